"""An own copy is its organisation's people's, and nobody else learns that there is one."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.urls import reverse

from accounts.access import Reader
from accounts.models import AudienceUserObjectPermission, AuditEntry
from home.search.entries import enter_as_it_is, get_published
from members_area.models import Answer, AnswerVersion, Response
from tests.factories.accounts import (
    PersonFactory,
    SeatFactory,
    audience,
    make_lapsed_member,
    make_member,
    make_staff,
    today,
)
from tests.factories.consultations import key_of, make_consultation
from tests.factories.desk import Desk

pytestmark = pytest.mark.django_db

MARK = "zqeigen"
# Whose session is nobody's.
NOBODY = {"visitor", "deactivated colleague"}
OPENS = {
    "colleague": True,
    "colleague with a place elsewhere too": False,
    "colleague whose seat has ended": False,
    "colleague whose seat begins tomorrow": False,
    "deactivated colleague": False,
    "member of another organisation": False,
    "member of a lapsed organisation": False,
    "signed in without an organisation": False,
    "visitor": False,
    "superuser": False,
    "communications manager": False,
    "membership manager": False,
}


def make_manager(role):
    person = make_staff("members")
    person.groups.add(Group.objects.get(name=role))
    return person


@pytest.fixture
def people(member):
    own = member.seats.get().organisation

    def seat(**more):
        return SeatFactory(organisation=own, **more).person

    tomorrow = today().fromordinal(today().toordinal() + 1)
    deactivated = seat()
    deactivated.is_active = False
    deactivated.save()
    superuser = make_staff("members", is_superuser=True)
    # Of two organisations she reads for the one that she joined first.
    elsewhere = make_member()
    SeatFactory(organisation=own, person=elsewhere, starts_on=today())
    return {
        "colleague": seat(),
        "colleague with a place elsewhere too": elsewhere,
        "colleague whose seat has ended": seat(ends_on=today()),
        "colleague whose seat begins tomorrow": seat(starts_on=tomorrow),
        "deactivated colleague": deactivated,
        "member of another organisation": make_member(),
        "member of a lapsed organisation": make_lapsed_member(),
        "signed in without an organisation": PersonFactory(),
        "visitor": AnonymousUser(),
        "superuser": superuser,
        "communications manager": make_manager("Communications manager"),
        "membership manager": make_manager("Membership manager"),
    }


def knock(desk):
    """What each way to the copy answers, and all that is said."""
    first, version = key_of(1), AnswerVersion.objects.order_by("pk").last()
    answers = [
        desk.get(),
        desk.get("answer", first),
        desk.get("answer_history", first),
        *(desk.get("response_file", kind) for kind in ("docx", "odt", "html")),
        desk.write(1, "Not hers."),
        desk.choose(1, "leave_out", mark=""),
        desk.post("restore_answer", first, version.pk, version=1),
    ]
    return {answer.status_code for answer in answers}, "".join(
        answer.text for answer in answers if answer.headers["Content-Type"].startswith("text/html")
    )


def test_whoever_has_no_live_seat_there_meets_nothing_and_changes_nothing(client, desk, people):
    desk.write(1, MARK)
    before = list(AnswerVersion.objects.values_list("pk", flat=True))
    others = {who: person for who, person in people.items() if not OPENS[who]}

    heard = {}
    for who, person in others.items():
        client.logout()
        if person.pk:
            client.force_login(person)
        heard[who] = knock(desk)

    # Whoever is nobody is given back what they sent, whether there is a copy or not.
    refused = {who: {404, 403} if who in NOBODY else {404} for who in others}
    assert {who: codes for who, (codes, _) in heard.items()} == refused
    assert [who for who, (_, said) in heard.items() if MARK in said] == []
    assert list(AnswerVersion.objects.values_list("pk", flat=True)) == before


def test_rule_and_lock_agree(client, desk, people):
    assert people.keys() == OPENS.keys()

    owned, opened = {}, {}
    for who, person in people.items():
        client.logout()
        if person.pk:
            client.force_login(person)
        owned[who] = Response.objects.owned_by(Reader(person, today=today())).exists()
        opened[who] = desk.get().status_code == 200

    assert owned == opened == OPENS


def test_a_lapse_shuts_an_open_copy(desk, member):
    opened = desk.get().status_code
    membership = member.seats.get().organisation.memberships.get()
    membership.ends_on = today().fromordinal(today().toordinal() - 1)
    membership.save()

    lapsed = desk.get().status_code

    assert (opened, lapsed) == (200, 404)


def test_two_organisations_have_a_copy_each_and_see_their_own(client, desk):
    desk.write(1, MARK)
    client.force_login(make_member())
    others = Desk(client, desk.pair).begin()

    codes, said = knock(others)

    assert 200 in codes
    assert MARK not in said
    assert Answer.objects.filter(text=MARK).count() == 1


def test_no_search_finds_what_an_own_copy_says(client, desk):
    desk.write(1, f"{MARK} ours")
    for number in get_published():
        enter_as_it_is(number)

    own = client.get(reverse("search"), {"q": MARK}).text
    draft = client.get(reverse("search"), {"q": "Answer"}).text
    client.logout()
    for_strangers = client.get(reverse("search"), {"q": "Answer"}).text

    assert desk.pair.en.url not in own
    assert desk.pair.en.url in draft
    assert desk.pair.en.url not in for_strangers


@pytest.mark.parametrize("role", ["Communications manager", "Membership manager"])
def test_the_network_sees_who_has_begun_and_not_what_they_write(client, desk, role, member):
    desk.write(1, MARK)
    client.force_login(make_manager(role))

    report = client.get(reverse("own_responses"))
    exported = client.get(reverse("own_responses"), {"export": "csv"})
    results = client.get(reverse("own_responses_results"))

    organisation = member.seats.get().organisation.name
    said = [report.text, results.text, b"".join(exported.streaming_content).decode()]
    assert [organisation in page for page in said] == [True] * 3
    assert [desk.pair.en.title in page for page in said] == [True] * 3
    assert [MARK in page for page in said] == [False] * 3


def test_who_may_not_read_the_consultation_does_not_see_who_answers_it(client, desk, member):
    stranger = make_staff()
    stranger.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(stranger)

    report = client.get(reverse("own_responses")).text

    assert member.seats.get().organisation.name not in report


def test_whoever_has_no_part_in_it_has_no_report(client, desk):
    editor = make_staff("members")
    editor.groups.add(Group.objects.get(name="Editor"))
    client.force_login(editor)

    assert client.get(reverse("own_responses")).status_code == 302
    assert reverse("own_responses") not in client.get(reverse("wagtailadmin_home")).text


def test_opening_a_copy_of_a_granted_draft_is_written_down(client):
    granted = make_consultation(audience=audience("iom-cymru"))
    client.force_login(make_member("iom-cymru"))

    Desk(client, granted).begin().get()

    entry = AuditEntry.objects.get(verb="response.opened")
    assert (entry.subject_id, entry.organisation_id) == (
        granted.en.pk,
        Response.objects.get().organisation_id,
    )


def test_a_member_whose_grant_is_taken_back_has_no_copy_either(client):
    granted = make_consultation(audience=audience("iom-cymru"))
    person = make_member("iom-cymru")
    client.force_login(person)
    desk = Desk(client, granted).begin()

    before = desk.get().status_code
    AudienceUserObjectPermission.objects.filter(user=person).delete()

    assert (before, desk.get().status_code) == (200, 404)


def test_who_has_given_one_step_is_asked_for_the_other_and_led_back(client):
    granted = make_consultation(audience=audience("iom-cymru"))
    person, stranger = make_member("iom-cymru"), make_member()
    client.force_login(person)
    desk = Desk(client, granted).begin()
    ways = [
        ("response", ()),
        ("answer", (key_of(1),)),
        ("answer_history", (key_of(1),)),
        ("response_file", ("docx",)),
        ("draft_file", ("odt",)),
        ("consultation_deadline", ()),
    ]

    heard = {}
    for who in (person, stranger):
        client.force_login(who, has_two_steps=False)
        heard[who] = [desk.get(name, *args).get("Location") for name, args in ways]
        heard[who].append(desk.write(1, MARK).get("Location"))

    back = [*(desk.address(name, *args) for name, args in ways), granted.en.url]
    assert heard[person] == [f"{reverse('account_second_step')}?next={each}" for each in back]
    assert heard[stranger] == [None] * 7
    assert not Answer.objects.filter(text=MARK).exists()
