"""Anti-social behaviour and disorder. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Theme
from wscn_site.demo.themes.help_lines import CRIMESTOPPERS, EMERGENCY, POLICE, VICTIM_SUPPORT
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

ASB = Theme(
    key="asb",
    icon="asb",
    slug=Both(cy="ymddygiad-gwrthgymdeithasol-ac-anrhefn", en="anti-social-behaviour-and-disorder"),
    name=Both(cy="Ymddygiad Gwrthgymdeithasol ac Anrhefn", en="Anti-social Behaviour and Disorder"),
    summary=Both(
        cy="Niwsans, bygythiadau, fandaliaeth ac anrhefn: yr hyn y gall cynghorau, yr heddlu a landlordiaid ei wneud, a'r hawl i adolygiad achos.",
        en="Nuisance, threats, vandalism and disorder: what councils, the police and landlords can do, and the right to a case review.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Ymddygiad gwrthgymdeithasol yw ymddygiad sy'n achosi, neu sy'n debygol o achosi, aflonyddwch, braw neu ofid i bobl eraill. "
            "Gall fod yn sŵn mawr yn y nos, yn fygythiadau wrth ddrws y tŷ, yn fandaliaeth mewn parc neu'n dipio anghyfreithlon mewn lôn.",
            en="Anti-social behaviour is behaviour that causes, or is likely to cause, harassment, alarm or distress to other people. "
            "It may be loud noise at night, threats at the front door, vandalism in a park or fly-tipping in a lane.",
        ),
        Paragraph(
            cy="Gall un digwyddiad edrych yn fach. Pan fydd yr un peth yn digwydd bob wythnos i'r un person, gall y niwed fod yn fawr. "
            "Felly mae'n bwysig edrych ar yr effaith ar y person, ac nid ar y digwyddiad yn unig.",
            en="One incident may look small. When the same thing happens every week to the same person, the harm can be great. "
            "So it matters to look at the effect on the person, and not only at the incident.",
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae llawer o'r pwerau mewn deddf sy'n gymwys i Gymru a Lloegr, ond cyrff Cymreig sy'n delio â llawer o'r achosion: "
            "cynghorau, landlordiaid cymdeithasol, ysgolion a gwasanaethau ieuenctid. Dyna pam mae gweithio mewn partneriaeth yn bwysig.",
            en="Many of the powers are in an Act that covers England and Wales, but Welsh bodies deal with much of the work: "
            "councils, social landlords, schools and youth services. That is why working in partnership matters.",
        ),
        Points(
            cy=(
                "Gwaharddeb sifil: gorchymyn llys sy'n dweud wrth berson beth i beidio â'i wneud.",
                "Gorchymyn Diogelu Mannau Cyhoeddus: rheolau cyngor ar gyfer un lle.",
                "Adolygiad achos: hawl dioddefwr i ofyn i'r partneriaid edrych ar yr achos eto. Enw arall arno yw'r sbardun cymunedol.",
            ),
            en=(
                "Civil injunction: a court order that tells a person what not to do.",
                "Public Spaces Protection Order: a council's rules for one place.",
                "Case review: a victim's right to ask the partners to look at the case again. It is also called the community trigger.",
            ),
        ),
        CallOut(
            cy="Ydych chi wedi rhoi gwybod fwy nag unwaith a heb gael ateb? Gofynnwch i'ch cyngor am yr adolygiad achos.",
            en="Have you reported more than once, with no answer? Ask your council for the case review.",
        ),
    ),
    help_lines=(EMERGENCY, POLICE, CRIMESTOPPERS, VICTIM_SUPPORT),
)
