"""The demonstration as a site: made once, whole, in both languages, for whom it is meant."""

from io import BytesIO

import docx
import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from accounts.access import Reader
from accounts.models import Organisation, User
from briff.models import IssuePage
from events.models import EventPage
from foundation.models import Document, Image, Media, SitePage
from home.models import HomePage, NetworkPage, NewsPage, SurveyPage
from members_area.models import BriefingPage, ConsultationPage, MaterialPage
from resources.models import EpisodePage, PartnershipPage, ResourcePage, ThemePage
from resources.models.heard import attach_sounds
from tests import databases
from tests.demonstration import count_everything, get_storages
from tests.factories.browsers import Browser
from wscn_site.demo.about import ABOUT
from wscn_site.demo.acts import ACTS
from wscn_site.demo.billing import BILLS
from wscn_site.demo.briefings import BRIEFINGS
from wscn_site.demo.briff import ISSUES
from wscn_site.demo.events import EVENTS
from wscn_site.demo.materials import MATERIALS
from wscn_site.demo.networks import NETWORKS
from wscn_site.demo.news import NEWS
from wscn_site.demo.organisations import DIRECTORY, SAMPLES
from wscn_site.demo.partnerships import AREAS
from wscn_site.demo.people import PASSWORD, PEOPLE
from wscn_site.demo.podcast import PODCAST
from wscn_site.demo.resources import RESOURCES
from wscn_site.demo.seed.outline import get_outline
from wscn_site.demo.surveys import SURVEYS
from wscn_site.demo.topics import TOPICS

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def a_copy(demonstration, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    with (
        django_db_blocker.unblock(),
        databases.copy(demonstration.database, name="read", folder=folder) as place,
        databases.in_use(place),
    ):
        yield


@pytest.fixture(autouse=True)
def uploads(settings, demonstration):
    """In place of a folder for each test: the files of the demonstration, which are only read."""
    settings.STORAGES = get_storages(demonstration.uploads)


def test_a_run_that_is_stopped_leaves_whole_pairs_only(demonstration):
    halves = demonstration.stopped["halves"]

    assert {is_live for is_live, _ in halves} == {True}
    assert sum(code == "cy" for _, code in halves) == sum(code == "en" for _, code in halves)
    assert len(halves) == 24


def test_the_next_run_completes_it(demonstration):
    stopped = demonstration.stopped["rows"]
    told, complete = demonstration.completed["told"], demonstration.completed["rows"]

    assert complete["Page"] == 1 + 2 * (1 + len(list(get_outline())))
    assert complete["Organisation"] == stopped["Organisation"] == len(DIRECTORY) + len(SAMPLES)
    assert complete["Act"] == stopped["Act"] == len(ACTS)
    assert complete["User"] == stopped["User"] == len(PEOPLE)
    assert complete["Membership"] == len(SAMPLES)
    assert complete["Invoice"] == len(BILLS)
    assert (complete["Payment"], complete["Application"]) == (1, 1)
    assert "Front doors" not in told


def test_another_run_changes_nothing_and_is_quick(demonstration):
    repeated = demonstration.repeated

    assert repeated["rows"] == demonstration.completed["rows"]
    assert "0 made" in repeated["told"]
    assert repeated["queries"] < 400


def test_it_says_how_to_sign_in(demonstration):
    told = demonstration.completed["told"]

    assert PASSWORD in told
    assert [person.email for person in PEOPLE if person.email not in told] == []


def test_everything_promised_is_there_in_both_languages():
    expected = {
        ThemePage: 8 + len(TOPICS),
        ResourcePage: len(RESOURCES),
        PartnershipPage: len(AREAS),
        EpisodePage: len(PODCAST.episodes),
        BriefingPage: len(BRIEFINGS),
        ConsultationPage: 2,
        MaterialPage: len(MATERIALS),
        NetworkPage: 7,
        NewsPage: len(NEWS),
        EventPage: len(EVENTS),
        SurveyPage: 2,
        IssuePage: len(ISSUES),
    }

    assert {model: model.objects.live().count() for model in expected} == {
        model: 2 * number for model, number in expected.items()
    }
    assert not SitePage.objects.filter(live=False).exists()
    assert not SitePage.objects.filter(has_unpublished_changes=True).exists()
    assert not SitePage.objects.filter(audience=None).exists()


def test_the_two_halves_of_every_pair_differ():
    pages = SitePage.objects.exclude(title="")
    english = {page.translation_key: page for page in pages if page.language == "en"}
    welsh = {page.translation_key: page for page in pages if page.language == "cy"}

    assert english.keys() == welsh.keys()
    same = [key for key in welsh if welsh[key].title == english[key].title]
    assert [key for key in welsh if welsh[key].summary == english[key].summary] == []
    assert [key for key in welsh if welsh[key].slug == english[key].slug] == []
    assert same == []


def test_the_front_doors_say_what_the_network_is():
    welsh, english = HomePage.objects.order_by("path")

    assert (welsh.heading, english.heading) == (
        "Llais strategol dros ddiogelwch cymunedol yng Nghymru",
        "The strategic voice for community safety in Wales",
    )
    assert (welsh.summary, english.summary) != ("", "")


def test_every_file_opens_and_is_for_the_readers_of_its_page():
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


def test_every_recording_is_as_long_as_its_transcript_says():
    episodes = list(EpisodePage.objects.select_related("locale"))
    seminars = list(MaterialPage.objects.filter(kind="recording").select_related("locale"))
    member = User.objects.get(email="member@paid.example")

    attach_sounds(episodes, reader=Reader.anonymous(today=timezone.localdate()))
    attach_sounds(seminars, reader=Reader(member, today=timezone.localdate()))

    for page in (*episodes, *seminars):
        assert page.get_cues()[-1].end == pytest.approx(page.sound.seconds, abs=0.2)
    assert {len(page.sounds) for page in episodes} == {1, 2}
    assert {len(page.sounds) for page in seminars} == {1}
    assert {file.audience.code for file in Media.objects.all()} == {"public", "members"}


OPENS = [
    ("member@paid.example", {"members-area"}),
    ("lead@paid.example", {"members-area"}),
    ("iom@paid.example", {"members-area", "sharing-information-on-leaving-prison"}),
    ("prevent@paid.example", {"members-area", "winter-events"}),
    ("prevent@lapsed.example", set()),
    ("stranger@nowhere.example", set()),
    ("admin@network.example", set()),
    ("editor@network.example", set()),
    ("welsh@network.example", {"members-area"}),
    ("translator@elsewhere.example", set()),
    ("confidential@network.example", {"members-area", "winter-events"}),
    ("auditor@network.example", set()),
    ("membership@network.example", {"members-area"}),
    (
        "comms@network.example",
        {"members-area", "winter-events", "sharing-information-on-leaving-prison"},
    ),
]


@pytest.mark.parametrize(("email", "opens"), OPENS)
def test_each_person_reads_what_the_sign_in_list_says(email, opens):
    slugs = ("members-area", "winter-events", "sharing-information-on-leaving-prison")
    pairs = {slug: SitePage.objects.get(slug=slug) for slug in slugs}
    person = User.objects.get(email=email)
    client = Browser()
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


def test_everybody_reads_every_public_page_in_both_languages():
    public = SitePage.objects.filter(audience__code="public")

    refused = [page.url for page in public if Client().get(page.url).status_code != 200]

    assert refused == []
    listed = (TOPICS, RESOURCES, AREAS, PODCAST.episodes, NETWORKS, NEWS, SURVEYS, ISSUES)
    open_events = [event for event in EVENTS if event.audience is None]
    about = (ABOUT, ABOUT[0].under, open_events)
    assert len(public) == 2 * (1 + 10 + 8 + sum(map(len, listed + about)) + 1)


def test_the_directory_shows_real_bodies_without_a_membership():
    members = Organisation.objects.filter(memberships__isnull=False).distinct()

    assert {organisation.name_en for organisation in members} == {one.name.en for one in SAMPLES}
    assert all(organisation.name_cy.startswith("Sampl: ") for organisation in members)


def test_those_who_work_in_the_cms_come_in_and_nobody_else():
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
