"""Resources on substance misuse. The Welsh awaits a translator's check."""

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
    Table,
)

WITHOUT_STIGMA = Resource(
    slug=Both(cy="siarad-heb-stigma", en="talking-without-stigma"),
    title=Both(cy="Siarad heb stigma", en="Talking without stigma"),
    kind="guide",
    themes=("substances",),
    published_on=date(2026, 8, 27),
    readerships=("councillors", "communications"),
    summary=Both(
        cy="Geiriau sy'n helpu pobl i ofyn am gymorth gyda chyffuriau ac alcohol, a geiriau sy'n eu cadw draw.",
        en="Words that help people to ask for help with drugs and alcohol, and words that keep them away.",
    ),
    body=(
        Paragraph(
            cy="Mae geiriau'n gallu agor drws neu ei gau. Os yw adroddiad yn galw rhywun yn 'jynci', mae'r person nesaf sydd angen cymorth yn llai tebygol o ofyn.",
            en="Words can open a door or close it. If a report calls somebody a 'junkie', the next person who needs help is less likely to ask.",
        ),
        Table(
            caption=Both(cy="Rhowch y person yn gyntaf", en="Put the person first"),
            cy=(
                ("Yn lle", "Dywedwch"),
                ("adict, jynci", "person sy'n defnyddio cyffuriau"),
                ("alcoholig", "person sy'n ddibynnol ar alcohol"),
                ("glân, brwnt", "ddim yn defnyddio, yn defnyddio"),
            ),
            en=(
                ("Instead of", "Say"),
                ("addict, junkie", "person who uses drugs"),
                ("alcoholic", "person who is dependent on alcohol"),
                ("clean, dirty", "not using, using"),
            ),
        ),
        Paragraph(
            cy="Os yw person yn disgrifio ei hun mewn ffordd arall, dilynwch ef.",
            en="If a person describes themselves in another way, follow them.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="siarad-heb-stigma", en="talking-without-stigma"),
            title=Both(cy="Siarad heb stigma: un dudalen", en="Talking without stigma: one page"),
            kind="pdf",
            story=(
                Paragraph(
                    cy="Cyn cyhoeddi, darllenwch y testun fel petaech chi'n sôn am aelod o'ch teulu eich hun.",
                    en="Before you publish, read the text as though it spoke of a member of your own family.",
                ),
                Heading(cy="Tri chwestiwn", en="Three questions"),
                Points(
                    cy=(
                        "A yw'r gair yn disgrifio'r person, neu dim ond ei broblem?",
                        "A oes angen sôn am gyffuriau o gwbl yn y stori hon?",
                        "A yw rhif llinell gymorth ar waelod y testun?",
                    ),
                    en=(
                        "Does the word describe the person, or only the problem?",
                        "Does this story need to mention drugs at all?",
                        "Is a helpline's number at the foot of the text?",
                    ),
                ),
                Heading(cy="Lluniau", en="Pictures"),
                Paragraph(
                    cy="Peidiwch â dangos nodwyddau neu boteli. Dangoswch le, neu bobl yn cael cymorth.",
                    en="Do not show needles or bottles. Show a place, or people getting help.",
                ),
                CallOut(
                    cy="Dan 24/7: 0808 808 2234, yn Gymraeg neu yn Saesneg.",
                    en="Dan 24/7: 0808 808 2234, in Welsh or in English.",
                ),
            ),
        ),
    ),
)

