"""Which files a page of a library shows, as rows: to count by the language of the files."""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any, ClassVar

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils.translation import gettext

from accounts.access import Reader
from foundation.file_links import documents_of
from foundation.models import Document, FileLanguage, Media
from resources.filters import Question


class ShownFileManager(models.Manager[Any]):
    """Which files each page shows."""

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


class ShownFile(models.Model):
    """That a page shows a file, and in which language: what it says, as rows to count.

    The page is its ``resource``, which each library has of its own kind.
    """

    # The page is a use of the file, and this row is the page's.
    wagtail_reference_index_ignore = True

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)
    resource_id: int

    objects: ClassVar = ShownFileManager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.resource_id}: {self.document_id} ({self.language})"


class ResourceFile(ShownFile):
    """That a resource shows a file."""

    resource = models.ForeignKey(
        "resources.ResourcePage", on_delete=models.CASCADE, related_name="shown_files"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["resource", "document", "language"], name="resource_shows_a_file_once"
            )
        ]


def ask_for_language(
    reader: Reader, *, rows: type[Any], recordings: Sequence[str] = ()
) -> Question:
    """What narrows a library by the language of the files that this reader may open.

    Its pages may have ``recordings`` besides, in fields of these names.
    """
    readable = Document.objects.readable_by(reader).order_by().values("pk")
    files = rows._base_manager.filter(resource=OuterRef("pk"), document__in=readable)
    heard = Media.objects.readable_by(reader).order_by()
    is_in = {
        code: reduce(
            or_,
            (
                Q(Exists(heard.filter(pk=OuterRef(name), language__in=[code, FileLanguage.BOTH])))
                for name in recordings
            ),
            Q(Exists(files.filter(Q(language=code) | Q(document__language=FileLanguage.BOTH)))),
        )
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
