"""A grant ends while its holder is signed in, and while a file is on its way to her."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.translation import override

from resources.models import ResourceIndexPage, ResourcePage
from tests.factories.accounts import audience, let_grants_end, make_member, make_staff, today
from tests.factories.closed import PREVENT, SECRET
from tests.factories.pages import get_site, make_pair
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


def make_library_with_one_for_few():
    """What a feed could tell of, if it asked nobody."""
    library = make_pair(
        ResourceIndexPage, under=get_site(), cy={"title": "Adnoddau"}, en={"title": "Resources"}
    )
    make_pair(
        ResourcePage,
        under=library,
        audience=audience(PREVENT),
        kind="guide",
        published_on=today(),
        cy={"title": f"{SECRET} yma", "summary": "Yn fyr."},
        en={"title": f"{SECRET} here", "summary": "In short."},
    )


def get_part(client, address, part):
    """To the end, so that no file stays open."""
    response = client.get(address, headers={"Range": part})
    b"".join(response)
    return response.status_code, response.headers.get("Content-Range", "")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_grant_ends_in_an_open_session_while_a_file_is_on_its_way(client, closed, language):
    member = make_member(PREVENT)
    make_library_with_one_for_few()
    enter_everything()
    client.force_login(member)
    # A restricted PDF is sent whole, for it bears a name; others are sent in parts.
    files = [closed.recording.url, closed.picture.get_rendition("max-165x165").url]
    page = closed.briefing.in_language(language).url
    begun = [get_part(client, each, "bytes=0-3") for each in files]
    before = [get_part(client, each, "")[0] for each in (closed.document.url, page)]

    let_grants_end(member)

    assert [(status, said[:9]) for status, said in begun] == [(206, "bytes 0-3")] * 2
    assert [get_part(client, each, "bytes=4-") for each in files] == [(404, "")] * 2
    after = [get_part(client, each, "")[0] for each in (closed.document.url, page)]
    assert (before, after) == ([200] * 2, [404] * 2)
    with override(language):
        found = client.get(reverse("search"), {"q": f"{SECRET}-{language}"})
        feed = client.get(reverse("resources_feed"))
    assert (found.context["total"], feed.status_code, SECRET in feed.text) == (0, 200, False)


@pytest.mark.parametrize("role", ["Communications manager", "Confidential editor"])
def test_whoever_works_on_what_she_was_granted_finds_nothing_of_it_the_day_after(
    client, closed, role
):
    editor = make_staff("members", PREVENT)
    editor.groups.add(Group.objects.get(name=role))
    client.force_login(editor)
    page = closed.briefing.en.pk
    addresses = [
        *(reverse(f"wagtailadmin_pages:{name}", args=[page]) for name in ("edit", "history")),
        reverse("wagtailadmin_pages:view_draft", args=[page]),
    ]
    before = [client.get(each).status_code for each in addresses]

    let_grants_end(editor)

    assert before == [200] * 3
    assert [client.get(each).status_code for each in addresses] == [404] * 3
