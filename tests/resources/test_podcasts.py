"""A show and its episodes: to be listened to without a script, or to be read, in both languages."""

import pytest

from accounts.models import Audience
from home.search.reading import Facts, get_body, get_facts
from resources.models import Theme, ThemeIndexPage, ThemePage
from tests.factories.accounts import make_member, make_staff
from tests.factories.pages import get_site, make_pair
from tests.factories.podcasts import (
    close_half,
    make_artwork,
    make_episode,
    make_people,
    make_show,
    make_sound,
)

pytestmark = pytest.mark.django_db


def read(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def members():
    return Audience.objects.get(access="members")


@pytest.fixture
def show():
    return make_show(artwork=make_artwork())


def test_a_show_lists_its_episodes_newest_first(client, show):
    sound = make_sound()
    for number in range(1, 15):
        make_episode(show, number=number, recording=sound)

    first, second = client.get(show.en.url), client.get(show.en.url, {"page": 2})

    assert [page.number for page in first.context["episodes"]] == list(range(14, 2, -1))
    assert [page.number for page in second.context["episodes"]] == [2, 1]
    assert "Episode 14" in first.content.decode()
    assert "MP3, 62.3\xa0KB, 4 seconds" in first.content.decode()


def test_a_show_with_nothing_in_it_says_so(client, show):
    assert "There is nothing here yet." in read(client, show.en)


def test_a_show_says_where_to_subscribe(client):
    show = make_show(
        apple_url="https://apple.example/1",
        spotify_url="https://spotify.example/1",
        funding_url="https://give.example/1",
    )

    said = read(client, show.cy)

    assert f'href="/cy/podlediadau/{show.cy.translation_key}/ffrwd.xml"' in said
    assert 'rel="alternate" type="application/rss+xml"' in said
    assert "https://apple.example/1" in said
    assert "https://spotify.example/1" in said
    assert '<a href="https://give.example/1">Cefnogi\'r podlediad hwn</a>' in said


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Tanysgrifio:"), ("en", "Subscribe:")], ids=("cy", "en")
)
def test_an_episode_says_where_to_subscribe_to_its_show(client, language, words):
    show = make_show(apple_url="https://apple.example/1", spotify_url="https://spotify.example/1")
    half = show.in_language(language)
    episode = make_episode(show)

    said = read(client, episode.in_language(language))

    assert words in said
    assert f'<a href="{half.feed_path}" type="application/rss+xml">' in said
    assert '<a href="https://apple.example/1">' in said
    assert '<a href="https://spotify.example/1">' in said


def test_who_may_read_the_episode_but_not_its_show_is_not_told_of_the_show(client):
    show = make_show(audience=members(), apple_url="https://apple.example/1")
    granted = Audience.objects.get(code="prevent-contest")
    episode = make_episode(show, audience=granted)
    client.force_login(make_staff("prevent-contest"))

    assert client.get(episode.en.url).context["show"] is None


def test_a_show_whose_picture_has_gone_has_none(client):
    picture = make_artwork()
    show = make_show(artwork=picture)

    picture.delete()

    assert "<picture>" not in read(client, show.en)


def test_the_picture_of_a_show_is_for_those_who_may_see_it(client):
    assert "<picture>" in read(client, make_show(artwork=make_artwork()).en)


def test_a_closed_picture_is_not_shown(client):
    assert "<picture>" not in read(client, make_show(artwork=make_artwork("members")).en)


def test_an_episode_is_played_by_the_browsers_own_player(client, show):
    sound = make_sound()
    episode = make_episode(show, recording=sound)

    said = read(client, episode.en)

    assert f'<audio controls preload="none" src="{sound.url}">' in said
    assert f'<a href="{sound.url}" download hreflang="en">' in said
    assert "MP3, 62.3\xa0KB, 4 seconds" in said
    assert f'href="{sound.url}#t=2"' in said


