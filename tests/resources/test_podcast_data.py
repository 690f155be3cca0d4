"""What search engines are told of a podcast, and of what may be heard in it."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.podcasts import make_episode, make_show, make_sound

pytestmark = pytest.mark.django_db


def read_graph(client, page):
    html = client.get(page.url).text
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {each["@type"]: each for each in json.loads(found)["@graph"]}


def test_a_show_is_a_series_with_its_feed(client):
    show = make_show().cy

    series = read_graph(client, show)["PodcastSeries"]

    assert (series["name"], series["inLanguage"]) == ("Podlediad", "cy")
    assert series["webFeed"] == f"http://testserver{show.feed_path}"
    assert client.get(series["webFeed"]).status_code == 200


def test_an_episode_is_of_its_series_and_can_be_heard(client):
    show = make_show()
    episode = make_episode(show, number=3).en

    told = read_graph(client, episode)["PodcastEpisode"]

    (sound,) = told["associatedMedia"]
    assert (told["name"], told["episodeNumber"]) == ("Episode 3", 3)
    assert told["datePublished"] == episode.published_on.isoformat()
    assert told["partOfSeries"]["url"] == f"http://testserver{show.en.url}"
    assert sound["contentUrl"] == f"http://testserver{episode.recording.url}"
    assert sound["encodingFormat"] == "audio/mpeg"
    assert re.fullmatch(r"PT\d+S", sound["duration"])


def test_a_recording_that_is_not_for_everybody_is_not_named(client):
    episode = make_episode(make_show(), recording=make_sound("members")).en

    assert read_graph(client, episode)["PodcastEpisode"]["associatedMedia"] == []


def test_what_is_told_of_an_episode_costs_no_query(client):
    shell = client.get(make_episode(make_show()).en.url).context["shell"]
    del shell.structured_data

    with CaptureQueriesContext(connection) as queries:
        assert shell.structured_data

    assert len(queries) == 0
