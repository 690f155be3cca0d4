"""An event in the search, in the CMS, in the Briff, and as the night watch asks for it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.test.utils.form_data import nested_form_data, streamfield

from accounts.access import Reader
from briff.gathering import get_proposals
from events.models import EventPage
from home.night_watch.belongings import get_belongings
from home.planning.calendar import get_entries
from resources.models import Theme
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue
from tests.factories.events import make_event, make_event_index
from tests.factories.pages import write_pair
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db

WALES = ZoneInfo("Europe/London")


@pytest.fixture
def index():
    return make_event_index()


@pytest.fixture
def manager():
    person = make_staff()
    person.groups.add(Group.objects.get(name="Communications manager"))
    return person


def test_an_event_is_found_by_its_kind_and_by_where_it_is(client, index):
    make_event(index, Theme.objects.get(slug="asb"), en={"place": "Llandudno", "who_for": "All"})
    enter_everything()

    found = client.get("/en/search/", {"q": "llandudno", "kind": "event", "theme": "asb"})

    assert found.context["total"] == 1
    assert 'href="/en/events/event/"' in found.text


def test_the_search_says_how_it_stands_and_why(client, index):
    make_event(
        index,
        state="cancelled",
        cy={"title": "Sgwrs", "state_note": "Eira"},
        en={"title": "Talk", "state_note": "Snow"},
    )
    make_event(index, en={"state_note": "Hail"})
    enter_everything()

    found = client.get("/en/search/", {"q": "talk"})
    why = client.get("/en/search/", {"q": "snow"})
    unasked = client.get("/en/search/", {"q": "hail"})

    assert "Cancelled: Talk" in found.text
    assert [each.context["total"] for each in (found, why, unasked)] == [1, 1, 0]
    assert "Wedi&#x27;i ganslo: Sgwrs" in client.get("/cy/chwilio/", {"q": "sgwrs"}).text


def test_what_is_over_is_found_after_what_is_not_whatever_its_day(client, index):
    def make(title, *, days, **fields):
        make_event(index, starts_at=timezone.now() + timedelta(days=days), en=title, **fields)

    make({"title": "Talk that was"}, days=-1)
    make({"title": "Talk that was not"}, days=-2, state="cancelled")
    make({"title": "Talk that moves"}, days=-40, state="postponed")
    make({"title": "Talk to come"}, days=1)
    make({"title": "Evening", "summary": "No talk will be longer."}, days=2)
    enter_everything()

    found = client.get("/en/search/", {"q": "talk"})

    assert [result.title for result in found.context["results"]] == [
        "Talk to come",
        "Postponed: Talk that moves",
        "Talk that was",
        "Cancelled: Talk that was not",
        "Evening",
    ]


def test_it_is_offered_to_the_briff(index):
    issue = make_issue(make_briff())
    make_event(index, Theme.objects.get(slug="asb"))
    reader = Reader.anonymous(today=timezone.localdate())
    with override("en"):
        groups = get_proposals(issue=issue.en, since=date(2020, 1, 1), reader=reader)

    [[proposal]] = [
        [each for each in group.proposals if each.what == "Event"]
        for group in groups
        if group.theme
    ]
    assert proposal.titles == {"cy": "Digwyddiad", "en": "Event"}
    assert ":" in proposal.source


def test_the_night_watch_asks_for_its_calendar_too(index):
    page = make_event(index).en

    belonging = get_belongings([(page.pk, "en", page.translation_key)])[page.pk][0]

    assert belonging.address == f"/en/calendar/{page.translation_key}.ics"


def test_the_form_says_what_is_wrong_with_the_days(client, index, manager):
    client.force_login(manager)
    starts = datetime(2027, 1, 1, 10, tzinfo=WALES)
    page = make_event(index, make=write_pair, starts_at=starts).en
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    said = nested_form_data(
        {
            "title": "Event",
            "slug": page.slug,
            "starts_at": "2027-01-01 10:00",
            "ends_at": "2027-01-01 09:00",
            "state": "planned",
            "attendance": "online",
            "spoken": "cy",
            "body": streamfield([]),
        }
    )

    refused = client.post(address, said)
    taken = client.post(address, {**said, "ends_at": "2027-01-01 10:01"})

    assert "An event ends after it begins." in refused.text
    assert taken.status_code == 302
    draft = EventPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.ends_at == starts + timedelta(minutes=1)


def test_whole_days_have_no_time_in_the_calendar_of_the_cms(client, index, manager):
    starts = timezone.now() + timedelta(days=7)
    make_event(index, en={"title": "Hours"}, starts_at=starts)
    make_event(index, en={"title": "Days"}, starts_at=starts, is_whole_day=True)
    on = timezone.localdate(starts)

    with override("en"):
        found = get_entries(manager, first=on, last=on)

    times = {each.title: each.at for each in found if each.language == "en"}
    assert times["Days"] is None
    assert times["Hours"] is not None
