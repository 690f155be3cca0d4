"""The membership manager's forms about money."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar
from uuid import uuid4

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from accounts import invoices, membership_settings
from accounts.forms import DayInput
from accounts.invoices import Billing, Reason
from accounts.membership_forms import BESIDE
from accounts.models import CreditNote, Invoice, Membership, MembershipSettings, Payment, User
from accounts.paper.bill import money


class MembershipSettingsForm(WagtailAdminModelForm):
    """What the Network has settled about membership."""

    def save(self, commit: bool = True) -> MembershipSettings:
        return membership_settings.keep(
            held=self.instance, changed=self.changed_data, by=self.for_user, now=timezone.now()
        )


class PoundsField(forms.DecimalField):
    """An amount that is typed in pounds, and kept in pence."""

    def __init__(self, **kwargs: Any) -> None:
        defaults = {"min_value": Decimal("0.01"), "max_value": 10_000_000, "decimal_places": 2}
        super().__init__(**{**defaults, **kwargs})

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.translate(BESIDE) if isinstance(value, str) else value)

    def clean(self, value: Any) -> int:
        return int(super().clean(value) * 100)


class MembershipToInvoice(forms.ModelChoiceField):
    """A membership that something is to be paid for, and that nobody has asked for yet."""

    def __init__(self) -> None:
        super().__init__(queryset=Membership.objects.none(), label=capfirst(_("membership")))

    def __deepcopy__(self, memo: dict[int, Any]) -> "MembershipToInvoice":
        choice: MembershipToInvoice = super().__deepcopy__(memo)
        choice.queryset = (
            Membership.objects.filter(state=Membership.State.ACTIVE, fee__gt=0)
            .exclude(invoices__in=Invoice.objects.with_balance().filter(credited__lt=_TOTAL))
            .select_related("organisation")
        )
        return choice

    def label_from_instance(self, obj: Membership) -> str:
        return f"{obj} (£{obj.fee:,})"


_TOTAL = models.F("net") + models.F("vat")


class InvoiceForm(forms.ModelForm):
    """An invoice that is about to be issued. It cannot be changed afterwards."""

    membership = MembershipToInvoice()

    class Meta:
        model = Invoice
        fields = ("membership", "address", "purchase_order", "due_on")
        widgets: ClassVar = {"due_on": DayInput, "address": forms.Textarea(attrs={"rows": 4})}
        help_texts: ClassVar = {
            "address": _("The name of the organisation is written above it."),
            "due_on": _("It is sent as soon as it is issued, and cannot be changed afterwards."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = MembershipSettings.load().payment_days
        self.initial.setdefault("due_on", timezone.localdate() + timedelta(days=days))

    def keep(self, *, by: User, now: datetime) -> Invoice:
        said = self.cleaned_data
        billing = Billing(
            address=said["address"], purchase_order=said["purchase_order"], due_on=said["due_on"]
        )
        return invoices.issue(membership=said["membership"], billing=billing, by=by, now=now)


class UnpaidInvoice(forms.ModelChoiceField):
    """An invoice, with what is left to pay of it."""

    def __init__(self) -> None:
        super().__init__(queryset=Invoice.objects.none(), label=capfirst(_("invoice")))

    def __deepcopy__(self, memo: dict[int, Any]) -> "UnpaidInvoice":
        choice: UnpaidInvoice = super().__deepcopy__(memo)
        choice.queryset = Invoice.objects.with_balance().filter(balance__gt=0).defer("pdf")
        return choice

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.reference}: {obj.name} ({money(obj.balance)})"


class PaymentForm(forms.ModelForm):
    """What came in, whole or part."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    invoice = UnpaidInvoice()
    amount = PoundsField(
        label=capfirst(_("amount in pounds")),
        help_text=_("What has come in: all that is owed, or a part of it."),
    )

    class Meta:
        model = Payment
        fields = ("invoice", "amount", "received_on", "reference")
        widgets: ClassVar = {"received_on": DayInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update(key=uuid4(), received_on=timezone.localdate())

    def keep(self, *, by: User, now: datetime) -> Payment:
        said = self.cleaned_data
        return invoices.record_payment(
            invoice=said["invoice"],
            key=said["key"],
            amount=said["amount"],
            received_on=said["received_on"],
            reference=said["reference"],
            by=by,
            now=now,
        )


class TakeBackForm(forms.ModelForm):
    """A payment that was written down in error."""

    sure = forms.BooleanField(
        label=_("Take it back: it was written down in error"),
        help_text=_("It stays in the list, and counts no more."),
    )

    class Meta:
        model = Payment
        fields = ()

    def keep(self, *, by: User, now: datetime) -> Payment:
        return invoices.take_back(payment=self.instance, by=by, now=now)


class CreditedInvoice(UnpaidInvoice):
    """An invoice of which something can be given back, paid or not."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "CreditedInvoice":
        choice: CreditedInvoice = super(UnpaidInvoice, self).__deepcopy__(memo)
        choice.queryset = Invoice.objects.with_balance().filter(credited__lt=_TOTAL).defer("pdf")
        return choice


class CreditNoteForm(forms.ModelForm):
    """What need not be paid after all, and why, in both languages."""

    invoice = CreditedInvoice()
    amount = PoundsField(
        label=capfirst(_("amount in pounds")), help_text=_("With its VAT, if there is any.")
    )

    class Meta:
        model = CreditNote
        fields = ("invoice", "amount", "reason_cy", "reason_en")

    def keep(self, *, by: User, now: datetime) -> CreditNote:
        said = self.cleaned_data
        return invoices.credit(
            invoice=said["invoice"],
            amount=said["amount"],
            reason=Reason(cy=said["reason_cy"], en=said["reason_en"]),
            by=by,
            now=now,
        )
