from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.contrib.admin import display
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from accounts.bilingual import in_active_language
from accounts.models.memberships import Membership


class IssuedIsFinal(TypeError):
    """Somebody tried to change or remove what has been issued."""


class IssuedQuerySet(models.QuerySet):
    """What has been issued, to be read: whatever would change it refuses."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise IssuedIsFinal("What has been issued is put right by a credit note.")

    update = delete = bulk_update = _refuse


class Issued(models.Model):
    """A numbered paper: once it is issued, it stays as it was, word for word."""

    PREFIX = ""

    number = models.PositiveIntegerField(_("number"), unique=True, editable=False)
    issued_on = models.DateField(_("issued"), editable=False)
    # In pence, so that nothing is rounded twice.
    net = models.PositiveBigIntegerField(_("amount without VAT"), editable=False)
    vat_percent = models.DecimalField(
        _("VAT in per cent"), max_digits=4, decimal_places=2, editable=False
    )
    vat = models.PositiveBigIntegerField(_("VAT"), editable=False)
    pdf = models.BinaryField(editable=False)

    objects: ClassVar[models.Manager[Any]] = IssuedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.reference

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise IssuedIsFinal("What has been issued is put right by a credit note.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise IssuedIsFinal("What has been issued stays.")

    @property
    @display(description=_("number"))
    def reference(self) -> str:
        return f"{self.PREFIX}{self.number:06d}"

    @property
    def total(self) -> int:
        return self.net + self.vat


def get_vat(net: int, percent: Decimal) -> int:
    """The VAT on an amount in pence, to the nearest penny."""
    exact = Decimal(net) * percent / 100
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


class InvoiceQuerySet(IssuedQuerySet):
    """Invoices, with what has become of them."""

    def with_balance(self) -> "InvoiceQuerySet":
        """Each with what was paid, what was credited, and what is left: in the one statement."""
        paid = Payment.objects.filter(invoice=OuterRef("pk"), taken_back_at=None)
        credited = CreditNote.objects.filter(invoice=OuterRef("pk"))
        return self.annotate(
            paid=_sum_of(paid, F("amount")),
            credited=_sum_of(credited, F("net") + F("vat")),
        ).annotate(balance=F("net") + F("vat") - F("paid") - F("credited"))

    def overdue(self, *, on: date) -> "InvoiceQuerySet":
        """Those of which something is left after the day by which it was due."""
        return self.with_balance().filter(balance__gt=0, due_on__lt=on)


def _sum_of(rows: models.QuerySet[Any], amount: Any) -> Coalesce:
    total = rows.order_by().values("invoice").annotate(total=Sum(amount)).values("total")
    field = models.BigIntegerField()
    return Coalesce(Subquery(total, output_field=field), Value(0), output_field=field)


class Invoice(Issued):
    """What an organisation is asked to pay for a membership."""

    PREFIX = "WSCN-"

    membership = models.ForeignKey(
        Membership,
        on_delete=models.PROTECT,
        related_name="invoices",
        verbose_name=_("membership"),
    )
    # As they were on the day.
    name_cy = models.CharField(_("name in Welsh"), max_length=200, editable=False)
    name_en = models.CharField(_("name in English"), max_length=200, editable=False)
    address = models.TextField(_("address"), max_length=1000)
    purchase_order = models.CharField(
        _("purchase order number"),
        max_length=50,
        blank=True,
        help_text=_(
            "Their own number for the order, if they gave one: it is printed on the invoice."
        ),
    )
    due_on = models.DateField(_("to be paid by"))
    period_from = models.DateField(_("first day"), editable=False)
    period_to = models.DateField(_("last day"), editable=False)
    issuer_cy = models.TextField(_("issued by, in Welsh"), editable=False)
    issuer_en = models.TextField(_("issued by, in English"), editable=False)
    account_name = models.CharField(_("name of the bank account"), max_length=100, editable=False)
    sort_code = models.CharField(_("sort code"), max_length=8, editable=False)
    account_number = models.CharField(_("account number"), max_length=8, editable=False)
    vat_number = models.CharField(_("VAT registration number"), max_length=20, editable=False)

    objects: ClassVar[models.Manager["Invoice"]] = InvoiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("invoice")
        verbose_name_plural = _("invoices")
        ordering = ["-number"]
        default_permissions = ("add", "view")
        constraints = [
            models.CheckConstraint(
                condition=Q(net__gt=0),
                name="invoice_asks_for_something",
                violation_error_message=_("There is nothing to pay: no invoice is needed."),
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("issued_on")),
                name="invoice_is_due_no_earlier_than_it_is_issued",
                violation_error_message=_("It would have to be paid before it is issued."),
            ),
        ]

    @property
    def name(self) -> str:
        return in_active_language(cy=self.name_cy, en=self.name_en)

    @property
    def issuer(self) -> str:
        return in_active_language(cy=self.issuer_cy, en=self.issuer_en)


class Payment(models.Model):
    """Money that came in for an invoice, whole or part."""

    # Of the form that was sent: however often it is sent, it is one payment.
    key = models.UUIDField(unique=True, editable=False)
    invoice = models.ForeignKey(
        Invoice, on_delete=models.PROTECT, related_name="payments", verbose_name=_("invoice")
    )
    amount = models.PositiveBigIntegerField(_("amount"))
    received_on = models.DateField(_("received on"))
    reference = models.CharField(
        _("reference of the bank"),
        max_length=100,
        blank=True,
        help_text=_("As it stands on the bank statement."),
    )
    recorded_at = models.DateTimeField(_("recorded"), editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    taken_back_at = models.DateTimeField(_("taken back"), null=True, editable=False)

    class Meta:
        verbose_name = _("payment")
        verbose_name_plural = _("payments")
        ordering = ["-received_on", "-pk"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="payment_is_of_something",
                violation_error_message=_("A payment is of more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.invoice}: £{self.amount / 100:,.2f}"


class CreditNote(Issued):
    """What an organisation need not pay of an invoice after all, and why."""

    PREFIX = "CN-"

    invoice = models.ForeignKey(
        Invoice, on_delete=models.PROTECT, related_name="credit_notes", verbose_name=_("invoice")
    )
    reason_cy = models.CharField(
        _("reason in Welsh"),
        max_length=300,
        help_text=_("It is printed on the credit note."),
    )
    reason_en = models.CharField(_("reason in English"), max_length=300)

    class Meta:
        verbose_name = _("credit note")
        verbose_name_plural = _("credit notes")
        ordering = ["-number"]
        default_permissions = ("add", "view")
        constraints = [
            models.CheckConstraint(
                condition=Q(net__gt=0) | Q(vat__gt=0),
                name="credit_note_is_of_something",
                violation_error_message=_("A credit note is of more than nothing."),
            ),
        ]

    @property
    def reason(self) -> str:
        return in_active_language(cy=self.reason_cy, en=self.reason_en)
