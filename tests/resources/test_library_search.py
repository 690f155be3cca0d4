"""The library is searched, and narrowed by the language of its files, in one form."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from resources.models import ResourceFile, Theme
from tests.factories.accounts import make_member, make_staff
from tests.factories.files import make_document, pdf_saying
from tests.factories.library import (
    LIBRARY,
    boxes,
    make_file,
    make_filed,
    make_library,
    make_resource,
    titles,
)
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db

FILES = "Language of the files"


@pytest.fixture
def library():
    return make_library()


def files_of(pair):
    rows = ResourceFile.objects.filter(resource=pair.en)
    return sorted(rows.values_list("language", "document"))


def test_the_library_shows_what_has_the_words_in_its_text_or_files(client, library):
    document = make_document(content=pdf_saying("About knives"), language="en")
    make_resource(library, cy="Cyllyll", en="Knives")
    make_filed(library, {"en": document}, number=2)
    make_resource(library, number=3)
    enter_everything()

    english = client.get(LIBRARY["en"], {"q": " knife "})
    welsh = client.get(LIBRARY["cy"], {"q": "gyllell"})

    assert set(titles(english)) == {"Knives", "Resource 2"}
    assert titles(welsh) == ["Cyllyll"]
    assert english.context["total"] == 2
    assert 'name="q" type="search" value="knife"' in english.text
    assert '<label for="within">Chwilio o fewn yr adnoddau</label>' in welsh.text


def test_counts_are_those_of_what_was_found_and_the_rest_of_the_form_stays(client, library):
    asb, crime = (Theme.objects.get(slug=slug) for slug in ("asb", "crime"))
    make_resource(library, asb, cy="Cyllell 1", en="Knife 1")
    make_resource(library, crime, cy="Cyllell 2", en="Knife 2", kind="template")
    make_resource(library, crime, number=3)
    enter_everything()

    response = client.get(LIBRARY["en"], {"q": "knife", "kind": "guide"})

    assert titles(response) == ["Knife 1"]
    assert boxes(response)["Kind"][:2] == [("Guide", 1, True), ("Template", 1, False)]
    chips = [(chip.label, chip.remove_url) for chip in response.context["filters"].chosen]
    assert chips == [
        ("“knife”", "/en/resources/?kind=guide"),
        ("Guide", "/en/resources/?q=knife"),
    ]
    assert 'form="filter-form" name="q"' in response.text
    assert '<form id="filter-form">' in response.text


@pytest.mark.parametrize("words", ["dragons", "???", "\0", "'", "x" * 10_000, "<script>"])
def test_what_nobody_wrote_of_finds_nothing_and_says_so(client, library, words):
    make_resource(library)
    enter_everything()

    response = client.get(LIBRARY["en"], {"q": words})

    assert response.status_code == 200
    assert titles(response) == []
    assert "Nothing has all of these filters" in response.text
    assert "<script>" not in response.text.partition("<main")[2]


def test_a_search_for_nothing_is_no_search(client, library):
    make_resource(library)

    response = client.get(LIBRARY["en"], {"q": "  "})

    assert titles(response) == ["Resource 1"]
    assert not response.context["filters"].is_active


def test_a_search_finds_no_file_that_is_not_for_the_reader(client, library):
    closed = make_document("members", content=pdf_saying("About knives"), language="en")
    make_filed(library, {"en": closed})
    enter_everything()

    visitors = client.get(LIBRARY["en"], {"q": "knives"})
    client.force_login(make_member())
    members = client.get(LIBRARY["en"], {"q": "knives"})

    assert (titles(visitors), titles(members)) == ([], ["Resource 1"])


def test_the_library_is_narrowed_by_the_language_of_its_files(client, library):
    both = make_document(language="both")
    make_filed(library, make_file("cy", "en"), number=1)
    make_filed(library, {"en": both}, number=2)
    make_filed(library, make_file("cy"), number=3)
    make_filed(library, make_file("en"), make_file("en"), number=4)
    make_resource(library, number=5)

    shown = boxes(client.get(LIBRARY["en"]))[FILES]
    welsh = client.get(LIBRARY["en"], {"language": ["both", "cy"]})
    english = client.get(LIBRARY["cy"], {"language": "en"})

    assert shown == [
        ("Welsh and English", 2, False),
        ("Welsh only", 1, False),
        ("English only", 1, False),
    ]
    assert set(titles(welsh)) == {"Resource 1", "Resource 2", "Resource 3"}
    assert titles(english) == ["Adnodd 4"]
    assert ("Saesneg yn unig", 1, True) in boxes(english)["Iaith y ffeiliau"]


def test_a_language_counts_if_the_reader_may_open_the_file(client, library):
    make_filed(library, {**make_file("en"), **make_file("cy", code="members")})

    visitors = boxes(client.get(LIBRARY["en"]))[FILES]
    client.force_login(make_member())
    members = boxes(client.get(LIBRARY["en"]))[FILES]

    assert [count for _, count, _ in visitors] == [0, 0, 1]
    assert [count for _, count, _ in members] == [1, 0, 0]


def test_what_is_counted_is_what_the_page_shows_and_not_its_draft(library):
    old, new = make_file("en"), make_file("cy")
    pair = make_filed(library, old, is_live=False)
    page = pair.refresh().en
    page.files = page.files.stream_block.to_python(
        [{"type": "file", "value": {"document_cy": new["cy"].pk, "document_en": 9_999_999}}]
    )

    page.save_revision(user=make_staff())
    draft = files_of(pair)
    page.save()
    kept = set(ResourceFile.objects.values_list("pk", flat=True))
    page.save()

    assert draft == [("en", old["en"].pk)]
    assert files_of(pair) == [("cy", new["cy"].pk)]
    assert set(ResourceFile.objects.values_list("pk", flat=True)) == kept
    assert str(ResourceFile.objects.get(resource=page)).endswith("(cy)")


def test_what_resources_showed_before_is_counted_too(library):
    migration = import_module("resources.migrations.0015_which_files_resources_show")
    editor = SimpleNamespace(connection=connection)
    pair = make_filed(library, make_file("cy", "en"), {"en": make_document(language="both")})
    make_resource(library, number=2)
    before = files_of(pair)

    migration.take(apps, editor)
    assert files_of(pair) == []

    migration.put(apps, editor)
    assert files_of(pair) == before
    assert len(before) == 3
