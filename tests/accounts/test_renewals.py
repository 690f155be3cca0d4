"""A year ends: reminders, grace, lapse, and the way back."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import membership_settings, memberships, renewals, seat_checks
from accounts.access import Reader
from accounts.memberships import Terms
from accounts.models import AuditEntry, Letter, Membership, MembershipSettings, Seat
from tests.accounts.tending import make_led, tend
from tests.factories.accounts import MembershipFactory, audience, grant, today
from tests.processes import kill_after

M = 1_000_000


@pytest.mark.django_db
def test_it_lapses_after_its_grace_and_everything_shuts_that_day(
    django_capture_on_commit_callbacks,
):
    _, lead = make_led(days=-30, grace_days=30)
    grant(lead, "prevent-contest")
    before, after = (
        Reader(lead, today=today() + timedelta(days=days), has_two_steps=True) for days in (0, 1)
    )

    assert audience("prevent-contest").pk in before.audience_ids
    assert audience("prevent-contest").pk not in after.audience_ids
    assert not after.is_member
    now = timezone.now()
    with django_capture_on_commit_callbacks(execute=True):
        lapsed = [renewals.lapse(today=on, now=now) for on in (before.today, *[after.today] * 2)]
    assert lapsed == [0, 1, 0]
    assert mail.outbox[0].subject.endswith("Your membership has lapsed")
    assert AuditEntry.objects.get().verb == "membership.lapsed"
    assert Seat.objects.open(on=after.today).exists()


@pytest.mark.django_db
def test_coming_back_opens_every_seat_again():
    membership, lead = make_led(days=-40)
    renewals.lapse(today=today(), now=timezone.now())
    assert not Reader(lead, today=today()).is_member

    agree_next(membership, starts_on=today())

    assert Reader(lead, today=today()).is_member


def agree_next(membership, *, starts_on):
    return memberships.agree(
        organisation=membership.organisation,
        starts_on=starts_on,
        ends_on=memberships.get_last_day(starts_on),
        terms=Terms.of_level(250 * M, on=starts_on),
        by=None,
        now=timezone.now(),
    )


@pytest.mark.django_db
def test_the_grace_costs_the_gate_no_further_question():
    _, lead = make_led(days=-3, grace_days=30)
    reader = Reader(lead, today=today())

    with CaptureQueriesContext(connection) as queries:
        opened = audience("members").pk in reader.audience_ids
    assert opened
    # One for the audience of the test, one for the gate.
    assert len(queries) == 2


@pytest.mark.django_db
def test_another_grace_holds_for_all_that_has_not_lapsed():
    open_still, _ = make_led(days=-5, grace_days=10)
    lapsed, _ = make_led(days=-5)
    held = MembershipSettings.load()
    held.grace_days = 60

    membership_settings.keep(held=held, changed=["grace_days"], by=None, now=timezone.now())

    open_still.refresh_from_db()
    lapsed.refresh_from_db()
    assert open_still.lapses_on == open_still.ends_on + timedelta(days=61)
    assert lapsed.lapses_on == lapsed.ends_on + timedelta(days=1)
    assert agree_next(lapsed, starts_on=today()).grace_days == 60


@pytest.mark.django_db
def test_more_than_a_year_of_grace_is_refused():
    held = MembershipSettings.load()
    held.grace_days = 367

    with pytest.raises(ValidationError):
        membership_settings.keep(held=held, changed=["grace_days"], by=None, now=timezone.now())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "begun_with"),
    [
        ({"financial_level": 250 * M}, ("250", None, "")),
        (
            {
                "fee_band": "exception",
                "fee": 0,
                "exception_agreed_by": "A",
                "exception_reason": "B",
            },
            (None, 0, "B"),
        ),
    ],
)
def test_a_renewal_begins_with_the_next_year(membership_manager, client, fields, begun_with):
    before = MembershipFactory(starts_on=date(2026, 4, 1), ends_on=date(2027, 3, 31), **fields)
    address = f"{reverse('membership:add')}?renews={before.pk}"

    form = client.get(address).context["form"]

    assert address.replace("&", "&amp;") in client.get(reverse("membership:index")).text
    names = ("financial_level", "agreed_fee", "exception_reason")
    assert tuple(form[name].value() for name in names) == begun_with
    assert (form["starts_on"].value(), form["ends_on"].value()) == (
        date(2027, 4, 1),
        date(2028, 3, 31),
    )
    assert not form["exception_agreed_by"].value()
    for nothing in ("0", "x"):
        assert client.get(reverse("membership:add"), {"renews": nothing}).status_code == 200


@pytest.mark.django_db
def test_it_says_when_letters_could_not_go(settings):
    make_led(days=7)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1

    with pytest.raises(CommandError, match="1 letters could not be sent"):
        tend()


def test_killed_at_any_moment_it_goes_on_and_writes_to_everybody_once(
    transactional_db, settings, tmp_path
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "sent")
    leads = [make_led(days=7)[1].email for _ in range(2)]

    # Between the two letters, and while the second is written.
    killed = [kill_after(number, tend) for number in (3, 14)]
    told = tend()

    sent = "".join(path.read_text() for path in (tmp_path / "sent").glob("*.log"))
    assert (killed, "Reminded" in told) == ([True, True], True)
    assert sorted(re.findall(r"^To: (\S+)", sent, re.MULTILINE)) == sorted(leads)
    assert Letter.objects.exclude(sent_at=None).count() == 2


@pytest.mark.postgresql
def test_what_was_agreed_before_there_was_grace_lapses_as_it_did(transactional_db):
    kept = MembershipFactory(ends_on=today() - timedelta(days=9), grace_days=5)
    call_command("migrate", "accounts", "0010", verbosity=0)

    call_command("migrate", "accounts", verbosity=0)

    kept.refresh_from_db()
    assert kept.lapses_on == kept.lapse_recorded_on == kept.ends_on + timedelta(days=1)


@pytest.mark.django_db
def test_what_somebody_else_has_done_in_the_meantime_is_not_done_twice():
    membership, _ = make_led(days=-40)
    stale = Membership.objects.get(pk=membership.pk)
    first = renewals._lapse(membership, today=today(), now=timezone.now())

    assert (first, renewals._lapse(stale, today=today(), now=timezone.now())) == (True, False)
    assert AuditEntry.objects.filter(verb="membership.lapsed").count() == 1


@pytest.mark.django_db
def test_an_organisation_that_was_asked_in_the_meantime_is_not_asked_twice():
    membership, _ = make_led(days=90)
    quarter = seat_checks.get_quarter(today())

    asked = seat_checks._ask(
        membership.organisation, quarter=quarter, today=today(), now=timezone.now()
    )

    assert not asked
    assert not Letter.objects.exists()


@pytest.mark.django_db
def test_nobody_in_particular_looks_after_nothing():
    assert Reader.anonymous(today=today()).offices == {}