def test_each_page_plays_the_recording_in_its_own_language(client, show):
    welsh, english = make_sound(language="cy"), make_sound(language="en")
    episode = make_episode(show, recording=english, other_recording=welsh)

    sounds = {page.language: client.get(page.url).context["page"].sound.url for page in episode}

    assert sounds == {"cy": welsh.url, "en": english.url}
    assert "Welsh and English" in read(client, show.en)


@pytest.mark.parametrize(
    ("language", "said"), [("cy", "Cymraeg"), ("en", "Saesneg"), ("both", "Cymraeg a Saesneg")]
)
def test_it_is_said_which_language_is_spoken(client, show, language, said):
    episode = make_episode(show, recording=make_sound(language=language))

    assert f"<dd>{said}</dd>" in read(client, episode.cy)


def test_the_transcript_is_on_the_page_in_both_languages(client, show):
    episode = make_episode(show, recording=make_sound(), season=2)

    said = read(client, episode.cy)

    assert "Beth newidiodd?" in said
    assert 'lang="en"><summary>The transcript in English</summary>' in said
    assert "Two lamps." in said
    assert "<dt>Cyfres</dt><dd>2</dd>" in said


def test_a_transcript_that_may_not_be_read_in_the_other_language_is_not_offered(client, show):
    episode = make_episode(show)
    close_half(episode.cy)

    assert client.get(episode.en.url).context["twin"] is None


def test_an_episode_names_its_people_and_leads_to_its_themes(client, show):
    theme = Theme.objects.get(slug="asb")
    themes = make_pair(
        ThemeIndexPage, under=get_site(), cy={"title": "Themâu"}, en={"title": "Themes"}
    )
    theme_page = make_pair(
        ThemePage, under=themes, cy={"title": "Anrhefn"}, en={"title": "Disorder"}, theme=theme
    )
    people = make_people(("Mari Sampl", "host"), ("Huw Sampl", ""))

    episode = make_episode(show, people=people, themes=[theme], recording=make_sound())

    assert "<dt>Cyflwynydd</dt><dd>Mari Sampl</dd>" in read(client, episode.cy)
    assert f'<a href="{theme_page.en.url}">Disorder</a>' in read(client, episode.en)
    assert f'<a href="{episode.en.url}">Episode 1</a>' in read(client, theme_page.en)


def test_an_episode_whose_recording_has_gone_can_be_read_all_the_same(client, show):
    recording = make_sound()
    episode = make_episode(show, recording=recording)
    recording.delete()

    said = read(client, episode.en)

    assert "<audio" not in said
    assert "The recording cannot be played here." in said
    assert "Two lamps." in said


def test_what_is_for_members_is_on_no_page_of_others(client, show):
    episode = make_episode(show, audience=members(), recording=make_sound("members"))
    closed_sound = make_episode(show, number=2, recording=make_sound("members"))

    assert client.get(episode.en.url).status_code == 404
    assert [page.number for page in client.get(show.en.url).context["episodes"]] == [2]
    assert "<audio" not in read(client, closed_sound.en)

    client.force_login(make_member())

    assert "<audio" in read(client, episode.en)
    assert ".vtt" not in read(client, episode.en)
    assert len(client.get(show.en.url).context["episodes"]) == 2


def test_a_show_for_members_has_no_feed_to_subscribe_to(client):
    show = make_show(audience=members())
    client.force_login(make_member())

    assert "feed.xml" not in read(client, show.en)


def test_the_search_reads_who_said_what_and_nothing_else_of_a_transcript(show):
    episode = make_episode(show, people=make_people(("Mari Sampl", "host")))

    assert get_body(episode.en) == "\n".join(
        [
            "Beginning",
            "The answer",
            "Mari Sampl What changed?",
            "Huw Sampl Two lamps.",
            "Mari Sampl",
        ]
    )


def test_the_search_files_an_episode_under_its_kind_its_day_and_its_themes(show):
    theme = Theme.objects.get(slug="asb")
    episode = make_episode(show, themes=[theme])

    assert get_facts(episode.en) == Facts(
        kind="episode", on=episode.en.published_on, themes=(theme.pk,)
    )
