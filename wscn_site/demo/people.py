"""Who can sign in to the demonstration. Nobody is real: a name says what its person may do. The Welsh awaits a translator's check."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from wscn_site.demo.organisations import LAPSED, PAID, SampleOrganisation
from wscn_site.demo.shapes import AudienceCode
from wscn_site.demo.words import Language

PASSWORD = "tri-chynnig-i-gymro"  # noqa: S105 - one for everybody, shown to everybody, and refused by the production settings

StaffRole = Literal[
    "",
    "communications",
    "membership",
    "editor",
    "welsh",
    "translator",
    "confidential",
    "auditor",
    "superuser",
]


@dataclass(frozen=True, kw_only=True)
class DemoPerson:
    """Somebody who signs in: for whom, and what has been granted to them."""

    email: str
    name: str
    does: str
    preferred_language: Language | Literal[""] = ""
    staff_role: StaffRole = ""
    organisation: SampleOrganisation | None = None
    seat_role: Literal["reader", "lead"] = "reader"
    grants: tuple[AudienceCode, ...] = ()
    # For how long, from the day on which the demonstration is made; without an end, if for none.
    granted_for: timedelta | None = None

    @property
    def needs_second_step(self) -> bool:
        """Whether a password alone does not open all that is theirs."""
        return bool(self.staff_role or set(self.grants) - {"members"})


PEOPLE: tuple[DemoPerson, ...] = (
    DemoPerson(
        email="comms@network.example",
        name="Rheolwr Cyfathrebu (sampl)",
        does="communications manager: writes and publishes everything",
        preferred_language="cy",
        staff_role="communications",
        grants=("members", "iom-cymru", "prevent-contest"),
    ),
    DemoPerson(
        email="membership@network.example",
        name="Membership Manager (sample)",
        does="membership manager: organisations, memberships, grants",
        preferred_language="en",
        staff_role="membership",
        grants=("members",),
    ),
    DemoPerson(
        email="editor@network.example",
        name="Golygydd (sampl)",
        does="edits the public pages; nothing granted",
        preferred_language="cy",
        staff_role="editor",
    ),
    DemoPerson(
        email="welsh@network.example",
        name="Golygydd Cymraeg (sampl)",
        does="Welsh editor: changes the Welsh pages, as drafts",
        preferred_language="cy",
        staff_role="welsh",
        grants=("members",),
    ),
    DemoPerson(
        email="translator@elsewhere.example",
        name="Cyfieithydd (sampl)",
        does="translator from outside: sees the page that was sent to her, and nothing else",
        preferred_language="cy",
        staff_role="translator",
    ),
    DemoPerson(
        email="confidential@network.example",
        name="Confidential Editor (sample)",
        does="confidential editor: writes what is for Prevent/Contest, and nothing else",
        preferred_language="en",
        staff_role="confidential",
        grants=("members", "prevent-contest"),
    ),
    DemoPerson(
        email="auditor@network.example",
        name="Archwilydd (sampl)",
        does="auditor: reads the logs, and nothing else",
        preferred_language="cy",
        staff_role="auditor",
    ),
    DemoPerson(
        email="admin@network.example",
        name="Administrator (sample)",
        does="superuser; nothing granted",
        preferred_language="en",
        staff_role="superuser",
    ),
    DemoPerson(
        email="member@paid.example",
        name="Member (sample)",
        does="member of a paying organisation; nothing granted",
        preferred_language="en",
        organisation=PAID,
    ),
    DemoPerson(
        email="iom@paid.example",
        name="Aelod IOM Cymru (sampl)",
        does="member who was granted IOM Cymru for a year",
        preferred_language="cy",
        organisation=PAID,
        grants=("iom-cymru",),
        granted_for=timedelta(days=365),
    ),
    DemoPerson(
        email="prevent@paid.example",
        name="Prevent Member (sample)",
        does="member who was granted Prevent/Contest",
        organisation=PAID,
        grants=("prevent-contest",),
    ),
    DemoPerson(
        email="prevent@lapsed.example",
        name="Cyn-aelod Prevent (sampl)",
        does="granted Prevent/Contest, but the organisation's membership has lapsed",
        preferred_language="cy",
        organisation=LAPSED,
        grants=("prevent-contest",),
    ),
    DemoPerson(
        email="lead@paid.example",
        name="Prif Gyswllt (sampl)",
        does="lead contact of a paying organisation",
        preferred_language="cy",
        organisation=PAID,
        seat_role="lead",
    ),
    DemoPerson(
        email="stranger@nowhere.example",
        name="Stranger (sample)",
        does="an account without an organisation",
    ),
)
