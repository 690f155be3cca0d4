"""Passwords that are known from breaches, in a file as haveibeenpwned.com gives it out."""

import hashlib

import pytest
from django.core.exceptions import ValidationError

from accounts.signin.breaches import NotBreached

KNOWN = [f"known from somewhere else {number}" for number in range(200)]


@pytest.fixture
def file(tmp_path, settings):
    hashes = sorted(
        hashlib.sha1(each.encode()).hexdigest().upper()  # noqa: S324 - as they give it out
        for each in KNOWN
    )
    path = tmp_path / "hashes.txt"
    path.write_text("".join(f"{each}:{number}\r\n" for number, each in enumerate(hashes)))
    settings.BREACHED_PASSWORDS = str(path)


def is_refused(password):
    try:
        NotBreached().validate(password)
    except ValidationError as refused:
        return refused.code == "breached"
    return False


def test_each_of_them_is_refused_and_no_other(file):
    others = [f"nobody has thought of {number}" for number in range(200)]

    assert [password for password in KNOWN if not is_refused(password)] == []
    assert [password for password in others if is_refused(password)] == []


def test_without_a_file_nothing_is_looked_up(settings):
    settings.BREACHED_PASSWORDS = ""

    assert not is_refused(KNOWN[0])
    assert NotBreached().get_help_text() == ""
