"""How long something lasts, and where in it something is."""

import pytest
from django.utils import translation

from foundation.templatetags.ui_recordings import clock, duration


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (123.9, "2:03"), (3599, "59:59"), (3723, "1:02:03")]
)
def test_a_place_in_a_recording_is_shown_as_a_clock_shows_it(seconds, shown):
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "welsh", "english"),
    [
        (1, "1 eiliad", "1 second"),
        (59.4, "59 eiliad", "59 seconds"),
        (59.6, "1 munud", "1 minute"),
        (120, "2 funud", "2 minutes"),
        (2040, "34 munud", "34 minutes"),
        (3599, "1 awr 0 mun", "1 hr 0 min"),
        (3840, "1 awr 4 mun", "1 hr 4 min"),
    ],
)
def test_a_length_is_said_in_words(seconds, welsh, english):
    with translation.override("cy"):
        assert duration(seconds) == welsh
    with translation.override("en"):
        assert duration(seconds) == english
