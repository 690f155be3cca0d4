"""What is new. Three items are true, from the Network's own pages; the others are samples and say so.

The Welsh awaits a translator's check.
"""

from datetime import date

from wscn_site.demo.shapes import NewsItem
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

SAMPLE = CallOut(
    cy="Sampl yw'r eitem hon, i ddangos sut mae'r wefan yn gweithio.",
    en="This item is a sample, to show how the website works.",
)

BOARD_ON_PREVENTION = NewsItem(
    slug=Both(cy="bwrdd-rhagfyr-2025", en="board-december-2025"),
    title=Both(
        cy="Bwrdd Cymunedau Mwy Diogel Cymru yn trafod atal",
        en="Safer Communities Board for Wales discusses prevention",
    ),
    published_on=date(2025, 12, 12),
    themes=("violence",),
    summary=Both(
        cy="Cyfarfu'r Bwrdd ar 11 Rhagfyr 2025. Gweithredu'n gynnar, gyda'n gilydd ac ar sail tystiolaeth oedd y pwnc.",
        en="The Board met on 11 December 2025. Acting early, together and on evidence was the subject.",
    ),
    body=(
        Paragraph(cy="Clywodd y Bwrdd am:", en="The Board heard about:"),
        Points(
            cy=(
                "model newydd yr uned atal a lleihau trais yn Ne Cymru",
                "cynlluniau peilot Young Futures yn Ne a Gogledd Cymru",
                "RISE, dull Iechyd Cyhoeddus Cymru o atal trais",
                "adolygiadau diogelu unedig sengl, a'r hyn sydd i'w ddysgu ohonynt",
            ),
            en=(
                "the new model of the violence prevention and reduction unit in South Wales",
                "the Young Futures pilots in South and North Wales",
                "RISE, Public Health Wales's approach to preventing violence",
                "single unified safeguarding reviews, and what there is to learn from them",
            ),
        ),
        Paragraph(
            cy="Trafodwyd cydlyniant cymunedol hefyd, a'r straen y mae gwybodaeth anghywir yn ei roi ar staff rheng flaen.",
            en="It also discussed community cohesion, and the strain that misinformation puts on front-line staff.",
        ),
    ),
)

AWARDS_2024 = NewsItem(
    slug=Both(cy="gwobrau-2024", en="awards-2024"),
    title=Both(
        cy="Gwobrau Cymunedau Mwy Diogel 2024: 28 o wobrau yn Wrecsam",
        en="Safer Communities Awards 2024: 28 awards in Wrexham",
    ),
    published_on=date(2024, 11, 29),
    summary=Both(
        cy="Daeth 162 o enwebiadau. Swansea City Chill oedd yr enillydd cyffredinol.",
        en="There were 162 nominations. Swansea City Chill was the overall winner.",
    ),
    body=(
        Paragraph(
            cy="Cynhaliwyd y gwobrau yng Nghlwb Pêl-droed Wrecsam ar 28 Tachwedd 2024, o flaen dros 120 o bobl. "
            "Roedd 14 categori posibl, 15 enillydd categori a 12 canmoliaeth uchel.",
            en="The awards were held at Wrexham Football Club on 28 November 2024, before more than 120 people. "
            "There were 14 possible categories, 15 category winners and 12 highly commended.",
        ),
        Paragraph(
            cy="Partneriaeth yng nghanol Abertawe yw Swansea City Chill: y cyngor, Heddlu De Cymru, gwasanaethau ieuenctid a choleg.",
            en="Swansea City Chill is a partnership in the centre of Swansea: the council, South Wales Police, youth services and a college.",
        ),
    ),
)

AWARDS_2023 = NewsItem(
    slug=Both(cy="gwobrau-cyntaf", en="first-awards"),
    title=Both(cy="Y Gwobrau Cymunedau Mwy Diogel cyntaf", en="The first Safer Communities Awards"),
    published_on=date(2023, 12, 1),
    summary=Both(
        cy="Rhoddwyd 20 o wobrau mewn deuddeg categori yn Abertawe ar 30 Tachwedd 2023.",
        en="20 awards in twelve categories were given in Swansea on 30 November 2023.",
    ),
    body=(
        Paragraph(
            cy="Dewisodd panel o Lywodraeth Cymru, Uned Gyswllt yr Heddlu, Cymdeithas Llywodraeth Leol Cymru a'r Rhwydwaith yr enillwyr, "
            "ac yna enillydd cyffredinol o'u plith.",
            en="A panel from the Welsh Government, the Police Liaison Unit, the Welsh Local Government Association and the Network chose the winners, "
            "and then an overall winner from among them.",
        ),
    ),
)

