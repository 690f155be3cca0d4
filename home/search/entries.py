"""What the search knows of the published pages, and how that stays true."""

from collections import Counter
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from foundation.holding import hold
from foundation.models import SitePage
from foundation.search_words.terms import terms_in
from home.models import SearchEntry
from home.search.reading import get_body, get_facts, get_other_names
from home.search.terms_field import joined

# A word that a text has so often is what the text is about.
OFTEN = 3


def enter(page: SitePage) -> None:
    """Let the search know of a published page as it now is. In the transaction that it is in."""
    language, body, facts = page.language, get_body(page), get_facts(page)
    title = terms_in(page.title, language=language)
    summary = terms_in(page.summary, language=language)
    others = terms_in(get_other_names(page), language=language)
    counted = Counter(terms_in(body, language=language))
    SearchEntry.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "pair": page.translation_key,
            "language": language,
            "kind": facts.kind,
            "on": facts.on,
            "themes": list(facts.themes),
            "title_terms": joined(title),
            "summary_terms": joined(summary),
            "often_terms": joined(term for term, times in counted.items() if times >= OFTEN),
            "terms": joined([*title, *summary, *counted, *others]),
            "body": body,
        },
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


def _when_published(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, SitePage):
        enter(instance)


def _when_unpublished(instance: Page, **kwargs: Any) -> None:
    strike_out(instance)
