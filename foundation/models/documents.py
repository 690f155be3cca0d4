"""Documents, and the words that are in them."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument, DocumentQuerySet as WagtailDocumentQuerySet

from foundation.document_texts import read_text
from foundation.handling import Handling
from foundation.models.uploaded import (
    GATE_FIELDS,
    FileLanguage,
    TaggedFile,
    Uploaded,
    UploadedQuerySet,
    own_folder,
)
from foundation.page_counts import count_pages


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
