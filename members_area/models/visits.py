"""When somebody was last at the members' home, so that it can say what is new since then."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User

# Who comes back sooner is still there: what was new stays new while she works through it.
A_PAUSE = timedelta(hours=4)
# Within a visit, how exactly its end is known.
A_WHILE = timedelta(minutes=10)


class VisitManager(models.Manager["Visit"]):
    """Visits to the members' home."""

    def note(self, *, person: User, now: datetime) -> datetime | None:
        """Keep that she is there now; say when her visit before this one ended, if there was one.

        Two pages that she opens at once are told the same.
        """
        visit, is_first = self.get_or_create(person=person, defaults={"seen_at": now})
        if is_first:
            return None
        seen_at = visit.seen_at
        unchanged = self.filter(pk=visit.pk, seen_at=seen_at)
        if now - seen_at >= A_PAUSE:
            unchanged.update(before_at=seen_at, seen_at=now)
            return seen_at
        if now - seen_at >= A_WHILE:
            unchanged.update(seen_at=now)
        return visit.before_at


class Visit(models.Model):
    """Somebody's visit to the members' home, and the end of the one before it. One row each."""

    # foundation.edition: no public page is made of it, and whoever reads writes it.
    is_on_pages = False

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="visit_to_members_home",
        verbose_name=_("person"),
    )
    seen_at = models.DateTimeField(_("last there"))
    before_at = models.DateTimeField(_("there before that"), null=True)

    objects: ClassVar = VisitManager()

    class Meta:
        verbose_name = _("visit to the members' home")
        verbose_name_plural = _("visits to the members' home")

    def __str__(self) -> str:
        return str(self.person_id)
