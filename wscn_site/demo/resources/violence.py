"""Resources on serious violence and organised crime. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.organisations import LARGE
from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Paragraph,
    Points,
    Quotation,
    Steps,
    Subheading,
    Table,
)

VIOLENCE_DUTY = Resource(
    slug=Both(
        cy="y-ddyletswydd-trais-difrifol-ar-ddwy-dudalen",
        en="the-serious-violence-duty-on-two-pages",
    ),
    title=Both(
        cy="Y Ddyletswydd Trais Difrifol ar ddwy dudalen",
        en="The Serious Violence Duty on two pages",
    ),
    kind="guide",
    themes=("violence",),
    published_on=date(2026, 10, 28),
    readerships=("partnerships",),
    summary=Both(
        cy="Pwy sydd o dan y ddyletswydd, beth y mae'n rhaid ei wneud, a sut mae'n wahanol yng Nghymru.",
        en="Who is under the duty, what must be done, and how it differs in Wales.",
    ),
    body=(
        Paragraph(
            cy="Mae'r ddyletswydd yn gofyn i awdurdodau penodedig ddeall trais difrifol yn eu hardal a chytuno ar strategaeth i'w atal. "
            "Nid yw'n creu corff newydd: gall partneriaeth sydd eisoes yn bod wneud y gwaith.",
            en="The duty asks specified authorities to understand serious violence in their area and to agree a strategy to prevent it. "
            "It makes no new body: a partnership that already exists may do the work.",
        ),
        Table(
            caption=Both(cy="Beth, a gan bwy", en="What, and by whom"),
            cy=(
                ("Gwaith", "Pwy"),
                ("Asesiad o anghenion strategol", "Yr awdurdodau penodedig gyda'i gilydd"),
                ("Strategaeth", "Yr awdurdodau penodedig gyda'i gilydd"),
                ("Cydweithio pan ofynnir", "Carchardai, ysgolion a cholegau"),
            ),
            en=(
                ("Work", "Who"),
                ("Strategic needs assessment", "The specified authorities together"),
                ("Strategy", "The specified authorities together"),
                ("Work together when asked", "Prisons, schools and colleges"),
            ),
        ),
        CallOut(
            cy="Yng Nghymru, meddyliwch am y Bwrdd Gwasanaethau Cyhoeddus a'r cynllun llesiant o'r dechrau.",
            en="In Wales, think of the Public Services Board and the well-being plan from the beginning.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="dyletswydd-trais-difrifol", en="serious-violence-duty"),
            title=Both(
                cy="Y Ddyletswydd Trais Difrifol ar ddwy dudalen",
                en="The Serious Violence Duty on two pages",
            ),
            kind="pdf",
            story=(
                Paragraph(
                    cy="Daeth y ddyletswydd i rym ar 31 Ionawr 2023, o dan Ddeddf yr Heddlu, Troseddu, Dedfrydu a Llysoedd 2022.",
                    en="The duty came into force on 31 January 2023, under the Police, Crime, Sentencing and Courts Act 2022.",
                ),
                Heading(cy="Yr awdurdodau penodedig", en="The specified authorities"),
                Points(
                    cy=(
                        "yr heddlu",
                        "y gwasanaeth tân ac achub",
                        "y cyngor",
                        "y bwrdd iechyd lleol",
                        "y gwasanaeth prawf",
                        "y tîm troseddau ieuenctid",
                    ),
                    en=(
                        "the police",
                        "the fire and rescue service",
                        "the council",
                        "the local health board",
                        "the probation service",
                        "the youth offending team",
                    ),
                ),
                Subheading(cy="Pwy arall", en="Who else"),
                Paragraph(
                    cy="Gellir gofyn i garchardai, ysgolion a cholegau gydweithio, a gall yr awdurdodau wahodd y trydydd sector.",
                    en="Prisons, schools and colleges may be asked to work with them, and the authorities may invite the third sector.",
                ),
                Heading(cy="Dull iechyd y cyhoedd", en="A public health approach"),
                Paragraph(
                    cy="Mae'r dull hwn yn edrych ar drais fel rhywbeth y gellir ei atal. Mae'n dechrau gyda data, yn chwilio am achosion, "
                    "yn profi beth sy'n gweithio, ac yna'n ei wneud mewn mwy o leoedd.",
                    en="This approach looks on violence as something that can be prevented. It begins with data, looks for causes, "
                    "tests what works, and then does it in more places.",
                ),
                Heading(cy="Cwestiynau i'ch cyfarfod nesaf", en="Questions for your next meeting"),
                Steps(
                    cy=(
                        "Pryd yr adolygwyd ein strategaeth?",
                        "Pwy yn ein hardal sydd heb lais ynddi?",
                        "Sut mae'n cysylltu â'r gwaith ar gam-drin domestig?",
                        "Beth wnaethom ni roi'r gorau iddo am nad oedd yn gweithio?",
                    ),
                    en=(
                        "When was our strategy reviewed?",
                        "Who in our area has no voice in it?",
                        "How does it join with the work on domestic abuse?",
                        "What have we stopped because it did not work?",
                    ),
                ),
            ),
        ),
    ),
)

SHARED_DATA = Resource(
    slug=Both(cy="data-heb-enwau", en="data-without-names"),
    title=Both(cy="Data heb enwau (sampl)", en="Data without names (sample)"),
    kind="case_study",
    themes=("violence",),
    published_on=date(2025, 6, 11),
    owner=LARGE.name.en,
    readerships=("managers", "analysts"),
    summary=Both(
        cy="Astudiaeth achos ddychmygol: sut y dechreuodd adran frys rannu lle ac amser pob anaf, heb rannu un enw.",
        en="An imagined case study: how an emergency department began to share the place and time of each injury, and not one name.",
    ),
    body=(
        CallOut(
            cy="Sampl yw'r astudiaeth achos hon. Nid yw'r ysbyty na'r ardal yn bod.",
            en="This case study is a sample. The hospital and the area do not exist.",
        ),
        Paragraph(
            cy="Nid yw llawer o bobl sydd wedi'u hanafu mewn trais yn dweud wrth yr heddlu. Ond maent yn dweud wrth y nyrs ble a phryd y digwyddodd.",
            en="Many people who are hurt in violence do not tell the police. But they tell the nurse where and when it happened.",
        ),
        Paragraph(
            cy="Cytunodd y bwrdd iechyd i rannu tri pheth bob mis: y lle, yr awr a'r math o arf. Gwelodd y bartneriaeth fod un arhosfan bws yn y rhestr bob tro. "
            "Newidiwyd y golau a'r amserlen.",
            en="The health board agreed to share three things every month: the place, the hour and the kind of weapon. The partnership saw that one bus stop was in every list. "
            "The light and the timetable were changed.",
        ),
        Quotation(
            cy="Nid oedd angen enw neb. Roedd angen gwybod ble i roi'r lamp.",
            en="We needed nobody's name. We needed to know where to put the lamp.",
            said_by=Both(cy="Dadansoddwr (sampl)", en="Analyst (sample)"),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="data-heb-enwau", en="data-without-names"),
            title=Both(
                cy="Data heb enwau: sut y gwnaed hyn (sampl)",
                en="Data without names: how it was done (sample)",
            ),
            kind="pdf",
            story=(
                CallOut(
                    cy="Sampl yw'r astudiaeth achos hon. Nid yw'r ysbyty na'r ardal yn bod.",
                    en="This case study is a sample. The hospital and the area do not exist.",
                ),
                Table(
                    caption=Both(cy="Beth sy'n cael ei rannu", en="What is shared"),
                    cy=(
                        ("Maes", "Yn cael ei rannu?"),
                        ("Lle", "Ydy, at y stryd"),
                        ("Dyddiad ac awr", "Ydyn"),
                        ("Math o arf", "Ydy"),
                        ("Enw, oed neu gyfeiriad", "Nac ydyn, byth"),
                    ),
                    en=(
                        ("Field", "Shared?"),
                        ("Place", "Yes, to the street"),
                        ("Date and hour", "Yes"),
                        ("Kind of weapon", "Yes"),
                        ("Name, age or address", "No, never"),
                    ),
                ),
                Heading(cy="Cyn dechrau", en="Before it began"),
                Paragraph(
                    cy="Cymerodd y cytundeb saith mis. Roedd yn haws ar ôl i'r dadansoddwr dreulio nos Sadwrn yn yr adran a gweld pa mor brysur oedd y staff.",
                    en="The agreement took seven months. It was easier after the analyst spent a Saturday night in the department and saw how busy the staff were.",
                ),
            ),
        ),
    ),
)

READING_RESEARCH = Resource(
    slug=Both(cy="beth-i-ofyn-i-ymchwil", en="what-to-ask-of-research"),
    title=Both(cy="Beth i'w ofyn wrth ddarllen ymchwil", en="What to ask when you read research"),
    kind="research",
    themes=("violence", "crime", "substances"),
    published_on=date(2025, 2, 13),
    readerships=("policy",),
    summary=Both(
        cy="Wyth cwestiwn sy'n helpu i benderfynu a yw canlyniad o le arall yn debygol o weithio yma. Mae'r ffeil yn Saesneg yn unig.",
        en="Eight questions that help to decide whether a result from somewhere else is likely to work here. The file is in English only.",
    ),
    body=(
        Paragraph(
            cy="Mae adroddiad sy'n dweud bod rhywbeth 'yn gweithio' yn ddechrau da. Y cwestiwn nesaf yw: i bwy, ble, ac o'i gymharu â beth?",
            en="A report that says that something 'works' is a good beginning. The next question is: for whom, where, and compared with what?",
        ),
        Points(
            cy=(
                "A oedd grŵp cymharu?",
                "Faint o bobl a gymerodd ran, a faint a adawodd?",
                "Pwy a dalodd am y gwaith?",
                "A fyddai'n gweithio mewn ardal wledig, ac yn y ddwy iaith?",
            ),
            en=(
                "Was there a comparison group?",
                "How many took part, and how many left?",
                "Who paid for the work?",
                "Would it work in a rural area, and in both languages?",
            ),
        ),
        Paragraph(
            cy="Mae'r rhestr lawn yn Saesneg yn unig ar hyn o bryd.",
            en="The full list is in English only at the moment.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="eight-questions", en="eight-questions"),
            title=Both(
                cy="Wyth cwestiwn i'w gofyn wrth ddarllen ymchwil",
                en="Eight questions to ask of research",
            ),
            kind="pdf",
            languages=("en",),
            story=(
                Paragraph(
                    cy="",
                    en="Keep this page beside you when you read a study that somebody wants you to act on.",
                ),
                Steps(
                    cy=(),
                    en=(
                        "What exactly was done, in enough detail that you could do it?",
                        "With what was it compared?",
                        "How many people took part, and how many were still there at the end?",
                        "What was measured, and would the people concerned say that it matters?",
                        "How long after did anybody look?",
                        "Did anything get worse?",
                        "Who paid, and who wrote it?",
                        "What is different here: the place, the services, the languages?",
                    ),
                ),
                Paragraph(
                    cy="",
                    en="A study that cannot answer the first question cannot be repeated. A study that cannot answer the second cannot say that anything worked.",
                ),
            ),
        ),
    ),
)

RESOURCES = (VIOLENCE_DUTY, SHARED_DATA, READING_RESEARCH)
