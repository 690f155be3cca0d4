"""Who the Network is. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Information
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Paragraph,
    Picture,
    Points,
    Quotation,
    Table,
)

NETWORK = Information(
    slug=Both(cy="amdanom-ni", en="about-us"),
    title=Both(cy="Amdanom ni", en="About us"),
    summary=Both(
        cy="Pwy yw Rhwydwaith Cymunedau Mwy Diogel Cymru, beth mae'n ei wneud, a gyda phwy.",
        en="Who the Wales Safer Communities Network is, what it does, and with whom.",
    ),
    body=(
        Paragraph(
            cy="Sefydlwyd y Rhwydwaith ym mis Ionawr 2021. Mae'n dilyn Adolygiad Gweithio gyda'n Gilydd i greu Cymunedau mwy Diogel, "
            "a gyhoeddwyd yn 2017. Cymdeithas Llywodraeth Leol Cymru sy'n gartref iddo, a thîm bach sy'n gwneud y gwaith.",
            en="The Network was founded in January 2021. It follows the Working Together for Safer Communities Review, "
            "which was published in 2017. The Welsh Local Government Association is its home, and a small team does the work.",
        ),
        Heading(cy="Gyda phwy rydym yn gweithio", en="With whom we work"),
        Table(
            caption=Both(cy="Aelodau craidd a phartneriaid", en="Core members and partners"),
            cy=(
                ("Pwy", "Faint yng Nghymru"),
                ("Cynghorau (aelodau craidd)", "22"),
                ("Heddluoedd (aelodau craidd)", "4"),
                ("Gwasanaethau tân ac achub", "3"),
                ("Byrddau iechyd", "7"),
                ("Y Gwasanaeth Prawf, Llywodraeth Cymru a'r trydydd sector", "Partneriaid"),
            ),
            en=(
                ("Who", "How many in Wales"),
                ("Councils (core members)", "22"),
                ("Police forces (core members)", "4"),
                ("Fire and rescue services", "3"),
                ("Health boards", "7"),
                ("Probation Service, Welsh Government and third sector", "Partners"),
            ),
        ),
        Heading(cy="Beth yw diogelwch cymunedol?", en="What is community safety?"),
        Paragraph(
            cy="Diogelwch cymunedol yw'r gwaith o atal niwed ac ofn lle mae pobl yn byw, yn gweithio ac yn treulio eu hamser. "
            "Nid yw'n waith i'r heddlu yn unig. Mae ysgol, meddygfa, swyddfa dai a chlwb chwaraeon i gyd yn gwneud lle yn fwy diogel.",
            en="Community safety is the work of preventing harm and fear where people live, work and spend their time. "
            "It is not work for the police alone. A school, a surgery, a housing office and a sports club all make a place safer.",
        ),
        Heading(cy="Beth rydym yn ei wneud", en="What we do"),
        Points(
            cy=(
                "siarad dros ddiogelwch cymunedol gyda Llywodraeth Cymru a Llywodraeth y DU",
                "rhannu ymchwil, deddfwriaeth, cyllid ac arfer da mewn un lle",
                "cefnogi Partneriaethau Diogelwch Cymunedol",
                "cynnal cyfarfodydd, seminarau a hyfforddiant",
                "ysgrifennu ymatebion i ymgynghoriadau gyda'n haelodau",
            ),
            en=(
                "speak for community safety with the Welsh Government and the UK Government",
                "share research, legislation, funding and good practice in one place",
                "support Community Safety Partnerships",
                "hold meetings, seminars and training",
                "write responses to consultations with our members",
            ),
        ),
    ),
)

MISSION = Information(
    slug=Both(cy="cenhadaeth", en="mission"),
    title=Both(
        cy="Cenhadaeth, uchelgais a phum ffordd o weithio",
        en="Mission, ambition and five ways of working",
    ),
    summary=Both(
        cy="Beth rydym am ei newid, a sut rydym yn gweithio er mwyn ei newid.",
        en="What we want to change, and how we work to change it.",
    ),
    body=(
        Heading(cy="Ein cenhadaeth", en="Our mission"),
        Paragraph(
            cy="Bod yn llais strategol dros ddiogelwch cymunedol yng Nghymru, gan weithio gyda'n haelodau a'n partneriaid i ddylanwadu ar bolisi ac i wella arfer.",
            en="To be the strategic voice for community safety in Wales, working with our members and partners to influence policy and to improve practice.",
        ),
        Heading(cy="Ein huchelgais", en="Our ambition"),
        Paragraph(
            cy="Cymru lle mae pob cymuned yn gryf, yn ddiogel ac yn hyderus, gyda chyfleoedd cyfartal, cyfiawnder cymdeithasol, gwytnwch a chynaliadwyedd i bawb.",
            en="A Wales in which every community is strong, safe and confident, with equality of opportunity, social justice, resilience and sustainability for all.",
        ),
        Heading(cy="Pum ffordd o weithio", en="Five ways of working"),
        Paragraph(
            cy="Daw'r rhain o Ddeddf Llesiant Cenedlaethau'r Dyfodol (Cymru) 2015.",
            en="They come from the Well-being of Future Generations (Wales) Act 2015.",
        ),
        Picture(
            name="five",
            alt=Both(
                cy="Darlun o bum modrwy werdd sy'n rhannu un canol melyn.",
                en="Drawing of five green rings that share one yellow middle.",
            ),
        ),
        Points(
            cy=(
                "<b>Hirdymor</b>: edrych ymhellach na'r flwyddyn hon.",
                "<b>Integreiddio</b>: gweld sut mae un nod yn helpu nod arall.",
                "<b>Cynnwys</b>: gwrando ar y bobl y mae'r gwaith yn effeithio arnynt.",
                "<b>Cydweithio</b>: gwneud gyda'n gilydd yr hyn na all neb ei wneud ar ei ben ei hun.",
                "<b>Atal</b>: gweithredu cyn i niwed ddigwydd.",
            ),
            en=(
                "<b>Long term</b>: look further than this year.",
                "<b>Integration</b>: see how one goal helps another.",
                "<b>Involvement</b>: listen to the people whom the work affects.",
                "<b>Collaboration</b>: do together what nobody can do alone.",
                "<b>Prevention</b>: act before harm is done.",
            ),
        ),
    ),
)

BOARD = Information(
    slug=Both(cy="y-bwrdd", en="the-board"),
    title=Both(cy="Bwrdd Cymunedau Mwy Diogel Cymru", en="Safer Communities Board for Wales"),
    summary=Both(
        cy="Y bwrdd sy'n dod ag arweinwyr at ei gilydd ac yn rhoi cyfeiriad i'r gwaith.",
        en="The board that brings leaders together and gives the work its direction.",
    ),
    body=(
        Paragraph(
            cy="Mae'r Bwrdd yn dod ag arweinwyr llywodraeth leol, plismona a'u partneriaid yng Nghymru at ei gilydd. "
            "Mae'n edrych ar y materion sy'n croesi ffiniau sefydliadau, ac yn cytuno ar flaenoriaethau.",
            en="The Board brings together the leaders of local government, policing and their partners in Wales. "
            "It looks at the matters that cross the borders of organisations, and agrees priorities.",
        ),
        Paragraph(
            cy="Cyd-Gadeiryddion sy'n ei gadeirio. Atal oedd thema'r cyfarfod ar 11 Rhagfyr 2025.",
            en="Co-Chairs lead it. Prevention was the theme of its meeting on 11 December 2025.",
        ),
        Heading(cy="Aelodau'r Rhwydwaith a'r Bwrdd", en="The Network's members and the Board"),
        Paragraph(
            cy="Unwaith y flwyddyn, gall aelodau'r Rhwydwaith ofyn cwestiynau i'r Bwrdd Llywodraethu ac i dîm y Rhwydwaith.",
            en="Once a year, the Network's members can put questions to the Governance Board and to the Network team.",
        ),
    ),
)

PARTNER_NETWORKS = Information(
    slug=Both(cy="rhwydweithiau-partner", en="partner-networks"),
    title=Both(cy="Rhwydweithiau partner", en="Partner networks"),
    summary=Both(
        cy="Y rhwydweithiau a'r byrddau rydym yn gweithio gyda nhw, a'r rhai y mae ein hysgrifenyddiaeth yn eu gwasanaethu.",
        en="The networks and boards with which we work, and those that our secretariat serves.",
    ),
    body=(
        Heading(
            cy="Cyfiawnder Cymunedol Cymru (Community Justice Cymru)", en="Community Justice Cymru"
        ),
        Paragraph(
            cy="Rhwydwaith o sefydliadau trydydd sector sy'n gweithio gyda phobl yn y system gyfiawnder a'u teuluoedd.",
            en="A network of third-sector organisations that work with people in the justice system and their families.",
        ),
        Heading(
            cy="Canolfan Troseddu a Chyfiawnder Cymdeithasol Cymru (WCCSJ)",
            en="Welsh Centre for Crime and Social Justice (WCCSJ)",
        ),
        Paragraph(
            cy="Prifysgolion yng Nghymru sy'n cydweithio ar ymchwil i droseddu a chyfiawnder cymdeithasol.",
            en="Universities in Wales that work together on research into crime and social justice.",
        ),
        Heading(
            cy="Rhwydwaith Arloesi a Gwella Data a Dadansoddi Cymru (WDAIIN)",
            en="Wales Data and Analysis Innovation and Improvement Network (WDAIIN)",
        ),
        Paragraph(
            cy="Rhwydwaith i ddadansoddwyr. Ysgrifenyddiaeth y Rhwydwaith sy'n ei wasanaethu.",
            en="A network for analysts. The Network's secretariat serves it.",
        ),
        Heading(
            cy="Cymdeithas Swyddogion Diogelwch Cymunedol Cymru (WACSO)",
            en="Wales Association of Community Safety Officers (WACSO)",
        ),
        Paragraph(
            cy="Lle i swyddogion diogelwch cymunedol rannu problemau ac atebion. Ysgrifenyddiaeth y Rhwydwaith sy'n ei gwasanaethu.",
            en="A place for community safety officers to share problems and answers. The Network's secretariat serves it.",
        ),
        Heading(
            cy="Rhwydwaith Ymarferwyr Ymddygiad Gwrthgymdeithasol", en="ASB Practitioners Network"
        ),
        Paragraph(
            cy="I bobl sy'n delio ag ymddygiad gwrthgymdeithasol bob dydd. Ysgrifenyddiaeth y Rhwydwaith sy'n ei wasanaethu.",
            en="For people who deal with anti-social behaviour every day. The Network's secretariat serves it.",
        ),
        Heading(
            cy="IOM Cymru: Rheoli Troseddwyr yn Integredig",
            en="IOM Cymru: Integrated Offender Management",
        ),
        Paragraph(
            cy="Partneriaid yng Nghymru sy'n gweithio gyda'i gilydd i leihau aildroseddu. Mae rhai o'u papurau briffio yn gyfrinachol.",
            en="Partners in Wales who work together to reduce reoffending. Some of their briefings are confidential.",
        ),
        CallOut(
            cy="Drafft yw rhai o'r enwau Cymraeg uchod. Yr acronym yw'r enw i'w ddefnyddio os nad ydych yn siŵr.",
            en="Some of the Welsh names of these networks are drafts. The acronym is the name to use if you are not sure.",
        ),
        Quotation(
            cy="Y peth gorau yw gwybod bod rhywun arall yn gwneud yr un swydd â fi, ym mhen arall Cymru.",
            en="The best thing is to know that somebody else does the same job as I do, at the other end of Wales.",
            said_by=Both(
                cy="Swyddog diogelwch cymunedol (sampl)", en="Community safety officer (sample)"
            ),
        ),
    ),
)
