"""Somebody gets the words wrong, or does not know them: what the search offers, and to whom."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Audience
from foundation.pairs.publishing import publish_pair
from home.models import InformationPage
from members_area.models import MembersHomePage
from resources.models import ActIndexPage
from tests.factories.accounts import make_member
from tests.factories.acts import make_act
from tests.factories.files import make_document, pdf_saying
from tests.factories.pages import get_site, write_pair
from tests.factories.search import make_found, make_page
from tests.factories.streams import item, stream

pytestmark = pytest.mark.django_db

AREA = {"cy": "Partneriaeth Abertawe", "en": "Swansea Partnership"}
SEARCH = {"cy": "/cy/chwilio/", "en": "/en/search/"}


def ask(words, *, language="en", client=None):
    return (client or Client()).get(SEARCH[language], {"q": words})


def find(words, *, language="en"):
    return titles(ask(words, language=language))


def titles(response):
    return [result.title for result in response.context["results"]]


def begin(words, *, language="en", client=None):
    response = (client or Client()).get(f"{SEARCH[language]}titles.json", {"q": words})
    assert response.status_code == 200
    return response.json()["titles"]


@pytest.fixture
def members_page():
    return make_found(
        MembersHomePage,
        under=get_site(),
        audience=Audience.objects.get(access="members"),
        cy={"title": "Cynhadledd"},
        en={"title": "Conference"},
    )


# A word that was meant


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "partnershop", "partnership"),
        ("en", "Swansea partnershop!", "Swansea partnership!"),
        ("cy", "partneriath", "partneriaeth"),
        ("cy", "abertewe", "abertawe"),
    ],
)
def test_who_slips_on_a_word_is_offered_the_one_that_the_site_has(language, typed, meant):
    make_page(**AREA)

    response = ask(typed, language=language)

    assert response.context["total"] == 0
    assert f">{meant}</a>" in response.content.decode()
    assert titles_behind(response) == [AREA[language]]


def titles_behind(response):
    return titles(Client().get(response.context["meant_url"]))


@pytest.mark.parametrize(
    "typed",
    [
        "zzzzzz",
        # Both are here, but on no page together.
        "partnership knives",
        "partnershop knives",
        # That is no slip.
        "one two three four five partnershop",
    ],
)
def test_nothing_is_offered_that_would_find_nothing(typed):
    make_page(cy="A", en="Swansea Partnership")
    make_page(cy="B", en="Knives")

    assert ask(typed).context["meant"] == ""


def test_a_word_that_only_members_read_is_offered_to_members_alone(client, members_page):
    client.force_login(make_member())

    assert ask("conferense").context["meant"] == ""
    assert ask("conferense", client=client).context["meant"] == "conference"


def test_the_title_of_a_file_is_no_word_of_the_site():
    document = make_document("members", content=pdf_saying("x"), title="Conference")
    make_found(
        InformationPage,
        under=get_site(),
        body=stream(("documents", [item(document)])),
        cy={"title": "A"},
        en={"title": "B"},
    )

    assert ask("conferense").context["meant"] == ""
    assert begin("conf") == []


# Titles that begin so


def test_titles_are_offered_as_somebody_types():
    make_page(cy="Tŷ diogel", en="A safe house")
    make_page(cy="Ysgol", en="Safety in schools")

    assert begin("safe") == ["A safe house", "Safety in schools"]
    assert begin("schoo") == begin("scho saf") == ["Safety in schools"]
    assert begin("ty dio", language="cy") == begin("TŶ DI", language="cy") == ["Tŷ diogel"]


def test_titles_that_begin_with_what_was_typed_come_first():
    make_page(cy="A", en="About knives")
    make_page(cy="B", en="Knives")

    assert begin("kni") == ["Knives", "About knives"]


def test_two_letters_are_too_few_and_eight_titles_enough():
    for number in range(10):
        make_page(cy=f"T{number}", en=f"Knife {number}")

    assert begin("kn") == begin("") == []
    assert begin("kni") == [f"Knife {number}" for number in range(8)]


def test_an_act_is_offered_by_its_own_title():
    make_act(title_en="Crime and Disorder Act 1998", year=1998)
    make_found(ActIndexPage, under=get_site(), cy={"title": "Deddfau"}, en={"title": "Law"})

    assert begin("disorder") == ["Crime and Disorder Act 1998"]


def test_what_is_for_members_is_offered_to_members_alone(client, members_page):
    client.force_login(make_member())

    assert begin("conf") == []
    assert begin("conf", client=client) == ["Conference"]


@pytest.mark.parametrize(
    "typed", ["%%%", "kn%", "k_ives", "'; --", "🔥🔥🔥", "\x00\x00\x00", "a" * 10_000]
)
def test_odd_letters_offer_nothing(typed):
    make_page(cy="A", en="Knives: 1000 kites")

    assert begin(typed) == []


# What an editor puts first


def test_a_page_is_found_first_for_what_its_editor_says():
    make_page(cy="A", en="Stop and search")
    make_found(
        InformationPage,
        under=get_site(),
        cy={"title": "B", "first_for": "chwiliad"},
        en={"title": "Police powers", "first_for": "stop and search, frisking"},
    )

    assert find("Search, stop") == ["Police powers", "Stop and search"]
    assert find("frisked") == ["Police powers"]
    assert find("search") == ["Stop and search", "Police powers"]
    assert find("chwiliadau", language="cy") == ["B"]


def test_what_is_first_is_set_for_each_language_and_goes_out_with_the_page():
    pair = write_pair(InformationPage, under=get_site(), cy={"title": "A"}, en={"title": "Powers"})
    pair.en.first_for = "frisking"
    pair.en.save_revision()
    before = ask("frisking").context["total"]

    publish_pair(page=pair.en, by=None, now=timezone.now())

    assert (before, ask("frisking").context["total"]) == (0, 1)
