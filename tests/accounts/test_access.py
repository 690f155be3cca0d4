"""Who may read what: the rule, the list and the number of questions asked of the database."""

from datetime import timedelta

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from accounts.access import Reader, is_no_more_open, set_audience
from accounts.models import Audience, Membership, User
from foundation.models import Document
from tests.accounts.readers import (
    IOM,
    MEMBERS,
    NOBODY,
    PREVENT,
    PUBLIC,
    READS,
    THINGS,
    make_communications_manager,
    make_deactivated_member,
    make_granted_editor,
    make_lapsed_granted_member,
    make_member_granted_prevent,
    make_stranger,
    make_visitor,
)
from tests.factories.accounts import (
    MembershipFactory,
    SeatFactory,
    audience,
    let_grants_end,
    make_member,
    today,
)

pytestmark = pytest.mark.django_db


def make_document(code):
    document = Document.objects.create(title="A document", file="a.pdf")
    set_audience(thing=document, audience=code and audience(code), by=None, now=timezone.now())
    return document


@pytest.mark.parametrize("what", THINGS)
@pytest.mark.parametrize("make_reader", READS, ids=lambda make: make.__name__[5:])
def test_rule_and_list_agree_on_who_reads_what(make_reader, what):
    reader = Reader(make_reader(), today=today(), has_two_steps=True)
    document = make_document(what)

    listed = Document.objects.readable_by(reader).filter(pk=document.pk).exists()

    assert (reader.may_read(document), listed) == (what in READS[make_reader],) * 2


@pytest.mark.parametrize("what", THINGS)
@pytest.mark.parametrize("make_reader", READS, ids=lambda make: make.__name__[5:])
def test_with_one_step_what_was_granted_waits_and_all_else_is_as_it_was(make_reader, what):
    reader, document = Reader(make_reader(), today=today()), make_document(what)
    waits = what in READS[make_reader] & {IOM, PREVENT}

    listed = Document.objects.readable_by(reader).filter(pk=document.pk).exists()

    assert (reader.may_read(document), listed) == (what in READS[make_reader] and not waits,) * 2
    assert reader.needs_second_step(document) == waits
    assert not reader.is_granted(document)
    assert reader.has_more_in_reach == bool(READS[make_reader] & {IOM, PREVENT})


@pytest.mark.parametrize("make_reader", READS, ids=lambda make: make.__name__[5:])
def test_what_a_reader_reads_costs_one_query(make_reader, django_assert_num_queries):
    user, first, second = make_reader(), make_document(PUBLIC), make_document(MEMBERS)

    with django_assert_num_queries(1):
        reader = Reader(user, today=today())
        reader.may_read(first)
        reader.needs_second_step(second)


def test_an_end_of_membership_shuts_things_the_day_after():
    member = make_member(PREVENT)
    last_day = Membership.objects.get().ends_on

    on_the_last_day = Reader(member, today=last_day, has_two_steps=True)
    on_the_day_after = Reader(member, today=last_day + timedelta(days=1), has_two_steps=True)

    assert on_the_last_day.may_read(make_document(PREVENT))
    assert not on_the_day_after.may_read(make_document(PREVENT))


@pytest.mark.parametrize("make_reader", [make_member_granted_prevent, make_granted_editor])
def test_a_grant_opens_to_the_end_of_its_last_day(make_reader):
    person, document = make_reader(), make_document(PREVENT)
    last_day = today() + timedelta(days=7)
    let_grants_end(person, on=last_day)

    on_the_last_day = Reader(person, today=last_day, has_two_steps=True)
    on_the_day_after = Reader(person, today=last_day + timedelta(days=1), has_two_steps=True)

    assert on_the_last_day.may_read(document)
    assert not on_the_day_after.may_read(document)


@pytest.mark.parametrize("make_reader", [make_member_granted_prevent, make_granted_editor])
def test_somebody_deactivated_elsewhere_meanwhile_reads_nothing_more(make_reader):
    person = make_reader()
    User.objects.filter(pk=person.pk).update(is_active=False)

    reader = Reader(person, today=today(), has_two_steps=True)

    assert not reader.may_read(make_document(PREVENT))


def test_somebody_deactivated_is_nobody():
    reader = Reader(make_deactivated_member(), today=today())

    assert (reader.person, reader.organisation) == (None, None)


