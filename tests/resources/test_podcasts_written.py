"""What an editor may write of a podcast, and what is refused."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair
from resources.models import EpisodePage
from tests.factories.podcasts import (
    make_artwork,
    make_chapters,
    make_episode,
    make_recording,
    make_show,
    make_sound,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return make_show(artwork=make_artwork())


def test_a_draft_can_be_looked_at_before_it_is_right():
    draft = EpisodePage(
        transcript="Not yet", chapters=make_chapters(("soon", "One"), ("0:05", "Two"))
    )

    assert draft.get_turns() == []
    assert [chapter.title for chapter in draft.get_chapters()] == ["Two"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("transcript", "Words", "Line 1: there should be times here"),
        ("transcript", "WEBVTT\n", "Nobody says anything in this transcript."),
        ("transcript", "00:00.000 --> 00:01.000\n<v Mari>", "Nobody says anything"),
        ("recording", "wav", "Players of podcasts take MP3 and M4A only."),
        ("other_recording", "wav", "Players of podcasts take MP3 and M4A only."),
    ],
)
def test_what_players_could_not_use_is_refused(show, field, value, words):
    episode = make_episode(show, recording=make_sound())
    setattr(episode.en, field, make_recording() if value == "wav" else value)

    with pytest.raises(ValidationError) as refused:
        episode.en.full_clean()

    assert refused.value.message_dict[field][0].startswith(words)


def test_a_chapter_begins_at_a_place_in_the_recording():
    chapters = EpisodePage._meta.get_field("chapters")
    blocks = [chapters.to_python(make_chapters((start, "A"))) for start in ("1:02:03", "2 min")]

    assert chapters.stream_block.clean(blocks[0])
    with pytest.raises(ValidationError):
        chapters.stream_block.clean(blocks[1])


def test_a_picture_that_players_would_refuse_is_refused_here():
    show = make_show()
    show.en.artwork = make_artwork(size=1399)

    with pytest.raises(ValidationError) as refused:
        show.en.full_clean()

    assert [*refused.value.message_dict] == ["artwork"]


def test_a_picture_that_players_take_is_taken(show):
    show.en.full_clean()


def test_an_episode_is_begun_without_its_recording_and_published_with_it(show):
    draft = EpisodePage(
        title="Begun", slug="begun", published_on=timezone.localdate(), number=1, live=False
    )
    show.en.add_child(instance=draft)
    draft.save_revision(clean=False)

    with pytest.raises(PairError) as refused:
        publish_pair(page=draft, by=None, now=timezone.now())

    problems = " ".join(str(reason.words) for reason in refused.value.reasons)
    assert "Recording: This field cannot be blank." in problems
    assert "Transcript: This field cannot be blank." in problems
