"""Fire, emergencies and roads. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.acts.stages import UNKNOWN, in_stages
from wscn_site.demo.shapes import Act, Duty
from wscn_site.demo.words import Both

FIRE = Act(
    year=2004,
    number=21,
    title=Both(cy="Deddf y Gwasanaethau Tân ac Achub 2004", en="Fire and Rescue Services Act 2004"),
    summary=Both(
        cy="Mae'n dweud beth yw gwaith awdurdod tân ac achub, gan ddechrau gyda diogelwch tân.",
        en="It says what a fire and rescue authority does, beginning with fire safety.",
    ),
    in_force_note=in_stages(2004),
    themes=("safety",),
    duties=(
        Duty(
            bodies=("fire_and_rescue",),
            what=Both(
                cy="Hyrwyddo diogelwch tân, diffodd tanau, ac achub pobl mewn damweiniau ffordd.",
                en="Promote fire safety, put out fires, and rescue people in road accidents.",
            ),
        ),
    ),
)

CONTINGENCIES = Act(
    year=2004,
    number=36,
    title=Both(cy="Deddf Argyfyngau Sifil Posibl 2004", en="Civil Contingencies Act 2004"),
    summary=Both(
        cy="Rhaid i ymatebwyr baratoi gyda'i gilydd ar gyfer argyfyngau.",
        en="Responders must prepare together for emergencies.",
    ),
    in_force_note=in_stages(
        2004,
        then=Both(
            cy="Dyletswyddau'r ymatebwyr: ers 14 Tachwedd 2005.",
            en="The duties of responders: since 14 November 2005.",
        ),
    ),
    themes=("safety",),
    duties=(
        Duty(
            bodies=("council", "police", "fire_and_rescue", "health_board"),
            what=Both(
                cy="Asesu'r risg o argyfwng, cynllunio, a rhybuddio'r cyhoedd.",
                en="Assess the risk of an emergency, plan for it, and warn the public.",
            ),
        ),
    ),
)

ROADS = Act(
    year=1988,
    number=52,
    title=Both(cy="Deddf Traffig Ffyrdd 1988", en="Road Traffic Act 1988"),
    summary=Both(
        cy="Prif gyfraith y ffyrdd, gan gynnwys gwaith cynghorau ar ddiogelwch.",
        en="The main law of the roads, the work of councils on safety included.",
    ),
    in_force_note=UNKNOWN,
    themes=("safety",),
    duties=(
        Duty(
            bodies=("council",),
            what=Both(
                cy="Paratoi rhaglen diogelwch ar y ffyrdd, ac astudio damweiniau ar eu ffyrdd.",
                en="Prepare a road safety programme, and study accidents on their roads.",
            ),
        ),
    ),
)

TWENTY = Act(
    kind="wsi",
    year=2022,
    number=800,
    title=Both(
        cy="Gorchymyn Ffyrdd Cyfyngedig (Terfyn Cyflymder 20 mya) (Cymru) 2022",
        en="The Restricted Roads (20 mph Speed Limit) (Wales) Order 2022",
    ),
    summary=Both(
        cy="Mae'n gosod terfyn o 20mya ar ffyrdd cyfyngedig yng Nghymru.",
        en="It sets a limit of 20mph on restricted roads in Wales.",
    ),
    in_force_from=date(2023, 9, 17),
    themes=("safety",),
)
