"""Somebody looks for something: what they find, in which order, and what they are told."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Audience
from foundation.models import SitePage
from home.models import InformationPage
from home.search.reading import get_body
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MembersHomePage,
)
from tests.factories.accounts import make_member
from tests.factories.files import make_picture
from tests.factories.pages import get_site
from tests.factories.search import make_found, make_page
from tests.factories.streams import described, stream

pytestmark = pytest.mark.django_db

SEARCH = {"cy": "/cy/chwilio/", "en": "/en/search/"}


def ask(words, *, language="en", client=None, **more):
    return (client or Client()).get(SEARCH[language], {"q": words, **more})


def titles(response):
    return [result.title for result in response.context["results"]]


def html_of(response):
    return response.content.decode()


@pytest.fixture
def members_home():
    return make_found(
        MembersHomePage,
        under=get_site(),
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members"},
    )


@pytest.fixture
def briefing(members_home):
    index = make_found(
        BriefingIndexPage, under=members_home, cy={"title": "Papurau"}, en={"title": "Papers"}
    )
    return make_found(
        BriefingPage,
        under=index,
        cy={"title": "Cyllyll yng Nghaerdydd"},
        en={"title": "Knives in Cardiff"},
        briefed_on=date(2026, 3, 1),
    )


def test_a_welsh_word_finds_a_page_that_has_it_in_another_form():
    make_page(cy="Tai yng Nghaerdydd", en="Houses in Cardiff")

    assert titles(ask("Caerdydd", language="cy")) == ["Tai yng Nghaerdydd"]
    assert titles(ask("tŷ", language="cy")) == ["Tai yng Nghaerdydd"]
    assert titles(ask("ty caerdydd", language="cy")) == ["Tai yng Nghaerdydd"]
    assert titles(ask("house")) == ["Houses in Cardiff"]


def test_a_page_must_have_every_word():
    make_page(cy="A", en="Knives in Cardiff")
    make_page(cy="B", en="Knives in Swansea")

    assert titles(ask("knife cardiff")) == ["Knives in Cardiff"]
    assert titles(ask("knife newport")) == []


def test_a_part_of_a_word_is_not_the_word():
    make_page(cy="A", en="Partnership")

    assert titles(ask("partner")) == []


def test_the_title_counts_for_more_than_the_summary_and_that_for_more_than_the_body():
    make_page(cy="A", en="In the body once", body={"en": "A knife."})
    make_page(cy="B", en="In the body often", body={"en": "A knife, a knife and a knife."})
    for title, summary in [("In the summary", "A knife."), ("A knife in the title", "")]:
        make_found(
            InformationPage,
            under=get_site(),
            cy={"title": title, "slug": title.replace(" ", "-").lower() + "-cy"},
            en={"title": title, "summary": summary},
        )

    assert titles(ask("knife")) == [
        "A knife in the title",
        "In the summary",
        "In the body often",
        "In the body once",
    ]


def test_a_pair_is_one_result_even_if_both_languages_have_the_word():
    make_page(cy="Prevent yng Nghymru", en="Prevent in Wales")

    assert titles(ask("prevent")) == ["Prevent in Wales"]
    assert titles(ask("prevent", language="cy")) == ["Prevent yng Nghymru"]


def test_what_is_in_the_other_language_alone_comes_last_and_says_so():
    make_page(cy="A", en="Prevent", body={"en": "For you."})
    pair = make_page(cy="Prevent a Prevent", en="Other words")
    english = SitePage.objects.filter(pk=pair.en.pk)
    english.update(live=False)

    response = ask("prevent")
    english.update(live=True)

    assert titles(response) == ["Prevent", "Prevent a Prevent"]
    assert "in Welsh only" in html_of(response)
    assert '<div class="entry__body" lang="cy">' in html_of(response)
    assert titles(ask("prevent")) == ["Prevent"]


def test_an_extract_shows_the_words_in_the_form_that_the_page_has():
    make_page(cy="Tai", en="A", body={"cy": "Mae pum tŷ yng Nghaerdydd a <b>dwy</b> ysgol & mwy."})

    html = html_of(ask("Caerdydd", language="cy"))

    assert "Mae pum tŷ yng <mark>Nghaerdydd</mark> a dwy ysgol &amp; mwy." in html


def test_a_page_found_by_its_title_alone_shows_its_summary():
    make_found(
        InformationPage,
        under=get_site(),
        cy={"title": "A"},
        en={"title": "Knives", "summary": "What the law says."},
    )

    assert "<p>What the law says." in html_of(ask("knife"))


def test_what_a_picture_shows_is_not_read_with_the_page():
    picture = make_picture("members", title="harbour", name="harbour.png")
    body = stream(("image", described(picture)), ("paragraph", "<p>Boats.</p>"))

    assert get_body(InformationPage(title="A", body=body)) == "Boats."


def test_a_visitor_does_not_find_what_a_member_finds(client, briefing):
    client.force_login(make_member())

    assert titles(ask("knife")) == []
    assert titles(ask("knife", client=client)) == ["Knives in Cardiff"]
    assert "Members may find more." in html_of(ask("knife"))
    assert "Sign in to search the members’ area too." in html_of(ask("knife"))
    assert "Members may find more." not in html_of(ask("knife", client=client))


def test_a_member_sees_whom_it_is_for_and_what_it_is(client, briefing):
    client.force_login(make_member())

    html = html_of(ask("cyllell", language="cy", client=client))

    assert "<b>Papur briffio</b>" in html
    assert Audience.objects.get(access="members").name_cy in html


def test_a_consultation_is_found_by_who_asks(client, members_home):
    index = make_found(
        ConsultationIndexPage, under=members_home, cy={"title": "Holi"}, en={"title": "Asking"}
    )
    make_found(
        ConsultationPage,
        under=index,
        cy={"title": "Cyflymder", "asked_by": "Llywodraeth Cymru"},
        en={"title": "Speed", "asked_by": "Welsh Government"},
        closes_at=timezone.now(),
    )
    client.force_login(make_member())

    assert titles(ask("government", client=client)) == ["Speed"]


def test_a_long_list_goes_on_from_page_to_page():
    for number in range(12):
        make_page(cy=f"T{number}", en=f"Knife {number}")

    first, second = ask("knife"), ask("knife", page=2)

    assert (len(titles(first)), len(titles(second))) == (10, 2)
    assert "12 results" in html_of(first)
    assert "Showing 11 to 12" in html_of(second)
    assert 'href="?q=knife&amp;page=2"' in html_of(first)


def test_the_language_link_keeps_the_search():
    html = html_of(ask("tŷ & gardd", language="cy"))

    assert "next=%2Fen%2Fsearch%2F%3Fq%3Dt%25C5%25B7%2B%2526%2Bgardd" in html


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The Welsh pages have these words. Search there."),
        ("cy", "Mae’r geiriau hyn yn y tudalennau Saesneg. Chwiliwch yno."),
    ],
)
def test_whoever_finds_nothing_is_told_what_to_try(language, said):
    make_page(cy="Prifysgol ryfeddol", en="Remarkable university")

    found_elsewhere = html_of(
        ask({"en": "rhyfeddol", "cy": "remarkable"}[language], language=language)
    )
    found_nowhere = html_of(ask("zzz", language=language))

    assert said in found_elsewhere
    assert said not in found_nowhere
    nothing = {"en": "No results found", "cy": "Ni chafwyd hyd i unrhyw ganlyniadau"}[language]
    assert nothing in found_nowhere


def test_the_search_begins_with_an_empty_box():
    response = ask("")

    assert "results" not in response.context
    assert '<input id="search" name="q" type="search" value=""' in html_of(response)


def test_every_page_has_the_box_and_the_search_itself_has_one():
    assert 'action="/cy/chwilio/"' in html_of(Client().get("/cy/"))
    assert html_of(ask("")).count('role="search"') == 1


def test_no_other_search_engine_keeps_the_results():
    assert '<meta name="robots" content="noindex">' in html_of(ask("knife"))
