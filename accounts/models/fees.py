from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.models.memberships import Membership


class FeeScaleQuerySet(models.QuerySet["FeeScale"]):
    """The tables of fees, by the days on which they hold."""

    def in_force(self, *, on: date) -> "FeeScaleQuerySet":
        """Those that had begun by that day; the first of them is the one that holds."""
        return self.filter(valid_from__lte=on).order_by("-valid_from")


class FeeScale(models.Model):
    """What membership costs a year from a day on, by the financial level of an organisation.

    It holds until the next one begins, and is never changed once it has begun: so it can be said
    on any day what was asked on any other.
    """

    valid_from = models.DateField(
        _("valid from"),
        unique=True,
        help_text=_("It holds from this day until the next table begins."),
    )
    middle_from = models.PositiveBigIntegerField(
        _("the middle band is from"),
        help_text=_("In millions of pounds. An organisation of exactly this level is in it."),
    )
    middle_to = models.PositiveBigIntegerField(
        _("the middle band is up to"),
        help_text=_("In millions of pounds. An organisation of exactly this level is in it."),
    )
    lower_fee = models.PositiveIntegerField(_("fee in the lower band, in pounds a year"))
    middle_fee = models.PositiveIntegerField(_("fee in the middle band, in pounds a year"))
    upper_fee = models.PositiveIntegerField(_("fee in the upper band, in pounds a year"))

    objects: ClassVar[models.Manager["FeeScale"]] = FeeScaleQuerySet.as_manager()

    class Meta:
        verbose_name = _("table of fees")
        verbose_name_plural = _("tables of fees")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(middle_from__gt=0, middle_to__gte=F("middle_from")),
                name="fee_scale_has_its_middle_band_in_order",
                violation_error_message=_("The middle band ends below where it begins."),
            ),
            models.CheckConstraint(
                condition=Q(lower_fee__gt=0, middle_fee__gt=0, upper_fee__gt=0),
                name="fee_scale_asks_something_in_each_band",
                violation_error_message=_("Each band has a fee above zero."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.valid_from:%d/%m/%Y}"

    def get_band(self, financial_level: int) -> str:
        """The band of an organisation; on either edge of the middle band, the middle one."""
        if financial_level < self.middle_from:
            return Membership.FeeBand.LOWER
        if financial_level <= self.middle_to:
            return Membership.FeeBand.MIDDLE
        return Membership.FeeBand.UPPER

    def get_fee(self, band: str) -> int:
        """What a band asks a year, in pounds."""
        return {
            Membership.FeeBand.LOWER: self.lower_fee,
            Membership.FeeBand.MIDDLE: self.middle_fee,
            Membership.FeeBand.UPPER: self.upper_fee,
        }[Membership.FeeBand(band)]
