"""The other screens of the CMS say what they take, and take both halves."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from accounts.models import User
from foundation.pairs.halves import get_twin
from home.models import InformationPage
from tests.factories.halves import get_states, make_information, make_staff_of
from tests.factories.pages import get_site
from tests.foundation.at_the_desk import BOTH, NEITHER, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    home = get_site()
    person = make_staff_of(home.cy, home.en)
    client.force_login(person)
    return client


def test_unpublishing_says_what_goes_and_takes_both(editor):
    above = make_information()
    below = make_information(under=above, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})
    address = reverse("wagtailadmin_pages:unpublish", args=[above.cy.pk])

    seen = editor.get(address).content.decode()
    editor.post(address)

    assert "in both languages at once" in seen
    assert "1 published page stands below it" in seen
    assert get_states(above) + get_states(below) == NEITHER + NEITHER


def test_deleting_says_what_goes_and_takes_both(editor):
    pair = make_information()
    address = reverse("wagtailadmin_pages:delete", args=[pair.cy.pk])

    seen = editor.get(address)
    editor.post(address)

    assert "The English page is deleted with it: About us" in words_of(seen)[0]
    assert not InformationPage.objects.exists()


def test_moving_says_what_goes_and_takes_both(editor):
    pair = make_information()
    place = make_information(cy={"title": "Arall"}, en={"title": "Other"})
    address = reverse("wagtailadmin_pages:move_confirm", args=[pair.en.pk, place.en.pk])

    seen = editor.get(address)
    editor.post(address)

    assert "The Welsh page moves with it: Amdanom ni" in words_of(seen)[0]
    assert Page.objects.get(pk=pair.cy.pk).get_parent().pk == place.cy.pk


def test_a_move_that_is_refused_leads_back_to_the_list(editor):
    pair = make_information()
    place = make_information(cy={"title": "Arall"}, en={"title": "Other"}, is_live=False)

    response = editor.post(
        reverse("wagtailadmin_pages:move_confirm", args=[pair.en.pk, place.en.pk]), follow=True
    )

    home = get_site()
    assert response.redirect_chain == [(reverse("wagtailadmin_explore", args=[home.en.pk]), 302)]
    assert "cannot stand below" in words_of(response)[0]


def test_an_order_of_pages_is_one_for_both_languages(editor):
    pair = make_information()
    other = make_information(cy={"title": "Arall"}, en={"title": "Other"})

    editor.post(reverse("wagtailadmin_pages:set_page_position", args=[other.cy.pk]) + "?position=0")

    assert [page.pk for page in get_site().en.get_children()] == [other.en.pk, pair.en.pk]


def test_a_copy_is_offered_as_a_draft_and_made_in_both_languages(editor):
    pair = make_information()
    address = reverse("wagtailadmin_pages:copy", args=[pair.cy.pk])

    offered = editor.get(address).context["form"].fields
    editor.post(
        address,
        {"new_title": "Copi", "new_slug": "copi", "new_parent_page": pair.cy.get_parent().pk},
    )

    copy = InformationPage.objects.get(slug="copi")
    assert offered.keys() == {"new_title", "new_slug", "new_parent_page"}
    assert get_twin(copy).draft_title == "About us"


@pytest.mark.parametrize(("action", "expected"), [("publish", BOTH), ("unpublish", NEITHER)])
def test_a_bulk_action_means_both(action, expected, editor):
    pair = make_information(is_live=action == "unpublish")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])

    editor.post(f"{address}?id={pair.cy.pk}")

    assert get_states(pair) == expected


def test_a_bulk_action_that_is_refused_for_one_changes_none(editor):
    ready = make_information(is_live=False)
    page = get_site().en.add_child(instance=InformationPage(title="Not ready"))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = editor.post(
        f"{address}?id={ready.en.pk}&id={page.pk}&next={reverse('wagtailadmin_home')}", follow=True
    )

    assert response.redirect_chain == [(reverse("wagtailadmin_home"), 302)]
    assert get_states(ready) == NEITHER


def test_a_mirror_between_the_languages_is_refused(client):
    person = User.objects.create_superuser("super@sample.example", "x")
    client.force_login(person)
    welsh, english = (Locale.objects.get(language_code=code) for code in ("cy", "en"))

    response = client.post(
        reverse("wagtaillocales:edit", args=[welsh.pk]),
        {
            "language_code": "cy",
            "component-wagtail_localize_localesynchronization-enabled": "on",
            "component-wagtail_localize_localesynchronization-sync_from": english.pk,
        },
        follow=True,
    )

    assert response.redirect_chain == [(reverse("wagtailadmin_home"), 302)]
    assert "neither follows the other" in words_of(response)[-1]
