"""Events, all samples: to come, past, for members, and one that is cancelled. The Welsh awaits a translator's check."""

from datetime import time

from wscn_site.demo.shapes import Event
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

SAMPLE = CallOut(
    cy="Sampl yw'r digwyddiad hwn, i ddangos sut mae'r wefan yn gweithio. Nid oes lle i'w archebu.",
    en="This event is a sample, to show how the website works. There is no place to book.",
)
FREE = Both(cy="Am ddim", en="Free")
PLACE = Both(cy="Tŷ Sampl, Caerdydd", en="Sample House, Cardiff")
ADDRESS = Both(cy="1 Heol y Sampl\nCaerdydd", en="1 Sample Road\nCardiff")

CASE_REVIEW = Event(
    slug=Both(cy="seminar-adolygiad-achos", en="case-review-seminar"),
    title=Both(
        cy="Seminar: yr adolygiad achos ymddygiad gwrthgymdeithasol (sampl)",
        en="Seminar: the anti-social behaviour case review (sample)",
    ),
    in_days=21,
    ends=time(12),
    attendance="online",
    joining=Both(
        cy="Ar Microsoft Teams. Anfonir dolen at bawb sydd wedi archebu lle.",
        en="On Microsoft Teams. Whoever has booked is sent a link.",
    ),
    spoken="both",
    who_for=Both(
        cy="Pawb sy'n delio ag ymddygiad gwrthgymdeithasol",
        en="Everybody who deals with anti-social behaviour",
    ),
    cost=FREE,
    book_before=3,
    themes=("asb",),
    summary=Both(
        cy="Sut i drefnu adolygiad sy'n helpu'r dioddefwr: y trothwy, y cyfarfod, a'r camau wedyn.",
        en="How to hold a review that helps the victim: the threshold, the meeting, and the steps after it.",
    ),
    body=(
        SAMPLE,
        Heading(cy="Rhaglen", en="Programme"),
        Points(
            cy=(
                "Beth mae'r gyfraith yn ei ofyn",
                "Enghraifft o ardal ddychmygol",
                "Gwaith mewn grwpiau, yn Gymraeg ac yn Saesneg",
            ),
            en=(
                "What the law asks",
                "An example from an imagined area",
                "Work in groups, in Welsh and in English",
            ),
        ),
    ),
)

CONFERENCE = Event(
    slug=Both(cy="cynhadledd-flynyddol", en="annual-conference"),
    title=Both(
        cy="Cynhadledd flynyddol y Rhwydwaith (sampl)",
        en="The Network's annual conference (sample)",
    ),
    in_days=75,
    lasts_days=2,
    is_whole_day=True,
    attendance="both",
    place=PLACE,
    address=ADDRESS,
    joining=Both(cy="Dangosir y prif sesiynau ar-lein.", en="The main sessions are shown online."),
    spoken="both",
    who_for=Both(
        cy="Partneriaethau, yr heddlu, cynghorau a'r trydydd sector",
        en="Partnerships, police, councils and the third sector",
    ),
    cost=Both(
        cy="£40; 3 lle am ddim i bob aelod-sefydliad, a £30 i'w bobl eraill",
        en="£40; 3 free places for each member organisation, and £30 for its further people",
    ),
    book_before=14,
    themes=("violence", "safety"),
    summary=Both(
        cy="Dau ddiwrnod ar atal: beth sy'n gweithio, i bwy, a sut rydym yn gwybod.",
        en="Two days on prevention: what works, for whom, and how we know.",
    ),
    body=(
        SAMPLE,
        Paragraph(
            cy="Mae cyfieithu ar y pryd ym mhob sesiwn. Mae mynediad gwastad i'r adeilad, ac mae dolen sain.",
            en="There is simultaneous interpretation in every session. The building has level access, and a hearing loop.",
        ),
    ),
)

