"""Whoever shows that a new address is hers has the Briff there; if others say so, she is asked."""

import pytest
from django.core import mail
from django.utils import timezone

from accounts import people
from accounts.personal import erasing
from briff.models import Subscriber
from tests.factories.accounts import make_member
from tests.factories.briff import make_subscriber

pytestmark = pytest.mark.django_db

NEW = "new@sample.example"


@pytest.fixture
def member():
    return make_member()


def move(member):
    people.move(person=member, email=NEW, now=timezone.now())
    return dict(Subscriber.objects.values_list("email", "state"))


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        ("asked", "asked"),
        ("active", "active"),
        ("paused", "paused"),
        ("refused", "active"),
        ("stopped", "stopped"),
    ],
)
def test_it_comes_along_with_its_choice_and_that_is_written_down(member, state, becomes):
    make_subscriber("asb", email=member.email, state=state, language="cy", reason="550")

    after = move(member)

    moved = Subscriber.objects.get()
    assert after == {NEW: becomes}
    assert (moved.language, moved.reason) == ("cy", "")
    assert [(each.what, each.how, each.themes) for each in moved.consents.all()] == [
        ("changed", "link", ["asb"])
    ]


@pytest.mark.parametrize(
    ("there", "after"),
    [
        ("asked", {NEW: "active"}),
        ("active", {NEW: "active", "former": "stopped"}),
        ("stopped", {NEW: "stopped", "former": "stopped"}),
    ],
)
def test_what_she_chose_there_before_holds_and_nothing_comes_twice(member, there, after):
    former = member.email
    make_subscriber(email=former)
    make_subscriber(email=NEW, state=there)

    moved = move(member)

    assert moved == {former if name == "former" else name: state for name, state in after.items()}


def change(member, *, to):
    """As the membership manager does, who may mistype it."""
    member.email = to
    people.keep(person=member, changed=["email"], by=None, now=timezone.now())
    return dict(Subscriber.objects.values_list("email", "state"))


@pytest.mark.parametrize(
    ("state", "becomes", "letters"),
    [
        ("asked", "asked", 1),
        ("active", "asked", 1),
        ("paused", "asked", 1),
        ("refused", "asked", 1),
        ("stopped", "stopped", 0),
    ],
)
def test_where_others_change_it_she_is_asked_at_the_new_address(
    member, state, becomes, letters, django_capture_on_commit_callbacks
):
    make_subscriber("asb", email=member.email, state=state)

    with django_capture_on_commit_callbacks(execute=True):
        after = change(member, to=NEW)

    assert after == {NEW: becomes}
    moved = Subscriber.objects.get()
    assert [(each.what, each.how) for each in moved.consents.all()] == [("changed", "staff")]
    asked = [letter for letter in mail.outbox if letter.to == [NEW]]
    assert len(asked) == letters
    assert all(moved.key.hex in letter.body for letter in asked)


def test_who_has_no_briff_has_none_and_is_sent_nothing(member):
    assert move(member) == {}
    assert change(member, to="mistyped@sample.example") == {}
    assert mail.outbox == []


def test_what_was_stopped_at_a_former_address_is_erased_with_her(member):
    make_subscriber(email=member.email)
    make_subscriber(email=NEW, state="stopped")
    move(member)
    make_subscriber(email="other@sample.example")

    erasing.erase(person=member, by=None, now=timezone.now())

    assert list(Subscriber.objects.values_list("email", flat=True)) == ["other@sample.example"]
