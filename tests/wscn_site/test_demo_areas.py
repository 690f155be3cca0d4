"""The areas of the demonstration: all 22, with their bodies, found by every place in them."""

import pytest

from foundation.search_words.quality import finds
from foundation.search_words.tokens import without_accents
from wscn_site.demo.organisations import COUNCILS, DIRECTORY
from wscn_site.demo.partnerships import AREAS, PLACES, PROBATION, REGIONS
from wscn_site.demo.words import LANGUAGES


def test_every_council_has_one_area_and_every_area_its_region():
    areas = [area for region in REGIONS for area in region.areas]

    assert [area.council for area in AREAS] == list(COUNCILS)
    assert sorted(areas) == sorted(PLACES) == sorted(area.council.place.en for area in AREAS)
    assert len(set(areas)) == len(AREAS) == 22


@pytest.mark.parametrize("role", ["police", "fire_and_rescue", "health"])
def test_every_body_is_in_the_directory_and_none_is_left_over(role):
    named = {getattr(region, role) for region in REGIONS}

    assert named == {body.name.en for body in DIRECTORY if body.kind == role}
    assert PROBATION in {body.name.en for body in DIRECTORY if body.kind == "probation"}


def test_every_council_says_where_it_is():
    addresses = [council.website.said(language) for council in COUNCILS for language in LANGUAGES]

    assert [one for one in addresses if not one.startswith("https://www.")] == []


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.council.place.en)
def test_every_place_is_found_in_both_languages_and_without_accents(area):
    missed = [
        (spelling, language)
        for language in LANGUAGES
        for name in (area.council.place.said(language), *area.places.said(language).split(", "))
        for spelling in (name, without_accents(name))
        for asked in LANGUAGES
        if not finds(spelling, text=get_names(area, language), language=asked)
    ]

    assert missed == []


def get_names(area, language):
    return f"{area.council.place.said(language)}. {area.places.said(language)}"


def test_lines_fit_their_fields():
    assert max(len(area.title.said(code)) for area in AREAS for code in LANGUAGES) <= 120
    assert max(len(area.summary.said(code)) for area in AREAS for code in LANGUAGES) <= 300
    assert max(len(area.places.said(code)) for area in AREAS for code in LANGUAGES) <= 1000
