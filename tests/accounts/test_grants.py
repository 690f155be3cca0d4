"""An audience is granted to a person or to an organisation, and taken back."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts import grants
from accounts.models import (
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    AuditEntry,
)
from tests.factories.accounts import OrganisationFactory, PersonFactory, audience, make_staff

pytestmark = pytest.mark.django_db


def test_a_person_is_granted_an_audience_and_the_log_says_so():
    person, manager = PersonFactory(), make_staff()

    grants.grant(audience=audience("prevent-contest"), to=person, by=manager, now=timezone.now())

    row = AudienceUserObjectPermission.objects.get()
    assert (row.user, row.content_object, row.permission.codename) == (
        person,
        audience("prevent-contest"),
        "read_audience",
    )
    line = AuditEntry.objects.get()
    assert (line.verb, line.actor_id, line.subject_id, line.details) == (
        "audience.granted",
        manager.pk,
        audience("prevent-contest").pk,
        {"person": person.pk},
    )


def test_an_organisation_is_granted_an_audience_and_the_log_says_so():
    organisation = OrganisationFactory()

    grants.grant(audience=audience("prevent-contest"), to=organisation, by=None, now=timezone.now())

    assert AudienceGroupObjectPermission.objects.get().group == organisation.group
    line = AuditEntry.objects.get()
    assert (line.organisation_id, line.details) == (organisation.pk, {})


@pytest.mark.parametrize("make_holder", [PersonFactory, OrganisationFactory])
def test_a_grant_is_taken_back_and_the_log_says_so(make_holder):
    holder, prevent = make_holder(), audience("prevent-contest")
    grants.grant(audience=prevent, to=holder, by=None, now=timezone.now())

    grants.revoke(audience=prevent, of=holder, by=None, now=timezone.now())

    assert not AudienceUserObjectPermission.objects.exists()
    assert not AudienceGroupObjectPermission.objects.exists()
    assert AuditEntry.objects.last().verb == "audience.revoked"


def test_what_is_granted_twice_is_granted_once():
    person, prevent = PersonFactory(), audience("prevent-contest")

    grants.grant(audience=prevent, to=person, by=None, now=timezone.now())
    grants.grant(audience=prevent, to=person, by=None, now=timezone.now())

    assert AudienceUserObjectPermission.objects.count() == 1


def test_the_network_itself_is_granted_what_is_for_members():
    person = make_staff()

    grants.grant(audience=audience("members"), to=person, by=None, now=timezone.now())

    assert AudienceUserObjectPermission.objects.get().user == person


@pytest.mark.parametrize(
    ("code", "make_holder", "message"),
    [
        ("public", PersonFactory, "Everybody reads this already"),
        ("public", OrganisationFactory, "Everybody reads this already"),
        ("public", make_staff, "Everybody reads this already"),
        ("members", PersonFactory, "Members read this by their seat"),
        ("members", OrganisationFactory, "Members read this by their seat"),
    ],
)
def test_what_would_open_nothing_is_refused_and_changes_nothing(code, make_holder, message):
    with pytest.raises(ValidationError, match=message):
        grants.grant(audience=audience(code), to=make_holder(), by=None, now=timezone.now())

    assert not AudienceUserObjectPermission.objects.exists()
    assert not AudienceGroupObjectPermission.objects.exists()
    assert not AuditEntry.objects.exists()


def test_an_audience_takes_its_grants_along_and_leaves_no_row_behind():
    for holder in (PersonFactory(), OrganisationFactory()):
        grants.grant(audience=audience("prevent-contest"), to=holder, by=None, now=timezone.now())

    audience("prevent-contest").delete()

    assert not AudienceUserObjectPermission.objects.exists()
    assert not AudienceGroupObjectPermission.objects.exists()
