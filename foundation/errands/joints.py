"""Where errands are joined to the CMS."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from foundation.errands.actions import DONE, SENT, TAKEN_BACK, may_send
from foundation.errands.views import SayDone, SendToTranslator, TakeBack
from foundation.models import SitePage
from foundation.staff.confines import open_doors
from foundation.staff.permissions import Person
from foundation.staff.rights import TRANSLATE


def let_translators_in() -> None:
    """Say through which doors a translator comes; to what was sent to her, and nothing else."""
    open_doors(
        "wagtailadmin_pages:edit",
        "wagtailadmin_pages:preview_on_edit",
        "wagtailadmin_editing_sessions:ping",
        "wagtailadmin_editing_sessions:release",
        "abreast",
        "errand_done",
        right=TRANSLATE,
    )


def get_urls() -> list[URLPattern]:
    """Screens of ours."""
    return [
        path("pages/<int:page_id>/send/", SendToTranslator.as_view(), name="send_to_translator"),
        path("errands/<int:errand_id>/take-back/", TakeBack.as_view(), name="errand_take_back"),
        path("errands/<int:errand_id>/done/", SayDone.as_view(), name="errand_done"),
    ]


def get_button(
    page: Page, user: Person, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """The way there, on each page of which she may write both halves."""
    half = page.specific_deferred if page.depth > 1 else None
    if isinstance(half, SitePage) and may_send(user, half):
        address = reverse("send_to_translator", args=[page.pk])
        yield Button(_("Send to a translator"), address, icon_name="mail", priority=37)


def register_history(actions: Any) -> None:
    """What the history of a page says of it."""
    actions.register_action(
        SENT, gettext_lazy("Send to a translator"), gettext_lazy("Sent to a translator")
    )
    actions.register_action(
        DONE, gettext_lazy("Say that it is translated"), gettext_lazy("Said that it is translated")
    )
    actions.register_action(
        TAKEN_BACK,
        gettext_lazy("Take back from the translator"),
        gettext_lazy("Taken back from the translator"),
    )
