"""A page in the editor, as a kind of reader sees it: never more than whoever looks may read."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from accounts.models import AuditEntry
from tests.english import find_english_in_page
from tests.factories.accounts import audience
from tests.factories.closed import PREVENT, make_closed, make_manager
from tests.factories.halves import make_information
from tests.factories.streams import stream

pytestmark = pytest.mark.django_db
UNWRITTEN = {
    "briefed_on": "2026-11-23",
    "kind": "briefing",
    "handling": "person",
    **{name: streamfield([]) for name in ("body", "files", "changes")},
}
KINDS = ["", "public", "members", PREVENT]


@pytest.fixture
def closed():
    return make_closed()


@pytest.fixture
def editor(client):
    """Reads and edits everything that there is here; works in Welsh."""
    person = make_manager("members", PREVENT)
    UserProfile.objects.create(user=person, preferred_language="cy")
    client.force_login(person)
    return person


def look(client, page, kind, screen="view_draft"):
    return client.get(reverse(f"wagtailadmin_pages:{screen}", args=[page.pk]), {"mode": kind})


def get_editor(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text


@pytest.fixture
def hub(closed):
    """A page for everybody that leads to a briefing for few."""
    link = f'<p><a linktype="page" id="{closed.briefing.en.pk}">this</a></p>'
    pair = make_information(en={"title": "Hub"})
    pair.en.body = stream(("paragraph", link))
    pair.en.save_revision().publish()
    return pair.en


def test_each_kind_sees_what_is_theirs_and_no_more(client, editor, closed, hub):
    led = {
        kind: closed.briefing.en.url in look(client, hub, kind).text
        for kind in (*KINDS[1:], KINDS[0])
    }
    opened = {kind: closed.briefing.cy.summary in _text(client, closed, kind) for kind in KINDS[1:]}

    assert led == {"": True, "public": False, "members": False, PREVENT: True}
    assert opened == {"public": False, "members": False, PREVENT: True}


def _text(client, closed, kind):
    return look(client, closed.briefing.cy, kind).text


def test_each_kind_that_she_is_herself_is_offered_in_her_language(client, editor, closed):
    html = get_editor(client, closed.briefing.cy)

    assert [code for code in KINDS if f'value="{code}"' in html] == KINDS
    assert "Fel aelod" in html


def test_who_is_not_of_a_kind_does_not_see_as_it(client, closed, hub):
    editor = make_manager("members")
    client.force_login(editor)

    html = get_editor(client, hub)
    refused = look(client, hub, PREVENT)
    absent = look(client, closed.briefing.cy, "public")

    assert [code for code in KINDS if f'value="{code}"' in html] == KINDS[:3]
    assert (refused.status_code, absent.status_code) == (404, 404)
    assert not AuditEntry.objects.filter(verb="page.seen_as").exists()


def test_it_says_so_in_her_language_is_kept_nowhere_and_is_written_down_once(client, editor, hub):
    response, _again = look(client, hub, "public"), look(client, hub, "public")
    look(client, hub, "public", screen="preview_on_edit")
    client.get(reverse("wagtailadmin_pages:revisions_view", args=[hub.pk, hub.latest_revision_id]))
    look(client, hub, "members")

    line, other = AuditEntry.objects.filter(verb="page.seen_as").order_by("sequence")
    assert "Fel unrhyw un" in response.text
    assert response.headers["Cache-Control"] == "private, no-store"
    assert (line.actor_id, line.subject_id) == (editor.pk, hub.pk)
    assert [each.details["audience"] for each in (line, other)] == [
        audience(code).pk for code in ("public", "members")
    ]
    assert "Fel unrhyw un" not in Client().get(hub.url).text


def test_to_whom_it_is_closed_it_is_not_there(client, editor, closed):
    html = look(client, closed.briefing.cy, "members").text

    assert "Iddyn nhw, nid yw'r dudalen hon yno." in html
    assert find_english_in_page(html) == []


def test_a_page_that_is_being_written_is_seen_as_its_section_will_have_it(client, editor, closed):
    address = reverse(
        "wagtailadmin_pages:preview_on_add",
        args=["members_area", "briefingpage", closed.section.cy.pk],
    )
    client.post(address, nested_form_data({"title": "Newydd", "slug": "newydd", **UNWRITTEN}))

    answers = {kind: client.get(address, {"mode": kind}).text for kind in ("public", "members")}

    assert {kind: "nid yw'r dudalen hon yno" in html for kind, html in answers.items()} == {
        "public": True,
        "members": False,
    }


def test_who_has_set_no_language_is_told_in_that_of_the_cms(client, hub):
    client.force_login(make_manager())

    assert "As anybody" in look(client, hub, "public").text
