"""How pages are made in the CMS: once, however often the form is sent."""

from django.core.exceptions import ValidationError
from django.forms import BaseModelForm
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.viewsets.pages import PageViewSet

from foundation.models import SitePage
from foundation.staff.advice import EditPage
from foundation.staff.births import BORN_FOR, choose, get_births


class MakePage(CreateView):
    """A new page, or why there is none.

    Wagtail sends the form by itself while somebody writes, and again when she saves. Whichever
    comes second hears that the address is taken, and where the page is.
    """

    def form_valid(self, form: BaseModelForm) -> HttpResponseBase:
        if births := get_births(self.request.user, self.parent_page):
            self.page.audience = choose(births, self.request.POST.get(BORN_FOR))
            if self.page.audience is None:
                form.add_error(None, _("Say for whom this page is."))
                return self.form_invalid(form)
        try:
            answer: HttpResponseBase = super().form_valid(form)
        except ValidationError as taken:
            # The address was free a moment ago, when the form was read.
            form.add_error(None, taken)
            answer = self.form_invalid(form)
        return answer

    def form_invalid(self, form: BaseModelForm) -> HttpResponseBase:
        made = self._get_made(form)
        if made and not self.expects_json_response:
            messages.warning(
                self.request,
                _(
                    "A page of yours with this address has been saved here already, perhaps from "
                    "this very form. What you have written is still below."
                ),
                buttons=[messages.button(self._get_url(made), _("Open the saved page"))],
            )
        answer: HttpResponseBase = super().form_invalid(form)
        return answer

    def _get_made(self, form: BaseModelForm) -> SitePage | None:
        """What she has made at this place, where that is why there can be no other."""
        if "slug" not in form.errors:
            return None
        hers = SitePage.objects.child_of(self.parent_page).filter(owner=self.request.user)
        made: SitePage | None = hers.filter(slug=form.data.get("slug", "")).first()
        return made

    def _get_url(self, page: SitePage) -> str:
        return reverse(self.edit_url_name, args=[page.pk])


class SitePageViewSet(PageViewSet):
    """What can be done with a page in the CMS: Wagtail's own, but for how it is made and edited."""

    model = SitePage
    add_view_class = MakePage
    edit_view_class = EditPage
