"""Resources on violence against women, domestic abuse and sexual violence. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.organisations import PAID
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

ASK_SAFELY = Resource(
    slug=Both(cy="gofyn-yn-ddiogel", en="asking-safely"),
    title=Both(cy="Gofyn yn ddiogel", en="Asking safely"),
    kind="toolkit",
    themes=("domestic-abuse",),
    published_on=date(2026, 11, 9),
    readerships=("front-line",),
    summary=Both(
        cy="Pryd i ofyn am gam-drin, beth i'w ddweud, a beth i'w ysgrifennu. Pecyn byr i bobl sy'n cwrdd â'r cyhoedd bob dydd.",
        en="When to ask about abuse, what to say, and what to write down. A short kit for people who meet the public every day.",
    ),
    body=(
        Paragraph(
            cy="Mae llawer o bobl yn aros i rywun ofyn. Nid oes angen i chi fod yn arbenigwr er mwyn gofyn, "
            "ond mae angen gwneud hynny yn y lle iawn a gwybod beth fydd yn digwydd wedyn.",
            en="Many people wait for somebody to ask. You need not be a specialist to ask, "
            "but you do need to do it in the right place and know what happens next.",
        ),
        CallOut(
            cy="Peidiwch byth â gofyn o flaen aelod arall o'r teulu, nac o flaen plentyn sy'n gallu siarad.",
            en="Never ask in front of another member of the family, or in front of a child who can talk.",
        ),
        Heading(cy="Os bydd y person yn dweud ie", en="If the person says yes"),
        Points(
            cy=(
                "Gwrandewch, a chredwch.",
                "Dywedwch nad ei fai ef na'i bai hi yw hyn.",
                "Gofynnwch a yw'n ddiogel mynd adref heddiw.",
                "Rhowch rif Byw Heb Ofn, 0808 80 10 800, mewn ffordd sy'n ddiogel i'w gadw.",
            ),
            en=(
                "Listen, and believe.",
                "Say that it is not their fault.",
                "Ask whether it is safe to go home today.",
                "Give the number of Live Fear Free, 0808 80 10 800, in a way that is safe to keep.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="gofyn-yn-ddiogel", en="asking-safely"),
            title=Both(
                cy="Gofyn yn ddiogel: cerdyn i'r poced", en="Asking safely: a card for the pocket"
            ),
            kind="pdf",
            story=(
                Heading(cy="Cyn gofyn", en="Before you ask"),
                Points(
                    cy=(
                        "Gwnewch yn siŵr eich bod ar eich pennau eich hunain.",
                        "Os oes angen cyfieithydd, peidiwch â defnyddio aelod o'r teulu.",
                        "Esboniwch pryd y bydd rhaid i chi ddweud wrth rywun arall.",
                    ),
                    en=(
                        "Make sure that you are alone together.",
                        "If you need an interpreter, do not use a member of the family.",
                        "Explain when you would have to tell somebody else.",
                    ),
                ),
                Heading(cy="Geiriau i ddechrau", en="Words to begin with"),
                Points(
                    cy=(
                        '"Sut mae pethau gartref?"',
                        "\"Ydych chi'n teimlo'n ddiogel?\"",
                        '"Oes rhywun yn codi ofn arnoch?"',
                    ),
                    en=(
                        '"How are things at home?"',
                        '"Do you feel safe?"',
                        '"Is anybody making you afraid?"',
                    ),
                ),
                Heading(cy="Ar ôl gofyn", en="After you ask"),
                Steps(
                    cy=(
                        "Os oes perygl nawr, ffoniwch 999.",
                        "Os oes plentyn neu oedolyn mewn perygl, dilynwch drefn ddiogelu eich sefydliad.",
                        "Ysgrifennwch eiriau'r person ei hun, gyda'r dyddiad.",
                        "Siaradwch â'ch rheolwr. Mae angen cefnogaeth arnoch chi hefyd.",
                    ),
                    en=(
                        "If there is danger now, ring 999.",
                        "If a child or an adult is at risk, follow your organisation's safeguarding procedure.",
                        "Write down the person's own words, with the date.",
                        "Talk to your manager. You need support too.",
                    ),
                ),
            ),
        ),
    ),
)

FRONT_DOOR = Resource(
    slug=Both(cy="un-drws-i-dri-gwasanaeth", en="one-door-for-three-services"),
    title=Both(cy="Un drws i dri gwasanaeth (sampl)", en="One door for three services (sample)"),
    kind="case_study",
    themes=("vawdasv",),
    published_on=date(2026, 10, 21),
    owner=PAID.name.en,
    readerships=("partnerships", "managers"),
    summary=Both(
        cy="Astudiaeth achos ddychmygol: sut y daeth iechyd, tai a'r heddlu i'r un ystafell, fel na fyddai neb yn gorfod adrodd ei stori dair gwaith.",
        en="An imagined case study: how health, housing and police came into one room, so that nobody need tell their story three times.",
    ),
    body=(
        CallOut(
            cy="Sampl yw'r astudiaeth achos hon. Nid yw'r ardal na'r bobl yn bod.",
            en="This case study is a sample. The area and the people do not exist.",
        ),
        Paragraph(
            cy="Yn Sir Enghraifft, roedd pobl a oedd yn gofyn am gymorth yn cael eu hanfon o un swyddfa i'r llall. "
            "Roedd pob swyddfa'n gofyn yr un cwestiynau. Roedd rhai pobl yn rhoi'r gorau iddi.",
            en="In Example County, people who asked for help were sent from one office to another. "
            "Each office asked the same questions. Some people gave up.",
        ),
        Picture(
            name="doors",
            alt=Both(
                cy="Darlun o dri llwybr yn arwain at un drws agored.",
                en="Drawing of three paths that lead to one open door.",
            ),
        ),
        Heading(cy="Beth a newidiodd", en="What changed"),
        Paragraph(
            cy="Cytunodd y tri gwasanaeth ar un ffurflen ac un ystafell, bob bore am 9:30. Nid ydynt yn rhannu dim ond yr hyn y mae'r person wedi cytuno i'w rannu, "
            "oni bai bod rhywun mewn perygl.",
            en="The three services agreed on one form and one room, every morning at 9:30. They share only what the person has agreed to share, "
            "unless somebody is in danger.",
        ),
        Quotation(
            cy="Dywedais y stori unwaith. Roedd hynny'n ddigon anodd.",
            en="I told the story once. That was hard enough.",
            said_by=Both(cy="Goroeswr (sampl)", en="Survivor (sample)"),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="un-drws-i-dri-gwasanaeth", en="one-door-for-three-services"),
            title=Both(
                cy="Un drws i dri gwasanaeth: yr astudiaeth (sampl)",
                en="One door for three services: the study (sample)",
            ),
            kind="pdf",
            story=(
                CallOut(
                    cy="Sampl yw'r astudiaeth achos hon. Nid yw'r ardal na'r bobl yn bod.",
                    en="This case study is a sample. The area and the people do not exist.",
                ),
                Heading(cy="Y broblem", en="The problem"),
                Paragraph(
                    cy="Tair ffurflen, tri chyfeiriad a thair rhestr aros. Nid oedd neb yn gweld y darlun cyfan.",
                    en="Three forms, three addresses and three waiting lists. Nobody saw the whole picture.",
                ),
                Heading(cy="Y gwaith", en="The work"),
                Steps(
                    cy=(
                        "Gwrando ar ddeg goroeswr, gyda chefnogaeth elusen leol.",
                        "Ysgrifennu un ffurflen yn Gymraeg ac yn Saesneg.",
                        "Llofnodi cytundeb rhannu gwybodaeth.",
                        "Cwrdd bob bore am fis, a newid yr hyn nad oedd yn gweithio.",
                    ),
                    en=(
                        "Listen to ten survivors, with the support of a local charity.",
                        "Write one form in Welsh and in English.",
                        "Sign an information-sharing agreement.",
                        "Meet every morning for a month, and change what did not work.",
                    ),
                ),
                Heading(cy="Beth a ddysgwyd", en="What was learnt"),
                Paragraph(
                    cy="Yr ystafell oedd y rhan hawdd. Y peth anodd oedd cytuno pwy sy'n ffonio'r person yn ôl.",
                    en="The room was the easy part. The hard part was to agree who rings the person back.",
                ),
            ),
        ),
    ),
)

WHICH_TRAINING = Resource(
    slug=Both(cy="pa-hyfforddiant", en="which-training"),
    title=Both(
        cy="Pa hyfforddiant sydd ei angen ar fy nhîm?", en="Which training does my team need?"
    ),
    kind="training",
    themes=("vawdasv", "slavery"),
    published_on=date(2025, 10, 2),
    readerships=("managers",),
    summary=Both(
        cy="Tabl syml sy'n helpu rheolwr i benderfynu pwy sydd angen gwybod beth am gam-drin a chamfanteisio.",
        en="A simple table that helps a manager to decide who needs to know what about abuse and exploitation.",
    ),
    body=(
        Paragraph(
            cy="Nid oes angen yr un hyfforddiant ar bawb. Mae angen i bawb adnabod yr arwyddion. Mae angen i rai allu gofyn, "
            "ac mae angen i ychydig allu cefnogi person am amser hir.",
            en="Not everybody needs the same training. Everybody needs to know the signs. Some need to be able to ask, "
            "and a few need to be able to support a person for a long time.",
        ),
        Table(
            caption=Both(cy="Tri grŵp o staff", en="Three groups of staff"),
            cy=(
                ("Grŵp", "Enghraifft", "Beth i'w ddysgu"),
                (
                    "Pawb",
                    "Derbynnydd, gyrrwr, clerc",
                    "Adnabod yr arwyddion a gwybod at bwy i droi",
                ),
                (
                    "Y rhai sy'n cwrdd â'r cyhoedd",
                    "Swyddog tai, nyrs, athro",
                    "Gofyn yn ddiogel ac ymateb yn dda",
                ),
                ("Arbenigwyr", "Gweithiwr cymorth, ymchwilydd", "Asesu risg a chefnogi dros amser"),
            ),
            en=(
                ("Group", "Example", "What to learn"),
                ("Everybody", "Receptionist, driver, clerk", "Know the signs and whom to turn to"),
                (
                    "Those who meet the public",
                    "Housing officer, nurse, teacher",
                    "Ask safely and respond well",
                ),
                (
                    "Specialists",
                    "Support worker, investigator",
                    "Assess risk and support over time",
                ),
            ),
        ),
        Paragraph(
            cy="Mae'r canllawiau cenedlaethol yn enwi'r grwpiau'n fanylach. Defnyddiwch y tabl hwn i ddechrau'r sgwrs.",
            en="The national guidance names the groups in more detail. Use this table to begin the conversation.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cynllun-hyfforddi-tim", en="team-training-plan"),
            title=Both(cy="Cynllun hyfforddi i un tîm", en="Training plan for one team"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Tîm: [enw'r tîm]. Rheolwr: [enw].",
                    en="Team: [name of team]. Manager: [name].",
                ),
                Table(
                    caption=Both(cy="Pwy, beth ac erbyn pryd", en="Who, what and by when"),
                    cy=(
                        ("Swydd", "Grŵp", "Wedi'i wneud ar", "Nesaf erbyn"),
                        ("[swydd]", "[grŵp]", "[dyddiad]", "[dyddiad]"),
                        ("[swydd]", "[grŵp]", "[dyddiad]", "[dyddiad]"),
                    ),
                    en=(
                        ("Post", "Group", "Done on", "Next by"),
                        ("[post]", "[group]", "[date]", "[date]"),
                        ("[post]", "[group]", "[date]", "[date]"),
                    ),
                ),
                Paragraph(
                    cy="Adolygwch y cynllun bob chwe mis, a phan fydd rhywun newydd yn dechrau.",
                    en="Review the plan every six months, and when somebody new begins.",
                ),
            ),
        ),
    ),
)

RESOURCES = (ASK_SAFELY, FRONT_DOOR, WHICH_TRAINING)
