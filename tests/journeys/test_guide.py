"""The guide shows the screens as they are: each picture can be made, and says what it did."""

import json
import os

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.guide.chapters import CHAPTERS
from home.guide.pictures import FOLDER, get_notes_path
from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in
from tests.journeys.screens import (
    COMMS,
    MEMBERSHIP,
    SCREENS,
    VIEW,
    forget_what_is_confidential,
    take,
)

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_the_guide_shows_is_what_the_screens_say(visit, language):
    """With MAKE_PICTURES in the environment, it makes them: ``make pictures``."""
    people = {who: visit(language=language, **VIEW) for who in (COMMS, MEMBERSHIP)}
    for who, page in people.items():
        sign_in(page, who, language=language)
    forget_what_is_confidential()
    notes, pictures = {}, {}

    for name, screen in SCREENS.items():
        screen.ready(language)
        pictures[name], notes[name] = take(people[screen.who], screen, language)

    if os.environ.get("MAKE_PICTURES"):
        keep(pictures, notes, language)
    kept = json.loads(get_notes_path(language).read_text())
    said = {name: note["words"] for name, note in notes.items()}
    assert said == {name: note["words"] for name, note in kept.items()}, "Then: make pictures"


def keep(pictures, notes, language):
    folder = FOLDER / language
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, picture in pictures.items():
        (folder / f"{name}.png").write_bytes(picture)
    path = get_notes_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notes, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_the_guide_is_usable_by_everybody(visit, language, width, dark):
    reader = visit(width=width, dark=dark, language=language)
    sign_in(reader, COMMS, language=language)

    for chapter in CHAPTERS:
        reader.goto(reverse("guide_chapter", args=[chapter.slug]))
        assert violations(reader) == [], chapter.slug


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_screen_leads_to_its_chapter_and_on_to_the_next(visit, language):
    reader = visit(language=language)
    sign_in(reader, COMMS, language=language)

    reader.goto("/cms/reports/parity/")
    reader.locator("a[href='/cms/guide/parity/']").click()

    expect(reader.locator("#board")).to_be_visible()
    reader.locator("a[rel=next]").click()
    expect(reader).to_have_url(f"{reader.url.partition('/cms/')[0]}/cms/guide/words/")
