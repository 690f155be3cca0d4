"""Memberships in the CMS: agreed, changed, cancelled, and what is refused."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts.models import (
    AuditEntry,
    Membership,
)
from tests.accounts.screens import errors, last_line
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    today,
)

pytestmark = pytest.mark.django_db


def membership_of(member, **values):
    return {
        "organisation": member.pk,
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        "financial_level": "401",
    } | values


EXCEPTION = {
    "exception_agreed_by": "The Board",
    "exception_reason": "A small charity.",
}


def test_a_membership_is_agreed_at_the_fee_of_its_band(membership_manager, client):
    organisation = OrganisationFactory()

    client.post(reverse("membership:add"), membership_of(organisation))

    membership = Membership.objects.get()
    assert (membership.organisation, membership.fee) == (organisation, 12_500)
    assert last_line() == ("membership.agreed", membership_manager.pk)


def test_an_exception_is_agreed_with_its_fee_and_reason(membership_manager, client):
    values = membership_of(OrganisationFactory(), agreed_fee="0", **EXCEPTION)

    client.post(reverse("membership:add"), values)

    membership = Membership.objects.get()
    assert (membership.fee, membership.exception_agreed_by) == (0, "The Board")


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        (EXCEPTION, {"agreed_fee": ["Say what fee was agreed."]}),
        ({"agreed_fee": "x", **EXCEPTION}, {"agreed_fee": ["Enter a whole number."]}),
        (
            {"agreed_fee": "-1", **EXCEPTION},
            {"agreed_fee": ["Ensure this value is greater than or equal to 0."]},
        ),
        (
            {"agreed_fee": "1"},
            {"__all__": ["Say who agreed to the exception and why, and only for an exception."]},
        ),
        (
            {"exception_reason": "B", "agreed_fee": "1"},
            {"__all__": ["Say who agreed to the exception and why, and only for an exception."]},
        ),
        (
            {"financial_level": ""},
            {"financial_level": ["Say the financial level, or what exception was agreed."]},
        ),
        ({"financial_level": "much"}, {"financial_level": ["Enter a number."]}),
        (
            {"financial_level": "-1"},
            {"financial_level": ["Ensure this value is greater than or equal to 0."]},
        ),
        (
            {"starts_on": "1999-01-01", "ends_on": "1999-12-31"},
            {"starts_on": ["There is no table of fees for that day yet."]},
        ),
        ({"ends_on": "2025-01-01"}, {"__all__": ["The last day is before the first day."]}),
        ({"ends_on": "yesterday"}, {"ends_on": ["Enter a valid date."]}),
        ({"organisation": ""}, {"organisation": ["This field is required."]}),
    ],
)
def test_a_membership_that_does_not_hold_is_refused(membership_manager, client, values, refused):
    response = client.post(
        reverse("membership:add"), membership_of(OrganisationFactory(), **values)
    )

    assert errors(response) == refused
    assert not Membership.objects.exists()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "en",
            "This organisation already has a membership in this period. Nothing was changed.",
        ),
        (
            "cy",
            "Mae gan y sefydliad hwn aelodaeth eisoes yn y cyfnod hwn. Ni newidiwyd dim.",
        ),
    ],
)
def test_a_second_membership_in_the_same_period_is_refused_in_her_language(
    membership_manager, client, language, message
):
    UserProfile.objects.create(user=membership_manager, preferred_language=language)
    first = MembershipFactory(starts_on="2026-01-01", ends_on="2026-12-31")

    response = client.post(
        reverse("membership:add"),
        membership_of(first.organisation, starts_on="2026-12-31", ends_on="2027-12-30"),
    )

    assert errors(response).keys() == {"starts_on"}
    assert message in response.content.decode()
    assert Membership.objects.get() == first
    assert not AuditEntry.objects.exists()


def test_a_membership_changed_keeps_the_fee_that_was_agreed_at_the_time(membership_manager, client):
    membership = MembershipFactory(fee_band="upper", fee=11_000, financial_level=401_000_000)
    values = membership_of(membership.organisation, state="active", ends_on="2026-11-30")

    client.post(reverse("membership:edit", args=[membership.pk]), values)

    membership.refresh_from_db()
    assert (membership.ends_on, membership.fee) == (date(2026, 11, 30), 11_000)
    assert last_line() == ("membership.changed", membership_manager.pk)


def test_a_membership_at_another_level_has_the_fee_of_that_level(membership_manager, client):
    membership = MembershipFactory(fee_band="upper", fee=11_000, financial_level=401_000_000)
    values = membership_of(membership.organisation, state="active", financial_level="£199.9")

    client.post(reverse("membership:edit", args=[membership.pk]), values)

    membership.refresh_from_db()
    assert (membership.fee_band, membership.fee) == ("lower", 7_500)
    assert membership.financial_level == 199_900_000


def test_an_exception_stays_one_when_another_day_is_set(membership_manager, client):
    membership = MembershipFactory(fee_band="exception", fee=0, **EXCEPTION)
    form = client.get(reverse("membership:edit", args=[membership.pk])).context["form"]
    values = membership_of(membership.organisation, state="active", financial_level="", **EXCEPTION)

    client.post(
        reverse("membership:edit", args=[membership.pk]),
        {**values, "agreed_fee": form["agreed_fee"].value(), "ends_on": "2026-11-30"},
    )

    membership.refresh_from_db()
    assert (membership.fee_band, membership.fee) == ("exception", 0)
    assert membership.ends_on == date(2026, 11, 30)


def test_a_membership_is_cancelled(membership_manager, client):
    membership = MembershipFactory()
    values = membership_of(membership.organisation, state="cancelled")

    client.post(reverse("membership:edit", args=[membership.pk]), values)

    assert not Membership.objects.live(on=today()).exists()
    assert last_line() == ("membership.cancelled", membership_manager.pk)


def test_a_membership_stays_with_its_organisation(membership_manager, client):
    membership = MembershipFactory()
    values = membership_of(OrganisationFactory(), state="active")

    client.post(reverse("membership:edit", args=[membership.pk]), values)

    assert Membership.objects.get().organisation == membership.organisation


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ["Chirk", "Conwy"]), ("cy", ["Conwy", "Chirk"])],
)
def test_organisations_are_offered_in_the_alphabet_of_her_language(
    membership_manager, client, language, names
):
    UserProfile.objects.create(user=membership_manager, preferred_language=language)
    OrganisationFactory(name_cy="Chirk", name_en="Chirk")
    OrganisationFactory(name_cy="Conwy", name_en="Conwy")

    form = client.get(reverse("membership:add")).context["form"]

    assert [label for value, label in form.fields["organisation"].choices][1:] == names
