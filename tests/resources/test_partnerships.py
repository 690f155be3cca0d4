"""Everybody finds the partnership of her own area, by whatever name she knows it."""

import re

import pytest
from django.core.exceptions import ValidationError

from home.search.entries import enter_as_it_is
from resources.models import PartnershipPage
from tests.factories.accounts import OrganisationFactory, audience, make_member
from tests.factories.partnerships import make_area, make_index

pytestmark = pytest.mark.django_db

AREAS = [
    ("Caerdydd", "Cardiff", "Caerdydd, Y Rhath", "Cardiff, Roath"),
    ("Ynys Môn", "Isle of Anglesey", "Caergybi, Llangefni", "Holyhead, Llangefni"),
    ("Bro Morgannwg", "Vale of Glamorgan", "Y Barri, Penarth", "Barry, Penarth"),
    ("Casnewydd", "Newport", "Casnewydd", "Newport"),
    ("Sir Benfro", "Pembrokeshire", "Trefdraeth, Tyddewi", "Newport (Pembrokeshire), St Davids"),
    ("Wrecsam", "Wrexham", "Y Waun", "Chirk"),
]


@pytest.fixture
def index():
    return make_index()


@pytest.fixture
def areas(index):
    return {
        en: make_area(cy, en, under=index, places_cy=places_cy, places_en=places_en)
        for cy, en, places_cy, places_en in AREAS
    }


def get_listed(client, page, words=None):
    """The areas that the page lists, in its order."""
    text = client.get(page.url, {} if words is None else {"q": words}).text
    return re.findall(r"<li><b><a [^>]*>([^<]*)</a>", text)


def test_the_areas_are_in_the_welsh_alphabet_on_the_welsh_page(client, index, areas):
    names = ["Bro Morgannwg", "Caerdydd", "Casnewydd", "Sir Benfro", "Wrecsam", "Ynys Môn"]

    assert get_listed(client, index.cy) == names


def test_the_areas_are_in_the_english_alphabet_on_the_english_page(client, index, areas):
    assert get_listed(client, index.en) == [
        "Cardiff",
        "Isle of Anglesey",
        "Newport",
        "Pembrokeshire",
        "Vale of Glamorgan",
        "Wrexham",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Caerdydd", {"Cardiff"}),
        ("yng Nghaerdydd", {"Cardiff"}),
        ("Cardiff", {"Cardiff"}),
        ("CARDIFF council", {"Cardiff"}),
        ("ynys mon", {"Isle of Anglesey"}),
        ("Ynys Môn", {"Isle of Anglesey"}),
        ("anglesey", {"Isle of Anglesey"}),
        ("Nghaergybi", {"Isle of Anglesey"}),
        ("holyhead", {"Isle of Anglesey"}),
        ("y Barri", {"Vale of Glamorgan"}),
        ("Fro Morgannwg", {"Vale of Glamorgan"}),
        ("vale of glamorgan", {"Vale of Glamorgan"}),
        ("Newport", {"Newport", "Pembrokeshire"}),
        ("Gasnewydd", {"Newport"}),
        ("Sir Penfro", {"Pembrokeshire"}),
        ("st. davids", {"Pembrokeshire"}),
        ("Holyhead Cardiff", set()),
        ("Caerfyrddin", set()),
        ("?", set()),
    ],
)
def test_an_area_is_found_by_any_name_in_each_language(client, index, areas, words, found):
    names = {areas[en].cy.council.place_cy for en in found}

    assert set(get_listed(client, index.en, words)) == found
    assert set(get_listed(client, index.cy, words)) == names


@pytest.mark.parametrize("words", ["", "   "])
def test_who_asks_for_nothing_sees_all_areas(client, index, areas, words):
    assert len(get_listed(client, index.en, words)) == len(AREAS)


def test_who_finds_nothing_is_told_so_and_shown_a_way_on(client, index, areas):
    text = client.get(index.en.url, {"q": "Atlantis <b>"}).text

    assert "No area has a place of this name" in text
    assert f'href="{index.en.url}"' in text
    assert 'value="Atlantis &lt;b&gt;"' in text


def test_what_is_asked_stays_in_the_box_and_in_the_title(client, index, areas):
    text = client.get(index.cy.url, {"q": "Caerdydd"}).text

    assert 'value="Caerdydd"' in text
    assert "1 ardal" in re.search("<title>(.*?)</title>", text, re.DOTALL)[1]
    assert "Dangos pob ardal" in text


