"""At the edges of the pair: pages that are none of ours, and what comes about in between."""

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Locale, Page

from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair
from foundation.pairs.readiness import get_obstacles
from tests.factories.halves import get_states, make_information

pytestmark = pytest.mark.django_db

NEITHER = (False, False)


@pytest.fixture
def foreign():
    """A page of Wagtail's own kind, which is no half of anything."""
    root = Page.objects.get(depth=1)
    return root.add_child(
        instance=Page(title="Foreign", live=False, locale=Locale.objects.get(language_code="en"))
    )


def get_place(page):
    return Page.objects.get(pk=page.pk).get_parent()


def test_a_page_that_is_none_of_ours_moves_as_it_does_in_wagtail(foreign):
    place = get_place(foreign).add_child(instance=Page(title="Place", locale=foreign.locale))

    MovePageAction(foreign, place, pos="last-child").execute(skip_permission_checks=True)

    assert get_place(foreign) == place


def test_a_page_that_is_none_of_ours_is_copied_for_the_other_language_and_by_alias(foreign):
    welsh = Locale.objects.get(language_code="cy")

    copied = CopyPageForTranslationAction(foreign, welsh).execute(skip_permission_checks=True)
    alias = CreatePageAliasAction(foreign, update_slug="alias").execute(skip_permission_checks=True)

    assert copied.translation_key == foreign.translation_key
    assert alias.alias_of_id == foreign.pk


def test_a_page_that_is_none_of_ours_is_deleted_alone(foreign):
    DeletePageAction(foreign, user=None).execute(skip_permission_checks=True)

    assert not Page.objects.filter(pk=foreign.pk).exists()


def test_a_pair_that_moved_while_it_was_looked_for_is_left_alone():
    place = make_information(cy={"title": "Lle"}, en={"title": "Place"})
    pair = make_information(is_live=False)
    moved = Page.objects.get(pk=pair.cy.pk).path

    def move_meanwhile(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        if '"path"' in sql and "FOR UPDATE" not in sql and not done:
            done.append(True)
            Page.objects.filter(path=moved).update(path=f"{place.cy.path}0001")
        return result

    done = []
    with connection.execute_wrapper(move_meanwhile), pytest.raises(PairError) as refused:
        publish_pair(page=pair.cy, by=None, now=timezone.now())

    assert "Somebody moved or deleted this page in the meantime" in str(refused.value)
    assert get_states(pair) == NEITHER


def test_what_is_wrong_with_a_page_as_a_whole_is_told_with_its_title():
    other = make_information()
    pair = make_information(is_live=False, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})
    revisions = [half.get_latest_revision() for half in pair]
    drafts = [revision.as_object() for revision in revisions]
    drafts[0].translation_key = other.cy.translation_key

    obstacles = get_obstacles(halves=list(pair), drafts=drafts, revisions=revisions)

    assert [str(reason) for reason in obstacles if "Y Bwrdd" in str(reason)] != []
