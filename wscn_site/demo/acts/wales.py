"""Laws made in Wales. The Welsh titles are the laws' own; the rest awaits a translator's check."""

from datetime import date

from wscn_site.demo.acts.stages import MOSTLY, in_stages
from wscn_site.demo.shapes import Act, Duty
from wscn_site.demo.words import Both

FUTURE_GENERATIONS = Act(
    kind="anaw",
    year=2015,
    number=2,
    title=Both(
        cy="Deddf Llesiant Cenedlaethau'r Dyfodol (Cymru) 2015",
        en="Well-being of Future Generations (Wales) Act 2015",
    ),
    summary=Both(
        cy="Rhaid i gyrff cyhoeddus feddwl am y tymor hir ac atal problemau, gan ddilyn pum ffordd o weithio.",
        en="Public bodies must think of the long term and prevent problems, following five ways of working.",
    ),
    in_force_from=date(2016, 4, 1),
    in_force_note=MOSTLY,
    themes=("crime",),
    duties=(
        Duty(
            bodies=("council", "health_board", "fire_and_rescue", "welsh_ministers"),
            what=Both(
                cy="Gosod amcanion llesiant, a gweithio tuag atynt gan feddwl am y tymor hir, atal, integreiddio, cydweithio a chynnwys pobl.",
                en="Set well-being objectives, and work towards them by the five ways: long term, prevention, integration, collaboration, involvement.",
            ),
        ),
        Duty(
            bodies=("council", "health_board", "fire_and_rescue"),
            what=Both(
                cy="Cydweithio mewn bwrdd gwasanaethau cyhoeddus i wella llesiant yr ardal.",
                en="Work together in a public services board to improve the well-being of the area.",
            ),
        ),
    ),
)

VAWDASV = Act(
    kind="anaw",
    year=2015,
    number=3,
    title=Both(
        cy="Deddf Trais yn erbyn Menywod, Cam-drin Domestig a Thrais Rhywiol (Cymru) 2015",
        en="Violence against Women, Domestic Abuse and Sexual Violence (Wales) Act 2015",
    ),
    summary=Both(
        cy="Y dyletswyddau Cymreig: strategaethau cenedlaethol a lleol, a Chynghorydd Cenedlaethol.",
        en="The Welsh duties: national and local strategies, and a National Adviser.",
    ),
    in_force_note=in_stages(
        2015,
        then=Both(
            cy="Y cyfan: ers 4 Ionawr 2016.",
            en="All of it: since 4 January 2016.",
        ),
    ),
    guidance_cy="https://cyfraith.llyw.cymru/deddf-trais-yn-erbyn-menywod-cam-drin-domestig-thrais-rhywiol-cymru-2015",
    guidance_en="https://law.gov.wales/violence-against-women-domestic-abuse-and-sexual-violence-wales-act-2015",
    themes=("vawdasv",),
    duties=(
        Duty(
            bodies=("welsh_ministers",),
            what=Both(
                cy="Cyhoeddi strategaeth genedlaethol, a phenodi Cynghorydd Cenedlaethol.",
                en="Publish a national strategy, and appoint a National Adviser.",
            ),
        ),
        Duty(
            bodies=("council", "health_board"),
            what=Both(
                cy="Paratoi strategaeth leol gyda'i gilydd, ei chyhoeddi a'i hadolygu.",
                en="Prepare a local strategy together, publish it and keep it under review.",
            ),
        ),
        Duty(
            bodies=("council", "health_board", "fire_and_rescue"),
            what=Both(
                cy="Dilyn y canllawiau statudol y mae Gweinidogion Cymru yn eu cyhoeddi, er enghraifft ar hyfforddi staff.",
                en="Follow the statutory guidance that the Welsh Ministers issue, on training staff for example.",
            ),
        ),
    ),
)

SOCIAL_SERVICES = Act(
    kind="anaw",
    year=2014,
    number=4,
    title=Both(
        cy="Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014",
        en="Social Services and Well-being (Wales) Act 2014",
    ),
    summary=Both(
        cy="Sail gofal cymdeithasol yng Nghymru, gan gynnwys diogelu plant ac oedolion.",
        en="The ground of social care in Wales, the safeguarding of children and adults included.",
    ),
    in_force_from=date(2016, 4, 6),
    in_force_note=MOSTLY,
    themes=("vawdasv", "slavery"),
    duties=(
        Duty(
            bodies=("police", "probation", "health_board", "youth_offending"),
            what=Both(
                cy="Rhoi gwybod i'r cyngor am blentyn neu oedolyn y credant ei fod mewn perygl.",
                en="Tell the council about a child or an adult whom they believe to be at risk.",
            ),
        ),
        Duty(
            bodies=("council",),
            what=Both(
                cy="Gwneud ymholiadau pan fydd achos i amau bod oedolyn mewn perygl.",
                en="Make enquiries when there is reason to suspect that an adult is at risk.",
            ),
        ),
    ),
)

WELSH_LANGUAGE = Act(
    kind="mwa",
    year=2011,
    number=1,
    title=Both(cy="Mesur y Gymraeg (Cymru) 2011", en="Welsh Language (Wales) Measure 2011"),
    summary=Both(
        cy="Mae'n rhoi statws swyddogol i'r Gymraeg yng Nghymru, ac yn creu Comisiynydd y Gymraeg a safonau'r Gymraeg.",
        en="It gives the Welsh language official status in Wales, and makes the Welsh Language Commissioner and the Welsh language standards.",
    ),
    in_force_note=in_stages(2011),
    themes=(),
    duties=(
        Duty(
            bodies=("council", "police", "fire_and_rescue", "health_board", "welsh_ministers"),
            what=Both(
                cy="Cydymffurfio â'r safonau yn yr hysbysiad cydymffurfio a gawsant gan Gomisiynydd y Gymraeg.",
                en="Comply with the standards in the compliance notice that the Welsh Language Commissioner gave them.",
            ),
        ),
    ),
)
