"""What an editor sees of the pair in the CMS: the other half, and buttons that say what they do."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, PublishMenuItem, UnpublishMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from accounts.models import User
from accounts.numbers import as_number
from foundation.models import SitePage
from foundation.pairs.errors import PairError, Reason
from foundation.pairs.halves import get_twin, is_half
from foundation.panels import EDIT, TWIN_READ

DELETED_TOO = {
    "cy": gettext_lazy("The Welsh page is deleted with it: %(title)s"),
    "en": gettext_lazy("The English page is deleted with it: %(title)s"),
}
MOVED_TOO = {
    "cy": gettext_lazy("The Welsh page moves with it: %(title)s"),
    "en": gettext_lazy("The English page moves with it: %(title)s"),
}
ALONE = {
    "cy": gettext_lazy("Publish in Welsh alone"),
    "en": gettext_lazy("Publish in English alone"),
}
CHANGED = {
    "cy": gettext_lazy(
        "The Welsh page has changed since you opened this screen. Read it, and publish again."
        " Your draft is saved."
    ),
    "en": gettext_lazy(
        "The English page has changed since you opened this screen. Read it, and publish again."
        " Your draft is saved."
    ),
}
# Of wagtail-localize: each would make one half follow the other.
SHUT = {"localize-convert-to-alias", "localize-restart-translation"}


class PublishBoth(PublishMenuItem):
    """Publish, by the name of what it does."""

    label = gettext_lazy("Publish both languages")
    template_name = "pairs/publish_both.html"


class UnpublishBoth(UnpublishMenuItem):
    """Unpublish, by the name of what it does."""

    label = gettext_lazy("Unpublish both languages")


STAND_INS = {PublishMenuItem: PublishBoth, UnpublishMenuItem: UnpublishBoth}


def name_actions(items: list[ActionMenuItem], request: HttpRequest, context: Any) -> None:
    """Let the buttons below the form say that they mean both languages."""
    shut = SHUT if _may_publish_other(request.user, context) else SHUT | {PublishBoth.name}
    items[:] = [
        STAND_INS[type(item)](order=item.order) if type(item) in STAND_INS else item
        for item in items
        if item.name not in shut
    ]


def _may_publish_other(user: User | AnonymousUser, context: Any) -> bool:
    """Whether what she may do to this half, she may do to the other."""
    if page := context.get("page"):
        twin = get_twin(page)
        return twin is not None and twin.permissions_for_user(user).can_publish()
    place = context["parent_page"]
    other = place if place.is_root() else get_twin(place)
    return other is not None and other.permissions_for_user(user).can_publish_subpage()


def get_twin_button(
    page: Page, user: User, next_url: str | None = None, view_name: str = ""
) -> Iterator[Button]:
    """The way to the other half."""
    twin = get_twin(page) if is_half(page) else None
    if twin and twin.permissions_for_user(user).can_edit():
        address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
        yield Button(EDIT[twin.language], address, icon_name="edit", priority=12)


def get_alone_button(
    page: Page, user: User, next_url: str | None = None, view_name: str = ""
) -> Iterator[Button]:
    """The way to publishing this half alone, which needs a reason."""
    half = page.specific if is_half(page) else None
    if half and half.may_go_out_alone and may_publish_both(user, half):
        address = reverse("publish_alone", args=[half.pk])
        yield Button(ALONE[half.language], address, icon_name="warning", priority=60)


def may_publish_both(user: User | AnonymousUser, page: SitePage) -> bool:
    """Whether she may publish a half and its other half."""
    twin = get_twin(page)
    return twin is not None and all(
        half.permissions_for_user(user).can_publish() for half in (page, twin)
    )


def require_read_twin(request: HttpRequest, page: Page) -> None:
    """What goes out is what was read: nobody else has written the other half meanwhile.

    Raises PairError if somebody has; what the editor wrote herself is saved as a draft by then.
    """
    twin = get_twin(page) if TWIN_READ in request.POST and is_half(page) else None
    if twin:
        since = twin.revisions.filter(pk__gt=as_number(request.POST[TWIN_READ]))
        if since.exclude(user=request.user).exists():
            raise PairError(Reason.about(twin, CHANGED))


def say_what_is_deleted(request: HttpRequest, page: Page) -> None:
    """Before a page is deleted: its other half goes too."""
    _say_with(request, page, DELETED_TOO)


def say_what_is_moved(request: HttpRequest, page: Page, destination: Page) -> None:
    """Before a page moves: its other half goes too."""
    _say_with(request, page, MOVED_TOO)


def _say_with(request: HttpRequest, page: Page, words: Any) -> None:
    twin = get_twin(page) if is_half(page) and request.method == "GET" else None
    if twin:
        title = twin.get_admin_display_title()
        messages.info(request, str(words[twin.language]) % {"title": title})
