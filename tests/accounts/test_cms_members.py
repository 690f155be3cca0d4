"""The membership manager's screens: what she does there, and what is refused."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    AuditEntry,
    Membership,
    Organisation,
    Seat,
    User,
)
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    audience,
    grant,
    make_member,
    make_staff,
    today,
)

pytestmark = pytest.mark.django_db

LISTS = [
    "organisation",
    "membership",
    "feescale",
    "invoice",
    "payment",
    "creditnote",
    "seat",
    "member",
    "audience",
    "audienceuserobjectpermission",
    "audiencegroupobjectpermission",
    "proposal",
    "auditentry",
]
NEW = LISTS[:-2]
SCREENS = [*(f"{name}:index" for name in LISTS), *(f"{name}:add" for name in NEW)]


def errors(response):
    """What the form says, by field."""
    return {field: list(said) for field, said in response.context["form"].errors.items()}


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def last_line():
    line = AuditEntry.objects.last()
    return line and (line.verb, line.actor_id)


# Who may come in


@pytest.mark.parametrize(
    "screen", [f"{name}:index" for name in LISTS] + [f"{name}:add" for name in NEW]
)
def test_the_membership_manager_may_come_in(membership_manager, client, screen):
    assert client.get(reverse(screen)).status_code == 200


@pytest.mark.parametrize(
    "screen", [f"{name}:index" for name in LISTS] + [f"{name}:add" for name in NEW]
)
@pytest.mark.parametrize("role", ["Communications manager", "Editor"])
def test_other_roles_may_not(client, screen, role):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)

    assert client.get(reverse(screen)).status_code == 302


@pytest.mark.parametrize(
    "screen",
    ["wagtailusers_users:index", "wagtailusers_users:add", "wagtailusers_groups:index"],
)
def test_the_membership_manager_gives_no_rights(membership_manager, client, screen):
    assert client.get(reverse(screen)).status_code == 302


def test_she_has_a_page_about_herself(membership_manager, client):
    assert client.get(reverse("wagtailadmin_account")).status_code == 200


def test_the_menu_holds_her_lists(membership_manager, client):
    menu = client.get(reverse("wagtailadmin_home")).content.decode()

    assert all(reverse(f"{name}:index") in menu for name in LISTS)


# Organisations


def test_an_organisation_is_added_and_changed(membership_manager, client):
    values = {
        "name_cy": "Cyngor Sampl",
        "name_en": "Sample Council",
        "place_cy": "Sampl",
        "place_en": "Sample",
        "kind": "council",
    }

    client.post(reverse("organisation:add"), values)
    organisation = Organisation.objects.get()
    added = last_line()
    values["place_en"] = "Another place"
    client.post(reverse("organisation:edit", args=[organisation.pk]), values)

    organisation.refresh_from_db()
    assert organisation.place_en == "Another place"
    assert added == ("organisation.added", membership_manager.pk)
    assert last_line() == ("organisation.changed", membership_manager.pk)


def test_an_organisation_without_its_welsh_name_is_refused(membership_manager, client):
    response = client.post(reverse("organisation:add"), {"name_en": "Sample", "kind": "council"})

    assert errors(response) == {"name_cy": ["This field is required."]}
    assert not Organisation.objects.exists()


# Memberships


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


# Seats


def seat_in(organisation, **values):
    return {
        "organisation": organisation.pk,
        "email": "sian@sample.example",
        "name": "Siân",
        "preferred_language": "cy",
        "role": "reader",
        "starts_on": today().isoformat(),
    } | values


def test_a_newcomer_is_seated(membership_manager, client):
    organisation = OrganisationFactory()

    client.post(reverse("seat:add"), seat_in(organisation))

    seat = Seat.objects.get()
    assert (seat.organisation, seat.person.email, seat.person.name) == (
        organisation,
        "sian@sample.example",
        "Siân",
    )
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == [
        "person.added",
        "seat.given",
    ]


def test_somebody_known_is_seated_by_her_address(membership_manager, client):
    person = PersonFactory(email="sian@sample.example", name="Siân")

    client.post(
        reverse("seat:add"), seat_in(OrganisationFactory(), email="SIAN@Sample.example", name="")
    )

    assert Seat.objects.get().person == person
    assert User.objects.filter(name="Siân").count() == 1


def test_a_seat_starts_today_unless_she_says_otherwise(membership_manager, client):
    form = client.get(reverse("seat:add")).context["form"]

    assert form["starts_on"].value() == today()


def test_a_newcomer_without_a_name_is_refused(membership_manager, client):
    response = client.post(reverse("seat:add"), seat_in(OrganisationFactory(), name=""))

    assert errors(response) == {"name": ["Nobody signs in with this address yet: say who it is."]}
    assert not Seat.objects.exists()


def test_an_address_that_is_none_is_refused(membership_manager, client):
    response = client.post(reverse("seat:add"), seat_in(OrganisationFactory(), email="sian"))

    assert errors(response) == {"email": ["Enter a valid email address."]}


def test_somebody_deactivated_is_not_seated(membership_manager, client):
    PersonFactory(email="sian@sample.example", is_active=False)

    response = client.post(reverse("seat:add"), seat_in(OrganisationFactory()))

    assert errors(response) == {"email": ["This person may no longer sign in."]}
    assert not Seat.objects.exists()


def test_a_second_seat_in_one_organisation_is_refused_and_changes_nothing(
    membership_manager, client
):
    organisation = OrganisationFactory()
    client.post(reverse("seat:add"), seat_in(organisation))

    response = client.post(reverse("seat:add"), seat_in(organisation))

    assert errors(response) == {"__all__": ["This person already has a seat in this organisation."]}
    assert Seat.objects.count() == 1
    assert AuditEntry.objects.count() == 2


def test_a_leavers_seat_ends(membership_manager, client):
    seat = make_member().seats.get()

    client.post(
        reverse("seat:edit", args=[seat.pk]), {"role": "lead", "ends_on": today().isoformat()}
    )

    seat.refresh_from_db()
    assert (seat.role, seat.ends_on) == ("lead", today())
    assert not Seat.objects.live(on=today()).exists()
    assert last_line() == ("seat.changed", membership_manager.pk)


def test_a_seat_that_would_end_before_it_starts_is_refused(membership_manager, client):
    seat = SeatFactory()
    long_ago = today() - timedelta(days=100)

    response = client.post(
        reverse("seat:edit", args=[seat.pk]), {"role": "reader", "ends_on": long_ago.isoformat()}
    )

    assert errors(response) == {"__all__": ["The seat ends before it starts."]}


# People


def person_values(person, **values):
    return {"email": person.email, "name": person.name, "is_active": "on"} | values


def test_a_members_name_is_changed(membership_manager, client):
    member = make_member()

    client.post(
        reverse("member:edit", args=[member.pk]), person_values(member, name="Another name")
    )

    member.refresh_from_db()
    assert member.name == "Another name"
    assert last_line() == ("person.changed", membership_manager.pk)
    assert AuditEntry.objects.last().details == {"changed": ["name"]}


def test_a_member_is_deactivated_and_comes_back(membership_manager, client):
    member = make_member()

    client.post(reverse("member:edit", args=[member.pk]), person_values(member, is_active=""))
    member.refresh_from_db()
    deactivated = (member.is_active, last_line())
    client.post(reverse("member:edit", args=[member.pk]), person_values(member))

    member.refresh_from_db()
    assert deactivated == (False, ("person.deactivated", membership_manager.pk))
    assert (member.is_active, last_line()) == (True, ("person.activated", membership_manager.pk))


def test_an_address_that_somebody_else_has_is_refused(membership_manager, client):
    member, somebody_else = make_member(), PersonFactory()

    response = client.post(
        reverse("member:edit", args=[member.pk]),
        person_values(member, email=somebody_else.email.upper()),
    )

    assert "Somebody already signs in with this e-mail address." in str(errors(response))
    member.refresh_from_db()
    assert member.email != somebody_else.email


@pytest.mark.parametrize("person", [{"is_staff": True}, {"is_superuser": True}])
def test_nobody_with_rights_is_hers_to_change(membership_manager, client, person):
    colleague = PersonFactory(**person)

    response = client.get(reverse("member:edit", args=[colleague.pk]), follow=True)

    assert response.status_code == 404


# Audiences and grants


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


# The log


def test_who_did_what_is_read_line_by_line(membership_manager, client):
    client.post(reverse("seat:add"), seat_in(OrganisationFactory()))

    listed = client.get(reverse("auditentry:index")).content.decode()
    line = client.get(reverse("auditentry:inspect", args=[2])).content.decode()

    assert "seat.given" in listed
    assert membership_manager.email in line


def test_no_screen_deletes(administrator, client):
    membership = MembershipFactory()

    answers = {
        client.post(f"/cms/membership/{verb}/{membership.pk}/", follow=True).status_code
        for verb in ("delete", "copy", "usage", "history")
    }

    assert answers == {404}


# What lists cost


def fill():
    member = make_member("prevent-contest")
    grant(member.seats.get().organisation.group, "prevent-contest")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_the_same_with_twenty_rows(
    membership_manager, client, name, django_assert_max_num_queries
):
    address = reverse(f"{name}:index")
    fill()
    client.get(address)
    with django_assert_max_num_queries(100) as with_one_row:
        client.get(address)
    for _ in range(19):
        fill()

    with django_assert_max_num_queries(len(with_one_row)):
        client.get(address)


def test_lists_are_searched(membership_manager, client):
    MembershipFactory(organisation__name_cy="Cyngor Môn")
    MembershipFactory(organisation__name_cy="Cyngor Powys")

    found = client.get(reverse("membership:index"), {"q": "Môn"}).context["object_list"]

    assert [membership.organisation.name_cy for membership in found] == ["Cyngor Môn"]


@pytest.mark.parametrize(
    ("language", "answers"), [("cy", ["Ydy", "Nac ydy"]), ("en", ["Yes", "No"])]
)
def test_whether_somebody_may_sign_in_is_said_in_a_word(
    membership_manager, client, language, answers
):
    UserProfile.objects.create(user=membership_manager, preferred_language=language)
    for is_active in (True, False):
        SeatFactory(person__is_active=is_active)

    listed = client.get(reverse("member:index"), {"ordering": "-is_active"}).text

    assert re.findall(r"<td[^>]*>\s*(Ydy|Nac ydy|Yes|No|True|False)\s*</td>", listed) == answers