SURVEY_OPEN = NewsItem(
    slug=Both(cy="arolwg-ymarferwyr-ar-agor", en="practitioners-survey-open"),
    title=Both(
        cy="Arolwg ymarferwyr ymddygiad gwrthgymdeithasol ar agor (sampl)",
        en="Survey of anti-social behaviour practitioners is open (sample)",
    ),
    published_on=date(2026, 11, 2),
    themes=("asb",),
    summary=Both(
        cy="Deg munud, yn Gymraeg neu yn Saesneg: beth sy'n eich helpu, a beth sydd yn y ffordd?",
        en="Ten minutes, in Welsh or in English: what helps you, and what is in the way?",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Rydym yn holi pawb sy'n gweithio ar ymddygiad gwrthgymdeithasol yng Nghymru. Mae'r arolwg o dan Amdanom ni, gyda'r arolygon eraill.",
            en="We are asking everybody who works on anti-social behaviour in Wales. The survey is under About us, with the other surveys.",
        ),
    ),
)

FINDINGS = NewsItem(
    slug=Both(cy="canfyddiadau-arolwg-y-gweithlu", en="findings-of-the-workforce-survey"),
    title=Both(
        cy="Canfyddiadau arolwg y gweithlu (sampl)",
        en="Findings of the survey of the workforce (sample)",
    ),
    published_on=date(2026, 6, 22),
    summary=Both(
        cy="Pwy sy'n gweithio ar ddiogelwch cymunedol yng Nghymru, am ba hyd, a pha hyfforddiant sydd ei angen.",
        en="Who works on community safety in Wales, for how long, and which training is needed.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae'r canfyddiadau ar dudalen yr arolwg, gyda'r adroddiad i'w lawrlwytho.",
            en="The findings are on the survey's page, with the report to download.",
        ),
    ),
)

LAW_IN_ONE_LIST = NewsItem(
    slug=Both(cy="y-gyfraith-mewn-un-rhestr", en="the-law-in-one-list"),
    title=Both(
        cy="Y gyfraith ar ddiogelwch cymunedol mewn un rhestr (sampl)",
        en="The law on community safety in one list (sample)",
    ),
    published_on=date(2026, 9, 14),
    summary=Both(
        cy="Pob Deddf a dyletswydd, yn ôl pwy sydd â'r ddyletswydd, thema a blwyddyn.",
        en="Every Act and duty, by whom it binds, theme and year.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Agorwch Deddfau a dyletswyddau yn y ddewislen, a dewiswch eich sefydliad chi.",
            en="Open Acts and duties in the menu, and choose your own organisation.",
        ),
        Heading(cy="Rhywbeth o'i le?", en="Something wrong?"),
        Paragraph(
            cy="Dywedwch wrthym. Mae'r gyfraith yn newid, a ni sy'n cadw'r rhestr yn gywir.",
            en="Tell us. The law changes, and it is for us to keep the list right.",
        ),
    ),
)

MEETING = NewsItem(
    slug=Both(cy="cyfarfod-y-rhwydwaith-yn-y-gwanwyn", en="network-meeting-in-spring"),
    title=Both(
        cy="Cyfarfod y Rhwydwaith yn y gwanwyn (sampl)", en="Network meeting in spring (sample)"
    ),
    published_on=date(2026, 11, 16),
    summary=Both(
        cy="Cadwch y dyddiad. Mae gan bob sefydliad sy'n aelod dri lle am ddim.",
        en="Keep the date free. Each member organisation has three free places.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Bydd y rhaglen a'r lleoliad yma cyn y Nadolig. Mae'r Rhwydwaith yn cwrdd ddwywaith y flwyddyn.",
            en="The programme and the place will be here before Christmas. The Network meets twice a year.",
        ),
    ),
)

NEWS: tuple[NewsItem, ...] = (
    BOARD_ON_PREVENTION,
    AWARDS_2024,
    AWARDS_2023,
    SURVEY_OPEN,
    FINDINGS,
    LAW_IN_ONE_LIST,
    MEETING,
)
