"""The guide: read by all who work in the CMS, in either language, and true to the screens."""

import re
from io import BytesIO
from itertools import pairwise

import pytest
from babel.messages.pofile import read_po
from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import get_resolver, reverse
from django.utils.translation import override
from PIL import Image
from wagtail.users.models import UserProfile

from accounts.roles import ROLES
from foundation.catalogues import get_catalogue_paths, read_catalogue
from home.guide.chapters import BY_SLUG
from home.guide.pictures import FOLDER, get_picture, read_notes
from home.guide.places import CHAPTER_OF, get_chapter
from home.templatetags.guide import guide_link, screen
from tests.architecture.house import ROOT
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.accounts import make_manager, make_staff
from tests.factories.halves import make_information

WORDS = {
    slug: (ROOT / "home" / "templates" / chapter.template).read_text()
    for slug, chapter in BY_SLUG.items()
}
NAMED = re.compile(r"{% screen (.+?) as (\w+) %}")
NAME = re.compile(r'"([^"]+)"')
PICTURED = re.compile(r'{% picture "([\w-]+)" alt=_\("([^"]+)"\) caption=_\("([^"]+)"\) %}')
GUIDE = ("guide/", "home/templates/guide/")
MOST = 2_000_000
# Words after which the first letter of a Welsh name would change, which it cannot.
CHANGING = re.compile(r"\b(?:a|ac|â|ag|neu) %\(")


def get_address(slug):
    return reverse("guide_chapter", args=[slug])


def get_names_of_screens():
    """Every string of ours that is said elsewhere than in the guide, and of those below us."""
    ours = {
        message.id
        for message in read_catalogue(get_catalogue_paths()[0])
        if message.id and any(not name.startswith(GUIDE) for name, _ in message.locations)
    }
    for label in ("wagtailcore", "wagtailadmin", "wagtaildocs", "wagtailimages", "wagtailmedia"):
        path = ROOT.joinpath(apps.get_app_config(label).path, "locale/en/LC_MESSAGES/django.po")
        ours |= {message.id for message in read_po(BytesIO(path.read_bytes())) if message.id}
    return ours


@pytest.fixture
def reader(client):
    """The auditor, who is let through fewer doors than anybody."""
    person = make_staff()
    person.groups.add(Group.objects.get(name="Auditor"))
    client.force_login(person)
    return person


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_whoever_works_in_the_cms_reads_it(client, role):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)

    assert client.get(reverse("guide")).status_code == 200
    assert client.get(get_address("roles")).status_code == 200
    assert f'"url": "{reverse("guide")}"' in client.get(reverse("guide")).text


@pytest.mark.django_db
def test_nobody_else_reads_it_and_there_is_no_other_chapter(client, reader):
    assert client.get(get_address("nothing")).status_code == 404

    client.logout()
    assert client.get(reverse("guide")).status_code == 302
    assert client.get(get_address("desk")).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("slug", BY_SLUG)
def test_a_chapter_is_whole_in_both_languages(client, reader, slug):
    english = client.get(get_address(slug)).text
    UserProfile.objects.create(user=reader, preferred_language="cy")
    with asked_in_vain() as missing:
        welsh = client.get(get_address(slug)).text

    assert (find_english_in_page(welsh), missing) == ([], set())
    for html in (english, welsh):
        assert html.count("<h1") == 1
        anchors = re.findall(r'<h2 id="([\w-]+)"', html)
        assert len(anchors) == len(set(anchors))


@pytest.mark.django_db
def test_it_is_read_from_the_first_chapter_to_the_last(client, reader):
    contents = client.get(reverse("guide")).text
    assert [slug for slug in BY_SLUG if get_address(slug) in contents] == list(BY_SLUG)

    for before, after in pairwise(BY_SLUG):
        page_before, page_after = (client.get(get_address(slug)).text for slug in (before, after))
        assert f'href="{get_address(after)}" rel="next"' in page_before
        assert f'href="{get_address(before)}" rel="prev"' in page_after


@pytest.mark.parametrize("slug", BY_SLUG)
def test_whatever_it_names_is_on_a_screen(slug):
    named = {name for names, _ in NAMED.findall(WORDS[slug]) for name in NAME.findall(names)}

    assert {name.rpartition("|")[2] for name in named} - get_names_of_screens() == set()