def test_more_than_a_name_can_be_long_is_cut_off(client, index, areas):
    assert get_listed(client, index.en, f"Cardiff{' ' * 100}Atlantis") == ["Cardiff"]


def test_a_page_with_no_areas_yet_says_so(client, index):
    text = client.get(index.en.url).text

    assert "There is nothing here yet." in text
    assert 'id="area"' not in text


def test_an_area_that_is_not_for_everybody_is_in_the_lists_of_its_readers_only(client, index):
    make_area("Aelodau", "Members", under=index, audience=audience("members"))

    seen = get_listed(client, index.en, "Members")
    client.force_login(make_member())

    assert (seen, get_listed(client, index.en, "Members")) == ([], ["Members"])


def test_an_area_shows_its_responsible_authorities_in_the_order_of_the_act(client, index):
    area = make_area("Caerdydd", "Cardiff", under=index, places_cy="Y Rhath", places_en="Roath")
    bodies = [getattr(area.cy, name) for name in PartnershipPage.AUTHORITIES]

    welsh, english = (client.get(page.url).text for page in area)

    assert re.findall(r"<li><b>([^<]*)</b>", welsh) == [body.name_cy for body in bodies]
    assert re.findall(r"<li><b>([^<]*)</b>", english) == [body.name_en for body in bodies]
    assert "Bwrdd iechyd</span>" in welsh
    assert "Health board</span>" in english
    assert ("Y Rhath" in welsh, "Roath" in welsh) == (True, False)
    assert ("Y Rhath" in english, "Roath" in english) == (False, True)


def test_an_area_leads_to_its_partnership(client, index):
    area = make_area(
        "Caerdydd",
        "Cardiff",
        under=index,
        en={"partnership_name": "Safer Sample", "partnership_url": "https://safer.example/en"},
        cy={"partnership_url": "https://safer.example/cy"},
    )

    welsh, english = (client.get(page.url).text for page in area)

    assert '<a href="https://safer.example/en">Safer Sample</a>' in english
    assert '<a href="https://safer.example/cy">Caerdydd: partneriaeth</a>' in welsh
    assert "can put you in touch" not in english


def test_where_the_partnership_has_no_website_the_council_is_whom_to_ask(client, index):
    known = make_area(
        "Caerdydd",
        "Cardiff",
        under=index,
        council={"website_en": "https://council.example/"},
        en={"partnership_name": "Safer Sample"},
    )
    unknown = make_area("Casnewydd", "Newport", under=index)

    known, unknown = (client.get(area.en.url).text for area in (known, unknown))

    assert "<p>Safer Sample</p>" in known
    assert 'partnership: <a href="https://council.example/">Cardiff Council</a>' in known
    assert "The council can put you in touch with the partnership.</p>" in unknown
    assert "Places in this area" not in unknown


def test_a_body_of_another_kind_is_refused(index):
    page = make_area("Caerdydd", "Cardiff", under=index).en
    page.police = OrganisationFactory(kind="health")

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert refused.value.error_dict.keys() == {"police"}


@pytest.mark.parametrize(
    ("address", "words", "area"),
    [
        ("/cy/chwilio/", "Nghaerdydd", "Cardiff"),
        ("/cy/chwilio/", "Cardiff", "Cardiff"),
        ("/cy/chwilio/", "roath", "Cardiff"),
        ("/cy/chwilio/", "ynys mon", "Isle of Anglesey"),
        ("/en/search/", "Cardiff", "Cardiff"),
        ("/en/search/", "Caerdydd", "Cardiff"),
        ("/en/search/", "Y Rhath", "Cardiff"),
        ("/en/search/", "ynys mon", "Isle of Anglesey"),
    ],
)
def test_the_search_of_the_site_finds_an_area_by_its_names(client, areas, address, words, area):
    for pair in areas.values():
        for page in pair:
            enter_as_it_is(page.pk)
    wanted = areas[area].in_language(address[1:3])

    response = client.get(address, {"q": words})

    assert [result.hit.page_id for result in response.context["results"]] == [wanted.pk]
    assert str(response.context["results"][0].kind) in {
        "Partneriaeth Diogelwch Cymunedol",
        "Community Safety Partnership",
    }
