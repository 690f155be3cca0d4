"""A form that was left open, and what it brings back when it is saved."""

from datetime import date

import pytest
from wagtail.test.utils.form_data import nested_form_data, streamfield

from resources.models import Theme
from tests.factories.halves import make_resource, make_staff_of
from tests.factories.pages import get_site
from tests.foundation.at_the_desk import draft_of, edit

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    home = get_site()
    person = make_staff_of(home.cy, home.en)
    client.force_login(person)
    return client


def resource_form(page, *, themes=None, **changes):
    draft = draft_of(page)
    words = nested_form_data(
        {
            "title": draft.title,
            "slug": draft.slug,
            "summary": draft.summary,
            "kind": draft.kind,
            "published_on": draft.published_on.isoformat(),
            "checked_on": "",
            "body": streamfield([]),
            "files": streamfield([]),
            "loaded_revision_id": draft.latest_revision_id,
            **changes,
        }
    )
    return {**words, "themes": themes or [theme.pk for theme in draft.themes.all()]}


def test_a_form_that_was_left_open_does_not_bring_back_what_was_changed_meanwhile(editor):
    pair = make_resource()
    left_open = resource_form(pair.en, summary="What to do now.")
    editor.post(edit(pair.cy), resource_form(pair.cy, published_on="2026-04-02", kind="toolkit"))

    editor.post(edit(pair.en), left_open)

    for half in pair:
        assert draft_of(half).published_on == date(2026, 4, 2)
        assert draft_of(half).kind == "toolkit"
    assert draft_of(pair.en).summary == "What to do now."


def test_what_she_did_change_in_a_form_that_was_left_open_counts(editor):
    pair = make_resource()
    left_open = resource_form(pair.en, published_on="2026-05-03")
    editor.post(edit(pair.cy), resource_form(pair.cy, published_on="2026-04-02"))

    editor.post(edit(pair.en), left_open)

    assert draft_of(pair.cy).published_on == date(2026, 5, 3)


@pytest.mark.parametrize("number", ["999999", "9" * 5_000])
def test_a_form_that_tells_of_a_draft_that_is_not_there_is_taken_as_it_is(editor, number):
    pair = make_resource()

    editor.post(edit(pair.en), resource_form(pair.en, kind="toolkit", loaded_revision_id=number))

    assert draft_of(pair.cy).kind == "toolkit"


def test_themes_that_were_not_touched_follow_the_other_half(editor):
    pair = make_resource()
    left_open = resource_form(pair.en)
    crime = Theme.objects.get(slug="crime")
    editor.post(edit(pair.cy), resource_form(pair.cy, themes=[crime.pk]))

    editor.post(edit(pair.en), left_open)

    assert list(draft_of(pair.en).themes.all()) == [crime]
