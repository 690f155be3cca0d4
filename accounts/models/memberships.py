from datetime import date
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.models.organisations import Organisation
from accounts.models.people import User


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships, by the days they cover."""

    def live(self, *, on: date) -> "MembershipQuerySet":
        """Agreed, not cancelled, and running on that day; the first and the last day count."""
        return self.filter(state=Membership.State.ACTIVE, starts_on__lte=on, ends_on__gte=on)

    def overlapping(self, *, starts_on: date, ends_on: date) -> "MembershipQuerySet":
        """Not cancelled, and with a day in common with that period."""
        return self.exclude(state=Membership.State.CANCELLED).filter(
            starts_on__lte=ends_on, ends_on__gte=starts_on
        )


class Membership(models.Model):
    """A period for which an organisation belongs to the Network, and what was agreed for it."""

    class State(models.TextChoices):
        ACTIVE = "active", _("Active")
        CANCELLED = "cancelled", _("Cancelled")

    class FeeBand(models.TextChoices):
        UNDER_200M = "under_200m", _("Under £200m: £7,500 a year")
        FROM_200M_TO_400M = "from_200m_to_400m", _("£200m to £400m: £10,000 a year")
        OVER_400M = "over_400m", _("Over £400m: £12,500 a year")
        EXCEPTION = "exception", _("Agreed exception")

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ACTIVE)
    fee_band = models.CharField(_("fee band"), max_length=20, choices=FeeBand)
    fee = models.PositiveIntegerField(_("fee in pounds a year"))
    exception_agreed_by = models.CharField(_("exception agreed by"), max_length=200, blank=True)
    exception_reason = models.TextField(_("reason for the exception"), blank=True)

    objects: ClassVar[models.Manager["Membership"]] = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="membership_ends_no_earlier_than_it_starts",
                violation_error_message=_("The last day is before the first day."),
            ),
            models.CheckConstraint(
                condition=(
                    ~Q(fee_band="exception") & Q(exception_agreed_by="", exception_reason="")
                )
                | (Q(fee_band="exception") & ~Q(exception_agreed_by="") & ~Q(exception_reason="")),
                name="membership_exception_says_who_agreed_and_why",
                violation_error_message=_(
                    "Say who agreed to the exception and why, and only for an exception."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.starts_on:%d/%m/%Y}–{self.ends_on:%d/%m/%Y}"

    def clean(self) -> None:
        super().clean()
        if self._clashes():
            raise ValidationError(
                {
                    "starts_on": _(
                        "This organisation already has a membership in this period. "
                        "Nothing was changed."
                    )
                },
                code="overlap",
            )

    def _clashes(self) -> bool:
        if None in (self.organisation_id, self.starts_on, self.ends_on):
            return False
        if self.state == self.State.CANCELLED:
            return False
        others = Membership.objects.filter(organisation=self.organisation_id).exclude(pk=self.pk)
        return others.overlapping(starts_on=self.starts_on, ends_on=self.ends_on).exists()


class SeatQuerySet(models.QuerySet["Seat"]):
    """Seats, by whether they open anything."""

    def live(self, *, on: date) -> "SeatQuerySet":
        """Held on that day by somebody who may sign in, in an organisation that is a member."""
        membership = Membership.objects.live(on=on).filter(organisation=OuterRef("organisation"))
        return self.filter(
            Q(ends_on=None) | Q(ends_on__gt=on),
            Exists(membership),
            person__is_active=True,
            starts_on__lte=on,
        )


class Seat(models.Model):
    """A person's place in an organisation: the way by which its membership opens things to them."""

    class Role(models.TextChoices):
        READER = "reader", _("Reader")
        LEAD = "lead", _("Lead contact")
        FINANCE = "finance", _("Finance contact")

    person = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="seats", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="seats",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.READER)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(
        _("gone from"),
        null=True,
        blank=True,
        help_text=_("From this day on the seat opens nothing."),
    )

    objects: ClassVar[models.Manager["Seat"]] = SeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="seat_ends_no_earlier_than_it_starts",
                violation_error_message=_("The seat ends before it starts."),
            ),
            models.UniqueConstraint(
                fields=["person", "organisation"],
                condition=Q(ends_on=None),
                name="person_has_one_open_seat_in_an_organisation",
                violation_error_message=_("This person already has a seat in this organisation."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.organisation}"
