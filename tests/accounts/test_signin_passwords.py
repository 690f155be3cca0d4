"""Which passwords are taken: long ones that are not among the first to be tried."""

import gzip
from pathlib import Path

import pytest
from django.contrib.auth import password_validation
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.signin.passwords import ENOUGH, get_worth

LIST = Path(password_validation.__file__).with_name("common-passwords.txt.gz")
WAYS_TO_FOURTEEN = {
    "said again": lambda word: (word * 14)[: max(14, 2 * len(word))],
    "followed by a row": lambda word: word + "12345678901234"[: max(0, 14 - len(word))],
    "with a capital and a year": lambda word: f"{word.capitalize()}2026!".ljust(14, "!"),
    "filled up with noughts": lambda word: f"{word}123".ljust(14, "0"),
}


def get_codes(password, user=None):
    try:
        validate_password(password, user)
    except ValidationError as refused:
        return {error.code for error in refused.error_list}
    return set()


@pytest.mark.parametrize(
    "password",
    [
        "GlanhauMelynTrên",
        "correct horse battery",
        "purple-monkey-dishwasher",
        "ceffyl batri stapl",
        "tri-chynnig-i-gymro",
        "kT9$wq7ZpLm2vB",
        "ŵyl y gwcw ar y to",
        "x" * 14 + "Ffestiniogaidd",
        "gwdihŵ a llwynog " * 16,
    ],
)
def test_three_words_or_fourteen_letters_of_chance_are_taken(password):
    assert get_codes(password) == set()


@pytest.mark.parametrize("password", ["", "short", "13 characters", "kT9$wq7ZpLm2v"])
def test_less_than_fourteen_characters_are_refused(password):
    assert "password_too_short" in get_codes(password)


@pytest.mark.parametrize(
    "password",
    [
        "passwordpassword",
        "password-password",
        "P@ssw0rd123456!",
        "qwertyuiopasdfgh",
        "1q2w3e4r5t6y7u8i",
        "poiuytrewqlkjhgf",
        "12345678901234",
        "aaaaaaaaaaaaaa",
        "20262026202620",
        "WLGAcymru2026!",
        "SaferCommunities",
        "Cymunedau Diogel",
        "cymru am byth 2026",
        "prevent.contest.26",
        "Aberystwyth1234",
        "Caerdydd2026!!!",
        "croesocroeso123",
        "Gorffennaf2026!",
        "liverpoolarsenal",
        "%%%%%%%%%%%%%%%",
    ],
)
def test_words_of_ours_common_words_rows_and_years_are_easily_guessed(password):
    assert get_codes(password) == {"easily_guessed"}


@pytest.mark.parametrize("way", WAYS_TO_FOURTEEN)
def test_common_passwords_are_refused_made_long(way):
    common = gzip.decompress(LIST.read_bytes()).decode().split()[:3000:20]

    long = [WAYS_TO_FOURTEEN[way](word) for word in common]

    assert [password for password in long if get_worth(password) >= ENOUGH] == []


@pytest.mark.parametrize("password", ["eleri.gwyn@sample", "EleriGwynPritchard"])
def test_a_password_like_ones_own_name_is_refused(password):
    person = User(email="eleri.gwyn@sample.example", name="Eleri Gwyn Pritchard")

    assert "password_too_similar" in get_codes(password, person)


def test_a_very_long_password_is_read_no_further_than_it_takes():
    assert get_codes("gwdihw a llwynog " * 10_000) == set()


def test_what_to_do_is_said_before_and_after():
    help_texts = password_validation.password_validators_help_texts()

    assert "Three words that do not belong together make a good password." in help_texts
