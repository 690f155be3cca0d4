"""The search knows what is published, as it is published, and the gate is asked each time."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import Q
from django.utils import timezone
from wagtail.models import ReferenceIndex

from accounts.access import Reader, set_audience
from accounts.models import Audience
from foundation.models import SitePage
from foundation.pairs.publishing import publish_pair, unpublish_pair
from foundation.pairs.tree import delete_pair
from foundation.search_words.quality import BOUNDS, measure
from foundation.search_words.terms import terms_in
from home.models import InformationPage, SearchEntry
from home.search.asking import IN_TITLE, Search
from home.search.terms_field import joined
from tests.factories.pages import get_site, make_pair, write_pair
from tests.factories.search import enter_everything, make_page

pytestmark = pytest.mark.django_db


def find(words, *, language="en"):
    reader = Reader.anonymous(today=timezone.localdate())
    return [
        SitePage.objects.get(pk=hit.page_id).title
        for hit in Search(words, reader=reader, language=language, now=timezone.now()).hits
    ]


@pytest.fixture
def pair():
    return write_pair(
        InformationPage, under=get_site(), cy={"title": "Cyllyll"}, en={"title": "Knives"}
    )


def test_a_page_is_found_once_it_is_published():
    pair = write_pair(
        InformationPage,
        under=get_site(),
        cy={"title": "Cyllyll"},
        en={"title": "Knives"},
        is_live=False,
    )
    before = find("knife")

    publish_pair(page=pair.en, by=None, now=timezone.now())

    assert (before, find("knife")) == ([], ["Knives"])
    assert find("cyllell", language="cy") == ["Cyllyll"]


def test_a_draft_is_not_found_before_it_is_published(pair):
    pair.en.title = "Forks"
    pair.en.save_revision()
    drafted = find("fork"), find("knife")

    publish_pair(page=pair.en, by=None, now=timezone.now())

    assert drafted == ([], ["Knives"])
    assert (find("fork"), find("knife")) == (["Forks"], [])


def test_a_page_that_is_taken_off_the_site_is_found_no_more(pair):
    unpublish_pair(page=pair.en, by=None)

    assert find("knife") == []
    assert not SearchEntry.objects.filter(pair=pair.en.translation_key).exists()


def test_a_page_that_is_deleted_leaves_nothing_behind(pair):
    delete_pair(page=pair.en, by=None)

    assert not SearchEntry.objects.filter(pair=pair.en.translation_key).exists()


def test_what_is_shut_is_found_no_more_though_the_entry_stays(pair):
    set_audience(
        thing=pair.en,
        audience=Audience.objects.get(access="members"),
        by=None,
        now=timezone.now(),
        along=[pair.cy],
    )

    assert find("knife") == []
    assert SearchEntry.objects.filter(pair=pair.en.translation_key).count() == 2


def test_what_is_not_live_is_not_found_whatever_the_entry_says(pair):
    SitePage.objects.filter(pk__in=[pair.cy.pk, pair.en.pk]).update(live=False)

    assert find("knife") == []


def test_a_search_for_nothing_finds_nothing(pair):
    assert find("?!") == []


def test_every_published_page_can_be_read_again(pair, capsys):
    made = make_pair(InformationPage, under=get_site(), cy={"title": "A"}, en={"title": "Fork"})
    SitePage.objects.filter(pk__in=[pair.cy.pk, pair.en.pk]).update(live=False)

    call_command("rebuild_search")

    assert find("fork") == ["Fork"]
    assert "2 taken out." in capsys.readouterr().out
    assert not SearchEntry.objects.filter(pair=pair.en.translation_key).exists()
    assert SearchEntry.objects.filter(pair=made.en.translation_key).count() == 2


def test_reading_can_go_on_where_it_was_stopped(pair, capsys):
    enter_everything()
    SearchEntry.objects.filter(page=pair.cy).delete()

    call_command("rebuild_search", "--missing")

    assert capsys.readouterr().out == "1 pages read, 0 taken out.\n"
    assert find("cyllell", language="cy") == ["Cyllyll"]


def test_reading_says_how_far_it_is(monkeypatch, pair, capsys):
    monkeypatch.setattr("home.management.commands.rebuild_search.STEP", 2)

    call_command("rebuild_search")

    assert capsys.readouterr().out == "2 of 4\n4 of 4\n4 pages read, 0 taken out.\n"


def test_reading_is_silent_when_asked_to_be(monkeypatch, pair, capsys):
    monkeypatch.setattr("home.management.commands.rebuild_search.STEP", 2)

    call_command("rebuild_search", verbosity=0)

    assert capsys.readouterr().out == ""


def test_an_entry_says_what_it_is_of(pair):
    entry = SearchEntry.objects.get(page=pair.cy)

    assert str(entry) == str(pair.cy.pk)


def test_that_a_page_is_searched_is_no_use_of_it(pair):
    assert not ReferenceIndex.get_references_to(pair.en).exists()


@pytest.mark.parametrize("name", ["cy_pairs", "cy_strangers", "en_pairs"])
def test_the_site_finds_what_the_words_promise(name):
    """From one end to the other, on this database: the same figures as of the words alone."""
    pair = make_page(cy="A", en="B")
    reader = Reader.anonymous(today=timezone.localdate())

    def does_find(query, *, text, language):
        page = pair.in_language(language)
        terms = joined(terms_in(text, language=language))
        SearchEntry.objects.filter(page=page).update(terms=terms)
        hits = Search(query, reader=reader, language=language, now=timezone.now()).hits
        return [hit.page_id for hit in hits] == [page.pk]

    measured = measure(name, does_find=does_find)

    assert BOUNDS[name].holds(measured.percent)
    assert measured == measure(name)


@pytest.mark.postgresql
def test_postgresql_finds_by_an_index_of_each_language_and_reads_no_terms_again(pair):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")

    plan = SearchEntry.objects.filter(
        Q(language="cy", terms__has_all=("cyllell", "caerdydd"))
        | Q(language="en", terms__has_all=("knife", "cardiff"))
    ).explain()

    assert "Scan on home_searchentry_terms_cy" in plan
    assert "Scan on home_searchentry_terms_en" in plan
    assert "Filter:" not in plan


@pytest.mark.postgresql
def test_postgresql_weighs_a_word_by_where_it_stands(pair):
    page = make_page(cy="Cyllyll", en="Knife crime").en
    reader = Reader.anonymous(today=timezone.localdate())

    hits = Search("knife", reader=reader, language="en", now=timezone.now()).hits

    worth = {hit.page_id: hit.worth for hit in hits}
    assert worth[page.pk] == 2 * IN_TITLE
