"""Who the Network is. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Information
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Paragraph,
    Picture,
    Points,
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

TEAM = Information(
    slug=Both(cy="y-tim", en="the-team"),
    title=Both(cy="Y tîm", en="The team"),
    summary=Both(
        cy="Tîm bach sy'n gwneud gwaith y Rhwydwaith. Dyma at bwy i droi, ac am beth.",
        en="A small team does the Network's work. Here is whom to turn to, and for what.",
    ),
    body=(
        Paragraph(
            cy="Cymdeithas Llywodraeth Leol Cymru sy'n cynnal y tîm. Mae'n gweithio dros bob aelod. Gallwch ysgrifennu atom yn Gymraeg neu yn Saesneg.",
            en="The Welsh Local Government Association hosts the team, which works for every member. You can write to us in Welsh or in English.",
        ),
        Table(
            caption=Both(cy="At bwy i droi (sampl)", en="Whom to turn to (sample)"),
            cy=(
                ("Swydd", "Am beth"),
                ("Pennaeth y Rhwydwaith", "Cyfeiriad y Rhwydwaith, y Bwrdd, llywodraethu"),
                ("Rheolwr polisi", "Deddfwriaeth, ymgynghoriadau, ymchwil ac arolygon"),
                ("Rheolwr aelodaeth", "Ymuno, ffioedd, seddi a lleoedd mewn digwyddiadau"),
                ("Rheolwr cyfathrebu", "Y wefan, newyddion ac ymgyrchoedd"),
            ),
            en=(
                ("Post", "For what"),
                ("Head of the Network", "The Network's direction, the Board, governance"),
                ("Policy manager", "Legislation, consultations, research and surveys"),
                ("Membership manager", "Joining, fees, seats and places at events"),
                ("Communications manager", "The website, news and campaigns"),
            ),
        ),
        CallOut(
            cy="Sampl yw'r swyddi hyn. Nid oes enw unrhyw berson go iawn ar y wefan hon.",
            en="These posts are a sample. No real person's name is on this website.",
        ),
    ),
)
