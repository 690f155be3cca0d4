"""The laws that several themes share, and where to read a law.

The Welsh awaits a translator's check. An Act of the UK Parliament has no Welsh text: its Welsh title is a courtesy title.
"""

from wscn_site.demo.shapes import Act
from wscn_site.demo.words import Both

SITE = "https://www.legislation.gov.uk"


def uk_law(number: str) -> Both:
    """Where an Act of the UK Parliament is: its text in English, the page around it in either language."""
    return Both(cy=f"{SITE}/cy/ukpga/{number}/contents", en=f"{SITE}/ukpga/{number}/contents")


def welsh_law(number: str) -> Both:
    """Where an Act of the Senedd is: a text in each language, of equal force."""
    return Both(cy=f"{SITE}/anaw/{number}/contents/welsh", en=f"{SITE}/anaw/{number}/contents")


CRIME_AND_DISORDER = Act(
    title=Both(cy="Deddf Trosedd ac Anhrefn 1998", en="Crime and Disorder Act 1998"),
    year=1998,
    what=Both(
        cy="Rhaid i'r awdurdodau cyfrifol gydweithio i leihau trosedd ac anhrefn yn eu hardal.",
        en="The responsible authorities must work together to reduce crime and disorder in their area.",
    ),
    url=uk_law("1998/37"),
)

LICENSING = Act(
    title=Both(cy="Deddf Trwyddedu 2003", en="Licensing Act 2003"),
    year=2003,
    what=Both(
        cy="Mae'n rheoli gwerthu alcohol, ac mae atal trosedd ac anhrefn a diogelwch y cyhoedd ymhlith ei hamcanion.",
        en="It controls the sale of alcohol; preventing crime and disorder, and public safety, are among its objectives.",
    ),
    url=uk_law("2003/17"),
)

SOCIAL_SERVICES = Act(
    title=Both(
        cy="Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014",
        en="Social Services and Well-being (Wales) Act 2014",
    ),
    year=2014,
    what=Both(
        cy="Rhaid i bartneriaid roi gwybod i'r cyngor am blentyn neu oedolyn sydd mewn perygl.",
        en="Partners must tell the council about a child or an adult at risk.",
    ),
    url=welsh_law("2014/4"),
)

FUTURE_GENERATIONS = Act(
    title=Both(
        cy="Deddf Llesiant Cenedlaethau'r Dyfodol (Cymru) 2015",
        en="Well-being of Future Generations (Wales) Act 2015",
    ),
    year=2015,
    what=Both(
        cy="Rhaid i gyrff cyhoeddus feddwl am y tymor hir ac atal problemau, gan ddilyn pum ffordd o weithio.",
        en="Public bodies must think of the long term and prevent problems, following five ways of working.",
    ),
    url=welsh_law("2015/2"),
)

SERIOUS_VIOLENCE = Act(
    title=Both(
        cy="Deddf yr Heddlu, Troseddu, Dedfrydu a Llysoedd 2022",
        en="Police, Crime, Sentencing and Courts Act 2022",
    ),
    year=2022,
    what=Both(
        cy="Mae'n creu'r Ddyletswydd Trais Difrifol: rhaid i awdurdodau penodedig gydweithio i atal a lleihau trais.",
        en="It makes the Serious Violence Duty: specified authorities must work together to prevent and reduce violence.",
    ),
    url=uk_law("2022/32"),
)
