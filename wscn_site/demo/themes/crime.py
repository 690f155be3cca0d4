"""Crime and crime prevention. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import HelpLine, Theme
from wscn_site.demo.themes.help_lines import CRIMESTOPPERS, EMERGENCY, POLICE, VICTIM_SUPPORT
from wscn_site.demo.words import Both, Heading, Paragraph, Points

CRIME = Theme(
    key="crime",
    icon="crime",
    slug=Both(cy="troseddau-ac-atal-troseddu", en="crime-and-crime-prevention"),
    name=Both(cy="Troseddau ac Atal Troseddu", en="Crime and Crime Prevention"),
    summary=Both(
        cy="Byrgleriaeth, dwyn, twyll a seiberdrosedd: sut mae partneriaid yn atal troseddu, yn cefnogi dioddefwyr ac yn lleihau aildroseddu.",
        en="Burglary, theft, fraud and cybercrime: how partners prevent crime, support victims and reduce reoffending.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Mae trosedd yn gwneud niwed i bobl, i fusnesau ac i leoedd. Mae ofn troseddu yn gwneud niwed hefyd: gall gadw pobl gartref. "
            "Atal yw'r ffordd orau a'r ffordd rataf o leihau'r niwed.",
            en="Crime does harm to people, to businesses and to places. Fear of crime does harm too: it can keep people at home. "
            "Prevention is the best way, and the cheapest, to lessen the harm.",
        ),
        Points(
            cy=(
                "Lle: goleuo, cloeon a dylunio da.",
                "Pobl: cyngor i'r bobl sy'n fwyaf tebygol o gael eu targedu.",
                "Achosion: tai, gwaith, iechyd a chymorth i newid ar ôl y carchar.",
            ),
            en=(
                "Place: lighting, locks and good design.",
                "People: advice for those who are most likely to be targeted.",
                "Causes: housing, work, health, and help to change after prison.",
            ),
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae'r heddlu a chyfiawnder troseddol heb eu datganoli, ond mae tai, iechyd, addysg a gwasanaethau lleol wedi'u datganoli. "
            "Felly mae'r Bartneriaeth Diogelwch Cymunedol ym mhob ardal yn bwysig: yno mae'r ddwy ochr yn cwrdd.",
            en="Policing and criminal justice are not devolved, but housing, health, education and local services are. "
            "So the Community Safety Partnership in each area matters: it is where the two sides meet.",
        ),
        Paragraph(
            cy="Mae Rheoli Troseddwyr yn Integredig yn dod â'r heddlu, y Gwasanaeth Prawf a phartneriaid eraill at ei gilydd "
            "i weithio gyda'r bobl sy'n aildroseddu fwyaf. Mae IOM Cymru yn cefnogi'r gwaith hwnnw ledled Cymru.",
            en="Integrated Offender Management brings the police, the Probation Service and other partners together "
            "to work with the people who reoffend most. IOM Cymru supports that work across Wales.",
        ),
    ),
    help_lines=(
        EMERGENCY,
        POLICE,
        HelpLine(
            name=Both(cy="Report Fraud", en="Report Fraud"),
            number="0300 123 2040",
            url=Both(
                cy="https://www.reportfraud.police.uk", en="https://www.reportfraud.police.uk"
            ),
            about=Both(
                cy="I roi gwybod am dwyll a seiberdrosedd. Dyma'r gwasanaeth a ddaeth yn lle Action Fraud.",
                en="To report fraud and cybercrime. It is the service that replaced Action Fraud.",
            ),
        ),
        CRIMESTOPPERS,
        VICTIM_SUPPORT,
    ),
)
