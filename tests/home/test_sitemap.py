"""What search engines are told of every public page at once."""

import re

import pytest
from django.contrib.sites.requests import RequestSite

from home.sitemap import PublicSitemap
from resources.models import ResourceIndexPage
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def library():
    return make_pair(
        ResourceIndexPage,
        under=get_site(),
        cy={"title": "Adnoddau", "slug": "adnoddau"},
        en={"title": "Resources", "slug": "resources"},
    )


def test_the_sitemap_says_of_each_pair_what_the_head_says(client, library):
    sitemap = client.get("/sitemap.xml").text

    entry = re.search(r"<url>(?:(?!</url>).)*/cy/adnoddau/</loc>.*?</url>", sitemap, re.DOTALL)[0]
    front = re.search(r"<url>(?:(?!</url>).)*/cy/</loc>.*?</url>", sitemap, re.DOTALL)[0]
    told = dict(re.findall(r'hreflang="([\w-]+)" href="(.*?)"', entry))
    assert told == {
        "cy": "http://testserver/cy/adnoddau/",
        "en": "http://testserver/en/resources/",
        "x-default": "http://testserver/en/resources/",
    }
    assert 'hreflang="x-default" href="http://testserver/"' in front


def test_where_a_sitemap_ends_it_names_no_half_that_it_has_not(rf):
    class Short(PublicSitemap):
        limit = 1

    (url,) = Short().get_urls(site=RequestSite(rf.get("/")), protocol="http")

    assert url["alternates"] == [{"lang_code": "cy", "location": "http://testserver/cy/"}]
