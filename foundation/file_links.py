"""The files of a page, as its reader may take them away."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.utils.translation import gettext as _

from accounts.access import Reader
from foundation.models import Document, FileLanguage

LANGUAGES = ("cy", "en")


@dataclass(frozen=True)
class FileLink:
    """One file that this reader may download: what to call it, where it is and how large.

    ``is_only`` says that they may not have the same in the other language.
    """

    title: str
    url: str
    extension: str
    size: int
    page_count: int | None
    language: str
    is_only: bool


@dataclass(frozen=True)
class FileGroup:
    """The files of one language, under that language's name."""

    language: str
    label: str
    files: tuple[FileLink, ...]


class HasFiles(Protocol):
    """A page with a ``files`` stream of FilesBlock."""

    files: Any
    available_files: list[FileLink]


def attach_files(pages: Iterable[HasFiles], *, reader: Reader) -> None:
    """Give each page its ``available_files``: those that the reader may open. One query for all."""
    pages = list(pages)
    wanted = {pk for page in pages for _, pk in documents_of(page)}
    documents = Document.objects.readable_by(reader).in_bulk(wanted)
    for page in pages:
        page.available_files = [
            link for entry in _entries(page) for link in _links(entry, documents=documents)
        ]


def file_groups(page: HasFiles, *, language: str) -> list[FileGroup]:
    """The page's available files by language, the page's own language first.

    Where all of them are in one language, the page says that, and none of them does.
    """
    labels = {"cy": "Cymraeg", "en": "English", FileLanguage.BOTH: _("Welsh and English")}
    order = sorted(
        labels,
        key=lambda code: (
            code not in (FileLanguage.BOTH, language),
            code == FileLanguage.BOTH,
        ),
    )
    groups = []
    is_said = bool(missing_languages(page))
    for code in order:
        files = tuple(
            replace(link, is_only=link.is_only and not is_said)
            for link in page.available_files
            if link.language == code
        )
        if files:
            groups.append(FileGroup(language=code, label=labels[code], files=files))
    return groups


def missing_languages(page: HasFiles) -> list[str]:
    """The languages in which none of the page's available files can be read."""
    present = {link.language for link in page.available_files}
    if not present or FileLanguage.BOTH in present:
        return []
    return [code for code in LANGUAGES if code not in present]


def documents_of(page: HasFiles) -> list[tuple[str, int]]:
    """Every file that the page shows to whoever may open it, and in which language."""
    return [found for entry in _entries(page) for found in _documents(entry)]


def _entries(page: HasFiles) -> list[dict[str, Any]]:
    return [child["value"] for child in page.files.raw_data]


def _documents(entry: dict[str, Any]) -> list[tuple[str, int]]:
    seen: dict[int, str] = {}
    for language in LANGUAGES:
        pk = entry.get(f"document_{language}")
        if pk:
            seen.setdefault(pk, language)
    return [(language, pk) for pk, language in seen.items()]


def _links(entry: dict[str, Any], *, documents: dict[int, Document]) -> list[FileLink]:
    found = [(language, documents[pk]) for language, pk in _documents(entry) if pk in documents]
    return [
        _link(entry=entry, language=language, document=document, is_only=len(found) == 1)
        for language, document in found
    ]


def _link(*, entry: dict[str, Any], language: str, document: Document, is_only: bool) -> FileLink:
    in_both = document.language == FileLanguage.BOTH
    return FileLink(
        title=entry.get(f"title_{language}") or document.title,
        url=document.url,
        extension=document.extension,
        size=document.file_size,
        page_count=document.page_count,
        language=FileLanguage.BOTH.value if in_both else language,
        is_only=is_only and not in_both,
    )
