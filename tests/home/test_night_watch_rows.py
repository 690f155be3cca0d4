"""What the night watch reckons for itself: who is let in to what, and what the audit log says."""

from datetime import timedelta

import pytest
from django.db.models import Q
from django.utils import timezone
from guardian.shortcuts import assign_perm

from accounts import audit, grants
from accounts.access import set_audience
from accounts.models import Membership, Seat
from home.night_watch.findings import Finding
from home.night_watch.log_book import (
    LogBook,
    find_break,
    find_not_as_written,
    find_unwritten_grants,
)
from home.night_watch.people import (
    Rows,
    find_ended_grants,
    find_idle_organisations,
    find_in_people,
    find_unused_seats,
)
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    SeatFactory,
    audience,
    let_grants_end,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)
from tests.factories.closed import PREVENT
from tests.factories.files import make_document
from tests.factories.nights import name, overwrite
from tests.factories.readers import make_member_of_granted, make_people

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)
NINETY = timedelta(days=90)


def in_people():
    return list(find_in_people(Rows.read(today=today()), today=today()))


def let_in(code, person, *audiences):
    return {
        Finding(code=code, kind="person", number=person.pk, audience=audience(each).pk)
        for each in audiences
    }


def test_of_everybody_the_gate_and_the_watch_say_the_same():
    make_people()

    assert {each.code for each in in_people()} <= {"idle grant"}


def test_grants_of_those_to_whom_they_open_nothing_are_found():
    lapsed, closed = make_lapsed_member(PREVENT), make_member(PREVENT)
    overwrite(closed, is_active=False)
    make_member(PREVENT), make_staff(PREVENT)

    assert set(in_people()) == {
        *let_in("idle grant", lapsed, PREVENT),
        *let_in("idle grant", closed, PREVENT),
    }


def test_grants_that_have_ended_and_were_not_taken_back_are_found():
    ended, by_organisation = make_member(PREVENT), make_member_of_granted(PREVENT)
    organisation = by_organisation.seats.get().organisation
    lapsed = make_lapsed_member(PREVENT)
    for holder in (ended, organisation, lapsed):
        let_grants_end(holder)
    let_grants_end(make_member(PREVENT), on=today())

    rows = Rows.read(today=today())

    assert in_people() == list(find_idle_organisations(rows)) == []
    assert name(find_ended_grants(rows, today=today())) == {
        ("ended grant", "person", ended.pk),
        ("ended grant", "person", lapsed.pk),
        ("ended grant", "organisation", organisation.pk),
    }


def test_a_rule_that_forgets_the_last_day_of_a_grant_lets_somebody_in(monkeypatch):
    member, at_work = make_member_whose_grant_has_ended(PREVENT), make_staff(PREVENT)
    let_grants_end(at_work)
    monkeypatch.setattr("accounts.models.audiences.lasting", lambda *, on: Q(pk__gt=0))

    assert set(in_people()) == {
        *let_in("let in", member, PREVENT),
        *let_in("let in", at_work, PREVENT),
    }


def test_a_rule_that_shuts_on_the_last_day_itself_keeps_somebody_out(monkeypatch):
    member = make_member(PREVENT)
    let_grants_end(member, on=today())
    monkeypatch.setattr("accounts.models.audiences.lasting", lambda *, on: Q(ends_on__gt=on))

    assert set(in_people()) == let_in("kept out", member, PREVENT)


def test_a_last_day_that_is_not_as_the_log_says_is_found():
    now, day = timezone.now(), today() + A_DAY
    member, other, endless = make_member(), make_member(), make_member()
    organisation = other.seats.get().organisation
    about = {"audience": audience(PREVENT), "by": None, "now": now}
    for holder in (member, other, organisation):
        grants.grant(to=holder, ends_on=day, **about)
    grants.grant(to=endless, ends_on=day, **about)
    grants.grant(to=endless, **about)
    in_order = list(find_unwritten_grants(LogBook.read(), Rows.read(today=today())))

    let_grants_end(member, on=day + A_DAY)
    let_grants_end(endless, on=day)
    let_grants_end(organisation)

    found = find_unwritten_grants(LogBook.read(), Rows.read(today=today()))
    assert in_order == []
    assert name(found) == {
        ("unwritten grant", "person", member.pk),
        ("unwritten grant", "person", endless.pk),
        ("unwritten grant", "organisation", organisation.pk),
    }


def test_a_membership_that_was_made_longer_past_the_site_lets_somebody_in():
    member = make_lapsed_member(PREVENT)
    overwrite(Membership.objects.get(), lapses_on=today() + A_DAY)

    assert set(in_people()) == {
        *let_in("let in", member, "members", PREVENT),
        *let_in("idle grant", member, PREVENT),
    }


