"""The list of events: what is next comes first, and what has been is there for who asks."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from accounts.access import set_audience
from events.turns import get_next_end
from resources.models import Theme
from tests.english import find_english_in_page
from tests.factories.accounts import audience, make_member
from tests.factories.closed import make_closed
from tests.factories.events import make_event, make_event_index

pytestmark = pytest.mark.django_db

WALES = ZoneInfo("Europe/London")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
ADDRESS = "/en/events/"


@pytest.fixture
def index():
    return make_event_index()


@pytest.fixture
def asb():
    return Theme.objects.get(slug="asb")


def make(index, name, *themes, **fields):
    return make_event(index, *themes, cy={"title": f"{name} cy"}, en={"title": name}, **fields)


def in_days(number):
    return {"starts_at": timezone.now() + number * DAY}


def titles(response):
    return [page.title for page in response.context["events"]]


def test_what_is_next_comes_first_in_the_language_of_the_page(client, index):
    make(index, "Later", **in_days(9))
    make(index, "Sooner", **in_days(2))
    make(index, "Over", **in_days(-2))

    assert titles(client.get(ADDRESS)) == ["Sooner", "Later"]
    assert titles(client.get("/cy/digwyddiadau/")) == ["Sooner cy", "Later cy"]
    assert "<h2>2 events</h2>" in client.get(ADDRESS).text


def test_what_is_over_is_there_by_its_year_the_latest_first(client, index):
    make(index, "To come", **in_days(2))
    make(index, "First", starts_at=datetime(2024, 1, 1, 10, tzinfo=WALES))
    make(index, "Second", starts_at=datetime(2024, 12, 31, 23, tzinfo=WALES))
    make(index, "Another year", starts_at=datetime(2025, 1, 1, 0, tzinfo=WALES))

    past = client.get(ADDRESS, {"year": "2024"})

    assert titles(past) == ["Second", "First"]
    assert "2 past events" in past.text


def test_what_is_postponed_stays_with_what_is_to_come(client, index):
    make(index, "Postponed", state="postponed", starts_at=datetime(2024, 1, 1, 10, tzinfo=WALES))
    make(index, "Cancelled", state="cancelled", starts_at=datetime(2024, 2, 1, 10, tzinfo=WALES))

    assert titles(client.get(ADDRESS)) == ["Postponed"]
    assert titles(client.get(ADDRESS, {"year": "2024"})) == ["Cancelled"]


def test_a_month_a_theme_and_a_way_to_attend_narrow_it(client, index, asb):
    now = timezone.localtime()
    next_year = now.replace(year=now.year + 1, month=3, day=1, hour=0, minute=30)
    make(index, "March", asb, starts_at=next_year)
    make(index, "March online", asb, starts_at=next_year, attendance="online")
    make(index, "April", asb, starts_at=next_year + 40 * DAY)
    make(index, "Other", starts_at=next_year)
    query = {"month": f"{next_year:%Y-%m}", "theme": "asb", "attendance": "in_person"}

    found = client.get(ADDRESS, query)

    assert titles(found) == ["March"]
    assert f"March {next_year.year}" in found.text


def test_what_goes_on_into_another_month_is_in_both_with_true_counts(client, index):
    starts = datetime(2031, 3, 30, 10, tzinfo=WALES)
    make(index, "Long", starts_at=starts, ends_at=starts + 4 * DAY)
    make(index, "March", starts_at=starts, ends_at=datetime(2031, 4, 1, tzinfo=WALES))
    make(index, "Now", starts_at=timezone.now() - 40 * DAY, ends_at=timezone.now() + HOUR)
    months = {month: client.get(ADDRESS, {"month": month}) for month in ("2031-03", "2031-04")}
    both = client.get(ADDRESS, {"month": [*months]})
    [asked] = [group for group in both.context["filters"].groups if group.name == "month"]

    assert [sorted(titles(found)) for found in months.values()] == [["Long", "March"], ["Long"]]
    assert sorted(titles(both)) == ["Long", "March"]
    this = f"{timezone.localtime():%Y-%m}"
    counts = {option.value: option.count for option in asked.options}
    assert counts.pop(this) == 1
    assert counts.pop(f"{timezone.localtime() + HOUR:%Y-%m}", 1) == 1
    assert counts == {"2031-03": 2, "2031-04": 1}


def test_who_asks_for_a_year_that_is_over_is_asked_for_no_month(client, index):
    make(index, "Over", starts_at=datetime(2024, 1, 1, 10, tzinfo=WALES))
    next_month = make(index, "To come", **in_days(40)).en.first_day

    past = client.get(ADDRESS, {"year": "2024", "month": f"{next_month:%Y-%m}"})

    assert titles(past) == ["Over"]
    assert "month" not in [group.name for group in past.context["filters"].groups]


def test_the_calendar_to_fetch_is_offered_where_the_list_is_for_everybody(client, index):
    feed = "/en/calendar/events.ics"
    assert feed in client.get(ADDRESS).text
    members = {"audience": audience("members"), "by": None, "now": timezone.now()}
    set_audience(thing=index.en, along=[index.cy], **members)
    client.force_login(make_member())

    assert feed not in client.get(ADDRESS).text


def test_an_event_says_how_it_stands_until_when_and_where(client, index):
    starts = datetime(2027, 3, 1, 10, tzinfo=WALES)
    monkeys = {"starts_at": starts, "ends_at": starts + 2 * DAY}
    make(index, "Long", attendance="both", **monkeys)
    make(index, "Whole", attendance="online", is_whole_day=True, starts_at=starts)
    make(index, "Off", state="cancelled", starts_at=starts)

    shown = {page.title: (page.label, page.notes) for page in client.get(ADDRESS).context["events"]}

    assert shown == {
        "Long": ("In person and online", ["until 3 March 2027", "Cardiff"]),
        "Whole": ("Online", []),
        "Off": ("Cancelled", ["10:00 to 12:00", "Cardiff"]),
    }


def test_it_says_whom_an_event_is_for_that_is_not_for_everybody(client, index):
    make(index, "Open")
    make(index, "Shut", audience=audience("members"))
    seen = client.get(ADDRESS)
    client.force_login(make_member())

    shown = client.get(ADDRESS)

    assert titles(seen) == ["Open"]
    assert sorted(page.mark for page in shown.context["events"]) == ["", "Members"]


def test_it_comes_in_parts(client, index):
    for number in range(13):
        make(index, f"Event {number:02}", **in_days(number + 1))

    assert titles(client.get(ADDRESS, {"page": "2"})) == ["Event 12"]
    assert "Showing 1 to 12" in client.get(ADDRESS).text


@pytest.mark.parametrize("query", ["", "theme=asb", "year=1066&month=x&page=x", "month=2026-13"])
def test_it_is_in_welsh_and_whole_however_it_is_asked(client, index, query):
    make(index, "Digwyddiad")
    make(index, "Wedi bod", **in_days(-400))

    assert (
        find_english_in_page(
            client.get(f"/cy/digwyddiadau/?{query}").text,
        )
        == []
    )


def test_when_nothing_is_planned_it_says_so(client, index):
    assert "No event is planned at the moment." in client.get(ADDRESS).text


# Elsewhere


def test_the_front_page_and_a_theme_show_what_is_next_and_happens(client, index, asb):
    make(index, "Off", asb, state="cancelled", **in_days(1))
    make(index, "On", asb, **in_days(2))
    make(index, "Over", asb, **in_days(-2))

    assert [page.title for page in client.get("/en/").context["events"]] == ["On"]


def test_members_have_what_is_for_them_on_their_home(client, index):
    section = make_closed().section
    home = section.en.get_parent().get_url()
    make(index, "Open")
    make(index, "Members only", audience=audience("members"))
    client.force_login(make_member())

    assert [page.title for page in client.get(home).context["events"]] == ["Members only"]


def test_pages_are_true_until_the_next_event_is_over(index):
    now = timezone.now()
    assert get_next_end(now=now) is None
    make(index, "Over", **in_days(-2))
    later, sooner = make(index, "Later", **in_days(9)), make(index, "Sooner", **in_days(2))

    assert get_next_end(now=now) == sooner.en.ends_at
    assert get_next_end(now=sooner.en.ends_at) == later.en.ends_at
