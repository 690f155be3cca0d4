from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting


class MembershipSettings(BaseGenericSetting):
    """What the Network has settled about membership: who asks for money, and how it is paid.

    One for the whole site, in both languages: it is not a matter of which address somebody uses.
    """

    issuer_cy = models.TextField(
        _("name and address on invoices, in Welsh"), max_length=500, blank=True
    )
    issuer_en = models.TextField(
        _("name and address on invoices, in English"), max_length=500, blank=True
    )
    account_name = models.CharField(_("name of the bank account"), max_length=100, blank=True)
    sort_code = models.CharField(
        _("sort code"),
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d\d-\d\d-\d\d$", _("Write it like this: 12-34-56."))],
    )
    account_number = models.CharField(
        _("account number"),
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", _("An account number has eight digits."))],
    )
    vat_number = models.CharField(_("VAT registration number"), max_length=20, blank=True)
    vat_percent = models.DecimalField(
        _("VAT, in per cent of the fee"),
        max_digits=4,
        decimal_places=2,
        default=Decimal(0),
        validators=[MinValueValidator(0), MaxValueValidator(50)],
        help_text=_("Zero where none is due. An invoice keeps what held on its day."),
    )
    payment_days = models.PositiveSmallIntegerField(
        _("days to pay an invoice"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
    )
    grace_days = models.PositiveSmallIntegerField(
        _("days of grace"),
        default=30,
        validators=[MaxValueValidator(366)],
        help_text=_("How long after its last day a membership that was not renewed stays open."),
    )
    pause_days = models.PositiveSmallIntegerField(
        _("days after which seats are paused"),
        default=0,
        validators=[MaxValueValidator(366)],
        help_text=_(
            "Where nobody has answered the question of the quarter, who is still there. "
            "Zero: never."
        ),
    )

    class Meta:
        verbose_name = _("membership settings")
        default_permissions = ("change",)

    @property
    def can_invoice(self) -> bool:
        """Whether an invoice could say from whom it is and where the money goes."""
        said = (self.issuer_cy, self.issuer_en, self.account_name)
        return all((*said, self.sort_code, self.account_number))
