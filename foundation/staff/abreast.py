"""A screen of the CMS that shows both drafts of a pair beside each other."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from foundation.models import SitePage
from foundation.pairs.abreast import lay_abreast
from foundation.standing import tell_out_of_step, tell_standing


class Abreast(WagtailAdminTemplateMixin, TemplateView):
    """Both drafts, for whoever may edit both: a draft is shown to nobody else."""

    template_name = "pairs/abreast.html"
    page_title = gettext_lazy("Both languages side by side")
    header_icon = "globe"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(SitePage, pk=kwargs["page_id"])
        both = SitePage.objects.filter(translation_key=page.translation_key).specific()
        self.halves = {half.language: half for half in both.select_related("locale")}
        if not all(
            half.permissions_for_user(request.user).can_edit() for half in self.halves.values()
        ):
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
        return super().get_context_data(
            halves=[(half, tell_standing(half)) for half in halves],
            out_of_step=tell_out_of_step(halves),
            rows=lay_abreast(**drafts),
            **kwargs,
        )

    def _in_order(self) -> list[SitePage]:
        return [self.halves["cy"], self.halves["en"]]
