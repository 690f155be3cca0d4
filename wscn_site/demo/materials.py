"""The members' library, all samples. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.members_shapes import Material, Ready
from wscn_site.demo.shapes import DemoFile, Part, Recording, Said
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Steps, Table

# Nobody real.
SPEAKER = "Mari Sampl"
ASKS = "Huw Sampl"
SAMPLE = CallOut(
    cy="Sampl yw hwn, i ddangos sut mae llyfrgell yr aelodau yn gweithio.",
    en="This is a sample, to show how the members' library works.",
)

NEWSLETTER = Material(
    slug=Both(cy="cylchlythyr-y-gaeaf", en="winter-newsletter"),
    title=Both(
        cy="Cylchlythyr i drigolion: y gaeaf (sampl)",
        en="Newsletter for residents: winter (sample)",
    ),
    kind="template",
    published_on=date(2026, 11, 9),
    themes=("crime", "safety"),
    readerships=("communications",),
    summary=Both(
        cy="Dwy dudalen yn y ddwy iaith. Newidiwch yr enwau a'r dyddiadau, a'i anfon.",
        en="Two pages in both languages. Change the names and the dates, and send it.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae'r cyfan yn y templed yn wir am unrhyw ardal. Yr hyn sydd mewn cromfachau sgwâr sydd i chi ei lenwi.",
            en="All that is in the template is true of any area. What stands in square brackets is for you to fill in.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cylchlythyr-gaeaf", en="newsletter-winter"),
            title=Both(cy="Cylchlythyr y gaeaf: templed", en="Winter newsletter: template"),
            kind="docx",
            story=(
                Heading(cy="Beth rydym wedi'i wneud", en="What we have done"),
                Paragraph(
                    cy="Gofynasoch am [beth]. Ers [dyddiad], rydym wedi [gwneud beth].",
                    en="You asked for [what]. Since [date], we have [done what].",
                ),
                Heading(cy="Nosweithiau tywyll", en="Dark evenings"),
                Points(
                    cy=(
                        "Gadewch olau ymlaen pan fyddwch allan.",
                        "Clowch y drws cefn a'r ffenestri.",
                        "Gofynnwch i gymydog gadw llygad ar y tŷ.",
                    ),
                    en=(
                        "Leave a light on when you go out.",
                        "Lock the back door and the windows.",
                        "Ask a neighbour to keep an eye on the house.",
                    ),
                ),
                Heading(cy="Cysylltu â ni", en="Get in touch"),
                Paragraph(
                    cy="[Enw, rhif a chyfeiriad y tîm]. Atebwn yn Gymraeg neu yn Saesneg.",
                    en="[The team's name, number and address]. We answer in Welsh or in English.",
                ),
            ),
        ),
    ),
)
SELF_CHECK = Material(
    slug=Both(cy="cyn-adolygiad-gan-gymheiriaid", en="before-a-peer-review"),
    title=Both(
        cy="Cyn adolygiad gan gymheiriaid: hunanwiriad (sampl)",
        en="Before a peer review: a self-check (sample)",
    ),
    kind="template",
    published_on=date(2026, 10, 20),
    themes=("safety",),
    readerships=("partnerships", "managers"),
    summary=Both(
        cy="Deg cwestiwn am lywodraethu a strwythur y tîm, i'w hateb cyn i'r adolygwyr ddod.",
        en="Ten questions about governance and the structure of the team, to answer before the reviewers come.",
    ),
    body=(
        SAMPLE,
        Steps(
            cy=(
                "Atebwch y cwestiynau gyda'ch gilydd, mewn awr.",
                "Nodwch ble nad ydych yn cytuno: yno y mae'r adolygiad yn dechrau.",
                "Anfonwch yr atebion atom wythnos ymlaen llaw.",
            ),
            en=(
                "Answer the questions together, in an hour.",
                "Write down where you do not agree: that is where the review begins.",
                "Send us the answers a week before.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="hunanwiriad-adolygiad", en="peer-review-self-check"),
            title=Both(cy="Hunanwiriad: templed", en="Self-check: template"),
            kind="docx",
            story=(
                Table(
                    caption=Both(cy="Y cwestiynau cyntaf", en="The first questions"),
                    cy=(
                        ("Cwestiwn", "Ateb"),
                        ("Pwy sy'n penderfynu, a phryd?", "[ateb]"),
                        ("Pwy sydd heb fod wrth y bwrdd?", "[ateb]"),
                        ("Sut mae trigolion yn cael gwybod?", "[ateb]"),
                    ),
                    en=(
                        ("Question", "Answer"),
                        ("Who decides, and when?", "[answer]"),
                        ("Who is not at the table?", "[answer]"),
                        ("How do residents get to know?", "[answer]"),
                    ),
                ),
            ),
        ),
    ),
)
DARK_EVENINGS = Material(
    slug=Both(cy="nosweithiau-tywyll", en="dark-evenings"),
    title=Both(
        cy="Pecyn ymgyrch: nosweithiau tywyll (sampl)", en="Campaign kit: dark evenings (sample)"
    ),
    kind="campaign",
    published_on=date(2026, 11, 13),
    themes=("crime",),
    readerships=("communications", "front-line"),
    summary=Both(
        cy="Poster, llythyr i gymdogion, a thri thestun parod, er mwyn i lai o dai gael eu torri iddynt y gaeaf hwn.",
        en="A poster, a letter to neighbours and three texts that are ready to use, so that fewer homes are broken into this winter.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae pob darn yn y ddwy iaith, i fynd allan yr un diwrnod. Un neges sydd: clo, golau, cymydog.",
            en="Each piece is in both languages, to go out on the same day. There is one message: a lock, a light, a neighbour.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="nosweithiau-tywyll-poster", en="dark-evenings-poster"),
            title=Both(cy="Poster A4", en="Poster, A4"),
            kind="pdf",
            story=(
                Heading(cy="Clo. Golau. Cymydog.", en="A lock. A light. A neighbour."),
                Paragraph(
                    cy="Clowch y cefn. Gadewch olau ymlaen. Dywedwch wrth gymydog eich bod i ffwrdd.",
                    en="Lock the back. Leave a light on. Tell a neighbour that you are away.",
                ),
                Paragraph(
                    cy="Nid yw'n argyfwng: ffoniwch 101. Mae'n digwydd yn awr: ffoniwch 999.",
                    en="Not an emergency: ring 101. It is happening now: ring 999.",
                ),
            ),
        ),
        DemoFile(
            name=Both(cy="nosweithiau-tywyll-llythyr", en="dark-evenings-letter"),
            title=Both(cy="Llythyr i gymdogion", en="Letter to neighbours"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Annwyl gymydog, torrwyd i mewn i [nifer] o dai yn [ardal] ers mis [mis].",
                    en="Dear neighbour, [number] homes in [area] have been broken into since [month].",
                ),
                Paragraph(
                    cy="Mae'r rhan fwyaf heb olau a'r cefn heb ei gloi. Dau funud y mae'n eu cymryd i newid hynny.",
                    en="Most had no light on and the back unlocked. It takes two minutes to change that.",
                ),
            ),
        ),
    ),
    ready=(
        Ready(
            title=Both(cy="Neges fer", en="A short message"),
            text=Both(
                cy="Mae'n tywyllu erbyn 4. Clowch y cefn, gadewch olau ymlaen, a dywedwch wrth gymydog eich bod i ffwrdd.",
                en="It is dark by 4. Lock the back, leave a light on, and tell a neighbour that you are away.",
            ),
        ),
        Ready(
            title=Both(cy="Paragraff i gylchlythyr", en="A paragraph for a newsletter"),
            text=Both(
                cy="Pan fydd y cloc yn troi'n ôl, mae mwy o dai'n edrych yn wag.\n\nNid oes angen larwm drud: mae clo da, golau ac un cymydog yn gwneud gwahaniaeth.",
                en="When the clocks go back, more homes look empty.\n\nIt need not be a costly alarm: a good lock, a light and one neighbour make a difference.",
            ),
        ),
        Ready(
            title=Both(cy="I'w ddweud mewn cyfarfod", en="To say at a meeting"),
            text=Both(
                cy="Pwy ar eich stryd chi sydd i ffwrdd dros y Nadolig, a phwy sy'n gwybod hynny?",
                en="Who in your street is away over Christmas, and who knows that they are?",
            ),
        ),
    ),
)
FIGURES = Material(
    slug=Both(cy="darllen-eich-ffigurau-eich-hun", en="reading-your-own-figures"),
    title=Both(
        cy="Seminar: darllen eich ffigurau eich hun (sampl)",
        en="Seminar: reading your own figures (sample)",
    ),
    kind="recording",
    published_on=date(2026, 11, 18),
    themes=("asb", "crime"),
    readerships=("analysts", "front-line"),
    summary=Both(
        cy="Hanner munud yn Saesneg, gyda chapsiynau a thrawsgrifiad yn y ddwy iaith.",
        en="Half a minute in English, with captions and a transcript in both languages.",
    ),
    body=(SAMPLE,),
    recordings=(Recording(file="reading-your-figures", language="en", seconds=30.1),),
    transcript=(
        Said(
            by=SPEAKER,
            at=(0.2, 0.2),
            words=Both(
                cy="Croeso i'r seminar hwn. Sampl yw hwn, i ddangos sut mae recordiad yn gweithio i aelodau.",
                en="Welcome to this seminar. It is a sample, to show how a recording works for members.",
            ),
        ),
        Said(
            by=SPEAKER,
            at=(6.0, 6.0),
            words=Both(
                cy="Cymerwch ffigurau un ward, am un flwyddyn. Peidiwch â dechrau gyda'r sir gyfan.",
                en="Take the figures for one ward, and for one year. Do not begin with the whole county.",
            ),
        ),
        Said(
            by=ASKS,
            at=(11.7, 11.7),
            words=Both(
                cy="Ydyn nhw'n codi am fod mwy yn digwydd, neu am fod mwy yn cael ei adrodd?",
                en="Do they go up because more happens, or because more is reported?",
            ),
        ),
        Said(
            by=SPEAKER,
            at=(16.0, 16.0),
            words=Both(
                cy="Gofynnwch hynny gyntaf. Gall ffordd newydd o adrodd ddyblu'r ffigurau mewn mis, heb i ddim waethygu.",
                en="Ask that first. A new way to report can double the figures in a month, and nothing has become worse.",
            ),
        ),
        Said(
            by=ASKS,
            at=(22.5, 22.5),
            words=Both(cy="At beth rydych chi'n edrych nesaf?", en="What do you look at next?"),
        ),
        Said(
            by=SPEAKER,
            at=(24.5, 24.5),
            words=Both(
                cy="Yr awr a'r dydd. Yna cerddwch yno yr awr honno, gyda rhywun sy'n byw yno.",
                en="The hour and the day. Then walk there at that hour, with somebody who lives there.",
            ),
        ),
    ),
    parts=(
        Part(at=("0:00", "0:00"), title=Both(cy="Un ward, un flwyddyn", en="One ward, one year")),
        Part(
            at=("0:11", "0:11"),
            title=Both(
                cy="Mwy yn digwydd, neu'n cael ei adrodd?", en="More happens, or is reported?"
            ),
        ),
        Part(at=("0:22", "0:22"), title=Both(cy="Yr awr a'r dydd", en="The hour and the day")),
    ),
)
TERMS = Material(
    slug=Both(cy="cylch-gorchwyl-da", en="good-terms-of-reference"),
    title=Both(
        cy="Hyfforddiant: cylch gorchwyl da (sampl)",
        en="Training: good terms of reference (sample)",
    ),
    kind="recording",
    published_on=date(2026, 11, 4),
    themes=("safety",),
    readerships=("partnerships",),
    summary=Both(
        cy="Dau ateb byr yn Gymraeg, gyda chapsiynau a thrawsgrifiad yn y ddwy iaith.",
        en="Two short answers in Welsh, with captions and a transcript in both languages.",
    ),
    body=(SAMPLE,),
    recordings=(Recording(file="cylch-gorchwyl", language="cy", seconds=21.5),),
    transcript=(
        Said(
            by=SPEAKER,
            at=(0.2, 0.2),
            words=Both(
                cy="Croeso i'r hyfforddiant hwn. Sampl yw hwn, i aelodau gael gweld sut mae recordiad yn gweithio.",
                en="Welcome to this training. It is a sample, for members to see how a recording works.",
            ),
        ),
        Said(
            by=SPEAKER,
            at=(7.2, 7.2),
            words=Both(
                cy="Mae cylch gorchwyl da yn ffitio ar ddwy dudalen, ac yn dweud pwy sy'n penderfynu.",
                en="Good terms of reference fit on two pages, and say who decides.",
            ),
        ),
        Said(
            by=ASKS,
            at=(13.0, 13.0),
            words=Both(cy="Pa mor aml dylid ei adolygu?", en="How often should they be reviewed?"),
        ),
        Said(
            by=SPEAKER,
            at=(15.3, 15.3),
            words=Both(
                cy="Bob blwyddyn, ac ar ôl pob newid yn y gyfraith. Rhowch y dyddiad ar y dudalen gyntaf.",
                en="Every year, and after every change in the law. Put the date on the first page.",
            ),
        ),
    ),
    parts=(
        Part(at=("0:00", "0:00"), title=Both(cy="Dwy dudalen", en="Two pages")),
        Part(at=("0:13", "0:13"), title=Both(cy="Pa mor aml", en="How often")),
    ),
)

MATERIALS = (NEWSLETTER, SELF_CHECK, DARK_EVENINGS, FIGURES, TERMS)
