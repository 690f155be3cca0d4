"""Modern slavery and exploitation. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import HelpLine, Theme
from wscn_site.demo.themes.help_lines import CRIMESTOPPERS, EMERGENCY, POLICE
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

SLAVERY = Theme(
    key="slavery",
    icon="slavery",
    slug=Both(cy="caethwasiaeth-fodern-a-chamfanteisio", en="modern-slavery-and-exploitation"),
    name=Both(cy="Caethwasiaeth Fodern a Chamfanteisio", en="Modern Slavery and Exploitation"),
    summary=Both(
        cy="Llafur gorfodol, masnachu mewn pobl a chamfanteisio: adnabod yr arwyddion, gwybod at bwy i droi, a gwneud yr hyn y mae'r gyfraith yn ei ofyn.",
        en="Forced labour, human trafficking and exploitation: knowing the signs, knowing whom to turn to, and doing what the law asks.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Caethwasiaeth fodern yw gorfodi person i weithio neu i wasanaethu drwy drais, bygythiad, twyll neu ddyled. "
            "Mae'n cynnwys masnachu mewn pobl, llafur gorfodol a chaethwasanaeth yn y cartref. Gall ddigwydd mewn golchfa geir, ar fferm, mewn cegin neu yn y tŷ drws nesaf.",
            en="Modern slavery is making a person work or serve by violence, threats, deceit or debt. "
            "It includes human trafficking, forced labour and servitude in the home. It can happen at a car wash, on a farm, in a kitchen or next door.",
        ),
        Heading(cy="Rhai arwyddion", en="Some signs"),
        Points(
            cy=(
                "Nid yw'r person yn cadw ei basbort ei hun, nac yn cael ei gyflog.",
                "Mae rhywun arall bob amser yn siarad drosto.",
                "Mae'n byw lle mae'n gweithio, neu gyda llawer o bobl mewn lle bach.",
                "Mae'n edrych yn ofnus, yn flinedig neu heb ddillad addas at y gwaith.",
            ),
            en=(
                "The person does not keep their own passport, or does not get their wages.",
                "Somebody else always speaks for them.",
                "They live where they work, or with many people in a small place.",
                "They look afraid or tired, or have no proper clothes for the work.",
            ),
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae'r heddlu'n ymchwilio i'r troseddau. Mae cynghorau, iechyd a'r trydydd sector yng Nghymru yn helpu i adnabod pobl ac i'w cefnogi, "
            "a gall cynghorau ddefnyddio eu contractau i ofyn am waith teg. "
            "Rhaid trin plentyn y camfanteisir arno fel plentyn i'w ddiogelu.",
            en="The police investigate the crimes. Councils, health and the third sector in Wales help to find people and to support them, "
            "and councils can use their contracts to ask for fair work. "
            "A child who is exploited must be treated as a child to be safeguarded.",
        ),
        CallOut(
            cy="Peidiwch â holi'r person o flaen neb arall, a pheidiwch â cheisio ei achub eich hun. Ffoniwch y llinell gymorth neu'r heddlu.",
            en="Do not question the person in front of others, and do not try to rescue them yourself. Ring the helpline or the police.",
        ),
    ),
    help_lines=(
        EMERGENCY,
        HelpLine(
            name=Both(
                cy="Llinell Gymorth Caethwasiaeth Fodern a Chamfanteisio",
                en="Modern Slavery and Exploitation Helpline",
            ),
            number="08000 121 700",
            url=Both(
                cy="https://www.modernslaveryhelpline.org",
                en="https://www.modernslaveryhelpline.org",
            ),
            about=Both(
                cy="Am ddim ac yn gyfrinachol, gan yr elusen Unseen. I ddioddefwyr, i'r cyhoedd ac i staff.",
                en="Free and confidential, from the charity Unseen. For victims, for the public and for staff.",
            ),
        ),
        CRIMESTOPPERS,
        POLICE,
    ),
)
