"""That a briefing is new: what is to be told, whom it was told, and who wants to be told."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Audience


class Announcement(models.Model):
    """A version of a briefing that its readers are written to about, once."""

    # foundation.edition: no public page is made of it.
    is_on_pages = False

    pair = models.UUIDField(editable=False)
    version = models.PositiveSmallIntegerField(editable=False)
    # The entry in the briefing's `changes` that it began with; nothing for the first version.
    change = models.CharField(max_length=36, blank=True, editable=False)
    made_at = models.DateTimeField(editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["pair", "version"], name="members_area_announced_once")
        ]

    def __str__(self) -> str:
        return f"{self.pair}, {self.version}"


class BriefingLetter(models.Model):
    """A letter to one person about one version. What is under way may have gone out.

    What failed is tried again at ``try_at``; what met no mail server has not been tried.
    """

    class State(models.TextChoices):
        UNDER_WAY = "under_way", _("Under way")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")

    is_on_pages = False

    announcement = models.ForeignKey(
        Announcement, on_delete=models.CASCADE, related_name="letters", editable=False
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    state = models.CharField(max_length=10, choices=State, default=State.UNDER_WAY, editable=False)
    tries = models.PositiveSmallIntegerField(default=1, editable=False)
    changed_at = models.DateTimeField(editable=False)
    try_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("letter about a briefing")
        verbose_name_plural = _("letters about briefings")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["announcement", "person"], name="members_area_one_letter_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.announcement_id}: {self.person_id}"


class LetterChoice(models.Model):
    """What somebody has said about letters: of new briefings for this audience, yes or no."""

    is_on_pages = False

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    audience = models.ForeignKey(
        Audience, on_delete=models.CASCADE, related_name="+", editable=False
    )
    is_wanted = models.BooleanField(editable=False)

    class Meta:
        verbose_name = _("choice of letters")
        verbose_name_plural = _("choices of letters")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "audience"], name="members_area_one_choice_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.audience_id}"
