"""An episode in the feed of its show, and what the feed leads to: sound, transcript, chapters."""

from io import BytesIO
from uuid import uuid5

import podcastparser
import pytest
from wagtail.models import Page

from tests.factories.feeds import (
    CHAPTERS,
    FEEDS,
    PODCAST,
    SITE,
    TRANSCRIPTS,
    address,
    get_elements,
    get_feed,
)
from tests.factories.files import m4a
from tests.factories.podcasts import (
    close_half,
    make_episode,
    make_people,
    make_sound,
)

pytestmark = pytest.mark.django_db


def test_an_episode_is_in_the_feed_with_all_that_players_ask_for(client, show, episode, sound):
    [entry] = get_feed(client, show.en).entries

    assert entry.title == "Episode 7"
    assert entry.summary == "What changed."
    assert entry.link == f"{SITE}{episode.en.url}"
    assert entry.id == uuid5(episode.en.translation_key, "en").urn
    assert entry.published == "Wed, 17 Jun 2026 00:00:00 +0100"
    assert [dict(each) for each in entry.enclosures] == [
        {
            "href": f"{SITE}{sound.url}",
            "type": "audio/mpeg",
            "length": str(sound.file_size),
        }
    ]
    assert entry.itunes_duration == "4"
    assert (entry.itunes_season, entry.itunes_episode) == ("2", "7")
    assert entry.itunes_episodetype == "full"
    assert (
        f'<a href="{SITE}{episode.en.url}">Chapters and transcript</a>' in entry.content[-1].value
    )


def test_another_players_reader_finds_the_same(client, show, episode, sound):
    content = client.get(address(FEEDS, show.en)).content

    found = podcastparser.parse(f"{SITE}{address(FEEDS, show.en)}", BytesIO(content))

    assert found["title"] == "Podcast"
    assert found["description"] == "A short talk."
    assert found["link"] == f"{SITE}{show.en.url}"
    assert found["language"] == "en"
    assert found["type"] == "episodic"
    assert found["explicit"] is False
    assert found["itunes_author"] == "Wales Safer Communities Network"
    assert found["itunes_categories"] == [["Society & Culture"]]
    assert found["itunes_owner"]["email"] == "comms@network.example"
    assert found["cover_url"].endswith(".jpg")
    [entry] = found["episodes"]
    assert entry["guid"] == uuid5(episode.en.translation_key, "en").urn
    assert (entry["title"], entry["description"]) == ("Episode 7", "What changed.")
    assert (entry["season"], entry["number"], entry["type"]) == (2, 7, "full")
    assert (entry["total_time"], entry["published"]) == (4, 1781650800)
    assert entry["link"] == f"{SITE}{episode.en.url}"
    assert entry["enclosures"] == [
        {"url": f"{SITE}{sound.url}", "mime_type": "audio/mpeg", "file_size": sound.file_size}
    ]


def test_an_episode_has_the_words_of_podcasting_two(client, show, episode):
    say = [{"role": "host"}, {"role": "guest"}]
    transcripts = [
        {"url": f"{SITE}{address(TRANSCRIPTS, page)}", "type": "text/vtt", "language": code}
        for code, page in (("en", episode.en), ("cy", episode.cy))
    ]
    transcripts[0]["rel"] = "captions"

    people = get_elements(client, show.en, f"{PODCAST}person")

    assert people == [(say[0], "Mari Sampl"), (say[1], "Huw Sampl")]
    assert get_elements(client, show.en, f"{PODCAST}season") == [({}, "2")]
    assert get_elements(client, show.en, f"{PODCAST}episode") == [({}, "7")]
    assert [
        told for told, _ in get_elements(client, show.en, f"{PODCAST}transcript")
    ] == transcripts
    assert get_elements(client, show.en, f"{PODCAST}chapters") == [
        (
            {
                "url": f"{SITE}{address(CHAPTERS, episode.en)}",
                "type": "application/json+chapters",
            },
            None,
        )
    ]


def test_what_an_episode_has_not_is_not_said(client, show, sound):
    make_episode(show, recording=sound, parts=False)

    assert get_elements(client, show.en, f"{PODCAST}season") == []
    assert get_elements(client, show.en, f"{PODCAST}chapters") == []


def test_who_is_not_heard_is_in_a_group_of_the_taxonomy(client, show, sound):
    make_episode(show, recording=sound, people=make_people(("Huw", "producer"), ("Mari", "")))

    assert get_elements(client, show.en, f"{PODCAST}person") == [
        ({"role": "producer", "group": "creative direction"}, "Huw"),
        ({"role": ""}, "Mari"),
    ]


def test_m4a_is_called_what_apple_calls_it(client, show):
    sound = make_sound(name="talk.m4a", content=m4a(4))
    make_episode(show, recording=sound)

    [entry] = get_feed(client, show.en).entries

    assert (entry.enclosures[0].type, entry.itunes_duration) == ("audio/x-m4a", "4")


def test_only_the_transcripts_that_anybody_may_read_are_in_the_feed(client, show, episode):
    close_half(episode.cy)

    told = get_elements(client, show.en, f"{PODCAST}transcript")

    assert [each["language"] for each, _ in told] == ["en"]


def test_a_name_that_changes_changes_no_identity(client, show, episode):
    before = get_feed(client, show.en).entries[0].id
    Page.objects.filter(pk=episode.en.pk).update(title="Another", slug="another")

    [entry] = get_feed(client, show.en).entries

    assert (entry.title, entry.id) == ("Another", before)


def test_a_player_can_go_on_in_the_middle_of_an_episode(client, show, episode, sound):
    [entry] = get_feed(client, show.en).entries
    middle = sound.file_size // 2

    response = client.get(
        entry.enclosures[0].href.removeprefix(SITE), headers={"Range": f"bytes={middle}-"}
    )

    assert response.status_code == 206
    assert response.headers["Content-Range"] == (
        f"bytes {middle}-{sound.file_size - 1}/{sound.file_size}"
    )
    assert len(b"".join(response)) == sound.file_size - middle


def test_a_transcript_is_a_file_in_each_language(client, show, episode):
    welsh, english = (client.get(address(TRANSCRIPTS, page)) for page in episode)

    assert welsh.headers["Content-Type"] == "text/vtt; charset=utf-8"
    assert "<v Mari Sampl>Beth newidiodd?" in welsh.content.decode()
    assert "<v Mari Sampl>What changed?" in english.content.decode()


def test_chapters_are_a_file_in_each_language(client, show, episode):
    response = client.get(address(CHAPTERS, episode.cy))

    assert response.headers["Content-Type"] == "application/json+chapters"
    assert response.json() == {
        "version": "1.2.0",
        "chapters": [
            {"startTime": 0, "title": "Dechrau"},
            {"startTime": 2, "title": "Yr ateb"},
        ],
    }
