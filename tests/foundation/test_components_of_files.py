from datetime import date
from types import SimpleNamespace

import pytest

from accounts.access import Reader
from tests.factories.files import make_document, make_picture
from tests.foundation.drawing import render, words

pytestmark = pytest.mark.django_db


def visitor():
    return Reader.anonymous(today=date(2026, 11, 22))


def a_file(**facts):
    known = {
        "title": "A guide",
        "url": "/documents/1/guide.pdf",
        "extension": "PDF",
        "size": 1_250_000,
        "page_count": 14,
        "language": "en",
    }
    return SimpleNamespace(**{**known, **facts})


def test_a_file_link_says_what_will_come():
    html = render("{% file_link file=file %}", file=a_file())

    assert '<a href="/documents/1/guide.pdf" hreflang="en">A guide</a>' in html
    assert words(html) == "A guide PDF, 1.2\xa0MB, 14 pages".replace("\xa0", " ")


def test_a_file_without_pages_does_not_speak_of_them():
    html = render("{% file_link file=file %}", file=a_file(page_count=None, language="both"))

    assert "page" not in words(html)
    assert "hreflang" not in html


def test_files_stand_under_their_language_and_speak_it():
    group = SimpleNamespace(language="cy", label="Cymraeg", files=[a_file(language="cy")])

    html = render("{% file_groups groups=groups level=3 %}", groups=[group])

    assert '<div class="files__group" lang="cy">' in html
    assert "14 tudalen" in html


def test_files_in_both_languages_stand_in_the_language_of_the_page():
    group = SimpleNamespace(
        language="both", label="Welsh and English", files=[a_file(language="both")]
    )

    html = render("{% file_groups groups=groups level=3 %}", groups=[group])

    assert "lang=" not in html
    assert "14 pages" in html


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (["cy", "en"], "Welsh and English"),
        (["both"], "Welsh and English"),
        (["en"], "in English only"),
        (["cy"], "in Welsh only"),
    ],
)
def test_a_list_says_in_which_languages_a_thing_can_be_had(languages, said):
    files = [a_file(language=language) for language in languages]

    assert said in words(render("{% files_note files=files %}", files=files))


def test_a_thing_without_files_has_no_note_of_them():
    assert render("{% files_note files=files %}", files=[]).strip() == ""


@pytest.mark.parametrize(
    ("missing", "said"), [(["cy"], "in English only"), (["en"], "in Welsh only"), ([], "")]
)
def test_one_language_only_is_said(missing, said):
    assert words(render("{% one_language missing=missing %}", missing=missing)) == said


def test_a_document_is_offered_to_those_who_may_open_it():
    document = make_document(language="en")

    html = render("{% document_link document=d reader=reader %}", d=document, reader=visitor())

    assert document.url in html
    assert "English" in words(html)
    assert 'hreflang="en"' in html


def test_a_document_in_both_languages_is_in_neither():
    document = make_document(language="both", name="data.csv", content=b"a,b\n1,2\n")

    html = render("{% document_link document=d reader=reader %}", d=document, reader=visitor())

    assert "hreflang" not in html
    assert "page" not in words(html)


def test_nobody_else_learns_that_there_is_a_document():
    document = make_document("members")

    html = render("{% document_link document=d reader=reader %}", d=document, reader=visitor())

    assert html.strip() == ""


@pytest.mark.parametrize(("lazy", "loading"), [("True", True), ("False", False)])
def test_a_picture_comes_in_several_sizes_from_the_first_time(lazy, loading):
    picture = make_picture()

    html = render(
        f'{{% picture_of image=p reader=reader alt="Hills" lazy={lazy} %}}',
        p=picture,
        reader=visitor(),
    )

    assert 'type="image/avif"' in html
    assert 'alt="Hills"' in html
    assert 'width="' in html
    assert 'height="' in html
    assert ('loading="lazy"' in html) is loading


def test_nobody_else_sees_a_picture():
    picture = make_picture("members")

    html = render('{% picture_of image=p reader=reader alt="Hills" %}', p=picture, reader=visitor())

    assert html.strip() == ""
