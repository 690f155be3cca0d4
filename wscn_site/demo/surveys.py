"""Two surveys, both samples: one that can be answered and one with its findings. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Survey
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Table

SAMPLE = CallOut(
    cy="Sampl yw'r arolwg hwn. Nid oes neb yn cael ei holi, ac mae pob ffigur wedi'i ddyfeisio.",
    en="This survey is a sample. Nobody is asked, and every figure is invented.",
)

PRACTITIONERS = Survey(
    slug=Both(cy="ymarferwyr-ygg-2026", en="asb-practitioners-2026"),
    title=Both(
        cy="Arolwg ymarferwyr ymddygiad gwrthgymdeithasol (sampl)",
        en="Survey of anti-social behaviour practitioners (sample)",
    ),
    asks=Both(
        cy="Pawb sy'n gweithio ar ymddygiad gwrthgymdeithasol yng Nghymru",
        en="Everybody who works on anti-social behaviour in Wales",
    ),
    opens_on=date(2026, 11, 2),
    closes_on=date(2027, 3, 31),
    url=Both(
        cy="https://example.org/cy/arolwg-ymarferwyr", en="https://example.org/en/practitioners"
    ),
    themes=("asb",),
    summary=Both(
        cy="Beth sy'n eich helpu yn eich gwaith, beth sydd yn y ffordd, a pha hyfforddiant sydd ei angen arnoch?",
        en="What helps you in your work, what is in the way, and which training do you need?",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae'n cymryd tua deg munud. Gallwch ateb yn Gymraeg neu yn Saesneg. Nid ydym yn gofyn am eich enw.",
            en="It takes about ten minutes. You can answer in Welsh or in English. We do not ask for your name.",
        ),
        Heading(cy="Beth fyddwn yn ei wneud gyda'r atebion", en="What we will do with the answers"),
        Points(
            cy=(
                "dweud wrthych beth a gafwyd, ar y dudalen hon",
                "cynllunio hyfforddiant a seminarau",
                "siarad â Llywodraeth Cymru am yr hyn sydd yn y ffordd",
            ),
            en=(
                "tell you what was found, on this page",
                "plan training and seminars",
                "speak with the Welsh Government about what is in the way",
            ),
        ),
    ),
)

FIGURES = Table(
    caption=Both(
        cy="Pa hyfforddiant sydd ei angen? Ffigurau sampl, 100 o atebion",
        en="Which training is needed? Sample figures, 100 answers",
    ),
    cy=(
        ("Hyfforddiant", "Faint"),
        ("Rhannu gwybodaeth", "46"),
        ("Gweithio gyda dioddefwyr", "31"),
        ("Dadansoddi data", "23"),
    ),
    en=(
        ("Training", "How many"),
        ("Sharing information", "46"),
        ("Working with victims", "31"),
        ("Analysing data", "23"),
    ),
)
FOUND = Points(
    cy=(
        "Mae hanner y bobl wedi gweithio yn y maes am lai na phum mlynedd.",
        "Rhannu gwybodaeth yw'r hyfforddiant y mae'r mwyaf o bobl yn gofyn amdano.",
        "Mae un o bob pump yn defnyddio'r Gymraeg yn y gwaith bob wythnos.",
    ),
    en=(
        "Half of the people have worked in the field for less than five years.",
        "Sharing information is the training for which most people ask.",
        "One in five uses Welsh at work each week.",
    ),
)

WORKFORCE = Survey(
    slug=Both(cy="proffil-y-gweithlu-2026", en="workforce-profile-2026"),
    title=Both(
        cy="Proffil y gweithlu diogelwch cymunedol (sampl)",
        en="Profile of the community safety workforce (sample)",
    ),
    asks=Both(
        cy="Pobl sy'n gweithio mewn Partneriaethau Diogelwch Cymunedol yng Nghymru",
        en="People who work in Community Safety Partnerships in Wales",
    ),
    opens_on=date(2026, 3, 2),
    closes_on=date(2026, 4, 30),
    url=Both(cy="https://example.org/cy/arolwg-gweithlu", en="https://example.org/en/workforce"),
    summary=Both(
        cy="Pwy sy'n gwneud y gwaith, ers pryd, a beth sydd ei angen arnynt er mwyn ei wneud yn dda.",
        en="Who does the work, since when, and what they need in order to do it well.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Anfonwyd yr arolwg at bob partneriaeth. Dewisodd pobl eu hiaith eu hunain.",
            en="The survey was sent to each partnership. People chose their own language.",
        ),
    ),
    findings=(Paragraph(cy="Tri pheth a gafwyd:", en="Three things were found:"), FOUND, FIGURES),
    files=(
        DemoFile(
            name=Both(cy="canfyddiadau-proffil-y-gweithlu", en="findings-workforce-profile"),
            title=Both(
                cy="Proffil y gweithlu: canfyddiadau (sampl)",
                en="Profile of the workforce: findings (sample)",
            ),
            kind="pdf",
            story=(
                SAMPLE,
                Heading(cy="Beth a gafwyd", en="What was found"),
                FOUND,
                FIGURES,
                Heading(cy="Sut y gofynnwyd", en="How it was asked"),
                Paragraph(
                    cy="Arolwg ar-lein ym mis Mawrth a mis Ebrill 2026, yn Gymraeg ac yn Saesneg.",
                    en="An online survey in March and April 2026, in Welsh and in English.",
                ),
            ),
        ),
    ),
)

SURVEYS: tuple[Survey, ...] = (PRACTITIONERS, WORKFORCE)
