"""Who people and organisations are, whether they have paid, and what was granted to them."""

from accounts.models.applications import Application
from accounts.models.audiences import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
)
from accounts.models.audit_log import AuditEntry, AuditHead, AuditIsAppendOnly, AuditNames
from accounts.models.counters import Counter
from accounts.models.fees import FeeScale
from accounts.models.former_addresses import FormerAddress
from accounts.models.invoices import CreditNote, Invoice, IssuedIsFinal, Payment
from accounts.models.leaving import Leaving
from accounts.models.letters import Letter
from accounts.models.membership_settings import MembershipSettings
from accounts.models.memberships import Membership, Seat
from accounts.models.organisations import Organisation
from accounts.models.people import Member, User
from accounts.models.proposals import Proposal
from accounts.models.retention_settings import RetentionSettings
from accounts.models.seat_checks import SeatCheck

__all__ = [
    "Application",
    "Audience",
    "AudienceGroupObjectPermission",
    "AudienceUserObjectPermission",
    "AuditEntry",
    "AuditHead",
    "AuditIsAppendOnly",
    "AuditNames",
    "Counter",
    "CreditNote",
    "FeeScale",
    "FormerAddress",
    "Invoice",
    "IssuedIsFinal",
    "Leaving",
    "Letter",
    "Member",
    "Membership",
    "MembershipSettings",
    "Organisation",
    "Payment",
    "Proposal",
    "RetentionSettings",
    "Seat",
    "SeatCheck",
    "User",
]
