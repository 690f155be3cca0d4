from datetime import date, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.models.organisations import Organisation
from accounts.models.people import User


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships, by the days they cover."""

    def live(self, *, on: date) -> "MembershipQuerySet":
        """Agreed, not cancelled, and begun by that day; open to its last day and in its grace."""
        return self.filter(state=Membership.State.ACTIVE, starts_on__lte=on, lapses_on__gt=on)

    def without_successor(self) -> "MembershipQuerySet":
        """Those that are active, and that no later one of the same organisation follows."""
        later = Membership.objects.filter(
            organisation=OuterRef("organisation"),
            state=Membership.State.ACTIVE,
            starts_on__gt=OuterRef("ends_on"),
        )
        return self.filter(~Exists(later), state=Membership.State.ACTIVE)

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
        LOWER = "lower", _("Lower band")
        MIDDLE = "middle", _("Middle band")
        UPPER = "upper", _("Upper band")
        EXCEPTION = "exception", _("Agreed exception")

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    # How long it stays open after its last day, as settled when it was kept or settled since; and
    # the day on which that is over. The gate asks for the day, in its one statement.
    grace_days = models.PositiveSmallIntegerField(_("days of grace"), default=0, editable=False)
    lapses_on = models.DateField(_("opens nothing from"), editable=False, db_index=True)
    lapse_recorded_on = models.DateField(_("lapse recorded"), null=True, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ACTIVE)
    seat_limit = models.PositiveSmallIntegerField(
        _("number of seats"),
        null=True,
        blank=True,
        help_text=_("Leave it empty where as many as are needed were agreed."),
    )
    financial_level = models.PositiveBigIntegerField(_("financial level"), null=True, blank=True)
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
            models.CheckConstraint(
                condition=Q(lapses_on__gt=F("ends_on")),
                name="membership_lapses_after_its_last_day",
            ),
            models.CheckConstraint(
                condition=Q(fee__gt=0) | Q(fee_band="exception"),
                name="membership_is_free_by_exception_only",
                violation_error_message=_("Only an agreed exception is without a fee."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.starts_on:%d/%m/%Y}–{self.ends_on:%d/%m/%Y}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._reckon_lapse()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.ends_on is not None:
            self._reckon_lapse()
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

    def _reckon_lapse(self) -> None:
        ends_on: date = models.DateField().to_python(self.ends_on)
        self.lapses_on = ends_on + timedelta(days=self.grace_days + 1)

    def _clashes(self) -> bool:
        if None in (self.organisation_id, self.starts_on, self.ends_on):
            return False
        if self.state == self.State.CANCELLED:
            return False
        others = Membership.objects.filter(organisation=self.organisation_id).exclude(pk=self.pk)
        return others.overlapping(starts_on=self.starts_on, ends_on=self.ends_on).exists()


class SeatQuerySet(models.QuerySet["Seat"]):
    """Seats, by whether they open anything."""

    def open(self, *, on: date) -> "SeatQuerySet":
        """Held on that day by somebody who may sign in, be the organisation a member or not."""
        return self.filter(
            Q(ends_on=None) | Q(ends_on__gt=on), person__is_active=True, starts_on__lte=on
        )

    def lasting(self, *, on: date) -> "SeatQuerySet":
        """Those that open something on that day or a later one, whoever holds them."""
        return self.exclude(ends_on__lte=on).exclude(ends_on__lte=F("starts_on"))

    def live(self, *, on: date) -> "SeatQuerySet":
        """Open on that day and not paused, in an organisation that is a member."""
        membership = Membership.objects.live(on=on).filter(organisation=OuterRef("organisation"))
        return self.open(on=on).filter(Exists(membership), paused_on=None)


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
    role = models.CharField(
        _("role"),
        max_length=10,
        choices=Role,
        default=Role.READER,
        help_text=_("A lead contact also adds and ends seats; a finance contact sees invoices."),
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(
        _("gone from"),
        null=True,
        blank=True,
        help_text=_("From this day on the seat opens nothing."),
    )
    paused_on = models.DateField(
        _("paused"),
        null=True,
        editable=False,
        help_text=_("Nobody has said that this person is still there: the seat opens nothing."),
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