WELFARE_POINT = Resource(
    slug=Both(cy="man-lles-ar-nos-wener", en="a-welfare-point-on-friday-nights"),
    title=Both(cy="Man lles ar nos Wener (sampl)", en="A welfare point on Friday nights (sample)"),
    kind="case_study",
    themes=("substances", "safety", "violence"),
    published_on=date(2025, 12, 11),
    readerships=("partnerships",),
    summary=Both(
        cy="Astudiaeth achos ddychmygol am babell, te poeth a nyrs: lle diogel i aros am lifft adref.",
        en="An imagined case study of a tent, hot tea and a nurse: a safe place to wait for a lift home.",
    ),
    body=(
        CallOut(
            cy="Sampl yw'r astudiaeth achos hon. Nid yw'r dref na'r bobl yn bod.",
            en="This case study is a sample. The town and the people do not exist.",
        ),
        Paragraph(
            cy="Ar nos Wener yn Nhre Enghraifft, roedd yr heddlu a'r ambiwlans yn gofalu am bobl a oedd wedi yfed gormod. "
            "Nid oedd angen yr un o'r ddau. Roedd angen lle i eistedd, dŵr, a rhywun caredig.",
            en="On Friday nights in Example Town, the police and the ambulance looked after people who had drunk too much. "
            "Neither was needed. What was needed was a place to sit, water, and somebody kind.",
        ),
        Picture(
            name="street",
            alt=Both(
                cy="Darlun o lwybr yn y nos rhwng lampau melyn sydd wedi'u goleuo.",
                en="Drawing of a path at night between yellow lamps that are lit.",
            ),
        ),
        Paragraph(
            cy="Benthycodd y clwb rygbi babell. Daeth y bwrdd iechyd â nyrs, a'r eglwys â gwirfoddolwyr. "
            "Cytunodd y tafarndai i ffonio'r man lles cyn ffonio'r heddlu, os nad oedd trosedd.",
            en="The rugby club lent a tent. The health board brought a nurse, and the church brought volunteers. "
            "The pubs agreed to ring the welfare point before the police, where there was no crime.",
        ),
        Quotation(
            cy="Te a blanced. Dyna'r rhan fwyaf ohono.",
            en="Tea and a blanket. That is most of it.",
            said_by=Both(cy="Gwirfoddolwr (sampl)", en="Volunteer (sample)"),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="man-lles-rhestr-wirio", en="welfare-point-checklist"),
            title=Both(
                cy="Rhestr wirio ar gyfer man lles (sampl)",
                en="Checklist for a welfare point (sample)",
            ),
            kind="docx",
            story=(
                Paragraph(
                    cy="Lle: [lleoliad]. Noson: [dyddiad].", en="Place: [venue]. Night: [date]."
                ),
                Points(
                    cy=(
                        "Dau berson o leiaf, bob amser.",
                        "Un person â chymhwyster cymorth cyntaf.",
                        "Dŵr, te, blancedi a bagiau papur.",
                        "Rhif yr heddlu, y nyrs a'r cwmni tacsi ar y wal.",
                        "Cofnod o bob ymweliad, heb enwau.",
                        "Cyfarfod byr ar ddiwedd y noson.",
                    ),
                    en=(
                        "Two people at least, at all times.",
                        "One person with a first-aid qualification.",
                        "Water, tea, blankets and paper bags.",
                        "The numbers of the police, the nurse and the taxi firm on the wall.",
                        "A record of each visit, without names.",
                        "A short meeting at the end of the night.",
                    ),
                ),
            ),
        ),
    ),
)

FRIENDS_CAMPAIGN = Resource(
    slug=Both(cy="gofalwch-am-eich-gilydd", en="look-after-each-other"),
    title=Both(
        cy="Gofalwch am eich gilydd: pecyn ymgyrch", en="Look after each other: a campaign pack"
    ),
    kind="campaign",
    themes=("substances", "safety"),
    published_on=date(2024, 12, 2),
    readerships=("communications",),
    summary=Both(
        cy="Negeseuon parod yn y ddwy iaith ar gyfer noson allan: aros gyda ffrindiau, dŵr, a sut i gael cymorth.",
        en="Ready messages in both languages for a night out: stay with friends, drink water, and how to get help.",
    ),
    body=(
        Paragraph(
            cy="Defnyddiwch y negeseuon fel y maent, neu newidiwch enw'r dref. Cyhoeddwch y ddwy iaith ar yr un pryd.",
            en="Use the messages as they are, or change the name of the town. Publish both languages at the same time.",
        ),
        Points(
            cy=(
                "Cyn mynd: bwytewch, a gwefrwch y ffôn.",
                "Allan: arhoswch gyda'ch gilydd.",
                "Adref: trefnwch y ffordd adref cyn gadael y tŷ.",
            ),
            en=(
                "Before you go: eat, and charge the phone.",
                "Out: stay together.",
                "Home: arrange the way home before you leave the house.",
            ),
        ),
        CallOut(
            cy="Os na allwch ddeffro ffrind, ffoniwch 999. Ni fydd neb yn eich beio am ffonio.",
            en="If you cannot wake a friend, ring 999. Nobody will blame you for ringing.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="negeseuon-ymgyrch", en="campaign-messages"),
            title=Both(cy="Negeseuon ymgyrch", en="Campaign messages"),
            kind="docx",
            story=(
                Heading(cy="Negeseuon byr", en="Short messages"),
                Points(
                    cy=(
                        "Allan heno yn [enw'r dref]? Arhoswch gyda'ch gilydd.",
                        "Gwydraid o ddŵr rhwng pob diod. Byddwch yn falch yfory.",
                        "Ddim yn teimlo'n dda? Dywedwch wrth staff y bar. Maent yno i helpu.",
                    ),
                    en=(
                        "Out tonight in [name of town]? Stay together.",
                        "A glass of water between drinks. You will be glad tomorrow.",
                        "Not feeling well? Tell the bar staff. They are there to help.",
                    ),
                ),
                Heading(cy="Pryd i'w cyhoeddi", en="When to publish them"),
                Paragraph(
                    cy="Dydd Iau am 17:00, dydd Gwener am 18:00 a nos Sadwrn am 22:00 yw'r amserau arferol.",
                    en="Thursday at 17:00, Friday at 18:00 and Saturday night at 22:00 are the usual times.",
                ),
            ),
        ),
    ),
)

RESOURCES = (WITHOUT_STIGMA, WELFARE_POINT, FRIENDS_CAMPAIGN)
