"""Memberships are agreed, do not overlap, and end."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import memberships
from accounts.memberships import Terms
from accounts.models import AuditEntry, Membership
from tests.factories.accounts import MembershipFactory, OrganisationFactory, make_staff

pytestmark = pytest.mark.django_db

Band = Membership.FeeBand


def agree(organisation, starts_on, ends_on, *, terms=None, by=None):
    return memberships.agree(
        organisation=organisation,
        starts_on=date.fromisoformat(starts_on),
        ends_on=date.fromisoformat(ends_on),
        terms=terms or Terms.of_level(1, on=date.fromisoformat(starts_on)),
        by=by,
        now=timezone.now(),
    )


def test_an_agreed_exception_says_what_was_agreed_by_whom_and_why():
    terms = Terms.by_exception(fee=0, agreed_by="The Board", reason="A small charity.")

    membership = agree(OrganisationFactory(), "2026-01-01", "2026-12-31", terms=terms)

    membership.refresh_from_db()
    assert (
        membership.fee_band,
        membership.fee,
        membership.exception_agreed_by,
        membership.exception_reason,
    ) == (Band.EXCEPTION, 0, "The Board", "A small charity.")


@pytest.mark.parametrize(
    ("band", "agreed_by", "reason"),
    [
        (Band.EXCEPTION, "", ""),
        (Band.EXCEPTION, "The Board", ""),
        (Band.EXCEPTION, "", "A small charity."),
        (Band.UPPER, "The Board", "A small charity."),
        (Band.UPPER, "The Board", ""),
    ],
)
def test_only_an_exception_has_a_reason_and_every_exception_has_one(band, agreed_by, reason):
    terms = Terms(fee_band=band, fee=1, exception_agreed_by=agreed_by, exception_reason=reason)

    with pytest.raises(ValidationError, match="Say who agreed to the exception and why"):
        agree(OrganisationFactory(), "2026-01-01", "2026-12-31", terms=terms)
    with pytest.raises(IntegrityError), transaction.atomic():
        MembershipFactory(fee_band=band, exception_agreed_by=agreed_by, exception_reason=reason)

    assert not Membership.objects.exists()


def test_what_was_agreed_is_in_the_log():
    organisation, manager = OrganisationFactory(), make_staff()

    membership = agree(organisation, "2026-01-01", "2026-12-31", by=manager)

    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id, line.organisation_id, line.subject_id) == (
        "membership.agreed",
        manager.pk,
        organisation.pk,
        membership.pk,
    )
    assert line.details == {
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        "state": "active",
        "fee_band": "lower",
        "fee": 7_500,
        "financial_level": 1,
    }


OVERLAPPING = [
    ("2026-01-01", "2026-12-31"),
    ("2026-12-31", "2027-12-30"),
    ("2025-01-01", "2026-01-01"),
    ("2026-06-01", "2026-06-01"),
    ("2025-01-01", "2027-12-31"),
]


@pytest.mark.parametrize(("starts_on", "ends_on"), OVERLAPPING)
def test_a_second_membership_in_the_same_period_is_refused_and_changes_nothing(starts_on, ends_on):
    organisation = OrganisationFactory()
    first = agree(organisation, "2026-01-01", "2026-12-31")

    with pytest.raises(ValidationError, match="already has a membership in this period"):
        agree(organisation, starts_on, ends_on)

    assert Membership.objects.get() == first
    assert AuditEntry.objects.count() == 1


@pytest.mark.postgresql
@pytest.mark.parametrize(("starts_on", "ends_on"), OVERLAPPING)
def test_postgresql_holds_to_it_too(starts_on, ends_on):
    first = MembershipFactory(starts_on="2026-01-01", ends_on="2026-12-31")

    with pytest.raises(IntegrityError, match="do_not_overlap"), transaction.atomic():
        MembershipFactory(organisation=first.organisation, starts_on=starts_on, ends_on=ends_on)


@pytest.mark.parametrize(
    ("starts_on", "ends_on"), [("2027-01-01", "2027-12-31"), ("2025-01-01", "2025-12-31")]
)
def test_a_membership_may_follow_another_the_day_after(starts_on, ends_on):
    organisation = OrganisationFactory()
    agree(organisation, "2026-01-01", "2026-12-31")

    agree(organisation, starts_on, ends_on)

    assert Membership.objects.count() == 2


def test_two_organisations_may_have_the_same_period():
    agree(OrganisationFactory(), "2026-01-01", "2026-12-31")

    agree(OrganisationFactory(), "2026-01-01", "2026-12-31")

    assert Membership.objects.count() == 2


def test_a_cancelled_membership_makes_room():
    organisation, manager = OrganisationFactory(), make_staff()
    first = agree(organisation, "2026-01-01", "2026-12-31")

    memberships.cancel(membership=first, by=manager, now=timezone.now())
    second = agree(organisation, "2026-01-01", "2026-12-31")

    assert list(Membership.objects.live(on=date(2026, 6, 1))) == [second]
    assert list(AuditEntry.objects.values_list("verb", "actor_id")) == [
        ("membership.agreed", None),
        ("membership.cancelled", manager.pk),
        ("membership.agreed", None),
    ]


def test_a_membership_is_changed_within_its_own_period():
    membership = agree(OrganisationFactory(), "2026-01-01", "2026-12-31")

    membership.ends_on = date(2026, 11, 30)
    memberships.keep(membership=membership, verb="membership.changed", by=None, now=timezone.now())

    assert Membership.objects.get().ends_on == date(2026, 11, 30)


def test_a_membership_does_not_end_before_it_starts():
    with pytest.raises(ValidationError, match="The last day is before the first day"):
        agree(OrganisationFactory(), "2026-12-31", "2026-01-01")


def test_a_membership_without_its_days_is_told_so_and_no_more():
    membership = Membership(organisation=OrganisationFactory(), fee_band=Band.UPPER, fee=1)

    with pytest.raises(ValidationError) as refused:
        membership.full_clean()

    assert refused.value.message_dict.keys() == {"starts_on", "ends_on"}


@pytest.mark.parametrize(
    ("day", "is_live"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 30), True),
        (date(2027, 1, 31), False),
    ],
)
def test_a_membership_lives_from_its_first_day_to_the_end_of_its_grace(day, is_live):
    agree(OrganisationFactory(), "2026-01-01", "2026-12-31")

    assert Membership.objects.live(on=day).exists() is is_live


def test_a_membership_is_known_by_its_organisation_and_days():
    organisation = OrganisationFactory(name_en="Sample council")

    membership = agree(organisation, "2026-01-01", "2026-12-31")

    assert str(membership) == "Sample council: 01/01/2026–31/12/2026"
