"""Seats for the people of a list: told first, then given, each once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from accounts import people_imports, post
from accounts.models import AuditEntry, Letter, Seat, User
from accounts.people_imports import Fate, bring, look
from accounts.people_lists import read
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    make_manager,
    make_member,
    today,
)
from tests.factories.people_lists import HEADING

pytestmark = pytest.mark.django_db

TWO = "Siân,sian@sample.example,reader,Welsh\nLewis,lewis@sample.example,lead,English\n"


@pytest.fixture
def organisation():
    return MembershipFactory().organisation


class Backend(BaseEmailBackend):
    """A mail server that does not answer."""

    tried = 0

    def send_messages(self, email_messages):
        Backend.tried += 1
        raise TimeoutError


def look_at(text, organisation):
    told = look(read(HEADING + text), organisation=organisation, on=today())
    return {each.line.number: (each.fate, each.what) for each in told}


def do(text, organisation, *, may_go_on=lambda: True, by=None):
    people = read(HEADING + text)
    told = bring(people, organisation=organisation, may_go_on=may_go_on, by=by, now=timezone.now())
    return [each.fate for each in told]


def get_seats(organisation):
    seats = Seat.objects.filter(organisation=organisation).order_by("person__email")
    return list(seats.values_list("person__email", "role"))


def test_a_look_does_nothing(organisation):
    told = look_at(TWO, organisation)

    assert told == dict.fromkeys((2, 3), (Fate.WILL_GET, "Gets a seat, and a letter."))
    assert (User.objects.count(), Seat.objects.count(), AuditEntry.objects.count()) == (0, 0, 0)


def test_each_gets_what_one_colleague_gets(organisation, django_capture_on_commit_callbacks):
    manager = make_manager()

    with django_capture_on_commit_callbacks(execute=True):
        done = do(TWO, organisation, by=manager)

    sian, lewis = User.objects.exclude(pk=manager.pk).order_by("-name")
    assert done == [Fate.GOT, Fate.GOT]
    assert (sian.name, sian.preferred_language) == ("Siân", "cy")
    assert (lewis.name, lewis.preferred_language) == ("Lewis", "en")
    assert get_seats(organisation) == [
        ("lewis@sample.example", "lead"),
        ("sian@sample.example", "reader"),
    ]
    assert [(letter.to, letter.subject) for letter in mail.outbox] == [
        (["sian@sample.example"], "Sedd yn ardal yr aelodau"),
        (["lewis@sample.example"], "A seat in the members’ area"),
    ]
    written = AuditEntry.objects.filter(actor_id=manager.pk).order_by("sequence")
    assert [entry.verb for entry in written] == ["person.added", "seat.given"] * 2


def test_the_same_list_twice_does_nothing_twice(organisation):
    first = do(TWO, organisation)
    second = do(TWO, organisation)

    assert (first, second) == ([Fate.GOT] * 2, [Fate.HAS] * 2)
    assert (User.objects.count(), Seat.objects.count(), Letter.objects.count()) == (2, 2, 2)


def test_what_is_stopped_half_way_is_completed_by_the_same_list(organisation):
    answers = iter([True])

    with pytest.raises(StopIteration):
        do(TWO, organisation, may_go_on=lambda: next(answers))
    left = get_seats(organisation)
    again = do(TWO, organisation)

    assert left == [("sian@sample.example", "reader")]
    assert again == [Fate.HAS, Fate.GOT]
    assert Letter.objects.count() == 2


def test_whoever_is_held_back_is_told_who_waits(organisation):
    answers = iter([True, False])
    text = f"{TWO}Nia,nia@sample.example,,\n"

    done = do(text, organisation, may_go_on=lambda: next(answers))

    assert done == [Fate.GOT, Fate.WAITS, Fate.WAITS]
    assert do(text, organisation) == [Fate.HAS, Fate.GOT, Fate.GOT]


def test_a_seat_that_there_is_stays_as_it_is(organisation):
    here = {"organisation": organisation, "role": "reader"}
    SeatFactory(person__email="sian@sample.example", **here)
    leaving = today() + timedelta(days=9)
    SeatFactory(person__email="lewis@sample.example", ends_on=leaving, **here)

    told = look_at(TWO.replace("sian", "Sian"), organisation)

    assert told == {
        2: (Fate.HAS, "Has a seat already. Nothing is done."),
        3: (
            Fate.HAS,
            "Has a seat already, with another role: Reader. Nothing is done: change the role at "
            "the seat.",
        ),
    }
    assert do(TWO, organisation) == [Fate.HAS, Fate.HAS]
    assert Seat.objects.count() == 2


def test_a_seat_that_has_ended_is_given_again(organisation):
    SeatFactory(organisation=organisation, person__email="sian@sample.example", ends_on=today())

    assert do(TWO, organisation) == [Fate.GOT, Fate.GOT]


def test_where_a_number_was_agreed_it_is_told_before_who_goes_in(organisation):
    organisation.memberships.update(seat_limit=2)
    SeatFactory(organisation=organisation, person__email="lewis@sample.example")
    text = f"{TWO}Nia,nia@sample.example,,\n"

    told = look_at(text, organisation)

    assert [fate for fate, what in told.values()] == [Fate.WILL_GET, Fate.HAS, Fate.IS_BAD]
    assert "All 2 seats that were agreed are taken" in told[4][1]
    assert do(text, organisation) == [Fate.GOT, Fate.HAS, Fate.IS_BAD]
    assert Seat.objects.count() == 2


def test_a_seat_that_a_line_does_not_get_is_left_for_the_next(organisation):
    organisation.memberships.update(seat_limit=1)
    PersonFactory(email="sian@sample.example", is_active=False)
    nia = "Nia,nia@sample.example,,\n"

    assert [fate for fate, _ in look_at(TWO, organisation).values()] == [
        Fate.WILL_GET,
        Fate.IS_BAD,
    ]
    assert do(TWO + nia, organisation) == [Fate.IS_BAD, Fate.GOT, Fate.IS_BAD]
    assert get_seats(organisation) == [("lewis@sample.example", "lead")]
    assert "The one seat that was agreed is taken" in look_at(nia, organisation)[2][1]


def test_one_press_goes_on_for_some_seconds_and_does_one_line_at_least(organisation, monkeypatch):
    monkeypatch.setattr(people_imports, "SECONDS_A_PRESS", -1)

    presses = [do(TWO, organisation) for _ in range(2)]

    assert presses == [[Fate.GOT, Fate.IS_NEXT], [Fate.HAS, Fate.GOT]]


def test_once_a_letter_cannot_be_sent_the_others_wait_and_none_is_lost(
    organisation, settings, django_capture_on_commit_callbacks
):
    Backend.tried = 0
    settings.EMAIL_BACKEND = f"{__name__}.Backend"
    with django_capture_on_commit_callbacks(execute=True):
        done = do(TWO, organisation)
    waiting = Letter.objects.filter(sent_at=None).count()

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    post.send_waiting(now=timezone.now())

    assert (done, Backend.tried, waiting) == ([Fate.GOT] * 2, 1, 2)
    assert (len(mail.outbox), Letter.objects.filter(sent_at=None).count()) == (2, 0)


def test_a_bad_line_keeps_none_of_the_others_back(organisation):
    assert do(f"Nobody,nowhere,,\n{TWO}", organisation) == [Fate.IS_BAD, Fate.GOT, Fate.GOT]


def test_a_look_says_the_same_of_an_address_that_is_known_elsewhere_and_of_one_that_is_not(
    organisation,
):
    make_member(person__email="sian@sample.example")
    PersonFactory(email="lewis@sample.example", is_active=False)
    text = f"{TWO}Nia,nia@sample.example,,\n"

    told = look_at(text, organisation)

    assert set(told.values()) == {(Fate.WILL_GET, "Gets a seat, and a letter.")}


def test_whoever_has_an_account_keeps_it_and_its_words(organisation):
    member = make_member(person__email="sian@sample.example")

    assert do(TWO, organisation) == [Fate.GOT, Fate.GOT]
    member.refresh_from_db()
    assert (member.name != "Siân", member.preferred_language) == (True, "")


def test_somebody_who_may_not_sign_in_is_refused_as_when_she_is_added_by_hand(organisation):
    PersonFactory(email="sian@sample.example", is_active=False)
    people = read(HEADING + TWO)
    how = {"organisation": organisation, "may_go_on": lambda: True, "by": None}

    refused, given = bring(people, now=timezone.now(), **how)

    assert (refused.fate, refused.what) == (Fate.IS_BAD, "This person may no longer sign in.")
    assert given.fate is Fate.GOT


def test_of_her_own_organisation_she_is_told_at_once(organisation):
    person = PersonFactory(email="sian@sample.example", is_active=False)
    SeatFactory(organisation=organisation, person=person)

    fate, what = look_at(TWO, organisation)[2]

    assert (fate, what) == (Fate.IS_BAD, "This person may no longer sign in.")


def test_a_look_costs_the_same_for_one_line_and_for_many(django_assert_num_queries):
    organisation = OrganisationFactory()
    for number in range(20):
        SeatFactory(organisation=organisation, person__email=f"p{number}@sample.example")
    many = "".join(f"P,p{number}@sample.example,,\n" for number in range(200))

    for text in (TWO, many):
        with django_assert_num_queries(3):
            look_at(text, organisation)


def test_a_very_long_address_gets_its_seat_and_its_letter(organisation):
    address = f"{'a' * 60}@{'s.' * 90}example"

    assert do(f"A,{address},,\n", organisation) == [Fate.GOT]
    letter = Letter.objects.get()
    assert (letter.to, len(letter.key) <= 150) == (address, True)
