"""Who people and organisations are, whether they have paid, and what was granted to them."""

from accounts.models.audiences import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
)
from accounts.models.audit_log import AuditEntry, AuditHead, AuditIsAppendOnly
from accounts.models.memberships import Membership, Seat
from accounts.models.organisations import Organisation
from accounts.models.people import Member, User

__all__ = [
    "Audience",
    "AudienceGroupObjectPermission",
    "AudienceUserObjectPermission",
    "AuditEntry",
    "AuditHead",
    "AuditIsAppendOnly",
    "Member",
    "Membership",
    "Organisation",
    "Seat",
    "User",
]
