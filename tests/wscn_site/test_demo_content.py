import dataclasses
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from importlib import import_module

from members_area.models import MaterialPage
from resources.models import ResourcePage
from wscn_site.demo.about import ABOUT, home
from wscn_site.demo.acts import ACTS
from wscn_site.demo.briefings import BRIEFINGS
from wscn_site.demo.briff import ISSUES
from wscn_site.demo.consultations import CONSULTATIONS
from wscn_site.demo.materials import MATERIALS
from wscn_site.demo.networks import NETWORKS
from wscn_site.demo.news import NEWS, SAMPLE
from wscn_site.demo.organisations import DIRECTORY, LAPSED, PAID, SAMPLES
from wscn_site.demo.people import PEOPLE
from wscn_site.demo.podcast import PODCAST
from wscn_site.demo.resources import RESOURCES
from wscn_site.demo.shapes import CHECKED_ON, DemoFile, HelpLine
from wscn_site.demo.surveys import SURVEYS
from wscn_site.demo.themes import THEMES
from wscn_site.demo.topics import TOPICS
from wscn_site.demo.words import LANGUAGES, Both, Points, Table

WHO_FOR = "resources.migrations.0012_who_resources_are_for"
SENTENCE = re.compile(r"\w+ \w+ \w+ \w+")


def parts(thing) -> Iterator[object]:
    """A thing, and all that is in it, apart from files in one language."""
    yield thing
    inner = (
        [getattr(thing, one.name) for one in dataclasses.fields(thing)]
        if dataclasses.is_dataclass(thing)
        else thing
    )
    for part in inner if isinstance(inner, (list, tuple)) else ():
        if not (isinstance(part, DemoFile) and part.languages != LANGUAGES):
            yield from parts(part)


EVERYTHING = list(
    parts(
        (
            THEMES,
            TOPICS,
            ACTS,
            RESOURCES,
            ABOUT,
            BRIEFINGS,
            CONSULTATIONS,
            MATERIALS,
            PODCAST,
            NETWORKS,
            NEWS,
            SURVEYS,
            ISSUES,
            SAMPLES,
            tuple(v for v in vars(home).values() if not isinstance(v, type)),
        )
    )
)


def get_themes(filed):
    """The themes of all these, also where one of them is filed under a sub-topic."""
    of = {topic.key: topic.theme for topic in TOPICS}
    return {of.get(key, key) for one in filed for key in one.themes}


def test_there_is_as_much_as_was_promised():
    assert len(THEMES) == 8
    assert len(RESOURCES) >= 24
    assert len(ACTS) >= 24
    assert get_themes(ACTS) == get_themes(RESOURCES) == {theme.key for theme in THEMES}
    assert len(TOPICS) == 11
    assert {topic.theme for topic in TOPICS} < {theme.key for theme in THEMES}
    assert {briefing.audience for briefing in BRIEFINGS} == {
        "members",
        "iom-cymru",
        "prevent-contest",
    }
    assert len(CONSULTATIONS) == len(SURVEYS) == 2
    assert {one.kind for one in MATERIALS} == set(MaterialPage.Kind.values)
    assert len(NETWORKS) == 7
    assert len(NEWS) >= 6
    assert [
        [one.kind for one in DIRECTORY].count(kind)
        for kind in ("council", "police", "fire_and_rescue", "health")
    ] == [22, 4, 3, 7]
    assert len({person.email for person in PEOPLE}) == len(PEOPLE) == 14


def test_there_is_a_resource_of_every_kind_and_a_call_in_every_state():
    seen = datetime.combine(CHECKED_ON, time.min, tzinfo=UTC)
    deadlines = [one.closes_at for one in RESOURCES if one.kind == "funding"]

    assert {one.kind for one in RESOURCES} == set(ResourcePage.Kind.values)
    assert {deadline and deadline > seen for deadline in deadlines} == {None, True, False}
    assert {slug for one in RESOURCES for slug in one.readerships} == {
        slug for slug, *_ in import_module(WHO_FOR).READERSHIPS
    }


def test_some_of_it_is_overdue_and_some_of_it_is_somebody_elses():
    owners = {one.owner for one in RESOURCES if one.owner}

    assert {one.review_by < CHECKED_ON for one in RESOURCES} == {True, False}
    assert all(one.checked_on < one.review_by for one in RESOURCES)
    assert owners
    assert owners <= {one.name.en for one in SAMPLES}


def test_every_text_is_said_in_both_languages_and_differs():
    same = [
        part
        for part in EVERYTHING
        if isinstance(part, Both) and SENTENCE.search(part.en) and part.cy == part.en
    ]
    half = [
        part for part in EVERYTHING if isinstance(part, Both) and bool(part.cy) != bool(part.en)
    ]

    assert same == []
    assert half == []


def test_lists_and_tables_have_the_same_shape_in_both_languages():
    lists = [
        part for part in EVERYTHING if isinstance(part, Points) and len(part.cy) != len(part.en)
    ]
    tables = [
        part
        for part in EVERYTHING
        if isinstance(part, Table) and [*map(len, part.cy)] != [*map(len, part.en)]
    ]

    assert lists == []
    assert tables == []


def test_what_is_invented_says_that_it_is_a_sample():
    studies = [one for one in RESOURCES if one.kind in {"case_study", "funding"}]
    items = [one for one in NEWS if SAMPLE in one.body]
    told = (*PODCAST.episodes, *SURVEYS, *items)
    invented = (*BRIEFINGS, *CONSULTATIONS, *MATERIALS, *told, *studies)

    assert [one.title.en for one in invented if "(sample)" not in one.title.en] == []
    assert [one.title.cy for one in invented if "(sampl)" not in one.title.cy] == []
    assert [
        one.name
        for one in SAMPLES
        if not (one.name.cy.startswith("Sampl: ") and one.name.en.startswith("Sample: "))
    ] == []
    assert [one.name for one in PEOPLE if not re.search(r"\(sample?\)", one.name)] == []


def test_lines_fit_their_fields():
    told = (*PODCAST.episodes, *NETWORKS, *NEWS, *SURVEYS)
    listed = (*RESOURCES, *BRIEFINGS, *CONSULTATIONS, *MATERIALS, *told)
    titles = [one.title for one in listed]
    summaries = [one.summary for one in (*THEMES, *TOPICS, *listed, *ABOUT, PODCAST)]
    abouts = [part.about for part in EVERYTHING if isinstance(part, HelpLine)]

    assert max(len(text.said(code)) for text in titles for code in LANGUAGES) <= 120
    assert max(len(text.said(code)) for text in summaries for code in LANGUAGES) <= 300
    assert max(len(text.said(code)) for text in abouts for code in LANGUAGES) <= 300
    assert len(home.HOME_INTRODUCTION.cy) <= 400


def test_a_membership_runs_from_april_to_march():
    assert PAID.membership.get_period(today=date(2026, 3, 31)) == (
        date(2025, 4, 1),
        date(2026, 3, 31),
    )
    assert PAID.membership.get_period(today=date(2026, 4, 1)) == (
        date(2026, 4, 1),
        date(2027, 3, 31),
    )
    # Long enough ago that no grace holds any more.
    assert LAPSED.membership.get_period(today=date(2026, 4, 1)) == (
        date(2024, 4, 1),
        date(2025, 3, 31),
    )
