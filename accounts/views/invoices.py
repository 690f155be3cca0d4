"""Invoices, what was paid of them, what was credited; each paper as it was issued."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button

from accounts import invoices
from accounts.billing_forms import CreditNoteForm, InvoiceForm, PaymentForm, TakeBackForm
from accounts.models import CreditNote, Invoice, Membership, Payment
from accounts.numbers import as_number
from accounts.paper.answers import answer_with
from accounts.paper.bill import money
from accounts.views.keeping import KeepingCreateView, RecordViewSet

MAY_RECORD = "accounts.add_payment"


class MoneyColumn(Column):
    """An amount, kept in pence."""

    def get_value(self, instance: Any) -> str:
        return money_or_less(super().get_value(instance))


def money_or_less(pence: int) -> str:
    """An amount that may be below zero: what is to be given back."""
    return f"−{money(-pence)}" if pence < 0 else money(pence)


class PaperView(generic.InspectView):
    """The PDF itself."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return answer_with(self.object)


class PaperInspectView(generic.InspectView):
    """A paper, and what belongs to it, by names that have two languages."""

    NAMES: ClassVar = {
        "payments": Payment._meta.verbose_name_plural,
        "credit_notes": CreditNote._meta.verbose_name_plural,
    }

    def get_field_label(self, field_name: str, field: Any) -> str:
        name = self.NAMES.get(field_name)
        return capfirst(str(name)) if name else super().get_field_label(field_name, field)


class PaperViewSet(RecordViewSet):
    """Papers that were issued: to be read, and taken away as PDF."""

    screens = ("index", "index_results", "add", "inspect")
    inspect_view_enabled = True
    inspect_view_class = PaperInspectView

    @property
    def pdf_view(self) -> Any:
        return self.construct_view(PaperView)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("pdf/<int:pk>/", self.pdf_view, name="pdf")]


class PaperColumn(Column):
    """The way to the PDF."""

    cell_template_name = "membership/paper_cell.html"

    def __init__(self, *, url_name: str) -> None:
        super().__init__("pdf", label=_("Document"), accessor="reference")
        self.url_name = url_name

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "url_name": self.url_name}


class InvoiceIndexView(generic.IndexView):
    """Invoices, each with what is left to pay, and the way to write down what came in."""

    def get_base_queryset(self) -> models.QuerySet[Invoice]:
        return Invoice.objects.with_balance().defer("pdf")

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        if instance.balance > 0 and self.request.user.has_perm(MAY_RECORD):
            address = f"{reverse('payment:add')}?invoice={instance.pk}"
            buttons.append(Button(_("Record a payment"), address, icon_name="tick-inverse"))
        return buttons


class StartingCreateView(KeepingCreateView):
    """A new record, begun with what the address says it is about."""

    def get_initial(self) -> dict[str, Any]:
        asked = {name: self.request.GET.get(name, "") for name in ("membership", "invoice")}
        about = {name: as_number(text) for name, text in asked.items()}
        return {**super().get_initial(), **{name: pk for name, pk in about.items() if pk}}


class InvoiceCreateView(StartingCreateView):
    """A new invoice, begun with what is known of whoever is to pay it."""

    def get_initial(self) -> dict[str, Any]:
        initial = super().get_initial()
        membership = Membership.objects.filter(pk=initial.get("membership", 0)).first()
        return {**initial, **(invoices.get_known(membership) if membership else {})}


class InvoiceViewSet(PaperViewSet):
    """What organisations were asked to pay."""

    model = Invoice
    form_class = InvoiceForm
    add_view_class = InvoiceCreateView
    index_view_class = InvoiceIndexView
    icon = "doc-full"
    ordering = "-number"
    list_display = (
        "reference",
        Column("name", label=_("Name")),
        "issued_on",
        "due_on",
        MoneyColumn("total", label=_("Total")),
        MoneyColumn("balance", label=_("Left to pay")),
        PaperColumn(url_name="invoice:pdf"),
    )
    list_filter = ("due_on",)
    search_fields = ("name_cy", "name_en", "purchase_order")
    inspect_view_fields = (
        "reference",
        "membership",
        "issued_on",
        "due_on",
        "address",
        "purchase_order",
        "payments",
        "credit_notes",
    )


class PaymentIndexView(generic.IndexView):
    """Payments, each with its invoice."""

    def get_base_queryset(self) -> models.QuerySet[Payment]:
        return Payment.objects.select_related("invoice", "recorded_by").defer("invoice__pdf")


class PaymentViewSet(RecordViewSet):
    """What came in."""

    model = Payment
    form_class = PaymentForm
    change_form_class = TakeBackForm
    add_view_class = StartingCreateView
    index_view_class = PaymentIndexView
    icon = "tick-inverse"
    list_display = (
        "invoice",
        MoneyColumn("amount", label=_("Amount")),
        "received_on",
        "reference",
        "recorded_by",
        "taken_back_at",
    )
    search_fields = ("reference", "invoice__name_cy", "invoice__name_en")


class CreditNoteIndexView(generic.IndexView):
    """Credit notes, each with its invoice."""

    def get_base_queryset(self) -> models.QuerySet[CreditNote]:
        return CreditNote.objects.select_related("invoice").defer("pdf", "invoice__pdf")


class CreditNoteViewSet(PaperViewSet):
    """What need not be paid after all."""

    model = CreditNote
    form_class = CreditNoteForm
    add_view_class = StartingCreateView
    index_view_class = CreditNoteIndexView
    icon = "resubmit"
    ordering = "-number"
    list_display = (
        "reference",
        "invoice",
        "issued_on",
        MoneyColumn("total", label=_("Total")),
        Column("reason", label=_("Reason")),
        PaperColumn(url_name="creditnote:pdf"),
    )
    search_fields = ("invoice__name_cy", "invoice__name_en")
    inspect_view_fields = ("reference", "invoice", "issued_on", "reason_cy", "reason_en")
