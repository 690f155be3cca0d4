"""An Act is found by itself, and leads to its place in the list of the law."""

import pytest
from django.test import Client

from home.models import SearchEntry
from resources.models import ActIndexPage, Theme
from tests.factories.acts import make_act
from tests.factories.pages import get_site
from tests.factories.search import make_found

pytestmark = pytest.mark.django_db

SEARCH = {"cy": "/cy/chwilio/", "en": "/en/search/"}


def ask(words, *, language="en", **more):
    return Client().get(SEARCH[language], {"q": words, **more})


def titles(response):
    return [result.title for result in response.context["results"]]


@pytest.fixture
def disorder():
    return make_act(
        Theme.objects.get(slug="asb"),
        title_cy="Deddf Trosedd ac Anhrefn 1998",
        title_en="Crime and Disorder Act 1998",
        year=1998,
        number=37,
        duties=[("council", "Llunio strategaeth.", "Write a strategy.")],
    )


@pytest.fixture
def law(disorder):
    return make_found(
        ActIndexPage, under=get_site(), cy={"title": "Deddfau"}, en={"title": "Acts and duties"}
    )


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("en", "disorder act", "Crime and Disorder Act 1998"),
        ("en", "council strategies", "Crime and Disorder Act 1998"),
        ("cy", "drosedd", "Deddf Trosedd ac Anhrefn 1998"),
        ("cy", "Crime and Disorder", "Deddf Trosedd ac Anhrefn 1998"),
        ("cy", "strategaethau", "Deddf Trosedd ac Anhrefn 1998"),
    ],
)
def test_an_act_is_found_by_what_it_is_called_and_what_it_asks(law, language, words, title):
    assert titles(ask(words, language=language)) == [title]


def test_it_leads_to_its_place_in_the_list(law):
    (result,) = ask("disorder").context["results"]
    path, place = result.url.split("#")

    listed = Client().get(path)

    assert path == "/en/acts-and-duties/?kind=ukpga&from=1990"
    assert f'id="{place}"' in listed.content.decode()


def test_it_is_called_an_act_and_filed_under_its_themes(law):
    response = ask("disorder", kind="act", theme="asb")

    assert titles(response) == ["Crime and Disorder Act 1998"]
    assert "<b>Act</b>" in response.content.decode()


def test_an_act_that_changes_is_read_again(law, disorder, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        disorder.title_en = "Knives Act 1997"
        disorder.save()

    assert (titles(ask("disorder")), titles(ask("knife"))) == ([], ["Knives Act 1997"])


def test_an_act_that_is_deleted_is_found_no_more(law, disorder, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        disorder.delete()

    assert titles(ask("disorder")) == []


def test_an_entry_says_what_it_is_of(law):
    entry = SearchEntry.objects.get(page=law.en.pk, title="Crime and Disorder Act 1998")

    assert str(entry) == f"{law.en.pk}?kind=ukpga&from=1990#ukpga-1998-37"
