"""Audiences and grants in the CMS: worded, given and taken back."""

import pytest
from django.urls import reverse

from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
)
from tests.accounts.screens import errors, last_line
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    audience,
    grant,
    make_member,
)

pytestmark = pytest.mark.django_db


def test_an_audience_is_worded_anew(membership_manager, client):
    prevent = audience("prevent-contest")
    values = {"code": "prevent-contest", "name_cy": "Atal", "name_en": "Prevent"}

    client.post(reverse("audience:edit", args=[prevent.pk]), values)

    prevent.refresh_from_db()
    assert (prevent.name_cy, prevent.access) == ("Atal", Audience.Access.GRANTED)
    assert last_line() == ("audience.changed", membership_manager.pk)


def test_another_audience_is_one_that_is_granted(membership_manager, client):
    values = {"code": "other", "name_cy": "Arall", "name_en": "Other", "access": "public"}

    client.post(reverse("audience:add"), values)

    assert Audience.objects.get(code="other").access == Audience.Access.GRANTED
    assert last_line() == ("audience.added", membership_manager.pk)


def test_a_person_is_granted_an_audience(membership_manager, client):
    member = make_member()
    values = {"content_object": audience("prevent-contest").pk, "user": member.pk}

    response = client.post(reverse("audienceuserobjectpermission:add"), values)

    assert response.status_code == 302
    assert str(AudienceUserObjectPermission.objects.get()) == (
        f"Prevent/Contest: {member} <{member.email}>"
    )
    assert last_line() == ("audience.granted", membership_manager.pk)


def test_an_organisation_is_granted_an_audience(membership_manager, client):
    organisation = OrganisationFactory(name_en="Sample council")
    values = {"content_object": audience("iom-cymru").pk, "organisation": organisation.pk}

    client.post(reverse("audiencegroupobjectpermission:add"), values)

    assert str(AudienceGroupObjectPermission.objects.get()) == "IOM Cymru: Sample council"
    assert last_line() == ("audience.granted", membership_manager.pk)


def test_a_grant_that_would_open_nothing_is_refused(membership_manager, client):
    values = {"content_object": audience("members").pk, "user": make_member().pk}

    response = client.post(reverse("audienceuserobjectpermission:add"), values)

    assert errors(response) == {
        "__all__": [
            "Members read this by their seat. "
            "Only people who work for the Network are granted it by name."
        ]
    }
    assert not AudienceUserObjectPermission.objects.exists()


def test_what_everybody_reads_is_not_offered(membership_manager, client):
    form = client.get(reverse("audienceuserobjectpermission:add")).context["form"]

    assert audience("public") not in form.fields["content_object"].queryset


def test_a_deactivated_person_is_not_offered(membership_manager, client):
    leaver = PersonFactory(is_active=False)

    form = client.get(reverse("audienceuserobjectpermission:add")).context["form"]

    assert leaver not in form.fields["user"].queryset
    assert (
        f"{membership_manager} <{membership_manager.email}>"
        in dict(form.fields["user"].choices).values()
    )


def test_a_persons_grant_is_taken_back(membership_manager, client):
    grant(make_member(), "prevent-contest")
    row = AudienceUserObjectPermission.objects.get()

    client.post(reverse("audienceuserobjectpermission:delete", args=[row.pk]))

    assert not AudienceUserObjectPermission.objects.exists()
    assert last_line() == ("audience.revoked", membership_manager.pk)


def test_an_organisations_grant_is_taken_back(membership_manager, client):
    grant(OrganisationFactory().group, "prevent-contest")
    row = AudienceGroupObjectPermission.objects.get()

    client.post(reverse("audiencegroupobjectpermission:delete", args=[row.pk]))

    assert not AudienceGroupObjectPermission.objects.exists()
    assert last_line() == ("audience.revoked", membership_manager.pk)
