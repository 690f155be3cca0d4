"""What a member of staff may do with a page: nothing, unless she may read it.

Wagtail's tree permissions say what somebody may do; this adds that she must be a reader first.
Being a superuser makes nobody a reader.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from wagtail.models import Page, PagePermissionTester

from accounts.access import Reader
from accounts.gated import Gated
from accounts.models import User
from foundation.staff.rights import get_rights, get_sent, may_begin_below

Person = User | AnonymousUser


def get_reader(user: Person) -> Reader:
    """The person as a reader, at work: the door of the CMS has asked for her second step.

    Wagtail asks about a user, not a request, and keeps her permissions on that object, which
    lives as long as one request: so does this, and the audiences cost one query.
    """
    today = timezone.localdate()
    known: Reader | None = vars(user).get("_staff_reader")
    if known is None or known.today != today:
        known = Reader(user, today=today, has_two_steps=True)
        vars(user)["_staff_reader"] = known
    return known


_at_work: ContextVar[Person | None] = ContextVar("who is at work in the CMS", default=None)


@contextmanager
def at_work(user: Person) -> Iterator[None]:
    """While this lasts, she is the one for whom the CMS is shown.

    Wagtail notes who is at work as well, for its log, but forgets it before it renders the page.
    """
    token = _at_work.set(user)
    try:
        yield
    finally:
        _at_work.reset(token)


def get_acting_reader() -> Reader:
    """Whoever is at work in the CMS at this moment; or nobody."""
    user = _at_work.get()
    return get_reader(user) if user else Reader.anonymous(today=timezone.localdate())


def may_work_on(user: Person, page: Page) -> bool:
    """Whether the page is for her eyes. The root of the tree is no page, and nobody's secret."""
    return page.depth == 1 or get_reader(user).may_read(as_gated(page))


def as_gated(page: Page) -> Gated | None:
    """The page with its audience, also when it was loaded as a plain Page."""
    if isinstance(page, Gated):
        return page
    gated: Gated | None = getattr(page, "sitepage", None)
    return gated


class ReaderPermissionTester(PagePermissionTester):
    """What she may do with a page that she may read.

    Where an act takes what is below along, she must be able to read all of that too.
    """

    def __init__(self, user: Person, page: Page) -> None:
        super().__init__(user, page)
        # What her roles say of this place in the tree.
        self.by_place = frozenset(getattr(self, "permissions", ()))
        self.follow = get_rights(user, as_gated(page), reader=get_reader(user))
        if self.follow:
            self.permissions |= self.follow

    def can_add_subpage(self) -> bool:
        if bool(super().can_add_subpage()):
            return True
        kinds = self.page.specific_class.creatable_subpage_models()
        return self.begins_here() and any(kind.can_create_at(self.page) for kind in kinds)

    def begins_here(self) -> bool:
        """Whether she may make pages for few below it, which is for more people itself."""
        page, reader = as_gated(self.page), get_reader(self.user)
        may: bool = may_begin_below(self.user, page, reader=reader)
        return may and page is not None and not reader.is_granted(page)

    def can_edit(self) -> bool:
        return self.writes_here() or self.page.pk in get_sent(self.user)

    def writes_here(self) -> bool:
        """Whether she writes it for what it is and where it stands, and not as sent to her."""
        return bool(super().can_edit())

    def may_set_audience(self) -> bool:
        """Whether she may say who reads it: whoever publishes here whatever it is, for whomever."""
        return self.can_publish() and (self.user.is_superuser or "publish" in self.by_place)

    def can_delete(self, *args: Any, **kwargs: Any) -> bool:
        may = bool(super().can_delete(*args, **kwargs)) and self._reads_all_below()
        may = may and self._makes_pages()
        return may and (self._may_delete_by_place(*args, **kwargs) or self._is_own_draft())

    def _makes_pages(self) -> bool:
        """Who only changes what is there deletes none: not one half, for it takes both along."""
        return self.user.is_superuser or "add" in self.permissions

    def _is_own_draft(self) -> bool:
        page = self.page
        return page.owner_id == self.user.pk and not page.first_published_at and page.is_leaf()

    def _may_delete_by_place(self, *args: Any, **kwargs: Any) -> bool:
        """What follows from what a page is lets nobody delete what others made."""
        stock = PagePermissionTester(self.user, self.page)
        return not self.follow or bool(stock.can_delete(*args, **kwargs))

    def can_copy_to(self, destination: Page, *args: Any, **kwargs: Any) -> bool:
        recursive = kwargs.get("recursive") or any(args)
        if recursive and not self._reads_all_below():
            return False
        return bool(super().can_copy_to(destination, *args, **kwargs))

    def can_move_to(self, destination: Page) -> bool:
        return may_work_on(self.user, destination) and bool(super().can_move_to(destination))

    def can_set_view_restrictions(self) -> bool:
        """Never: who reads a page is its audience's business, and there is no second gate."""
        return False

    def _reads_all_below(self) -> bool:
        if self.page.is_leaf():
            return True
        readable = sorted(get_reader(self.user).audience_ids)
        below = self.page.get_descendants()
        return not below.exclude(sitepage__audience__in=readable).exists()


class StrangerPermissionTester(PagePermissionTester):
    """No, to everything: the page is for others."""

    def __init__(self, user: Person, page: Page) -> None:
        super().__init__(user, page)
        self.permissions: set[str] = set()

    def user_has_lock(self) -> bool:
        return False

    def page_locked(self) -> bool:
        return True

    def can_add_subpage(self) -> bool:
        return False

    def can_edit(self) -> bool:
        return False

    def can_delete(self, *args: Any, **kwargs: Any) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_publish(self) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        return False

    def may_set_audience(self) -> bool:
        return False

    def writes_here(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return False

    def can_lock(self) -> bool:
        return False

    def can_unlock(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_copy(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        return False

    def can_copy_to(self, *args: Any, **kwargs: Any) -> bool:
        return False

    def can_view_revisions(self) -> bool:
        return False


def get_permissions(user: Any, page: Page) -> PagePermissionTester:
    """What she may do with this page."""
    tester = ReaderPermissionTester if may_work_on(user, page) else StrangerPermissionTester
    return tester(user, page)
