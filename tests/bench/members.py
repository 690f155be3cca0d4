"""What members and those who manage them wait for, of few organisations and of many."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership, Organisation, Seat, User
from members_area.models import Reading, Visit
from tests.bench.asking import HEAD, look, measure
from tests.bench.filling import (
    get_day,
    get_writers,
    make_first,
    make_sections,
    prepare,
    put,
    tidy_database,
)
from tests.bench.place import HOST
from tests.factories.accounts import make_member, make_staff
from tests.factories.browsers import Browser

BRIEFINGS = 2_000
PEOPLE = 5_000
ORGANISATIONS = (22, 2_200)


def run(asked):
    prepare(asked)
    # A manager's questions are asked in the CMS.
    call_command("collectstatic", verbosity=0, interactive=False)
    _resource, briefing = make_first(*make_sections())
    pages = put(
        briefing,
        numbers=range(BRIEFINGS - 1),
        writers=get_writers(),
        briefed_on=get_day,
        must_acknowledge=lambda number: number % 100 == 0,
    )
    member = make_member()
    Visit.objects.create(person=member, seen_at=timezone.now() - timedelta(days=2))
    readers = make_people(PEOPLE)
    read([member, *readers[:50]], pages=pages)
    pages_asked = make_pages(member=member, reader=readers[0], briefing=briefing.en)
    print(f"{BRIEFINGS} briefings in both languages, {PEOPLE} people, on PostgreSQL.\n", flush=True)
    print(f"{'organisations':>13}  {HEAD}")
    there = 1
    for wanted in ORGANISATIONS:
        make_organisations(wanted - there, seat=readers)
        there = wanted
        tidy_database()
        for name, ask in pages_asked.items():
            print(f"{wanted:>13}  {measure(ask)}  {name}", flush=True)


def make_pages(*, member, reader, briefing):
    """Each thing that is asked for, by its name: how to ask for it, once."""
    manager = make_staff("members")
    manager.groups.add(Group.objects.get(name="Membership manager"))
    hers, manages = Browser(HTTP_HOST=HOST), Browser(HTTP_HOST=HOST)
    hers.force_login(member)
    manages.force_login(manager)

    def why(**about):
        question = {"who": reader.email, **about}
        return lambda: manages.post(reverse("why"), question, secure=True)

    return {
        "members' home": look(hers, "/en/members/"),
        "briefings": look(hers, "/en/members/briefings/"),
        "why, a briefing": why(address=briefing.url),
        "why, a search": why(words="briefing"),
        "organisations": look(manages, reverse("organisation:index")),
        "seats": look(manages, reverse("seats_report")),
        "renewals": look(manages, reverse("renewals_report")),
    }


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