@pytest.mark.parametrize("slug", BY_SLUG)
def test_whatever_it_names_is_said_and_has_welsh(slug):
    for names, variable in NAMED.findall(WORDS[slug]):
        with override("cy"), asked_in_vain() as missing:
            screen(*NAME.findall(names))
        assert missing == set()
        assert f"{{{{ {variable} }}}}" in WORDS[slug]


def test_in_welsh_no_name_stands_where_its_first_letter_would_change():
    said = [
        message.string
        for message in read_catalogue(get_catalogue_paths()[0])
        if any(name.startswith(GUIDE) for name, _ in message.locations)
    ]

    assert [words for words in said if CHANGING.search(str(words))] == []


def test_a_name_is_that_of_the_screen_and_may_have_a_context():
    assert screen("Reports", "Calendar") == "<b>Reports → Calendar</b>"
    assert screen("closes at") == "<b>Closes at</b>"
    with override("cy"):
        assert screen("a role|Editor") == "<b>Golygydd</b>"


@pytest.mark.parametrize("language", ["cy", "en"])
def test_its_pictures_are_there_and_no_others(language):
    named = [name for words in WORDS.values() for name, _, _ in PICTURED.findall(words)]
    files = sorted((FOLDER / language).glob("*.png"))

    assert sum(words.count("{% picture ") for words in WORDS.values()) == len(named)
    assert len(named) == len(set(named))
    assert {path.stem for path in files} == set(named) == read_notes(language).keys()
    for path in files:
        kept = get_picture(path.stem, language=language)
        with Image.open(path) as picture:
            assert picture.size == (kept.width, kept.height)
        assert kept.width <= 1000
        assert kept.path == str(path.relative_to(FOLDER.parent))


def test_both_languages_show_the_same_screens():
    """As many fields and columns, but for one that a longer line has pushed below the edge."""
    counts = [
        {name: len(note["words"]) for name, note in read_notes(language).items()}
        for language in ("cy", "en")
    ]

    assert {name for name, many in counts[0].items() if abs(many - counts[1][name]) > 1} == set()


def test_its_pictures_are_small():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.png")) < MOST


@pytest.mark.django_db
def test_each_picture_is_told_in_words(client, reader):
    html = client.get(get_address("desk")).text

    assert re.search(r'<img src="[^"]*guide/en/desk[^"]*\.png" alt="[^"]{20,}"', html)
    assert "<figcaption>" in html


def test_each_chapter_is_about_some_screen_and_each_screen_is_there():
    for name in CHAPTER_OF:
        assert get_screen(name)

    # What a role may do is asked anywhere.
    assert {*CHAPTER_OF.values(), "roles"} == BY_SLUG.keys()


def get_screen(name):
    """The routes of that name; none, and Django says so."""
    *space, short = name.split(":")
    resolver = get_resolver()
    for each in space:
        resolver = resolver.namespace_dict[each][1]
    return resolver.reverse_dict.getlist(short)


@pytest.mark.django_db
def test_a_screen_leads_to_its_chapter(client):
    manager = make_staff("members")
    manager.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(manager)
    page = make_information().en
    ways = {
        reverse("wagtailadmin_home"): "desk",
        reverse("cms_calendar"): "desk",
        reverse("parity_board"): "parity",
        reverse("glossary:index"): "words",
        reverse("wagtaildocs:index"): "files",
        reverse("wagtailadmin_pages:edit", args=[page.pk]): "publish",
        reverse("who_can_read", args=[page.pk]): "readers",
    }

    for address, slug in ways.items():
        assert f'<a href="{get_address(slug)}"' in client.get(address).text, address
    assert f'<a href="{get_address("desk")}"' not in client.get(reverse("vain_searches")).text


@pytest.mark.django_db
def test_the_membership_manager_is_led_to_hers(client):
    client.force_login(make_manager())

    assert f'<a href="{get_address("members")}"' in client.get(reverse("why")).text


def test_where_nobody_asked_for_anything_there_is_no_way():
    assert guide_link({}) == {}
    assert get_chapter("guide") is None
