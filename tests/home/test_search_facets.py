"""What was found is narrowed by theme, kind and year; the counts are true for whoever asks."""

from datetime import date

import pytest
from django.test import Client

from accounts.models import Audience
from home.models import SearchEntry
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from resources.models import ResourceIndexPage, ResourcePage, Theme, ThemeIndexPage, ThemePage
from tests.factories.accounts import make_member
from tests.factories.pages import get_site
from tests.factories.search import make_found, make_page

pytestmark = pytest.mark.django_db

CRIME = "Crime and Crime Prevention"


@pytest.fixture
def crime():
    return Theme.objects.get(slug="crime")


@pytest.fixture
def found(crime):
    """Four pages with a knife in the title: two resources, a theme and a page."""
    home = get_site()
    library = make_found(ResourceIndexPage, under=home, cy={"title": "A"}, en={"title": "R"})
    themes = make_found(ThemeIndexPage, under=home, cy={"title": "T"}, en={"title": "Th"})
    asb = Theme.objects.get(slug="asb")
    for number, (kind, day, filed) in enumerate(
        [("guide", date(2026, 5, 1), [crime, asb]), ("survey", date(2025, 5, 1), [crime])]
    ):
        make_found(
            ResourcePage,
            under=library,
            cy={"title": f"Cyllell {number}"},
            en={"title": f"Knife {kind}"},
            kind=kind,
            published_on=day,
            themes=filed,
        )
    make_found(
        ThemePage, under=themes, theme=crime, cy={"title": "Cyllyll"}, en={"title": "Knife theme"}
    )
    make_page(cy="Cyllell", en="Knife page")


def ask(query, client=None):
    return (client or Client()).get(f"/en/search/?q=knife{query}")


def boxes(response):
    return {
        group.name: [(box.value, box.count) for box in group.options]
        for group in response.context["filters"].groups
    }


def titles(response):
    return {result.title for result in response.context["results"]}


def test_each_box_says_how_many_it_would_leave(found):
    assert boxes(ask("")) == {
        "theme": [("asb", 1), ("crime", 3)],
        "kind": [("theme", 1), ("guide", 1), ("survey", 1), ("page", 1)],
        "year": [("2026", 1), ("2025", 1)],
    }


def test_a_ticked_box_leaves_what_it_says(found):
    left = {
        "&theme=crime": {"Knife guide", "Knife survey", "Knife theme"},
        "&kind=guide&kind=page": {"Knife guide", "Knife page"},
        "&theme=asb&kind=survey": set(),
        "&year=2025": {"Knife survey"},
        "&year=1999": set(),
        "&theme=crime&kind=guide&year=2026": {"Knife guide"},
    }

    assert {query: titles(ask(query)) for query in left} == left


def test_a_box_counts_what_the_other_questions_leave(found):
    response = ask("&kind=guide")

    assert boxes(response)["theme"] == [("asb", 1), ("crime", 1)]
    assert boxes(response)["kind"] == boxes(ask(""))["kind"]


def test_a_ticked_box_can_be_unticked(found):
    filters = ask("&kind=guide&theme=crime&page=1").context["filters"]

    assert [(one.label, one.remove_url) for one in filters.chosen] == [
        (CRIME, "/en/search/?q=knife&kind=guide"),
        ("Guide", "/en/search/?q=knife&theme=crime"),
    ]
    assert filters.clear_url == "/en/search/?q=knife"


def test_whoever_ticks_too_much_is_told_so(found):
    html = ask("&theme=asb&kind=survey").content.decode()

    assert "Nothing has all of these filters" in html
    assert '<input type="hidden" name="q" value="knife">' in html


def test_the_counts_are_true_for_this_reader(client, found):
    members = make_found(
        MembersHomePage,
        under=get_site(),
        audience=Audience.objects.get(access="members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    index = make_found(BriefingIndexPage, under=members, cy={"title": "P"}, en={"title": "Papers"})
    make_found(
        BriefingPage,
        under=index,
        cy={"title": "Cyllell gudd"},
        en={"title": "Knife briefing"},
        briefed_on=date(2026, 1, 1),
    )
    client.force_login(make_member())

    assert ("briefing", 1) not in boxes(ask(""))["kind"]
    assert ("briefing", 1) in boxes(ask("", client))["kind"]
    assert boxes(ask("", client))["year"] == [("2026", 2), ("2025", 1)]


def test_a_theme_that_is_gone_is_counted_no_more(found):
    SearchEntry.objects.filter(kind="theme").update(themes=[0])

    assert boxes(ask(""))["theme"] == [("asb", 1), ("crime", 2)]
