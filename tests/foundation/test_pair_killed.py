"""Killed, as with kill -9, at any moment: both languages are as they were, or both are changed."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from foundation.models import SitePage
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import InformationPage
from tests import databases
from tests.factories.halves import get_states, get_torn, make_information
from tests.factories.pages import get_site
from tests.processes import kill_after

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


def get_picture():
    """All that can be told of the pages from the database."""
    drafts = Revision.objects.order_by("pk").values("pk", "content", "approved_go_live_at")
    return list(SitePage.objects.order_by("pk").values()), list(drafts)


@dataclass
class Deed:
    """What there is, what is done to it, and after every how many statements it is killed."""

    prepare: Any
    do: Any
    every: int


DEEDS = {
    "publish": Deed(lambda: make_information(is_live=False), lambda pair: publish(pair.cy), 1),
    "publish again": Deed(make_information, lambda pair: publish(pair.en), 7),
    "set a time": Deed(make_later, lambda pair: publish(pair.cy), 7),
    "publish at its time": Deed(make_due, lambda pair: call_command("publish_scheduled"), 1),
    "unpublish": Deed(make_information, lambda pair: unpublish_pair(page=pair.en, by=None), 1),
    "expire": Deed(make_expired, lambda pair: call_command("publish_scheduled"), 5),
    "move": Deed(make_with_place, move, 7),
    "copy": Deed(make_information, lambda pair: pair.cy.copy(update_attrs={"slug": "copi"}), 11),
    "delete": Deed(make_information, lambda pair: pair.en.delete(), 11),
    "make": Deed(
        get_site, lambda home: home.cy.add_child(instance=InformationPage(title="Newydd")), 7
    ),
}


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_is_killed_between_two_statements_leaves_no_half(name, transactional_db, tmp_path):
    deed = DEEDS[name]
    pair = deed.prepare()
    before, number, was_killed = get_picture(), 1 - deed.every, True

    # As long as they leave all as it was, they are killed one after another at the same thing.
    while was_killed:
        with (
            databases.copy(name="killed", folder=tmp_path, of=transactional_db) as place,
            databases.in_use(place),
        ):
            now = before
            while was_killed and now == before:
                number += deed.every
                was_killed = kill_after(number, lambda: deed.do(pair))
                now = get_picture()
            assert get_torn() == []

    assert now != before
    assert number > 50


@pytest.mark.usefixtures("transactional_db")
def test_what_was_killed_can_be_done_again():
    pair = make_due()
    assert kill_after(60, lambda: call_command("publish_scheduled"))
    assert get_states(pair) == NEITHER

    call_command("publish_scheduled")

    assert get_states(pair) == BOTH
