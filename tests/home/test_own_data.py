"""Somebody takes with her all that is kept about her, and nothing that is not hers."""

import json
from datetime import timedelta
from io import BytesIO
from time import time
from zipfile import ZipFile

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts import people, post, proposals
from accounts.models import AuditEntry
from accounts.personal.handing import make_file
from accounts.personal.kinds import Whom, get_kinds
from briff.links import PREFERENCES, get_link
from briff.models import Consent
from members_area.models import Reading
from tests.english import find_english_in_page
from tests.factories.accounts import (
    ApplicationFactory,
    PersonFactory,
    audience,
    let_grants_end,
    make_manager,
    make_member,
)
from tests.factories.briefings import BIRD, make_briefing, make_section
from tests.factories.briff import make_subscriber
from tests.factories.consultations import make_consultation, make_consultations
from tests.factories.desk import Desk

pytestmark = pytest.mark.django_db

WHY = "Chairs the ember owl panel."


def open_pack(answer):
    """What is in the file: the page, and what programs read."""
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer.headers["Cache-Control"]
    with ZipFile(BytesIO(b"".join(answer))) as pack:
        page, data = sorted(pack.namelist())
        return pack.read(page).decode(), json.loads(pack.read(data))["kept"]


def try_often(client, address, form, times):
    """To the end each time, so that no file stays open."""
    answers = [client.post(address, form) for _ in range(times)]
    return [(each.status_code, b"".join(each) and None)[0] for each in answers]


def take(client, language="en"):
    with override(language):
        return open_pack(client.post(reverse("own_data")))


def test_a_person_takes_with_her_all_that_is_hers(client, django_capture_on_commit_callbacks):
    named = {"email": "sian@sample.example", "name": "Siân", "password": "its-fingerprint"}
    member, other = make_member(person=PersonFactory(**named)), make_member()
    now = timezone.now()
    ApplicationFactory(lead_email="Sian@sample.example")
    Consent.of(make_subscriber(email=member.email), what="asked", how="form", now=now)
    make_subscriber(email=other.email)
    Authenticator.objects.create(user=member, type="totp", data={"secret": "a-secret-of-hers"})
    for each in (member, other):
        Reading.objects.create(person=each, pair=audience_key(), version=1, opened_at=now)
    client.force_login(member)
    UserSession.objects.create(user=member, ip="192.0.2.7", session_key="k", user_agent="Sampl")

    with django_capture_on_commit_callbacks(execute=True):
        page, kept = take(client)

    assert set(kept) == {kind.code for kind in get_kinds()}
    assert kept["account"][0]["email"] == member.email
    held = ("account", "seats", "applications", "subscription", "second_steps", "sessions")
    assert all(kept[code] for code in (*held, "readings", "audit")), kept
    assert len(kept["readings"]) == 1
    said = page + json.dumps(kept)
    assert "Siân" in page
    assert not any(word in said for word in (other.email, "a-secret-of-hers", member.password))
    assert AuditEntry.objects.filter(verb="person.data_taken", actor_id=member.pk).count() == 1
    assert [each.to for each in mail.outbox] == [[member.email]]


def test_what_was_written_with_a_former_address_is_in_it(client):
    person, now = make_member(person=PersonFactory(email="old@sample.example")), timezone.now()
    ApplicationFactory(lead_email="Old@sample.example")
    said = {"template": "application_approved", "languages": ["en"], "now": now}
    post.write(key="k", to="old@sample.example", **said)
    person.email = "new@sample.example"
    people.keep(person=person, changed=["email"], by=make_manager(), now=now)
    person.refresh_from_db()
    client.force_login(person)

    page, kept = take(client)

    assert (len(kept["applications"]), len(kept["letters"])) == (1, 1)
    assert [row["email"] for row in kept["account"]] == ["new@sample.example", "old@sample.example"]
    assert "old@sample.example" in page


def audience_key():
    return "00000000-0000-0000-0000-000000000007"


def test_it_is_in_her_language(client):
    client.force_login(make_member())

    page, _kept = take(client, "cy")

    assert '<html lang="cy">' in page
    with override("cy"):
        assert find_english_in_page(client.get(reverse("own_data")).content.decode()) == []


