"""The podcast: one show with three short episodes, all of them samples. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import Episode, Part, Podcast, Recording, Said
from wscn_site.demo.words import Both, Paragraph

# Nobody real.
HOST = "Mari Sampl"
GUEST = "Huw Sampl"

WELCOME = Episode(
    slug=Both(cy="croeso", en="welcome"),
    title=Both(cy="Croeso i'r podlediad (sampl)", en="Welcome to the podcast (sample)"),
    number=1,
    published_on=date(2026, 11, 3),
    themes=("safety",),
    summary=Both(
        cy="Beth yw'r podlediad hwn, ac i bwy y mae: i'w glywed yn Gymraeg ac yn Saesneg.",
        en="What this podcast is, and whom it is for: to be heard in Welsh and in English.",
    ),
    body=(
        Paragraph(
            cy="Dyma'r unig bennod sydd â dau recordiad. Mae pob tudalen yn chwarae'r un yn ei hiaith ei hun.",
            en="This is the only episode with two recordings. Each page plays the one in its own language.",
        ),
    ),
    recordings=(
        Recording(file="croeso", language="cy", seconds=18.5),
        Recording(file="welcome", language="en", seconds=14.7),
    ),
    people=((HOST, "host"), (GUEST, "guest")),
    transcript=(
        Said(
            by=HOST,
            at=(0.2, 0.2),
            words=Both(
                cy="Croeso i bodlediad y Rhwydwaith. Sampl yw hwn, i ddangos sut mae podlediad yn gweithio ar y wefan.",
                en="Welcome to the Network's podcast. This is a sample, to show how a podcast works on the website.",
            ),
        ),
        Said(
            by=GUEST,
            at=(7.5, 6.3),
            words=Both(
                cy="Ym mhob pennod byddwn yn holi rhywun sy'n gweithio ar ddiogelwch cymunedol yng Nghymru.",
                en="In each episode we will ask somebody who works on community safety in Wales.",
            ),
        ),
        Said(
            by=HOST,
            at=(13.4, 11.0),
            words=Both(
                cy="Gallwch wrando arni, neu ddarllen y cyfan yn Gymraeg neu yn Saesneg.",
                en="You can listen to it, or read all of it in Welsh or in English.",
            ),
        ),
    ),
    parts=(
        Part(at=("0:00", "0:00"), title=Both(cy="Croeso", en="Welcome")),
        Part(
            at=("0:07", "0:06"),
            title=Both(cy="Beth i'w ddisgwyl ym mhob pennod", en="What to expect in each episode"),
        ),
        Part(at=("0:13", "0:11"), title=Both(cy="Gwrando neu ddarllen", en="Listening or reading")),
    ),
)
LIGHTS = Episode(
    slug=Both(cy="goleuor-llwybr", en="lighting-the-path"),
    title=Both(cy="Goleuo'r llwybr (sampl)", en="Lighting the path (sample)"),
    number=2,
    published_on=date(2026, 11, 10),
    themes=("safety", "crime"),
    summary=Both(
        cy="Dwy lamp, un gwrych a rhif i'w ffonio: yr hyn a newidiodd ar y ffordd i'r orsaf.",
        en="Two lamps, one hedge and a number to ring: what changed on the way to the station.",
    ),
    body=(
        Paragraph(
            cy="Yn Saesneg y mae'r recordiad. Mae'r cyfan i'w ddarllen yn Gymraeg ar y dudalen hon.",
            en="The recording is in English. All of it can be read in Welsh on the Welsh page.",
        ),
    ),
    recordings=(Recording(file="lighting-the-path", language="en", seconds=15.2),),
    people=((HOST, "host"), (GUEST, "guest")),
    transcript=(
        Said(
            by=HOST,
            at=(0.2, 0.2),
            words=Both(
                cy="Roedd y llwybr i'r orsaf yn dywyll, a phobl yn mynd y ffordd hir.",
                en="The path to the station was dark, and people went the long way round.",
            ),
        ),
        Said(
            by=GUEST,
            at=(4.4, 4.4),
            words=Both(
                cy="Felly cerddom y llwybr gyda nhw, ar noson wlyb, a nodi ble roeddent yn arafu.",
                en="So we walked it with them, on a wet evening, and wrote down where they slowed their step.",
            ),
        ),
        Said(
            by=HOST,
            at=(9.6, 9.6),
            words=Both(cy="Beth newidioch chi?", en="What did you change?"),
        ),
        Said(
            by=GUEST,
            at=(11.2, 11.2),
            words=Both(
                cy="Dwy lamp, un gwrych, a rhif i'w ffonio pan fydd lamp yn diffodd.",
                en="Two lamps, one hedge, and a number to ring when a lamp goes out.",
            ),
        ),
    ),
    parts=(
        Part(at=("0:00", "0:00"), title=Both(cy="Y ffordd hir", en="The long way round")),
        Part(at=("0:09", "0:09"), title=Both(cy="Beth newidiodd", en="What changed")),
    ),
)
LISTENING = Episode(
    slug=Both(cy="gwrando-ar-bobl-ifanc", en="listening-to-young-people"),
    title=Both(cy="Gwrando ar bobl ifanc (sampl)", en="Listening to young people (sample)"),
    number=3,
    published_on=date(2026, 11, 17),
    themes=("asb", "safety"),
    summary=Both(
        cy="Un cwestiwn i bobl ifanc, ac ateb na fyddai arolwg wedi'i ganfod.",
        en="One question to young people, and an answer that a survey would not have found.",
    ),
    body=(
        Paragraph(
            cy="Bydd partneriaethau'n gofyn i drigolion pa mor ddiogel y maent yn teimlo. Daw'r atebion gan bobl sy'n llenwi ffurflenni. "
            "Mae'r bennod hon yn mynd at y rhai nad ydynt.",
            en="Partnerships ask residents how safe they feel. The answers come from people who fill in forms. "
            "This episode goes to those who do not.",
        ),
    ),
    recordings=(Recording(file="gwrando", language="cy", seconds=17.2),),
    people=((HOST, "host"), (GUEST, "guest")),
    transcript=(
        Said(
            by=HOST,
            at=(0.2, 0.2),
            words=Both(
                cy="Gofynnwyd un cwestiwn i bobl ifanc: ble rydych chi'n teimlo'n ddiogel?",
                en="Young people were asked one question: where do you feel safe?",
            ),
        ),
        Said(
            by=GUEST,
            at=(5.4, 5.4),
            words=Both(
                cy="Roeddem yn disgwyl clywed am y parc gyda'r nos. Clywsom am yr arhosfan bysiau, gefn dydd.",
                en="We expected to hear about the park at night. We heard about the bus stop, in broad daylight.",
            ),
        ),
        Said(
            by=HOST,
            at=(12.2, 12.2),
            words=Both(cy="A beth wnaethoch chi wedyn?", en="And what did you do then?"),
        ),
        Said(
            by=GUEST,
            at=(14.3, 14.3),
            words=Both(
                cy="Sefyll yno am wythnos, a gwrando.", en="Stood there for a week, and listened."
            ),
        ),
    ),
    parts=(
        Part(at=("0:00", "0:00"), title=Both(cy="Un cwestiwn", en="One question")),
        Part(at=("0:05", "0:05"), title=Both(cy="Y parc a'r arhosfan", en="The park and the stop")),
        Part(at=("0:12", "0:12"), title=Both(cy="Wythnos o wrando", en="A week of listening")),
    ),
)

PODCAST = Podcast(
    slug=Both(cy="podlediadau", en="podcasts"),
    title=Both(cy="Podlediad y Rhwydwaith", en="The Network’s podcast"),
    summary=Both(
        cy="Sampl: sgyrsiau byrion am yr hyn sy'n gwneud lle'n fwy diogel. I'w clywed, neu i'w darllen yn Gymraeg ac yn Saesneg.",
        en="Sample: short talks about what makes a place safer. To be heard, or to be read in Welsh and in English.",
    ),
    artwork="voices",
    episodes=(WELCOME, LIGHTS, LISTENING),
)
