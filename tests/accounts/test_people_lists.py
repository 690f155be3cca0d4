"""A list of people: what is right is read, what is wrong is told by its line."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import override

from accounts.list_texts import BadList, decode
from accounts.people_imports import give_back
from accounts.people_list_forms import LARGEST, PeopleListForm
from accounts.people_lists import MOST_COLUMNS, MOST_LINES, MOST_WRITTEN, read

SAMPLES = Path(settings.BASE_DIR, "static", "samples")
HEADING = "name,email,role,language\n"


def get_lines(text):
    return read(HEADING + text).lines


def get_said(text):
    """Who is on the good lines: name, address, role, language."""
    return [
        (line.said.name, line.said.email, line.said.role, line.said.preferred_language)
        for line in read(text).lines
        if line.said
    ]


def read_words(*, role="", language=""):
    """Who is on a line with these words."""
    return get_lines(f"A,a@sample.example,{role},{language}\n")[0].said


def get_problems(text):
    return {line.number: line.problem for line in get_lines(text) if line.problem}


@pytest.mark.parametrize(
    "text",
    [
        "Name,E-mail address,Role,Language\nSiân,sian@sample.example,Finance,Welsh\n",
        "Enw;Cyfeiriad e-bost;Rôl;Iaith\r\nSiân;sian@sample.example;Cyswllt cyllid;Cymraeg\r\n",
        "\niaith\te_bost\trol\tENW\rcy\tsian@sample.example\tcyllid\t Siân \r",
        "name,EMAIL,Role,preferred language\n\n,,,\n"
        '"Siân",sian@sample.example,finance contact,cymraeg,,\n',
        "Name,Email,Notes,Role,Language\nSia\u0302n,sian@sample.example,"
        '"two\nlines",\xa0finance,cy\n',
    ],
)
def test_a_list_is_read_however_it_is_written(text):
    assert get_said(text) == [("Siân", "sian@sample.example", "finance", "cy")]


def test_who_has_no_role_is_a_reader_and_who_has_no_language_is_written_to_in_both():
    assert get_said("email,name\na@sample.example,A\n") == [("A", "a@sample.example", "reader", "")]


def test_columns_that_are_not_asked_for_are_told_and_not_read():
    people = read("name,email,Telephone,\nA,a@sample.example,\x07,\n")

    assert people.unread == ["Telephone"]
    assert people.lines[0].said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_is_read_in_the_signs_in_which_spreadsheets_write(encoding):
    text = decode("enw;ebost\nSiân;sian@sample.example\n".encode(encoding))

    assert [line.name for line in read(text).lines] == ["Siân"]


def test_a_broken_sign_spoils_its_own_line_and_no_name_comes_out_wrong():
    content = "name,email\nSiân,a@sample.example\n".encode() + b"D\xfbn,b@sample.example\n"

    good, bad = read(decode(content)).lines

    assert (good.name, bad.said) == ("Siân", None)
    assert "no text" in bad.problem


def test_what_windows_has_no_sign_for_is_marked():
    text = decode(b"name,email\n\x81,a@sample.example\n")

    assert "no text" in read(text).lines[0].problem


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\nname,email\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"name\0,email\n"]
)
def test_what_is_no_list_is_refused(content):
    with pytest.raises(BadList, match="no list"):
        decode(content)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Missing: Name, E-mail address"),
        ("Siân,sian@sample.example\n", "Missing: Name, E-mail address"),
        ("name,role\nSiân,reader\n", "Missing: E-mail address"),
        ('"name,email\n', "Missing: Name, E-mail address"),
        ("name,enw,email,role,rôl\n", "there twice: Name, Role"),
        ("name,email\n\n,\n", "nobody in the list"),
        (HEADING + "A,a@sample.example,,\n" * (MOST_LINES + 1), "too long"),
        (HEADING + "\n" * MOST_WRITTEN, "with empty ones: 5000"),
        ("\r" * LARGEST, "with empty ones: 5000"),
        (HEADING + ",,,\n" * (LARGEST // 4), "with empty ones: 5000"),
        (HEADING.strip() + "," * 47 + "\nA,a@sample.example\n", "too many columns on line 1"),
        ("x" + "," * LARGEST + "\n" + HEADING, "too many columns on line 1"),
        (HEADING + "\nA,a@sample.example" + "," * 49, "too many columns on line 3"),
    ],
)
def test_a_list_of_which_nothing_can_be_read_says_why(text, why):
    with pytest.raises(BadList, match=why):
        read(text)


def test_a_list_may_have_as_many_empty_lines_and_columns_as_there_is_room_for():
    filled = MOST_COLUMNS - 4
    text = HEADING.strip() + "," * filled + "\n" * (MOST_WRITTEN - 1) + "A,a@sample.example,,\n"

    assert [line.number for line in read(text).lines] == [MOST_WRITTEN]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (",a@sample.example,,", "There is no name"),
        ("A", "There is no e-mail address"),
        ("A,sample.example,,", "This is no e-mail address"),
        (f"A,{'a' * 60}@{'s.' * 100}example,,", "e-mail address is too long"),
        (f"{'A' * 10_000},a@sample.example,,", "The name is too long"),
        ("=cmd|' /C calc'!A0,a@sample.example,,", "begins with this sign: ="),
        ("@A,a@sample.example,,", "begins with this sign: @"),
        ("-A,a@sample.example,,", "begins with this sign: -"),
        ("+44 7700,a@sample.example,,", r"begins with this sign: \+"),
        ("G?en,a@sample.example,,", "such as ŵ or ŷ"),
        ("A,a@sample.example,queen,", "role is not known"),
        ("A,a@sample.example,,Klingon", "language is not known"),
        ("Jones, A,a@sample.example,reader,cy", "Columns wanted: 4. Columns on this line: 5"),
        ('"A\nBcc: b@sample.example",a@sample.example,,', "no text"),
        ('A,"a@sample.example\nBcc: b@sample.example",,', "no text"),
        ("A\u202e,a@sample.example,,", "no text"),
        ('"A,a@sample.example,,', "quotation mark"),
        ('"A"B,a@sample.example,,', "quotation mark"),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_the_next_is_read(line, why):
    after = "\nB,b@sample.example,,\n"

    *bad, good = get_lines(line + after)

    assert good.said.name == "B"
    assert [each.said for each in bad] == [None]
    assert re.search(why, bad[0].problem)


def test_who_is_there_twice_is_read_once_however_the_address_is_written():
    text = "A,,,\nB,a@sample.example,,\nC,A@Sample.example,,\nD,a@sample.example,,\n"

    assert get_problems(text) == {
        2: "There is no e-mail address.",
        4: "This address is on line 3 already.",
        5: "This address is on line 3 already.",
    }


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_word_that_the_help_offers_is_read(language):
    with override(language):
        offered = str(PeopleListForm().fields["file"].help_text)
        bad = "A,a@sample.example,brenin,\nB,b@sample.example,,Klingon\n"
        mended = get_problems(bad)
    lists = [text.split(". ")[0].rstrip(".").split(", ") for text in offered.split(": ")[2:]]
    said = [text.split(": ")[1].rstrip(".").split(", ") for text in mended.values()]

    roles, languages = lists
    assert said == lists
    assert [read_words(role=word).role for word in roles] == ["reader", "lead", "finance"]
    assert [read_words(language=word).preferred_language for word in languages] == ["cy", "en", ""]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_columns_that_are_said_to_be_missing_are_read_by_that_name(language):
    with override(language), pytest.raises(BadList) as refused:
        read("x\n")
    names = str(refused.value).rpartition(": ")[2].rstrip(".")

    assert get_said(f"{names}\nA,a@sample.example\n") == [("A", "a@sample.example", "reader", "")]


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("ddarllenydd", "reader"),
        ("Brif gyswllt", "lead"),
        ("phrif-gyswllt", "lead"),
        ("gyswllt cyllid", "finance"),
        ("chyswllt\u2011cyllid", "finance"),
    ],
)
def test_a_role_is_read_as_welsh_changes_it(word, role):
    assert read_words(role=word).role == role


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("y Gymraeg", "cy"),
        ("yn Saesneg", "en"),
        ("dwyieithog", ""),
        ("Bilingual", ""),
        ("Cymraeg a Saesneg", ""),
    ],
)
def test_a_language_is_read_as_people_write_it(word, language):
    assert read_words(language=word).preferred_language == language


@pytest.mark.parametrize("hyphen", "-_\u2010\u2011\u2012\u2013\u2014\u2212\u00ad ")
def test_a_heading_is_read_with_whatever_hyphen(hyphen):
    text = f"Enw,E{hyphen}bost\nA,a@sample.example\n"

    assert get_said(text) == [("A", "a@sample.example", "reader", "")]


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("sample", ["cy", "en"])
def test_the_sample_is_a_good_list(sample, language):
    with override(language):
        people = read(decode((SAMPLES / f"people-{sample}.csv").read_bytes()))

    assert [line.problem for line in people.lines] == ["", "", ""]
    assert [line.said.role for line in people.lines] == ["reader", "lead", "finance"]
    assert [line.said.preferred_language for line in people.lines] == ["cy", "en", ""]


# Given back to be mended


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_given_back_has_all_that_was_typed_runs_nothing_and_can_be_read_again(language):
    text = (
        "Enw;Ffôn;E-bost\n"
        "Siân;+44;sian@sample.example\n"
        '=1+1;" @x";a@sample.example;more\n'
        '"B;b@sample.example\n'
    )
    people = read(text)
    wrong = {line.number: line.problem for line in people.lines if line.problem}

    with override(language):
        once = give_back(people, wrong=wrong)
        again = give_back(read(once), wrong={2: "=wrong", 3: "wrong"})

    assert once.splitlines()[1].startswith("'=1+1; @x;a@sample.example;")
    assert once.splitlines()[1].endswith(";more")
    assert once.splitlines()[2].startswith('"""B;b@sample.example";;;')
    assert [line.name for line in read(once).lines] == ["=1+1", '"B;b@sample.example']
    assert again.splitlines()[0] == once.splitlines()[0]
    assert again.splitlines()[1] == "'=1+1; @x;a@sample.example;'=wrong;more"
