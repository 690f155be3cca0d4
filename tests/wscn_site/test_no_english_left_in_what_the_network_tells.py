"""News, networks and surveys are in Welsh, in each of their states."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from home.models import NetworkPage, NewsIndexPage
from resources.models import Theme
from tests.english import find_english_in_page
from tests.factories.files import make_document
from tests.factories.telling import (
    make_about,
    make_network,
    make_network_index,
    make_survey,
    make_survey_index,
    make_telling_pages,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def about():
    return make_about()


@pytest.fixture
def files():
    document = make_document(name="canfyddiadau.pdf", language="cy").pk
    value = {"document_cy": document, "document_en": document}
    return json.dumps([{"type": "file", "id": str(uuid4()), "value": value}])


def find_english(client, *addresses):
    return [
        text for address in addresses for text in find_english_in_page(client.get(address).text)
    ]


def test_the_news_is_in_welsh_however_it_is_filtered(about, files, client):
    pages = make_telling_pages(about, Theme.objects.get(slug="safety"), body=[], files=files)
    address = pages[NewsIndexPage].url
    queries = ["", "theme=safety", "theme=asb&year=1066", "theme=asb&theme=crime&page=x"]

    assert find_english(client, *(f"{address}?{query}" for query in queries)) == []


@pytest.mark.parametrize("kind", NetworkPage.Kind)
def test_a_network_of_any_kind_is_in_welsh(kind, about, client):
    index = make_network_index(about)

    page = make_network(index, kind=kind).cy

    assert find_english(client, index.cy.url, page.url) == []


def test_a_survey_is_in_welsh_before_and_after_it_is_open(about, files, client):
    index, today = make_survey_index(about), timezone.localdate()
    tomorrow, yesterday = today + timedelta(days=1), today - timedelta(days=1)
    past = {"opens_on": yesterday, "closes_on": yesterday}
    pages = [
        make_survey(index, opens_on=tomorrow, closes_on=tomorrow).cy,
        make_survey(index, **past).cy,
        make_survey(index, **past, files=files).cy,
    ]

    assert find_english(client, index.cy.url, *(page.url for page in pages)) == []
