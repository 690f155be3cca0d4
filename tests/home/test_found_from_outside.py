"""What those who only pass by are told of a page: search engines, and where it is shared."""

import json
import re
import struct
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext

from foundation.models import SitePage
from home.models import NewsIndexPage, NewsPage
from members_area.models import MembersHomePage
from resources.models import ActIndexPage, ResourceIndexPage, ResourcePage, Theme
from tests.factories.accounts import audience, make_member
from tests.factories.acts import make_act
from tests.factories.files import make_document
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

NETWORK = {
    "cy": "Rhwydwaith Cymunedau Mwy Diogel Cymru",
    "en": "Wales Safer Communities Network",
}


@pytest.fixture
def library():
    return make_pair(
        ResourceIndexPage,
        under=get_site(),
        cy={"title": "Adnoddau", "slug": "adnoddau"},
        en={"title": "Resources", "slug": "resources"},
    )


def make_resource(library, **more):
    return make_pair(
        ResourcePage,
        under=library,
        themes=[Theme.objects.get(slug="asb")],
        published_on=date(2026, 11, 20),
        cy={"title": "Canllaw", "slug": "canllaw", "summary": "Sut mae ei wneud."},
        en={"title": "Guide", "slug": "guide", "summary": "How & why."},
        **{"kind": "guide", **more},
    )


