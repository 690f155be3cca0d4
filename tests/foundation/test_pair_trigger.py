"""Past the models, and so past our code: PostgreSQL commits no half of a pair that is published."""

import pytest
from django.db import IntegrityError, connection, transaction
from wagtail.models import Page

from foundation.models import SitePage
from home.models import InformationPage
from tests.factories.halves import get_states, get_torn, make_information

pytestmark = pytest.mark.postgresql

BOTH, NEITHER = (True, True), (False, False)


def run(*statements):
    """Statements about one page."""

    def do(page):
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement, [page.pk])

    return do


def update_in_bulk(page, **values):
    for name, value in values.items():
        setattr(page, name, value)
    type(page).objects.bulk_update([page], [*values])


def look_again():
    """What PostgreSQL puts off to the end of the transaction, now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


PART = {
    "one goes off": run("UPDATE wagtailcore_page SET live = false WHERE id = %s"),
    "one goes off, by a queryset": lambda page: Page.objects.filter(pk=page.pk).update(live=False),
    "one goes off, in bulk": lambda page: update_in_bulk(page, live=False),
    "one leaves the pair": run(
        "UPDATE wagtailcore_page SET translation_key = gen_random_uuid() WHERE id = %s"
    ),
    "each becomes a pair of its own": run(
        "UPDATE wagtailcore_page SET translation_key = gen_random_uuid() WHERE translation_key ="
        " (SELECT translation_key FROM wagtailcore_page WHERE id = %s)"
    ),
    "one was published in another act": run(
        "UPDATE foundation_sitepage SET publish_act = gen_random_uuid() WHERE page_ptr_id = %s"
    ),
    "one was published in no act": lambda page: SitePage.objects.filter(pk=page.pk).update(
        publish_act=None
    ),
    "one is deleted": run(
        "DELETE FROM home_informationpage WHERE sitepage_ptr_id = %s",
        "DELETE FROM foundation_sitepage WHERE page_ptr_id = %s",
        "DELETE FROM wagtailcore_page WHERE id = %s",
    ),
    "one is no page of ours any more": run(
        "DELETE FROM home_informationpage WHERE sitepage_ptr_id = %s",
        "DELETE FROM foundation_sitepage WHERE page_ptr_id = %s",
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", PART)
def test_what_is_published_is_not_parted(way):
    pair = make_information()

    PART[way](pair.cy)

    with pytest.raises(IntegrityError, match="is published in"):
        look_again()


PUBLISH = {
    "one": lambda page: Page.objects.filter(pk=page.pk).update(live=True),
    "one, in bulk": lambda page: update_in_bulk(page, live=True),
    "both, in no act": lambda page: Page.objects.filter(
        translation_key=page.translation_key
    ).update(live=True),
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", PUBLISH)
def test_drafts_are_not_published(way):
    drafts = make_information(is_live=False)

    PUBLISH[way](drafts.cy)

    with pytest.raises(IntegrityError, match="is published in"):
        look_again()


@pytest.mark.django_db
def test_both_may_go_off_together():
    pair = make_information()

    Page.objects.filter(translation_key=pair.cy.translation_key).update(live=False)

    look_again()
    assert get_states(pair) == NEITHER


def change_some(page):
    """Something that may be, and something that may not."""
    InformationPage.objects.filter(pk=page.pk).update(summary="Rhywbeth arall.")
    Page.objects.filter(pk=page.pk).update(live=False)


@pytest.mark.usefixtures("transactional_db")
def test_a_commit_is_refused_with_all_that_was_done():
    pair = make_information()

    with pytest.raises(IntegrityError, match="is published in"), transaction.atomic():
        change_some(pair.cy)

    assert get_states(pair) == BOTH
    assert get_torn() == []
    assert pair.refresh().cy.summary == "Pwy ydym ni."
