"""Violence against women, domestic abuse and sexual violence. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import HelpLine, Theme
from wscn_site.demo.themes.help_lines import EMERGENCY, LIVE_FEAR_FREE, POLICE
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

VAWDASV = Theme(
    key="vawdasv",
    icon="vawdasv",
    slug=Both(
        cy="trais-yn-erbyn-menywod-cam-drin-domestig-a-thrais-rhywiol",
        en="violence-against-women-domestic-abuse-and-sexual-violence",
    ),
    name=Both(
        cy="Trais yn erbyn Menywod, Cam-drin Domestig a Thrais Rhywiol",
        en="Violence against Women, Domestic Abuse and Sexual Violence",
    ),
    summary=Both(
        cy="Nid bai'r person sy'n dioddef yw cam-drin. Yng Nghymru mae'r gyfraith yn gofyn i gyrff cyhoeddus ei atal, amddiffyn pobl a'u cefnogi.",
        en="Abuse is not the fault of the person who suffers it. In Wales the law asks public bodies to prevent it, protect people and support them.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Mae'r enw'n cwmpasu llawer: trais a bygythiadau yn y cartref, rheoli arian neu ffrindiau rhywun, stelcio ac aflonyddu, "
            "trais rhywiol, cam-drin ar sail 'anrhydedd', ac anffurfio organau cenhedlu benywod.",
            en="The name covers a great deal: violence and threats at home, control of somebody's money or friends, stalking and harassment, "
            "sexual violence, so-called honour-based abuse, and female genital mutilation.",
        ),
        Paragraph(
            cy="Menywod a merched yw'r rhan fwyaf o'r dioddefwyr. Mae dynion, a phobl o bob rhywedd, yn dioddef hefyd. "
            "Nid oes rhaid i neb gael ei daro er mwyn i ymddygiad fod yn gam-drin: mae rheolaeth drwy orfodaeth yn drosedd.",
            en="Most of those who suffer are women and girls. Men, and people of every gender, suffer too. "
            "Nobody has to be hit for it to be abuse: coercive control is a crime.",
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae gan Gymru ei deddf ei hun ers 2015. Mae'n sôn am atal, am amddiffyn ac am gefnogi, ac mae'n rhoi dyletswyddau i Weinidogion Cymru, "
            "i gynghorau ac i fyrddau iechyd. Mae'r heddlu a'r llysoedd yn dilyn cyfraith Cymru a Lloegr.",
            en="Wales has had an Act of its own since 2015. It speaks of prevention, protection and support, and gives duties to the Welsh Ministers, "
            "to councils and to health boards. The police and the courts follow the law of England and Wales.",
        ),
        Points(
            cy=(
                "Gofyn yn ddiogel: dysgu staff sut i ofyn, a beth i'w wneud wedyn.",
                "Ymyrryd yn gynnar: addysg mewn ysgolion am berthynas iach.",
                "Gwrando ar oroeswyr wrth gynllunio gwasanaethau.",
            ),
            en=(
                "Asking safely: teaching staff how to ask, and what to do next.",
                "Early intervention: learning about healthy relationships at school.",
                "Listening to survivors when services are planned.",
            ),
        ),
        CallOut(
            cy="Os ydych yn poeni bod rhywun yn gwylio eich ffôn neu'ch cyfrifiadur, ffoniwch Byw Heb Ofn o ffôn rhywun arall.",
            en="If you worry that somebody watches your phone or computer, ring Live Fear Free from somebody else's phone.",
        ),
    ),
    help_lines=(
        EMERGENCY,
        LIVE_FEAR_FREE,
        HelpLine(
            name=Both(cy="Llinell Gymorth Stelcio Genedlaethol", en="National Stalking Helpline"),
            number="0808 802 0300",
            url=Both(cy="https://www.suzylamplugh.org", en="https://www.suzylamplugh.org"),
            about=Both(
                cy="Cyngor i bobl sy'n cael eu stelcio, gan Ymddiriedolaeth Suzy Lamplugh. Yn Saesneg.",
                en="Advice for people who are being stalked, from the Suzy Lamplugh Trust.",
            ),
        ),
        POLICE,
    ),
)