def read_graph(html):
    """What machines are told, by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {each["@type"]: each for block in found for each in json.loads(block)["@graph"]}


def read_card(html):
    """What is shown where the page is shared."""
    return dict(re.findall(r'<meta \w+="((?:og|twitter):[\w:]+)" content="(.*?)">', html))


@pytest.mark.parametrize(("language", "other"), [("cy", "en"), ("en", "cy")])
def test_the_front_page_says_whose_it_is(client, language, other):
    graph = read_graph(client.get(f"/{language}/").text)

    network = graph["Organization"]
    assert (network["name"], network["alternateName"]) == (NETWORK[language], NETWORK[other])
    assert network["url"] == "http://testserver/"
    assert graph["WebSite"]["inLanguage"] == language
    assert graph["WebSite"]["publisher"]["@id"] == network["@id"]
    assert "BreadcrumbList" not in graph


def test_the_search_that_machines_are_told_of_is_there(client):
    website = read_graph(client.get("/cy/").text)["WebSite"]

    address = website["potentialAction"]["target"]["urlTemplate"]

    assert address == "http://testserver/cy/chwilio/?q={search_words}"
    assert client.get(address.format(search_words="cymuned")).status_code == 200


def test_a_page_says_where_it_stands(client, library):
    page = make_resource(library)

    trail = read_graph(client.get(page.cy.url).text)["BreadcrumbList"]["itemListElement"]

    assert [(way["position"], way["name"], way["item"]) for way in trail] == [
        (1, get_site().cy.title, "http://testserver/cy/"),
        (2, "Adnoddau", "http://testserver/cy/adnoddau/"),
        (3, "Canllaw", "http://testserver/cy/adnoddau/canllaw/"),
    ]


def test_a_resource_is_an_article(client, library):
    page = make_resource(library).en
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    SitePage.objects.filter(pk=page.pk).update(last_published_at=moment)

    article = read_graph(client.get(page.url).text)["Article"]

    assert article["headline"] == "Guide"
    assert article["description"] == "How & why."
    assert article["url"] == "http://testserver/en/resources/guide/"
    assert article["inLanguage"] == "en"
    assert (article["datePublished"], article["dateModified"]) == (
        "2026-11-20",
        "2026-11-22T09:30:00+00:00",
    )
    assert article["publisher"]["name"] == NETWORK["en"]


def test_news_is_an_article_of_news(client):
    words = {"cy": {"title": "Gwobrau"}, "en": {"title": "Awards"}}
    index = make_pair(NewsIndexPage, under=get_site(), cy={"title": "N"}, en={"title": "News"})
    page = make_pair(NewsPage, under=index, published_on=date(2026, 11, 20), **words).cy

    html = client.get(page.url).text

    article = read_graph(html)["NewsArticle"]
    assert (article["headline"], article["datePublished"]) == ("Gwobrau", "2026-11-20")
    assert read_card(html)["og:type"] == "article"


def test_statistics_are_data_with_the_files_that_anybody_may_take_away(client, library):
    document = make_document(title="Figures", name="figures.pdf")
    closed = make_document("members", title="Closed", name="closed.pdf")
    files = [("file", {"document_en": each}) for each in (document, closed)]
    page = make_resource(library, kind="statistics", files=files)

    dataset = read_graph(client.get(page.en.url).text)["Dataset"]

    assert (dataset["name"], dataset["creator"]["name"]) == ("Guide", NETWORK["en"])
    assert dataset["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "Figures",
            "contentUrl": f"http://testserver{document.url}",
            "encodingFormat": "PDF",
        }
    ]


@pytest.mark.parametrize(
    ("law_url", "told"), [("https://law.example/act", "https://law.example/act"), ("", None)]
)
def test_the_page_of_acts_is_a_list_of_laws(client, law_url, told):
    page = make_pair(ActIndexPage, under=get_site(), cy={"title": "D"}, en={"title": "Acts"})
    act = make_act(law_url_en=law_url)

    (item,) = read_graph(client.get(page.en.url).text)["ItemList"]["itemListElement"]

    law = item["item"]
    assert (item["position"], law["@type"], law["name"]) == (1, "Legislation", act.title_en)
    assert law["legislationIdentifier"] == f"{act.kind}/{act.year}/{act.number}"
    assert law.get("url") == told


def test_what_machines_are_told_costs_no_query(client, library, settings):
    page = make_resource(library).en
    make_pair(ActIndexPage, under=get_site(), cy={"title": "D"}, en={"title": "Acts"})
    make_act()

    for address in ("/en/", page.url, "/en/acts/"):
        response = client.get(address)
        shell = response.context["shell"]
        del shell.structured_data
        with CaptureQueriesContext(connection) as queries:
            assert shell.structured_data
        assert len(queries) == 0


def test_nothing_that_somebody_wrote_ends_the_data():
    facts = [{"@type": "Thing", "name": "</script><script>alert(1)</script>&\u2028"}]
    template = Template("{% load ui %}{% structured_data facts=facts %}")

    html = template.render(Context({"facts": facts}))

    assert html.count("<") == 2
    assert "&" not in html
    assert read_graph(html)["Thing"]["name"] == facts[0]["name"]


@pytest.mark.parametrize(("language", "other"), [("cy", "en"), ("en", "cy")])
def test_a_page_that_is_shared_has_a_card_in_its_language(client, library, language, other):
    page = make_resource(library).in_language(language)

    card = read_card(client.get(page.url).text)

    assert card["og:title"] == page.title
    assert card["og:url"] == f"http://testserver{page.url}"
    assert card["og:type"] == "article"
    assert card["og:site_name"] == NETWORK[language]
    assert card["og:locale"] == f"{language}_GB"
    assert card["og:locale:alternate"] == f"{other}_GB"
    assert card["twitter:card"] == "summary_large_image"
    assert card["og:image:alt"] == f"{NETWORK['cy']} | {NETWORK['en']}"


def test_the_picture_of_the_card_is_as_large_as_it_says_and_small_to_fetch(client):
    card = read_card(client.get("/en/").text)

    name = card["og:image"].removeprefix("http://testserver/static/")
    content = Path(finders.find(name)).read_bytes()

    assert struct.unpack(">II", content[16:24]) == (1200, 630)
    assert (card["og:image:width"], card["og:image:height"]) == ("1200", "630")
    assert len(content) < 50_000


def test_the_front_page_is_a_website_and_its_card_says_what_the_network_is(client):
    card = read_card(client.get("/cy/").text)

    assert card["og:type"] == "website"
    assert card["og:title"] == get_site().cy.heading


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_page_for_members_has_neither_card_nor_data_even_for_its_readers(client, language):
    page = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members"},
    ).in_language(language)
    client.force_login(make_member())

    html = client.get(page.url).text

    assert page.title in html
    assert (read_card(html), read_graph(html)) == ({}, {})


def test_who_has_signed_in_is_no_machine(client, library):
    client.force_login(make_member())

    html = client.get(library.en.url).text

    assert (read_card(html), read_graph(html)) == ({}, {})


@pytest.mark.parametrize("address", ["/en/search/?q=a", "/en/nothing/", "/en/account/sign-in/"])
def test_what_is_no_page_has_neither_card_nor_data(client, address):
    html = client.get(address).text

    assert (read_card(html), read_graph(html)) == ({}, {})
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(
    ("asked", "known_as"),
    [
        ("", ""),
        ("?page=2", "?page=2"),
        ("?page=12", "?page=12"),
        ("?page=1", ""),
        ("?page=0", ""),
        ("?page=%D9%A2", ""),
        ("?page=" + "9" * 5000, ""),
        ("?page=x", ""),
        ("?theme=asb", ""),
        ("?theme=asb&page=2", ""),
        ("?utm_source=x", ""),
    ],
)
def test_a_part_of_a_list_is_known_by_its_own_address_in_both_languages(
    client, library, asked, known_as
):
    html = client.get(f"/cy/adnoddau/{asked}").text

    addresses = re.findall(r'<link rel="[a-z]+"(?: hreflang="[\w-]+")? href="(http.*?)">', html)
    assert addresses == [
        f"http://testserver/cy/adnoddau/{known_as}",
        f"http://testserver/cy/adnoddau/{known_as}",
        f"http://testserver/en/resources/{known_as}",
        f"http://testserver/en/resources/{known_as}",
    ]


def test_a_page_that_is_no_list_is_known_by_one_address(client, library):
    page = make_resource(library).en

    html = client.get(f"{page.url}?page=2").text

    assert '<link rel="canonical" href="http://testserver/en/resources/guide/">' in html


def test_a_resource_that_was_put_there_without_publishing_has_no_day_of_change(client, library):
    page = make_resource(library).en
    SitePage.objects.filter(pk=page.pk).update(last_published_at=None)

    article = read_graph(client.get(page.url).text)["Article"]

    assert "dateModified" not in article
