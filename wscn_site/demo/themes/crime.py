"""Crime and crime prevention. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Act, Duty, HelpLine, Theme
from wscn_site.demo.themes.help_lines import CRIMESTOPPERS, EMERGENCY, POLICE, VICTIM_SUPPORT
from wscn_site.demo.themes.laws import CRIME_AND_DISORDER, FUTURE_GENERATIONS, uk_law
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
    duties=(
        Duty(
            who=Both(
                cy="Yr awdurdodau cyfrifol: y cyngor, yr heddlu, tân ac achub, iechyd a'r gwasanaeth prawf",
                en="The responsible authorities: council, police, fire and rescue, health and probation",
            ),
            what=Both(
                cy="Asesu trosedd ac anhrefn yn yr ardal bob blwyddyn, a pharatoi cynllun i'w lleihau.",
                en="Assess crime and disorder in the area every year, and prepare a plan to reduce them.",
            ),
        ),
        Duty(
            who=Both(
                cy="Cynghorau, yr heddlu ac awdurdodau tân",
                en="Councils, police and fire authorities",
            ),
            what=Both(
                cy="Dyletswydd adran 17: ystyried trosedd ac anhrefn ym mhopeth a wnânt, a gwneud yr hyn sy'n rhesymol i'w hatal.",
                en="The section 17 duty: think of crime and disorder in all that they do, and do what is reasonable to prevent them.",
            ),
        ),
        Duty(
            who=Both(
                cy="Pwyllgorau trosedd ac anhrefn cynghorau",
                en="Councils' crime and disorder committees",
            ),
            what=Both(
                cy="Craffu ar waith yr awdurdodau cyfrifol.",
                en="Scrutinise the work of the responsible authorities.",
            ),
        ),
    ),
    acts=(
        CRIME_AND_DISORDER,
        Act(
            title=Both(cy="Deddf yr Heddlu a Chyfiawnder 2006", en="Police and Justice Act 2006"),
            year=2006,
            what=Both(
                cy="Rhaid i bob cyngor gael pwyllgor sy'n craffu ar faterion trosedd ac anhrefn.",
                en="Every council must have a committee that scrutinises crime and disorder matters.",
            ),
            url=uk_law("2006/48"),
        ),
        Act(
            title=Both(
                cy="Deddf Diwygio'r Heddlu a Chyfrifoldeb Cymdeithasol 2011",
                en="Police Reform and Social Responsibility Act 2011",
            ),
            year=2011,
            what=Both(
                cy="Mae'n creu Comisiynwyr yr Heddlu a Throseddu, sy'n paratoi cynllun heddlu a throseddu.",
                en="It makes Police and Crime Commissioners, who prepare a police and crime plan.",
            ),
            url=uk_law("2011/13"),
        ),
        FUTURE_GENERATIONS,
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
