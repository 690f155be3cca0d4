"""What an issue tells its reader: each item asked of the gate, every time, for many issues at once.

The number of queries does not grow with the issues or with their items: one for the themes, two for
the pages that are pointed at and one for each kind of these, two for the law.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, cast

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import override, pgettext

from accounts.access import Reader
from briff.blocks import ACT, PAGE
from foundation.models import SitePage
from foundation.pairs.halves import LANGUAGES
from resources.models import Act, ActIndexPage, Theme


class Telling(Protocol):
    """What has sections: an issue, or the draft of one."""

    sections: Any


@dataclass(frozen=True, kw_only=True)
class Item:
    """Something that is told. Where it is for some readers only, ``mark`` says for whom.

    ``lang`` is the language of its title, where that is not the reader's, and so is ``text_lang``.
    """

    title: str
    url: str = ""
    text: str = ""
    kind: str = ""
    source: str = ""
    due_on: date | None = None
    lang: str = ""
    text_lang: str = ""
    mark: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether it stands on this site."""
        return self.url.startswith("/")


@dataclass(frozen=True)
class Section:
    """What is told of a theme; without one, of everything else."""

    theme: Theme | None
    items: tuple[Item, ...]

    @property
    def slug(self) -> str:
        """By what its theme is known; empty for what is of interest to everybody."""
        return self.theme.slug if self.theme else ""


@dataclass(frozen=True)
class Entry:
    """An item as it is kept: its kind, and what that kind needs to know."""

    kind: str
    value: Any


class Shelf:
    """All that some issues point at, as far as this reader may open it."""

    def __init__(
        self, entries: Iterable[Entry], *, reader: Reader, language: str, place: HttpRequest | None
    ) -> None:
        self.language = language
        self._reader = reader
        # Something on which Wagtail may keep the root paths of the site.
        self._place = place if place is not None else cast(HttpRequest, _Place())
        entries = list(entries)
        self._pages = self._get_pages({entry.value for entry in entries if entry.kind == PAGE})
        numbers = {int(entry.value) for entry in entries if entry.kind == ACT}
        self._acts: dict[int, Act] = Act.objects.in_bulk(numbers) if numbers else {}
        self._law = self._get_law() if self._acts else None

    def get_item(self, entry: Entry) -> Item | None:
        """The item, in the reader's language if it is there; nothing, if it is not for them."""
        if entry.kind == PAGE:
            halves = self._pages.get(entry.value, {})
            page = halves.get(self.language) or next(iter(halves.values()), None)
            return self._of_page(page) if page else None
        if entry.kind == ACT:
            act = self._acts.get(int(entry.value))
            return self._of_act(act) if act and self._law else None
        return of_words(entry.value, language=self.language)

    def _get_pages(self, numbers: set[int]) -> dict[int, dict[str, SitePage]]:
        """The halves of each page that is pointed at, by language, whichever half that was."""
        if not numbers:
            return {}
        keys = dict(
            SitePage.objects.filter(pk__in=numbers).values_list("pk", "translation_key").order_by()
        )
        rows = list(
            SitePage.objects.live()
            .readable_by(self._reader)
            .filter(translation_key__in=set(keys.values()))
            .select_related("locale", "audience")
            .order_by()
        )
        halves: defaultdict[Any, dict[str, SitePage]] = defaultdict(dict)
        for page in _as_what_they_are(rows):
            halves[page.translation_key][page.language] = page
        return {number: halves[key] for number, key in keys.items()}

    def _get_law(self) -> ActIndexPage | None:
        pages = ActIndexPage.objects.live().readable_by(self._reader)
        law: ActIndexPage | None = (
            pages.filter(locale__language_code=self.language).select_related("audience").first()
        )
        return law

    def _of_page(self, page: SitePage) -> Item:
        told = page.get_told()
        is_over = told is not None and told.is_over(on=self._reader.today)
        lang = "" if page.language == self.language else page.language
        return Item(
            title=page.title,
            url=self._get_path(page),
            text="" if is_over else page.summary,
            kind=told.kind if told else "",
            source=told.source if told else "",
            due_on=told.due_on if told else None,
            lang=lang,
            text_lang=lang,
            mark=self._get_mark(page),
        )

    def _of_act(self, act: Act) -> Item:
        law = cast(ActIndexPage, self._law)
        return Item(
            title=act.title,
            url=f"{self._get_path(law)}{law.get_place_of(act)}",
            text=act.summary,
            kind=pgettext("kind of page", "Act"),
            mark=self._get_mark(law),
        )

    def _get_mark(self, page: SitePage) -> str:
        return "" if self._reader.is_public(page) else str(page.audience)

    def _get_path(self, page: SitePage) -> str:
        return str(page.get_url_parts(request=self._place)[2])


