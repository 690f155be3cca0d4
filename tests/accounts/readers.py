"""Everybody whom the gate tells apart, and what each of them reads."""

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser, Permission
from guardian.shortcuts import assign_perm

from accounts.models import Membership
from tests.factories.accounts import (
    MembershipFactory,
    PersonFactory,
    SeatFactory,
    audience,
    grant,
    let_grants_end,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)


def make_visitor():
    return AnonymousUser()


def make_stranger():
    return PersonFactory()


def make_granted_stranger():
    grant(stranger := PersonFactory(), "prevent-contest")
    return stranger


def make_member_granted_iom():
    return make_member("iom-cymru")


def make_member_granted_prevent():
    return make_member("prevent-contest")


def make_lapsed_granted_member():
    return make_lapsed_member("prevent-contest")


def make_editor_of_the_public_tree():
    return make_staff()


def make_granted_editor():
    return make_staff("prevent-contest")


def make_communications_manager():
    return make_staff("members", "iom-cymru", "prevent-contest")


def make_member_of_a_granted_organisation():
    membership = MembershipFactory()
    grant(membership.organisation.group, "prevent-contest")
    return SeatFactory(organisation=membership.organisation).person


def make_member_of_a_lapsed_granted_organisation():
    member = make_lapsed_member()
    grant(member.seats.get().organisation.group, "prevent-contest")
    return member


def make_member_elsewhere_of_a_lapsed_granted_organisation():
    member = make_member_of_a_lapsed_granted_organisation()
    SeatFactory(person=member, organisation=MembershipFactory().organisation)
    return member


def make_member_of_a_cancelled_organisation():
    member = make_member("prevent-contest")
    Membership.objects.update(state=Membership.State.CANCELLED)
    return member


def make_member_of_an_organisation_that_joins_tomorrow():
    member = make_member("prevent-contest")
    Membership.objects.update(starts_on=today() + timedelta(days=1))
    return member


def make_member_whose_seat_has_ended():
    return make_member("prevent-contest", ends_on=today())


def make_member_whose_seat_ends_tomorrow():
    return make_member("prevent-contest", ends_on=today() + timedelta(days=1))


def make_member_whose_seat_starts_tomorrow():
    return make_member("prevent-contest", starts_on=today() + timedelta(days=1))


def make_member_whose_grant_ends_today():
    member = make_member("prevent-contest")
    let_grants_end(member, on=today())
    return member


def make_member_whose_grant_has_ended_with_it_elsewhere():
    """Her own is over, that of her organisation is not."""
    member = make_member_of_a_granted_organisation()
    grant(member, "prevent-contest")
    let_grants_end(member)
    return member


def make_member_whose_organisations_grant_has_ended():
    member = make_member_of_a_granted_organisation()
    let_grants_end(member.seats.get().organisation)
    return member


def make_editor_whose_grant_has_ended():
    let_grants_end(editor := make_staff("members", "prevent-contest"))
    return editor


def make_superuser_whose_grant_has_ended():
    let_grants_end(editor := make_granted_superuser())
    return editor


def make_editor_whose_grant_ends_today():
    let_grants_end(editor := make_staff("prevent-contest"), on=today())
    return editor


def make_ended_in_prevent():
    return make_member_whose_grant_has_ended("prevent-contest")


def make_deactivated_member():
    member = make_member("prevent-contest")
    member.is_active = False
    member.save()
    return member


def make_deactivated_editor():
    return make_staff("prevent-contest", is_active=False)


def make_person_in_the_group_only():
    organisation = MembershipFactory().organisation
    grant(organisation.group, "prevent-contest")
    person = PersonFactory()
    person.groups.add(organisation.group)
    return person


def make_holder_of_the_permission_for_everything():
    person = make_member()
    person.user_permissions.add(Permission.objects.get(codename="read_audience"))
    return person


def make_member_granted_something_else_on_the_audience():
    member = make_member()
    assign_perm("change_audience", member, audience("prevent-contest"))
    return member


def make_former_editor():
    editor = make_staff("members", "prevent-contest")
    editor.is_staff = False
    editor.save()
    return editor


def make_superuser():
    return PersonFactory(is_staff=True, is_superuser=True)


def make_granted_superuser():
    return make_staff("prevent-contest", is_superuser=True)


PUBLIC, MEMBERS, IOM, PREVENT, NOBODY = "public", "members", "iom-cymru", "prevent-contest", None
THINGS = (PUBLIC, MEMBERS, IOM, PREVENT, NOBODY)

# Everything that each of them reads; the test asks for the rest, too.
READS = {
    make_visitor: {PUBLIC},
    make_stranger: {PUBLIC},
    make_granted_stranger: {PUBLIC},
    make_member: {PUBLIC, MEMBERS},
    make_member_granted_iom: {PUBLIC, MEMBERS, IOM},
    make_member_granted_prevent: {PUBLIC, MEMBERS, PREVENT},
    make_member_of_a_granted_organisation: {PUBLIC, MEMBERS, PREVENT},
    make_lapsed_granted_member: {PUBLIC},
    make_member_of_a_lapsed_granted_organisation: {PUBLIC},
    make_member_elsewhere_of_a_lapsed_granted_organisation: {PUBLIC, MEMBERS},
    make_member_of_a_cancelled_organisation: {PUBLIC},
    make_member_of_an_organisation_that_joins_tomorrow: {PUBLIC},
    make_member_whose_seat_has_ended: {PUBLIC},
    make_member_whose_seat_ends_tomorrow: {PUBLIC, MEMBERS, PREVENT},
    make_member_whose_seat_starts_tomorrow: {PUBLIC},
    make_ended_in_prevent: {PUBLIC, MEMBERS},
    make_member_whose_grant_ends_today: {PUBLIC, MEMBERS, PREVENT},
    make_member_whose_grant_has_ended_with_it_elsewhere: {PUBLIC, MEMBERS, PREVENT},
    make_member_whose_organisations_grant_has_ended: {PUBLIC, MEMBERS},
    make_editor_whose_grant_has_ended: {PUBLIC},
    make_superuser_whose_grant_has_ended: {PUBLIC},
    make_editor_whose_grant_ends_today: {PUBLIC, PREVENT},
    make_deactivated_member: {PUBLIC},
    make_deactivated_editor: {PUBLIC},
    make_person_in_the_group_only: {PUBLIC},
    make_holder_of_the_permission_for_everything: {PUBLIC, MEMBERS},
    make_member_granted_something_else_on_the_audience: {PUBLIC, MEMBERS},
    make_superuser: {PUBLIC},
    make_granted_superuser: {PUBLIC, PREVENT},
    make_editor_of_the_public_tree: {PUBLIC},
    make_granted_editor: {PUBLIC, PREVENT},
    make_communications_manager: {PUBLIC, MEMBERS, IOM, PREVENT},
    make_former_editor: {PUBLIC},
}
