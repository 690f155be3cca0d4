"""A screen of the CMS that shows both drafts of a pair beside each other."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from foundation.models import Errand, SitePage
from foundation.pairs.abreast import lay_abreast
from foundation.pairs.errors import PairError
from foundation.parity.keeping import get_couple
from foundation.parity.rightness import list_left, say_right
from foundation.staff.permissions import may_work_on
from foundation.standing import tell_out_of_step, tell_standing

SAID = {
    "cy": gettext_lazy("Kept: the Welsh page says what the English page says."),
    "en": gettext_lazy("Kept: the English page says what the Welsh page says."),
}


class Abreast(WagtailAdminTemplateMixin, TemplateView):
    """Both drafts, for whoever may edit one of them: who writes one half works from the other."""

    template_name = "pairs/abreast.html"
    page_title = gettext_lazy("Both languages side by side")
    header_icon = "globe"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(SitePage, pk=kwargs["page_id"])
        both = SitePage.objects.filter(translation_key=page.translation_key).specific()
        self.halves = {half.language: half for half in both.select_related("locale")}
        self.hers = get_editable(self.halves.values(), by=request.user)
        if not self.hers:
            raise PermissionDenied

    def get_page_subtitle(self) -> str:
        titles = [half.get_admin_display_title() for half in self._in_order()]
        return " / ".join(titles)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        drafts = {
            language: half.get_latest_revision_as_object() for language, half in self.halves.items()
        }
        halves = self._in_order()
        couple = get_couple(halves[0])
        return super().get_context_data(
            halves=[(half, tell_standing(half), half in self.hers) for half in halves],
            out_of_step=tell_out_of_step(halves),
            left=[list_left(couple, code) for code in self.halves] if couple else [],
            digest=couple.digest if couple else "",
            errand=Errand.objects.open().filter(page__in=halves, to=self.request.user.pk).first(),
            may_say_right=len(self.hers) == len(halves),
            rows=lay_abreast(**drafts),
            **kwargs,
        )

    def _in_order(self) -> list[SitePage]:
        return [self.halves["cy"], self.halves["en"]]


class SayRight(View):
    """The button by which somebody says that one half is right."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        page = get_object_or_404(SitePage, pk=page_id)
        person: Any = request.user
        try:
            say_right(
                page=page,
                by=person,
                digest=request.POST.get("digest", ""),
                now=timezone.now(),
            )
        except PairError as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, SAID[page.language])
        return redirect("abreast", page.pk)


def get_editable(halves: Iterable[SitePage], *, by: Any) -> list[SitePage]:
    """Those of these that she may edit; none, where one of them is not for her to read."""
    halves = list(halves)
    if not all(may_work_on(by, half) for half in halves):
        return []
    return [half for half in halves if half.permissions_for_user(by).can_edit()]
