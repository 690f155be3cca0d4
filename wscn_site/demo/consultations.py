"""Two consultations with draft responses, both samples. The Welsh awaits a translator's check."""

from datetime import datetime
from zoneinfo import ZoneInfo

from wscn_site.demo.members_shapes import Asked, Consultation
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

WALES = ZoneInfo("Europe/London")

SAMPLE = CallOut(
    cy="Sampl yw'r ymgynghoriad hwn. Nid oes neb wedi gofyn y cwestiynau hyn, ac nid oes angen ateb.",
    en="This consultation is a sample. Nobody has asked these questions, and no answer is needed.",
)


CASE_REVIEW_QUESTIONS = (
    Asked(
        question=Both(
            cy="A ddylai pob ardal ddefnyddio'r un trothwy ar gyfer adolygiad achos?",
            en="Should every area use the same threshold for a case review?",
        ),
        draft=Both(
            cy="Dylai fod un trothwy sylfaenol i Gymru gyfan, fel bod gan bawb yr un hawl. Dylai ardal fod yn rhydd i osod trothwy is, ond nid un uwch. "
            "Mae'n bwysicach bod pobl yn gwybod am yr hawl na bod y rhif yn berffaith.",
            en="There should be one basic threshold for the whole of Wales, so that everybody has the same right. An area should be free to set a lower one, but not a higher one. "
            "That people know of the right matters more than that the number is perfect.",
        ),
        local=Both(
            cy="Eich ardal: beth yw eich trothwy, a faint sy'n gofyn?",
            en="Your area: what is your threshold, and how many ask?",
        ),
    ),
    Asked(
        question=Both(
            cy="Pwy ddylai gadeirio'r adolygiad?",
            en="Who should chair the review?",
        ),
        draft=Both(
            cy="Person nad yw wedi gweithio ar yr achos. Mewn ardal fach gall hynny fod yn anodd, felly awgrymwn fod ardaloedd cyfagos yn cadeirio dros ei gilydd.",
            en="A person who has not worked on the case. In a small area that can be hard, so we suggest that neighbouring areas chair for each other.",
        ),
        local=Both(
            cy="Eich ardal: a allech chi gadeirio dros ardal arall?",
            en="Your area: could you chair for another area?",
        ),
    ),
    Asked(
        question=Both(
            cy="Sut y dylai'r dioddefwr gymryd rhan?",
            en="How should the victim take part?",
        ),
        draft=Both(
            cy="Yn y ffordd y mae'n ei dewis: yn y cyfarfod, drwy lythyr, drwy rywun arall, yn Gymraeg neu yn Saesneg. Dylai'r cynnig ddod gan y cadeirydd.",
            en="In the way that they choose: at the meeting, by letter, through somebody else, in Welsh or in English. The offer should come from the chair.",
        ),
        local=Both(
            cy="Eich ardal: enghraifft, heb enwau.",
            en="Your area: an example, without names.",
        ),
    ),
)

LANGUAGE_QUESTIONS = (
    Asked(
        question=Both(
            cy="Pa ddata ddylai partneriaid eu casglu am ddewis iaith dioddefwyr?",
            en="Which data should partners gather on victims' choice of language?",
        ),
        draft=Both(
            cy="Un cwestiwn, yn y cyswllt cyntaf: ym mha iaith hoffech chi i ni siarad â chi? Dylai'r ateb ddilyn y person o'r heddlu i'r cyngor ac i'r gwasanaeth cymorth.",
            en="One question, at the first contact: in which language would you like us to speak with you? The answer should follow the person from the police to the council and to the support service.",
        ),
        local=Both(
            cy="Eich ardal: pwy sy'n gofyn y cwestiwn hwn heddiw?",
            en="Your area: who asks this question today?",
        ),
    ),
    Asked(
        question=Both(
            cy="Beth yw'r rhwystr mwyaf i gynnig gwasanaeth Cymraeg?",
            en="What is the greatest obstacle to offering a service in Welsh?",
        ),
        draft=Both(
            cy="Gwybod pwy sydd ar gael. Mae gan lawer o sefydliadau staff sy'n siarad Cymraeg, ond nid oes rhestr ar draws y partneriaid. Awgrymwn gofrestr fach ym mhob ardal.",
            en="Knowing who is available. Many organisations have staff who speak Welsh, but there is no list across the partners. We suggest a small register in each area.",
        ),
        local=Both(
            cy="Eich ardal: a fyddai cofrestr yn helpu?",
            en="Your area: would a register help?",
        ),
    ),
)