class _Place:
    """Nobody's request."""


def tell(
    issues: Sequence[Telling],
    *,
    reader: Reader,
    language: str,
    place: HttpRequest | None = None,
) -> list[list[Section]]:
    """What each of these issues tells this reader, in the order of the issues and in one language.

    A section in which there is nothing for them is left out.
    """
    with override(language):
        return _tell(issues, reader=reader, language=language, place=place)


def _tell(
    issues: Sequence[Telling], *, reader: Reader, language: str, place: HttpRequest | None
) -> list[list[Section]]:
    kept = [list(get_entries(issue)) for issue in issues]
    every = (entry for sections in kept for _, entries in sections for entry in entries)
    shelf = Shelf(every, reader=reader, language=language, place=place)
    themes = {theme.slug: theme for theme in Theme.objects.all()} if any(kept) else {}
    return [
        [
            Section(theme=themes.get(slug), items=items)
            for slug, entries in sections
            if (items := tuple(filter(None, map(shelf.get_item, entries))))
        ]
        for sections in kept
    ]


def get_entries(issue: Telling) -> Iterable[tuple[str, list[Entry]]]:
    """The sections as they are kept: the slug of the theme, if there is one, and the items."""
    for section in issue.sections.raw_data:
        value = section["value"]
        items = [Entry(kind=item["type"], value=item["value"]) for item in value["items"]]
        # A page that is no more there points nowhere, and neither does a law not yet chosen.
        yield value["theme"] or "", [item for item in items if item.value not in (None, "")]


def of_words(value: dict[str, Any], *, language: str) -> Item:
    """What the Network tells in its own words; in the other language where there are no others."""
    (title, lang), (text, text_lang), (url, _), (source, _) = (
        _say(value, name, language=language) for name in ("title", "text", "url", "source")
    )
    due_on = value.get("due_on")
    return Item(
        title=title,
        url=url,
        text=text,
        source=source,
        due_on=date.fromisoformat(due_on) if isinstance(due_on, str) else due_on,
        lang=lang,
        text_lang=text_lang,
    )


def _say(value: dict[str, Any], name: str, *, language: str) -> tuple[str, str]:
    """The words of a field, and their language where it is not the one that was asked for."""
    (other,) = (code for code in LANGUAGES if code != language)
    if own := value.get(f"{name}_{language}"):
        return own, ""
    theirs = value.get(f"{name}_{other}") or ""
    return theirs, other if theirs else ""


def _as_what_they_are(rows: list[SitePage]) -> Iterable[SitePage]:
    """Each page as its own kind, with what it has to look at to tell of itself."""
    by_kind: defaultdict[type[SitePage], dict[int, SitePage]] = defaultdict(dict)
    for row in rows:
        by_kind[row.specific_class][row.pk] = row
    for model, known in by_kind.items():
        pages = list(model.objects.filter(pk__in=known).defer_streamfields().order_by())
        if model.told_with:
            prefetch_related_objects(pages, *model.told_with)
        for page in pages:
            page.locale, page.audience = known[page.pk].locale, known[page.pk].audience
            yield page
