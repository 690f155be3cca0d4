"""The titles and first words of the home page and of the pages that hold others. The Welsh awaits a translator's check."""

from dataclasses import dataclass

from wscn_site.demo.words import Both


@dataclass(frozen=True, kw_only=True)
class Section:
    """A page that holds others: what it is called, and what its reader finds there."""

    slug: Both
    title: Both
    summary: Both


HOME_TITLE = Both(cy="Hafan", en="Home")
HOME_SUMMARY = Both(
    cy="Rhwydwaith Cymunedau Mwy Diogel Cymru: cymorth, deddfwriaeth, dyletswyddau ac adnoddau ar ddiogelwch cymunedol yng Nghymru.",
    en="Wales Safer Communities Network: help, legislation, duties and resources on community safety in Wales.",
)
HOME_HEADING = Both(
    cy="Llais strategol dros ddiogelwch cymunedol yng Nghymru",
    en="The strategic voice for community safety in Wales",
)
HOME_INTRODUCTION = Both(
    cy="Mae'r Rhwydwaith yn dod â chynghorau, heddluoedd, gwasanaethau tân ac achub, iechyd, y gwasanaeth prawf a'r trydydd sector at ei gilydd, "
    "fel bod pob cymuned yn gryf, yn ddiogel ac yn hyderus.",
    en="The Network brings councils, police forces, fire and rescue services, health, probation and the third sector together, "
    "so that every community is strong, safe and confident.",
)

