"""What kind of briefing it is, which version, what changed; and the mark on what is taken away."""

import io
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from pypdf import PdfReader

from foundation.models import Document
from members_area.models import Announcement, BriefingPage
from tests.factories.accounts import make_member
from tests.factories.briefings import changes, file_of, make_briefing, make_section, publish
from tests.factories.files import make_document, pdf_saying

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"
END = date(2040, 3, 31)


@pytest.fixture
def section():
    return make_section()


def read(client, address):
    return client.get(address).content.decode().replace("&#x27;", "'")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_briefing_says_its_version_and_what_changed_newest_first(client, section, language):
    page = make_briefing(section, changes=changes("first fix", "second fix")).in_language(language)
    client.force_login(make_member())

    said = read(client, page.url)

    notes = {"cy": ("cy second fix", "cy first fix"), "en": ("second fix", "first fix")}[language]
    assert page.version == 3
    assert said.index(notes[0]) < said.index(notes[1])
    assert ("cy " in notes[0]) == (language == "cy")


def test_a_new_version_is_that_of_both_languages(section):
    pair = make_briefing(section)
    publish(pair.cy, changes=changes("fix"))

    assert [page.version for page in pair.refresh()] == [2, 2]


@pytest.mark.parametrize("wrong", ["[]", "others"])
def test_a_version_that_has_been_out_stays(section, wrong):
    pair = make_briefing(section, changes=changes("fix"))
    other = changes("a", "b").replace(pair.en.changes[0].id, "0" * 8)

    with pytest.raises(ValidationError, match="stay"):
        publish(pair.en, changes="[]" if wrong == "[]" else other)

    assert [page.version for page in pair.refresh()] == [2, 2]


def test_no_number_is_given_again_once_it_has_been_out(section):
    pair = make_briefing(section)
    publish(pair.en, changes=changes("fix"))
    other = changes("other").replace(pair.refresh().en.changes[0].id, "0" * 8)
    pair.en.unpublish()

    for wrong in ("[]", other):
        with pytest.raises(ValidationError, match="stay"):
            publish(pair.en, changes=wrong)

    Announcement.objects.update(change="")
    with pytest.raises(ValidationError, match="stay"):
        publish(pair.en, changes="[]")
    publish(pair.en, changes=changes("mended", "more"))
    assert [page.version for page in pair.refresh()] == [3, 3]


def test_the_words_of_a_version_may_be_mended_and_others_added(section):
    pair = make_briefing(section, changes=changes("fx"))

    publish(pair.en, changes=changes("fix", "more"))

    assert [version.note for version in pair.refresh().en.versions] == ["more", "fix"]


@pytest.mark.parametrize("kind", BriefingPage.Kind)
def test_lists_and_pages_say_what_kind_it_is(client, section, kind):
    page = make_briefing(section, kind=kind).en
    client.force_login(make_member())

    for address in (section.en.url, page.url):
        assert str(kind.label) in read(client, address)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cy", ("Partneriaid sydd ei angen ar gyfer eu gwaith", "31 Mawrth 2040")),
        ("en", ("Partners who need it for their work", "31 March 2040")),
    ],
)
def test_with_whom_and_until_when_come_before_what_it_says(client, section, language, said):
    pair = make_briefing(section, CODE, handling="partners", holds_until=END)
    page = pair.in_language(language)
    client.force_login(make_member(CODE))

    main = read(client, page.url).split("<main")[1]

    assert main.index(said[0]) < main.index("<h1")
    assert main.index(said[1]) < main.index("<h1")


@pytest.mark.parametrize(("handling", "is_said"), [("person", True), ("organisation", False)])
def test_what_the_audience_says_does_not_contradict_what_the_briefing_says(
    client, section, handling, is_said
):
    page = make_briefing(section, CODE, handling=handling).en
    client.force_login(make_member(CODE))

    assert ("and nobody else" in read(client, page.url)) == is_said


NAMED = {
    ("cy", CODE, "person"): "Cyfyngedig IOM Cymru - i chi yn unig - tan 31 Mawrth 2040 - n.pdf",
    ("en", CODE, "organisation"): "Restricted IOM Cymru - own organisation only - n.pdf",
    ("en", "members", "partners"): "Members only - partners only - until 31 March 2040 - n.pdf",
}


@pytest.mark.parametrize(("language", "code", "handling"), NAMED)
def test_the_name_of_what_is_taken_away_begins_with_the_mark(
    client, section, language, code, handling
):
    name = NAMED[language, code, handling]
    document = make_document(code, name="n.pdf", language=language)
    marks = {"handling": handling, "holds_until": END if "2040" in name else None}
    publish(make_briefing(section, code, **marks, files=file_of(document)).en)
    client.force_login(make_member(CODE))

    response = client.get(document.url)

    assert response["Content-Disposition"] == f'inline; filename="{name}"'


@pytest.mark.parametrize(("code", "name"), [("public", "a.txt"), ("members", "a.docx")])
def test_what_is_there_to_be_adapted_keeps_its_name(client, code, name):
    document = make_document(code, name=name, content=b"words")
    client.force_login(make_member())

    assert client.get(document.url)["Content-Disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cy", ("Neb: mae i chi yn unig", "tan 31 Mawrth 2040")),
        ("en", ("Nobody: it is for you alone", "until 31 March 2040")),
    ],
)
def test_the_stamp_says_with_whom_and_until_when(client, section, language, said):
    document = make_document(CODE, language=language, content=pdf_saying("Words"))
    fields = {"handling": "person", "holds_until": END, "files": file_of(document)}
    publish(make_briefing(section, CODE, **fields).en)
    client.force_login(make_member(CODE))

    content = b"".join(client.get(Document.objects.get(pk=document.pk).url))

    [page] = PdfReader(io.BytesIO(content)).pages
    assert [words for words in said if words not in page.extract_text()] == []


@pytest.mark.parametrize(("code", "is_said"), [(CODE, True), ("members", False)])
def test_the_foot_says_what_is_recorded_where_it_is(client, section, code, is_said):
    page = make_briefing(section, code).en
    client.force_login(make_member(CODE))

    assert ("the audit log notes who" in read(client, page.url)) == is_said
