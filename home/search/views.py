"""The search as its readers meet it: a form, what was found, or what to try instead."""

from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page as PageOfList, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_safe

from accounts.access import Reader
from foundation.models import Document, SitePage
from home.models import SearchEntry
from home.search.asking import Hit, Search
from home.search.extracts import Part, extract
from home.search.facets import Facets
from home.search.reading import KINDS, get_text
from home.search.suggestions import get_meant, get_titles
from home.search.vain import note

PER_PAGE = 10
LONGEST = 200
TERMS = ("title_terms", "summary_terms", "often_terms", "terms", "first_for", "folded")


@dataclass(frozen=True)
class Result:
    """A page that was found, with all that a list shows of it."""

    title: str
    url: str
    kind: str
    hit: Hit
    mark: str
    # Empty when it is the reader's own.
    foreign: str
    extract: list[Part] = field(default_factory=list)
    # That the extract is from, if it is not from the page.
    file: Document | None = None


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Titles that begin as somebody types: what the box of the search offers, with our script."""
    words = request.GET.get("q", "")[:LONGEST]
    reader = Reader.of(request)
    titles = get_titles(words, reader=reader, language=get_language() or "")
    return JsonResponse({"titles": titles})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer a search. Its address can be shared; of what finds nothing, the words are counted."""
    words = request.GET.get("q", "").strip()
    question = Search(
        words[:LONGEST],
        reader=Reader.of(request),
        language=get_language() or "",
        now=timezone.now(),
    )
    context: dict[str, Any] = {"words": words[:LONGEST], "longest": LONGEST}
    if len(words) > LONGEST:
        context["error"] = _("This is too long to search for. Use fewer words.")
    elif words and question.asks_nothing:
        context["error"] = _("There is no word or number in this to search for.")
    elif words:
        context |= _answer(request, question)
    return render(request, "home/search.html", context)


def _answer(request: HttpRequest, question: Search) -> dict[str, Any]:
    facets = Facets(question.hits, query=request.GET, url=reverse("search"))
    hits = Paginator(facets.hits, PER_PAGE).get_page(request.GET.get("page"))
    return {
        "filters": facets if question.hits else None,
        "is_answered": True,
        "page_of_hits": hits,
        "results": _show(request, question, hits),
        "total": hits.paginator.count,
        **({} if question.hits else _help(request, question)),
    }


def _help(request: HttpRequest, question: Search) -> dict[str, Any]:
    """What to try instead, for somebody who has found nothing. Editors hear of it."""
    if request.method == "GET":
        reader = question.reader
        note(question.words, language=question.language, reader=reader, today=reader.today)
    meant = get_meant(question)
    return {
        "meant": meant,
        "meant_url": f"{reverse('search')}?{urlencode({'q': meant})}",
        "is_in_other_language": question.finds_in_other_language,
    }


def _show(request: HttpRequest, question: Search, hits: PageOfList) -> list[Result]:
    """One page of what was found, with its words: one query."""
    reader, own = Reader.of(request), get_language()
    entries = SearchEntry.objects.select_related("page__audience", "document__words").defer(*TERMS)
    found = entries.in_bulk([hit.entry_id for hit in hits])
    return [
        Result(
            title=entry.page.title if entry.document else entry.title,
            url=f"{entry.page.get_url(request)}{entry.place}",
            kind=str(KINDS[hit.kind]),
            hit=hit,
            mark=_mark(entry.page, reader=reader),
            foreign="" if hit.language == own else hit.language,
            **_explain(entry, sought=question.sought[entry.language]),
        )
        for hit in hits
        if (entry := found.get(hit.entry_id))
    ]


def _mark(page: SitePage, *, reader: Reader) -> str:
    """Whom a page is for, if it is not for everybody."""
    return "" if page.audience is None or reader.is_public(page) else page.audience.name


def _explain(entry: SearchEntry, *, sought: tuple[str, ...]) -> dict[str, Any]:
    """Why it was found: the words around those that were looked for, and in which file they are."""
    if entry.document:
        text = get_text(entry.document)
        parts = extract(text, sought=sought, language=entry.language)
        return {"extract": parts, "file": entry.document}
    found = (
        extract(text, sought=sought, language=entry.language)
        for text in (entry.body, entry.summary)
    )
    return {"extract": next(filter(None, found), [Part(entry.summary)] if entry.summary else [])}
