"""Where Wagtail asks this app for something."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from accounts.models import Member, User
from accounts.views.audit_log import AuditEntryViewSet
from accounts.views.grants import AudienceViewSet, OrganisationGrantViewSet, PersonGrantViewSet
from accounts.views.members import (
    MembershipViewSet,
    MemberViewSet,
    OrganisationViewSet,
    SeatViewSet,
)

# Otherwise a Member, being a User, would be anybody's who may change users.
register_permission_policy(Member, ModelPermissionPolicy(Member), exact_class=True)


class MembershipGroup(ModelViewSetGroup):
    """All that the membership manager looks after, in one menu."""

    menu_label = _("Members")
    menu_icon = "group"
    menu_order = 400
    items = (
        OrganisationViewSet,
        MembershipViewSet,
        SeatViewSet,
        MemberViewSet,
        AudienceViewSet,
        PersonGrantViewSet,
        OrganisationGrantViewSet,
        AuditEntryViewSet,
    )


@hooks.register("register_admin_viewset")
def register_membership_group() -> MembershipGroup:
    """Let the membership manager in."""
    return MembershipGroup()


@hooks.register("before_bulk_action")
def refuse_rights_in_bulk(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> None:
    """Rights are given one person at a time, by an action that leaves a line in the audit log."""
    if issubclass(action.model, User):
        raise PermissionDenied
