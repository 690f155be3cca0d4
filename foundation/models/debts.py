"""What is owed in one language, because a page went out in the other alone."""

from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DebtQuerySet(models.QuerySet["Debt"]):
    """Debts, and which of them stand."""

    def standing(self) -> "DebtQuerySet":
        """Those that nobody has paid yet."""
        return self.filter(ended_at=None)


class Debt(models.Model):
    """That a pair went out in one language alone: who did it, when, why, and until what day.

    While it stands, and no longer, one half may be public without the other, or newer than the
    other: the trigger of migration 0017 asks for it. It is written and ended only in the act that
    makes it true or untrue.
    """

    class Language(models.TextChoices):
        CY = "cy", _("Welsh")
        EN = "en", _("English")

    class Reason(models.TextChoices):
        SAFETY = "safety", _("Urgent information about somebody’s safety")
        ON_ITS_WAY = "on_its_way", _("The other language is on its way")
        CORRECTION = "correction", _("A correction that only this language needs")
        BY_OTHERS = "by_others", _("Material by others, which exists in this language only")

    class Ending(models.TextChoices):
        TOGETHER = "together", _("Paid: both languages were published together")
        AGAIN = "again", _("Went on: one language was published alone once more")
        WITHDRAWN = "withdrawn", _("Withdrawn: the page was taken off the site")

    # For these, readers of the other language are told a day.
    PROMISED: ClassVar = (Reason.SAFETY, Reason.ON_ITS_WAY)
    # One that is further away is a slip.
    LONGEST = timedelta(days=366)

    pair = models.UUIDField(editable=False)
    language = models.CharField(_("went out in"), max_length=2, choices=Language, editable=False)
    # The act of publishing: the half that went out alone says the same.
    act = models.UUIDField(editable=False)
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    words = models.TextField(
        _("why, in your own words"),
        max_length=500,
        validators=[MinLengthValidator(20)],
        help_text=_(
            "A sentence or two, for your colleagues and for whoever asks the Network how it keeps"
            " to the Welsh Language Standards. The public does not read it."
        ),
    )
    promised_on = models.DateField(
        _("the other language by"),
        null=True,
        blank=True,
        help_text=_("The day by which both languages are out. The public is told it."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("published by"),
    )
    published_at = models.DateTimeField(_("published"), editable=False)
    # Of one that went on, when the first of them began.
    since = models.DateTimeField(_("owed since"), editable=False)
    ended_at = models.DateTimeField(_("ended"), null=True, editable=False, db_index=True)
    ending = models.CharField(
        _("how it ended"), max_length=9, choices=Ending, blank=True, editable=False
    )

    objects: ClassVar = DebtQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication in one language")
        verbose_name_plural = _("publications in one language")
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["pair"], condition=Q(ended_at=None), name="foundation_one_debt_of_a_pair"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ending="") | Q(ended_at__isnull=False) & ~Q(ending=""),
                name="foundation_debt_says_how_it_ended",
            ),
            models.CheckConstraint(
                condition=~Q(reason__in=["safety", "on_its_way"]) | Q(promised_on__isnull=False),
                name="foundation_debt_promises_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pair}: {self.language}, {self.reason}"

    def clean(self) -> None:
        """A promise is for a day that is still to come."""
        super().clean()
        made_on = timezone.localdate(self.published_at)
        if self.promised_on is None and self.reason in self.PROMISED:
            message = _("Say by which day the other language will be out: its readers are told.")
            raise ValidationError({"promised_on": message})
        if self.promised_on is not None and self.promised_on < made_on:
            raise ValidationError({"promised_on": _("That day has passed.")})
        if self.promised_on is not None and self.promised_on > made_on + self.LONGEST:
            raise ValidationError({"promised_on": _("Name a day within a year.")})
