"""When one half may not go out alone; and that nobody writes or ticks off what is owed."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from foundation.models import Debt
from foundation.pairs.act import act
from foundation.pairs.alone import get_seen, publish_alone
from foundation.pairs.errors import NotAllowed, PairError
from home.models import InformationPage
from tests.factories.halves import (
    WHY,
    get_states,
    get_torn,
    go_alone,
    make_half_written,
    make_information,
    make_staff_of,
    publish,
    rewrite,
)

pytestmark = pytest.mark.django_db

NEITHER, ENGLISH = (False, False), (False, True)


def refuse(page, match, **how):
    with pytest.raises(PairError, match=match):
        go_alone(page, **how)
    assert not Debt.objects.exists()
    assert get_torn() == []


def test_the_half_itself_must_be_ready():
    page = make_half_written(language="en")

    refuse(page.get_translations().get(), "The Welsh page has not been written yet")


def test_what_it_lacks_is_said():
    drafts = make_information(is_live=False)
    rewrite(drafts.cy, title="")

    refuse(drafts.cy, "The Welsh page is not complete: Title")


def test_it_must_be_reachable_in_its_language():
    above = make_information(is_live=False, cy={"title": "Lle"}, en={"title": "Place"})
    go_alone(above.en)
    below = make_information(under=above, is_live=False)

    with pytest.raises(PairError, match="The page above the Welsh page is not published"):
        go_alone(below.cy)
    go_alone(below.en)

    assert get_states(below) == ENGLISH


def test_it_goes_out_at_once_and_not_at_a_time():
    drafts = make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))

    refuse(drafts.cy, "A time is set at which this page goes live")


def test_what_waits_for_its_time_is_not_parted():
    drafts = make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))
    publish(drafts.cy)

    refuse(drafts.cy, "Both languages are set to go out at a time")


def test_some_kinds_of_page_never_go_out_alone(monkeypatch):
    drafts = make_information(is_live=False)
    monkeypatch.setattr(InformationPage, "may_go_out_alone", False)

    refuse(drafts.cy, "This kind of page goes out in both languages only")


def test_whoever_may_not_publish_both_publishes_neither():
    drafts = make_information(is_live=False)

    with pytest.raises(NotAllowed, match="You may not publish the English page"):
        go_alone(drafts.cy, by=make_staff_of(drafts.cy))

    assert get_states(drafts) == NEITHER


def test_what_somebody_else_has_locked_does_not_go_out():
    drafts = make_information(is_live=False)
    drafts.cy.locked, drafts.cy.locked_by = (
        True,
        User.objects.create_superuser("super@sample.example", "x"),
    )
    drafts.cy.save(update_fields=["locked", "locked_by"])

    refuse(drafts.cy, "The Welsh page is locked")
    go_alone(drafts.en)


@pytest.mark.parametrize(
    ("how", "field"),
    [
        ({"words": "Because."}, "words"),
        ({"reason": "because"}, "reason"),
        ({"promised_on": None}, "promised_on"),
        ({"promised_on": timezone.localdate() - timedelta(days=1)}, "promised_on"),
    ],
)
def test_what_is_written_down_is_whole(how, field):
    drafts = make_information(is_live=False)

    with pytest.raises(ValidationError) as refused:
        go_alone(drafts.cy, **how)

    assert list(refused.value.message_dict) == [field]
    assert get_states(drafts) == NEITHER
    assert not Debt.objects.exists()


def test_of_two_who_look_at_once_the_second_is_told():
    drafts = make_information(is_live=False)
    person = make_staff_of(*drafts)
    seen = get_seen(drafts.cy, halves=list(drafts))
    go_alone(drafts.cy, by=person)

    with pytest.raises(PairError, match="Somebody changed or published this page"):
        publish_alone(
            page=drafts.cy,
            reason="correction",
            words=WHY,
            promised_on=None,
            by=person,
            now=timezone.now(),
            as_seen=seen,
        )

    assert Debt.objects.get().reason == "safety"


def test_nobody_ticks_a_debt_off():
    drafts = make_information(is_live=False)
    debt = go_alone(drafts.cy)
    debt.ended_at, debt.ending = timezone.now(), "together"

    for deed in (debt.save, Debt.objects.all().delete):
        with pytest.raises(PairError, match="is paid by publishing both"), transaction.atomic():
            deed()

    assert Debt.objects.standing().count() == 1


def test_nobody_writes_a_debt_by_hand():
    pair = make_information()
    other = make_information(cy={"title": "Lle"}, en={"title": "Place"})
    debt = Debt(
        pair=pair.cy.translation_key,
        language="cy",
        act=pair.cy.publish_act,
        published_at=timezone.now(),
        since=timezone.now(),
    )

    with act([other.cy.translation_key]), pytest.raises(PairError):
        debt.save()
