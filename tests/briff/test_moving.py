"""Whoever shows that a new address is hers has the Briff there, as she wanted it."""

import pytest
from django.utils import timezone

from accounts import people
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


def test_who_has_no_briff_has_none_and_what_others_change_moves_nothing(member):
    assert move(member) == {}

    make_subscriber(email=NEW)
    member.email = "mistyped@sample.example"
    people.keep(person=member, changed=["email"], by=None, now=timezone.now())

    assert Subscriber.objects.get().email == NEW
