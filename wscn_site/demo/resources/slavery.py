"""Resources on modern slavery and exploitation. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Quotation, Steps, Table

HOME_VISITS = Resource(
    slug=Both(cy="arwyddion-wrth-y-drws", en="signs-at-the-door"),
    title=Both(cy="Arwyddion wrth y drws", en="Signs at the door"),
    kind="guide",
    themes=("slavery", "forced-labour", "violence"),
    published_on=date(2026, 5, 14),
    readerships=("front-line",),
    summary=Both(
        cy="Beth y gall gyrrwr, diffoddwr tân neu swyddog tai ei weld mewn munud wrth y drws, a beth i'w wneud wedyn.",
        en="What a driver, a firefighter or a housing officer can see in a minute at the door, and what to do next.",
    ),
    body=(
        Paragraph(
            cy="Mae rhai pobl yn mynd i gannoedd o gartrefi bob mis. Yn aml, nhw yw'r bobl gyntaf i weld bod rhywbeth o'i le.",
            en="Some people go to hundreds of homes every month. They are often the first to see that something is wrong.",
        ),
        Points(
            cy=(
                "Matresi ym mhob ystafell, a llenni wedi'u cau drwy'r dydd.",
                "Clo ar y tu allan i ddrws ystafell wely.",
                "Un person yn ateb dros bawb.",
                "Bws mini sy'n casglu pobl cyn y wawr ac yn dod â nhw adref yn hwyr.",
                "Cartref person bregus sydd wedi'i gymryd drosodd gan bobl eraill.",
            ),
            en=(
                "Mattresses in every room, and curtains closed all day.",
                "A lock on the outside of a bedroom door.",
                "One person answering for everybody.",
                "A minibus that collects people before dawn and brings them home late.",
                "A vulnerable person's home that others have taken over.",
            ),
        ),
        CallOut(
            cy="Peidiwch â gofyn cwestiynau yno. Ewch, ysgrifennwch yr hyn a welsoch, a ffoniwch 08000 121 700 neu 101. Mewn perygl, 999.",
            en="Ask no questions there. Leave, write down what you saw, and ring 08000 121 700 or 101. In danger, 999.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="arwyddion-wrth-y-drws", en="signs-at-the-door"),
            title=Both(cy="Arwyddion wrth y drws: cerdyn", en="Signs at the door: a card"),
            kind="pdf",
            story=(
                Heading(cy="Gwelais rywbeth. Beth nawr?", en="I saw something. What now?"),
                Steps(
                    cy=(
                        "Ewch oddi yno fel arfer.",
                        "Ysgrifennwch y dyddiad, yr amser, y cyfeiriad a'r hyn a welsoch.",
                        "Ysgrifennwch rif cofrestru unrhyw gerbyd.",
                        "Dywedwch wrth eich arweinydd diogelu heddiw.",
                        "Ffoniwch y llinell gymorth: 08000 121 700.",
                    ),
                    en=(
                        "Leave as you would on any day.",
                        "Write down the date, the time, the address and what you saw.",
                        "Write down the registration of any vehicle.",
                        "Tell your safeguarding lead today.",
                        "Ring the helpline: 08000 121 700.",
                    ),
                ),
                Heading(cy="Os yw'n blentyn", en="If it is a child"),
                Paragraph(
                    cy="Dilynwch drefn ddiogelu eich sefydliad ar unwaith. Nid oes angen cydsyniad plentyn er mwyn ei ddiogelu.",
                    en="Follow your organisation's safeguarding procedure at once. A child's consent is not needed to protect the child.",
                ),
            ),
        ),
    ),
)

HALF_HOUR = Resource(
    slug=Both(cy="hanner-awr-ar-gaethwasiaeth-fodern", en="half-an-hour-on-modern-slavery"),
    title=Both(cy="Hanner awr ar gaethwasiaeth fodern", en="Half an hour on modern slavery"),
    kind="training",
    themes=("slavery",),
    published_on=date(2025, 10, 16),
    readerships=("managers",),
    summary=Both(
        cy="Cynllun sesiwn y gall unrhyw arweinydd tîm ei chynnal: tair stori, un cwestiwn ac un rhif ffôn.",
        en="A session plan that any team leader can run: three stories, one question and one telephone number.",
    ),
    body=(
        Paragraph(
            cy="Nid oes angen arbenigwr. Mae'r nodiadau'n rhoi tair stori ddychmygol, ac yn gofyn i'r tîm beth fyddai'n ei wneud.",
            en="No specialist is needed. The notes give three imagined stories, and ask the team what it would do.",
        ),
        Quotation(
            cy="Roedd pawb yn gwybod am olchfa geir. Nid oedd neb wedi meddwl am y gegin.",
            en="Everybody knew about car washes. Nobody had thought about the kitchen.",
            said_by=Both(cy="Arweinydd tîm (sampl)", en="Team leader (sample)"),
        ),
        Paragraph(
            cy="Ar y diwedd, gofynnwch i bawb roi rhif y llinell gymorth yn eu ffôn: 08000 121 700.",
            en="At the end, ask everybody to put the helpline's number in their phone: 08000 121 700.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="nodiadau-sesiwn-hanner-awr", en="half-hour-session-notes"),
            title=Both(cy="Nodiadau i'r arweinydd", en="Notes for the leader"),
            kind="docx",
            story=(
                CallOut(
                    cy="Samplau yw'r straeon. Nid ydynt yn sôn am neb go iawn.",
                    en="The stories are samples. They are about nobody real.",
                ),
                Table(
                    caption=Both(cy="Amserlen", en="Timetable"),
                    cy=(
                        ("Munudau", "Beth"),
                        ("5", "Beth yw caethwasiaeth fodern?"),
                        ("15", "Tair stori, mewn parau"),
                        ("5", "Beth yw ein trefn ni?"),
                        ("5", "Rhif y llinell gymorth, a chwestiynau"),
                    ),
                    en=(
                        ("Minutes", "What"),
                        ("5", "What is modern slavery?"),
                        ("15", "Three stories, in pairs"),
                        ("5", "What is our own procedure?"),
                        ("5", "The helpline's number, and questions"),
                    ),
                ),
                Heading(cy="Tair stori (sampl)", en="Three stories (sample)"),
                Steps(
                    cy=(
                        "Mae cwsmer yn talu am lanhau'r car. Mae'r gweithiwr yn gwisgo sandalau yn y glaw, ac mae rhywun arall yn cymryd yr arian.",
                        "Mae cogydd mewn tŷ bwyta yn cysgu yn y storfa. Mae'n dweud bod ei basbort 'gyda'r bòs'.",
                        "Mae bachgen 14 oed yn cael ei weld ar drên am 06:00, gyda dau ffôn a dim bag ysgol.",
                    ),
                    en=(
                        "A customer pays for the car to be cleaned. The worker wears sandals in the rain, and somebody else takes the money.",
                        "A cook in a restaurant sleeps in the store room. He says that his passport is 'with the boss'.",
                        "A boy of 14 is seen on a train at 06:00, with two phones and no school bag.",
                    ),
                ),
            ),
        ),
    ),
)

ASK_SUPPLIERS = Resource(
    slug=Both(cy="cwestiynau-i-gyflenwyr", en="questions-for-suppliers"),
    title=Both(cy="Cwestiynau i gyflenwyr", en="Questions for suppliers"),
    kind="toolkit",
    themes=("slavery",),
    published_on=date(2024, 9, 19),
    readerships=("managers",),
    summary=Both(
        cy="Chwe chwestiwn i'w gofyn cyn contract, ac arwyddion bod pris yn rhy isel i fod yn deg.",
        en="Six questions to ask before a contract, and signs that a price is too low to be fair.",
    ),
    body=(
        Paragraph(
            cy="Gall pris isel iawn olygu bod rhywun ar waelod y gadwyn heb ei dalu. Mae gan gorff cyhoeddus hawl i ofyn.",
            en="A very low price can mean that somebody at the bottom of the chain is not paid. A public body has a right to ask.",
        ),
        Heading(cy="Pryd i ofyn", en="When to ask"),
        Points(
            cy=(
                "cyn gosod y contract",
                "pan fydd is-gontractwr newydd",
                "ar ymweliad â'r safle, heb rybudd hir",
            ),
            en=(
                "before the contract is let",
                "when there is a new subcontractor",
                "on a visit to the site, without long notice",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cwestiynau-i-gyflenwyr", en="questions-for-suppliers"),
            title=Both(cy="Chwe chwestiwn i gyflenwyr", en="Six questions for suppliers"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Cyflenwr: [enw]. Contract: [enw]. Dyddiad: [dyddiad].",
                    en="Supplier: [name]. Contract: [name]. Date: [date].",
                ),
                Steps(
                    cy=(
                        "Pwy sy'n cyflogi'r bobl a fydd yn gwneud y gwaith?",
                        "Sut a phryd y cânt eu talu?",
                        "Pwy sy'n cadw eu dogfennau?",
                        "A oes tâl am gael y swydd?",
                        "At bwy y gallant droi, yn eu hiaith eu hunain, os oes problem?",
                        "Pryd y gwnaethoch chi wirio hyn eich hun?",
                    ),
                    en=(
                        "Who employs the people who will do the work?",
                        "How and when are they paid?",
                        "Who keeps their documents?",
                        "Is there a charge for getting the job?",
                        "To whom can they turn, in their own language, if there is a problem?",
                        "When did you check this yourself?",
                    ),
                ),
            ),
        ),
    ),
)

RESOURCES = (HOME_VISITS, HALF_HOUR, ASK_SUPPLIERS)
