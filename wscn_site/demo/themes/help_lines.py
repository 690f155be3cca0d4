"""The numbers that several themes give.

The Welsh awaits a translator's check. Each number was in use when it was written down; somebody must check it again before it is relied on.
"""

from wscn_site.demo.shapes import HelpLine
from wscn_site.demo.words import Both

EMERGENCY = HelpLine(
    name=Both(cy="Mewn perygl nawr", en="In danger now"),
    number="999",
    url=Both(cy="", en=""),
    about=Both(
        cy="Os na allwch siarad, ffoniwch o ffôn symudol, gwrandewch, a phwyswch 55 pan ofynnir i chi.",
        en="If you cannot speak, call from a mobile, listen, and press 55 when you are asked.",
    ),
)

POLICE = HelpLine(
    name=Both(cy="Yr heddlu, os nad yw'n argyfwng", en="Police, when it is not an emergency"),
    number="101",
    url=Both(cy="https://www.police.uk", en="https://www.police.uk"),
    about=Both(
        cy="Gallwch roi gwybod am rywbeth sydd wedi digwydd, nawr neu yn y gorffennol.",
        en="You can report something that happened, now or in the past.",
    ),
)

CRIMESTOPPERS = HelpLine(
    name=Both(cy="Taclo'r Tacle", en="Crimestoppers"),
    number="0800 555 111",
    url=Both(cy="https://crimestoppers-uk.org", en="https://crimestoppers-uk.org"),
    about=Both(
        cy="Elusen sy'n derbyn gwybodaeth am droseddau. Nid oes rhaid i chi roi eich enw.",
        en="A charity that takes information about crime. You need not give your name.",
    ),
)

VICTIM_SUPPORT = HelpLine(
    name=Both(cy="Cymorth i Ddioddefwyr", en="Victim Support"),
    number="0808 16 89 111",
    url=Both(cy="https://www.victimsupport.org.uk", en="https://www.victimsupport.org.uk"),
    about=Both(
        cy="Cymorth am ddim i bobl sydd wedi dioddef trosedd, gyda'r heddlu neu heb yr heddlu.",
        en="Free help for people who have suffered a crime, whether or not they tell the police.",
    ),
)

LIVE_FEAR_FREE = HelpLine(
    name=Both(cy="Llinell gymorth Byw Heb Ofn", en="Live Fear Free helpline"),
    number="0808 80 10 800",
    url=Both(cy="https://www.llyw.cymru/byw-heb-ofn", en="https://www.gov.wales/live-fear-free"),
    about=Both(
        cy="I unrhyw un yng Nghymru, yn fenywod ac yn ddynion. Am ddim, bob awr o'r dydd, yn Gymraeg neu yn Saesneg.",
        en="For anybody in Wales, women and men. Free, at any hour, in Welsh or in English.",
    ),
)

CHILDLINE = HelpLine(
    name=Both(cy="Childline", en="Childline"),
    number="0800 1111",
    url=Both(cy="https://www.childline.org.uk", en="https://www.childline.org.uk"),
    about=Both(
        cy="I blant a phobl ifanc o dan 19 oed, am unrhyw beth sy'n eu poeni.",
        en="For children and young people under 19, about anything that worries them.",
    ),
)
