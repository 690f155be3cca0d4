"""Past the models, and so past our code: nothing is out alone that nobody owes, nothing is owed
that is whole. PostgreSQL commits neither.
"""

import pytest
from django.db import IntegrityError, connection
from wagtail.models import Page

from foundation.models import Debt, SitePage
from tests.factories.halves import go_alone, make_information, publish

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]

WELSH = (True, False)


def look_again():
    """What PostgreSQL puts off to the end of the transaction, now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def make_owed():
    """One that is out in Welsh alone."""
    drafts = make_information(is_live=False)
    go_alone(drafts.cy)
    look_again()
    return drafts.refresh()


def make_ahead():
    """One that is out in both, and newer in Welsh."""
    pair = make_information()
    go_alone(pair.cy)
    look_again()
    return pair.refresh()


OWED = {"live in one": make_owed, "newer in one": make_ahead}
WRITTEN_OFF = {
    "paid": "UPDATE foundation_debt SET ended_at = now(), ending = 'together'",
    "deleted": "DELETE FROM foundation_debt",
    "of another pair": "UPDATE foundation_debt SET pair = gen_random_uuid()",
    "of the other language": "UPDATE foundation_debt SET language = 'en'",
    "of another act": "UPDATE foundation_debt SET act = gen_random_uuid()",
}


@pytest.mark.parametrize("owed", OWED)
@pytest.mark.parametrize("way", WRITTEN_OFF)
def test_what_is_owed_is_not_written_off(owed, way):
    OWED[owed]()

    run(WRITTEN_OFF[way])

    with pytest.raises(IntegrityError, match="is published in"):
        look_again()


PART = {
    "the other goes live": lambda pair: Page.objects.filter(pk=pair.en.pk).update(live=True),
    "it was published in another act": lambda pair: SitePage.objects.filter(pk=pair.cy.pk).update(
        publish_act=None
    ),
}


@pytest.mark.parametrize("way", PART)
def test_a_debt_covers_the_half_that_it_names_and_the_act_that_it_names(way):
    pair = make_owed()
    if way == "the other goes live":
        # Both live, and the Welsh one by another act than was written down.
        SitePage.objects.filter(pk=pair.cy.pk).update(publish_act=pair.en.translation_key)

    PART[way](pair)

    with pytest.raises(IntegrityError, match="is published in"):
        look_again()


def test_a_debt_of_one_half_does_not_cover_the_other():
    pair = make_owed()

    Page.objects.filter(pk=pair.cy.pk).update(live=False)
    Page.objects.filter(pk=pair.en.pk).update(live=True)

    with pytest.raises(IntegrityError, match="is published in"):
        look_again()


MADE_WHOLE = {
    "both off": lambda pair: Page.objects.filter(translation_key=pair.cy.translation_key).update(
        live=False
    ),
    "both on, in one act": lambda pair: [
        Page.objects.filter(pk=pair.en.pk).update(live=True),
        SitePage.objects.filter(pk=pair.en.pk).update(publish_act=pair.cy.publish_act),
    ],
}


@pytest.mark.parametrize("way", MADE_WHOLE)
def test_what_makes_it_whole_ends_the_debt_in_the_same_transaction(way):
    pair = make_owed()

    MADE_WHOLE[way](pair)

    with pytest.raises(IntegrityError, match="owes no language"):
        look_again()


def test_there_is_no_debt_of_what_is_whole():
    pair = make_information()
    debt = Debt(
        pair=pair.cy.translation_key,
        language="cy",
        act=pair.cy.publish_act,
        reason="correction",
        published_at=pair.cy.last_published_at,
        since=pair.cy.last_published_at,
    )

    Debt.objects.bulk_create([debt])

    with pytest.raises(IntegrityError, match="owes no language"):
        look_again()


def test_paying_it_with_both_is_committed():
    pair = make_owed()

    publish(pair.en)

    look_again()
    assert not Debt.objects.standing().exists()
