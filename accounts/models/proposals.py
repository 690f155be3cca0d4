from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.audiences import Audience
from accounts.models.organisations import Organisation
from accounts.models.people import User

# How many days somebody else has to agree.
STANDS_FOR = 14


class Proposal(models.Model):
    """A grant that was asked for, why, and who agreed to it: in force once somebody else has.

    One that is for nobody asks that the audience may be granted by one person alone again.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Waits for somebody else")
        AGREED = "agreed", _("Agreed")
        REFUSED = "refused", _("Refused")
        LAPSED = "lapsed", _("Nobody answered in time")
        ALONE = "alone", _("Given by one person")

    audience = models.ForeignKey(
        Audience, on_delete=models.CASCADE, related_name="proposals", verbose_name=_("audience")
    )
    person = models.ForeignKey(
        User,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name=_("person"),
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name=_("organisation"),
    )
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    reason = models.TextField(_("why"), max_length=500, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    proposed_by = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("proposed by"),
    )
    proposed_at = models.DateTimeField(_("proposed"))
    decided_by = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        verbose_name = _("proposed grant")
        verbose_name_plural = _("proposed grants")
        ordering = ["-proposed_at", "-pk"]
        default_permissions = ("view", "change")
        constraints = [
            models.CheckConstraint(
                condition=Q(person=None) | Q(organisation=None),
                name="proposal_is_for_one_holder",
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed")
                | Q(decided_by=None)
                | Q(proposed_by=None)
                | ~Q(decided_by=F("proposed_by")),
                name="nobody_agrees_to_their_own_proposal",
            ),
            models.UniqueConstraint(
                "audience",
                Coalesce("person", 0),
                Coalesce("organisation", 0),
                condition=Q(state="open"),
                name="a_grant_is_proposed_once_at_a_time",
                violation_error_message=_("This is proposed already, and waits for somebody else."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.audience}: {self.holder or _('one person is enough again')}"

    @property
    def holder(self) -> User | Organisation | None:
        """Who would be granted it."""
        return self.person or self.organisation

    @property
    def stands_until(self) -> date:
        """The last day on which somebody can agree."""
        return timezone.localdate(self.proposed_at) + timedelta(days=STANDS_FOR)
