"""Who may go through a few doors of the CMS only, and which.

Much of the CMS asks nothing but whether somebody may be there at all: choosers, lists, reports,
searches. Whoever has no right but such as are registered here is let through the doors that these
rights open, and finds nothing behind any other. Any further right makes her a colleague like
others, who is asked for her rights as everybody is.
"""

from collections import defaultdict

from django.urls import Resolver404, resolve
from wagtail.models import GroupCollectionPermission, Page
from wagtail.permissions import policy_registry

from accounts.models import User
from foundation.staff.permissions import Person

COME_IN = "wagtailadmin.access_admin"
# Opens what was granted: no right to do anything.
READ = "accounts.read_audience"
# Her own desk: where she comes in, what she settles for herself, and the way out.
OWN_DOORS = frozenset(
    {
        "wagtailadmin_home",
        "wagtailadmin_account",
        "own_settings",
        "wagtailadmin_logout",
        "wagtailadmin_login",
        "wagtailadmin_dismissibles",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_sprite",
        "wagtail_localize:javascript_catalog",
    }
)
_doors: defaultdict[str, set[str]] = defaultdict(set)


def open_doors(*views: str, right: str) -> None:
    """Say which views somebody may come to by a right that confines her to them."""
    _doors[right].update(views)


def is_confined(user: Person) -> bool:
    """Whether she has no other right in the CMS than to come to certain doors."""
    if not isinstance(user, User) or user.is_superuser:
        return False
    known: bool | None = vars(user).get("_is_confined")
    if known is None:
        known = _has_few_rights(user)
        vars(user)["_is_confined"] = known
    return known


def may_enter(user: Person, view_name: str) -> bool:
    """Whether this door is there for her. Whoever is not confined is asked behind it."""
    return (
        not is_confined(user)
        or view_name in OWN_DOORS
        or any(view_name in _doors[right] and user.has_perm(right) for right in list(_doors))
    )


def may_go_to(user: Person, address: str) -> bool:
    """The same of an address."""
    if not is_confined(user):
        return True
    try:
        view_name = resolve(address).view_name
    except Resolver404:
        return True
    return may_enter(user, view_name)


def _has_few_rights(user: User) -> bool:
    rights = user.get_all_permissions()
    return (
        COME_IN in rights
        and rights - {COME_IN, READ} <= _doors.keys()
        and not policy_registry.get_by_type(Page).get_cached_permissions_for_user(user)
        and not GroupCollectionPermission.objects.filter(group__user=user).exists()
    )
