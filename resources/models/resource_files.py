"""Which files each resource shows, as rows: for what is counted by the language of the files."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils.translation import gettext

from accounts.access import Reader
from foundation.file_links import documents_of
from foundation.models import Document, FileLanguage
from resources.filters import Question


class ResourceFileManager(models.Manager["ResourceFile"]):
    """Which files each resource shows."""

    def keep(self, page: Any) -> None:
        """Say what the page shows now, and change no row that is right already."""
        shown = set(documents_of(page))
        there = {(row.language, row.document_id): row.pk for row in self.filter(resource=page)}
        self.filter(pk__in=[there[key] for key in there.keys() - shown]).delete()
        files = Document.objects.filter(pk__in=[pk for _, pk in shown - there.keys()])
        known = set(files.values_list("pk", flat=True))
        self.bulk_create(
            self.model(resource=page, document_id=pk, language=language)
            for language, pk in sorted(shown - there.keys())
            if pk in known
        )


class ResourceFile(models.Model):
    """That a resource shows a file, and in which language: what its page says, as rows to count."""

    # The page is a use of the file, and this row is the page's.
    wagtail_reference_index_ignore = True

    resource = models.ForeignKey(
        "resources.ResourcePage", on_delete=models.CASCADE, related_name="shown_files"
    )
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)

    objects: ClassVar = ResourceFileManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["resource", "document", "language"], name="resource_shows_a_file_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.resource_id}: {self.document_id} ({self.language})"


def ask_for_language(reader: Reader) -> Question:
    """What narrows resources by the language of the files that this reader may open."""
    readable = Document.objects.readable_by(reader).order_by().values("pk")
    files = ResourceFile.objects.filter(resource=OuterRef("pk"), document__in=readable)
    is_in = {
        code: Exists(files.filter(Q(language=code) | Q(document__language=FileLanguage.BOTH)))
        for code in ("cy", "en")
    }
    return Question(
        name="language",
        legend=gettext("Language of the files"),
        answer=Case(
            When(is_in["cy"] & is_in["en"], then=Value(FileLanguage.BOTH.value)),
            When(is_in["cy"], then=Value(FileLanguage.WELSH.value)),
            When(is_in["en"], then=Value(FileLanguage.ENGLISH.value)),
        ),
        labels={
            FileLanguage.BOTH.value: gettext("Welsh and English"),
            FileLanguage.WELSH.value: gettext("Welsh only"),
            FileLanguage.ENGLISH.value: gettext("English only"),
        },
    )
