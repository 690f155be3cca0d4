"""What the editor of a page shows beside its fields."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from foundation.staff.births import BORN_FOR, choose, get_births
from foundation.staff.permissions import may_work_on
from foundation.standing import tell_out_of_step, tell_standing

THIS = {
    "cy": _("You are writing the Welsh page."),
    "en": _("You are writing the English page."),
}
MADE_WITH_IT = {
    "cy": _("The English page is made with it, as a draft, when you save."),
    "en": _("The Welsh page is made with it, as a draft, when you save."),
}
OTHER = {
    "cy": _("The Welsh page: %(title)s"),
    "en": _("The English page: %(title)s"),
}
HALF = {"cy": _("The Welsh page"), "en": _("The English page")}
# The other half's latest draft when the editor was opened: what she who publishes both has read.
TWIN_READ = "twin_read"
EDIT = {"cy": _("Edit the Welsh page"), "en": _("Edit the English page")}


class PairPanel(Panel):
    """First in the editor: the other half, how it stands, the way to it, and what both share."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one half."""

        template_name = "pairs/pair_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Wagtail's own, with what the template says of the pair."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return (
                context
                | describe_pair(self.instance, request=self.request)
                | describe_birth(self.form, by=self.request.user)
            )


def describe_birth(form: Any, *, by: Any) -> dict[str, Any]:
    """For whom a new page can be, where she who makes it writes for few only."""
    parent = None if form.instance.pk else form.parent_page
    births = get_births(by, parent) if parent else []
    said = form.data.get(BORN_FOR, "")
    lacks_audience = form.is_bound and choose(births, said) is None
    return {"births": births, "born_for": BORN_FOR, "said": said, "lacks_audience": lacks_audience}


def describe_pair(page: Any, *, request: HttpRequest) -> dict[str, Any]:
    """What there is to say of a half, which may be new, to somebody who edits it."""
    meta, by = page._meta, request.user
    context = {
        "this": THIS[page.language],
        "shared": [meta.get_field(name).verbose_name for name in page.pair_fields],
    }
    twin = page.pk and page.get_translations().first()
    if not twin:
        return context | {"other": MADE_WITH_IT[page.language]}
    may_edit = twin.permissions_for_user(by).can_edit()
    halves = sorted((page, twin), key=lambda half: half.language)
    return context | {
        "other": OTHER[twin.language] % {"title": twin.get_admin_display_title()},
        "state": twin.status_string,
        "standings": [(HALF[half.language], tell_standing(half)) for half in halves],
        "out_of_step": tell_out_of_step(halves),
        "debt": page.get_debt(),
        "address": may_edit and reverse("wagtailadmin_pages:edit", args=[twin.pk]),
        "abreast": may_work_on(by, twin) and reverse("abreast", args=[page.pk]),
        "keeps_shared": not may_edit,
        "edit": EDIT[twin.language],
        "twin_read": TWIN_READ,
        # A form that was saved, or comes back with errors, was opened when it was.
        "read": request.POST.get(TWIN_READ, twin.latest_revision_id or 0),
    }