ROUND_TABLE = Event(
    slug=Both(cy="bord-gron-yr-aelodau", en="members-round-table"),
    title=Both(
        cy="Bord gron yr aelodau: data a rhannu gwybodaeth (sampl)",
        en="Members' round table: data and sharing information (sample)",
    ),
    audience="members",
    in_days=35,
    begins=time(13),
    attendance="in_person",
    place=Both(cy="Neuadd y Sampl, Llandrindod", en="Sample Hall, Llandrindod Wells"),
    address=Both(cy="2 Stryd y Sampl\nLlandrindod", en="2 Sample Street\nLlandrindod Wells"),
    spoken="both",
    who_for=Both(cy="Aelodau", en="Members"),
    cost=FREE,
    book_before=7,
    themes=("safety",),
    summary=Both(
        cy="Beth sy'n rhwystro rhannu gwybodaeth yn eich ardal chi, a phwy sydd wedi dod o hyd i ateb?",
        en="What stands in the way of sharing information in your area, and who has found an answer?",
    ),
    body=(SAMPLE,),
)

WORKSHOP = Event(
    slug=Both(cy="gweithdy-trais-ieuenctid", en="youth-violence-workshop"),
    title=Both(
        cy="Gweithdy: trais ymhlith pobl ifanc (sampl)",
        en="Workshop: violence among young people (sample)",
    ),
    in_days=14,
    state="cancelled",
    state_note=Both(
        cy="Nid yw'r siaradwr yn gallu dod. Byddwn yn trefnu diwrnod arall yn y gwanwyn.",
        en="The speaker cannot come. We will arrange another day in the spring.",
    ),
    attendance="in_person",
    place=Both(cy="Canolfan y Sampl, Wrecsam", en="Sample Centre, Wrexham"),
    spoken="en",
    who_for=Both(cy="Gweithwyr ieuenctid ac athrawon", en="Youth workers and teachers"),
    cost=FREE,
    themes=("violence",),
    summary=Both(
        cy="Gweithdy ar siarad â phobl ifanc am drais a chario cyllyll.",
        en="A workshop on talking with young people about violence and carrying knives.",
    ),
    body=(SAMPLE,),
)

TRAINING = Event(
    slug=Both(cy="hyfforddiant-camfanteisio", en="exploitation-training"),
    title=Both(
        cy="Hyfforddiant: adnabod arwyddion camfanteisio (sampl)",
        en="Training: knowing the signs of exploitation (sample)",
    ),
    in_days=10,
    ends=time(13),
    attendance="online",
    joining=Both(
        cy="Ar Microsoft Teams. Gofynnwch i'r Rhwydwaith am y ddolen.",
        en="On Microsoft Teams. Ask the Network for the link.",
    ),
    spoken="cy",
    who_for=Both(cy="Staff rheng flaen", en="Front-line staff"),
    cost=FREE,
    books_online=False,
    themes=("slavery",),
    summary=Both(
        cy="Bore o hyfforddiant yn Gymraeg, gydag astudiaethau achos sampl.",
        en="A morning of training in Welsh, with sample case studies.",
    ),
    body=(SAMPLE,),
)

AWARDS = Event(
    slug=Both(cy="noson-wobrwyo", en="awards-evening"),
    title=Both(cy="Noson wobrwyo (sampl)", en="Awards evening (sample)"),
    in_days=-60,
    begins=time(18),
    ends=time(21),
    attendance="in_person",
    place=PLACE,
    address=ADDRESS,
    spoken="both",
    who_for=Both(cy="Pawb a gafodd ei enwebu", en="Everybody who was nominated"),
    cost=FREE,
    books_online=False,
    summary=Both(
        cy="Dathlu gwaith da ledled Cymru. Mae'r noson wedi bod.",
        en="Celebrating good work across Wales. The evening has been.",
    ),
    body=(SAMPLE,),
)

EVENTS = (AWARDS, TRAINING, WORKSHOP, CASE_REVIEW, ROUND_TABLE, CONFERENCE)
