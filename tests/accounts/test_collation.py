"""A–Z as a Welsh reader and an English reader know it."""

import itertools

import pytest

from accounts.collation import ALPHABETS, NUMERALS, get_letter, get_letters, sort_key

IN_WELSH_ORDER = [
    "10 Stryd",
    "2 Tawe",
    "Abertawe",
    "agor",
    "angau",
    "ail",
    "arholiad",
    "arian",
    "arwydd",
    "Bala",
    "Bangor",
    "Y Barri",
    "Blaenau Gwent",
    "Bro Morgannwg",
    "Caerdydd",
    "Caerffili",
    "Casnewydd",
    "Castell-nedd Port Talbot",
    "cyw",
    "chwaer",
    "dangos",
    "dawns",
    "dydd",
    "Ddinbych",
    "eog",
    "ffon",
    "Gwynedd",
    "ngwlad",
    "hwyl",
    "lôn",
    "Llandudno",
    "Llanelli",
    "Llangefni",
    "Llangollen",
    "Llanrwst",
    "Merthyr Tudful",
    "parch",
    "parhau",
    "pasio",
    "Pen-y-bont ar Ogwr",
    "Powys",
    "pwll",
    "pherson",
    "rwan",
    "Rhondda Cynon Taf",
    "Sir Benfro",
    "Sir Ddinbych",
    "Sir Fynwy",
    "Sir Gaerfyrddin",
    "Sir y Fflint",
    "Torfaen",
    "tŷ",
    "tywyll",
    "theatr",
    "wrth",
    "ŵy",
    "Ynys Môn",
    "yr ysgol",
    "zw",
]


@pytest.mark.parametrize(("first", "second"), list(itertools.pairwise(IN_WELSH_ORDER)))
def test_in_welsh_one_comes_before_the_other(first, second):
    assert sort_key(first, language="cy") < sort_key(second, language="cy")


IN_ENGLISH_ORDER = [
    "Anglesey",
    "Bangor",
    "Barry",
    "Cardiff",
    "Chepstow",
    "Conwy",
    "Denbighshire",
    "The Gower",
    "Llandudno",
    "Llanelli",
    "Neath Port Talbot",
    "Newport",
    "St Asaph",
    "St David’s",
    "Swansea",
    "The Vale of Glamorgan",
    "Wrexham",
]


@pytest.mark.parametrize(("first", "second"), list(itertools.pairwise(IN_ENGLISH_ORDER)))
def test_in_english_one_comes_before_the_other(first, second):
    assert sort_key(first, language="en") < sort_key(second, language="en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tŷ", "ty"),
        ("St David’s", "St David's"),
        ("Pen-y-bont", "Pen y bont"),
        ("Y Fflint", "Fflint"),
    ],
)
def test_accents_apostrophes_hyphens_and_articles_do_not_count(one, other):
    assert sort_key(one, language="cy") == sort_key(other, language="cy")


def test_a_name_without_letters_has_an_empty_key():
    assert sort_key("—", language="cy") == ""


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Chwarae teg", "ch"),
        ("Cynllun", "c"),
        ("Ddinbych", "dd"),
        ("Y Fflint", "ff"),
        ("Ŵyl", "w"),
        ("Kit", "k"),
        ("20 mya", NUMERALS),
        ("—", ""),
    ],
)
def test_a_welsh_title_stands_under_the_letter_that_it_begins_with(text, letter):
    assert get_letter(sort_key(text, language="cy")) == letter


def test_an_english_title_stands_under_one_character():
    assert get_letter(sort_key("The child’s plan", language="en")) == "c"


def test_the_letters_stand_in_their_order_and_strangers_among_them():
    welsh, english = (get_letters(language=language) for language in ("cy", "en"))

    assert [letter for letter in welsh if letter in ALPHABETS["cy"]] == list(ALPHABETS["cy"])
    assert welsh[:7] == [NUMERALS, "a", "b", "c", "ch", "d", "dd"]
    assert welsh[welsh.index("j") + 1] == "k"
    assert english == [NUMERALS, *ALPHABETS["en"]]
