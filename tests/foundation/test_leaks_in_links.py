"""A link, or an old address that leads on, tells nothing of what it leads to to others."""

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site
from wagtail.rich_text import expand_db_html

from foundation.gate import set_page_audience
from home.models import InformationPage
from tests.factories.accounts import audience, make_member
from tests.factories.closed import PREVENT, SECRET, make_manager
from tests.factories.files import make_document
from tests.factories.halves import make_staff_of
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


@pytest.fixture
def links(closed):
    """Running text that leads to what is closed."""
    return (
        f'<p><a linktype="page" id="{closed.briefing.en.pk}">this page</a>'
        f' <a linktype="document" id="{closed.document.pk}">this file</a></p>'
    )


@pytest.fixture
def public_page(links):
    return make_pair(
        InformationPage,
        under=get_site(),
        cy={"title": "Amdanom ni", "body": [("paragraph", links)]},
        en={"title": "About us", "body": [("paragraph", links)]},
    )


def redirect(**to):
    return Redirect.objects.create(
        old_path="/old", site=Site.objects.get(), is_permanent=False, **to
    )


def typed(closed, what):
    """The address of something closed, as somebody types it or as a list of addresses has it."""
    return {
        "page": f"https://www.network.example{closed.briefing.en.url}",
        "Welsh page": f"https://www.network.example{closed.briefing.cy.url}",
        "path of a page": closed.briefing.en.url,
        "document": f"http://testserver{closed.document.url}",
        "recording": f"http://testserver{closed.recording.url}",
        "picture": f"http://testserver{closed.picture.get_rendition('width-20').url}",
    }[what]


KINDS = ["page", "Welsh page", "path of a page", "document", "recording", "picture"]


# Links in running text


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_link_to_what_is_closed_is_words_only_for_others(client, public_page, language):
    html = client.get(public_page.in_language(language).url).content.decode()

    assert "<a>this page</a>" in html
    assert "<a>this file</a>" in html
    assert SECRET not in html


def test_a_link_leads_those_on_who_may_read_what_it_leads_to(client, closed, public_page):
    client.force_login(make_member(PREVENT))

    html = client.get(public_page.en.url).content.decode()

    assert f'<a href="{closed.briefing.en.url}">this page</a>' in html
    assert f'<a href="{closed.document.url}">this file</a>' in html


def test_where_nobody_says_who_reads_a_link_is_for_anybody(links):
    assert expand_db_html(links) == "<p><a>this page</a> <a>this file</a></p>"


def test_an_editor_sees_that_there_is_a_link_and_not_where_it_leads(client, public_page):
    client.force_login(make_manager())

    html = client.get(f"/cms/pages/{public_page.en.pk}/edit/").content.decode()

    assert "this page" in html
    assert SECRET not in html


def test_an_editor_who_may_read_it_sees_where_a_link_leads(client, closed, public_page):
    client.force_login(make_manager(PREVENT))

    html = client.get(f"/cms/pages/{public_page.en.pk}/edit/").content.decode()

    assert closed.briefing.en.url in html
    assert closed.document.url in html


# Old addresses


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("who", [None, make_member], ids=["visitor", "member"])
def test_an_old_address_is_absent_to_who_may_not_read_its_page(client, closed, who, language):
    redirect(redirect_page=closed.briefing.in_language(language))
    if who:
        client.force_login(who())

    response = client.get("/old")

    assert response.status_code == 404
    assert SECRET not in response.content.decode() + str(response.headers)


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_address_is_absent_also_if_the_new_one_was_typed(client, closed, kind):
    redirect(redirect_link=typed(closed, kind))

    response = client.get("/old")

    assert response.status_code == 404
    assert SECRET not in response.content.decode() + str(response.headers)


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_address_leads_those_on_who_may_read_what_it_leads_to(client, closed, kind):
    redirect(redirect_link=typed(closed, kind))
    client.force_login(make_member(PREVENT))

    assert client.get("/old").url == typed(closed, kind)


def test_an_old_address_is_shut_when_its_page_is(client):
    page = make_pair(InformationPage, under=get_site(), cy={"title": "Am"}, en={"title": "About"})
    redirect(redirect_link=page.en.url)
    before = client.get("/old")

    set_page_audience(page=page.en, audience=audience("members"), by=None, now=timezone.now())

    assert before.url == page.en.url
    assert client.get("/old").status_code == 404


def test_the_cms_has_no_old_addresses(client):
    Redirect.objects.create(old_path="/cms/old", redirect_link="/en/")
    client.force_login(make_manager())

    response = client.get("/cms/old/")

    assert response.status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gov.wales/",
        "https://www.gov.wales/cymraeg",
        "/en/",
        "/cy/cyfrif/mewngofnodi/",
        "/en/nothing/",
        "/documents/0/nothing.pdf",
    ],
)
def test_an_old_address_leads_anybody_to_what_is_not_closed(client, closed, address):
    redirect(redirect_link=address)

    with override("en"):
        assert client.get("/old").url == address


# Old addresses, in the CMS


def in_cms(client, address):
    return client.get(f"/cms/redirects/{address}")


@pytest.fixture
def leading_to_closed(closed):
    """One that was chosen, one that was typed."""
    chosen = redirect(redirect_page=closed.briefing.en)
    written = Redirect.objects.create(old_path="/typed", redirect_link=typed(closed, "document"))
    return chosen, written


@pytest.mark.parametrize("address", ["", "results/", "?export=csv", "?q=typed", "?q=old"])
def test_redirects_to_what_is_closed_are_not_listed_for_others(client, leading_to_closed, address):
    document = make_document(name="open.pdf")
    Redirect.objects.create(old_path="/old-typed", redirect_link=document.url)
    client.force_login(make_manager())

    response = in_cms(client, address)
    listed = response.getvalue() if response.streaming else response.content

    assert response.status_code == 200
    assert b"/old-typed" in listed
    assert SECRET.encode() not in listed


@pytest.mark.parametrize("address", ["", "results/", "?export=csv"])
def test_redirects_are_listed_for_who_may_read_where_they_lead(client, leading_to_closed, address):
    client.force_login(make_manager(PREVENT, "members"))

    response = in_cms(client, address)
    listed = response.getvalue() if response.streaming else response.content

    assert b"/old" in listed
    assert b"/typed" in listed
    assert SECRET.encode() in listed


@pytest.mark.parametrize("act", ["", "delete/"])
@pytest.mark.parametrize("number", [0, 1], ids=["chosen", "typed"])
def test_a_redirect_to_what_is_closed_is_absent_to_others(client, leading_to_closed, number, act):
    client.force_login(make_manager())

    assert in_cms(client, f"{leading_to_closed[number].pk}/{act}").status_code == 404


def test_a_redirect_is_opened_by_who_may_read_where_it_leads(client, leading_to_closed):
    client.force_login(make_manager(PREVENT, "members"))

    answers = [in_cms(client, f"{each.pk}/").status_code for each in leading_to_closed]

    assert answers == [200, 200]


def test_redirects_are_for_those_who_keep_them(client):
    client.force_login(make_staff_of(get_site().en))

    assert in_cms(client, "").status_code == 302


@pytest.mark.parametrize(("is_permanent", "status"), [(True, 301), (False, 302)])
def test_an_old_address_leads_on_for_good_or_for_now(client, is_permanent, status):
    Redirect.objects.create(
        old_path="/old", site=Site.objects.get(), is_permanent=is_permanent, redirect_link="/en/"
    )

    response = client.get("/old")

    assert (response.status_code, response.url) == (status, "/en/")
