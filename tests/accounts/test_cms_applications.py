"""The membership manager reads an application and decides."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts.models import Application, AuditEntry, Membership
from tests.factories.accounts import ApplicationFactory, MembershipFactory, make_staff, today

pytestmark = pytest.mark.django_db

AGREED = {
    "decision": "approve",
    "starts_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "financial_level": "250",
}


def address(application, screen="edit"):
    return reverse(f"application:{screen}", args=[application.pk])


def errors(response):
    return {field: list(said) for field, said in response.context["form"].errors.items()}


def test_she_reads_what_it_says_and_is_offered_a_year_from_today(membership_manager, client):
    application = ApplicationFactory(note="<b>Hello</b>", financial_level=1_500_000)

    response = client.get(address(application))

    form = response.context["form"]
    assert (form["starts_on"].value(), form["financial_level"].value()) == (today(), "1.5")
    assert "&lt;b&gt;Hello" in response.text
    assert "£1.5m" in response.text
    assert "Councils" in response.text


def test_she_approves(membership_manager, client):
    application = ApplicationFactory(financial_level=None)

    client.post(address(application), AGREED)

    membership = Membership.objects.get()
    assert (membership.application, membership.fee) == (application, 10_000)
    assert AuditEntry.objects.last().actor_id == membership_manager.pk
    assert client.get(address(application)).url == address(application, "inspect")
    assert application.lead_name in client.get(address(application, "inspect")).text
    assert str(application) in client.get(reverse("application:index")).text


@pytest.mark.parametrize(
    ("said", "leads_on"),
    [
        (AGREED, True),
        ({**AGREED, "agreed_fee": "0", "exception_agreed_by": "A", "exception_reason": "B"}, False),
        ({"decision": "refuse", "reason": "No."}, False),
    ],
)
def test_where_something_is_to_be_paid_the_invoice_comes_next(
    membership_manager, client, said, leads_on
):
    decided = client.post(address(ApplicationFactory()), said, follow=True)

    wanted = f"{reverse('invoice:add')}?membership="
    assert (wanted in decided.text) == leads_on


def test_she_refuses_whatever_else_the_form_says(membership_manager, client):
    application = ApplicationFactory()

    client.post(
        address(application),
        {"decision": "refuse", "reason": "No.", "starts_on": "x", "financial_level": "x"},
    )

    application.refresh_from_db()
    assert (application.state, application.reason) == ("refused", "No.")


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({}, {"decision": ["This field is required."]}),
        ({"decision": "refuse"}, {"reason": ["This field is required."]}),
        (
            {**AGREED, "starts_on": "", "ends_on": "x"},
            {"starts_on": ["This field is required."], "ends_on": ["Enter a valid date."]},
        ),
        (
            {**AGREED, "ends_on": "2025-01-01"},
            {"__all__": ["The last day is before the first day."]},
        ),
        (
            {**AGREED, "exception_agreed_by": "A"},
            {"agreed_fee": ["Say what fee was agreed."]},
        ),
        (
            {**AGREED, "agreed_fee": "0"},
            {"__all__": ["Say who agreed to the exception and why, and only for an exception."]},
        ),
    ],
)
def test_what_does_not_hold_decides_nothing(membership_manager, client, values, refused):
    application = ApplicationFactory()

    response = client.post(address(application), values)

    assert errors(response) == refused
    assert not Membership.objects.exists()
    assert not AuditEntry.objects.exists()


def test_who_is_a_member_already_is_not_made_one_twice(membership_manager, client):
    organisation = MembershipFactory(starts_on="2026-01-01", ends_on="2026-12-31").organisation
    application = ApplicationFactory()

    response = client.post(address(application), {**AGREED, "organisation": organisation.pk})

    assert "already has a membership in this period" in errors(response)["__all__"][0]
    assert Application.objects.get().state == "pending"


def test_another_role_sees_no_application(client):
    application = ApplicationFactory()
    client.force_login(make_staff())

    for screen in ("edit", "inspect"):
        assert client.get(address(application, screen)).status_code in {302, 403}


def test_the_question_is_asked_in_welsh(membership_manager, client):
    UserProfile.objects.create(user=membership_manager, preferred_language="cy")

    assert "Yr hyn y mae" in client.get(address(ApplicationFactory())).text
