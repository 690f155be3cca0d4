"""The organisations, and the people who sign in: made by the same actions as real ones."""

from datetime import date, datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group

from accounts import grants, memberships, organisations, people, seats
from accounts.models import Audience, Membership, Organisation, User
from accounts.signin.demonstration import give_app
from accounts.signin.steps import FACTORS
from wscn_site.demo.organisations import DemoOrganisation, SampleOrganisation
from wscn_site.demo.people import PASSWORD, DemoPerson, StaffRole

GROUPS: dict[StaffRole, str] = {
    "communications": "Communications manager",
    "membership": "Membership manager",
    "editor": "Editor",
    "welsh": "Welsh editor",
    "translator": "Translator",
    "confidential": "Confidential editor",
    "auditor": "Auditor",
}


def is_listed(body: DemoOrganisation) -> bool:
    """Whether the organisation is there, by either of its names."""
    return (
        Organisation.objects.filter(name_en=body.name.en).exists()
        or Organisation.objects.filter(name_cy=body.name.cy).exists()
    )


def list_organisation(body: DemoOrganisation, *, now: datetime) -> None:
    """Put an organisation into the directory."""
    organisation = Organisation(
        name_cy=body.name.cy,
        name_en=body.name.en,
        place_cy=body.place.cy,
        place_en=body.place.en,
        kind=body.kind,
        website_cy=body.website.cy,
        website_en=body.website.en,
    )
    organisations.keep(organisation=organisation, by=None, now=now)


def has_its_membership(sample: SampleOrganisation, *, today: date) -> bool:
    """Whether anything was agreed for the sample's year, were it cancelled since."""
    starts_on, ends_on = sample.membership.get_period(today=today)
    years = Membership.objects.filter(organisation__name_en=sample.name.en)
    return years.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).exists()


def agree_membership(sample: SampleOrganisation, *, today: date, now: datetime) -> None:
    """Agree the sample's year, on the terms of its band or of its exception."""
    agreed = sample.membership
    starts_on, ends_on = agreed.get_period(today=today)
    if agreed.level:
        terms = memberships.Terms.of_level(agreed.level * 1_000_000, on=starts_on)
    else:
        terms = memberships.Terms.by_exception(
            fee=agreed.fee, agreed_by=agreed.agreed_by, reason=agreed.reason
        )
    memberships.agree(
        organisation=Organisation.objects.get(name_en=sample.name.en),
        starts_on=starts_on,
        ends_on=ends_on,
        terms=terms,
        by=None,
        now=now,
    )


def is_welcomed(person: DemoPerson) -> bool:
    """Whether somebody signs in with that address."""
    return User.objects.filter(email=person.email).exists()


def has_second_step(person: DemoPerson) -> bool:
    """Whether they have an app or a passkey."""
    return Authenticator.objects.filter(user__email=person.email, type__in=FACTORS).exists()


def give_second_step(person: DemoPerson) -> None:
    """An app, whose code the page tells where it is asked for."""
    give_app(User.objects.get(email=person.email))


def welcome(person: DemoPerson, *, today: date, now: datetime) -> None:
    """Let a person in: her password, her role or her seat, and what was granted to her."""
    user = people.welcome(
        email=person.email,
        name=person.name,
        preferred_language=person.preferred_language,
        by=None,
        now=now,
    )
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    user.is_staff = bool(person.staff_role)
    user.is_superuser = person.staff_role == "superuser"
    people.keep(
        person=user,
        changed=["is_staff", "is_superuser", "password"],
        groups=list(Group.objects.filter(name=GROUPS.get(person.staff_role, ""))),
        by=None,
        now=now,
    )
    if person.organisation:
        starts_on, _ = person.organisation.membership.get_period(today=today)
        seats.give(
            person=user,
            organisation=Organisation.objects.get(name_en=person.organisation.name.en),
            role=person.seat_role,
            on=starts_on,
            by=None,
            now=now,
        )
    ends_on = today + person.granted_for if person.granted_for else None
    for code in person.grants:
        audience = Audience.objects.get(code=code)
        grants.grant(audience=audience, to=user, ends_on=ends_on, by=None, now=now)