@pytest.mark.parametrize("thing", [None, "a page", 1, object()])
def test_what_is_not_gated_is_nobodys(thing):
    assert not Reader(make_member(), today=today()).may_read(thing)


def test_a_member_reads_for_her_organisation():
    member = make_member()
    organisation = member.seats.get().organisation

    reader = Reader(member, today=today())

    assert (reader.person, reader.organisation, reader.is_member) == (member, organisation, True)


@pytest.mark.parametrize("make_reader", [make_visitor, make_stranger, make_lapsed_granted_member])
def test_others_read_for_no_organisation(make_reader):
    reader = Reader(make_reader(), today=today())

    assert (reader.organisation, reader.is_member) == (None, False)


def test_of_two_organisations_she_reads_for_the_one_joined_first():
    member, joined_first = make_member(), MembershipFactory().organisation
    long_ago = today() - timedelta(days=100)
    SeatFactory(person=member, organisation=joined_first, starts_on=long_ago)

    reader = Reader(member, today=today())

    assert reader.organisation == joined_first


def test_a_request_has_one_reader_who_asks_once(rf, django_assert_num_queries):
    request = rf.get("/")
    request.user = make_member()

    with django_assert_num_queries(1):
        first = Reader.of(request).audience_ids
        second = Reader.of(request).audience_ids

    assert first == second


def test_whoever_signs_in_during_a_request_is_another_reader(rf):
    request = rf.get("/")
    before = Reader.of(request)
    request.user = member = make_member()

    after = Reader.of(request)

    assert (before.person, after.person) == (None, member)


def test_feeds_are_read_by_anybody():
    reader = Reader.anonymous(today=today())

    assert Audience.objects.filter(pk__in=reader.audience_ids).get() == audience(PUBLIC)


@pytest.mark.parametrize(
    ("make_reader", "what", "is_public", "is_granted"),
    [
        (make_visitor, PUBLIC, True, False),
        (make_visitor, PREVENT, False, False),
        (make_visitor, NOBODY, False, False),
        (make_member_granted_prevent, MEMBERS, False, False),
        (make_member_granted_prevent, PREVENT, False, True),
        (make_member_granted_prevent, NOBODY, False, False),
        (make_communications_manager, MEMBERS, False, False),
        (make_communications_manager, IOM, False, True),
    ],
)
def test_what_is_read_by_a_grant_is_told_from_the_rest(make_reader, what, is_public, is_granted):
    reader = Reader(make_reader(), today=today(), has_two_steps=True)
    document = make_document(what)

    assert (reader.is_public(document), reader.is_granted(document)) == (is_public, is_granted)


NO_MORE_OPEN = {
    (PUBLIC, PUBLIC): True,
    (PUBLIC, MEMBERS): False,
    (PUBLIC, IOM): False,
    (PUBLIC, PREVENT): False,
    (PUBLIC, NOBODY): False,
    (MEMBERS, PUBLIC): True,
    (MEMBERS, MEMBERS): True,
    (MEMBERS, IOM): False,
    (MEMBERS, PREVENT): False,
    (MEMBERS, NOBODY): False,
    (IOM, PUBLIC): True,
    (IOM, MEMBERS): True,
    (IOM, IOM): True,
    (IOM, PREVENT): False,
    (IOM, NOBODY): False,
    (PREVENT, PUBLIC): True,
    (PREVENT, MEMBERS): True,
    (PREVENT, IOM): False,
    (PREVENT, PREVENT): True,
    (PREVENT, NOBODY): False,
    (NOBODY, PUBLIC): True,
    (NOBODY, MEMBERS): True,
    (NOBODY, IOM): True,
    (NOBODY, PREVENT): True,
    (NOBODY, NOBODY): True,
}


@pytest.mark.parametrize(("which", "than"), NO_MORE_OPEN)
def test_no_more_open_means_for_readers_among_its_own(which, than):
    audiences = {code: audience(code) for code in THINGS if code} | {NOBODY: None}

    answer = is_no_more_open(audiences[which], than=audiences[than])

    assert answer is NO_MORE_OPEN[which, than]


def test_no_row_stands_for_everybody(settings):
    assert settings.ANONYMOUS_USER_NAME is None
    assert not User.objects.exists()


def test_no_screen_of_djangos_admin_edits_grants():
    with pytest.raises(NoReverseMatch):
        reverse("admin:index")
