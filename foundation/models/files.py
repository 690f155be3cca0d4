"""Images, documents, audio and video: each behind the gate, none with an address of its own."""

import secrets
from datetime import date, timedelta
from pathlib import Path
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from taggit.models import GenericTaggedItemBase, TagBase
from wagtail.documents.models import AbstractDocument, DocumentQuerySet as WagtailDocumentQuerySet
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    ImageQuerySet as WagtailImageQuerySet,
)
from wagtail.search import index
from wagtailmedia.models import AbstractMedia, MediaQuerySet as WagtailMediaQuerySet, MediaType

from accounts.gated import Gated, GatedQuerySet, HasAudiences
from foundation.document_texts import read_text
from foundation.file_types import get_extension, get_file_type
from foundation.handling import Handling
from foundation.page_counts import count_pages
from foundation.recordings import get_seconds


class FileLanguage(models.TextChoices):
    """The language that a file itself is in."""

    WELSH = "cy", _("Welsh")
    ENGLISH = "en", _("English")
    BOTH = "both", _("Welsh and English")


def own_folder(instance: models.Model, filename: str) -> str:
    """A folder that nobody guesses, for one file: so its name need not give way to another's."""
    return f"{instance._meta.model_name}/{secrets.token_hex(16)}/{filename}"


class FileTag(TagBase):
    """A word under which files are found again in the CMS.

    Of our own, because Wagtail offers the words of its common ones to everybody who works there,
    also those that only stand on files which she may not read.
    """

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")


class TaggedFile(GenericTaggedItemBase):
    """That word, on that file."""

    tag = models.ForeignKey(FileTag, on_delete=models.CASCADE, related_name="files")


# What the page that a file belongs to says of it. Saving the file never writes it.
SAID_BY_ITS_PAGE = frozenset({"shut_from", "shut_with", "handling"})

# By what a search is cut down to what its reader may open.
GATE_FIELDS = (index.FilterField("audience"), index.FilterField("shut_from"))


class UploadedQuerySet(GatedQuerySet):
    """Files, and which of them a reader may open today."""

    def readable_by(self, reader: HasAudiences) -> Self:
        still_open = Q(shut_from=None) | Q(shut_from__gt=reader.today)
        return super().readable_by(reader).filter(still_open)

    def update(self, **values: Any) -> int:
        if SAID_BY_ITS_PAGE & values.keys():
            raise ValueError("Only the page that a file belongs to says when it is shut.")
        return super().update(**values)


class Uploaded(Gated):
    """A file that somebody put here. Its uploader has no list of it, for a list has no gate.

    It can be shut to everybody from a day on, with the page that it belongs to: ``shut_with`` is
    the key of that page's pair. Like its audience, this is not written by saving the file, so that
    a form that was opened before the page was withdrawn does not open the file again.
    """

    shut_from = models.DateField(null=True, editable=False)
    shut_with = models.UUIDField(null=True, editable=False, db_index=True)

    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_by_user.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail reads it

    class Meta:
        abstract = True

    def _do_update(
        self, base_qs: Any, using: Any, pk_val: Any, values: Any, *args: Any, **kwargs: Any
    ) -> Any:
        kept = [value for value in values if value[0].name not in SAID_BY_ITS_PAGE]
        return super()._do_update(base_qs, using, pk_val, kept, *args, **kwargs)

    def is_shut(self, *, on: date) -> bool:
        return self.shut_from is not None and self.shut_from <= on

    @property
    def holds_until(self) -> date | None:
        """The last day on which it can be opened; nothing, while no end is known."""
        return self.shut_from - timedelta(days=1) if self.shut_from else None


class ImageQuerySet(UploadedQuerySet, WagtailImageQuerySet):
    """Images, and which of them a reader may see."""


