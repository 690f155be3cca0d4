"""People, organisations and what they were granted."""

from datetime import timedelta

import factory
from django.contrib.auth.models import Group
from django.utils import timezone
from factory.django import DjangoModelFactory
from guardian.shortcuts import assign_perm

from accounts.models import (
    Application,
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Membership,
    Organisation,
    Proposal,
    Seat,
    User,
)


def today():
    return timezone.localdate()


def audience(code):
    return Audience.objects.get(code=code)


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    name = factory.Sequence("Person {}".format)
    email = factory.Sequence("person{}@sample.example".format)


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name_cy = factory.Sequence("Sefydliad sampl {}".format)
    name_en = factory.Sequence("Sample organisation {}".format)
    kind = Organisation.Kind.COUNCIL


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    organisation = factory.SubFactory(OrganisationFactory)
    starts_on = factory.LazyFunction(lambda: today() - timedelta(days=30))
    ends_on = factory.LazyFunction(lambda: today() + timedelta(days=30))
    fee_band = Membership.FeeBand.LOWER
    fee = 7_500


class ApplicationFactory(DjangoModelFactory):
    class Meta:
        model = Application

    received_at = factory.LazyFunction(timezone.now)
    name_cy = factory.Sequence("Ymgeisydd sampl {}".format)
    name_en = factory.Sequence("Sample applicant {}".format)
    kind = Organisation.Kind.COUNCIL
    financial_level = 250_000_000
    address = "1 Sample Street"
    lead_name = "Lead Contact"
    lead_email = factory.Sequence("lead{}@sample.example".format)


class SeatFactory(DjangoModelFactory):
    class Meta:
        model = Seat

    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    starts_on = factory.LazyFunction(lambda: today() - timedelta(days=20))


class ProposalFactory(DjangoModelFactory):
    class Meta:
        model = Proposal

    audience = factory.LazyFunction(lambda: audience("prevent-contest"))
    person = factory.SubFactory(PersonFactory)
    reason = "She has been cleared."
    proposed_at = factory.LazyFunction(timezone.now)


def make_member(*granted, **seat):
    """A person with a seat in an organisation whose membership runs, granted these audiences."""
    membership = MembershipFactory()
    person = SeatFactory(organisation=membership.organisation, **seat).person
    grant(person, *granted)
    return person


def make_lapsed_member(*granted):
    """A person with a seat in an organisation whose membership ended yesterday."""
    membership = MembershipFactory(ends_on=today() - timedelta(days=1))
    person = SeatFactory(organisation=membership.organisation).person
    grant(person, *granted)
    return person


def make_staff(*granted, **person):
    """A person who works for the Network, granted these audiences."""
    person = PersonFactory(is_staff=True, **person)
    grant(person, *granted)
    return person


def make_manager(**person):
    """A person who looks after members, for the Network."""
    person = make_staff(**{"name": "Membership manager", **person})
    person.groups.add(Group.objects.get(name="Membership manager"))
    return person


def grant(holder, *codes):
    for code in codes:
        assign_perm("read_audience", holder, audience(code))


def let_grants_end(holder, *, on=None):
    """All that a person or an organisation was granted: its last day was yesterday, or is this."""
    of_organisation = isinstance(holder, Organisation)
    rows = (
        AudienceGroupObjectPermission.objects.filter(group=holder.group_id)
        if of_organisation
        else AudienceUserObjectPermission.objects.filter(user=holder)
    )
    rows.update(ends_on=on or today() - timedelta(days=1))


def make_member_whose_grant_has_ended(*granted):
    """She was granted it by name, and her organisation as well: until yesterday."""
    member = make_member(*granted)
    organisation = member.seats.get().organisation
    grant(organisation.group, *granted)
    let_grants_end(member)
    let_grants_end(organisation)
    return member
