"""The briefings, all samples. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.members_shapes import Briefing, Change
from wscn_site.demo.shapes import DemoFile
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Picture, Points, Steps, Table

SAMPLE = CallOut(
    cy="Sampl yw'r papur briffio hwn. Dychmygol yw pob dyddiad, ffurflen a threfn sydd ynddo.",
    en="This briefing is a sample. Every date, form and procedure in it is imagined.",
)

LEAVING_PRISON = Briefing(
    slug=Both(
        cy="rhannu-gwybodaeth-wrth-adael-y-carchar", en="sharing-information-on-leaving-prison"
    ),
    title=Both(
        cy="IOM Cymru: rhannu gwybodaeth wrth i bobl adael y carchar (sampl)",
        en="IOM Cymru: sharing information as people leave prison (sample)",
    ),
    audience="iom-cymru",
    briefed_on=date(2026, 11, 17),
    holds_until=date(2030, 3, 31),
    must_acknowledge=True,
    changes=(
        Change(
            on=date(2026, 11, 20),
            note=Both(
                cy="Ychwanegwyd pwy sy'n llenwi'r rhan am iechyd (sampl).",
                en="Says who fills in the part about health (sample).",
            ),
        ),
    ),
    summary=Both(
        cy="Un ffurflen yn lle tair, a thri pheth i bob partneriaeth eu gwneud cyn y dyddiad dechrau dychmygol.",
        en="One form in place of three, and three things for each partnership to do before the imagined starting date.",
    ),
    body=(
        SAMPLE,
        Heading(cy="Crynodeb", en="In short"),
        Paragraph(
            cy="O 1 Chwefror 2027, bydd un ffurflen yn dilyn person o'r carchar i'r gymuned. Bydd yr heddlu, y Gwasanaeth Prawf a'r cyngor yn gweld yr un wybodaeth ar yr un diwrnod.",
            en="From 1 February 2027, one form will follow a person from prison to the community. The police, the Probation Service and the council will see the same information on the same day.",
        ),
        Heading(cy="Cyn hynny", en="Before then"),
        Steps(
            cy=(
                "Enwi un person cyswllt, a dirprwy, ym mhob sefydliad.",
                "Gwirio bod y cytundeb rhannu gwybodaeth yn enwi pob partner.",
                "Rhoi cynnig ar y ffurflen gydag un achos sydd wedi'i gau.",
            ),
            en=(
                "Name one contact, and a deputy, in each organisation.",
                "Check that the information-sharing agreement names each partner.",
                "Try the form on one case that is closed.",
            ),
        ),
        Picture(
            name="bridge",
            alt=Both(
                cy="Darlun o bont â thri bwa rhwng dwy lan.",
                en="Drawing of a bridge with three arches between two banks.",
            ),
        ),
        Heading(cy="Beth sydd ddim yn newid", en="What does not change"),
        Paragraph(
            cy="Y bartneriaeth leol sy'n dal i benderfynu pwy sydd o dan Reoli Troseddwyr yn Integredig.",
            en="The local partnership still decides who comes under Integrated Offender Management.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="iom-ffurflen-newydd-nodiadau", en="iom-new-form-notes"),
            title=Both(
                cy="Y ffurflen newydd, gyda nodiadau (sampl)",
                en="The new form, with notes (sample)",
            ),
            kind="pdf",
            story=(
                SAMPLE,
                Table(
                    caption=Both(cy="Rhannau'r ffurflen", en="Parts of the form"),
                    cy=(
                        ("Rhan", "Pwy sy'n ei llenwi", "Pryd"),
                        ("Llety", "Y carchar", "12 wythnos cyn gadael"),
                        ("Iechyd", "Y bwrdd iechyd", "8 wythnos cyn gadael"),
                        ("Risg", "Y Gwasanaeth Prawf", "4 wythnos cyn gadael"),
                        ("Diwrnod gadael", "Pawb", "Yr un diwrnod"),
                    ),
                    en=(
                        ("Part", "Who fills it in", "When"),
                        ("Accommodation", "The prison", "12 weeks before leaving"),
                        ("Health", "The health board", "8 weeks before leaving"),
                        ("Risk", "The Probation Service", "4 weeks before leaving"),
                        ("Day of leaving", "Everybody", "The same day"),
                    ),
                ),
                Heading(cy="Dewis iaith", en="Choice of language"),
                Paragraph(
                    cy="Mae'r cwestiwn cyntaf yn gofyn ym mha iaith y mae'r person am siarad. Rhaid i'r ateb ddilyn y person i bob gwasanaeth.",
                    en="The first question asks in which language the person wants to speak. The answer must follow the person to every service.",
                ),
            ),
        ),
    ),
)

WINTER_EVENTS = Briefing(
    slug=Both(cy="digwyddiadaur-gaeaf", en="winter-events"),
    title=Both(
        cy="Prevent a CONTEST: digwyddiadau'r gaeaf (sampl)",
        en="Prevent and CONTEST: winter events (sample)",
    ),
    audience="prevent-contest",
    handling="organisation",
    holds_until=date(2030, 1, 31),
    briefed_on=date(2026, 11, 10),
    summary=Both(
        cy="Darlun dychmygol o'r hyn y mae partneriaid yn ei weld, a rhestr wirio ar gyfer lleoedd prysur dros y Nadolig.",
        en="An imagined picture of what partners see, and a checklist for busy places over Christmas.",
    ),
    body=(
        SAMPLE,
        Heading(cy="Y darlun", en="The picture"),
        Paragraph(
            cy="Mae partneriaid yn y sampl hwn yn gweld mwy o bryderon am bobl ifanc sy'n treulio oriau hir ar-lein. "
            "Mae'r pryderon yn gymysg: nid oes un ideoleg glir.",
            en="Partners in this sample see more concerns about young people who spend long hours online. "
            "The concerns are mixed: there is no one clear ideology.",
        ),
        Picture(
            name="bars",
            alt=Both(
                cy="Siart sampl, heb rifau: chwe bar, a'r olaf yw'r isaf.",
                en="A sample chart, without numbers: six bars, of which the last is the lowest.",
            ),
        ),
        Heading(cy="Beth rydym yn ei ofyn", en="What we ask"),
        Points(
            cy=(
                "Gwiriwch fod cyfeiriadau atgyfeirio yn gweithio dros y gwyliau.",
                "Rhowch y rhestr wirio i reolwyr marchnadoedd a neuaddau.",
                "Dywedwch wrthym am fylchau, drwy eich cydgysylltydd Prevent.",
            ),
            en=(
                "Check that referral addresses work over the holiday.",
                "Give the checklist to managers of markets and halls.",
                "Tell us of gaps, through your Prevent coordinator.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="prevent-rhestr-wirio-gaeaf", en="prevent-winter-checklist"),
            title=Both(
                cy="Rhestr wirio ar gyfer lleoedd prysur (sampl)",
                en="Checklist for busy places (sample)",
            ),
            kind="pdf",
            story=(
                SAMPLE,
                Steps(
                    cy=(
                        "Pwy sydd wrth y drws, a phryd y mae'n cael egwyl?",
                        "A yw'r allanfeydd yn glir bob awr?",
                        "Pwy all gau'r gerddoriaeth a siarad â'r dorf?",
                        "A yw pob stiward yn gwybod y gair cod?",
                        "Pwy sy'n ffonio 999?",
                    ),
                    en=(
                        "Who is at the door, and when do they have a break?",
                        "Are the exits clear every hour?",
                        "Who can stop the music and speak to the crowd?",
                        "Does each steward know the code word?",
                        "Who rings 999?",
                    ),
                ),
                Paragraph(
                    cy="Ymarferwch unwaith cyn agor.",
                    en="Practise once before you open.",
                ),
            ),
        ),
    ),
)

NEW_LAW = Briefing(
    slug=Both(cy="cyfraith-martyn-y-cyfnod-paratoi", en="martyns-law-the-time-to-prepare"),
    title=Both(
        cy="Cyfraith Martyn: y cyfnod paratoi (sampl)",
        en="Martyn's Law: the time to prepare (sample)",
    ),
    audience="members",
    kind="legislation",
    handling="partners",
    briefed_on=date(2026, 10, 30),
    summary=Both(
        cy="Beth mae Deddf 2025 yn ei ofyn gan gynghorau fel perchnogion adeiladau, a chynllun dychmygol i gyngor.",
        en="What the Act of 2025 asks of councils as owners of buildings, and an imagined plan for a council.",
    ),
    body=(
        CallOut(
            cy="Mae'r hyn a ddywedir am y Ddeddf yn wir hyd y gwyddom. Sampl yw'r cynllun i gyngor.",
            en="What is said of the Act is true as far as we know. The plan for a council is a sample.",
        ),
        Heading(cy="Y Ddeddf", en="The Act"),
        Paragraph(
            cy="Cafodd Deddf Terfysgaeth (Diogelu Mangreoedd) 2025 Gydsyniad Brenhinol ar 3 Ebrill 2025. "
            "Dywedodd Llywodraeth y DU y byddai o leiaf 24 mis cyn iddi ddod i rym.",
            en="The Terrorism (Protection of Premises) Act 2025 received Royal Assent on 3 April 2025. "
            "The UK Government said that there would be at least 24 months before it comes into force.",
        ),
        Table(
            caption=Both(cy="Dwy haen", en="Two tiers"),
            cy=(
                ("Haen", "Faint o bobl y gellir eu disgwyl", "Beth a ofynnir"),
                ("Safonol", "200 i 799", "Gweithdrefnau syml, a chofrestru"),
                ("Uwch", "800 neu fwy", "Hefyd: mesurau i leihau'r risg, a dogfen"),
            ),
            en=(
                ("Tier", "People who may be expected", "What is asked"),
                ("Standard", "200 to 799", "Simple procedures, and registration"),
                ("Enhanced", "800 or more", "Also: measures to reduce the risk, and a document"),
            ),
        ),
        Picture(
            name="papers",
            alt=Both(
                cy="Darlun o dair dalen o bapur, gydag un llinell felen wedi'i marcio.",
                en="Drawing of three sheets of paper, with one line marked in yellow.",
            ),
        ),
        Heading(cy="Cynllun i gyngor (sampl)", en="A plan for a council (sample)"),
        Points(
            cy=(
                "Rhestru pob adeilad sy'n dal 200 neu fwy.",
                "Enwi person cyfrifol i bob un.",
                "Siarad â neuaddau cymunedol cyn iddynt ofyn.",
            ),
            en=(
                "List each building that holds 200 or more.",
                "Name a responsible person for each.",
                "Talk to community halls before they ask.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cyfraith-martyn-papur-briffio", en="martyns-law-briefing"),
            title=Both(
                cy="Cyfraith Martyn: papur briffio i aelodau (sampl)",
                en="Martyn's Law: a briefing for members (sample)",
            ),
            kind="pdf",
            story=(
                SAMPLE,
                Heading(cy="Cwestiynau gan gynghorwyr", en="Questions from councillors"),
                Paragraph(
                    cy="<b>A fydd rhaid i neuadd y pentref gau?</b> Na fydd. Mae'r haen safonol yn gofyn am weithdrefnau, nid am offer drud.",
                    en="<b>Will the village hall have to close?</b> No. The standard tier asks for procedures, not for costly equipment.",
                ),
                Paragraph(
                    cy="<b>Pwy fydd yn gwirio?</b> Awdurdod y Diwydiant Diogelwch fydd y rheoleiddiwr.",
                    en="<b>Who will check?</b> The Security Industry Authority will be the regulator.",
                ),
                Paragraph(
                    cy="<b>Beth allwn ni ei wneud nawr?</b> Rhestru adeiladau, a dechrau sgwrs.",
                    en="<b>What can we do now?</b> List buildings, and begin a conversation.",
                ),
            ),
        ),
    ),
)

FUNDING = Briefing(
    slug=Both(cy="cyllid-ar-gyfer-goleuo-llwybrau", en="funding-to-light-paths"),
    title=Both(
        cy="Cyllid: goleuo llwybrau (sampl)",
        en="Funding: lighting paths (sample)",
    ),
    audience="members",
    kind="funding",
    handling="partners",
    briefed_on=date(2026, 11, 5),
    summary=Both(
        cy="Tair cronfa ddychmygol ar gyfer llwybrau diogel, a phwy sy'n cael gwneud cais.",
        en="Three imagined funds for safe paths, and who may apply.",
    ),
    body=(
        SAMPLE,
        Heading(cy="Pwy sy'n cael gwneud cais", en="Who may apply"),
        Points(
            cy=(
                "Cynghorau, gyda phartner yn y trydydd sector.",
                "Cymdeithasau tai, ar eu tir eu hunain.",
                "Cynghorau cymuned, hyd at £5,000.",
            ),
            en=(
                "Councils, with a partner in the third sector.",
                "Housing associations, on their own land.",
                "Community councils, up to £5,000.",
            ),
        ),
    ),
    files=(),
)

CASE_STUDY = Briefing(
    slug=Both(cy="astudiaeth-achos-marchnad-fwy-diogel", en="case-study-a-safer-market"),
    title=Both(
        cy="Astudiaeth achos: marchnad fwy diogel (sampl)",
        en="Case study: a safer market (sample)",
    ),
    audience="members",
    kind="case_study",
    handling="partners",
    briefed_on=date(2026, 10, 12),
    summary=Both(
        cy="Sut y gwnaeth tref ddychmygol i'w marchnad deimlo'n fwy diogel ar ôl iddi nosi.",
        en="How an imagined town made its market feel safer after dark.",
    ),
    body=(
        SAMPLE,
        Heading(cy="Beth wnaethant", en="What they did"),
        Steps(
            cy=(
                "Cerdded y llwybrau gyda'r stondinwyr, fin nos.",
                "Trwsio'r goleuadau cyn prynu camerâu.",
                "Gofyn eto ar ôl tri mis.",
            ),
            en=(
                "Walked the paths with the stallholders, at dusk.",
                "Mended the lights before buying cameras.",
                "Asked again after three months.",
            ),
        ),
    ),
    files=(),
)

AUTUMN_EVENTS = Briefing(
    slug=Both(cy="digwyddiadaur-hydref", en="autumn-events"),
    title=Both(
        cy="Prevent a CONTEST: digwyddiadau'r hydref (sampl)",
        en="Prevent and CONTEST: autumn events (sample)",
    ),
    audience="prevent-contest",
    briefed_on=date(2026, 9, 8),
    holds_until=date(2026, 10, 31),
    summary=Both(
        cy="Darlun dychmygol o'r hydref, sydd wedi dod i ben.",
        en="An imagined picture of the autumn, which has come to its end.",
    ),
    body=(SAMPLE,),
    files=(),
)

OLD_FORM = Briefing(
    slug=Both(cy="yr-hen-ffurflen", en="the-old-form"),
    title=Both(
        cy="IOM Cymru: yr hen ffurflen (sampl)",
        en="IOM Cymru: the old form (sample)",
    ),
    audience="iom-cymru",
    briefed_on=date(2026, 6, 2),
    withdrawn_on=date(2026, 11, 17),
    withdrawn_why=Both(
        cy="Mae papur briffio newydd yn ei le.",
        en="A new briefing takes its place.",
    ),
    summary=Both(
        cy="Sut i lenwi'r tair hen ffurflen ddychmygol.",
        en="How to fill in the three old, imagined forms.",
    ),
    body=(SAMPLE,),
    files=(),
)

BRIEFINGS: tuple[Briefing, ...] = (
    LEAVING_PRISON,
    WINTER_EVENTS,
    NEW_LAW,
    FUNDING,
    CASE_STUDY,
    AUTUMN_EVENTS,
    OLD_FORM,
)
