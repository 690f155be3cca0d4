"""The library from A to Z: in Welsh, ch, dd, ff, ng, ll, ph, rh and th are letters."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from accounts.models import Audience
from resources.models import ResourcePage
from tests.factories.accounts import make_member
from tests.factories.library import LIBRARY, make_library, make_resource, titles

pytestmark = pytest.mark.django_db

WELSH = [
    "20 mya",
    "Cynllun",
    "Chwarae teg",
    "Dydd Llun",
    "Ddoe a heddiw",
    "Fandaliaeth",
    "Y Fforwm",
    "Gangiau",
    "Ngwasanaeth",
    "Kit cymorth",
    "Lôn dawel",
    "Llais",
    "Pobl",
    "Phrosiect",
    "Rasys",
    "Rhaglen",
    "Tân",
    "Thema",
]


@pytest.fixture
def library():
    return make_library()


def letters(response):
    """Each letter of the nav: whether there is anything under it."""
    return {link.label: not link.is_empty for link in response.context["letters"]}


def in_order(client, language, **query):
    return client.get(LIBRARY[language], {"sort": "title", **query})


def test_a_welsh_page_goes_by_the_welsh_alphabet(client, library):
    for number, title in enumerate(reversed(WELSH)):
        make_resource(library, cy=title, number=number)

    first, second = in_order(client, "cy"), in_order(client, "cy", page=2)

    assert titles(first) + titles(second) == WELSH


def test_an_english_page_goes_by_the_english_alphabet(client, library):
    for title in ("Thread", "The child’s plan", "Tea", "Zebra", "A crime"):
        make_resource(library, en=title)

    assert titles(in_order(client, "en")) == [
        "The child’s plan",
        "A crime",
        "Tea",
        "Thread",
        "Zebra",
    ]


def test_what_is_under_one_letter_is_not_under_the_letter_that_it_begins_with(client, library):
    make_resource(library, cy="Llais", number=1)
    make_resource(library, cy="Lôn dawel", number=2)

    assert titles(in_order(client, "cy", letter="l")) == ["Lôn dawel"]
    assert titles(in_order(client, "cy", letter="ll")) == ["Llais"]
    assert titles(in_order(client, "cy", letter="dd")) == []


def test_the_alphabet_is_there_and_a_stranger_where_something_stands_under_it(client, library):
    make_resource(library, cy="Llais", en="Voice", number=1)
    make_resource(library, cy="Kit cymorth", en="20 mph", number=2)

    welsh, english = letters(in_order(client, "cy")), letters(in_order(client, "en"))

    assert len(welsh) == 1 + 29 + 1
    assert [label for label, is_there in welsh.items() if is_there] == ["Y cyfan", "K", "Ll"]
    assert len(english) == 1 + 26 + 1
    assert [label for label, is_there in english.items() if is_there] == ["All", "0-9", "V"]


def test_there_is_a_heading_for_each_letter(client, library):
    for number, title in enumerate(("Llais", "Lôn dawel", "Llan", "—")):
        make_resource(library, cy=title, number=number)

    html = in_order(client, "cy").text

    assert [html.count(f"<h3>{letter}</h3>") for letter in ("L", "Ll", "Arall")] == [1, 1, 1]


def test_a_letter_keeps_what_else_was_asked_for_and_is_kept_by_it(client, library):
    make_resource(library, cy="Llais")

    response = in_order(client, "cy", kind="guide", letter="ll", page=9)

    links = {link.label: link.url for link in response.context["letters"]}
    assert links["Y cyfan"] == "/cy/adnoddau/?sort=title&kind=guide"
    assert links["Ll"] == "/cy/adnoddau/?sort=title&kind=guide&letter=ll"
    [chip] = response.context["filters"].chosen
    assert chip.remove_url == "/cy/adnoddau/?sort=title&letter=ll"
    assert '<input type="hidden" name="letter" value="ll">' in response.text


@pytest.mark.parametrize("letter", ["LL", "zz", "%", "", "\x00", "l" * 10_000])
def test_a_letter_that_is_none_is_left_out(client, library, letter):
    make_resource(library, cy="Llais")

    response = in_order(client, "cy", letter=letter)

    assert (response.status_code, titles(response)) == (200, ["Llais"])


def test_of_two_letters_the_first_is_meant(client, library):
    make_resource(library, cy="Llais", number=1)
    make_resource(library, cy="Mam", number=2)

    assert titles(in_order(client, "cy", letter=["m", "ll"])) == ["Mam"]


def test_letters_and_the_counts_beside_them_are_true_for_the_reader(client, library):
    make_resource(library, cy="Llais", audience=Audience.objects.get(access="members"))

    visitors = in_order(client, "cy")
    client.force_login(make_member())
    members = in_order(client, "cy", letter="m")

    assert not letters(visitors)["Ll"]
    assert letters(members)["Ll"]
    kinds = members.context["filters"].groups[1].options
    assert {option.count for option in kinds} == {0}


def test_a_new_title_stands_under_its_own_letter(library):
    pair = make_resource(library, cy="Llais", en="Voice")

    for page, title in zip(pair, ("Chwaer", "Sister"), strict=True):
        page.title, page.summary = title, title
        draft = page.save_revision()
    draft.publish()

    assert [page.letter for page in pair.refresh()] == ["ch", "s"]


def test_resources_that_were_there_before_are_put_under_their_letters(library):
    migration = import_module("resources.migrations.0008_resources_have_their_letter")
    editor = SimpleNamespace(connection=connection)
    pair = make_resource(library, cy="Llais", en="Voice")
    before = list(ResourcePage.objects.order_by("pk").values_list("letter", "sort_key"))

    migration.take(apps, editor)
    assert [page.letter for page in pair.refresh()] == ["", ""]

    migration.put(apps, editor)
    assert list(ResourcePage.objects.order_by("pk").values_list("letter", "sort_key")) == before
