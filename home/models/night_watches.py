"""What the night watch saw, night by night."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

# A watch that has given no sign of life for so long was killed: another may begin.
SILENT_FOR = timedelta(minutes=5)
# It is run every night; a night and a half without one is one that was missed.
LATE_AFTER = timedelta(hours=36)


class NightWatch(models.Model):
    """One walk through the site, and what was found on it: codes and numbers, and no titles.

    Whoever sees it may not read all that it is about. ``home.night_watch.words`` puts it into words
    when somebody looks.
    """

    # foundation.edition: no page is made of it.
    is_on_pages = False

    class Outcome(models.TextChoices):
        CLEAN = "clean", _("Nothing found")
        FOUND = "found", _("Something found")
        BLIND = "blind", _("Could not look")

    # Of all rows, one at most: two do not walk at once.
    is_walking = models.BooleanField(null=True, default=True, unique=True, editable=False)
    started_at = models.DateTimeField(_("started"), db_index=True)
    seen_at = models.DateTimeField(_("last sign of life"))
    ended_at = models.DateTimeField(_("ended"), null=True)
    outcome = models.CharField(_("outcome"), max_length=5, choices=Outcome, blank=True)
    # Where it stopped, and by what kind of mistake: never its words, which may be a title.
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    how_many = models.PositiveIntegerField(_("findings"), default=0)
    findings = models.JSONField(_("found"), default=list)
    looked_at = models.JSONField(_("looked at"), default=dict)
    # Of the last line of the audit log: the next watch looks for it.
    last_hash = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("night watch")
        verbose_name_plural = _("night watches")
        ordering: ClassVar = ["-started_at", "-pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M} {self.outcome}"

    def was_broken_off(self, *, now: datetime) -> bool:
        """Whether it was killed: it has not ended, and nothing is heard of it."""
        return self.ended_at is None and now - self.seen_at > SILENT_FOR
