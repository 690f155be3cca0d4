"""What she did or others chose in the CMS tells nobody of what is not, or no longer, for her."""

import pytest
from guardian.shortcuts import remove_perm
from wagtail.log_actions import log
from wagtail.models import Page

from home.models import InformationPage
from members_area.models import BriefingPage
from tests.factories.accounts import audience, let_grants_end, make_staff
from tests.factories.closed import PREVENT, SECRET, make_briefing, make_manager
from tests.factories.files import make_document, make_picture
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


@pytest.fixture
def manager():
    return make_manager("members")


@pytest.fixture
def reader():
    return make_manager("members", PREVENT)


def read(client, who, address):
    client.force_login(who)
    response = client.get(f"/cms/{address}")
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture(params=["taken back", "ended"])
def lose(request):
    """Her grant is taken back, or ends. Whoever she was, she is asked for afresh."""

    def lose(who):
        if request.param == "ended":
            let_grants_end(who)
        else:
            remove_perm("read_audience", who, audience(PREVENT))
        return type(who).objects.get(pk=who.pk)

    return lose


# What she did


def test_the_dashboard_forgets_what_she_edited_when_it_is_no_longer_hers(
    client, closed, reader, lose
):
    page = BriefingPage.objects.get(pk=closed.briefing.en.pk)
    page.save_revision(user=reader, log_action=True)
    before = read(client, reader, "")

    after = read(client, lose(reader), "")

    assert SECRET in before
    assert SECRET not in after


@pytest.mark.parametrize("address", ["", "reports/locked/", "reports/locked/results/"])
def test_what_she_locked_is_forgotten_when_it_is_no_longer_hers(
    client, closed, reader, lose, address
):
    Page.objects.filter(pk=closed.briefing.en.pk).update(
        locked=True, locked_by=reader, locked_at="2026-11-22T10:00:00Z"
    )
    before = read(client, reader, address)

    after = read(client, lose(reader), address)

    assert SECRET in before
    assert SECRET not in after


@pytest.mark.parametrize("address", ["reports/site-history/", "reports/site-history/results/"])
def test_what_is_deleted_is_in_nobodys_history(client, closed, address):
    superuser = make_staff("members", PREVENT, is_superuser=True)
    before = read(client, superuser, address)
    closed.briefing.en.delete(user=superuser)

    after = read(client, superuser, address)

    assert SECRET in before
    assert SECRET not in after


@pytest.mark.parametrize("name", ["document", "picture", "recording"])
@pytest.mark.parametrize("results", ["", "results/"])
def test_what_was_done_to_a_file_is_told_to_its_readers(client, closed, name, results):
    log(getattr(closed, name), "wagtail.edit")
    people = [make_staff("members", *also, is_superuser=True) for also in ([], [PREVENT])]

    shown = [read(client, who, f"reports/site-history/{results}?object_type=") for who in people]

    assert [f"{SECRET} {name}" in each for each in shown] == [False, True]


def test_the_dashboard_has_only_panels_that_ask_who_is_looking(client, closed):
    client.force_login(make_staff("members", is_superuser=True))

    panels = client.get("/cms/").context["panels"]

    # The night watch says when it looked and how that went, and nothing of any page; the
    # desk has only pages that she may write.
    known = {"DeskPanel", "NightWatchPanel", "ReadableEdits", "ReadableLocks"}
    assert {type(panel).__name__ for panel in panels} == known


# What uses what


@pytest.mark.parametrize("usage", ["documents/usage/{document}/", "images/usage/{picture}/"])
def test_where_a_file_is_used_no_page_is_named_that_is_not_for_her(client, closed, usage):
    document, picture = make_document(), make_picture()
    image = {"image": picture, "alt_text": "Hills", "decorative": False}
    body = [("documents", [document]), ("image", image)]
    make_briefing(closed.section, name=f"{SECRET}-using", body=body)
    address = usage.format(document=document.pk, picture=picture.pk)
    people = (make_manager("members"), make_manager("members", PREVENT))

    shown = [read(client, who, address) for who in people]

    assert [SECRET in each for each in shown] == [False, True]


# What was chosen


@pytest.fixture
def hub(closed):
    """A public page whose editor was allowed more than the next: it uses all that is closed."""
    links = (
        f'<p><a linktype="page" id="{closed.briefing.en.pk}">this</a>'
        f'<a linktype="document" id="{closed.document.pk}">that</a></p>'
    )
    pair = make_pair(
        InformationPage,
        under=get_site(),
        cy={"title": "Canolfan"},
        en={"title": "Hub"},
        body=[("paragraph", links)],
    )
    for page in pair:
        page.body = [
            ("paragraph", f"<p>New.</p>{links}"),
            ("documents", [closed.document]),
            ("image", {"image": closed.picture, "alt_text": "Hills", "decorative": False}),
        ]
        page.save_revision().publish()
    return pair.refresh()


@pytest.mark.parametrize("address", ["edit/", "revisions/compare/earliest...latest/"])
def test_what_was_chosen_by_others_is_not_named(client, hub, manager, reader, address):
    address = f"pages/{hub.en.pk}/{address}"

    shown = [read(client, who, address) for who in (manager, reader)]

    assert [SECRET in each for each in shown] == [False, True]
    assert ["Something that is not for you to read" in each for each in shown] == [True, False]


def test_a_tag_is_not_offered_where_it_is_only_on_what_is_not_for_her(
    client, closed, manager, reader
):
    make_document().tags.add("zqopen")

    offered = [read(client, who, "tag-autocomplete/?term=zq") for who in (manager, reader)]

    assert [SECRET in each for each in offered] == [False, True]
