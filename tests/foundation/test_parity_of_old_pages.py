"""Pages that were there before anybody compared."""

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from foundation.models import LastRight, PairStanding
from foundation.parity.keeping import get_couple, refresh, refresh_as_it_is
from foundation.parity.rightness import list_left
from home.models import InformationPage
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site, make_pair
from tests.factories.parity import compare_all, write, write_information
from tests.foundation.standing import Trouble, get_trouble, say, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return write_information()


@pytest.fixture
def editor():
    return make_staff_of(*get_site())


def test_what_was_there_before_is_compared_with_what_was_published():
    pair = make_information()
    draft = pair.en.get_latest_revision_as_object()
    draft.summary = "Three new words"
    Page.save_revision(draft)
    PairStanding.objects.all().delete()
    LastRight.objects.all().delete()

    compare_all()

    assert tell(pair) == {"behind_cy": 3}


def test_who_only_looks_at_such_a_page_writes_nothing(pair, editor):
    LastRight.objects.all().delete()
    write(pair.cy, checked_on=timezone.localdate())
    LastRight.objects.all().delete()
    couple = get_couple(pair.cy)

    assert list_left(couple, "cy").is_right
    assert LastRight.objects.count() == 0

    say(pair, "cy", by=editor)

    assert LastRight.objects.count() == 2


def test_what_is_known_of_one_half_is_not_lost_with_what_is_not_known_of_the_other(pair):
    accepted = {"accepted": ["Cardiff Bay West"], "own": {"title": ["Hen"]}}
    LastRight.objects.filter(page=pair.cy.pk).update(**accepted)
    LastRight.objects.filter(page=pair.en.pk).delete()

    couple = get_couple(pair.cy)

    kept = couple.halves["cy"].last_right
    assert (kept.accepted, kept.own) == (accepted["accepted"], accepted["own"])
    assert couple.halves["en"].last_right.own["title"] == ["About us"]


def test_what_no_draft_was_made_of_is_compared_as_it_is():
    pair = make_pair(InformationPage, under=get_site(), cy={"title": "A"}, en={"title": "B"})

    compare_all()

    assert get_trouble(pair) == Trouble.NONE


def test_only_what_is_not_known_yet_is_compared_if_asked(capsys, pair):
    call_command("rebuild_parity", missing=True)
    call_command("rebuild_parity", missing=True)

    assert capsys.readouterr().out.splitlines()[-1] == "0 pages compared."


def test_it_says_how_far_it_is(capsys, pair, monkeypatch):
    monkeypatch.setattr("foundation.management.commands.rebuild_parity.STEP", 1)

    call_command("rebuild_parity")

    assert capsys.readouterr().out.splitlines()[:1] == ["1 of 2"]


def test_a_page_that_has_gone_in_the_meantime_is_passed_over():
    refresh_as_it_is(999_999)
    refresh(get_site().cy.get_parent())

    assert PairStanding.objects.count() == 0
