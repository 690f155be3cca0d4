"""In the CMS, every right in the tree is no right to see what is not for her to read."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import PagePermissionTester

from home.models import InformationPage
from tests.factories.accounts import audience, make_staff
from tests.factories.closed import PREVENT, SECRET, make_manager
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

# The second of each pair has every right that there is.
OTHERS = {
    "manager": lambda: make_manager("members"),
    "superuser": lambda: make_staff("members", is_superuser=True),
}
ABOUT_A_PAGE = [
    "edit/",
    "edit/preview/",
    "view_draft/",
    "history/",
    "history/results/",
    "revisions/{revision}/view/",
    "revisions/{revision}/revert/",
    "revisions/compare/earliest...latest/",
    "usage/",
    "copy/",
    "move/",
    "delete/",
    "unpublish/",
    "who-can-read/",
    "alone/",
]
ABOUT_A_FILE = [
    "documents/edit/{document}/",
    "documents/usage/{document}/",
    "documents/delete/{document}/",
    "images/{picture}/",
    "images/usage/{picture}/",
    "images/{picture}/delete/",
    "images/{picture}/preview/width-20/",
    "images/chooser/{picture}/select_format/",
    "media/edit/{recording}/",
    "media/usage/{recording}/",
    "media/delete/{recording}/",
    "media/chooser/{recording}/",
    "documents/chooser/chosen/{document}/",
    "images/chooser/chosen/{picture}/",
]
LISTS = [
    "pages/{section}/",
    "pages/{section}/results/",
    "pages/search/?q=zqsecre",
    "pages/search/results/?q=zqsecre",
    "pages/usage/members_area/briefingpage/",
    "choose-page/{section}/",
    "choose-page/search/?q=zqsecre",
    "choose-page/chosen-multiple/?id={page}",
    "api/main/pages/?child_of={section}&fields=*&for_explorer=1",
    "api/main/pages/{page}/",
    "bulk/wagtailcore/page/delete/?id={page}",
    "reports/aging-pages/",
    "reports/aging-pages/?export=csv",
    "reports/page-types-usage/",
    "reports/page-types-usage/results/",
    "reports/site-history/",
    "reports/site-history/results/",
    "reports/one-language/",
    "reports/one-language/results/",
    "reports/one-language/?export=csv",
    "documents/",
    "documents/?q=zqsecre",
    "documents/?tag=zqsecret-tag",
    "documents/chooser/",
    "documents/chooser/results/?q=zqsecre",
    "documents/chooser/chosen-multiple/?id={document}",
    "images/",
    "images/?q=zqsecre",
    "images/chooser/",
    "images/chooser/results/?q=zqsecre",
    "images/chooser/chosen-multiple/?id={picture}",
    "media/",
    "media/?q=recording",
    "media/chooser/",
    "tag-autocomplete/?term=zq",
    "tag-autocomplete/foundation/filetag/?term=zq",
]


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


@pytest.fixture(params=OTHERS)
def other(request):
    """Somebody who may read what is for members, and nothing that is granted to few."""
    return OTHERS[request.param]()


@pytest.fixture
def reader():
    return make_manager("members", PREVENT)


def fill(address, closed):
    page = closed.briefing.en
    return "/cms/" + address.format(
        page=page.pk,
        section=closed.section.en.pk,
        revision=page.latest_revision_id,
        document=closed.document.pk,
        picture=closed.picture.pk,
        recording=closed.recording.pk,
    )


def get(client, who, address):
    client.force_login(who)
    return client.get(address)


def read(response):
    return (response.getvalue() if response.streaming else response.content).decode(
        errors="replace"
    )


# What an address is about


@pytest.mark.parametrize("rest", ABOUT_A_PAGE)
def test_a_page_that_is_not_for_her_is_absent(client, closed, other, reader, rest):
    address = fill(f"pages/{{page}}/{rest}", closed)

    answers = [get(client, who, address).status_code for who in (other, reader)]

    assert answers == [404, 200]


@pytest.mark.parametrize("address", ABOUT_A_FILE)
def test_a_file_that_is_not_for_her_is_absent(client, closed, other, reader, address):
    answers = [get(client, who, fill(address, closed)).status_code for who in (other, reader)]

    assert answers == [404, 200]


@pytest.mark.parametrize("address", ["documents/chooser/chosen/0/", "images/chooser/chosen/x/"])
def test_what_there_is_not_is_absent_in_the_same_way(client, reader, address):
    assert get(client, reader, f"/cms/{address}").status_code == 404


@pytest.mark.parametrize("act", [name for name in dir(PagePermissionTester) if "can_" in name])
def test_whatever_she_would_do_with_it_she_may_not(closed, other, act):
    tester = closed.briefing.en.permissions_for_user(other)
    to = [get_site().en] if act in ("can_move_to", "can_copy_to") else []

    assert getattr(tester, act)(*to) is False


@pytest.mark.parametrize("act", ["can_edit", "can_delete", "can_publish", "can_view_revisions"])
def test_who_may_read_it_may_do_what_her_role_says(closed, reader, act):
    tester = closed.briefing.en.permissions_for_user(reader)

    assert getattr(tester, act)() is True


# Nobody looks at these: there is one gate, and the CMS does without what asks for none.


@pytest.mark.parametrize(
    "address",
    [
        "pages/{page}/privacy/",
        "collections/1/privacy/",
        "api/main/documents/",
        "api/main/documents/{document}/",
        "api/main/images/",
        "api/main/images/{picture}/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_second_gate_and_lists_without_one_are_not_there(client, closed, address, method):
    client.force_login(make_staff("members", PREVENT, is_superuser=True))

    response = getattr(client, method)(fill(address, closed))

    assert response.status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "workflows/list/",
        "workflows/add/",
        "workflows/tasks/index/",
        "workflows/task_chooser/",
        "workflows/task_chooser/results/",
        "reports/workflow/",
        "reports/workflow/results/",
        "reports/workflow_tasks/",
        "reports/workflow_tasks/results/",
        "pages/{page}/workflow_history/",
        "pages/{page}/workflow_history/detail/1/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_screens_of_reviews_are_not_there(client, address, method):
    client.force_login(make_staff("members", PREVENT, is_superuser=True))

    response = getattr(client, method)(f"/cms/{address.format(page=get_site().cy.pk)}")

    assert response.status_code == 404


def test_nobody_is_offered_a_second_gate(closed, reader):
    assert not closed.briefing.en.permissions_for_user(reader).can_set_view_restrictions()


@pytest.fixture
def with_closed_below(closed):
    """A page for everybody, with one below that is not."""
    above = make_pair(
        InformationPage, under=get_site(), cy={"title": "Uwchben"}, en={"title": "Above"}
    )
    make_pair(
        InformationPage,
        under=above,
        audience=audience(PREVENT),
        cy={"title": "Islaw"},
        en={"title": "Below"},
    )
    return above.refresh().en


def test_what_is_below_is_not_taken_along_by_who_may_not_read_it(with_closed_below, other, reader):
    may = [with_closed_below.permissions_for_user(who) for who in (other, reader)]

    assert [each.can_delete() for each in may] == [False, True]
    assert [each.can_copy_to(get_site().en, recursive=True) for each in may] == [False, True]
    with pytest.raises(PermissionDenied):
        CopyPageAction(with_closed_below, recursive=True, user=other).execute()


# What is listed, found, offered or suggested


@pytest.mark.parametrize("address", LISTS)
def test_what_is_not_for_her_is_in_no_list(client, closed, other, reader, address):
    address = fill(address, closed)

    shown = [read(get(client, who, address)).replace(address, "") for who in (other, reader)]

    assert [SECRET in each for each in shown] == [False, True]
