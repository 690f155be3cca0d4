"""A person's e-mail address is her name, whatever the size of its letters."""

import pytest
from allauth.account.models import EmailAddress
from allauth.account.utils import filter_users_by_email
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import people
from accounts.models import AuditEntry, Member, User
from tests.factories.accounts import OrganisationFactory, PersonFactory, make_member, make_staff

pytestmark = pytest.mark.django_db


def test_a_person_is_found_by_her_address_however_it_is_typed():
    person = User.objects.create_user(" Sian@Sample.Example ", "a password", name="Siân")

    assert person.email == "sian@sample.example"
    assert User.objects.get_by_natural_key("SIAN@sample.example") == person
    assert person.check_password("a password")


def test_a_person_without_a_password_cannot_sign_in_with_one():
    person = User.objects.create_user("sian@sample.example")

    assert not person.has_usable_password()


def test_a_person_needs_an_address():
    with pytest.raises(ValueError, match="needs an e-mail address"):
        User.objects.create_user("")


def test_a_superuser_works_for_the_network():
    person = User.objects.create_superuser("admin@sample.example", "a password", name="Admin")

    assert (person.is_superuser, person.is_staff, person.is_active) == (True, True, True)


@pytest.mark.parametrize("email", ["sian@sample.example", "SIAN@Sample.example"])
def test_no_two_people_have_one_address(email):
    PersonFactory(email="sian@sample.example")
    second = User(email=email, name="Another", password="!")

    with pytest.raises(ValidationError, match="Somebody already signs in with this e-mail address"):
        second.full_clean()


def test_the_database_holds_to_it_too():
    first, second = PersonFactory(), PersonFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=second.pk).update(email=first.email.upper())


@pytest.mark.parametrize(("name", "shown"), [("Siân", "Siân"), ("", "sian@sample.example")])
def test_a_person_is_called_by_her_name(name, shown):
    person = PersonFactory(email="sian@sample.example", name=name)

    assert (str(person), person.get_full_name(), person.get_short_name()) == (shown,) * 3


def test_members_are_people_without_any_part_in_the_cms():
    member = make_member()
    make_staff()
    PersonFactory(is_superuser=True)
    PersonFactory().groups.add(OrganisationFactory().group)

    assert [person.pk for person in Member.objects.all()] == [member.pk]


def test_a_newcomer_is_welcomed_with_a_line_in_the_log():
    manager = make_staff()

    person = people.welcome(
        email="Sian@sample.example",
        name="Siân",
        preferred_language="cy",
        by=manager,
        now=timezone.now(),
    )

    assert (person.email, person.name, person.preferred_language) == (
        "sian@sample.example",
        "Siân",
        "cy",
    )
    assert not person.has_usable_password()
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id, line.subject_id) == ("person.added", manager.pk, person.pk)


def test_somebody_known_is_not_made_again():
    known = PersonFactory(email="sian@sample.example", name="Siân")

    person = people.welcome(
        email="SIAN@sample.example", name="Someone else", by=None, now=timezone.now()
    )

    assert (person, person.name) == (known, "Siân")
    assert not AuditEntry.objects.exists()


def test_an_address_that_is_none_is_refused():
    with pytest.raises(ValidationError):
        people.welcome(email="nobody", name="Nobody", by=None, now=timezone.now())

    assert not User.objects.exists()


def test_whoever_has_another_address_signs_in_with_that_one_only():
    person = PersonFactory(email="before@sample.example")
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)

    person.email = "after@sample.example"
    people.keep(person=person, changed=["email"], by=None, now=timezone.now())

    assert filter_users_by_email("before@sample.example") == []
    assert filter_users_by_email("After@sample.example") == [person]


def test_what_ended_meanwhile_does_not_begin_again():
    person = PersonFactory()
    seen_before = User.objects.get(pk=person.pk)
    people.end_sessions(person)
    person.set_password("another that nobody knows")
    person.save()

    people.keep(person=seen_before, changed=["name"], by=None, now=timezone.now())

    kept = User.objects.get(pk=person.pk)
    assert (kept.sessions_until, kept.password) == (1, person.password)


def test_a_leaver_is_out_at_once(client):
    member, manager = make_member(), make_staff()
    client.force_login(member)

    people.deactivate(person=member, by=manager, now=timezone.now())

    assert not client.get("/en/").wsgi_request.user.is_authenticated
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id, line.subject_id) == (
        "person.deactivated",
        manager.pk,
        member.pk,
    )
