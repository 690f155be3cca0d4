"""Audio and video."""

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.search import index
from wagtailmedia.models import AbstractMedia, MediaQuerySet as WagtailMediaQuerySet, MediaType

from foundation.file_types import get_extension, get_file_type
from foundation.models.uploaded import (
    GATE_FIELDS,
    FileLanguage,
    TaggedFile,
    Uploaded,
    UploadedQuerySet,
    own_folder,
)
from foundation.recordings import get_seconds


class MediaQuerySet(UploadedQuerySet, WagtailMediaQuerySet):
    """Recordings, and which of them a reader may hear or watch."""


class Media(Uploaded, AbstractMedia):
    """A recording: sound or film. A picture for it belongs to the page on which it is played."""

    file = models.FileField(_("file"), upload_to=own_folder, max_length=255)
    file_size = models.PositiveBigIntegerField(_("size"), null=True, editable=False)
    language = models.CharField(
        _("language"),
        max_length=4,
        choices=FileLanguage,
        default=FileLanguage.BOTH,
        help_text=_("The language that is spoken."),
    )
    thumbnail = None

    tags = TaggableManager(
        help_text=None,
        blank=True,
        verbose_name=_("tags"),
        through=TaggedFile,
        related_name="recordings",
    )

    objects: ClassVar = MediaQuerySet.as_manager()

    admin_form_fields = (
        "title",
        "file",
        "language",
        "collection",
        "duration",
        "width",
        "height",
        "tags",
    )

    # By its number a list is cut down to what whoever works in the CMS may change; images and
    # documents have that of Wagtail.
    search_fields: ClassVar = [
        *AbstractMedia.search_fields,
        *GATE_FIELDS,
        index.FilterField("id"),
    ]

    class Meta(AbstractMedia.Meta):
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")

    def clean(self, *args: Any, **kwargs: Any) -> None:
        if self.file:  # else the form has refused it, and said why
            super().clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file_size is None and not self.file.closed:  # it is about to be stored
            self.file_size = self.file.size
            seconds = get_seconds(self.file, extension=self._extension)
            if seconds:  # else somebody has said it
                self.duration = seconds
        super().save(*args, **kwargs)

    @property
    def is_for_players(self) -> bool:
        """Whether players of podcasts may have it: sound, not film."""
        return bool(self.type == MediaType.AUDIO)

    @property
    def extension(self) -> str:
        """The kind of file as people say it: MP3, M4A."""
        return self._extension.upper()

    @property
    def content_type(self) -> str:
        """What a player is told that it is."""
        return get_file_type(self.filename).content_type

    @property
    def _extension(self) -> str:
        return get_extension(self.filename)

    @property
    def url(self) -> str:
        """The gated view's address of this recording."""
        return reverse("media_serve", args=[self.pk, self.filename])
