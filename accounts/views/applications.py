"""Who would like to join, and what it costs."""

from typing import Any

from django.contrib.admin.utils import label_for_field
from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views import generic

from accounts.applications import SAID
from accounts.membership_forms import DecisionForm, FeeScaleForm
from accounts.models import Application, FeeScale
from accounts.views.keeping import KeepingEditView, RecordViewSet

MAY_BILL = "accounts.add_invoice"


class DecisionView(KeepingEditView):
    """What whoever applied has said, and beside it the decision."""

    template_name = "membership/decide.html"
    page_title = _("Decide")
    object: Application

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.get_object().state == Application.State.PENDING:
            return super().get(request, *args, **kwargs)
        messages.warning(request, _("This application has been decided already."))
        return redirect(self.inspect_url_name, kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        said = [(_label(name), _say(self.object, name)) for name in SAID]
        answers = [(label, value) for label, value in said if value]
        return {**super().get_context_data(**kwargs), "answers": answers}

    def get_success_message(self) -> str:
        return str(_("The decision is kept, and a letter goes to whoever applied."))

    def get_success_buttons(self) -> list[Any]:
        """The way on to the invoice, where one is to be sent."""
        membership = self.object.membership
        if not (membership and membership.fee and self.request.user.has_perm(MAY_BILL)):
            return []
        address = f"{reverse('invoice:add')}?membership={membership.pk}"
        return [messages.button(address, _("Issue the invoice"))]


def _label(name: str) -> str:
    return capfirst(str(label_for_field(name, Application)))


def _say(application: Application, name: str) -> Any:
    if name == "financial_level":
        return get_millions(application.financial_level)
    get_display = getattr(application, f"get_{name}_display", None)
    return get_display() if get_display else getattr(application, name)


def get_millions(pounds: int | None) -> str:
    """An amount as it is talked about: £250m."""
    return "" if pounds is None else f"£{pounds / 1_000_000:g}m"


class ApplicationIndexView(generic.IndexView):
    """Applications, those that wait first."""

    def get_base_queryset(self) -> models.QuerySet[Application]:
        return Application.objects.select_related("decided_by")


class ApplicationViewSet(RecordViewSet):
    """Applications to join, each approved or refused once."""

    model = Application
    screens = ("index", "index_results", "edit", "inspect")
    inspect_view_enabled = True
    form_class = DecisionForm
    index_view_class = ApplicationIndexView
    edit_view_class = DecisionView
    icon = "doc-empty-inverse"
    list_display = ("__str__", "kind", "received_at", "state", "decided_by")
    list_filter = ("state", "kind")
    search_fields = ("name_cy", "name_en", "lead_name", "lead_email")
    inspect_view_fields = (*SAID, "received_at", "state", "decided_at", "decided_by", "reason")


class FeeScaleViewSet(RecordViewSet):
    """What membership costs: the table that holds, those before it, and those to come."""

    model = FeeScale
    form_class = FeeScaleForm
    icon = "decimal"
    list_display = ("valid_from", "lower_fee", "middle_fee", "upper_fee")
    ordering = "-valid_from"
