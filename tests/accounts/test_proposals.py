"""Two people agree to a grant: until they have, it opens nothing."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import audiences, grants, proposals
from accounts.access import Reader
from accounts.models import Audience, AuditEntry, Proposal
from tests.factories.accounts import (
    PersonFactory,
    ProposalFactory,
    audience,
    make_manager,
    make_member,
    make_staff,
    today,
)

pytestmark = pytest.mark.django_db
PREVENT = "prevent-contest"


@pytest.fixture
def managers():
    """Two who may grant, for an audience that needs both."""
    Audience.objects.filter(code=PREVENT).update(needs_two=True)
    return make_manager(preferred_language="cy"), make_manager(preferred_language="en")


def reads(person):
    reader = Reader(person, today=today(), has_two_steps=True)
    return audience(PREVENT).pk in reader.audience_ids


def propose(*, by, to, reason="She has been cleared."):
    return proposals.ask(
        audience=audience(PREVENT), to=to, reason=reason, by=by, now=timezone.now()
    )


def decide(verb, proposal, *, by, now=None):
    return getattr(proposals, verb)(proposal=proposal, by=by, now=now or timezone.now())


def get_verbs():
    return list(AuditEntry.objects.order_by("sequence").values_list("verb", flat=True))


@pytest.mark.parametrize("is_for_all", [False, True])
def test_what_one_proposes_opens_nothing_until_another_agrees(managers, is_for_all):
    first, second = managers
    member = make_member()
    to = member.seats.get().organisation if is_for_all else member

    proposal = propose(by=first, to=to)
    before = reads(member)
    decide("agree", proposal, by=second)

    assert (before, reads(member)) == (False, True)
    assert get_verbs() == ["grant.proposed", "audience.granted", "grant.agreed"]
    assert AuditEntry.objects.last().actor_id == second.pk
    assert Proposal.objects.get().state == "agreed"


def test_nobody_grants_past_the_rule(managers):
    with pytest.raises(ValidationError, match="Two people must agree"):
        grants.grant(
            audience=audience(PREVENT), to=make_member(), by=managers[0], now=timezone.now()
        )


def test_who_agrees_is_somebody_else_than_who_proposed_and_who_is_granted(managers):
    first, second = managers
    own = propose(by=first, to=make_member())
    for_other = propose(by=first, to=second)
    of_leaver = ProposalFactory(proposed_by=PersonFactory())

    for proposal, by in ((own, first), (for_other, second), (of_leaver, second)):
        with pytest.raises(ValidationError):
            decide("agree", proposal, by=by)

    assert set(Proposal.objects.values_list("state", flat=True)) == {"open"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(pk=own.pk).update(state="agreed", decided_by=first)


def test_it_is_refused_or_lapses_and_then_nobody_agrees_any_more(managers):
    first, second = managers
    member = make_member()
    refused, late = propose(by=first, to=member), propose(by=first, to=make_member())
    Proposal.objects.filter(pk=late.pk).update(proposed_at=timezone.now() - timedelta(days=15))

    decide("refuse", refused, by=first)
    with pytest.raises(ValidationError, match="nobody answered in time"):
        decide("agree", late, by=second)
    call_command("tend_memberships", verbosity=0)
    for proposal in (refused, late):
        with pytest.raises(ValidationError, match="decided already"):
            decide("agree", proposal, by=second)
    again = propose(by=first, to=member)

    assert [Proposal.objects.get(pk=each.pk).state for each in (refused, late, again)] == [
        "refused",
        "lapsed",
        "open",
    ]
    assert [verb for verb in get_verbs() if verb.startswith("grant.")][2:4] == [
        "grant.refused",
        "grant.lapsed",
    ]
    assert not reads(member)


def test_it_stands_to_the_end_of_its_last_day(managers):
    member = make_member()
    proposal = propose(by=managers[0], to=member)
    last = proposal.proposed_at + timedelta(days=14)

    decide("agree", proposal, by=managers[1], now=last)

    assert timezone.localdate(last) == proposal.stands_until
    assert reads(member)


def test_it_is_proposed_once_and_with_a_reason(managers):
    member = make_member()
    propose(by=managers[0], to=member)

    with pytest.raises(ValidationError, match="waits for somebody else"):
        propose(by=managers[1], to=member)
    with pytest.raises(ValidationError, match="Say why"):
        propose(by=managers[0], to=make_member(), reason=" ")


def test_taking_back_needs_one(managers):
    member = make_member(PREVENT)

    grants.revoke(audience=audience(PREVENT), of=member, by=managers[0], now=timezone.now())

    assert not reads(member)


def test_the_others_are_told_in_their_language_and_nothing_of_what_it_is(
    managers, django_capture_on_commit_callbacks
):
    third, member = make_manager(), make_member(person=PersonFactory(name="Siân"))
    inactive = make_manager(is_active=False)

    with django_capture_on_commit_callbacks(execute=True):
        propose(by=managers[0], to=member)

    letters = {letter.to[0]: letter for letter in mail.outbox}
    assert set(letters) == {managers[1].email, third.email}
    assert inactive.email not in letters
    english = letters[managers[1].email]
    assert english.subject == "Somebody proposes a grant, and waits for you"
    assert reverse("proposal:index") in english.body
    said = " ".join(f"{each.subject} {each.body}" for each in mail.outbox)
    assert [each for each in ("Siân", "Prevent", "cleared", member.email) if each in said] == []


def test_one_person_is_enough_again_only_when_two_agree_and_all_are_told(
    managers, django_capture_on_commit_callbacks
):
    first, second = managers
    prevent = audience(PREVENT)
    prevent.needs_two = False

    with django_capture_on_commit_callbacks(execute=True):
        audiences.keep(audience=prevent, by=first, now=timezone.now())
        still = audience(PREVENT).needs_two
        decide("agree", Proposal.objects.get(), by=second)

    assert (still, audience(PREVENT).needs_two) == (True, False)
    assert get_verbs() == ["audience.changed", "rule.proposed", "rule.agreed"]
    assert [letter.to[0] for letter in mail.outbox].count(first.email) == 1
    assert [letter.to[0] for letter in mail.outbox].count(second.email) == 2


def test_that_two_must_agree_holds_at_once_and_all_are_told(django_capture_on_commit_callbacks):
    manager, iom = make_manager(), audience("iom-cymru")
    iom.needs_two = True

    with django_capture_on_commit_callbacks(execute=True):
        audiences.keep(audience=iom, by=manager, now=timezone.now())
        audiences.keep(audience=audience("iom-cymru"), by=manager, now=timezone.now())

    assert audience("iom-cymru").needs_two
    assert AuditEntry.objects.order_by("sequence").first().details == {"needs_two": True}
    assert [letter.to for letter in mail.outbox] == [[manager.email]]


def test_in_the_cms_one_proposes_and_another_decides(managers, client):
    first, second = managers
    member = make_member()
    client.force_login(first)
    asked = client.post(
        reverse("audienceuserobjectpermission:add"),
        {"content_object": audience(PREVENT).pk, "user": member.pk, "reason": "Cleared."},
        follow=True,
    )
    proposal = Proposal.objects.get()
    address = reverse("proposal:edit", args=[proposal.pk])
    own = client.post(address, {"decision": "agree"})
    client.force_login(second)
    screen = client.get(address)

    client.post(address, {"decision": "agree"})

    assert "It has no effect until somebody else agrees." in asked.text
    assert "Somebody else must agree" in own.text
    assert "Cleared." in screen.text
    assert reads(member)
    assert (
        "Cleared."
        in client.post(reverse("why"), {"who": member.email, "audience": audience(PREVENT).pk}).text
    )


def test_who_does_not_grant_does_not_decide(managers, client):
    proposal = propose(by=managers[0], to=make_member())
    editor = make_staff()
    editor.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(editor)

    answer = client.post(reverse("proposal:edit", args=[proposal.pk]), {"decision": "agree"})

    assert answer.status_code == 302
    assert Proposal.objects.get().state == "open"
    assert Client().get(reverse("proposal:index")).status_code == 302


def test_what_waits_is_told_to_whoever_asks_why(managers, client):
    member = make_member()
    propose(by=managers[0], to=member)
    client.force_login(managers[1])

    answer = client.post(reverse("why"), {"who": member.email, "audience": audience(PREVENT).pk})

    assert "opens nothing until somebody else agrees" in answer.text
