"""A grant may have a last day: it is said, changed, lengthened and shortened, and never lost."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts import grants, proposals
from accounts.access import Reader
from accounts.models import (
    Audience,
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    AuditEntry,
    Proposal,
)
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    ProposalFactory,
    audience,
    let_grants_end,
    make_manager,
    make_member,
    today,
)

pytestmark = pytest.mark.django_db

PREVENT = "prevent-contest"
A_DAY = timedelta(days=1)
SOONER, LATER = timedelta(days=10), timedelta(days=100)


@pytest.fixture
def managers():
    """Two who may grant, for an audience that needs both."""
    Audience.objects.filter(code=PREVENT).update(needs_two=True)
    return make_manager(), make_manager()


def grant(to, ends_on=None, **more):
    about = {"audience": audience(PREVENT), "by": None, "now": timezone.now(), **more}
    grants.grant(to=to, ends_on=ends_on, **about)


def ask(to, ends_on=None, *, by):
    return proposals.ask(
        audience=audience(PREVENT),
        to=to,
        ends_on=ends_on,
        reason="She has been cleared.",
        by=by,
        now=timezone.now(),
    )


def get_end(holder):
    row = grants.find_grant(audience=audience(PREVENT), to=holder)
    return row.ends_on


def get_details(holder):
    line = AuditEntry.objects.filter(verb="audience.granted").order_by("sequence").last()
    return {key: value for key, value in line.details.items() if key != "person"}


def in_(days):
    """That day, and as it is written down."""
    day = today() + days
    return day, day.isoformat()


@pytest.mark.parametrize("make_holder", [PersonFactory, OrganisationFactory])
def test_a_last_day_is_kept_and_written_down(make_holder):
    holder, (day, written) = make_holder(), in_(SOONER)

    grant(holder, day)

    assert get_end(holder) == day
    assert get_details(holder) == {"ends_on": written}


CHANGES = {
    "longer": (SOONER, LATER),
    "shorter": (LATER, SOONER),
    "to no end": (SOONER, None),
    "from no end": (None, SOONER),
}


@pytest.mark.parametrize("make_holder", [PersonFactory, OrganisationFactory])
@pytest.mark.parametrize("change", CHANGES)
def test_granted_again_it_ends_as_was_said_last_in_one_act_and_one_line(make_holder, change):
    holder = make_holder()
    before, after = [(days and in_(days)) or (None, None) for days in CHANGES[change]]
    grant(holder, before[0])

    grant(holder, after[0])

    assert get_end(holder) == after[0]
    assert get_details(holder) == {"before": before[1], "ends_on": after[1]}
    assert AuditEntry.objects.count() == 2
    rows = (AudienceUserObjectPermission, AudienceGroupObjectPermission)
    assert sum(model.objects.count() for model in rows) == 1


def test_what_has_ended_opens_again_when_it_is_granted_again():
    member, day = make_member(PREVENT), today() + SOONER
    let_grants_end(member)
    before = reads(member)

    grant(member, day)

    assert (before, reads(member)) == (False, True)
    assert get_details(member)["before"] == (today() - A_DAY).isoformat()


def test_granted_again_with_the_same_last_day_it_stays_as_it_is():
    person, (day, written) = PersonFactory(), in_(SOONER)
    grant(person, day)

    grant(person, day)

    assert get_end(person) == day
    assert get_details(person) == {"ends_on": written}


def reads(person):
    reader = Reader(person, today=today(), has_two_steps=True)
    return audience(PREVENT).pk in reader.audience_ids


@pytest.mark.parametrize(
    ("days", "message"),
    [(-A_DAY, "over already"), (timedelta(days=3661), "more than ten years away")],
)
def test_a_day_that_nobody_can_mean_is_refused_and_changes_nothing(managers, days, message):
    member = make_member(PREVENT)
    let_grants_end(member, on=today() + SOONER)

    with pytest.raises(ValidationError, match=message):
        grant(member, today() + days, is_agreed=True)
    with pytest.raises(ValidationError, match=message):
        ask(PersonFactory(), today() + days, by=managers[0])

    assert get_end(member) == today() + SOONER
    assert not Proposal.objects.exists()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("days", [timedelta(0), timedelta(days=3660)])
def test_today_and_ten_years_are_last_days_like_others(days):
    member = make_member()

    grant(member, today() + days)

    assert reads(member)


# Where two must agree


@pytest.mark.parametrize("to", [SOONER + A_DAY, None])
def test_a_longer_grant_needs_two_and_ends_as_before_until_then(managers, to):
    first, second = managers
    member, day = make_member(PREVENT), to and today() + to
    let_grants_end(member, on=today() + SOONER)

    with pytest.raises(ValidationError, match="Two people must agree"):
        grant(member, day)
    proposal = ask(member, day, by=first)
    meanwhile = get_end(member)
    proposals.agree(proposal=proposal, by=second, now=timezone.now())

    assert proposal.ends_on == day
    assert (meanwhile, get_end(member)) == (today() + SOONER, day)
    verbs = AuditEntry.objects.order_by("sequence").values_list("verb", flat=True)
    assert list(verbs) == ["grant.proposed", "audience.granted", "grant.agreed"]
    assert get_details(member)["before"] == (today() + SOONER).isoformat()


@pytest.mark.parametrize("make_holder", [lambda: make_member(PREVENT), OrganisationFactory])
@pytest.mark.parametrize("before", [LATER, None])
def test_one_is_enough_to_let_it_end_sooner(managers, make_holder, before):
    holder = make_holder()
    grant(holder, before and today() + before, is_agreed=True)

    told = ask(holder, today() + SOONER, by=managers[0])

    assert told.state == Proposal.State.ALONE
    assert get_end(holder) == today() + SOONER


def test_what_is_over_is_granted_by_two_again(managers):
    member = make_member(PREVENT)
    let_grants_end(member)

    told = ask(member, today(), by=managers[0])

    assert told.state == Proposal.State.OPEN
    assert not reads(member)


def test_the_same_last_day_is_no_sooner(managers):
    member = make_member(PREVENT)
    let_grants_end(member, on=today() + SOONER)

    assert ask(member, today() + SOONER, by=managers[0]).state == Proposal.State.OPEN


def test_what_would_open_nothing_any_more_is_not_agreed_to(managers):
    first, second = managers
    proposal = ProposalFactory(proposed_by=first, ends_on=today() - A_DAY)

    with pytest.raises(ValidationError, match="Its last day is over"):
        proposals.agree(proposal=proposal, by=second, now=timezone.now())
    proposals.refuse(proposal=proposal, by=second, now=timezone.now())

    assert not AudienceUserObjectPermission.objects.exists()
    line = AuditEntry.objects.get()
    assert line.details["ends_on"] == (today() - A_DAY).isoformat()


def test_taking_back_what_has_ended_needs_one_and_leaves_its_line(managers):
    member = make_member(PREVENT)
    let_grants_end(member)

    grants.revoke(audience=audience(PREVENT), of=member, by=managers[0], now=timezone.now())

    assert not AudienceUserObjectPermission.objects.exists()
    assert AuditEntry.objects.get().verb == "audience.revoked"
