"""For whom a new page is, where whoever makes it may write for few only."""

from typing import Any

from wagtail.models import Page

from accounts.models import Audience
from foundation.staff.permissions import Person, ReaderPermissionTester, get_reader

# What the form of a new page calls it.
BORN_FOR = "born_for"


def get_births(user: Person, parent: Page) -> list[Audience]:
    """The audiences of which she says one; none, where a new page is for whom the one above is."""
    tester: Any = parent.permissions_for_user(user)
    if not isinstance(tester, ReaderPermissionTester) or not tester.begins_here():
        return []
    held = set(get_reader(user).granted_ids)
    if "add" in tester.by_place:
        # By another role of hers she may make it for whom the one above is, too.
        held.add(parent.specific.audience_id)
    return list(Audience.objects.filter(pk__in=sorted(held)))


def choose(births: list[Audience], said: str | None) -> Audience | None:
    """The one that she says; where there is one only, that."""
    if len(births) == 1:
        return births[0]
    return next((audience for audience in births if str(audience.pk) == said), None)
