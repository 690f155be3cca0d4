"""The boards and networks with which the Network works. The Welsh awaits a translator's check.

Where each fact is from: the Network's own documents and its pages about the Board (its meeting of December 2025); of
WACSO, its evidence to the Welsh Affairs Committee (2005); of the WCCSJ, Bangor University's news (2010); of IOM Cymru,
its own website. Nothing more is known, so nothing more is said: no address but the Network's, and nobody's name.
"""

from wscn_site.demo.shapes import Network
from wscn_site.demo.words import Both, Paragraph, Points

SECRETARIAT = Both(
    cy="Ysgrifenyddiaeth Rhwydwaith Cymunedau Mwy Diogel Cymru",
    en="The secretariat of the Wales Safer Communities Network",
)
ASK_US = Both(
    cy="Gofynnwch i'r Rhwydwaith: ein hysgrifenyddiaeth ni sy'n gwasanaethu'r grŵp hwn.",
    en="Ask the Network: our secretariat serves this group.",
)
ASK_FOR_CONTACT = Both(
    cy="Gofynnwch i'r Rhwydwaith, a byddwn yn eich rhoi mewn cysylltiad.",
    en="Ask the Network, and we will put you in touch.",
)

BOARD = Network(
    slug=Both(cy="bwrdd-cymunedau-mwy-diogel-cymru", en="safer-communities-board-for-wales"),
    title=Both(cy="Bwrdd Cymunedau Mwy Diogel Cymru", en="Safer Communities Board for Wales"),
    kind="board",
    summary=Both(
        cy="Y bwrdd sy'n dod ag arweinwyr at ei gilydd ac yn rhoi cyfeiriad i'r gwaith.",
        en="The board that brings leaders together and gives the work its direction.",
    ),
    body=(
        Paragraph(
            cy="Mae'r Bwrdd yn edrych ar y materion sy'n croesi ffiniau sefydliadau, ac yn cytuno ar flaenoriaethau. "
            "Atal oedd thema'r cyfarfod ar 11 Rhagfyr 2025.",
            en="The Board looks at the matters that cross the borders of organisations, and agrees priorities. "
            "Prevention was the theme of its meeting on 11 December 2025.",
        ),
        Paragraph(
            cy="Unwaith y flwyddyn, gall aelodau'r Rhwydwaith ofyn cwestiynau i'r Bwrdd Llywodraethu ac i dîm y Rhwydwaith.",
            en="Once a year, the Network's members can put questions to the Governance Board and to the Network team.",
        ),
    ),
    who_is_in_it=Both(
        cy="Arweinwyr llywodraeth leol, plismona a'u partneriaid yng Nghymru.",
        en="The leaders of local government, policing and their partners in Wales.",
    ),
    led_by=Both(cy="Cyd-Gadeiryddion", en="Co-Chairs"),
    how_to_join=Both(
        cy="Arweinwyr sy'n eistedd ar y Bwrdd. Mae aelodau'r Rhwydwaith yn dod â chwestiynau i'r cyfarfod blynyddol.",
        en="Leaders sit on the Board. The Network's members bring questions to the annual meeting.",
    ),
)

WACSO = Network(
    slug=Both(cy="wacso-cymdeithas-swyddogion", en="wacso"),
    title=Both(
        cy="Cymdeithas Swyddogion Diogelwch Cymunedol Cymru (WACSO)",
        en="Wales Association of Community Safety Officers (WACSO)",
    ),
    kind="network",
    summary=Both(
        cy="Lle i swyddogion diogelwch cymunedol rannu problemau ac atebion.",
        en="A place for community safety officers to share problems and answers.",
    ),
    body=(
        Paragraph(
            cy="Mae'r un problemau yn codi mewn llawer o ardaloedd. Mae WACSO yn dod â'r bobl sy'n eu datrys at ei gilydd.",
            en="The same problems arise in many areas. WACSO brings together the people who solve them.",
        ),
        Points(
            cy=("cefnogi ei gilydd", "rhannu arfer da", "dysgu o'r hyn na weithiodd"),
            en=("support each other", "share good practice", "learn from what did not work"),
        ),
    ),
    who_is_in_it=Both(
        cy="Swyddogion sy'n cydlynu diogelwch cymunedol ym Mhartneriaethau Diogelwch Cymunedol Cymru.",
        en="Officers who co-ordinate community safety in the Community Safety Partnerships of Wales.",
    ),
    led_by=SECRETARIAT,
    how_to_join=ASK_US,
)

WDAIIN = Network(
    slug=Both(cy="wdaiin-rhwydwaith-dadansoddi", en="wdaiin"),
    title=Both(
        cy="Rhwydwaith Arloesi a Gwella Data a Dadansoddi Cymru (WDAIIN)",
        en="Wales Data and Analysis Innovation and Improvement Network (WDAIIN)",
    ),
    kind="network",
    summary=Both(
        cy="Rhwydwaith i'r rhai sy'n gweithio gyda data ar ddiogelwch cymunedol.",
        en="A network for those who work with data on community safety.",
    ),
    body=(
        Paragraph(
            cy="Mae penderfyniad da yn dechrau gyda ffigurau y gall pawb eu deall. Yn WDAIIN, mae dadansoddwyr yn dangos eu dulliau i'w gilydd.",
            en="A good decision begins with figures that everybody can understand. In WDAIIN, analysts show each other their methods.",
        ),
    ),
    who_is_in_it=Both(
        cy="Dadansoddwyr mewn sefydliadau sy'n gweithio ar ddiogelwch cymunedol yng Nghymru.",
        en="Analysts in organisations that work on community safety in Wales.",
    ),
    led_by=SECRETARIAT,
    how_to_join=ASK_US,
)