def test_a_membership_that_was_made_shorter_keeps_somebody_out():
    member = make_member(PREVENT)
    overwrite(Membership.objects.get(), ends_on=today() - A_DAY, grace_days=9, lapses_on=today())

    assert set(in_people()) == let_in("kept out", member, "members", PREVENT)


def test_days_of_grace_are_reckoned_too():
    organisation = OrganisationFactory()
    MembershipFactory(organisation=organisation, ends_on=today() - A_DAY, grace_days=1)
    SeatFactory(organisation=organisation)

    assert in_people() == []


def test_an_organisation_that_was_granted_something_and_is_no_member_is_found():
    now = timezone.now()
    member, lapsed = make_member_of_granted(PREVENT), OrganisationFactory()
    grants.grant(audience=audience(PREVENT), to=lapsed, by=None, now=now)

    found = list(find_idle_organisations(Rows.read(today=today())))

    assert name(found) == {("idle grant", "organisation", lapsed.pk)}
    assert in_people() == []
    assert member.seats.get().organisation_id != lapsed.pk


@pytest.mark.parametrize(
    ("signed_in", "sits_since", "more", "is_found"),
    [
        (None, 91, {}, True),
        (None, 90, {}, False),
        (89, 400, {}, False),
        (91, 400, {}, True),
        (91, 400, {"paused_on": 1}, False),
        (91, 400, {"ends_on": 0}, False),
        (91, 400, {"ends_on": -1}, True),
    ],
)
def test_a_seat_that_nobody_uses_is_found(signed_in, sits_since, more, is_found):
    now, day = timezone.now(), today()
    days = {field: day - ago * A_DAY for field, ago in more.items()}
    member = make_member(starts_on=day - sits_since * A_DAY, **days)
    overwrite(member, last_login=signed_in and now - signed_in * A_DAY)

    rows = Rows.read(today=day)
    found = list(find_unused_seats(rows, today=day, now=now, days=90))

    assert bool(found) is is_found
    assert name(found) <= {("unused seat", "seat", Seat.objects.get().pk)}


def test_a_seat_in_what_is_no_member_is_nobodys_loss():
    make_lapsed_member()
    overwrite(Seat.objects.get(), starts_on=today() - 400 * A_DAY)

    rows = Rows.read(today=today())

    assert list(find_unused_seats(rows, today=today(), now=timezone.now(), days=90)) == []


def test_a_grant_that_nobody_gave_is_found():
    now, member = timezone.now(), make_member()
    organisation = member.seats.get().organisation
    grants.grant(audience=audience(PREVENT), to=member, by=None, now=now)
    grants.grant(audience=audience(PREVENT), to=organisation, by=None, now=now)
    grants.grant(audience=audience("iom-cymru"), to=organisation, by=None, now=now)
    in_order = list(find_unwritten_grants(LogBook.read(), Rows.read(today=today())))
    assign_perm("read_audience", member, audience("iom-cymru"))
    grants.revoke(audience=audience(PREVENT), of=organisation, by=None, now=now)
    assign_perm("read_audience", organisation.group, audience(PREVENT))

    found = list(find_unwritten_grants(LogBook.read(), Rows.read(today=today())))

    assert in_order == []
    assert name(found) == {
        ("unwritten grant", "person", member.pk),
        ("unwritten grant", "organisation", organisation.pk),
    }


def test_a_kind_of_page_that_is_gone_and_a_thing_that_is_gone_say_nothing():
    document = make_document()
    audit.record(
        verb="audience.set",
        by=None,
        now=timezone.now(),
        details={"after": 1, "along": {"home.gonepage": [1], "accounts.user": [1]}},
    )
    set_audience(thing=document, audience=audience(PREVENT), by=None, now=timezone.now())
    gone = make_document()
    gone.delete()

    assert list(find_not_as_written(LogBook.read())) == []


def test_a_line_that_was_changed_is_found(monkeypatch):
    make_document()
    line = make_line()
    noted = audit.get_head_hash()
    make_document()

    whole = list(find_break(noted=noted))
    monkeypatch.setattr(audit.settings, "AUDIT_KEY", "another")

    assert whole == []
    assert name(find_break(noted=noted)) == {("broken log", "line", 1)}
    assert line.sequence > 1


def test_lines_that_were_cut_off_since_the_night_before_are_found():
    make_line()

    assert name(find_break(noted="f" * 64)) == {("broken log", "line", 1)}


def test_a_line_that_is_written_while_it_is_read_is_no_break(monkeypatch):
    answers = iter([audit.Fault(sequence=1, what="was not written by this site."), None])
    monkeypatch.setattr("home.night_watch.log_book.find_fault", lambda **asked: next(answers))

    assert list(find_break(noted="")) == []


def make_line():
    return audit.record(verb="seat.given", by=None, now=timezone.now())


def test_it_asks_as_often_of_many_rows_as_of_few(django_assert_num_queries):
    for _ in range(3):
        make_member(PREVENT)

    with django_assert_num_queries(6):
        Rows.read(today=today())
