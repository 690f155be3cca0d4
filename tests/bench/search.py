"""How well and how soon the search finds, beside a plain Wagtail search of the same pages."""

import os
import time
from functools import cache

from django.core.paginator import Paginator
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from modelsearch.backends import get_search_backend
from wagtail.models import Locale

from accounts.access import Reader
from foundation.search_words.quality import BOUNDS, measure
from home.search.asking import Search
from home.search.entries import enter
from home.search.views import PER_PAGE
from resources.models import ResourcePage
from tests.bench.filling import (
    AT_ONCE,
    Progress,
    get_writers,
    make_first,
    make_sections,
    prepare,
    put_resources,
    tidy_database,
)
from tests.bench.place import HOST
from tests.bench.serving import Meter, database_process
from tests.factories.rows import multiply

LANGUAGES = ("cy", "en")
NOTHING = "–"


def run(asked):
    prepare(asked)
    first, _ = make_first(*make_sections())
    reader = Reader.anonymous(today=timezone.localdate())
    texts = {code: get_texts(code, lists=asked.lists) for code in LANGUAGES}
    there = max(map(len, texts.values()))
    tell_what_is_found(put_texts(first, texts), lists=asked.lists, reader=reader)
    tell_how_soon(first, after=there, reader=reader, asked=asked)


def get_texts(language, *, lists):
    """The words and forms of words that somebody is to find, or not to find, each once."""
    listed = (measure(name).pairs for name in lists if name.startswith(language))
    return sorted({text for pairs in listed for _, text in pairs})


def put_texts(first, texts):
    """A page with each text as its title; gives their numbers, by language and text."""
    languages = {locale.pk: locale.language_code for locale in Locale.objects.all()}

    def write(row, number):
        own = texts[languages[row.locale_id]]
        row.title = row.draft_title = own[number] if number < len(own) else NOTHING

    with transaction.atomic():
        pages = multiply(first, numbers=range(max(map(len, texts.values()))), write=write)
    progress = Progress("Writing words", of=len(pages))
    for page in pages:
        enter(page)
        progress.go_on()
    index_plainly(pages)
    return {(languages[page.locale_id], page.title): page.pk for page in pages}


def index_plainly(pages):
    """What Wagtail does as a page is saved."""
    backend = get_search_backend()
    for start in range(0, len(pages), AT_ONCE):
        backend.add_bulk(ResourcePage, pages[start : start + AT_ONCE])


def search_plainly(words, *, language):
    """As a new Wagtail site has it, in the language of the page."""
    locale = Locale.objects.get_for_language(language)
    return ResourcePage.objects.live().filter(locale=locale).search(words)


def tell_what_is_found(page_of, *, lists, reader):
    """List by list, through each search from one end to the other."""

    @cache
    def ask_ours(query, language):
        found = Search(query, reader=reader, language=language, now=timezone.now()).hits
        return {hit.page_id for hit in found}

    @cache
    def ask_plain(query, language):
        return {page.pk for page in search_plainly(query, language=language)}

    def get_percent(name, ask):
        def does_find(query, *, text, language):
            return page_of[language, text] in ask(query, language)

        return measure(name, does_find=does_find).percent

    print(f"{'of 100 pairs, found':20} {'bound':>7} {'here':>7} {'plain Wagtail':>14}")
    for name in lists:
        bounds = BOUNDS[name]
        bound = f"≥ {bounds.least}" if bounds.least else f"≤ {bounds.most}"
        ours, plain = get_percent(name, ask_ours), get_percent(name, ask_plain)
        print(f"{name:20} {bound:>7} {ours:7.1f} {plain:14.1f}", flush=True)


def tell_how_soon(first, *, after, reader, asked):
    """The same questions, one after another, to both searches of the same pages."""
    writers = get_writers()
    pages = put_resources(first, numbers=range(after, after + asked.searched // 2), writers=writers)
    index_plainly(pages)
    tidy_database()
    visitor = Client(HTTP_HOST=HOST)
    addresses = {}
    for code in LANGUAGES:
        with override(code):
            addresses[code] = reverse("search")

    def ask_ours(words, language):
        return Search(words, reader=reader, language=language, now=timezone.now()).hits

    def ask_for_page(words, language):
        visitor.get(addresses[language], {"q": words}, secure=True)

    def ask_plain(words, language):
        return list(Paginator(search_plainly(words, language=language), PER_PAGE).page(1))

    print(
        f"\n{asked.queries} searches of one to three words, each after the other, of {len(pages)} "
        f"pages of 600 words\n\n{'milliseconds':40} {'p50':>7} {'p95':>7}  {'CPU':>7} {'+ db':>7}"
    )
    ways = {
        "here: all that is found, in its order": ask_ours,
        "here: the whole page, with its extracts": ask_for_page,
        "plain Wagtail: the first ten, counted": ask_plain,
    }
    for what, ask in ways.items():
        meter = Meter(os.getpid(), database_process())
        took = sorted(time_questions(ask, writers=writers, count=asked.queries))
        here, database = meter.read(per=len(took))
        p50, p95 = (took[len(took) * percent // 100] for percent in (50, 95))
        print(f"{what:40} {p50:7.1f} {p95:7.1f}  {here:>7} {database:>7}", flush=True)


def time_questions(ask, *, writers, count):
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        words = writers[language].ask(number)
        start = time.perf_counter()
        ask(words, language)
        yield 1000 * (time.perf_counter() - start)
