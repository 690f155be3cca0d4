"""Terrorism and extremism. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.acts.stages import MOSTLY, in_stages
from wscn_site.demo.shapes import Act, Duty
from wscn_site.demo.words import Both

TERRORISM = Act(
    year=2000,
    number=11,
    title=Both(cy="Deddf Terfysgaeth 2000", en="Terrorism Act 2000"),
    summary=Both(cy="Mae'n diffinio terfysgaeth yn y gyfraith.", en="It defines terrorism in law."),
    in_force_from=date(2001, 2, 19),
    in_force_note=MOSTLY,
    themes=("terrorism",),
)

PREVENT = Act(
    year=2015,
    number=6,
    title=Both(
        cy="Deddf Gwrthderfysgaeth a Diogelwch 2015", en="Counter-Terrorism and Security Act 2015"
    ),
    summary=Both(
        cy="Mae'n creu dyletswydd Prevent a phaneli Channel.",
        en="It makes the Prevent duty and Channel panels.",
    ),
    in_force_note=in_stages(
        2015,
        then=Both(
            cy="Dyletswydd Prevent: ers 1 Gorffennaf 2015.",
            en="The Prevent duty: since 1 July 2015.",
        ),
    ),
    guidance_cy="https://www.gov.uk/government/publications/prevent-duty-guidance",
    guidance_en="https://www.gov.uk/government/publications/prevent-duty-guidance",
    themes=("terrorism",),
    duties=(
        Duty(
            bodies=("council", "school", "health_board", "police", "prison", "probation"),
            what=Both(
                cy="Dyletswydd Prevent: rhoi sylw dyladwy i'r angen i atal pobl rhag cael eu tynnu i derfysgaeth.",
                en="The Prevent duty: have due regard to the need to prevent people from being drawn into terrorism.",
            ),
        ),
        Duty(
            bodies=("council",),
            what=Both(
                cy="Sicrhau bod panel Channel ar gyfer eu hardal, a'i gadeirio.",
                en="Make sure that there is a Channel panel for their area, and chair it.",
            ),
        ),
    ),
)

BORDERS = Act(
    year=2019,
    number=3,
    title=Both(
        cy="Deddf Gwrthderfysgaeth a Diogelu Ffiniau 2019",
        en="Counter-Terrorism and Border Security Act 2019",
    ),
    summary=Both(
        cy="Mae'n diweddaru'r troseddau terfysgol, ac yn gadael i gyngor, yn ogystal â'r heddlu, gyfeirio rhywun at banel Channel.",
        en="It updates the terrorist offences, and lets a council, as well as the police, refer somebody to a Channel panel.",
    ),
    in_force_note=in_stages(2019),
    themes=("terrorism",),
)

SENTENCING = Act(
    year=2021,
    number=11,
    title=Both(
        cy="Deddf Gwrthderfysgaeth a Dedfrydu 2021",
        en="Counter-Terrorism and Sentencing Act 2021",
    ),
    summary=Both(
        cy="Mae'n ymestyn y dedfrydau am droseddau terfysgol difrifol, a'r goruchwylio ar ôl rhyddhau.",
        en="It lengthens the sentences for serious terrorist offences, and the supervision after release.",
    ),
    in_force_note=in_stages(2021),
    themes=("terrorism",),
)

PREMISES = Act(
    year=2025,
    number=10,
    title=Both(
        cy="Deddf Terfysgaeth (Diogelu Mangreoedd) 2025",
        en="Terrorism (Protection of Premises) Act 2025",
    ),
    summary=Both(
        cy="Cyfraith Martyn: rhaid i'r bobl sy'n gyfrifol am rai mangreoedd a digwyddiadau baratoi ar gyfer ymosodiad.",
        en="Martyn's Law: those responsible for certain premises and events must prepare for an attack.",
    ),
    in_force_note=Both(
        cy="Ddim eto. Dywedodd y Llywodraeth y bydd o leiaf 24 mis i baratoi, o Ebrill 2025.",
        en="Not yet. The Government has said that there will be at least 24 months to prepare, from April 2025.",
    ),
    guidance_en="https://protectuk.police.uk/martyns-law",
    themes=("terrorism", "safety"),
    duties=(
        Duty(
            bodies=("premises",),
            what=Both(
                cy="Paratoi ar gyfer ymosodiad, pan ddaw'r Ddeddf i rym. Mae'r gofynion yn dibynnu ar faint o bobl a all fod yno.",
                en="Prepare for an attack, when the Act comes into force. What is asked depends on how many people may be there.",
            ),
        ),
    ),
)