class Image(Uploaded, AbstractImage):
    """A picture. What it shows is told where it is used, in each language."""

    tags = TaggableManager(
        help_text=None,
        blank=True,
        verbose_name=_("tags"),
        through=TaggedFile,
        related_name="images",
    )

    objects: ClassVar = ImageQuerySet.as_manager()

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    search_fields: ClassVar = [*AbstractImage.search_fields, *GATE_FIELDS]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def generate_rendition_file(
        self,
        filter: Filter,
        *,
        source: File | None = None,
    ) -> File:
        """As Wagtail does, but without leaving a temporary file open."""
        with super().generate_rendition_file(filter, source=source) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)


class Rendition(AbstractRendition):
    """An image at one size. It opens to whoever may see the image."""

    # As large as Apple takes it; a smaller picture is not made larger.
    FOR_PLAYERS = "fill-3000x3000-c100|format-jpeg"

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]

    @property
    def is_for_players(self) -> bool:
        """Whether it is the square that a podcast's feed gives to players."""
        return bool(self.filter_spec == self.FOR_PLAYERS)

    @property
    def url(self) -> str:
        """The gated view's address of this rendition.

        By the image's number, for Wagtail hands out several new renditions before it knows theirs.
        """
        return reverse("image_serve", args=[self.image_id, Path(self.file.name).name])


class DocumentQuerySet(UploadedQuerySet, WagtailDocumentQuerySet):
    """Documents, and which of them a reader may open."""


class Document(Uploaded, AbstractDocument):
    """A file to take away: a guide, a template, a draft response."""

    file = models.FileField(_("file"), upload_to=own_folder, max_length=255)
    language = models.CharField(
        _("language"),
        max_length=4,
        choices=FileLanguage,
        default=FileLanguage.BOTH,
        help_text=_("The language that the file itself is in."),
    )
    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)
    # With whom it may be shared, as the page says that it belongs to.
    handling = models.CharField(max_length=12, choices=Handling, blank=True, editable=False)

    tags = TaggableManager(
        help_text=None,
        blank=True,
        verbose_name=_("tags"),
        through=TaggedFile,
        related_name="documents",
    )

    objects: ClassVar = DocumentQuerySet.as_manager()

    admin_form_fields = ("title", "file", "language", "collection", "tags")

    search_fields: ClassVar = [*AbstractDocument.search_fields, *GATE_FIELDS]

    # Read from a new file, and not kept yet.
    _words: str | None = None

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self) -> None:
        if self.file:  # else the form has refused it, and said why
            super().clean()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file_size is None and not self.file.closed:  # it is about to be stored
            self._set_document_file_metadata()
        super().save(*args, **kwargs)
        if self._words is not None:
            self.keep_words(self._words)
            self._words = None

    def _set_document_file_metadata(self) -> None:
        """Wagtail's place for what is known of a file from reading it: size, hash, pages, words."""
        super()._set_document_file_metadata()
        self.page_count = count_pages(self.file, extension=self.extension)
        self._words = read_text(self.file, extension=self.extension)
        self.file.seek(0)

    def keep_words(self, words: str) -> None:
        """Keep what was read in the file, for the search."""
        DocumentText.objects.update_or_create(document=self, defaults={"text": words})

    @property
    def extension(self) -> str:
        """The kind of file as people say it: PDF, DOCX."""
        return self.file_extension.upper()

    @property
    def size(self) -> int | None:
        """In bytes, as it was when it was put here."""
        size: int | None = self.file_size
        return size

    @property
    def content_language(self) -> str:
        """The file's language or languages, as Content-Language has them."""
        return "cy, en" if self.language == FileLanguage.BOTH else self.language


class DocumentText(models.Model):
    """The words of a document, in a table of their own: whoever lists documents need not load them.

    They are for whoever may open the document. Only the search reads them, and asks that first.
    """

    # It is no use that anybody makes of the document.
    wagtail_reference_index_ignore = True

    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, primary_key=True, related_name="words"
    )
    text = models.TextField()

    def __str__(self) -> str:
        return str(self.document_id)


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
