"""Whoever keeps the areas does it in the CMS: both languages, with the bodies of the directory."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data

from foundation.pairs.halves import get_twin
from resources.models import PartnershipPage
from tests.factories.accounts import OrganisationFactory
from tests.factories.halves import make_staff_of
from tests.factories.partnerships import make_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return make_index()


@pytest.fixture
def editor(client, index):
    client.force_login(make_staff_of(index.cy, index.en))
    return client


@pytest.fixture
def bodies():
    return {role: OrganisationFactory(kind=role) for role in PartnershipPage.AUTHORITIES}


def get_address(index):
    return reverse("wagtailadmin_pages:add", args=["resources", "partnershippage", index.en.pk])


def fill_in(bodies, **words):
    chosen = {role: body.pk for role, body in bodies.items()}
    places = {"places_cy": "Y Rhath", "places_en": "Roath"}
    partnership = {"partnership_name": "", "partnership_url": "", "checked_on": ""}
    return nested_form_data({**chosen, **places, **partnership, **words})


def test_she_chooses_each_body_among_those_of_its_kind(editor, index, bodies):
    form = editor.get(get_address(index)).context["form"]

    offered = {role: list(form.fields[role].queryset) for role in bodies}
    assert offered == {role: [body] for role, body in bodies.items()}


def test_she_writes_an_area_in_both_languages_and_publishes_them_together(editor, index, bodies):
    english_words = {"title": "Cardiff: partnership", "slug": "cardiff", "summary": "Who."}
    welsh_words = {"title": "Caerdydd: partneriaeth", "slug": "caerdydd", "summary": "Pwy."}
    editor.post(get_address(index), fill_in(bodies, **english_words))
    english = PartnershipPage.objects.child_of(index.en).get()
    welsh = get_twin(english)

    editor.post(
        reverse("wagtailadmin_pages:edit", args=[welsh.pk]),
        fill_in(bodies, **welsh_words, **{"action-publish": "action-publish"}),
    )

    listed = editor.get(index.cy.get_url(), {"q": "roath"}).text
    assert "Y Rhath" in listed
    assert "/caerdydd/" in listed
    assert bodies["police"].name_en in editor.get(english.get_url()).text


def test_a_body_that_was_forgotten_is_asked_for(editor, index, bodies):
    del bodies["police"]
    words = {"title": "Cardiff: partnership", "slug": "cardiff", "summary": "Who."}

    form = editor.post(get_address(index), fill_in(bodies, **words)).context["form"]

    assert form.errors.keys() == {"police"}
    assert not PartnershipPage.objects.exists()