CASE_REVIEW = Consultation(
    slug=Both(cy="adolygiad-achos-arfer-cyson", en="case-review-consistent-practice"),
    title=Both(
        cy="Adolygiad achos: arfer cyson ledled Cymru (sampl)",
        en="Case review: consistent practice across Wales (sample)",
    ),
    asked_by=Both(cy="Corff Enghreifftiol (sampl)", en="Example Body (sample)"),
    closes_at=datetime(2026, 12, 18, 23, 59, tzinfo=WALES),
    devolution="devolved",
    url=Both(
        cy="https://example.org/cy/ymgynghoriad-adolygiad-achos",
        en="https://example.org/en/case-review-consultation",
    ),
    summary=Both(
        cy="Tri chwestiwn am y trothwy, y cadeirydd a llais y dioddefwr, gydag ateb drafft i bob un.",
        en="Three questions on the threshold, the chair and the victim's voice, with a draft answer to each.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae'r drafft ar y dudalen hon, gwestiwn wrth gwestiwn. Mae pob ateb yn fyr, ac mae lle i chi ychwanegu profiad eich ardal.",
            en="The draft is on this page, question by question. Each answer is short, and there is room for you to add your area's experience.",
        ),
        Heading(cy="Prif bwyntiau ein drafft", en="Main points of our draft"),
        Points(
            cy=(
                "un trothwy sylfaenol, a rhyddid i fynd yn is",
                "cadeirydd nad yw wedi gweithio ar yr achos",
                "y dioddefwr yn dewis sut i gymryd rhan",
            ),
            en=(
                "one basic threshold, and freedom to go lower",
                "a chair who has not worked on the case",
                "the victim chooses how to take part",
            ),
        ),
    ),
    questions=CASE_REVIEW_QUESTIONS,
    own_answer=Both(
        cy="Dylai fod un trothwy sylfaenol i Gymru gyfan, fel bod gan bawb yr un hawl.\n\nYn ein hardal ni y trothwy yw tri adroddiad mewn chwe mis. Gofynnodd naw o bobl am adolygiad y llynedd (sampl).",
        en="There should be one basic threshold for the whole of Wales, so that everybody has the same right.\n\nIn our area the threshold is three reports in six months. Nine people asked for a review last year (sample).",
    ),
)

LANGUAGE = Consultation(
    slug=Both(cy="dewis-iaith-dioddefwyr", en="victims-choice-of-language"),
    title=Both(cy="Dewis iaith dioddefwyr (sampl)", en="Victims' choice of language (sample)"),
    asked_by=Both(cy="Comisiwn Enghreifftiol (sampl)", en="Example Commission (sample)"),
    closes_at=datetime(2027, 1, 29, 17, 0, tzinfo=WALES),
    devolution="partly",
    url=Both(
        cy="https://example.org/cy/dewis-iaith", en="https://example.org/en/choice-of-language"
    ),
    summary=Both(
        cy="Dau gwestiwn am gynnig gwasanaeth Cymraeg i ddioddefwyr, gydag ateb drafft i bob un.",
        en="Two questions on offering victims a service in Welsh, with a draft answer to each.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae person sydd wedi dioddef yn siarad orau yn ei iaith ei hun. Mae'r drafft yn gofyn am un cwestiwn, un tro, ac ateb sy'n dilyn y person.",
            en="A person who has suffered speaks best in their own language. The draft asks for one question, once, and an answer that follows the person.",
        ),
        Heading(cy="Prif bwyntiau ein drafft", en="Main points of our draft"),
        Points(
            cy=(
                "gofyn yn y cyswllt cyntaf",
                "rhannu'r ateb rhwng partneriaid",
                "cofrestr fach o staff ym mhob ardal",
            ),
            en=(
                "ask at the first contact",
                "share the answer between partners",
                "a small register of staff in each area",
            ),
        ),
    ),
    questions=LANGUAGE_QUESTIONS,
)

CONSULTATIONS: tuple[Consultation, ...] = (CASE_REVIEW, LANGUAGE)
