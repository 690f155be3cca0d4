"""Terrorism and extremism. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import HelpLine, Theme
from wscn_site.demo.themes.help_lines import EMERGENCY, POLICE
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

TERRORISM = Theme(
    key="terrorism",
    icon="terrorism",
    slug=Both(cy="terfysgaeth-ac-eithafiaeth", en="terrorism-and-extremism"),
    name=Both(cy="Terfysgaeth ac Eithafiaeth", en="Terrorism and Extremism"),
    summary=Both(
        cy="Strategaeth CONTEST, dyletswydd Prevent, paneli Channel a Chyfraith Martyn, a beth i'w wneud os ydych yn poeni am rywun.",
        en="The CONTEST strategy, the Prevent duty, Channel panels and Martyn's Law, and what to do if you are worried about somebody.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Terfysgaeth yw defnyddio trais difrifol, neu fygwth ei ddefnyddio, i ddylanwadu ar lywodraeth neu i godi ofn ar y cyhoedd, "
            "er mwyn achos gwleidyddol, crefyddol, hiliol neu ideolegol. CONTEST yw enw strategaeth Llywodraeth y DU i'w gwrthsefyll.",
            en="Terrorism is the use or threat of serious violence to influence a government or to frighten the public, "
            "for a political, religious, racial or ideological cause. CONTEST is the name of the UK Government's strategy against it.",
        ),
        Points(
            cy=(
                "Erlid: atal ymosodiadau.",
                "Atal: helpu pobl i gadw draw o derfysgaeth. Prevent yw enw'r rhan hon yn Saesneg, ac mae'r canllawiau Cymraeg yn cadw'r enw.",
                "Amddiffyn: gwneud lleoedd yn fwy diogel.",
                "Paratoi: lleihau'r niwed os bydd ymosodiad.",
            ),
            en=(
                "Pursue: stop attacks.",
                "Prevent: help people to keep away from terrorism.",
                "Protect: make places safer.",
                "Prepare: lessen the harm if there is an attack.",
            ),
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae diogelwch cenedlaethol yn fater i Lywodraeth y DU. Ond mae cynghorau, ysgolion, iechyd a'r gwasanaeth prawf yng Nghymru yn gwneud llawer o'r gwaith, "
            "ac maent yn ei wneud fel rhan o ddiogelu plant ac oedolion. Mae Bwrdd CONTEST Cymru yn dod â'r partneriaid at ei gilydd.",
            en="National security is a matter for the UK Government. But councils, schools, health and probation in Wales do much of the work, "
            "and they do it as part of safeguarding children and adults. CONTEST Board Wales brings the partners together.",
        ),
        Paragraph(
            cy="Mae panel Channel ym mhob ardal yn cynnig cymorth i berson sydd mewn perygl o gael ei radicaleiddio. "
            "Rhaid i'r person, neu riant plentyn, gytuno i gael y cymorth. Nid cosb yw Channel.",
            en="A Channel panel in each area offers support to a person who is at risk of being radicalised. "
            "The person, or a child's parent, must agree to the support. Channel is not a punishment.",
        ),
        CallOut(
            cy="Mae papurau briffio cyfrinachol ar Prevent a CONTEST yn ardal yr aelodau, i'r bobl sydd â hawl i'w darllen.",
            en="Confidential briefings on Prevent and CONTEST are in the members' area, for those who may read them.",
        ),
    ),
    help_lines=(
        EMERGENCY,
        HelpLine(
            name=Both(cy="Llinell Gymorth ACT Early", en="ACT Early Support Line"),
            number="0800 011 3764",
            url=Both(cy="https://actearly.uk", en="https://actearly.uk"),
            about=Both(
                cy="I deulu a ffrindiau sy'n poeni bod rhywun yn cael ei radicaleiddio. Yn gyfrinachol.",
                en="For family and friends who worry that somebody is being radicalised. In confidence.",
            ),
        ),
        HelpLine(
            name=Both(cy="Llinell Gymorth Gwrthderfysgaeth", en="Anti-Terrorist Hotline"),
            number="0800 789 321",
            url=Both(cy="https://act.campaign.gov.uk", en="https://act.campaign.gov.uk"),
            about=Both(
                cy="I roi gwybod am rywbeth amheus. Mewn argyfwng, ffoniwch 999.",
                en="To report something suspicious. In an emergency, ring 999.",
            ),
        ),
        POLICE,
    ),
)
