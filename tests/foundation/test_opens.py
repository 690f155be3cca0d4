"""Each opening of what was granted to few is in the audit log, and nothing else is."""

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from foundation.opens import record_open
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, make_member, make_staff, today
from tests.factories.files import make_document, make_picture, make_recording
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


def make_briefing(code):
    home = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    index = make_pair(
        BriefingIndexPage, under=home, cy={"title": "Briffiau"}, en={"title": "Briefings"}
    )
    return make_pair(
        BriefingPage,
        under=index,
        audience=audience(code),
        briefed_on=today(),
        cy={"title": "Briff"},
        en={"title": "Briefing"},
    )


def opened():
    return list(AuditEntry.objects.filter(verb__endswith=".opened").order_by("sequence"))


@pytest.mark.parametrize("language", ["cy", "en"])
def test_opening_a_granted_page_says_who_for_whom_what_and_which_version(client, language):
    page = make_briefing("prevent-contest").in_language(language)
    member = make_member("prevent-contest")
    client.force_login(member)

    assert client.get(page.url).status_code == 200

    [entry] = opened()
    assert entry.verb == "page.opened"
    assert entry.actor_id == member.pk
    assert entry.organisation_id == member.seats.get().organisation_id
    assert (entry.subject_type, entry.subject_id) == ("members_area.briefingpage", page.pk)
    assert entry.details == {
        "audience": audience("prevent-contest").pk,
        "revision": page.live_revision_id,
    }
    assert entry.ip_address == "127.0.0.1"


def test_opening_a_granted_document_says_which_version(client):
    document = make_document("prevent-contest")
    client.force_login(make_member("prevent-contest"))

    client.get(document.url)

    [entry] = opened()
    assert entry.verb == "document.opened"
    assert entry.subject_id == document.pk
    assert entry.details["file_hash"] == document.file_hash


def test_every_part_of_a_granted_recording_that_is_asked_for_is_an_opening(client):
    recording = make_recording("prevent-contest")
    client.force_login(make_member("prevent-contest"))

    client.get(recording.url)
    client.get(recording.url, headers={"Range": "bytes=100-"})

    assert [entry.verb for entry in opened()] == ["recording.opened"] * 2


def test_somebody_who_works_for_the_network_is_written_down_without_an_organisation(client):
    worker = make_staff("prevent-contest")
    client.force_login(worker)

    client.get(make_document("prevent-contest").url)

    [entry] = opened()
    assert (entry.actor_id, entry.organisation_id) == (worker.pk, None)


@pytest.mark.parametrize("code", ["public", "members"])
def test_opening_what_many_may_read_is_nobodys_business(client, code):
    page = make_briefing("members").en
    client.force_login(make_member())

    client.get(page.url)
    client.get(make_document(code).url)
    client.get(make_recording(code).url)

    assert opened() == []


def test_the_pictures_of_a_page_are_part_of_it(client):
    picture = make_picture("prevent-contest").get_rendition("width-20")
    client.force_login(make_member("prevent-contest"))

    assert client.get(picture.url).status_code == 200
    assert opened() == []


def test_a_refusal_and_a_look_at_the_head_are_no_openings(client):
    document = make_document("prevent-contest")

    client.force_login(make_member())
    client.get(document.url)
    client.force_login(make_member("prevent-contest"))
    client.head(document.url)

    assert opened() == []


def test_what_nobody_was_granted_is_not_written_down(rf):
    document = make_document("")

    record_open(rf.get("/"), thing=document, verb="document.opened", details={}, now=timezone.now())

    assert opened() == []


def test_what_cannot_be_written_down_is_not_shown(client, monkeypatch):
    document = make_document("prevent-contest")
    client.force_login(make_member("prevent-contest"))
    monkeypatch.delattr("django.conf.settings.AUDIT_KEY")

    with pytest.raises(AttributeError):
        client.get(document.url)
