"""Who asks to join the demonstration, and what its organisations owe. All of it is invented. The Welsh awaits a translator's check."""

from dataclasses import dataclass

from wscn_site.demo.organisations import LARGE, PAID, SMALL, SampleOrganisation
from wscn_site.demo.words import Both


@dataclass(frozen=True, kw_only=True)
class DemoBill:
    """An invoice: how long ago it was issued, in how many days it was due, and whether it is paid."""

    organisation: SampleOrganisation
    days_ago: int
    days_to_pay: int = 30
    is_paid: bool = False


@dataclass(frozen=True, kw_only=True)
class Applicant:
    """An organisation that would like to join."""

    name: Both
    level: int
    lead_name: str
    lead_email: str


ISSUER = Both(
    cy="Rhwydwaith Cymunedau Mwy Diogel Cymru (sampl)\n1 Heol y Bont, Caerdydd",
    en="Wales Safer Communities Network (sample)\n1 Bridge Road, Cardiff",
)
ACCOUNT = {
    "account_name": "Sampl / Sample",
    "sort_code": "00-00-00",
    "account_number": "00000000",
}
# The oldest first: numbers and days go the same way.
BILLS: tuple[DemoBill, ...] = (
    DemoBill(organisation=PAID, days_ago=60, is_paid=True),
    DemoBill(organisation=LARGE, days_ago=45),
    DemoBill(organisation=SMALL, days_ago=3),
)
APPLICANT = Applicant(
    name=Both(cy="Sampl: Cyngor Glan yr Afon", en="Sample: Riverside Council"),
    level=180,
    lead_name="Ymgeisydd (sampl)",
    lead_email="lead@applicant.example",
)
