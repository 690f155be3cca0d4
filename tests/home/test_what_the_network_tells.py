"""News, networks and surveys, as pages like others: searched, previewed, told to search engines."""

from datetime import timedelta

import pytest

from home.search.entries import enter
from resources.models import Theme
from tests.factories.accounts import today
from tests.factories.telling import (
    make_about,
    make_network,
    make_network_index,
    make_news,
    make_news_index,
    make_survey,
    make_survey_index,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """One of each, on the theme of crime, for everybody, by its kind in the search."""
    about, crime = make_about(), Theme.objects.get(slug="crime")
    closing = today() + timedelta(days=7)
    return {
        "news": make_news(make_news_index(), crime, published_on=today()),
        "network": make_network(make_network_index(about), crime),
        "survey": make_survey(make_survey_index(about), crime, closes_on=closing),
    }


@pytest.fixture
def searched(told):
    for page in (page for pair in told.values() for page in pair):
        enter(page)
    return told


def search(client, query):
    return client.get(f"/en/search/?{query}")


@pytest.mark.parametrize(
    ("kind", "words", "label"),
    [
        ("news", "item", "News"),
        ("network", "officers", "Network or board"),
        ("survey", "everybody", "Survey"),
    ],
)
def test_each_is_found_by_its_words_under_its_kind_and_theme(client, searched, kind, words, label):
    response = search(client, f"q={words}&kind={kind}&theme=crime")

    [result] = response.context["results"]
    assert (result.hit.page_id, result.kind) == (searched[kind].en.pk, label)


def test_a_survey_is_of_the_year_it_closes_in_and_news_of_its_own(client, searched):
    on = {
        response.context["results"][0].hit.on
        for response in (search(client, "q=item"), search(client, "q=everybody"))
    }

    assert on == {today(), today() + timedelta(days=7)}


@pytest.mark.parametrize("kind", ["news", "network", "survey"])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_each_can_be_looked_at_before_it_is_published(told, kind, language):
    draft = told[kind].in_language(language)
    draft.title = "Not out yet"

    response = draft.make_preview_request()
    response.render()

    assert "Not out yet" in response.text


def test_search_engines_are_told_of_each_in_both_languages(client, told):
    listed = client.get("/sitemap.xml").text

    assert [page.url for pair in told.values() for page in pair if page.url not in listed] == []


def test_the_way_back_leads_over_the_list(client, told):
    shells = [client.get(pair.en.url).context["shell"] for pair in told.values()]

    assert [[link.title for link in shell.breadcrumb] for shell in shells] == [
        ["Home", "News"],
        ["Home", "About us", "Networks"],
        ["Home", "About us", "Surveys"],
    ]
