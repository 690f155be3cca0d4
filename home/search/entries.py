"""What the search knows of the published pages, and how that stays true."""

from collections import Counter
from collections.abc import Collection
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from foundation.holding import hold
from foundation.models import Document, SitePage
from foundation.search_words.terms import terms_in, terms_sought
from foundation.search_words.tokens import fold
from home.models import SearchEntry
from home.search.reading import Piece, get_pieces
from home.search.terms_field import as_one, joined
from resources.models import Act, ActIndexPage

# A word that a text has so often is what the text is about.
OFTEN = 3


def enter(page: SitePage) -> None:
    """Let the search know of a published page as it now is. In the transaction that it is in."""
    strike_out(page)
    SearchEntry.objects.bulk_create(_get_entry(piece, page=page) for piece in get_pieces(page))


def _get_entry(piece: Piece, *, page: SitePage) -> SearchEntry:
    title = terms_in(piece.title, language=piece.language)
    summary = terms_in(piece.summary, language=piece.language)
    others = terms_in(piece.other_names, language=piece.language)
    counted = Counter(terms_in(piece.body, language=piece.language))
    searches = [
        terms_sought(words, language=piece.language) for words in piece.first_for.split(",")
    ]
    first_for = [term for terms in searches for term in terms]
    return SearchEntry(
        page=page,
        pair=page.translation_key,
        document=piece.document,
        place=piece.place,
        language=piece.language,
        kind=piece.facts.kind,
        on=piece.facts.on,
        closes_at=piece.facts.closes_at,
        review_by=piece.facts.review_by,
        shut_from=piece.facts.shut_from,
        themes=list(piece.facts.themes),
        title_terms=joined(title),
        summary_terms=joined(summary),
        often_terms=joined(term for term, times in counted.items() if times >= OFTEN),
        terms=joined([*title, *summary, *counted, *others, *first_for]),
        title=piece.title,
        folded=fold(piece.title),
        first_for=joined(map(as_one, searches)),
        summary=piece.summary,
        # The words of a file stay with the file, and are shown from there.
        body="" if piece.document else piece.body,
    )


def strike_out(page: Page) -> None:
    """The search knows no more of a page. One that is deleted takes its entry along by itself."""
    SearchEntry.objects.filter(page_id=page.pk).delete()


def strike_out_unpublished() -> int:
    """The same for all that is not published; how many there were."""
    return SearchEntry.objects.exclude(page__in=SitePage.objects.live()).delete()[0]


def get_published(*, missing: bool = False) -> list[int]:
    """The numbers of the published pages, in order; only of those without an entry, if asked."""
    pages = SitePage.objects.live().order_by("pk")
    if missing:
        pages = pages.exclude(Exists(SearchEntry.objects.filter(page_id=OuterRef("pk"))))
    return list(pages.values_list("pk", flat=True))


@transaction.atomic
def enter_as_it_is(number: int) -> None:
    """Read a page again, unless it has gone since. Nobody publishes it in the meantime."""
    for page in hold(Q(pk=number, live=True)):
        enter(page.specific)


def join() -> None:
    """Join it to Wagtail's publishing. To do so again changes nothing."""
    page_published.connect(_when_published)
    page_unpublished.connect(_when_unpublished)
    post_save.connect(_when_file_changes, sender=Document)
    post_save.connect(_when_law_changes, sender=Act)
    post_delete.connect(_when_law_changes, sender=Act)


def _when_published(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, SitePage):
        enter(instance)


def _when_unpublished(instance: Page, **kwargs: Any) -> None:
    strike_out(instance)


def _when_file_changes(
    instance: Document, update_fields: Collection[str] | None, **kwargs: Any
) -> None:
    """Its words, language or title may be others, if all of it was saved."""
    if update_fields is None:
        transaction.on_commit(partial(_enter_again, Q(document=instance.pk)))


def _when_law_changes(**kwargs: Any) -> None:
    transaction.on_commit(partial(_enter_again, Q(page__in=ActIndexPage.objects.all())))


def _enter_again(which: Q) -> None:
    """Read pages again, now that what they show has changed: each as it is, in its own act."""
    known = SearchEntry.objects.filter(which).order_by("page_id")
    for number in known.values_list("page_id", flat=True).distinct():
        enter_as_it_is(number)
