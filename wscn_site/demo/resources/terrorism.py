"""Resources on terrorism and extremism. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Steps, Table

PREVENT_DUTY = Resource(
    slug=Both(cy="dyletswydd-prevent-mewn-deg-munud", en="the-prevent-duty-in-ten-minutes"),
    title=Both(cy="Dyletswydd Prevent mewn deg munud", en="The Prevent duty in ten minutes"),
    kind="guide",
    themes=("terrorism",),
    published_on=date(2026, 9, 15),
    readerships=("front-line", "schools"),
    summary=Both(
        cy="Beth yw'r ddyletswydd, beth mae'n ei olygu i'ch gwaith bob dydd, a beth i'w wneud os ydych yn poeni am rywun.",
        en="What the duty is, what it means for your daily work, and what to do if you are worried about somebody.",
    ),
    body=(
        Paragraph(
            cy="Mae dyletswydd Prevent yn gofyn i gyrff penodol roi sylw dyladwy i'r angen i atal pobl rhag cael eu tynnu i derfysgaeth. "
            "Rhan o ddiogelu yw hi. Nid yw'n gofyn i neb sbïo.",
            en="The Prevent duty asks certain bodies to have due regard to the need to prevent people from being drawn into terrorism. "
            "It is part of safeguarding. It does not ask anybody to spy.",
        ),
        Heading(cy="Sylwi, gwirio, rhannu", en="Notice, check, share"),
        Points(
            cy=(
                "Sylwi: a yw'r person wedi newid, a pham?",
                "Gwirio: siaradwch â'r arweinydd diogelu yn eich sefydliad.",
                "Rhannu: os oes pryder o hyd, gwnewch atgyfeiriad drwy drefn eich sefydliad.",
            ),
            en=(
                "Notice: has the person changed, and why?",
                "Check: talk to the safeguarding lead in your organisation.",
                "Share: if there is still a concern, make a referral through your organisation's procedure.",
            ),
        ),
        CallOut(
            cy="Os oes perygl nawr, ffoniwch 999. I roi gwybod am rywbeth amheus, ffoniwch 0800 789 321.",
            en="If there is danger now, ring 999. To report something suspicious, ring 0800 789 321.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="dyletswydd-prevent", en="prevent-duty"),
            title=Both(
                cy="Dyletswydd Prevent mewn deg munud", en="The Prevent duty in ten minutes"
            ),
            kind="pdf",
            story=(
                Heading(cy="Beth mae'r gyfraith yn ei ddweud", en="What the law says"),
                Paragraph(
                    cy="Mae'r ddyletswydd yn adran 26 o Ddeddf Gwrthderfysgaeth a Diogelwch 2015. Rhaid i'r cyrff a enwir ddilyn y canllawiau statudol, "
                    "neu allu dweud pam nad ydynt.",
                    en="The duty is in section 26 of the Counter-Terrorism and Security Act 2015. The bodies named must have regard to the statutory guidance, "
                    "and be able to say why if they depart from it.",
                ),
                Heading(
                    cy="Beth sydd ei angen ar bob sefydliad", en="What each organisation needs"
                ),
                Points(
                    cy=(
                        "Arweinydd sy'n gyfrifol am y gwaith.",
                        "Asesiad o'r risg yn lleol.",
                        "Staff sy'n gwybod at bwy i droi.",
                        "Rheolau clir am logi ystafelloedd ac am y rhyngrwyd.",
                    ),
                    en=(
                        "A leader who answers for the work.",
                        "An assessment of the local risk.",
                        "Staff who know whom to turn to.",
                        "Clear rules on the hire of rooms and on the internet.",
                    ),
                ),
                Heading(cy="Rhyddid i siarad", en="Freedom to speak"),
                Paragraph(
                    cy="Mae gan bobl hawl i gredu ac i ddadlau. Nid yw barn gref, ynddi ei hun, yn rheswm dros atgyfeirio. "
                    "Y cwestiwn yw a oes niwed yn debygol.",
                    en="People have a right to believe and to argue. A strong opinion is not, in itself, a reason for a referral. "
                    "The question is whether harm is likely.",
                ),
            ),
        ),
    ),
)

VENUE_PLAN = Resource(
    slug=Both(cy="cynllun-i-fangre-fach", en="plan-for-a-small-venue"),
    title=Both(cy="Cynllun syml i fangre fach", en="A simple plan for a small venue"),
    kind="template",
    themes=("terrorism", "safety"),
    published_on=date(2026, 6, 18),
    readerships=("venues", "community-groups"),
    summary=Both(
        cy="Templed dwy dudalen i baratoi ar gyfer ymosodiad: symud allan, symud i mewn, cloi, a dweud wrth bobl.",
        en="A two-page template to prepare for an attack: get out, come in, lock down, and tell people.",
    ),
    body=(
        Paragraph(
            cy="Mae Deddf Terfysgaeth (Diogelu Mangreoedd) 2025 yn gofyn i rai mangreoedd gael gweithdrefnau syml. "
            "Nid oes angen prynu dim er mwyn dechrau meddwl: mae'r templed hwn yn gofyn pedwar cwestiwn.",
            en="The Terrorism (Protection of Premises) Act 2025 asks certain premises to have simple procedures. "
            "Nothing need be bought to begin to think: this template asks four questions.",
        ),
        Points(
            cy=(
                "Sut mae pawb yn mynd allan?",
                "Sut mae pawb yn dod i mewn, os yw'r perygl y tu allan?",
                "Sut mae cloi'r adeilad?",
                "Sut mae dweud wrth bobl?",
            ),
            en=(
                "How does everybody get out?",
                "How does everybody come in, if the danger is outside?",
                "How is the building locked?",
                "How are people told?",
            ),
        ),
        CallOut(
            cy="Nid cyngor cyfreithiol yw'r templed. Darllenwch ganllawiau'r llywodraeth cyn dibynnu arno.",
            en="The template is not legal advice. Read the government's guidance before you rely on it.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cynllun-i-fangre", en="venue-plan"),
            title=Both(cy="Cynllun i fangre: templed", en="Venue plan: template"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Enw'r fangre: [enw]. Person cyfrifol: [enw]. Adolygwyd ar: [dyddiad].",
                    en="Name of the venue: [name]. Person responsible: [name]. Reviewed on: [date].",
                ),
                Table(
                    caption=Both(cy="Pedair gweithdrefn", en="Four procedures"),
                    cy=(
                        (
                            "Gweithdrefn",
                            "Pwy sy'n penderfynu",
                            "Beth sy'n digwydd",
                            "Ymarferwyd ar",
                        ),
                        ("Mynd allan", "[enw]", "[camau]", "[dyddiad]"),
                        ("Dod i mewn", "[enw]", "[camau]", "[dyddiad]"),
                        ("Cloi", "[enw]", "[camau]", "[dyddiad]"),
                        ("Dweud wrth bobl", "[enw]", "[camau]", "[dyddiad]"),
                    ),
                    en=(
                        ("Procedure", "Who decides", "What happens", "Practised on"),
                        ("Get out", "[name]", "[steps]", "[date]"),
                        ("Come in", "[name]", "[steps]", "[date]"),
                        ("Lock down", "[name]", "[steps]", "[date]"),
                        ("Tell people", "[name]", "[steps]", "[date]"),
                    ),
                ),
                Paragraph(
                    cy="Dylai o leiaf dau berson ym mhob digwyddiad wybod y cynllun hwn.",
                    en="At least two people at each event should know this plan.",
                ),
            ),
        ),
    ),
)

CHANNEL_MEMBER = Resource(
    slug=Both(cy="aelod-newydd-o-banel-channel", en="a-new-member-of-a-channel-panel"),
    title=Both(cy="Aelod newydd o banel Channel", en="A new member of a Channel panel"),
    kind="training",
    themes=("terrorism",),
    published_on=date(2024, 11, 5),
    readerships=("front-line",),
    summary=Both(
        cy="Nodiadau ar gyfer eich cyfarfod cyntaf. Mae'r ffeil ar gael yn Saesneg yn unig ar hyn o bryd.",
        en="Notes for your first meeting. The file is available in English only at the moment.",
    ),
    body=(
        Paragraph(
            cy="Y cyngor sy'n cadeirio'r panel. Mae'r panel yn edrych ar bob achos, yn penderfynu a oes angen cymorth, ac yn cytuno ar gynllun. "
            "Rhaid cael cydsyniad y person.",
            en="The council chairs the panel. The panel looks at each case, decides whether support is needed, and agrees a plan. "
            "The person must consent.",
        ),
        Points(
            cy=(
                "Dewch â'r hyn y mae eich sefydliad yn ei wybod.",
                "Gofynnwch beth sy'n mynd yn dda ym mywyd y person.",
                "Peidiwch â rhannu mwy nag sydd ei angen.",
            ),
            en=(
                "Bring what your organisation knows.",
                "Ask what goes well in the person's life.",
                "Share no more than is needed.",
            ),
        ),
        Paragraph(
            cy="Mae'r nodiadau yn Saesneg yn unig ar hyn o bryd. Mae'r dudalen hon yn crynhoi'r prif bwyntiau.",
            en="The notes are in English only at the moment. This page gives the main points in both languages.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="new-channel-member", en="new-channel-member"),
            title=Both(
                cy="Nodiadau i aelod newydd o banel Channel",
                en="Notes for a new member of a Channel panel",
            ),
            kind="pdf",
            languages=("en",),
            story=(
                Heading(cy="", en="Before the meeting"),
                Steps(
                    cy=(),
                    en=(
                        "Look at what your own organisation holds on the person.",
                        "Ask your safeguarding lead what you may share, and why.",
                        "Write down one strength of the person as well as the concern.",
                    ),
                ),
                Heading(cy="", en="At the meeting"),
                Paragraph(
                    cy="",
                    en="The chair asks each partner what they know. The panel then agrees on the level of concern, "
                    "on the support that would help, and on who will speak to the person. Say so if you think that another service is the right one.",
                ),
                Heading(cy="", en="After the meeting"),
                Paragraph(
                    cy="",
                    en="Do what you agreed to do by the date you agreed. Destroy what you no longer need. "
                    "Support ends when the panel is content that the risk is lower, and the case is looked at again later.",
                ),
            ),
        ),
    ),
)

RESOURCES = (PREVENT_DUTY, VENUE_PLAN, CHANNEL_MEMBER)
