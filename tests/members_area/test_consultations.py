"""A consultation: when it closes, what is asked, and the Network's draft."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from foundation.calendars import CalendarEvent, write_calendar
from members_area.blocks import QuestionsBlock
from members_area.models import ConsultationPage
from members_area.questions import read_questions, split_paragraphs, tidy
from tests.factories.accounts import make_member
from tests.factories.consultations import (
    key_of,
    make_consultation,
    make_consultations,
    make_question,
    redraft,
)

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def titles(pages):
    return [page.title for page in pages]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("left", "stage"),
    [
        (8 * DAY, "open"),
        (7 * DAY, "closing_soon"),
        (timedelta(seconds=1), "closing_soon"),
        (timedelta(0), "closed"),
    ],
)
def test_a_consultation_is_open_to_the_last_moment(left, stage):
    page = ConsultationPage(closes_at=NOON + left)

    assert page.get_stage(now=NOON) == stage


@pytest.mark.django_db
def test_what_is_to_be_answered_next_comes_first_and_what_is_over_last(client):
    index, now = make_consultations(), timezone.now()
    for name, days in {"long over": -9, "later": 20, "over": -1, "soon": 1}.items():
        make_consultation(index, name=name, closes_at=now + days * DAY)
    client.force_login(make_member())

    response = client.get(index.en.url)
    home = client.get(index.en.get_parent().url)

    names = ["Consultation soon", "Consultation later"]
    past = ["Consultation over", "Consultation long over"]
    assert titles(response.context["consultations"]) == names + past
    assert titles(home.context["consultations"]) == names
    assert [page.stage.value for page in response.context["consultations"]] == [
        *("closing_soon", "open", "closed", "closed")
    ]


@pytest.mark.django_db
def test_the_page_has_the_draft_in_its_language_and_both_ways_to_the_consultation(client):
    urls = {"url_cy": "https://a.example/cy", "url_en": "https://a.example/en"}
    pair = make_consultation(devolution="devolved", **urls)
    client.force_login(make_member())

    welsh, english = (client.get(page.url).text for page in pair)

    assert "Gofyn 3" in welsh
    assert "Ateb 3" in welsh
    assert "Ask 3" not in welsh
    assert "Answer 3" in english
    assert welsh.index("example/cy") < welsh.index('example/en" hreflang="en"')
    assert english.index("example/en") < english.index('example/cy" hreflang="cy"')
    assert "ddatganoli i Gymru" in welsh
    assert "in Welsh only" not in english


@pytest.mark.django_db
def test_where_the_consultation_has_one_language_the_page_says_so(client):
    pair = make_consultation(url_en="https://a.example/en")
    client.force_login(make_member())

    welsh, english = (client.get(page.url).text for page in pair)

    assert "yn Saesneg yn unig" in welsh
    assert "in English only" not in english


@pytest.mark.django_db
def test_a_question_is_the_same_one_however_it_is_edited_and_moved():
    pair = make_consultation()

    redraft(pair, make_question(2, "anew"), make_question(1), make_question(2, "twice"))

    asked = [(each.key, each.words) for each in pair.en.get_questions()]
    assert asked == [(key_of(2), "Ask 2 anew"), (key_of(1), "Ask 1")]


def test_a_question_from_elsewhere_has_a_key_that_stays():
    stored = [{**make_question(1), "id": "imported-1"}]

    first, again = (
        read_questions(QuestionsBlock().to_python(stored), language="cy") for _ in range(2)
    )

    assert first == again
    assert first[0].key != key_of(1)


def test_text_is_kept_in_one_form_and_shown_in_paragraphs():
    typed = "  One\r\ntwo\x00\x0b\r\n \r\n\r\nThree\ud800 \r\n"

    kept = tidy(typed)

    assert kept == "One\ntwo\n \n\nThree"
    assert list(split_paragraphs(kept)) == [["One", "two"], ["Three"]]
    assert list(split_paragraphs(" \n ")) == []


def unfold(content):
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_an_event_is_folded_between_letters_and_is_at_the_right_moment_in_summer():
    event = CalendarEvent(
        uid="one",
        at=datetime.fromisoformat("2026-07-01T23:59+01:00"),
        title="Ŷ" * 60 + ", a; b\\",
        description="One\r\ntwo",
        url="https://a.example/",
        language="cy",
        changed_at=NOON,
    )

    written = write_calendar([event])

    folded = written.split(b"\r\n")
    lines = unfold(written)
    assert max(len(line) for line in folded) <= 75
    assert all(line.decode() is not None for line in folded)
    assert "DTSTART:20260701T225900Z" in lines
    assert "SUMMARY;LANGUAGE=cy:" + "Ŷ" * 60 + "\\, a\\; b\\\\" in lines
    assert "DESCRIPTION;LANGUAGE=cy:One\\ntwo" in lines


@pytest.mark.django_db
def test_a_member_takes_the_deadline_into_a_calendar_in_either_language(client):
    pair = make_consultation(closes_at=datetime.fromisoformat("2026-12-18T23:59+00:00"))
    client.force_login(make_member())

    said = {}
    for language in ("cy", "en"):
        with override(language):
            address = reverse("consultation_deadline", args=[pair.en.translation_key])
        said[language] = client.get(address)

    welsh, english = unfold(said["cy"].content), unfold(said["en"].content)
    assert "SUMMARY;LANGUAGE=cy:Ymgynghoriad yn cau: Ymgynghoriad case review" in welsh
    assert "SUMMARY;LANGUAGE=en:Consultation closes: Consultation case review" in english
    assert "DTSTART:20261218T235900Z" in set(welsh) & set(english)
    assert [line for line in welsh if line.startswith("UID:")] == [
        line for line in english if line.startswith("UID:")
    ]
    assert f"URL:{pair.cy.full_url}" in welsh
    assert said["cy"].headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert said["cy"].headers["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
def test_nobody_else_is_told_of_a_deadline(client):
    pair = make_consultation()
    address = reverse("consultation_deadline", args=[pair.en.translation_key])
    absent = reverse("consultation_deadline", args=[key_of(1)])

    assert [client.get(each).status_code for each in (address, absent)] == [404, 404]


@pytest.mark.postgresql
def test_what_closed_on_a_day_closes_at_its_last_minute_and_back(transactional_db):
    pair = make_consultation(
        closes_at=datetime.fromisoformat("2026-07-01T12:00+01:00"),
        url_cy="https://a.example/cy",
        url_en="https://a.example/en",
    )
    executor = MigrationExecutor(connection)

    before = executor.migrate([("members_area", "0001_initial")])
    old = before.apps.get_model("members_area", "ConsultationPage")._base_manager.get(pk=pair.cy.pk)
    kept = (old.closes_on, old.consultation_url)
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    assert kept == (date(2026, 7, 1), "https://a.example/cy")
    for page in pair.refresh():
        assert page.closes_at == datetime.fromisoformat("2026-07-01T23:59+01:00")
        assert (page.url_cy, page.url_en) == ("https://a.example/cy", "https://a.example/en")
