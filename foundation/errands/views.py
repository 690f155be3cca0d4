"""The screens of errands: sending a page, taking it back, and saying that it is done."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from foundation.errands.actions import ErrandRefused, finish, may_send, send, take_back
from foundation.errands.forms import SendForm
from foundation.models import Errand, SitePage
from foundation.staff.permissions import may_work_on


class SendToTranslator(WagtailAdminTemplateMixin, FormView):
    """One half of a page for somebody to write, and what has been sent of it."""

    template_name = "errands/send.html"
    form_class = SendForm
    page_title = gettext_lazy("Send to a translator")
    header_icon = "mail"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(SitePage, pk=kwargs["page_id"]).specific
        if not may_send(request.user, self.page):
            raise PermissionDenied

    def get_page_subtitle(self) -> str:
        title: str = self.page.get_admin_display_title()
        return title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_initial(self) -> dict[str, Any]:
        return {"half": "cy"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sent = Errand.objects.filter(page__translation_key=self.page.translation_key)
        people = sent.open().select_related("to", "page__locale")
        return super().get_context_data(page=self.page, errands=people, **kwargs)

    def form_valid(self, form: SendForm) -> HttpResponse:
        by: Any = self.request.user
        half = SitePage.objects.get(
            translation_key=self.page.translation_key,
            locale__language_code=form.cleaned_data["half"],
        )
        try:
            send(
                page=half,
                to=form.translator,
                by=by,
                wanted_on=form.cleaned_data["wanted_on"],
                note=form.cleaned_data["note"],
                now=timezone.now(),
            )
        except ErrandRefused as refused:
            form.add_error("to", str(refused))
            return self.form_invalid(form)
        messages.success(self.request, _("Sent. She has been written to."))
        return redirect(self.request.path)


class TakeBack(View):
    """What was sent is hers no longer."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest, errand_id: int) -> HttpResponse:
        by: Any = request.user
        errand = _find(request, errand_id)
        try:
            take_back(errand=errand, by=by, now=timezone.now())
        except ErrandRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Taken back. She has been written to."))
        return redirect("wagtailadmin_home")


class SayDone(View):
    """She says that it is done."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest, errand_id: int) -> HttpResponse:
        by: Any = request.user
        errand = _find(request, errand_id)
        try:
            finish(errand=errand, by=by, now=timezone.now())
        except ErrandRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Thank you. Whoever sent it has been told."))
        return redirect("wagtailadmin_home")


def _find(request: HttpRequest, errand_id: int) -> Any:
    """What is about a page that is not for her is as absent as what there is not."""
    found = Errand.objects.filter(pk=errand_id).select_related("page").first()
    if found is None or not may_work_on(request.user, found.page):
        raise Http404
    return found
