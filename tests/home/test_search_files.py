"""The words of a file are found with its page, by whoever may open the file, and by nobody else."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client

from foundation.models import Document, DocumentText
from home.models import InformationPage, SearchEntry
from home.search.entries import enter_as_it_is
from tests.factories.accounts import make_member
from tests.factories.files import make_document, open_to, pdf_saying
from tests.factories.pages import get_site
from tests.factories.search import make_found
from tests.factories.streams import item, stream

pytestmark = pytest.mark.django_db

SEARCH = {"cy": "/cy/chwilio/", "en": "/en/search/"}
WORDS = {"cy": {"title": "Cyllyll", "summary": "Am gyllyll."}, "en": {"title": "Knives"}}


def ask(words, *, language="en", client=None, **more):
    return (client or Client()).get(SEARCH[language], {"q": words, **more})


def titles(response):
    return [result.title for result in response.context["results"]]


def make_page_with(*documents):
    body = stream(("documents", [item(document) for document in documents]))
    return make_found(InformationPage, under=get_site(), body=body, **WORDS)


def make_leaflet(code="public", *, says="Amnesty bins", language="en", **fields):
    fields = {"title": "Leaflet", "language": language, **fields}
    return make_document(code, content=pdf_saying(says), **fields)


def test_a_page_is_found_by_the_words_of_its_file_and_says_in_which():
    document = make_leaflet()
    make_page_with(document)

    response = ask("bin")

    html = response.content.decode()
    assert titles(response) == ["Knives"]
    assert "Amnesty <mark>bins</mark>" in html
    assert f'In the file: <a href="{document.url}" hreflang="en">Leaflet</a>' in html


def test_the_words_may_be_partly_in_the_title_of_the_page_or_of_the_file():
    make_page_with(make_leaflet())

    assert titles(ask("knife amnesty")) == titles(ask("leaflet amnesty")) == ["Knives"]


def test_a_page_that_has_the_words_too_is_one_result_and_shows_its_own():
    make_page_with(make_leaflet(says="Knives"), make_leaflet(says="A knife"))

    (result,) = ask("knife").context["results"]

    assert result.file is None


def test_a_file_in_english_is_found_on_the_welsh_page_and_marked():
    make_page_with(make_leaflet())

    response = ask("bin", language="cy")

    assert titles(response) == ["Cyllyll"]
    assert '<p lang="en">Amnesty <mark>bins</mark>' in response.content.decode()


def test_a_file_in_both_languages_is_read_in_the_language_of_each_page():
    make_page_with(make_leaflet(says="Tai yng Nghaerdydd / Houses in Cardiff", language="both"))

    assert titles(ask("Caerdydd", language="cy")) == ["Cyllyll"]
    assert titles(ask("house")) == ["Knives"]


@pytest.mark.parametrize("code", ["members", "prevent-contest", None])
def test_a_file_for_fewer_than_its_page_is_not_found_by_the_others(code):
    make_page_with(make_leaflet(code))

    response = ask("amnesty")

    assert response.context["total"] == 0
    assert "Leaflet" not in response.content.decode()
    assert titles(ask("leaflet")) == []


def test_a_file_for_members_is_found_by_members(client):
    make_page_with(make_leaflet("members"))
    client.force_login(make_member())

    assert titles(ask("amnesty", client=client)) == ["Knives"]


def test_a_file_that_was_shut_is_not_found_from_that_moment():
    document = make_leaflet()
    make_page_with(document)

    open_to(document, "members")

    assert titles(ask("amnesty")) == []


def test_a_page_that_was_shut_takes_its_open_file_along():
    pair = make_page_with(make_leaflet())

    for half in pair:
        open_to(half, "members")

    assert titles(ask("amnesty")) == []


def test_a_file_that_is_replaced_is_read_again(django_capture_on_commit_callbacks):
    document = make_leaflet()
    make_page_with(document)

    with django_capture_on_commit_callbacks(execute=True):
        document.file.save("note.pdf", ContentFile(pdf_saying("Surrender bins")), save=False)
        document._set_document_file_metadata()
        document.save()
        document.file.close()

    assert titles(ask("amnesty")) == []
    assert titles(ask("surrender")) == ["Knives"]


def test_a_file_that_is_deleted_is_found_no_more():
    document = make_leaflet()
    make_page_with(document)

    Document.objects.get(pk=document.pk).delete()

    assert titles(ask("amnesty")) == []
    assert titles(ask("knife")) == ["Knives"]


def test_files_that_nobody_has_read_yet_are_read_with_the_pages():
    document = make_leaflet()
    pair = make_page_with(document)
    DocumentText.objects.all().delete()
    enter_as_it_is(pair.en.pk)
    before = titles(ask("amnesty"))

    call_command("rebuild_search", verbosity=0)

    assert (before, titles(ask("amnesty"))) == ([], ["Knives"])


def test_a_file_that_has_gone_from_the_disk_stops_nobody():
    document = make_leaflet()
    document.file.storage.delete(document.file.name)
    DocumentText.objects.all().delete()

    call_command("rebuild_search", verbosity=0)

    assert DocumentText.objects.get().text == ""


def test_a_page_keeps_one_entry_for_each_of_its_files():
    pair = make_page_with(make_leaflet(), make_leaflet())

    enter_as_it_is(pair.en.pk)

    assert SearchEntry.objects.filter(page=pair.en.pk).count() == 3
