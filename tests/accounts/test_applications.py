"""An application comes in once, and is approved or refused once; whoever applied is written to."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models.signals import pre_save
from django.utils import timezone

from accounts import applications, post
from accounts.access import Reader
from accounts.applications import Agreement
from accounts.memberships import Terms
from accounts.models import Application, AuditEntry, Letter, Membership, Organisation, Seat, User
from tests.factories.accounts import (
    ApplicationFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    make_staff,
    today,
)
from tests.together import at_once

YEAR = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}


def get_agreement(**agreed):
    terms = Terms.of_level(250_000_000, on=YEAR["starts_on"])
    return Agreement(**{**YEAR, "terms": terms, **agreed})


def approve(application, *, by=None, **agreed):
    return applications.approve(
        application=application, agreement=get_agreement(**agreed), by=by, now=timezone.now()
    )


def refuse(application, *, by=None):
    return applications.refuse(
        application=application, reason="Not in Wales.", by=by, now=timezone.now()
    )


def submit(key, **said):
    application = ApplicationFactory.build(**said)
    return applications.submit(application=application, key=key, now=timezone.now())


def get_verbs():
    return list(AuditEntry.objects.values_list("verb", flat=True))


@pytest.mark.django_db
def test_a_form_sent_twice_is_one_application_as_it_says_now(django_capture_on_commit_callbacks):
    key = uuid4()

    with django_capture_on_commit_callbacks(execute=True):
        for street in ("1 Old Street", "2 New Street"):
            submit(key, address=street)

    assert Application.objects.get().address == "2 New Street"
    assert get_verbs() == ["application.received", "application.sent_again"]
    assert [letter.subject[:5] for letter in mail.outbox] == ["Cais "]


@pytest.mark.django_db
def test_what_was_decided_is_not_sent_again():
    application = ApplicationFactory()
    refuse(application)

    with pytest.raises(ValidationError, match="has been decided already"):
        submit(application.key)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"name_cy": "", "name_en": ""}, "in one language at least"),
        ({"finance_name": "Somebody"}, "or neither"),
        ({"finance_email": "a@sample.example"}, "or neither"),
        ({"name_en": "x" * 10_000}, "at most 200 characters"),
        ({"lead_email": "nobody"}, "valid email address"),
        ({"address": ""}, "cannot be blank"),
    ],
)
def test_an_application_that_says_too_little_or_too_much_is_refused(said, wrong):
    with pytest.raises(ValidationError, match=wrong):
        submit(uuid4(), **said)

    assert not Application.objects.exists()


@pytest.mark.django_db
def test_an_approved_applicant_is_a_member_with_seats_and_a_letter(
    django_capture_on_commit_callbacks,
):
    manager = make_staff()
    application = ApplicationFactory(
        name_cy="",
        preferred_language="cy",
        finance_name="Finance",
        finance_email="finance@sample.example",
    )

    with django_capture_on_commit_callbacks(execute=True):
        membership = approve(application, by=manager)

    application.refresh_from_db()
    organisation = membership.organisation
    assert (application.state, application.decided_by) == ("approved", manager)
    assert (organisation.name_cy, organisation.name_en) == (application.name_en,) * 2
    assert (membership.fee_band, membership.fee) == ("middle", 10_000)
    assert set(Seat.objects.values_list("person__email", "role")) == {
        (application.lead_email, "lead"),
        ("finance@sample.example", "finance"),
    }
    lead = User.objects.get(email=application.lead_email)
    assert Reader(lead, today=today()).is_member
    [letter] = mail.outbox
    assert (letter.to, letter.subject) == (
        [application.lead_email],
        "Mae eich aelodaeth wedi'i chymeradwyo",
    )
    assert "/cy/cyfrif/cyfrinair-newydd/" in letter.body
    assert "application.approved" in get_verbs()


@pytest.mark.django_db
def test_one_who_is_lead_and_finance_has_one_seat_and_who_was_a_reader_there_leads_now():
    organisation = OrganisationFactory()
    reader = SeatFactory(organisation=organisation).person
    email = reader.email.upper()
    application = ApplicationFactory(lead_email=email, finance_name="A", finance_email=reader.email)

    approve(application, organisation=organisation)

    assert Seat.objects.get().role == "lead"
    assert Organisation.objects.get() == organisation


@pytest.mark.django_db
def test_a_lead_who_leads_already_is_left_alone():
    seat = SeatFactory(role="lead")

    approve(ApplicationFactory(lead_email=seat.person.email), organisation=seat.organisation)

    assert "seat.changed" not in get_verbs()


@pytest.mark.django_db
def test_a_closed_account_is_not_opened_by_an_application():
    PersonFactory(email="gone@sample.example", is_active=False)
    application = ApplicationFactory(lead_email="gone@sample.example")

    with pytest.raises(ValidationError, match="may no longer sign in"), transaction.atomic():
        approve(application)

    assert not Membership.objects.exists()
    assert Application.objects.get().state == "pending"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "subjects"),
    [
        ("cy", "Eich cais i ymuno â'r Rhwydwaith"),
        ("en", "Your application to join the Network"),
        ("", "Eich cais i ymuno â'r Rhwydwaith / Your application to join the Network"),
    ],
)
def test_who_is_refused_is_told_why_in_her_language(
    django_capture_on_commit_callbacks, language, subjects
):
    application = ApplicationFactory(preferred_language=language)

    with django_capture_on_commit_callbacks(execute=True):
        refuse(application)

    [letter] = mail.outbox
    assert (letter.to, letter.subject) == ([application.lead_email], subjects)
    assert "Not in Wales." in letter.body
    assert get_verbs() == ["application.refused"]
    assert not Membership.objects.exists()


@pytest.mark.django_db
def test_nobody_is_refused_without_a_reason():
    application = ApplicationFactory()

    with pytest.raises(ValidationError, match="is told why"):
        applications.refuse(application=application, reason="", by=None, now=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.update(state="refused")


@pytest.mark.django_db
@pytest.mark.parametrize("decide", [approve, refuse])
def test_what_was_decided_is_decided(decide):
    application = ApplicationFactory()
    refuse(application)

    with pytest.raises(ValidationError, match="Nothing was changed"):
        decide(application)


@pytest.mark.django_db
def test_a_letter_that_cannot_go_waits_and_goes_once(
    django_capture_on_commit_callbacks, settings, caplog
):
    usual = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    with django_capture_on_commit_callbacks(execute=True):
        refuse(ApplicationFactory())
    kept = str(Letter.objects.get(sent_at=None))
    assert post.send_waiting(now=timezone.now()) == (0, 1)
    settings.EMAIL_BACKEND = usual

    gone = [post.send_waiting(now=timezone.now()) for _ in range(2)]

    assert gone == [(1, 0), (0, 0)]
    assert kept.startswith("application:")
    assert "could not be sent, and waits" in caplog.text
    assert post.try_to_send(Letter.objects.get().pk, now=timezone.now())
    [letter] = mail.outbox
    assert letter.extra_headers["Message-ID"].endswith("@network.example>")


@pytest.mark.django_db
def test_an_application_is_called_by_its_name_and_written_to_in_her_language():
    application = ApplicationFactory(name_cy="", name_en="Sample")

    assert (str(application), application.languages) == ("Sample", ("cy", "en"))


@pytest.mark.postgresql
@pytest.mark.usefixtures("transactional_db")
def test_two_who_approve_one_application_at_once_make_one_member():
    application = ApplicationFactory()

    refused = at_once(*[lambda: approve(application)] * 4)

    assert len(refused) == 3
    assert (Membership.objects.count(), Organisation.objects.count()) == (1, 1)
    assert Letter.objects.count() == 1


@pytest.mark.postgresql
@pytest.mark.usefixtures("transactional_db")
def test_one_form_that_comes_twice_at_once_is_one_application():
    key = uuid4()
    long_ago = today() - timedelta(days=1)

    at_once(*[lambda: submit(key, address=f"{long_ago}")] * 4)

    assert Application.objects.count() == 1


@pytest.mark.django_db
def test_a_form_that_came_in_a_moment_before_is_the_same_application():
    key = uuid4()

    def be_quicker(**saving):
        pre_save.disconnect(be_quicker, sender=Application)
        submit(key)

    pre_save.connect(be_quicker, sender=Application)
    submit(key, name_en="As it says now")

    assert Application.objects.get().name_en == "As it says now"
