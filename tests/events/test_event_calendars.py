"""Events for calendars: one as a file, and those for everybody to be fetched again."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts.access import set_audience
from events.models import EventIndexPage, EventPage
from tests.factories.accounts import audience, make_member, make_staff
from tests.factories.browsers import Browser
from tests.factories.closed import PREVENT
from tests.factories.events import make_event, make_event_index

pytestmark = pytest.mark.django_db

WALES = ZoneInfo("Europe/London")
SUMMER = {
    "starts_at": datetime(2026, 7, 1, 10, tzinfo=WALES),
    "ends_at": datetime(2026, 7, 1, 12, tzinfo=WALES),
}
FEED = "/en/calendar/events.ics"
DAY = timedelta(days=1)


@pytest.fixture
def index():
    return make_event_index()


def address_of(page):
    with override(page.language):
        return reverse("event_file", args=[page.translation_key])


def lines_of(response):
    text = response.content.decode().replace("\r\n ", "")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    return text.split("\r\n")


def take(client, page):
    return lines_of(client.get(address_of(page)))


def test_an_event_is_taken_in_either_language(client, index):
    words = {"cy": {"address": "1 Heol\nSampl"}, "en": {"address": "1 Road\nSample"}}
    pair = make_event(index, **SUMMER, **words)

    response = client.get(address_of(pair.cy))
    welsh, english = lines_of(response), take(client, pair.en)

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert f'filename="{pair.cy.slug}.ics"' in response["Content-Disposition"]
    assert {"DTSTART:20260701T090000Z", "DTEND:20260701T110000Z", "STATUS:CONFIRMED"} <= {*welsh}
    assert "SUMMARY;LANGUAGE=cy:Digwyddiad" in welsh
    assert "LOCATION;LANGUAGE=en:Cardiff\\, 1 Road\\, Sample" in english
    assert "TRANSP:OPAQUE" in english
    assert uid_of(welsh) != uid_of(english)


def uid_of(lines):
    [found] = [line for line in lines if line.startswith("UID:")]
    return found


def test_whole_days_are_days_and_the_day_after_ends_them(client, index):
    page = make_event(index, **SUMMER, is_whole_day=True, attendance="online").en

    lines = take(client, page)

    assert {"DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260702"} <= {*lines}
    assert "TRANSP:TRANSPARENT" in lines
    assert not any(line.startswith("LOCATION") for line in lines)


@pytest.mark.parametrize(
    ("state", "status", "title"),
    [
        ("cancelled", "STATUS:CANCELLED", "SUMMARY;LANGUAGE=en:Cancelled: Event"),
        ("postponed", "STATUS:TENTATIVE", "SUMMARY;LANGUAGE=en:Postponed: Event"),
    ],
)
def test_a_calendar_is_told_what_does_not_happen_and_why(client, index, state, status, title):
    page = make_event(index, state=state, en={"state_note": "Snow."}).en

    assert {status, title, "DESCRIPTION;LANGUAGE=en:Snow."} <= {*take(client, page)}


def test_a_reason_is_not_told_of_what_happens_after_all(client, index):
    page = make_event(index, en={"state_note": "Snow.", "summary": "Talks."}).en

    lines = take(client, page)

    assert "DESCRIPTION;LANGUAGE=en:Talks." in lines
    assert "Snow." not in client.get(FEED).text
    assert page.found_by == "Cardiff"


def test_an_event_is_absent_to_whom_its_page_is(client, index):
    page = make_event(index, audience=audience(PREVENT)).en
    draft = make_event(index, is_live=False).en
    people = [make_member(), make_member(PREVENT)]

    asked = [client.get(address_of(page)).status_code]
    for person in people:
        client.force_login(person)
        asked.append(client.get(address_of(page)).status_code)

    assert asked == [404, 404, 200]
    assert client.get(address_of(draft)).status_code == 404


def test_who_was_granted_an_event_and_not_its_section_takes_it(client, index):
    page = make_event(index, audience=audience(PREVENT)).en
    members = {"audience": audience("members"), "by": None, "now": timezone.now()}
    set_audience(thing=index.en, along=[index.cy], **members)
    client.force_login(make_staff(PREVENT))

    asked = page.url, address_of(page), "/en/events/"
    answers = [client.get(each).status_code for each in asked]

    assert answers == [200, 200, 404]


def test_nobody_takes_an_event_whose_section_is_off_the_site(client, index):
    page = make_event(index).en
    EventIndexPage.objects.update(live=False)
    nothing = reverse("event_file", args=[index.en.translation_key])

    assert [client.get(each).status_code for each in (address_of(page), nothing)] == [404, 404]


def test_whoever_has_given_one_step_is_asked_for_the_second(index):
    page = make_event(index, audience=audience(PREVENT)).en
    browser = Browser()
    browser.force_login(make_member(PREVENT), has_two_steps=False)

    response = browser.get(address_of(page))

    assert response.status_code == 302
    assert "next=" in response["Location"]


# Those for everybody


def summaries(response):
    lines = lines_of(response)
    return [line.partition(":")[2] for line in lines if line.startswith("SUMMARY")]


def test_the_calendar_has_what_is_for_everybody_and_not_long_over(client, index):
    now = timezone.now()
    make_event(index, en={"title": "Next"})
    make_event(index, en={"title": "Over"}, starts_at=now - 30 * DAY)
    make_event(index, en={"title": "Long over"}, starts_at=now - 100 * DAY)
    make_event(index, en={"title": "Members"}, audience=audience("members"))

    seen = summaries(client.get(FEED))
    client.force_login(make_member())
    shown = summaries(client.get(FEED))

    assert seen == shown == ["Next", "Over"]
    assert "X-WR-CALNAME:Events" in lines_of(client.get(FEED))
    assert summaries(client.get("/cy/calendr/digwyddiadau.ics")) == ["Digwyddiad"] * 2


def test_what_is_postponed_stays_in_the_calendar_until_it_has_another_day(client, index):
    now = timezone.now()
    long_ago = {"starts_at": now - 200 * DAY, "en": {"title": "Talks", "state_note": "Snow."}}
    page = make_event(index, state="postponed", **long_ago).en
    make_event(index, state="cancelled", **long_ago)

    postponed = summaries(client.get(FEED))
    soon = {"starts_at": now + DAY, "ends_at": now + 2 * DAY, "state": "planned"}
    EventPage.objects.filter(translation_key=page.translation_key).update(**soon)

    assert postponed == ["Postponed: Talks"]
    assert summaries(client.get(FEED)) == ["Talks"]


def test_what_is_postponed_is_not_left_out_before_what_is_over(client, index, monkeypatch):
    monkeypatch.setattr("events.views.MOST", 1)
    long_ago = timezone.now() - 200 * DAY
    make_event(index, state="postponed", starts_at=long_ago, en={"title": "Talks"})
    make_event(index, starts_at=timezone.now() - DAY)

    assert summaries(client.get(FEED)) == ["Postponed: Talks"]


def test_of_too_many_what_is_longest_over_is_left_out_first(client, index, monkeypatch):
    monkeypatch.setattr("events.views.MOST", 3)
    for name, days in (("Next", 1), ("Later", 5), ("Last", 9), ("Just over", -2)):
        make_event(index, en={"title": name}, starts_at=timezone.now() + days * DAY)

    assert summaries(client.get(FEED)) == ["Next", "Later", "Last"]


def test_the_number_by_which_a_calendar_tells_the_newer_is_never_below_nought(client, index):
    page = make_event(index, starts_at=datetime(2015, 1, 1, tzinfo=WALES)).en
    never = {"last_published_at": None, "latest_revision_created_at": None}
    EventPage.objects.filter(pk=page.pk).update(**never)

    assert "SEQUENCE:0" in take(client, page)


def test_whoever_has_it_as_it_is_is_told_so(client, index):
    make_event(index)
    known = client.get(FEED)["ETag"]

    again = client.get(FEED, headers={"If-None-Match": known})
    make_event(index)

    assert again.status_code == 304
    assert client.get(FEED, headers={"If-None-Match": known}).status_code == 200


def test_there_is_none_without_a_list_that_is_for_everybody(client):
    assert client.get(FEED).status_code == 404


def test_nothing_is_posted_to_a_calendar(client, index):
    page = make_event(index).en

    assert [client.post(each).status_code for each in (FEED, address_of(page))] == [405, 405]
