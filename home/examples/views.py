"""Where somebody begins a page from an example, below the page where she is."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.models import User
from foundation.models import SitePage
from foundation.staff.births import BORN_FOR, choose, get_births
from home.examples.beginning import begin_from
from home.examples.shelf import get_offered

TITLE = gettext_lazy("Begin from an example")


class BeginFromExample(WagtailAdminTemplateMixin, TemplateView):
    """What can be begun here, and what each begins with."""

    template_name = "home/examples.html"
    page_title = TITLE
    header_icon = "copy"
    page: SitePage

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.page = get_object_or_404(SitePage, pk=kwargs["page_id"]).specific
        self.offered = []
        if may_begin(request.user, self.page):
            self.births = get_births(cast(User, request.user), self.page)
            self.offered = get_offered(self.page, births=self.births)
        if not self.offered:
            raise Http404
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        said = request.POST.get("example")
        example = next((each for each in self.offered if each.slug == said), None)
        if example is None:
            raise Http404
        audience = choose(self.births, request.POST.get(BORN_FOR)) if self.births else None
        if self.births and audience is None:
            messages.error(request, _("Say for whom this page is."))
            return self.render_to_response(self.get_context_data(lacks_audience=True))
        draft = begin_from(
            example=example,
            under=self.page,
            by=cast(User, request.user),
            now=timezone.now(),
            audience=audience,
        )
        messages.success(
            request,
            _(
                "Both languages are begun as drafts. Put your own words where there are square"
                " brackets, and take away what you do not need."
            ),
        )
        return redirect("wagtailadmin_pages:edit", draft.pk)

    def get_page_subtitle(self) -> str:
        title: str = self.page.get_admin_display_title()
        return title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            offered=self.offered, births=self.births, born_for=BORN_FOR, **kwargs
        )


def may_begin(user: Any, page: Any) -> bool:
    """Whether she may make pages below it."""
    return bool(page.permissions_for_user(user).can_add_subpage())
