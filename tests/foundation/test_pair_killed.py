"""Killed, as with kill -9, at any moment: both languages are as they were, or both are changed."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from accounts.models import User
from foundation.models import Debt, SitePage
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import InformationPage
from tests import databases
from tests.factories.halves import (
    get_states,
    get_torn,
    go_alone,
    make_information,
    make_staff_of,
    rewrite,
)
from tests.factories.pages import get_site
from tests.processes import get_moments, kill_after

# The other processes are not measured.
pytestmark = pytest.mark.no_cover

BOTH, NEITHER = (True, True), (False, False)


def publish(page):
    publish_pair(page=page, by=None, now=timezone.now())


def make_later():
    return make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))


def make_due():
    """Two drafts that were to go out a minute ago."""
    pair = make_later()
    publish(pair.cy)
    return make_come(pair)


def make_come(pair):
    """Let the time come at which drafts were to go out."""
    then = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = then.isoformat()
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=then, content=revision.content
        )
    return pair


def make_expired():
    """Two pages that were to go off a minute ago."""
    pair = make_information(expire_at=timezone.now() + timedelta(hours=1))
    then = timezone.now() - timedelta(minutes=1)
    Page.objects.filter(translation_key=pair.cy.translation_key).update(expire_at=then)
    return pair


def make_with_place():
    make_information(cy={"title": "Lle"}, en={"title": "Place"})
    return make_information()


def move(pair):
    place = InformationPage.objects.get(title="Lle")
    Page.objects.get(pk=pair.cy.pk).move(place, pos="last-child")


def make_with_staff(**more):
    """A pair, and somebody who may publish it."""
    pair = make_information(**more)
    make_staff_of(*pair)
    return pair


def leave_alone(page):
    """Publish it in its language alone."""
    go_alone(page, by=User.objects.get())


def make_owed():
    """A page that is out in Welsh alone."""
    pair = make_with_staff(is_live=False)
    leave_alone(pair.cy)
    return pair


def make_owed_and_due():
    """The same, and both are set to go out at a time that has come."""
    pair = make_owed()
    rewrite(pair.cy, go_live_at=timezone.now() + timedelta(hours=1))
    publish(pair.cy)
    return make_come(pair)


def get_picture():
    """All that can be told of the pages from the database."""
    drafts = Revision.objects.order_by("pk").values("pk", "content", "approved_go_live_at")
    debts = Debt.objects.order_by("pk").values()
    return list(SitePage.objects.order_by("pk").values()), list(drafts), list(debts)


# What there is, and what is done to it.
DEEDS = {
    "publish": (lambda: make_information(is_live=False), lambda pair: publish(pair.cy)),
    "publish again": (make_information, lambda pair: publish(pair.en)),
    "set a time": (make_later, lambda pair: publish(pair.cy)),
    "publish at its time": (make_due, lambda pair: call_command("publish_scheduled")),
    "unpublish": (make_information, lambda pair: unpublish_pair(page=pair.en, by=None)),
    "expire": (make_expired, lambda pair: call_command("publish_scheduled")),
    "move": (make_with_place, move),
    "copy": (make_information, lambda pair: pair.cy.copy(update_attrs={"slug": "copi"})),
    "delete": (make_information, lambda pair: pair.en.delete()),
    "publish one alone": (
        lambda: make_with_staff(is_live=False),
        lambda pair: leave_alone(pair.cy),
    ),
    "publish one anew alone": (make_with_staff, lambda pair: leave_alone(pair.en)),
    "publish one alone once more": (make_owed, lambda pair: leave_alone(pair.cy)),
    "pay": (make_owed, lambda pair: publish(pair.en)),
    "pay at its time": (make_owed_and_due, lambda pair: call_command("publish_scheduled")),
    "withdraw": (make_owed, lambda pair: unpublish_pair(page=pair.en, by=None)),
    "delete what owes": (make_owed, lambda pair: pair.en.delete()),
    "make": (get_site, lambda home: home.cy.add_child(instance=InformationPage(title="Newydd"))),
}


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_is_killed_between_two_statements_leaves_no_half(name, transactional_db, tmp_path):
    prepare, do = DEEDS[name]
    pair = prepare()
    before = get_picture()
    with database_as_it_was(transactional_db, tmp_path):
        moments = get_moments(lambda: do(pair))
        assert get_picture() != before

    # As long as they leave all as it was, they are killed one after another at the same thing.
    while moments:
        with database_as_it_was(transactional_db, tmp_path):
            now = before
            while moments and now == before:
                assert kill_after(moments.pop(0), lambda: do(pair))
                now = get_picture()
            assert get_torn() == []


@contextmanager
def database_as_it_was(place, folder):
    with databases.copy(place, name="killed", folder=folder) as copy, databases.in_use(copy):
        yield


@pytest.mark.usefixtures("transactional_db")
def test_what_was_killed_can_be_done_again():
    pair = make_due()
    assert kill_after(60, lambda: call_command("publish_scheduled"))
    assert get_states(pair) == NEITHER

    call_command("publish_scheduled")

    assert get_states(pair) == BOTH
