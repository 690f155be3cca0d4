"""Calls for funding, all of them samples: one that is open, one that has closed, one without an end.

The Welsh awaits a translator's check.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Table

LONDON = ZoneInfo("Europe/London")
SAMPLE = CallOut(
    cy="Sampl yw'r alwad hon. Nid oes cronfa o'r enw hwn, ac nid oes neb yn derbyn ceisiadau.",
    en="This call is a sample. There is no fund of this name, and nobody takes applications.",
)

BRIGHTER_STREETS = Resource(
    slug=Both(cy="cronfa-strydoedd-goleuach", en="brighter-streets-fund"),
    title=Both(
        cy="Cronfa Strydoedd Goleuach (sampl)",
        en="Brighter Streets Fund (sample)",
    ),
    kind="funding",
    closes_at=datetime(2027, 3, 31, 12, tzinfo=LONDON),
    themes=("crime", "asb"),
    published_on=date(2026, 11, 10),
    readerships=("partnerships", "community-groups"),
    summary=Both(
        cy="Hyd at £20,000 i bartneriaeth sydd am wneud un lle yn fwy diogel ar ôl iddi dywyllu.",
        en="Up to £20,000 for a partnership that wants to make one place safer after dark.",
    ),
    body=(
        SAMPLE,
        Heading(cy="Pwy a gaiff wneud cais", en="Who may apply"),
        Paragraph(
            cy="Partneriaeth diogelwch cymunedol, ar y cyd ag o leiaf un grŵp sy'n gweithio yn y lle hwnnw.",
            en="A community safety partnership, together with at least one group that works in that place.",
        ),
        Heading(cy="Beth y mae'n talu amdano", en="What it pays for"),
        Points(
            cy=(
                "goleuadau, llwybrau a llinellau gweld",
                "amser rhywun i wrando ar y bobl sy'n defnyddio'r lle",
                "mesur beth sydd wedi newid ar ôl blwyddyn",
            ),
            en=(
                "lighting, paths and sight lines",
                "somebody's time to listen to the people who use the place",
                "measuring what has changed after a year",
            ),
        ),
        Heading(cy="Dyddiadau", en="Dates"),
        Table(
            caption=Both(cy="Camau'r alwad", en="Stages of the call"),
            cy=(
                ("Cam", "Pryd"),
                ("Dyddiad cau", "31 Mawrth 2027, 12:00"),
                ("Ateb i bawb", "Mai 2027"),
                ("Gwaith yn dechrau", "Gorffennaf 2027"),
            ),
            en=(
                ("Stage", "When"),
                ("Closing date", "31 March 2027, 12:00"),
                ("Everybody has an answer", "May 2027"),
                ("Work begins", "July 2027"),
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="strydoedd-goleuach-canllaw", en="brighter-streets-guide"),
            title=Both(cy="Canllaw i ymgeiswyr", en="Guide for applicants"),
            kind="pdf",
            story=(
                SAMPLE,
                Heading(cy="Cyn i chi ddechrau", en="Before you begin"),
                Points(
                    cy=(
                        "Dewiswch un lle, a dangoswch ef ar fap.",
                        "Gofynnwch i bobl beth sy'n gwneud iddynt deimlo'n anniogel yno.",
                        "Cytunwch pwy fydd yn gofalu am y gwaith pan ddaw'r arian i ben.",
                    ),
                    en=(
                        "Choose one place, and show it on a map.",
                        "Ask people what makes them feel unsafe there.",
                        "Agree who will look after the work when the money ends.",
                    ),
                ),
            ),
        ),
    ),
)

YOUNG_VOICES = Resource(
    slug=Both(cy="grantiau-lleisiau-ifanc", en="young-voices-grants"),
    title=Both(cy="Grantiau Lleisiau Ifanc (sampl)", en="Young Voices Grants (sample)"),
    kind="funding",
    closes_at=datetime(2026, 10, 30, 17, tzinfo=LONDON),
    themes=("violence",),
    published_on=date(2026, 9, 1),
    readerships=("schools", "community-groups"),
    summary=Both(
        cy="Grantiau bach i bobl ifanc sydd am siarad â phobl ifanc eraill am drais, yn eu geiriau eu hunain.",
        en="Small grants for young people who want to talk to other young people about violence, in their own words.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Roedd yr alwad ar agor am ddau fis. Mae'r dudalen yn aros yma fel bod modd gweld am beth y gofynnwyd.",
            en="The call was open for two months. The page stays here so that it can be seen what was asked for.",
        ),
    ),
    files=(),
)

GOOD_IDEA = Resource(
    slug=Both(cy="cronfa-syniad-da", en="good-idea-fund"),
    title=Both(cy="Cronfa Syniad Da (sampl)", en="Good Idea Fund (sample)"),
    kind="funding",
    themes=("safety", "substances"),
    published_on=date(2026, 6, 2),
    readerships=("community-groups",),
    summary=Both(
        cy="Hyd at £500 i roi cynnig ar rywbeth bach. Nid oes dyddiad cau: daw ateb o fewn mis.",
        en="Up to £500 to try something small. There is no closing date: an answer comes within a month.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Ysgrifennwch un dudalen: beth yw'r broblem, beth fyddwch yn ei wneud, a sut y byddwch yn gwybod a weithiodd.",
            en="Write one page: what the problem is, what you will do, and how you will know whether it worked.",
        ),
    ),
    files=(),
)

RESOURCES = (BRIGHTER_STREETS, YOUNG_VOICES, GOOD_IDEA)
