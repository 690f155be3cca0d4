"""Where somebody left a recording, so that she goes on from there."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from foundation.models import Media
from resources.models.heard import Sound


class PlaceManager(models.Manager["Place"]):
    """Where people left recordings."""

    def get_seconds(self, *, reader: Reader, sound: Sound | None) -> int:
        """Where this reader left it; at its beginning, if nowhere."""
        if sound is None:
            return 0
        places = self.filter(person=reader.person, recording=sound.pk)
        return places.values_list("seconds", flat=True).first() or 0


class Place(models.Model):
    """Where somebody left a recording. It is forgotten once she has come to the end."""

    # foundation.edition: no public page is made of it, and whoever listens writes it.
    is_on_pages = False

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="places_in_recordings",
        verbose_name=_("person"),
    )
    # The page is a use of the recording; that somebody hears it is none.
    recording = models.ForeignKey(
        Media, on_delete=models.CASCADE, related_name="+", verbose_name=_("recording")
    )
    seconds = models.PositiveIntegerField(_("seconds from the beginning"))
    kept_at = models.DateTimeField(_("left"))

    wagtail_reference_index_ignore = True

    objects: ClassVar = PlaceManager()

    class Meta:
        verbose_name = _("place in a recording")
        verbose_name_plural = _("places in recordings")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "recording"], name="members_area_place_once")
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.recording_id}, {self.seconds}"
