"""What membership costs: by the financial level, from a day on, and what was asked stays known."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts import fees, memberships
from accounts.membership_forms import MillionsField
from accounts.memberships import Terms
from accounts.models import AuditEntry, FeeScale, Membership
from tests.factories.accounts import MembershipFactory, make_staff, today

M = 1_000_000
BANDS = [
    (0, "lower", 7_500),
    (1, "lower", 7_500),
    (200 * M - 1, "lower", 7_500),
    (200 * M, "middle", 10_000),
    (200 * M + 1, "middle", 10_000),
    (400 * M - 1, "middle", 10_000),
    (400 * M, "middle", 10_000),
    (400 * M + 1, "upper", 12_500),
    (9_000 * M, "upper", 12_500),
]


def make_scale(valid_from, **figures):
    standard = {"middle_from": 300 * M, "middle_to": 500 * M}
    asked = {"lower_fee": 8_000, "middle_fee": 11_000, "upper_fee": 14_000}
    return FeeScale(**{"valid_from": valid_from, **standard, **asked, **figures})


@pytest.mark.django_db
@pytest.mark.parametrize(("level", "band", "fee"), BANDS)
def test_a_level_has_its_band_and_its_fee(level, band, fee):
    terms = Terms.of_level(level, on=today())

    assert (terms.fee_band, terms.fee, terms.financial_level) == (band, fee, level)


@pytest.mark.django_db
def test_a_table_holds_from_its_day_until_the_next_and_is_kept():
    tomorrow, manager = today() + timedelta(days=1), make_staff()

    fees.keep(scale=make_scale(tomorrow), by=manager, now=timezone.now())

    asked = {on: Terms.of_level(250 * M, on=on).fee for on in (today(), tomorrow)}
    assert asked == {today(): 10_000, tomorrow: 8_000}
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id) == ("fees.added", manager.pk)
    assert line.details["lower_fee"] == 8_000


@pytest.mark.django_db
def test_before_the_first_table_there_is_no_fee():
    with pytest.raises(ValidationError, match="There is no table of fees for that day yet"):
        Terms.of_level(1, on=date(1999, 1, 1))


@pytest.mark.django_db
def test_what_has_begun_is_not_changed_and_nothing_begins_in_the_past():
    begun = FeeScale.objects.get()
    begun.lower_fee = 1

    for scale in (begun, make_scale(today() - timedelta(days=1))):
        with pytest.raises(ValidationError, match="cannot be changed any more"):
            fees.keep(scale=scale, by=None, now=timezone.now())

    assert FeeScale.objects.get().lower_fee == 7_500


@pytest.mark.django_db
def test_a_table_that_has_not_begun_is_put_right():
    scale = fees.keep(scale=make_scale(today() + timedelta(days=9)), by=None, now=timezone.now())
    scale.lower_fee = 8_100

    fees.keep(scale=scale, by=None, now=timezone.now())

    assert FeeScale.objects.in_force(on=today() + timedelta(days=9)).first().lower_fee == 8_100
    assert AuditEntry.objects.last().verb == "fees.changed"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"middle_from": 600 * M}, "The middle band ends below where it begins"),
        ({"middle_from": 0}, "The middle band ends below where it begins"),
        ({"lower_fee": 0}, "Each band has a fee above zero"),
        ({"upper_fee": -1}, "Ensure this value is greater than or equal to 0"),
        ({"valid_from": None}, "This field cannot be null"),
    ],
)
def test_a_table_that_does_not_hold_is_refused(figures, said):
    with pytest.raises(ValidationError, match=said):
        fees.keep(
            scale=make_scale(**{"valid_from": today(), **figures}), by=None, now=timezone.now()
        )


@pytest.mark.django_db
def test_only_an_exception_is_free():
    with pytest.raises(IntegrityError), transaction.atomic():
        MembershipFactory(fee=0)


@pytest.mark.django_db
def test_the_manager_adds_a_table_in_millions_and_sees_the_one_before(client, membership_manager):
    values = {"valid_from": today(), "middle_from": "£210", "middle_to": "1,000.5"}
    figures = {"lower_fee": "8000", "middle_fee": "9000", "upper_fee": "9999"}

    client.post(reverse("feescale:add"), {**values, **figures})

    scale = FeeScale.objects.in_force(on=today()).first()
    assert (scale.middle_from, scale.middle_to) == (210 * M, 1_000_500_000)
    shown = client.get(reverse("feescale:edit", args=[scale.pk])).context["form"]
    assert [shown[name].value() for name in ("middle_from", "middle_to")] == ["210", "1000.5"]
    assert "7500" in client.get(reverse("feescale:index")).text.replace(",", "")
    assert str(scale) in client.get(reverse("feescale:index")).text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("250", 250 * M), ("£ 199.999999", 199_999_999), ("1,250", 1_250 * M), ("", None)],
)
def test_millions_are_kept_in_pounds(typed, kept):
    assert MillionsField(required=False).clean(typed) == kept


@pytest.mark.parametrize("typed", ["much", "-1", "1.0000001", "1e30", "NaN", "1000001"])
def test_what_is_no_number_of_millions_is_refused(typed):
    with pytest.raises(ValidationError):
        MillionsField().clean(typed)


def test_pounds_are_shown_in_millions():
    field = MillionsField()

    assert [field.prepare_value(each) for each in (200 * M, 199_900_000, None, "x")] == [
        "200",
        "199.9",
        None,
        "x",
    ]
    assert not field.has_changed(200 * M, "£200")
    assert field.has_changed(200 * M, "")
    assert Decimal(field.prepare_value(1)) == Decimal("0.000001")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 4, 1), date(2027, 3, 31)),
        (date(2027, 3, 1), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_a_year_ends_the_day_before_it_began(first, last):
    assert memberships.get_last_day(first) == last


@pytest.mark.postgresql
def test_bands_that_were_called_by_figures_are_called_by_their_place(transactional_db):
    kept = MembershipFactory(fee_band="upper")
    call_command("migrate", "accounts", "0007", verbosity=0)
    before = Membership.objects.values_list("fee_band", flat=True).get(pk=kept.pk)
    gone = FeeScale.objects.exists()

    call_command("migrate", "accounts", verbosity=0)

    kept.refresh_from_db()
    assert (before, gone, kept.fee_band) == ("over_400m", False, "upper")
    assert FeeScale.objects.get().middle_fee == 10_000
