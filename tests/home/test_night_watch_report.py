"""Where those who look after grants see when the watch last looked, and what it found."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.users.models import UserProfile

from accounts.models import RetentionSettings
from accounts.personal.kinds import get_kinds
from home.models import NightWatch
from home.night_watch.findings import Code, Finding, Kind, gather
from home.night_watch.kinds import get_readers
from home.night_watch.words import get_told
from tests.english import asked_in_vain, find_english_in_cms
from tests.factories.accounts import make_manager, make_staff

pytestmark = pytest.mark.django_db

REPORT = "/cms/reports/night-watch/"
LATE = "The night watch has not looked at the site for 36 hours or more."


@pytest.fixture
def manager(client):
    person = make_manager(name="Mari Sampl")
    client.force_login(person)
    return person


def read(client, address=REPORT, **asked):
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def make_night(*, hours=1, outcome="clean", findings=(), **more):
    at = timezone.now() - timedelta(hours=hours)
    told = [finding.as_kept() for finding in findings]
    return NightWatch.objects.create(
        **{
            "is_walking": None,
            "started_at": at,
            "seen_at": at,
            "ended_at": at,
            "outcome": outcome,
            "findings": told,
            "how_many": len(told),
            **more,
        }
    )


def get_one_of_each():
    """Every code of every kind, to every kind of reader."""
    who = tuple(reader.code for reader in get_readers())
    return [
        Finding(code=code, kind=kind, number=8, language="cy", who=who, audience=3, place="/cy/")
        for code, kind in zip(list(Code), [*Kind] * 2, strict=False)
    ]


def test_before_the_first_night_it_says_so(client, manager):
    page, home = read(client), read(client, "/cms/")

    for told in (page, home):
        assert "It has never looked." in told
        assert LATE in told


def test_a_night_is_told_with_ways_to_what_was_found_and_no_title(client, manager):
    make_night(
        outcome="found",
        findings=[
            Finding(code=Code.OPENS, kind="page", number=7, language="en", who=("visitor",)),
            Finding(code=Code.BROKE, kind="place", place="/sitemap.xml"),
        ],
    )

    told = read(client)

    assert LATE not in told
    assert '<a href="/cms/pages/7/edit/">Page 7, in English</a>' in told
    assert "Opens to some for whom it is not: a visitor." in told
    assert "An address: /sitemap.xml" in told
    assert REPORT in read(client, "/cms/")


def test_each_night_can_be_read_and_others_are_not_there(client, manager):
    first = make_night(hours=30, outcome="found", findings=get_one_of_each(), how_many=600)
    make_night()

    told = read(client, night=first.pk)

    assert "A member who was granted" not in read(client)
    assert "a member who was granted audience" in told
    assert f"And more: {600 - len(first.findings)}." in told
    assert client.get(REPORT, {"night": 0}).status_code == 404


@pytest.mark.parametrize(
    ("night", "outcome"),
    [
        ({"outcome": "blind", "reason": "LookupError"}, "Could not look"),
        ({"outcome": "", "ended_at": None}, "Never ended"),
        ({"outcome": "", "ended_at": None, "hours": 0}, "Still walking"),
    ],
)
def test_a_night_that_did_not_look_is_no_look(night, outcome, client, manager):
    make_night(hours=37)
    make_night(**night)

    for told in (read(client), read(client, "/cms/")):
        assert outcome in told
        assert LATE in told
    assert night.get("reason", "") in read(client)


def test_it_is_in_welsh_for_who_works_in_welsh(client, manager):
    UserProfile.objects.create(user=manager, preferred_language="cy")
    make_night(outcome="blind", reason="", findings=get_one_of_each(), how_many=600, hours=40)

    with asked_in_vain() as missing:
        left = [find_english_in_cms(read(client, address)) for address in (REPORT, "/cms/")]

    assert (left, missing) == ([[], []], set())


def test_others_neither_see_it_nor_the_way_to_it(client):
    writer = make_staff()
    writer.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(writer)

    assert client.get(REPORT).status_code == 302
    assert REPORT not in read(client, "/cms/")


def test_each_code_and_kind_has_words():
    told = get_told(NightWatch(findings=[each.as_kept() for each in get_one_of_each()]))

    assert len({each.sentence for each in told}) == len(Code)


def test_one_thing_found_of_several_readers_is_one_finding():
    found = [
        Finding(code="opens", kind="page", number=7, who=("visitor",)),
        Finding(code="opens", kind="page", number=8, who=("visitor",)),
        Finding(code="opens", kind="page", number=7, who=("member",)),
    ]

    assert [each.who for each in gather(found)] == [("visitor", "member"), ("visitor",)]


def test_nights_go_when_they_have_been_kept_for_three_months():
    kind = next(kind for kind in get_kinds() if kind.code == "night-watches")
    old = make_night(hours=24 * 93)
    kept = make_night(hours=24 * 91)

    held, now = RetentionSettings.get_held(), timezone.now()
    gone = list(kind.old[0].get_rows(now, held))

    assert gone == [old]
    assert str(kept).endswith("clean")
