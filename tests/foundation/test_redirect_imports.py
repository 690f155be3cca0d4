"""A list of redirects: what is right is made, what is wrong is told by its line."""

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from accounts.access import Reader
from accounts.models import AuditEntry
from foundation.redirect_imports import import_list
from home.models import InformationPage
from tests.factories.accounts import audience, make_member
from tests.factories.files import make_document
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

HEADING = "old_address,new_address\n"


@pytest.fixture(autouse=True)
def hosts(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.network.example"
    settings.OLD_HOSTS = ["old.example"]
    settings.WELSH_HOSTS = ["hen.example"]


@pytest.fixture
def about():
    words = {"cy": {"title": "Amdanom"}, "en": {"title": "About", "slug": "about"}}
    return make_pair(InformationPage, under=get_site(), **words)


def bring(text, *, reader=None, **how):
    """The report of an import; the list may be bytes."""
    now = timezone.now()
    content = text if isinstance(text, bytes) else (HEADING + text).encode()
    reader = reader or Reader.anonymous(today=timezone.localdate(now))
    return import_list(content=content, reader=reader, by=None, now=now, **how)


def made():
    return {
        redirect.old_path: redirect.redirect_link
        for redirect in Redirect.objects.filter(redirect_page=None)
    }


def told(report):
    return [problem.tell() for problem in report.problems]


@pytest.mark.parametrize(
    "new", ["/en/about/", "/en/about", "https://www.network.example/en/about/"]
)
def test_a_line_that_leads_to_a_page_keeps_to_the_page(client, about, new):
    report = bring(f"/about-us/,{new}\n")

    redirect = Redirect.objects.get()
    assert (report.made, report.problems, report.is_done) == (1, [], True)
    assert (redirect.old_path, redirect.redirect_page_id) == ("/about-us", about.en.pk)
    assert client.get("/about-us/").url == about.en.url


def test_a_line_may_lead_to_part_of_a_list_a_file_or_a_view(about):
    document = make_document(name="open.pdf")

    bring(f"/a,/en/about/?theme=asb\n/b,{document.url}\n/c,/cy/chwilio/\n/d,https://old.example\n")

    assert made() == {
        "/a": "/en/about/?theme=asb",
        "/b": document.url,
        "/c": "/cy/chwilio/",
        "/d": "/",
    }


def test_host_path_and_query_are_kept_apart(client, settings):
    settings.ALLOWED_HOSTS = ["old.example", "hen.example"]
    bring("https://hen.example/?p=7,/cy/\nhttps://old.example/?p=7,/en/\n/?p=8,/en/\n")

    answers = [
        client.get("/?p=7", headers={"Host": host}).url for host in ("hen.example", "old.example")
    ]

    home = "https://www.network.example"
    assert answers == [f"{home}/cy/", f"{home}/en/"]
    assert client.get("/?p=8", headers={"Host": "hen.example"}).url == f"{home}/en/"


def test_the_same_list_again_changes_nothing():
    text = "https://old.example/a,/cy/\n/b,/en/\n"
    bring(text)

    report = bring(text)

    assert (report.made, report.changed, report.unchanged) == (0, 0, 2)
    assert report.tell()[-1] == "Nothing was imported"
    assert Redirect.objects.count() == 2
    assert AuditEntry.objects.filter(verb="redirects.imported").count() == 1


def test_a_list_that_says_otherwise_changes_what_was_there():
    bring("/a,/cy/chwilio/\n/b,/en/\n")

    content = b"old_address,new_address,permanent\n/a,/en/search/,no\n/b,/en/,yes\n"
    report = bring(content)

    assert (report.made, report.changed, report.unchanged) == (0, 1, 1)
    assert made()["/a"] == "/en/search/"
    assert not Redirect.objects.get(old_path="/a").is_permanent


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/a,/a", "It goes round in a circle: /a → /a"),
        ("/a,/a/?utm=1", "It goes round in a circle: /a → /a"),
        ("/a,/en/nothing/", "There is nothing at the new address: /en/nothing/"),
        ("/a,/cms/pages/", "There is nothing at the new address: /cms/pages/"),
        ("/a,/documents/9/x.pdf", "There is nothing at the new address: /documents/9/x.pdf"),
        ("/a,https://gov.wales/", "It leads to another website, and you have not allowed that: "),
        ("/a,//evil.example/", "A new address begins with a slash, or with https and a host."),
        ("/a,javascript:alert(1)", "A new address begins with a slash, or with https and a host."),
        ("/a,https://x@gov.wales/", "A new address begins with a slash, or with https and a host."),
        ("/a,https://[oops/", "A new address begins with a slash, or with https and a host."),
        (r"/a,/\evil.example", "A new address begins with a slash, or with https and a host."),
        (f"/a,/{'x' * 300}", "The new address is too long."),
        (f"/{'x' * 300},/en/", "The old address is too long."),
        ("/a,", "There is no new address."),
        (",/en/", "There is no old address."),
        ("a,/en/", "An old address begins with a slash, or with https and one of our hosts."),
        ("//evil/a,/en/", "This host is none of ours: evil"),
        ("https://gov.wales/a,/en/", "This host is none of ours: gov.wales"),
        ("https://[oops/,/en/", "The old address is not an address."),
        ("/cms/a,/en/", "This address is taken: it leads nowhere else."),
        ("/,/en/", "This address is taken: it leads nowhere else."),
        ("/en/about/?lang=cy,/cy/", "Something is at the old address: nobody would be led on"),
        ("/robots.txt,/cy/", "Something is at the old address: nobody would be led on"),
        ("/a", "Columns wanted: 2. Columns on this line: 1."),
        ("/a,/en/,x", "Columns wanted: 2. Columns on this line: 3."),
        ('"/a,/en/', "This line cannot be read: a quotation mark may be missing."),
        ("/a\0,/en/", "There are signs here that are no text."),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_rest_is_imported(about, line, said):
    report = bring(f"/good,/en/\n\n{line}\n/too,/cy/\n")

    (problem,) = told(report)
    assert problem.startswith(f"Line 4: {said}")
    assert (report.made, report.is_done) == (2, True)
    assert set(Redirect.objects.values_list("old_path", flat=True)) == {"/good", "/too"}


def test_with_one_bad_line_nothing_is_imported_if_so_asked():
    report = bring("/a,/en/\n/b,/en/nothing/\n", is_whole=True)

    assert (report.made, report.is_done, len(report.problems)) == (1, False, 1)
    assert not Redirect.objects.exists()
    assert report.tell()[-1] == "Nothing was imported"


def test_a_trial_tells_and_does_nothing():
    bring("/b,/cy/\n")

    report = bring("/a,/en/\n/b,/en/\n", is_trial=True)

    assert (report.made, report.changed, report.is_done) == (1, 1, False)
    assert Redirect.objects.count() == 1
    assert AuditEntry.objects.filter(verb="redirects.imported").count() == 1


def test_a_circle_is_told_on_each_line_that_ends_in_it():
    report = bring("/a,/b\n/b,/c\n/c,/b\n/d,/en/\n")

    assert told(report) == [
        "Line 2: It goes round in a circle: /a → /b → /c → /b",
        "Line 3: It goes round in a circle: /b → /c → /b",
        "Line 4: It goes round in a circle: /c → /b → /c",
    ]
    assert report.made == 1


def test_a_circle_with_what_is_there_already_is_told_too():
    Redirect.objects.create(old_path="/b", redirect_link="/a")

    assert told(bring("/a,/b\n")) == ["Line 2: It goes round in a circle: /a → /b → /a"]


def test_who_is_led_through_other_old_addresses_is_led_straight_to_the_end(about):
    Redirect.objects.create(old_path="/stored", redirect_page=about.cy)

    report = bring("/a,/b\n/b,/en/about/\n/c,/stored?lang=cy\n")

    ends = dict(Redirect.objects.values_list("old_path", "redirect_page"))
    assert report.problems == []
    assert ends == {
        "/a": about.en.pk,
        "/b": about.en.pk,
        "/c": about.cy.pk,
        "/stored": about.cy.pk,
    }


def test_a_way_that_is_too_long_is_told():
    steps = "".join(f"/{number},/{number + 1}\n" for number in range(30)) + "/30,/en/\n"

    report = bring(steps)

    assert "Line 2: It leads through too many old addresses. Write where it ends." in told(report)
    assert report.made == 11


def test_an_old_address_that_is_there_twice_is_told_with_its_first_line():
    report = bring("/a,/en/\n/b,/en/\n/a/,/cy/\n")

    assert told(report) == ["Line 4: This old address is there already, on line 2."]


def test_another_website_is_for_whoever_allows_it():
    bring("/a,https://gov.wales/\n", may_leave=True)

    assert made() == {"/a": "https://gov.wales/"}


def test_what_the_reader_may_not_open_is_to_her_not_there():
    pair = make_pair(
        InformationPage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Cudd"},
        en={"title": "Hidden", "slug": "hidden"},
    )
    Redirect.objects.create(old_path="/stored", redirect_page=pair.en)
    member = Reader(make_member(), today=timezone.localdate())

    others = bring("/a,/en/hidden/\n/b,/stored\n", is_trial=True)
    hers = bring("/a,/en/hidden/\n/b,/stored\n", reader=member, is_trial=True)

    assert told(others) == [
        "Line 2: There is nothing at the new address: /en/hidden/",
        "Line 3: There is nothing at the new address: /stored",
    ]
    assert told(hers) == []


def test_nobody_learns_from_an_old_address_that_a_closed_page_is_there():
    make_pair(
        InformationPage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Cudd"},
        en={"title": "Hidden", "slug": "hidden"},
    )

    report = bring("/en/hidden/,/en/\n/en/absent/,/en/\n")

    assert (report.made, report.problems) == (2, [])
