"""Substance misuse. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import HelpLine, Theme
from wscn_site.demo.themes.help_lines import EMERGENCY, POLICE
from wscn_site.demo.words import Both, Heading, Paragraph, Points

SUBSTANCES = Theme(
    key="substances",
    icon="substances",
    slug=Both(cy="camddefnyddio-sylweddau", en="substance-misuse"),
    name=Both(cy="Camddefnyddio Sylweddau", en="Substance Misuse"),
    summary=Both(
        cy="Cyffuriau ac alcohol: lleihau niwed, dod o hyd i gymorth, a chydweithio rhwng iechyd, cynghorau, yr heddlu a'r gwasanaeth prawf.",
        en="Drugs and alcohol: reducing harm, finding help, and how health, councils, police and probation work together.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Camddefnyddio sylweddau yw defnyddio cyffuriau, alcohol neu feddyginiaeth mewn ffordd sy'n gwneud niwed: i'r person, i'r teulu neu i'r gymuned. "
            "Mae'n fater iechyd yn gyntaf, ac yn fater diogelwch cymunedol hefyd.",
            en="Substance misuse is the use of drugs, alcohol or medicine in a way that does harm: to the person, to the family or to the community. "
            "It is a matter of health first, and of community safety too.",
        ),
        Points(
            cy=(
                "Gall alcohol wneud trais yn fwy tebygol, yn y cartref ac yn economi'r nos.",
                "Mae gangiau'n defnyddio plant ac oedolion bregus i werthu cyffuriau.",
                "Gall ofn a stigma gadw pobl rhag gofyn am gymorth.",
            ),
            en=(
                "Alcohol can make violence more likely, at home and in the night-time economy.",
                "Gangs use children and vulnerable adults to sell drugs.",
                "Fear and stigma can keep people from asking for help.",
            ),
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae iechyd wedi'i ddatganoli, felly Llywodraeth Cymru sy'n gosod y polisi ar driniaeth a lleihau niwed. "
            "Mae Byrddau Cynllunio Ardal yn dod â byrddau iechyd, cynghorau, yr heddlu a'r gwasanaeth prawf at ei gilydd i gynllunio gwasanaethau.",
            en="Health is devolved, so the Welsh Government sets the policy on treatment and harm reduction. "
            "Area Planning Boards bring health boards, councils, police and probation together to plan services.",
        ),
        Paragraph(
            cy="Llywodraeth y DU sy'n gyfrifol am gyfraith cyffuriau. Mae angen i bartneriaid yng Nghymru ddeall y ddwy drefn.",
            en="The UK Government is responsible for drugs law. Partners in Wales need to understand both systems.",
        ),
    ),
    help_lines=(
        EMERGENCY,
        HelpLine(
            name=Both(cy="Dan 24/7", en="Dan 24/7"),
            number="0808 808 2234",
            url=Both(cy="https://dan247.org.uk", en="https://dan247.org.uk"),
            about=Both(
                cy="Llinell gymorth cyffuriau ac alcohol Cymru. Am ddim, yn gyfrinachol, yn Gymraeg neu yn Saesneg.",
                en="The Wales drug and alcohol helpline. Free, confidential, in Welsh or in English.",
            ),
        ),
        HelpLine(
            name=Both(cy="GIG 111 Cymru", en="NHS 111 Wales"),
            number="111",
            url=Both(cy="https://111.wales.nhs.uk", en="https://111.wales.nhs.uk"),
            about=Both(
                cy="Cyngor iechyd pan nad yw'n argyfwng. Dewiswch opsiwn 2 am gymorth iechyd meddwl brys.",
                en="Health advice when it is not an emergency. Choose option 2 for urgent mental health support.",
            ),
        ),
        POLICE,
    ),
)
