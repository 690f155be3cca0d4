"""Crime, disorder, and how those who work against them work together. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.acts.stages import MOSTLY, in_stages
from wscn_site.demo.shapes import Act, Duty
from wscn_site.demo.words import Both

CRIME_AND_DISORDER = Act(
    year=1998,
    number=37,
    title=Both(cy="Deddf Trosedd ac Anhrefn 1998", en="Crime and Disorder Act 1998"),
    summary=Both(
        cy="Rhaid i'r awdurdodau cyfrifol gydweithio i leihau trosedd ac anhrefn yn eu hardal.",
        en="The responsible authorities must work together to reduce crime and disorder in their area.",
    ),
    in_force_note=in_stages(
        1998,
        then=Both(
            cy="Y strategaethau ac adran 17: ers 30 Medi 1998.",
            en="The strategies and section 17: since 30 September 1998.",
        ),
    ),
    themes=("asb", "substances", "crime", "violence"),
    duties=(
        Duty(
            bodies=("council", "police", "fire_and_rescue", "health_board", "probation"),
            what=Both(
                cy="Paratoi strategaeth gyda'i gilydd, a'i rhoi ar waith, i leihau trosedd ac anhrefn, camddefnyddio sylweddau ac aildroseddu.",
                en="Prepare a strategy together, and carry it out, to reduce crime and disorder, the misuse of substances, and reoffending.",
            ),
        ),
        Duty(
            bodies=("council", "fire_and_rescue", "commissioner"),
            what=Both(
                cy="Dyletswydd adran 17: ystyried trosedd ac anhrefn ym mhopeth a wnânt, a gwneud yr hyn sy'n rhesymol i'w hatal.",
                en="The section 17 duty: think of crime and disorder in all that they do, and do what is reasonable to prevent them.",
            ),
        ),
        Duty(
            bodies=("council",),
            what=Both(
                cy="Sefydlu tîm troseddau ieuenctid gyda'r heddlu, y gwasanaeth prawf ac iechyd.",
                en="Set up a youth offending team together with the police, probation and health.",
            ),
        ),
    ),
)

ASB_2003 = Act(
    year=2003,
    number=38,
    title=Both(cy="Deddf Ymddygiad Gwrthgymdeithasol 2003", en="Anti-social Behaviour Act 2003"),
    summary=Both(
        cy="Mae'n gofyn i landlordiaid cymdeithasol ddweud sut y maent yn delio ag ymddygiad gwrthgymdeithasol.",
        en="It asks social landlords to say how they deal with anti-social behaviour.",
    ),
    in_force_note=in_stages(2004),
    themes=("asb",),
    duties=(
        Duty(
            bodies=("social_landlord",),
            what=Both(
                cy="Paratoi polisi ar ymddygiad gwrthgymdeithasol, a'i gyhoeddi.",
                en="Prepare a policy on anti-social behaviour, and publish it.",
            ),
        ),
    ),
)

ASB_2014 = Act(
    year=2014,
    number=12,
    title=Both(
        cy="Deddf Ymddygiad Gwrthgymdeithasol, Troseddu a Phlismona 2014",
        en="Anti-social Behaviour, Crime and Policing Act 2014",
    ),
    summary=Both(
        cy="Mae'n rhoi'r prif bwerau i gynghorau a'r heddlu, a'r hawl i adolygiad achos i ddioddefwyr.",
        en="It gives councils and the police their main powers, and victims the right to a case review.",
    ),
    in_force_note=in_stages(
        2014,
        then=Both(
            cy="Yr adolygiad achos: ers 20 Hydref 2014.",
            en="The case review: since 20 October 2014.",
        ),
    ),
    guidance_cy="https://www.gov.uk/government/publications/anti-social-behaviour-crime-and-policing-bill-anti-social-behaviour",
    guidance_en="https://www.gov.uk/government/publications/anti-social-behaviour-crime-and-policing-bill-anti-social-behaviour",
    themes=("asb",),
    duties=(
        Duty(
            bodies=("council", "police", "health_board"),
            what=Both(
                cy="Cynnal adolygiad achos pan ofynnir amdano a phan fydd y trothwy lleol wedi'i gyrraedd, a chyhoeddi sut i ofyn.",
                en="Hold a case review when somebody asks for it and the local threshold is met, and publish how to ask.",
            ),
        ),
        Duty(
            bodies=("social_landlord",),
            what=Both(
                cy="Cymryd rhan yn yr adolygiad achos pan fydd y lleill yn eu cynnwys.",
                en="Take part in the case review when the others bring them in.",
            ),
        ),
    ),
)

SCRUTINY = Act(
    year=2006,
    number=48,
    title=Both(cy="Deddf yr Heddlu a Chyfiawnder 2006", en="Police and Justice Act 2006"),
    summary=Both(
        cy="Mae'n gadael i gynghorwyr graffu ar waith yr awdurdodau cyfrifol.",
        en="It lets councillors scrutinise the work of the responsible authorities.",
    ),
    in_force_note=in_stages(
        2006,
        then=Both(
            cy="Y pwyllgor, yng Nghymru: ers 1 Hydref 2009.",
            en="The committee, in Wales: since 1 October 2009.",
        ),
    ),
    themes=("crime",),
    duties=(
        Duty(
            bodies=("council",),
            what=Both(
                cy="Cael pwyllgor sy'n craffu ar faterion trosedd ac anhrefn.",
                en="Have a committee that scrutinises crime and disorder matters.",
            ),
        ),
    ),
)

COMMISSIONERS = Act(
    year=2011,
    number=13,
    title=Both(
        cy="Deddf Diwygio'r Heddlu a Chyfrifoldeb Cymdeithasol 2011",
        en="Police Reform and Social Responsibility Act 2011",
    ),
    summary=Both(
        cy="Mae'n creu Comisiynwyr yr Heddlu a Throseddu.",
        en="It makes Police and Crime Commissioners.",
    ),
    in_force_note=in_stages(
        2011,
        then=Both(
            cy="Y Comisiynwyr: ers 22 Tachwedd 2012.",
            en="The Commissioners: since 22 November 2012.",
        ),
    ),
    themes=("crime",),
    duties=(
        Duty(
            bodies=("commissioner",),
            what=Both(
                cy="Cyhoeddi cynllun heddlu a throseddu, a dal y prif gwnstabl i gyfrif.",
                en="Issue a police and crime plan, and hold the chief constable to account.",
            ),
        ),
    ),
)

LICENSING = Act(
    year=2003,
    number=17,
    title=Both(cy="Deddf Trwyddedu 2003", en="Licensing Act 2003"),
    summary=Both(
        cy="Mae'n rheoli gwerthu alcohol, ac mae atal trosedd ac anhrefn a diogelwch y cyhoedd ymhlith ei hamcanion.",
        en="It controls the sale of alcohol; preventing crime and disorder, and public safety, are among its objectives.",
    ),
    in_force_from=date(2005, 11, 24),
    in_force_note=MOSTLY,
    themes=("substances", "safety"),
    duties=(
        Duty(
            bodies=("council",),
            what=Both(
                cy="Hyrwyddo'r pedwar amcan trwyddedu wrth benderfynu ar drwydded.",
                en="Promote the four licensing objectives when they decide on a licence.",
            ),
        ),
    ),
)

EQUALITY = Act(
    year=2010,
    number=15,
    title=Both(cy="Deddf Cydraddoldeb 2010", en="Equality Act 2010"),
    summary=Both(
        cy="Mae'n amddiffyn pobl rhag gwahaniaethu, ac yn rhoi dyletswydd cydraddoldeb i'r sector cyhoeddus.",
        en="It protects people from discrimination, and gives the public sector an equality duty.",
    ),
    in_force_note=in_stages(
        2010,
        then=Both(
            cy="Dyletswydd y sector cyhoeddus: ers 5 Ebrill 2011.",
            en="The public sector duty: since 5 April 2011.",
        ),
    ),
    themes=("vawdasv", "crime"),
    duties=(
        Duty(
            bodies=(
                "council",
                "police",
                "fire_and_rescue",
                "health_board",
                "school",
                "welsh_ministers",
            ),
            what=Both(
                cy="Rhoi sylw dyladwy i'r angen i ddileu gwahaniaethu, hybu cyfle cyfartal a meithrin perthynas dda.",
                en="Have due regard to the need to end discrimination, advance equal opportunity and foster good relations.",
            ),
        ),
    ),
)

DATA_PROTECTION = Act(
    year=2018,
    number=12,
    title=Both(cy="Deddf Diogelu Data 2018", en="Data Protection Act 2018"),
    summary=Both(
        cy="Gyda GDPR y DU, mae'n dweud sut y caniateir defnyddio a rhannu gwybodaeth am bobl.",
        en="With the UK GDPR, it says how information about people may be used and shared.",
    ),
    in_force_from=date(2018, 5, 25),
    in_force_note=MOSTLY,
    themes=("crime",),
)
