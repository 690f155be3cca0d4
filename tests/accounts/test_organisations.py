"""Organisations have a name in each language, a place in the alphabet of each, and a group."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils.translation import override

from accounts.models import Organisation
from tests.factories.accounts import MembershipFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "name", "place"),
    [
        ("cy", "Cyngor Sir Ddinbych", "Sir Ddinbych"),
        ("en", "Denbighshire County Council", "Denbighshire"),
        (None, "Denbighshire County Council", "Denbighshire"),
    ],
)
def test_the_name_is_in_the_language_being_spoken(language, name, place):
    organisation = OrganisationFactory(
        name_cy="Cyngor Sir Ddinbych",
        name_en="Denbighshire County Council",
        place_cy="Sir Ddinbych",
        place_en="Denbighshire",
    )

    with override(language):
        assert (organisation.name, organisation.place, str(organisation)) == (name, place, name)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_place_in_one_language_serves_for_both(language):
    in_welsh = OrganisationFactory(place_cy="Bangor")
    in_english = OrganisationFactory(place_en="Bangor")

    with override(language):
        assert in_welsh.place == in_english.place == "Bangor"


@pytest.mark.parametrize(
    ("language", "website"), [("cy", "https://cyngor.example/"), ("en", "https://council.example/")]
)
def test_its_website_is_the_one_in_the_language_being_spoken(language, website):
    both = OrganisationFactory(
        website_cy="https://cyngor.example/", website_en="https://council.example/"
    )
    one = OrganisationFactory(website_en="https://one.example/")

    with override(language):
        assert (both.website, one.website) == (website, "https://one.example/")


@pytest.mark.parametrize(
    ("language", "places"),
    [
        ("cy", ["Conwy", "Chirk", "Llangefni", "Y Fflint"]),
        ("en", ["Chirk", "Conwy", "Llangefni", "Flint"]),
    ],
)
def test_each_language_has_its_own_order(language, places):
    OrganisationFactory(place_cy="Y Fflint", place_en="Flint", sort_as_cy="Z", sort_as_en="Z")
    OrganisationFactory(place_cy="Llangefni", place_en="Llangefni")
    OrganisationFactory(place_cy="Chirk", place_en="Chirk")
    OrganisationFactory(place_cy="Conwy", place_en="Conwy")

    listed = Organisation.objects.in_alphabetical_order(language)

    with override(language):
        assert [organisation.place for organisation in listed] == places


def test_two_of_one_place_stand_in_the_order_of_their_names():
    OrganisationFactory(place_en="Cardiff", name_en="University Health Board")
    OrganisationFactory(place_en="Cardiff", name_en="Council")

    listed = Organisation.objects.in_alphabetical_order("en")

    assert [organisation.name for organisation in listed] == ["Council", "University Health Board"]


def test_another_place_is_another_place_in_the_alphabet():
    organisation = OrganisationFactory(place_cy="Aber")
    before = organisation.sort_key_cy

    organisation.place_cy = "Ynys"
    organisation.save()

    assert Organisation.objects.get().sort_key_cy > before


def test_an_organisation_is_made_with_a_group_and_keeps_it():
    organisation = OrganisationFactory()
    group = organisation.group

    organisation.save()

    assert Group.objects.filter(organisation=organisation).get() == group


def test_an_organisation_goes_with_its_group():
    organisation = OrganisationFactory()
    group = organisation.group

    organisation.delete()

    assert not Group.objects.filter(pk=group.pk).exists()


def test_a_group_does_not_take_its_organisation_along():
    organisation = OrganisationFactory()

    with pytest.raises(ProtectedError):
        organisation.group.delete()


def test_an_organisation_that_was_a_member_stays():
    organisation = MembershipFactory().organisation

    with pytest.raises(ProtectedError):
        organisation.delete()

    assert Group.objects.filter(organisation=organisation).exists()


@pytest.mark.parametrize("field", ["name_cy", "name_en"])
def test_no_two_organisations_have_one_name(field):
    OrganisationFactory(**{field: "Sampl"})
    second = OrganisationFactory.build(**{field: "Sampl"})

    with pytest.raises(ValidationError, match="There is already an organisation with this"):
        second.full_clean(exclude=["group"])
