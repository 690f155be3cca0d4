"""Public safety. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import HelpLine, Theme
from wscn_site.demo.themes.help_lines import EMERGENCY, POLICE
from wscn_site.demo.words import Both, Heading, Paragraph, Points

SAFETY = Theme(
    key="safety",
    icon="safety",
    slug=Both(cy="diogelwch-y-cyhoedd", en="public-safety"),
    name=Both(cy="Diogelwch y Cyhoedd", en="Public Safety"),
    summary=Both(
        cy="Diogelwch ar y ffyrdd, diogelwch tân, dŵr a'r nos: lleihau'r niwed a ddaw drwy ddamwain, a chadw mannau cyhoeddus yn ddiogel.",
        en="Safety on the roads, from fire, near water and at night: reducing the harm that comes by accident, and keeping public places safe.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Nid trosedd yw pob niwed. Mae pobl yn cael eu hanafu ar y ffyrdd, mewn tanau, mewn dŵr ac mewn torfeydd. "
            "Yr un partneriaid sy'n gallu atal hyn: cynghorau, y gwasanaethau tân ac achub, yr heddlu ac iechyd.",
            en="Not every harm is a crime. People are hurt on the roads, in fires, in water and in crowds. "
            "The same partners can prevent it: councils, the fire and rescue services, police and health.",
        ),
        Points(
            cy=(
                "Diogelwch ar y ffyrdd: cyflymder, dylunio strydoedd a dysgu plant.",
                "Diogelwch tân: ymweliadau â chartrefi, a gwaith i atal llosgi bwriadol ar y bryniau yn y gwanwyn.",
                "Dŵr: arwyddion, offer achub a chyngor cyn yr haf.",
                "Economi'r nos: cyrraedd adref yn ddiogel.",
            ),
            en=(
                "Road safety: speed, the design of streets, and teaching children.",
                "Fire safety: visits to homes, and work to prevent arson on the hills in spring.",
                "Water: signs, rescue equipment and advice before the summer.",
                "The night-time economy: getting home safely.",
            ),
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae tri gwasanaeth tân ac achub yng Nghymru, ac mae polisi tân wedi'i ddatganoli. "
            "Ers 17 Medi 2023, 20mya yw'r terfyn cyflymder arferol ar ffyrdd cyfyngedig yng Nghymru, sef ffyrdd â goleuadau stryd mewn ardaloedd adeiledig. "
            "Gall cyngor osod terfyn arall ar ffordd benodol.",
            en="There are three fire and rescue services in Wales, and fire policy is devolved. "
            "Since 17 September 2023 the usual speed limit on restricted roads in Wales has been 20mph: roads with street lights in built-up areas. "
            "A council may set another limit on a particular road.",
        ),
        Paragraph(
            cy="Pedwar fforwm lleol Cymru Gydnerth, un i bob ardal heddlu, sy'n cynllunio ar gyfer argyfyngau mawr.",
            en="Four local resilience forums, one for each police area, plan for major emergencies in Wales.",
        ),
    ),
    help_lines=(
        EMERGENCY,
        HelpLine(
            name=Both(cy="GIG 111 Cymru", en="NHS 111 Wales"),
            number="111",
            url=Both(cy="https://111.wales.nhs.uk", en="https://111.wales.nhs.uk"),
            about=Both(
                cy="Cyngor iechyd pan nad yw'n argyfwng.",
                en="Health advice when it is not an emergency.",
            ),
        ),
        HelpLine(
            name=Both(cy="Floodline", en="Floodline"),
            number="0345 988 1188",
            url=Both(
                cy="https://naturalresources.wales/flooding",
                en="https://naturalresources.wales/flooding",
            ),
            about=Both(
                cy="Rhybuddion a chyngor am lifogydd, bob awr o'r dydd.",
                en="Flood warnings and advice, at any hour.",
            ),
        ),
        POLICE,
    ),
)
