"""Who has opened which version of a briefing, and who has said that they have read it."""

from collections.abc import Iterable
from typing import ClassVar, Protocol
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from accounts.models import Organisation


class News(models.TextChoices):
    """What a briefing has for a reader that she has not seen."""

    NOTHING = "", ""
    UNREAD = "unread", _("Not read yet")
    NEW_VERSION = "new_version", _("New version")
    TO_ACKNOWLEDGE = "to_acknowledge", _("Say that you have read it")


class Versioned(Protocol):
    """A page with versions, and what is new about it for whoever reads."""

    translation_key: UUID
    version: int
    must_acknowledge: bool
    news: News


class Reading(models.Model):
    """That somebody opened a version of a briefing, first in whichever language."""

    # foundation.edition: no public page is made of it, and whoever reads writes it.
    is_on_pages = False

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("person"),
    )
    pair = models.UUIDField(db_index=True, editable=False)
    version = models.PositiveSmallIntegerField(_("version"))
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("organisation"),
    )
    opened_at = models.DateTimeField(_("opened"))
    acknowledged_at = models.DateTimeField(_("said that it was read"), null=True)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering: ClassVar = ["-opened_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "pair", "version"], name="members_area_reading_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.pair}, {self.version}"

    @property
    def organisation_name(self) -> str:
        """For whom it was read; nothing for those who work for the Network."""
        return str(self.organisation or "")


def attach_news(briefings: Iterable[Versioned], *, reader: Reader) -> None:
    """Tell each briefing what it has that this reader has not seen. One query for all."""
    briefings = list(briefings)
    own = Reading.objects.filter(
        person=reader.person, pair__in=[each.translation_key for each in briefings]
    )
    seen = {(one.pair, one.version): one for one in own}
    known = {pair for pair, _version in seen}
    for each in briefings:
        reading = seen.get((each.translation_key, each.version))
        each.news = _get_news(each, reading, is_known=each.translation_key in known)


def _get_news(briefing: Versioned, reading: Reading | None, *, is_known: bool) -> News:
    if reading is None:
        return News.NEW_VERSION if is_known else News.UNREAD
    if briefing.must_acknowledge and reading.acknowledged_at is None:
        return News.TO_ACKNOWLEDGE
    return News.NOTHING