@pytest.mark.parametrize("has_two_steps", [True, False])
def test_of_what_was_granted_there_is_no_word(client, has_two_steps):
    member, now = make_member(), timezone.now()
    said = {"reason": WHY, "by": make_manager(), "now": now}
    proposals.ask(audience=audience("iom-cymru"), to=member, **said)
    proposals.propose(audience=audience("prevent-contest"), to=member, **said)
    section = make_section()
    secret = make_briefing(section, "iom-cymru", name=BIRD)
    Reading.objects.create(
        person=member, pair=secret.en.translation_key, version=1, opened_at=timezone.now()
    )
    client.force_login(member, has_two_steps=has_two_steps)

    page, kept = take(client)

    granted, alone, asked = kept["grants"]
    assert BIRD not in page + json.dumps(kept)
    assert ("IOM Cymru" in page) is has_two_steps
    assert (WHY in page, WHY in json.dumps(kept)) == (has_two_steps, has_two_steps)
    assert granted["at"]
    assert (alone["state"], asked["state"], asked["reason"]) == ("alone", "open", None)


@pytest.mark.parametrize("has_two_steps", [True, False])
def test_until_when_it_was_granted_is_told_and_of_what_has_ended_no_name(client, has_two_steps):
    member, now = make_member(), timezone.now()
    day = timezone.localdate() + timedelta(days=5)
    about = {"audience": audience("iom-cymru"), "to": member, "by": make_manager(), "now": now}
    proposals.ask(reason=WHY, ends_on=day, **about)
    client.force_login(member, has_two_steps=has_two_steps)

    _page, before = take(client)
    let_grants_end(member)
    page, after = take(client)

    granted, asked = before["grants"]
    assert (granted["ends_on"], asked["ends_on"]) == (day.isoformat(), day.isoformat())
    assert granted["audience"] == ("IOM Cymru" if has_two_steps else "Opens with a second step")
    assert after["grants"][0]["audience"] == "Does not open now"
    assert after["grants"][0]["ends_on"] < day.isoformat()
    assert "IOM Cymru" not in page
    assert WHY not in page


def test_her_words_are_there_while_they_are_hers_to_read(client):
    member = make_member("iom-cymru")
    client.force_login(member)
    section = make_consultations()
    Desk(client, make_consultation(section)).begin().write(1, "Open words.")
    granted = make_consultation(section, name="granted", audience=audience("iom-cymru"))
    Desk(client, granted).begin().write(1, "Secret words.")

    _page, before = take(client)
    member.seats.update(ends_on=timezone.localdate())
    page, after = take(client)

    texts = [
        [row["text"] for row in kept["responses"] if "text" in row] for kept in (before, after)
    ]
    assert texts == [["Open words.", None], [None, None]]
    assert "Open words." not in page


def get_texts(kept):
    return [row["text"] for row in kept["responses"] if "text" in row]


def test_only_she_takes_it_and_has_shown_a_moment_ago_that_it_is_she(client, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    address = reverse("own_data")
    stranger = client.post(address)
    client.force_login(make_member())
    take(client)
    session = client.session
    session[RECORDS] = [{"method": "password", "at": time() - 3600}]
    session.save()

    late = client.post(address)

    assert reverse("account_login") in stranger.url
    assert reverse("account_reauthenticate") in late.url
    assert list(tmp_path.iterdir()) == []


def test_a_program_cannot_take_it_over_and_over(client):
    client.force_login(make_member())

    answers = try_often(client, reverse("own_data"), {}, 6)

    assert answers == [200] * 5 + [429]


def test_a_subscriber_takes_it_by_her_link(client):
    subscriber = make_subscriber("asb", email="reader@sample.example")
    Consent.of(subscriber, what="asked", how="form", now=timezone.now(), wording="One email a week")
    make_subscriber(email="other@sample.example")
    link = get_link(subscriber, to=PREFERENCES, language="cy")

    page, kept = open_pack(client.post(link, {"do": "take"}))
    forged = client.post(link.replace(subscriber.key.hex, "0" * 32), {"do": "take"})
    again = try_often(client, link, {"do": "take"}, 5)

    assert set(kept) == {"subscription", "deliveries"}
    assert kept["subscription"][0]["email"] == "reader@sample.example"
    assert "One email a week" in page
    assert "other@sample.example" not in page
    assert subscriber.key.hex not in page + json.dumps(kept)
    assert forged.status_code == 404
    assert again == [200] * 4 + [429]
    assert AuditEntry.objects.filter(verb="subscriber.data_taken").count() == 5


def test_of_who_has_no_account_there_is_nothing_of_an_account():
    nobody = Whom(person=None, addresses=frozenset({"nobody@sample.example"}))
    make_member("iom-cymru")

    with make_file(nobody, now=timezone.now()) as file, ZipFile(file) as pack:
        kept = json.loads(pack.read("your-data.json"))["kept"]

    assert [rows for rows in kept.values() if rows] == []


def test_what_breaks_leaves_no_file_open():
    whom = Whom.of(PersonFactory())

    with pytest.raises(ZeroDivisionError):
        make_file(whom, now=timezone.now(), kinds=[Broken()])


class Broken:
    """A kind that cannot be written."""

    def get_how_long(self, held):
        return 1 / 0
