"""Dates, times and counts are written as people in Wales write them."""

from datetime import UTC, datetime

import pytest
from django import forms
from django.utils import translation
from django.utils.formats import date_format, localize, time_format
from django.utils.timesince import timesince

MOMENT = datetime(2026, 7, 5, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("cy", "5 Gorffennaf 2026", "5 Gorffennaf 2026, 14:05"),
        ("en", "5 July 2026", "5 July 2026, 14:05"),
    ],
)
def test_a_day_and_a_moment_are_written_the_same_way_in_both_languages(language, day, moment):
    with translation.override(language):
        assert date_format(MOMENT.date()) == day
        assert date_format(MOMENT, "DATETIME_FORMAT") == moment
        assert date_format(MOMENT, "SHORT_DATE_FORMAT") == "05/07/2026"
        assert time_format(MOMENT) == "14:05"


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("written", ["2026-07-05", "05/07/2026", "5/7/26"])
def test_a_date_is_understood_day_first(language, written):
    with translation.override(language):
        assert forms.DateField().clean(written) == MOMENT.date()


def test_numbers_are_the_same_in_both_languages(settings):
    settings.USE_THOUSAND_SEPARATOR = True
    written = []

    for language in ("cy", "en"):
        with translation.override(language):
            written.append(localize(12500.5))

    assert written == ["12,500.5", "12,500.5"]


def test_how_long_ago_is_told_in_welsh():
    later = datetime(2026, 7, 21, 14, 5, tzinfo=UTC)

    with translation.override("cy"):
        assert timesince(MOMENT, later) == "2\u00a0wythnos, 2\u00a0ddiwrnod"
