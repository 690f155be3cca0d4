"""Resources on anti-social behaviour. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Paragraph,
    Picture,
    Points,
    Quotation,
    Steps,
    Table,
)

CASE_REVIEW = Resource(
    slug=Both(cy="canllaw-i-adolygiad-achos", en="guide-to-the-case-review"),
    title=Both(
        cy="Canllaw i adolygiad achos ymddygiad gwrthgymdeithasol",
        en="A guide to the anti-social behaviour case review",
    ),
    kind="guide",
    themes=("case-review",),
    published_on=date(2026, 11, 12),
    readerships=("partnerships", "councillors"),
    summary=Both(
        cy="Pwy a gaiff ofyn am adolygiad, beth yw'r trothwy, a'r camau y dylai partneriaid eu cymryd ar ôl i rywun ofyn.",
        en="Who may ask for a review, what the threshold is, and the steps that partners should take once somebody asks.",
    ),
    body=(
        Paragraph(
            cy="Gall person sydd wedi rhoi gwybod am ymddygiad gwrthgymdeithasol fwy nag unwaith ofyn i'r partneriaid edrych ar yr achos eto. "
            "Y gyfraith sy'n rhoi'r hawl hon. Mae llawer o bobl yn ei galw'n sbardun cymunedol.",
            en="A person who has reported anti-social behaviour more than once can ask the partners to look at the case again. "
            "The law gives this right. Many people call it the community trigger.",
        ),
        Heading(cy="Beth sydd yn y canllaw", en="What is in the guide"),
        Points(
            cy=(
                "y trothwy, a sut i'w egluro mewn iaith glir",
                "camau o'r cais i'r ateb",
                "sut i wrando ar y person yng nghanol yr achos",
                "beth i'w gyhoeddi ar ddiwedd y flwyddyn",
            ),
            en=(
                "the threshold, and how to explain it in clear language",
                "steps from the request to the answer",
                "how to listen to the person at the centre of the case",
                "what to publish at the end of the year",
            ),
        ),
        Picture(
            name="steps",
            alt=Both(
                cy="Darlun o bedwar gris yn codi at faner felen: cais, trothwy, cyfarfod, ateb.",
                en="Drawing of four steps that rise to a yellow flag: request, threshold, meeting, answer.",
            ),
        ),
        CallOut(
            cy="Nid yw adolygiad achos yn gŵyn am sefydliad. Mae gan bob sefydliad ei drefn gwyno ei hun.",
            en="A case review is not a complaint about an organisation. Each organisation has its own complaints procedure.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="canllaw-adolygiad-achos", en="case-review-guide"),
            title=Both(cy="Canllaw i adolygiad achos", en="A guide to the case review"),
            kind="pdf",
            story=(
                Paragraph(
                    cy="Mae'r canllaw byr hwn ar gyfer pobl sy'n trefnu neu'n cadeirio adolygiad achos. Nid yw'n cymryd lle canllawiau statudol.",
                    en="This short guide is for people who arrange or chair a case review. It does not replace the statutory guidance.",
                ),
                Heading(cy="Y trothwy", en="The threshold"),
                Paragraph(
                    cy="Y partneriaid lleol sy'n gosod y trothwy, ond ni chaiff fod yn uwch na thri adroddiad cymwys mewn chwe mis. "
                    "Gall trothwy lleol fod yn is, ac mae effaith y digwyddiadau ar y person yn bwysig hefyd.",
                    en="The local partners set the threshold, but it may not be higher than three qualifying reports in six months. "
                    "A local threshold may be lower, and the effect of the incidents on the person matters too.",
                ),
                Heading(cy="Y camau", en="The steps"),
                Steps(
                    cy=(
                        "Cydnabod y cais, ac enwi un person cyswllt.",
                        "Casglu hanes yr achos gan bob partner.",
                        "Penderfynu a yw'r trothwy wedi'i gyrraedd, a dweud hynny wrth y person.",
                        "Cyfarfod, gyda chadeirydd sydd heb weithio ar yr achos.",
                        "Cytuno ar gynllun gweithredu, gyda dyddiad ac enw wrth bob cam.",
                        "Ysgrifennu at y person, ac esbonio beth fydd yn digwydd nesaf.",
                    ),
                    en=(
                        "Acknowledge the request, and name one contact.",
                        "Gather the history of the case from each partner.",
                        "Decide whether the threshold is met, and tell the person so.",
                        "Meet, with a chair who has not worked on the case.",
                        "Agree an action plan, with a date and a name beside each step.",
                        "Write to the person, and explain what will happen next.",
                    ),
                ),
                Heading(cy="Gwrando ar y dioddefwr", en="Listening to the victim"),
                Paragraph(
                    cy="Gofynnwch sut yr hoffai'r person gymryd rhan: yn y cyfarfod, drwy lythyr, neu drwy rywun arall. "
                    "Cynigiwch wneud hyn yn Gymraeg neu yn Saesneg cyn iddo orfod gofyn.",
                    en="Ask how the person would like to take part: at the meeting, by letter, or through somebody else. "
                    "Offer to do this in Welsh or in English before they have to ask.",
                ),
                Heading(cy="Beth i'w gyhoeddi", en="What to publish"),
                Table(
                    caption=Both(cy="Bob blwyddyn, cyhoeddwch:", en="Each year, publish:"),
                    cy=(
                        ("Beth", "Pam"),
                        ("Nifer y ceisiadau", "Er mwyn gweld a yw pobl yn gwybod am yr hawl"),
                        (
                            "Nifer yr achosion lle nad oedd y trothwy wedi'i gyrraedd",
                            "Er mwyn gweld a yw'r trothwy yn deg",
                        ),
                        ("Nifer yr adolygiadau", "Er mwyn cynllunio amser"),
                        ("Nifer yr adolygiadau a arweiniodd at argymhellion", "Er mwyn dysgu"),
                    ),
                    en=(
                        ("What", "Why"),
                        ("Number of requests", "To see whether people know of the right"),
                        (
                            "Number of times the threshold was not met",
                            "To see whether the threshold is fair",
                        ),
                        ("Number of reviews", "To plan time"),
                        ("Number of reviews that led to recommendations", "To learn"),
                    ),
                ),
            ),
        ),
        DemoFile(
            name=Both(cy="llythyr-ateb-adolygiad-achos", en="case-review-reply-letter"),
            title=Both(
                cy="Llythyr i'r ymgeisydd, i'w lenwi", en="Letter to the applicant, to fill in"
            ),
            kind="docx",
            story=(
                Paragraph(cy="[Dyddiad]", en="[Date]"),
                Paragraph(cy="Annwyl [enw]", en="Dear [name]"),
                Paragraph(
                    cy="Diolch am ofyn am adolygiad achos. Rydym wedi derbyn eich cais ar [dyddiad]. Eich person cyswllt yw [enw a rhif ffôn].",
                    en="Thank you for asking for a case review. We received your request on [date]. Your contact is [name and telephone number].",
                ),
                Paragraph(
                    cy="Byddwn yn gofyn i'r cyngor, i'r heddlu, i'r bwrdd iechyd ac i'ch landlord am hanes yr achos. "
                    "Byddwn yn dweud wrthych erbyn [dyddiad] a yw'r trothwy wedi'i gyrraedd.",
                    en="We will ask the council, the police, the health board and your landlord for the history of the case. "
                    "We will tell you by [date] whether the threshold is met.",
                ),
                Paragraph(
                    cy="Rydym yn croesawu gohebiaeth yn Gymraeg ac yn Saesneg. Os bydd y sefyllfa'n gwaethygu, ffoniwch 101. Mewn argyfwng, ffoniwch 999.",
                    en="We welcome correspondence in Welsh and English. If things get worse, ring 101. In an emergency, ring 999.",
                ),
                Paragraph(cy="Yn gywir", en="Yours sincerely"),
                Paragraph(cy="[Enw, swydd a sefydliad]", en="[Name, post and organisation]"),
            ),
        ),
    ),
)

INCIDENT_LOG = Resource(
    slug=Both(cy="cofnod-o-ddigwyddiadau", en="log-of-incidents"),
    title=Both(cy="Cofnod o ddigwyddiadau i drigolion", en="A log of incidents for residents"),
    kind="template",
    themes=("asb",),
    published_on=date(2026, 10, 3),
    readerships=("front-line", "residents"),
    summary=Both(
        cy="Ffurflen syml i ysgrifennu beth a ddigwyddodd, pryd, a beth oedd yr effaith. Mae'n helpu partneriaid i weld y patrwm.",
        en="A simple form to write down what happened, when, and what the effect was. It helps partners to see the pattern.",
    ),
    body=(
        Paragraph(
            cy="Mae'n anodd cofio dyddiadau. Os yw person yn ysgrifennu ychydig o eiriau ar ôl pob digwyddiad, "
            "mae'n haws i'r cyngor neu'r heddlu weld y patrwm ac i lys ddeall yr effaith.",
            en="Dates are hard to remember. If a person writes a few words after each incident, "
            "it is easier for the council or the police to see the pattern and for a court to understand the effect.",
        ),
        Points(
            cy=(
                "Ysgrifennwch yr hyn a welsoch ac a glywsoch chi eich hun.",
                "Peidiwch â rhoi eich hun mewn perygl er mwyn cael tystiolaeth.",
                "Cadwch y cofnod mewn lle diogel.",
            ),
            en=(
                "Write what you yourself saw and heard.",
                "Do not put yourself in danger to get evidence.",
                "Keep the log in a safe place.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cofnod-o-ddigwyddiadau", en="incident-log"),
            title=Both(cy="Cofnod o ddigwyddiadau", en="Incident log"),
            kind="docx",
            story=(
                Paragraph(cy="Enw: [eich enw]", en="Name: [your name]"),
                Paragraph(
                    cy="Rhif yr achos, os oes un: [rhif]",
                    en="Case number, if there is one: [number]",
                ),
                Table(
                    caption=Both(cy="Un rhes i bob digwyddiad", en="One row for each incident"),
                    cy=(
                        (
                            "Dyddiad ac amser",
                            "Beth a ddigwyddodd, a ble",
                            "Pwy arall a welodd",
                            "Yr effaith arnoch chi",
                        ),
                        ("[dyddiad]", "[disgrifiad]", "[enw]", "[effaith]"),
                        ("[dyddiad]", "[disgrifiad]", "[enw]", "[effaith]"),
                        ("[dyddiad]", "[disgrifiad]", "[enw]", "[effaith]"),
                    ),
                    en=(
                        (
                            "Date and time",
                            "What happened, and where",
                            "Who else saw it",
                            "The effect on you",
                        ),
                        ("[date]", "[description]", "[name]", "[effect]"),
                        ("[date]", "[description]", "[name]", "[effect]"),
                        ("[date]", "[description]", "[name]", "[effect]"),
                    ),
                ),
            ),
        ),
    ),
)

PRACTITIONER_SURVEY = Resource(
    slug=Both(cy="arolwg-ymarferwyr", en="practitioner-survey"),
    title=Both(
        cy="Arolwg o ymarferwyr ymddygiad gwrthgymdeithasol: y cwestiynau",
        en="Survey of anti-social behaviour practitioners: the questions",
    ),
    kind="survey",
    themes=("asb", "crime"),
    published_on=date(2025, 5, 20),
    readerships=("front-line", "analysts"),
    summary=Both(
        cy="Cwestiynau enghreifftiol y gall partneriaeth eu gofyn i'w staff ei hun. Sampl yw'r cwestiynau hyn, heb ganlyniadau.",
        en="Example questions that a partnership can ask its own staff. These questions are a sample, with no results.",
    ),
    body=(
        Paragraph(
            cy="Mae'r Rhwydwaith yn gofyn i ymarferwyr am eu gwaith, er mwyn gwybod ble mae angen hyfforddiant a chefnogaeth. "
            "Dyma gwestiynau enghreifftiol y gall partneriaeth leol eu haddasu.",
            en="The Network asks practitioners about their work, in order to know where training and support are needed. "
            "Here are example questions that a local partnership can adapt.",
        ),
        Quotation(
            cy="Roedd y cwestiwn am amser yn ddefnyddiol. Nid oedd neb wedi gofyn o'r blaen faint o'r wythnos sy'n mynd ar waith papur.",
            en="The question about time was useful. Nobody had asked before how much of the week goes on paperwork.",
            said_by=Both(
                cy="Swyddog ymddygiad gwrthgymdeithasol (sampl)",
                en="Anti-social behaviour officer (sample)",
            ),
        ),
        Paragraph(
            cy="Cyn i chi ddechrau, penderfynwch pwy fydd yn gweld yr atebion, ac am ba hyd y byddwch yn eu cadw.",
            en="Before you begin, decide who will see the answers, and for how long you will keep them.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cwestiynau-arolwg-ymarferwyr", en="practitioner-survey-questions"),
            title=Both(cy="Cwestiynau'r arolwg (sampl)", en="Survey questions (sample)"),
            kind="pdf",
            story=(
                CallOut(
                    cy="Sampl yw'r cwestiynau hyn. Nid dyma gwestiynau arolwg go iawn.",
                    en="These questions are a sample. They are not the questions of a real survey.",
                ),
                Steps(
                    cy=(
                        "Beth yw eich swydd, ac i ba fath o sefydliad yr ydych yn gweithio?",
                        "Pa bwerau y gwnaethoch chi eu defnyddio yn ystod y flwyddyn ddiwethaf?",
                        "Pa bŵer yw'r anoddaf i'w ddefnyddio, a pham?",
                        "Faint o'ch wythnos sy'n mynd ar waith papur?",
                        "A oes partner nad yw'n dod i'r cyfarfodydd? Beth fyddai'n helpu?",
                        "Pa hyfforddiant sydd ei angen arnoch yn ystod y flwyddyn nesaf?",
                        "Ym mha iaith hoffech chi gael yr hyfforddiant?",
                    ),
                    en=(
                        "What is your post, and for what kind of organisation do you work?",
                        "Which powers did you use in the last year?",
                        "Which power is the hardest to use, and why?",
                        "How much of your week goes on paperwork?",
                        "Is there a partner who does not come to the meetings? What would help?",
                        "Which training do you need in the next year?",
                        "In which language would you like the training?",
                    ),
                ),
            ),
        ),
    ),
)

RESOURCES = (CASE_REVIEW, INCIDENT_LOG, PRACTITIONER_SURVEY)
