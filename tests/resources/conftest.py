"""A show with an episode, for all that is asked of its feed."""

from datetime import date

import pytest

from tests.factories.podcasts import (
    make_artwork,
    make_episode,
    make_people,
    make_show,
    make_sound,
)


@pytest.fixture
def show():
    return make_show(artwork=make_artwork(), category="Society & Culture")


@pytest.fixture
def sound():
    return make_sound()


@pytest.fixture
def episode(show, sound):
    return make_episode(
        show,
        number=7,
        season=2,
        published_on=date(2026, 6, 17),
        recording=sound,
        people=make_people(("Mari Sampl", "host"), ("Huw Sampl", "guest")),
    )
