"""What is new: newest first, by year and by theme, and on the front page."""

from datetime import date

import pytest
from django.utils import timezone

from home.models import NewsPage
from resources.models import Theme
from tests.factories.accounts import audience, make_member
from tests.factories.pages import write_pair
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db

ADDRESS = {"cy": "/cy/newyddion/", "en": "/en/news/"}


@pytest.fixture
def index():
    return make_news_index()


@pytest.fixture
def asb():
    return Theme.objects.get(slug="asb")


def titles(response, name="news"):
    return [page.title for page in response.context[name]]


def make_number(index, number, *themes, on):
    return make_news(
        index,
        *themes,
        published_on=on,
        cy={"title": f"Eitem {number}"},
        en={"title": f"Item {number}"},
    )


def test_the_newest_is_first_in_the_language_of_the_page(client, index):
    make_number(index, 1, on=date(2026, 1, 1))
    make_number(index, 2, on=date(2026, 2, 1))

    assert titles(client.get(ADDRESS["en"])) == ["Item 2", "Item 1"]
    assert titles(client.get(ADDRESS["cy"])) == ["Eitem 2", "Eitem 1"]


def test_a_year_and_a_theme_narrow_the_list(client, index, asb):
    make_number(index, 1, asb, on=date(2025, 1, 1))
    make_number(index, 2, asb, on=date(2026, 1, 1))
    make_number(index, 3, on=date(2026, 2, 1))

    narrowed = client.get(ADDRESS["en"], {"year": "2026", "theme": "asb"})
    all_of_it = client.get(ADDRESS["en"])

    assert titles(narrowed) == ["Item 2"]
    assert "<title>News: 1 news item – " in narrowed.text
    years, _ = all_of_it.context["filters"].groups
    assert [(box.label, box.count) for box in years.options] == [("2026", 2), ("2025", 1)]


@pytest.mark.parametrize("asked", ["0", "-1", "x", "99", ""])
def test_a_page_of_the_list_that_is_not_there_is_the_nearest_that_is(client, index, asked):
    make_number(index, 1, on=date(2026, 1, 1))

    response = client.get(ADDRESS["en"], {"page": asked, "year": "1066", "theme": "nothing"})

    assert titles(response) == ["Item 1"]


def test_a_long_list_goes_on_over_the_page(client, index):
    for number in range(1, 14):
        make_number(index, number, on=date(2026, 1, number))

    assert titles(client.get(ADDRESS["en"], {"page": 2})) == ["Item 1"]


def test_a_list_with_nothing_in_it_says_so(client, index, asb):
    empty = client.get(ADDRESS["en"]).text
    make_number(index, 1, on=date(2026, 1, 1))

    narrowed = client.get(ADDRESS["en"], {"theme": "asb"}).text

    assert "There is nothing here yet." in empty
    assert "Nothing has all of these filters" in narrowed


def test_an_item_says_its_day_and_leads_to_the_others_of_its_theme(client, index, asb):
    pair = make_number(index, 1, asb, on=date(2026, 1, 31))

    shown = client.get(pair.en.url).text

    assert '<time datetime="2026-01-31">31 January 2026</time>' in shown
    assert '<a href="/en/news/?theme=asb">Anti-social Behaviour and Disorder</a>' in shown


def test_the_front_page_has_the_newest_three_that_its_reader_may_open(client, index):
    for number in range(1, 5):
        make_number(index, number, on=date(2026, 1, number))
    make_news(index, published_on=timezone.localdate(), audience=audience("members"))

    public = client.get("/en/")
    client.force_login(make_member())
    members = client.get("/en/")

    assert titles(public, "latest_news") == ["Item 4", "Item 3", "Item 2"]
    assert titles(members, "latest_news") == ["Item", "Item 4", "Item 3"]


def test_news_is_written_once_for_its_day_and_themes_in_both_languages(index, asb):
    pair = write_pair(
        NewsPage,
        under=index,
        published_on=date(2026, 1, 1),
        themes=[asb],
        cy={"title": "Eitem", "summary": "Crynodeb."},
        en={"title": "Item", "summary": "Summary."},
    )
    pair.cy.published_on = date(2026, 3, 1)
    pair.cy.save_revision().publish()

    assert {page.published_on for page in pair.refresh()} == {date(2026, 3, 1)}
    assert [[theme.slug for theme in page.themes.all()] for page in pair] == [["asb"], ["asb"]]
    assert [page.live for page in pair] == [True, True]


def test_news_is_in_the_menu_of_the_front_page(client, index):
    assert [link.title for link in client.get("/en/").context["shell"].menu] == ["News"]
