"""Resources for all the themes: how to work together, and in which words. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Picture, Points, Steps, Table

EVERY_THEME = (
    "asb",
    "vawdasv",
    "terrorism",
    "substances",
    "crime",
    "violence",
    "safety",
    "slavery",
)

TERMS_OF_REFERENCE = Resource(
    slug=Both(cy="cylch-gorchwyl-partneriaeth", en="terms-of-reference-for-a-partnership"),
    title=Both(
        cy="Cylch gorchwyl Partneriaeth Diogelwch Cymunedol",
        en="Terms of reference for a Community Safety Partnership",
    ),
    kind="template",
    themes=EVERY_THEME,
    published_on=date(2026, 11, 5),
    readerships=("partnerships", "managers"),
    summary=Both(
        cy="Templed i'w addasu: pwrpas, aelodau, penderfyniadau, cyfarfodydd a gwybodaeth, mewn iaith glir.",
        en="A template to adapt: purpose, members, decisions, meetings and information, in clear language.",
    ),
    body=(
        Paragraph(
            cy="Mae cylch gorchwyl da yn fyr. Mae'n dweud pam mae'r bartneriaeth yn bod, pwy sydd ynddi, a sut mae'n penderfynu. "
            "Ailddarllenwch ef unwaith y flwyddyn.",
            en="Good terms of reference are short. They say why the partnership exists, who is in it, and how it decides. "
            "Read them again once a year.",
        ),
        Picture(
            name="partners",
            alt=Both(
                cy="Darlun o chwe chylch o gwmpas cylch gwyrdd, a phob un wedi'i gysylltu â'r lleill.",
                en="Drawing of six circles around a green circle, each joined to the others.",
            ),
        ),
        Points(
            cy=(
                "Newidiwch y rhannau mewn cromfachau sgwâr.",
                "Tynnwch yr hyn nad oes ei angen arnoch.",
                "Gofynnwch i bob partner ei gymeradwyo.",
            ),
            en=(
                "Change the parts in square brackets.",
                "Take out what you do not need.",
                "Ask each partner to approve it.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cylch-gorchwyl-templed", en="terms-of-reference-template"),
            title=Both(cy="Cylch gorchwyl: templed", en="Terms of reference: template"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Partneriaeth Diogelwch Cymunedol [enw'r ardal]",
                    en="[Name of area] Community Safety Partnership",
                ),
                Heading(cy="Pwrpas", en="Purpose"),
                Paragraph(
                    cy="Mae'r bartneriaeth yn dod â'r awdurdodau cyfrifol at ei gilydd, o dan Ddeddf Trosedd ac Anhrefn 1998, "
                    "i leihau trosedd, anhrefn, camddefnyddio sylweddau ac aildroseddu yn [enw'r ardal].",
                    en="The partnership brings the responsible authorities together, under the Crime and Disorder Act 1998, "
                    "to reduce crime, disorder, substance misuse and reoffending in [name of area].",
                ),
                Heading(cy="Aelodau", en="Members"),
                Table(
                    caption=Both(cy="Aelodau a dirprwyon", en="Members and deputies"),
                    cy=(
                        ("Sefydliad", "Aelod", "Dirprwy"),
                        ("Cyngor", "[enw]", "[enw]"),
                        ("Heddlu", "[enw]", "[enw]"),
                        ("Gwasanaeth tân ac achub", "[enw]", "[enw]"),
                        ("Bwrdd iechyd", "[enw]", "[enw]"),
                        ("Gwasanaeth Prawf", "[enw]", "[enw]"),
                    ),
                    en=(
                        ("Organisation", "Member", "Deputy"),
                        ("Council", "[name]", "[name]"),
                        ("Police", "[name]", "[name]"),
                        ("Fire and rescue service", "[name]", "[name]"),
                        ("Health board", "[name]", "[name]"),
                        ("Probation Service", "[name]", "[name]"),
                    ),
                ),
                Heading(cy="Cyfarfodydd a phenderfyniadau", en="Meetings and decisions"),
                Steps(
                    cy=(
                        "Mae'r bartneriaeth yn cwrdd [nifer] gwaith y flwyddyn.",
                        "Mae angen [nifer] o'r awdurdodau cyfrifol er mwyn penderfynu.",
                        "Anfonir papurau, yn Gymraeg ac yn Saesneg, [nifer] diwrnod cyn y cyfarfod.",
                        "Darperir cyfieithu ar y pryd pan fydd ei angen ar rywun.",
                        "Cyhoeddir y cofnodion, heblaw am rannau cyfrinachol.",
                    ),
                    en=(
                        "The partnership meets [number] times a year.",
                        "[Number] of the responsible authorities are needed to decide.",
                        "Papers are sent, in Welsh and in English, [number] days before the meeting.",
                        "Simultaneous translation is provided when somebody needs it.",
                        "The minutes are published, apart from confidential parts.",
                    ),
                ),
                Heading(cy="Gwybodaeth", en="Information"),
                Paragraph(
                    cy="Mae'r partneriaid yn rhannu gwybodaeth o dan y cytundeb dyddiedig [dyddiad]. Adolygir y cylch gorchwyl hwn erbyn [dyddiad].",
                    en="The partners share information under the agreement dated [date]. These terms are reviewed by [date].",
                ),
            ),
        ),
    ),
)

FIVE_WAYS = Resource(
    slug=Both(cy="pum-ffordd-o-weithio-ar-waith", en="the-five-ways-of-working-at-work"),
    title=Both(cy="Y pum ffordd o weithio ar waith", en="The five ways of working, at work"),
    kind="toolkit",
    themes=("crime", "violence", "safety"),
    published_on=date(2024, 7, 10),
    checked_on=date(2025, 7, 10),
    review_by=date(2026, 7, 10),
    readerships=("partnerships",),
    summary=Both(
        cy="Pum cwestiwn i'w gofyn am unrhyw brosiect diogelwch cymunedol, un am bob ffordd o weithio.",
        en="Five questions to ask of any community safety project, one for each way of working.",
    ),
    body=(
        Paragraph(
            cy="Daw'r pum ffordd o weithio o Ddeddf Llesiant Cenedlaethau'r Dyfodol (Cymru) 2015. Maent hefyd yn ffordd dda o wirio prosiect.",
            en="The five ways of working come from the Well-being of Future Generations (Wales) Act 2015. They are also a good way to check a project.",
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
                "Hirdymor: a fydd hyn o werth mewn deng mlynedd?",
                "Integreiddio: pa nodau eraill y mae'n eu helpu?",
                "Cynnwys: pwy a ofynnwyd, a phryd?",
                "Cydweithio: pwy arall ddylai fod yn yr ystafell?",
                "Atal: a yw'n atal y broblem, neu'n ei rheoli?",
            ),
            en=(
                "Long term: will this be of worth in ten years?",
                "Integration: which other goals does it help?",
                "Involvement: who was asked, and when?",
                "Collaboration: who else should be in the room?",
                "Prevention: does it prevent the problem, or manage it?",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="pum-cwestiwn", en="five-questions"),
            title=Both(cy="Pum cwestiwn am brosiect", en="Five questions about a project"),
            kind="pdf",
            story=(
                Paragraph(
                    cy="Atebwch bob cwestiwn mewn un frawddeg. Os na allwch, mae'n arwydd bod angen mwy o waith.",
                    en="Answer each question in one sentence. If you cannot, it is a sign that more work is needed.",
                ),
                Table(
                    caption=Both(cy="Pum cwestiwn", en="Five questions"),
                    cy=(
                        ("Ffordd o weithio", "Cwestiwn"),
                        ("Hirdymor", "Beth fydd wedi newid i blentyn sy'n cael ei eni heddiw?"),
                        ("Integreiddio", "Pa gynllun arall sydd eisoes yn gwneud hyn?"),
                        ("Cynnwys", "Beth a newidiwyd oherwydd yr hyn a ddywedodd pobl?"),
                        ("Cydweithio", "Beth y mae pob partner yn ei roi?"),
                        ("Atal", "Beth fyddai'n digwydd pe na baem yn gwneud dim?"),
                    ),
                    en=(
                        ("Way of working", "Question"),
                        ("Long term", "What will have changed for a child who is born today?"),
                        ("Integration", "Which other plan already does this?"),
                        ("Involvement", "What was changed because of what people said?"),
                        ("Collaboration", "What does each partner give?"),
                        ("Prevention", "What would happen if we did nothing?"),
                    ),
                ),
                Heading(cy="Wedyn", en="Then"),
                Paragraph(
                    cy="Dangoswch yr atebion i rywun nad yw'n gweithio ar y prosiect, a gofynnwch a yw'n ei ddeall.",
                    en="Show the answers to somebody who does not work on the project, and ask whether they understand it.",
                ),
            ),
        ),
    ),
)

WELSH_WORDS = Resource(
    slug=Both(cy="geirfa-diogelwch-cymunedol", en="welsh-words-for-community-safety"),
    title=Both(cy="Geirfa diogelwch cymunedol", en="Welsh words for community safety"),
    kind="training",
    themes=("asb", "crime", "safety"),
    published_on=date(2026, 1, 22),
    readerships=("front-line",),
    summary=Both(
        cy="Geiriau'r maes, wedi'u hesbonio yn Gymraeg syml. Mae'r ffeil yn Gymraeg yn unig, ar bwrpas.",
        en="The words of the field, explained in simple Welsh. The file is in Welsh only, on purpose.",
    ),
    body=(
        Paragraph(
            cy="Mae llawer o staff yn deall Cymraeg ond heb ddysgu geiriau'r gwaith. Mae'r eirfa hon yn eu hesbonio yn Gymraeg, "
            "fel y gallwch aros yn yr iaith.",
            en="Many staff understand Welsh but have not learnt the words of the work. This glossary explains them in Welsh, "
            "so that you can stay in the language.",
        ),
        Points(
            cy=(
                "Darllenwch un gair y dydd.",
                "Defnyddiwch ef mewn cyfarfod yr un wythnos.",
                "Nid oes rhaid i'r treiglad fod yn berffaith.",
            ),
            en=(
                "Read one word a day.",
                "Use it at a meeting in the same week.",
                "The mutation need not be perfect.",
            ),
        ),
        CallOut(
            cy="Drafft yw'r eirfa. Os oes gair gwell, dywedwch wrthym.",
            en="The glossary is a draft. If there is a better word, tell us.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="geirfa-diogelwch-cymunedol", en="geirfa-diogelwch-cymunedol"),
            title=Both(cy="Geirfa diogelwch cymunedol", en="Glossary of community safety"),
            kind="pdf",
            languages=("cy",),
            story=(
                Table(
                    caption=Both(cy="Deuddeg gair", en=""),
                    cy=(
                        ("Gair", "Ystyr"),
                        ("aildroseddu", "troseddu eto ar ôl cael eich cosbi"),
                        (
                            "awdurdodau cyfrifol",
                            "y cyrff y mae'n rhaid iddynt gydweithio yn ôl y gyfraith",
                        ),
                        ("camfanteisio", "defnyddio person arall er eich lles eich hun"),
                        ("cyflawnwr", "y person sy'n gwneud niwed"),
                        ("cylch gorchwyl", "papur sy'n dweud beth yw gwaith grŵp"),
                        ("dioddefwr", "person sydd wedi cael niwed"),
                        ("diogelu", "cadw plant ac oedolion rhag niwed"),
                        ("goroeswr", "person sydd wedi dod drwy gam-drin"),
                        (
                            "gwaharddeb",
                            "gorchymyn llys sy'n dweud wrth berson am beidio â gwneud rhywbeth",
                        ),
                        ("llesiant", "bod yn iach, yn ddiogel ac yn fodlon"),
                        ("trothwy", "y pwynt lle mae'n rhaid gweithredu"),
                        ("ymyrryd yn gynnar", "helpu cyn i bethau waethygu"),
                    ),
                    en=(),
                ),
                Paragraph(
                    cy="Enghraifft: \"Nid yw'r trothwy wedi'i gyrraedd eto, ond gallwn ymyrryd yn gynnar.\"",
                    en="",
                ),
            ),
        ),
    ),
)

RESOURCES = (TERMS_OF_REFERENCE, FIVE_WAYS, WELSH_WORDS)
