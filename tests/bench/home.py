"""What the members' home costs, of few organisations and of many."""

import statistics
import time
from datetime import timedelta

from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Membership, Organisation, Seat, User
from members_area.models import Reading, Visit
from tests.bench.filling import make_first, make_sections, prepare, tidy_database
from tests.bench.place import HOST
from tests.factories.accounts import make_member
from tests.factories.browsers import Browser
from tests.factories.rows import multiply

BRIEFINGS = 2_000
PEOPLE = 5_000
ORGANISATIONS = (22, 2_200)
TIMES = 30
HOME = "/en/members/"


def run(asked):
    prepare(asked)
    _resource, briefing = make_first(*make_sections())
    pages = multiply(
        briefing, numbers=range(BRIEFINGS - 1), must_acknowledge=lambda n: n % 100 == 0
    )
    member = make_member()
    Visit.objects.create(person=member, seen_at=timezone.now() - timedelta(days=2))
    browser = Browser(HTTP_HOST=HOST)
    browser.force_login(member)
    readers = make_people(PEOPLE)
    read([member, *readers[:50]], pages=pages)
    print(f"{BRIEFINGS} briefings in both languages, {PEOPLE} people, on PostgreSQL.\n", flush=True)
    print(f"{'organisations':>13}  {'queries':>7}  {'median':>7}  {'most':>7}  {'bytes':>7}")
    there = 1
    for wanted in ORGANISATIONS:
        make_organisations(wanted - there, seat=readers)
        there = wanted
        tidy_database()
        print(f"{wanted:>13}  {measure(browser)}", flush=True)


def make_people(number):
    return User.objects.bulk_create(
        User(email=f"reader{count}@sample.example", name=f"Reader {count}")
        for count in range(number)
    )


def make_organisations(number, *, seat):
    """Members, and everybody in one of them, as far as they go."""
    start, today = Organisation.objects.count(), timezone.localdate()
    names = [f"Sample {count}" for count in range(start, start + number)]
    groups = Group.objects.bulk_create(Group(name=name) for name in names)
    made = Organisation.objects.bulk_create(
        Organisation(name_cy=f"Sampl: {name}", name_en=name, kind="council", group=group)
        for name, group in zip(names, groups, strict=True)
    )
    first, last = today - timedelta(days=30), today + timedelta(days=300)
    days = {"starts_on": first, "ends_on": last, "lapses_on": last + timedelta(days=1)}
    Membership.objects.bulk_create(
        Membership(organisation=each, **days, fee_band="lower", fee=7_500) for each in made
    )
    Seat.objects.filter(person__in=seat).delete()
    Seat.objects.bulk_create(
        Seat(person=person, organisation=made[count % len(made)], starts_on=first)
        for count, person in enumerate(seat)
    )


def read(people, *, pages):
    """Each has opened every other briefing."""
    pairs = dict.fromkeys(page.translation_key for page in pages[::2])
    now = timezone.now()
    Reading.objects.bulk_create(
        [
            Reading(person=person, pair=pair, version=1, opened_at=now)
            for person in people
            for pair in pairs
        ],
        batch_size=5_000,
    )


def measure(browser):
    """The second time, when all is warm; times in milliseconds, in this process."""
    browser.get(HOME, secure=True)
    with CaptureQueriesContext(connection) as queries:
        answer = browser.get(HOME, secure=True)
    assert answer.status_code == 200
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        browser.get(HOME, secure=True)
        took.append((time.perf_counter() - begun) * 1_000)
    return (
        f"{len(queries):>7}  {statistics.median(took):>7.1f}  {max(took):>7.1f}"
        f"  {len(answer.content):>7}"
    )
