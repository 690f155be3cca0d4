"""The demonstration as a site: made once, whole, in both languages, for whom it is meant."""

from io import BytesIO, StringIO

import docx
import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import Page
from wagtail.signals import page_published

from accounts.models import AuditEntry, Membership, Organisation, Seat, User
from foundation.models import Document, Image, SitePage
from home.models import HomePage
from members_area.models import BriefingPage, ConsultationPage
from resources.models import ResourcePage, ThemePage
from wscn_site.demo.about import ABOUT
from wscn_site.demo.organisations import DIRECTORY, SAMPLES
from wscn_site.demo.people import PASSWORD, PEOPLE
from wscn_site.demo.resources import RESOURCES
from wscn_site.demo.seed.outline import get_outline

pytestmark = pytest.mark.django_db

EVERYTHING = (Page, Document, Image, Organisation, Membership, Seat, User, AuditEntry)


class Interrupted(Exception):
    """Somebody pulled the plug."""


class Plug:
    """Pulled when so many pages have been published: between the two halves of a pair."""

    def __init__(self, *, after):
        self.left = after

    def pull(self, **kwargs):
        self.left -= 1
        if not self.left:
            raise Interrupted


def count_everything():
    return {model.__name__: model._base_manager.count() for model in EVERYTHING}


def run():
    out = StringIO()
    call_command("seed_demo", stdout=out)
    return out.getvalue(), count_everything()


@pytest.fixture(autouse=True)
def uploads():
    """In place of a folder for each test: the files stay where the run for all of them put them."""


@pytest.fixture(scope="module")
def runs(django_db_setup, django_db_blocker):
    """Stopped half-way, run again, and run once more: done once for all the tests here."""
    with django_db_blocker.unblock(), transaction.atomic():
        plug = Plug(after=25)
        page_published.connect(plug.pull)
        with pytest.raises(Interrupted):
            run()
        page_published.disconnect(plug.pull)
        halves = SitePage.objects.values_list("live", "locale__language_code", "depth")
        stopped = (list(halves), count_everything())
        second = run()
        with CaptureQueriesContext(connection) as queries:
            third = (*run(), len(queries))
        yield stopped, second, third
        transaction.set_rollback(True)


@pytest.fixture
def seeded(runs):
    return runs[1]


def test_a_run_that_is_stopped_leaves_whole_pairs_only(runs):
    (halves, _), _, _ = runs

    assert {is_live for is_live, _, _ in halves} == {True}
    assert sum(code == "cy" for _, code, _ in halves) == sum(code == "en" for _, code, _ in halves)
    assert len(halves) == 24


def test_the_next_run_completes_it(runs):
    (_, stopped), (told, complete), _ = runs

    assert complete["Page"] == 1 + 2 * (1 + len(list(get_outline())))
    assert complete["Organisation"] == stopped["Organisation"] == len(DIRECTORY) + len(SAMPLES)
    assert complete["User"] == stopped["User"] == len(PEOPLE)
    assert complete["Membership"] == len(SAMPLES)
    assert "Front doors" not in told


def test_another_run_changes_nothing_and_is_quick(runs):
    _, (_, complete), (told, after, queries) = runs

    assert after == complete
    assert "0 made" in told
    assert queries < 400


def test_it_says_how_to_sign_in(runs):
    _, (told, _), _ = runs

    assert PASSWORD in told
    assert [person.email for person in PEOPLE if person.email not in told] == []


def test_everything_promised_is_there_in_both_languages(seeded):
    expected = {ThemePage: 8, ResourcePage: len(RESOURCES), BriefingPage: 3, ConsultationPage: 2}

    assert {model: model.objects.live().count() for model in expected} == {
        model: 2 * number for model, number in expected.items()
    }
    assert not SitePage.objects.filter(live=False).exists()
    assert not SitePage.objects.filter(has_unpublished_changes=True).exists()
    assert not SitePage.objects.filter(audience=None).exists()