ASB = Network(
    slug=Both(cy="ymarferwyr-ymddygiad-gwrthgymdeithasol", en="asb-practitioners"),
    title=Both(
        cy="Rhwydwaith Ymarferwyr Ymddygiad Gwrthgymdeithasol", en="ASB Practitioners Network"
    ),
    kind="network",
    themes=("asb",),
    summary=Both(
        cy="I bobl sy'n delio ag ymddygiad gwrthgymdeithasol bob dydd.",
        en="For people who deal with anti-social behaviour every day.",
    ),
    body=(
        Paragraph(
            cy="Mae'r rhwydwaith yn trafod achosion anodd heb enwau, offer newydd, a'r hyn sy'n gweithio i ddioddefwyr.",
            en="The network discusses hard cases without names, new tools, and what works for victims.",
        ),
    ),
    who_is_in_it=Both(
        cy="Ymarferwyr mewn cynghorau, heddluoedd, landlordiaid cymdeithasol a'u partneriaid.",
        en="Practitioners in councils, police forces, social landlords and their partners.",
    ),
    led_by=SECRETARIAT,
    how_to_join=ASK_US,
)

COMMUNITY_JUSTICE = Network(
    slug=Both(cy="cyfiawnder-cymunedol-cymru", en="community-justice-cymru"),
    title=Both(
        cy="Cyfiawnder Cymunedol Cymru (Community Justice Cymru)", en="Community Justice Cymru"
    ),
    kind="network",
    themes=("crime",),
    summary=Both(
        cy="Rhwydwaith o sefydliadau trydydd sector sy'n gweithio gyda phobl yn y system gyfiawnder.",
        en="A network of third-sector organisations that work with people in the justice system.",
    ),
    body=(
        Paragraph(
            cy="Mae sefydliad bach yn gweld pethau nad yw gwasanaeth mawr yn eu gweld. Mae'r rhwydwaith yn rhoi un llais i'r sefydliadau hyn.",
            en="A small organisation sees what a large service does not. The network gives these organisations one voice.",
        ),
    ),
    who_is_in_it=Both(
        cy="Sefydliadau trydydd sector yng Nghymru sy'n gweithio gyda phobl yn y system gyfiawnder a'u teuluoedd.",
        en="Third-sector organisations in Wales that work with people in the justice system and their families.",
    ),
    how_to_join=ASK_FOR_CONTACT,
)

WCCSJ = Network(
    slug=Both(cy="wccsj-canolfan-troseddu", en="wccsj"),
    title=Both(
        cy="Canolfan Troseddu a Chyfiawnder Cymdeithasol Cymru (WCCSJ)",
        en="Welsh Centre for Crime and Social Justice (WCCSJ)",
    ),
    kind="research",
    themes=("crime",),
    summary=Both(
        cy="Prifysgolion yng Nghymru sy'n cydweithio ar ymchwil i droseddu a chyfiawnder cymdeithasol.",
        en="Universities in Wales that work together on research into crime and social justice.",
    ),
    body=(
        Paragraph(
            cy="Lansiwyd y ganolfan yn y Senedd ar 24 Tachwedd 2010 gan saith prifysgol. "
            "Ei bwriad oedd cynnig ymchwil ar gyfer Cymru gyfan sy'n ddefnyddiol i bolisi, a chyngor, hyfforddiant a seminarau.",
            en="The centre was launched at the Senedd on 24 November 2010 by seven universities. "
            "It meant to offer research for the whole of Wales that is of use to policy, and advice, training and seminars.",
        ),
    ),
    who_is_in_it=Both(
        cy="Ymchwilwyr mewn troseddeg, polisi cymdeithasol, y gyfraith a seicoleg mewn prifysgolion yng Nghymru.",
        en="Researchers in criminology, social policy, law and psychology at universities in Wales.",
    ),
    led_by=Both(cy="Prifysgolion yng Nghymru", en="Universities in Wales"),
    how_to_join=ASK_FOR_CONTACT,
)

IOM = Network(
    slug=Both(cy="iom-cymru-rheoli-troseddwyr", en="iom-cymru"),
    title=Both(
        cy="IOM Cymru: Rheoli Troseddwyr yn Integredig",
        en="IOM Cymru: Integrated Offender Management",
    ),
    kind="partnership",
    themes=("crime",),
    summary=Both(
        cy="Partneriaid yng Nghymru sy'n gweithio gyda'i gilydd i leihau aildroseddu.",
        en="Partners in Wales who work together to reduce reoffending.",
    ),
    body=(
        Paragraph(
            cy="Nod y bartneriaeth yw llai o ddioddefwyr, drwy atal troseddu ac aildroseddu. "
            "Mae anghenion person yn gymhleth, felly mae asiantaethau'n gweithio gyda'i gilydd ac yn defnyddio'r hyn sydd yn yr ardal.",
            en="The partnership's aim is fewer victims, by preventing crime and reoffending. "
            "A person's needs are complex, so agencies work together and use what there is in the area.",
        ),
        Paragraph(
            cy="Mae rhai o'i phapurau briffio yn gyfrinachol. Dim ond y rhai a gafodd ganiatâd sy'n eu gweld, yn ardal yr aelodau.",
            en="Some of its briefings are confidential. Only those who were given leave see them, in the members' area.",
        ),
    ),
    who_is_in_it=Both(
        cy="Yr heddlu, y Gwasanaeth Prawf a'u partneriaid yng Nghymru.",
        en="Police, the Probation Service and their partners in Wales.",
    ),
    how_to_join=ASK_FOR_CONTACT,
)

NETWORKS: tuple[Network, ...] = (
    BOARD,
    WACSO,
    WDAIIN,
    ASB,
    COMMUNITY_JUSTICE,
    WCCSJ,
    IOM,
)
