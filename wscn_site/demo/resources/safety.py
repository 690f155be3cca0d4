"""Resources on public safety. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Paragraph,
    Picture,
    Points,
    Table,
)

TWENTY = Resource(
    slug=Both(cy="sgwrs-am-20mya", en="a-conversation-about-20mph"),
    title=Both(cy="Sgwrs am 20mya", en="A conversation about 20mph"),
    kind="guide",
    themes=("safety",),
    published_on=date(2026, 3, 12),
    readerships=("front-line", "councillors"),
    summary=Both(
        cy="Sut i siarad â thrigolion am y terfyn cyflymder: beth mae'r gyfraith yn ei ddweud, a phwy sy'n penderfynu am un ffordd.",
        en="How to talk with residents about the speed limit: what the law says, and who decides for one road.",
    ),
    body=(
        Paragraph(
            cy="Ers 17 Medi 2023, 20mya yw'r terfyn arferol ar ffyrdd cyfyngedig yng Nghymru. "
            "Y cyngor, fel yr awdurdod priffyrdd, sy'n gallu gwneud eithriad ar ffyrdd lleol.",
            en="Since 17 September 2023, 20mph has been the usual limit on restricted roads in Wales. "
            "It is the council, as highway authority, that can make an exception on local roads.",
        ),
        Points(
            cy=(
                "Dechreuwch gyda'r ffordd y mae'r person yn ei hadnabod.",
                "Gwahaniaethwch rhwng ffordd leol a chefnffordd.",
                "Dywedwch pryd y bydd yr adolygiad nesaf, os oes un.",
            ),
            en=(
                "Begin with the road that the person knows.",
                "Distinguish between a local road and a trunk road.",
                "Say when the next review is, if there is one.",
            ),
        ),
        CallOut(
            cy="Peidiwch ag addo newid na allwch chi ei wneud eich hun.",
            en="Do not promise a change that you cannot make yourself.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="sgwrs-am-20mya", en="conversation-about-20mph"),
            title=Both(cy="Sgwrs am 20mya: nodiadau", en="A conversation about 20mph: notes"),
            kind="pdf",
            story=(
                Heading(cy="Y gyfraith mewn tair brawddeg", en="The law in three sentences"),
                Paragraph(
                    cy="Mae ffordd gyfyngedig, fel arfer, yn ffordd â goleuadau stryd heb fod mwy na 200 llath oddi wrth ei gilydd. "
                    "20mya yw'r terfyn oni bai bod arwyddion yn dweud rhywbeth arall. "
                    "Mae'r awdurdod priffyrdd yn newid y terfyn ar un ffordd drwy orchymyn, ar ôl ymgynghori.",
                    en="A restricted road is, as a rule, a road with street lights not more than 200 yards apart. "
                    "The limit is 20mph unless signs say otherwise. "
                    "The highway authority changes the limit on one road by an order, after consulting.",
                ),
                Heading(cy="Pwy sy'n gyfrifol", en="Who is responsible"),
                Table(
                    caption=Both(cy="Ffyrdd yng Nghymru", en="Roads in Wales"),
                    cy=(
                        ("Ffordd", "Awdurdod"),
                        ("Traffyrdd a chefnffyrdd", "Llywodraeth Cymru"),
                        ("Ffyrdd eraill", "Y cyngor lleol"),
                        ("Gorfodi'r terfyn", "Yr heddlu"),
                    ),
                    en=(
                        ("Road", "Authority"),
                        ("Motorways and trunk roads", "Welsh Government"),
                        ("Other roads", "The local council"),
                        ("Enforcing the limit", "The police"),
                    ),
                ),
            ),
        ),
    ),
)

SAFE_HILLS = Resource(
    slug=Both(cy="bryniau-diogel-yn-y-gwanwyn", en="safe-hills-in-spring"),
    title=Both(
        cy="Bryniau diogel yn y gwanwyn: pecyn ymgyrch", en="Safe hills in spring: a campaign pack"
    ),
    kind="campaign",
    themes=("safety", "asb"),
    published_on=date(2025, 3, 6),
    readerships=("front-line", "community-groups"),
    summary=Both(
        cy="Negeseuon a chynllun pedair wythnos i atal tanau gwyllt: i gerddwyr, i bobl ifanc ac i berchnogion tir.",
        en="Messages and a four-week plan to prevent wildfires: for walkers, for young people and for landowners.",
    ),
    body=(
        Paragraph(
            cy="Yn y gwanwyn mae'r hen wair yn sych, a gall un fflam losgi bryn cyfan. Mae rhai tanau'n ddamweiniau, ac mae rhai'n fwriadol. "
            "Mae'r un ymgyrch yn gallu siarad â phawb.",
            en="In spring the old grass is dry, and one flame can burn a whole hill. Some fires are accidents, and some are deliberate. "
            "One campaign can speak to everybody.",
        ),
        Picture(
            name="contours",
            alt=Both(
                cy="Darlun o fryniau mewn llinellau cyfuchlin, gyda haul melyn.",
                en="Drawing of hills in contour lines, with a yellow sun.",
            ),
        ),
        Points(
            cy=(
                "Cerddwyr: dim tân, dim barbeciw, dim sigarét ar y llawr.",
                "Pobl ifanc: beth mae tân yn ei wneud i anifeiliaid ac i ddiffoddwyr.",
                "Perchnogion tir: llosgi dan reolaeth yn y tymor cywir yn unig.",
            ),
            en=(
                "Walkers: no fire, no barbecue, no cigarette on the ground.",
                "Young people: what fire does to animals and to firefighters.",
                "Landowners: controlled burning, in the right season only.",
            ),
        ),
        CallOut(
            cy="Ydych chi'n gweld tân? Ffoniwch 999. Ydych chi'n gwybod pwy sy'n cynnau tanau? Ffoniwch Taclo'r Tacle: 0800 555 111.",
            en="Do you see a fire? Ring 999. Do you know who is lighting fires? Ring Crimestoppers: 0800 555 111.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cynllun-ymgyrch-bryniau", en="hills-campaign-plan"),
            title=Both(cy="Cynllun pedair wythnos", en="Four-week plan"),
            kind="docx",
            story=(
                Table(
                    caption=Both(cy="Pedair wythnos", en="Four weeks"),
                    cy=(
                        ("Wythnos", "Neges", "Pwy"),
                        ("Wythnos gyntaf", "Mae'r gwair yn sych", "[gwasanaeth tân]"),
                        ("Ail wythnos", "Beth sy'n byw ar y bryn", "[ysgolion]"),
                        ("Trydedd wythnos", "Stori diffoddwr", "[gwasanaeth tân]"),
                        ("Pedwaredd wythnos", "Pwy i'w ffonio", "[cyngor a heddlu]"),
                    ),
                    en=(
                        ("Week", "Message", "Who"),
                        ("First week", "The grass is dry", "[fire service]"),
                        ("Second week", "What lives on the hill", "[schools]"),
                        ("Third week", "A firefighter's story", "[fire service]"),
                        ("Fourth week", "Whom to ring", "[council and police]"),
                    ),
                ),
                Paragraph(
                    cy="Cyhoeddwch bob neges yn Gymraeg ac yn Saesneg ar yr un pryd.",
                    en="Publish each message in Welsh and in English at the same time.",
                ),
            ),
        ),
    ),
)

EVENT_TABLE = Resource(
    slug=Both(cy="pwy-syn-penderfynu-mewn-digwyddiad", en="who-decides-at-an-event"),
    title=Both(cy="Pwy sy'n penderfynu mewn digwyddiad?", en="Who decides at an event?"),
    kind="template",
    themes=("safety",),
    published_on=date(2024, 5, 30),
    checked_on=date(2025, 5, 30),
    review_by=date(2026, 5, 30),
    readerships=("venues",),
    summary=Both(
        cy="Un tabl sy'n dweud, cyn y diwrnod, pwy sy'n penderfynu ar dywydd, torf, plentyn coll ac argyfwng.",
        en="One table that says, before the day, who decides on weather, crowds, a lost child and an emergency.",
    ),
    body=(
        Paragraph(
            cy="Ar y diwrnod, mae gormod o bobl yn edrych ar ei gilydd. Mae'r tabl yn enwi un person ac un dirprwy i bob penderfyniad.",
            en="On the day, too many people look at each other. The table names one person and one deputy for each decision.",
        ),
        Paragraph(
            cy="Rhowch gopi i bob stiward. Dangoswch ef i'r grŵp cynghori ar ddiogelwch, os oes un yn eich ardal.",
            en="Give a copy to each steward. Show it to the safety advisory group, if there is one in your area.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="tabl-penderfyniadau-digwyddiad", en="event-decision-table"),
            title=Both(cy="Tabl penderfyniadau", en="Decision table"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Digwyddiad: [enw]. Dyddiad: [dyddiad]. Lle: [lleoliad].",
                    en="Event: [name]. Date: [date]. Place: [venue].",
                ),
                Table(
                    caption=Both(cy="Pwy sy'n penderfynu", en="Who decides"),
                    cy=(
                        ("Sefyllfa", "Person", "Dirprwy", "Rhif ffôn"),
                        ("Tywydd gwael", "[enw]", "[enw]", "[rhif]"),
                        ("Gormod o bobl", "[enw]", "[enw]", "[rhif]"),
                        ("Plentyn coll", "[enw]", "[enw]", "[rhif]"),
                        ("Argyfwng meddygol", "[enw]", "[enw]", "[rhif]"),
                        ("Stopio'r digwyddiad", "[enw]", "[enw]", "[rhif]"),
                    ),
                    en=(
                        ("Situation", "Person", "Deputy", "Telephone"),
                        ("Bad weather", "[name]", "[name]", "[number]"),
                        ("Too many people", "[name]", "[name]", "[number]"),
                        ("Lost child", "[name]", "[name]", "[number]"),
                        ("Medical emergency", "[name]", "[name]", "[number]"),
                        ("Stopping the event", "[name]", "[name]", "[number]"),
                    ),
                ),
                Heading(cy="Neges i'r dorf", en="Message to the crowd"),
                Paragraph(
                    cy="Os gwelwch yn dda, cerddwch at [allanfa]. Bydd stiward yno i'ch helpu.",
                    en="Please walk to [exit]. A steward will be there to help you.",
                ),
            ),
        ),
    ),
)

RESOURCES = (TWENTY, SAFE_HILLS, EVENT_TABLE)
