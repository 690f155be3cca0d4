"""The feeds of podcasts, and what they lead to, as players fetch them."""

from xml.etree.ElementTree import fromstring

import feedparser

FEEDS = {"cy": "/cy/podlediadau/{key}/ffrwd.xml", "en": "/en/podcasts/{key}/feed.xml"}
TRANSCRIPTS = {
    "cy": "/cy/podlediadau/{key}/trawsgrifiad.vtt",
    "en": "/en/podcasts/{key}/transcript.vtt",
}
CHAPTERS = {
    "cy": "/cy/podlediadau/{key}/rhannau.json",
    "en": "/en/podcasts/{key}/chapters.json",
}
SITE = "http://testserver"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"


def address(addresses, page):
    return addresses[page.language].format(key=page.translation_key)


def get_feed(client, page):
    response = client.get(address(FEEDS, page))
    assert response.status_code == 200
    return feedparser.parse(response.content)


def get_elements(client, page, name):
    """The attributes and words of an element that feedparser does not know, in order."""
    response = client.get(address(FEEDS, page))
    tree = fromstring(response.content)  # noqa: S314 - our own
    return [(dict(each.attrib), each.text) for each in tree.iter(name)]