THEMES_SECTION = Section(
    slug=Both(cy="themau", en="themes"),
    title=Both(cy="Themâu", en="Themes"),
    summary=Both(
        cy="Wyth thema. Ar gyfer pob un: beth ydyw, pwy sydd â dyletswydd, ble i gael cymorth, a'r adnoddau.",
        en="Eight themes. For each: what it is, who has a duty, where to get help, and the resources.",
    ),
)
LIBRARY_SECTION = Section(
    slug=Both(cy="adnoddau", en="resources"),
    title=Both(cy="Adnoddau", en="Resources"),
    summary=Both(
        cy="Canllawiau, templedi, astudiaethau achos a phecynnau, i'w defnyddio ac i'w haddasu.",
        en="Guides, templates, case studies and toolkits, to use and to adapt.",
    ),
)
ACTS_SECTION = Section(
    slug=Both(cy="deddfau-a-dyletswyddau", en="acts-and-duties"),
    title=Both(cy="Deddfau a dyletswyddau", en="Acts and duties"),
    summary=Both(
        cy="Y gyfraith ar ddiogelwch cymunedol yng Nghymru: beth mae'n ei ofyn, gan bwy, a ble i'w darllen.",
        en="The law on community safety in Wales: what it asks, of whom, and where to read it.",
    ),
)
PARTNERSHIPS_SECTION = Section(
    slug=Both(cy="partneriaethau-lleol", en="local-partnerships"),
    title=Both(cy="Partneriaethau lleol", en="Local partnerships"),
    summary=Both(
        cy="Mae Partneriaeth Diogelwch Cymunedol ym mhob un o 22 ardal awdurdod lleol Cymru. Chwiliwch am eich ardal i weld pwy sy'n gyfrifol a sut i gysylltu.",
        en="There is a Community Safety Partnership in each of the 22 local authority areas of Wales. Find your area to see who is responsible and how to reach them.",
    ),
)
NEWS_SECTION = Section(
    slug=Both(cy="newyddion", en="news"),
    title=Both(cy="Newyddion", en="News"),
    summary=Both(
        cy="Beth sy'n newydd yn y Rhwydwaith ac ym maes diogelwch cymunedol yng Nghymru.",
        en="What is new at the Network and in community safety in Wales.",
    ),
)
EVENTS_SECTION = Section(
    slug=Both(cy="digwyddiadau", en="events"),
    title=Both(cy="Digwyddiadau", en="Events"),
    summary=Both(
        cy="Seminarau, hyfforddiant a chynadleddau i bawb sy'n gweithio ar ddiogelwch cymunedol yng Nghymru.",
        en="Seminars, training and conferences for everybody who works on community safety in Wales.",
    ),
)
BRIFF_SECTION = Section(
    slug=Both(cy="y-briff", en="the-briff"),
    title=Both(cy="Y Briff", en="The Briff"),
    summary=Both(
        cy="Popeth a welsom yr wythnos hon am gymunedau mwy diogel: unwaith yr wythnos, yn Gymraeg ac yn Saesneg.",
        en="Everything that we have seen this week about safer communities: once a week, in Welsh and in English.",
    ),
)
NETWORKS_SECTION = Section(
    slug=Both(cy="rhwydweithiau-a-byrddau", en="networks-and-boards"),
    title=Both(cy="Rhwydweithiau a byrddau", en="Networks and boards"),
    summary=Both(
        cy="Y rhwydweithiau a'r byrddau rydym yn gweithio gyda nhw, a'r rhai y mae ein hysgrifenyddiaeth yn eu gwasanaethu. Drafft yw rhai o'r enwau Cymraeg.",
        en="The networks and boards with which we work, and those that our secretariat serves. Some of the Welsh names are drafts.",
    ),
)
SURVEYS_SECTION = Section(
    slug=Both(cy="arolygon", en="surveys"),
    title=Both(cy="Arolygon", en="Surveys"),
    summary=Both(
        cy="Yr hyn rydym yn ei ofyn i bobl sy'n gweithio ar ddiogelwch cymunedol, a'r hyn a gafwyd.",
        en="What we ask people who work on community safety, and what was found.",
    ),
)
DIRECTORY_SECTION = Section(
    slug=Both(cy="sefydliadau", en="organisations"),
    title=Both(cy="Cyfeiriadur sefydliadau", en="Directory of organisations"),
    summary=Both(
        cy="Y cyrff cyhoeddus sy'n gweithio ar ddiogelwch cymunedol yng Nghymru. Nid yw enw ar y rhestr yn golygu bod y sefydliad yn aelod.",
        en="The public bodies that work on community safety in Wales. A name on this list does not mean that the organisation is a member.",
    ),
)
MEMBERS_SECTION = Section(
    slug=Both(cy="ardal-yr-aelodau", en="members-area"),
    title=Both(cy="Ardal yr aelodau", en="Members' area"),
    summary=Both(
        cy="Papurau briffio, ymatebion drafft i ymgynghoriadau, a phopeth arall sydd i aelodau yn unig.",
        en="Briefings, draft consultation responses, and everything else that is for members only.",
    ),
)
BRIEFINGS_SECTION = Section(
    slug=Both(cy="papurau-briffio", en="briefings"),
    title=Both(cy="Papurau briffio", en="Briefings"),
    summary=Both(
        cy="Gwybodaeth na ellir ei chyhoeddi. Dim ond y papurau briffio y cewch eu darllen sydd yn y rhestr hon.",
        en="Information that cannot be made public. This list shows only the briefings that you may read.",
    ),
)
CONSULTATIONS_SECTION = Section(
    slug=Both(cy="ymgynghoriadau", en="consultations"),
    title=Both(cy="Ymgynghoriadau", en="Consultations"),
    summary=Both(
        cy="Ymgynghoriadau ar ddiogelwch cymunedol, gydag ymateb drafft i'w addasu a'i anfon yn enw eich sefydliad eich hun.",
        en="Consultations on community safety, with a draft response to adapt and to send in your own organisation's name.",
    ),
)
MATERIALS_SECTION = Section(
    slug=Both(cy="templedi-a-recordiadau", en="templates-and-recordings"),
    title=Both(cy="Templedi a recordiadau", en="Templates and recordings"),
    summary=Both(
        cy="Templedi i'w llenwi, pecynnau ymgyrch i'w hanfon, a recordiadau o seminarau a hyfforddiant i'w clywed neu eu darllen.",
        en="Templates to fill in, campaign kits to send out, and recorded seminars and training to hear or to read.",
    ),
)
