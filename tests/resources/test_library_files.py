"""The files of a resource: in which language each can be had, and nothing that is not so."""

import pytest

from tests.factories.accounts import make_member
from tests.factories.files import make_document
from tests.factories.library import LIBRARY, make_file, make_filed, make_library

pytestmark = pytest.mark.django_db

IN_ONE = (("yn Gymraeg yn unig", "in Welsh only"), ("yn Saesneg yn unig", "in English only"))


@pytest.fixture
def library():
    return make_library()


def get_said(client, address):
    """How often a page says, in either language, that something is in Welsh or in English only."""
    html = client.get(address).text
    return [sum(html.count(words) for words in pair) for pair in IN_ONE]


def test_of_several_files_the_one_that_is_in_one_language_says_so(client, library):
    pair = make_filed(library, make_file("cy", "en"), make_file("en"), make_file("cy"))

    said = [get_said(client, page.url) for page in pair]

    assert said == [[1, 1], [1, 1]]


def test_where_all_are_in_one_language_the_page_says_so_once(client, library):
    pair = make_filed(library, make_file("en"), make_file("en"))

    said = [get_said(client, page.url) for page in pair]

    assert said == [[0, 1], [0, 1]]
    assert get_said(client, LIBRARY["cy"]) == [0, 1]


def test_a_file_in_both_languages_is_in_neither_alone(client, library):
    both = make_document(language="both")
    pair = make_filed(library, {"cy": both, "en": both}, {"en": both})

    assert [get_said(client, page.url) for page in pair] == [[0, 0], [0, 0]]


def test_it_is_said_of_what_this_reader_may_have(client, library):
    guide = {**make_file("en"), **make_file("cy", code="members")}
    pair = make_filed(library, guide, make_file("cy", "en"))

    visitor = get_said(client, pair.cy.url)
    client.force_login(make_member())
    member = get_said(client, pair.cy.url)

    assert (visitor, member) == ([0, 1], [0, 0])
