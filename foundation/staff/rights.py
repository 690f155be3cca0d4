"""Rights that follow from what a page is, and not from where it stands in the tree.

Wagtail gives rights by branches of the tree. What was granted to few stands all over it, between
what is for everybody, so a branch would say too much. Whoever has ``WRITE_GRANTED`` writes what
is for the granted audiences that she belongs to herself; that is asked of each page, each time.
"""

from uuid import UUID

from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet

from accounts.access import Reader
from accounts.gated import Gated
from accounts.models import Audience, User

WRITE_GRANTED = "foundation.write_granted"
# To write what was sent to her: ``foundation.errands``.
TRANSLATE = "foundation.translate"
ON_GRANTED = frozenset({"add", "change", "publish"})
NONE: frozenset[str] = frozenset()


def writes_granted(user: object) -> bool:
    """Whether her role lets her write what was granted to her. A superuser needs no role."""
    return (
        isinstance(user, User)
        and user.is_active
        and not user.is_superuser
        and user.has_perm(WRITE_GRANTED)
    )


def get_groups_that_write_granted() -> QuerySet[Group]:
    """The roles that let their people write what was granted to them."""
    app, _, codename = WRITE_GRANTED.partition(".")
    return Group.objects.filter(
        permissions__codename=codename, permissions__content_type__app_label=app
    )


def translates(user: object) -> bool:
    """Whether she writes what others send her. A superuser is sent nothing."""
    return (
        isinstance(user, User)
        and user.is_active
        and not user.is_superuser
        and user.has_perm(TRANSLATE)
    )


def get_sent(user: object) -> dict[int, UUID]:
    """The halves that were sent to her and are still to be done, and their pairs.

    Kept for as long as a request, as Wagtail keeps her rights.
    """
    if not isinstance(user, User) or not translates(user):
        return {}
    known: dict[int, UUID] | None = vars(user).get("_sent_to_her")
    if known is None:
        errands = user.errands.open().values_list("page_id", "page__translation_key")
        known = vars(user)["_sent_to_her"] = dict(errands)
    return known


def get_rights(user: object, thing: Gated | None, *, reader: Reader) -> frozenset[str]:
    """What she may do with this page for what it is."""
    is_hers = thing is not None and reader.is_granted(thing) and writes_granted(user)
    return ON_GRANTED if is_hers else NONE


def may_begin_below(user: object, thing: Gated | None, *, reader: Reader) -> bool:
    """Whether she may put a page for few below this one: not below what is for everybody."""
    return (
        thing is not None
        and reader.may_read(thing)
        and not reader.is_public(thing)
        and bool(reader.granted_ids)
        and writes_granted(user)
    )


def is_written_by(user: object, *, reader: Reader) -> Q:
    """Among pages, those that she may write for what they are."""
    return Q(sitepage__audience__in=sorted(reader.granted_ids)) & _if(writes_granted(user))


def is_shown_to(user: object, *, reader: Reader) -> Q:
    """Among pages, those that she finds for what they are: also where a new one may begin."""
    restricted = Audience.objects.exclude(access=Audience.Access.PUBLIC)
    readable = restricted.filter(pk__in=sorted(reader.audience_ids))
    return Q(sitepage__audience__in=readable) & _if(writes_granted(user))


def _if(so: bool) -> Q:
    return Q() if so else Q(pk__in=[])
