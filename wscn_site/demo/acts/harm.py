"""Violence, abuse, exploitation and drugs. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.acts.stages import in_stages
from wscn_site.demo.shapes import Act, Duty
from wscn_site.demo.words import Both

SERIOUS_VIOLENCE = Act(
    year=2022,
    number=32,
    title=Both(
        cy="Deddf yr Heddlu, Troseddu, Dedfrydu a Llysoedd 2022",
        en="Police, Crime, Sentencing and Courts Act 2022",
    ),
    summary=Both(
        cy="Mae'n creu'r Ddyletswydd Trais Difrifol: rhaid i awdurdodau penodedig gydweithio i atal a lleihau trais.",
        en="It makes the Serious Violence Duty: specified authorities must work together to prevent and reduce violence.",
    ),
    in_force_note=in_stages(
        2022,
        then=Both(
            cy="Y Ddyletswydd Trais Difrifol: ers 31 Ionawr 2023.",
            en="The Serious Violence Duty: since 31 January 2023.",
        ),
    ),
    guidance_cy="https://www.gov.uk/government/publications/serious-violence-duty",
    guidance_en="https://www.gov.uk/government/publications/serious-violence-duty",
    themes=("violence",),
    duties=(
        Duty(
            bodies=(
                "council",
                "police",
                "fire_and_rescue",
                "health_board",
                "probation",
                "youth_offending",
            ),
            what=Both(
                cy="Paratoi strategaeth gyda'i gilydd i atal a lleihau trais difrifol yn eu hardal, a'i rhoi ar waith.",
                en="Prepare a strategy together to prevent and reduce serious violence in their area, and carry it out.",
            ),
        ),
        Duty(
            bodies=("prison", "school"),
            what=Both(
                cy="Cydweithio â'r awdurdodau penodedig pan ofynnir iddynt.",
                en="Work with the specified authorities when they are asked.",
            ),
        ),
    ),
)

OFFENSIVE_WEAPONS = Act(
    year=2019,
    number=17,
    title=Both(cy="Deddf Arfau Ymosodol 2019", en="Offensive Weapons Act 2019"),
    summary=Both(
        cy="Mae'n rheoli gwerthu cyllyll a sylweddau cyrydol, gan gynnwys gwerthu ar-lein.",
        en="It controls the sale of knives and of corrosive substances, online sales included.",
    ),
    in_force_note=in_stages(
        2019,
        then=Both(
            cy="Gwerthu cyllyll a sylweddau cyrydol: ers 6 Ebrill 2022.",
            en="The sale of knives and of corrosive substances: since 6 April 2022.",
        ),
    ),
    themes=("knife-crime",),
)

SERIOUS_CRIME = Act(
    year=2015,
    number=9,
    title=Both(cy="Deddf Troseddau Difrifol 2015", en="Serious Crime Act 2015"),
    summary=Both(
        cy="Mae'n drosedd cymryd rhan yng ngweithgareddau grŵp troseddau cyfundrefnol, a rheoli partner neu aelod o'r teulu drwy orfodaeth.",
        en="It is an offence to take part in the activities of an organised crime group, and to control or coerce a partner or relative.",
    ),
    in_force_note=in_stages(
        2015,
        then=Both(
            cy="Grwpiau troseddau cyfundrefnol: ers 3 Mai 2015.",
            en="Organised crime groups: since 3 May 2015.",
        ),
    ),
    themes=("vawdasv", "violence"),
)

DOMESTIC_ABUSE = Act(
    year=2021,
    number=17,
    title=Both(cy="Deddf Cam-drin Domestig 2021", en="Domestic Abuse Act 2021"),
    summary=Both(
        cy="Mae'n diffinio cam-drin domestig yn y gyfraith, ac yn dweud bod plentyn sy'n ei weld neu'n ei glywed yn ddioddefwr.",
        en="It defines domestic abuse in law, and says that a child who sees or hears it is a victim.",
    ),
    in_force_note=in_stages(2021),
    guidance_en="https://www.gov.uk/government/publications/domestic-abuse-act-2021",
    themes=("domestic-abuse",),
)

MODERN_SLAVERY = Act(
    year=2015,
    number=30,
    title=Both(cy="Deddf Caethwasiaeth Fodern 2015", en="Modern Slavery Act 2015"),
    summary=Both(
        cy="Mae'n gosod y troseddau, y ddyletswydd i hysbysu a'r datganiad ar gadwyni cyflenwi.",
        en="It sets the offences, the duty to notify and the statement on supply chains.",
    ),
    in_force_note=in_stages(
        2015,
        then=Both(
            cy="Y datganiad ar gadwyni cyflenwi: ers 29 Hydref 2015.",
            en="The statement on supply chains: since 29 October 2015.",
        ),
    ),
    guidance_en="https://www.gov.uk/government/publications/modern-slavery-how-to-identify-and-support-victims",
    themes=("slavery",),
    duties=(
        Duty(
            bodies=("council", "police"),
            what=Both(
                cy="Dyletswydd i hysbysu: dweud wrth y Swyddfa Gartref am berson a allai fod yn ddioddefwr.",
                en="The duty to notify: tell the Home Office about a person who may be a victim.",
            ),
        ),
        Duty(
            bodies=("business",),
            what=Both(
                cy="Cyhoeddi datganiad bob blwyddyn ar gaethwasiaeth yn eu cadwyni cyflenwi, os yw eu trosiant yn £36m neu fwy.",
                en="Publish a statement every year on slavery in their supply chains, if their turnover is £36m or more.",
            ),
        ),
    ),
)

DRUGS = Act(
    year=1971,
    number=38,
    title=Both(cy="Deddf Camddefnyddio Cyffuriau 1971", en="Misuse of Drugs Act 1971"),
    summary=Both(
        cy="Mae'n gosod y dosbarthiadau o gyffuriau, ac yn dweud beth sy'n drosedd.",
        en="It sets the classes of drugs, and says what is an offence.",
    ),
    in_force_from=date(1973, 7, 1),
    themes=("substances",),
)

PSYCHOACTIVE = Act(
    year=2016,
    number=2,
    title=Both(cy="Deddf Sylweddau Seicoweithredol 2016", en="Psychoactive Substances Act 2016"),
    summary=Both(
        cy="Mae'n drosedd cynhyrchu neu gyflenwi sylweddau sy'n cael effaith ar y meddwl ac nad ydynt mewn deddf arall.",
        en="It is an offence to make or supply substances that affect the mind and are not in another Act.",
    ),
    in_force_from=date(2016, 5, 26),
    themes=("substances",),
)