def test_the_two_halves_of_every_pair_differ(seeded):
    pages = SitePage.objects.exclude(title="")
    english = {page.translation_key: page for page in pages if page.language == "en"}
    welsh = {page.translation_key: page for page in pages if page.language == "cy"}

    assert english.keys() == welsh.keys()
    same = [key for key in welsh if welsh[key].title == english[key].title]
    assert [key for key in welsh if welsh[key].summary == english[key].summary] == []
    assert [key for key in welsh if welsh[key].slug == english[key].slug] == []
    assert same == []


def test_the_front_doors_say_what_the_network_is(seeded):
    welsh, english = HomePage.objects.order_by("path")

    assert (welsh.heading, english.heading) == (
        "Llais strategol dros ddiogelwch cymunedol yng Nghymru",
        "The strategic voice for community safety in Wales",
    )
    assert (welsh.summary, english.summary) != ("", "")


def test_every_file_opens_and_is_for_the_readers_of_its_page(seeded):
    documents = list(Document.objects.all())

    for document in documents:
        with document.file.open() as file:
            data = BytesIO(file.read())
        opened = PdfReader(data) if document.extension == "PDF" else docx.Document(data)
        assert opened

    assert all(document.page_count for document in documents if document.extension == "PDF")
    assert {document.language for document in documents} == {"cy", "en"}
    audiences = {document.audience.code for document in documents}
    assert audiences == {"public", "members", "iom-cymru", "prevent-contest"}
    assert {image.audience.code for image in Image.objects.all()} == audiences


OPENS = [
    ("member@paid.example", {"members-area"}),
    ("lead@paid.example", {"members-area"}),
    ("iom@paid.example", {"members-area", "sharing-information-on-leaving-prison"}),
    ("prevent@paid.example", {"members-area", "winter-events"}),
    ("prevent@lapsed.example", set()),
    ("stranger@nowhere.example", set()),
    ("admin@network.example", set()),
    ("editor@network.example", set()),
    ("membership@network.example", {"members-area"}),
    (
        "comms@network.example",
        {"members-area", "winter-events", "sharing-information-on-leaving-prison"},
    ),
]


@pytest.mark.parametrize(("email", "opens"), OPENS)
def test_each_person_reads_what_the_sign_in_list_says(seeded, email, opens):
    slugs = ("members-area", "winter-events", "sharing-information-on-leaving-prison")
    pairs = {slug: SitePage.objects.get(slug=slug) for slug in slugs}
    person = User.objects.get(email=email)
    client = Client()
    client.force_login(person)

    opened = {
        slug
        for slug, english in pairs.items()
        if {client.get(page.url).status_code for page in (english, *english.get_translations())}
        == {200}
    }
    shut = {
        slug
        for slug, english in pairs.items()
        if {client.get(page.url).status_code for page in (english, *english.get_translations())}
        == {404}
    }

    assert person.check_password(PASSWORD)
    assert (opened, shut) == (opens, set(slugs) - opens)


def test_everybody_reads_every_public_page_in_both_languages(seeded):
    public = SitePage.objects.filter(audience__code="public")

    refused = [page.url for page in public if Client().get(page.url).status_code != 200]

    assert refused == []
    assert len(public) == 2 * (1 + 2 + 8 + len(RESOURCES) + len(ABOUT) + len(ABOUT[0].under) + 1)


def test_the_directory_shows_real_bodies_without_a_membership(seeded):
    members = Organisation.objects.filter(memberships__isnull=False).distinct()

    assert {organisation.name_en for organisation in members} == {one.name.en for one in SAMPLES}
    assert all(organisation.name_cy.startswith("Sampl: ") for organisation in members)


def test_those_who_work_in_the_cms_come_in_and_nobody_else(seeded):
    inside = {
        person.email
        for person in PEOPLE
        if User.objects.get(email=person.email).has_perm("wagtailadmin.access_admin")
    }

    assert inside == {person.email for person in PEOPLE if person.staff_role}
    assert reverse("wagtailadmin_home") == "/cms/"


def test_it_is_refused_where_the_settings_do_not_allow_it(settings):
    settings.DEMONSTRATION = False
    before = count_everything()

    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("seed_demo")

    assert count_everything() == before
