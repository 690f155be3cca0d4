"""The sending of an issue: one row for it, and one for each who is to have it."""

from typing import ClassVar

from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import Case, Count, F, Q, Value, When
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from accounts.models import User
from briff.models.subscribers import Subscriber


class Mailing(models.Model):
    """That an issue is sent. An issue is sent once: there is one for its pair."""

    class State(models.TextChoices):
        SENDING = "sending", _("Being sent")
        PAUSED = "paused", _("Paused")
        CANCELLED = "cancelled", pgettext_lazy("a mailing", "Cancelled")
        DONE = "done", _("Sent")

    class Why(models.TextChoices):
        """Why nothing goes out just now, if nobody asked for that."""

        SERVER = "server", _("It waits for the mail server.")
        UNPUBLISHED = "unpublished", _("The issue is no longer published.")
        REFUSED = "refused", _("Too many were refused.")
        FAILED = "failed", _("Some could not be written. The log of the server says why.")

    is_on_pages = False

    pair = models.UUIDField(_("issue"), unique=True)
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.SENDING)
    why = models.CharField(_("why"), max_length=11, choices=Why, blank=True)
    # What the mail server said to that; no address is in it.
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    begun_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("begun by")
    )
    begun_at = models.DateTimeField(_("begun"))
    resumed_at = models.DateTimeField(_("taken up again"), null=True)
    ended_at = models.DateTimeField(_("ended"), null=True)
    next_batch_at = models.DateTimeField(_("next batch"))

    class Meta:
        verbose_name = _("mailing")
        verbose_name_plural = _("mailings")
        default_permissions = ()
        permissions = [("send_issue", _("Can send an issue of the Briff"))]
        ordering: ClassVar = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return str(self.number)

    def get_counts(self) -> dict[str, int]:
        """How many deliveries are in each state: one query, however many there are."""
        return _count(self.deliveries.all())

    def get_counts_since_resumed(self) -> dict[str, int]:
        """The same, of what has been settled since somebody last looked and let it go on."""
        is_new = Q(mailing__resumed_at=None) | Q(at__gte=F("mailing__resumed_at"))
        return _count(self.deliveries.filter(is_new))


class Delivery(models.Model):
    """An issue for one subscriber, and what became of it.

    From ``CLAIMED`` nothing has left us: whoever claimed it may be gone, and another takes it up.
    From ``SENDING`` it may have: only the server's answer says so, and without it nobody knows.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        CLAIMED = "claimed", _("In hand")
        SENDING = "sending", _("Being handed over")
        SENT = "sent", _("Sent")
        REFUSED = "refused", _("Refused")
        UNKNOWN = "unknown", _("Not known: the answer was lost")
        FAILED = "failed", _("Could not be written")
        SKIPPED = "skipped", _("Not wanted any more")
        CANCELLED = "cancelled", pgettext_lazy("a mailing", "Cancelled")

    OPEN = (State.WAITING, State.CLAIMED, State.SENDING)

    is_on_pages = False

    mailing = models.ForeignKey(
        Mailing, on_delete=models.CASCADE, related_name="deliveries", verbose_name=_("mailing")
    )
    # Who is erased leaves a row without a name behind, so that the counts stay true.
    subscriber = models.ForeignKey(
        Subscriber,
        on_delete=models.SET_NULL,
        null=True,
        related_name="deliveries",
        verbose_name=_("subscriber"),
    )
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    try_at = models.DateTimeField(_("not before"))
    claimed_by = models.UUIDField(null=True, editable=False)
    claimed_until = models.DateTimeField(null=True, editable=False)
    answer = models.CharField(_("answer of the server"), max_length=300, blank=True)
    at = models.DateTimeField(_("when"), null=True)

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        default_permissions = ()
        indexes: ClassVar = [
            models.Index(fields=["mailing", "state", "try_at"], name="briff_what_is_next"),
            # Few are in hand at a time, however many have been sent in the years before.
            models.Index(
                fields=["claimed_until"],
                condition=Q(claimed_until__isnull=False),
                name="briff_whose_while_is_over",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["mailing", "subscriber"], name="briff_one_copy_for_each_reader"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["claimed", "sending"], claimed_by__isnull=False)
                | (~Q(state__in=["claimed", "sending"]) & Q(claimed_by=None)),
                name="briff_in_hand_has_whose_hand",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mailing_id}: {self.pk}"

    @property
    def message_id(self) -> str:
        """By what mail programs know it, the same each time that it is tried; sealed."""
        return str(get_seal().sign(f"briff.{self.mailing_id}.{self.pk}"))

    @classmethod
    def find(cls, message_id: str) -> "Delivery | None":
        """Whose mail is known by this; nobody's, if it is not our seal."""
        try:
            name = get_seal().unsign(message_id.strip(" <>").rpartition("@")[0])
        except BadSignature:
            return None
        deliveries = cls._default_manager.select_related("subscriber")
        return deliveries.filter(pk=name.rpartition(".")[2]).first()


def if_known(answer: str) -> Case:
    """What a server said, if its reader has not been erased meanwhile: it often names the address.

    It is asked of the row as it is when it is written.
    """
    return Case(When(subscriber=None, then=Value("")), default=Value(answer))


def get_seal() -> Signer:
    """What says that a Message-ID is one of ours."""
    return Signer(salt="briff.message-id", sep=".")


def _count(deliveries: models.QuerySet[Delivery]) -> dict[str, int]:
    rows = deliveries.order_by().values("state").annotate(count=Count("pk"))
    counts = {row["state"]: row["count"] for row in rows}
    return {state.value: counts.get(state.value, 0) for state in Delivery.State}
