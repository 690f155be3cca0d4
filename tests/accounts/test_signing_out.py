"""Signing out, in both languages."""

import pytest
from django.core.cache import cache

from tests.accounts.door import ADDRESSES, get_signed_in
from tests.factories.accounts import make_member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_signing_out_is_a_button_and_ends_the_session(client, language):
    client.force_login(make_member())
    key = client.session.session_key
    address = dict(zip(("cy", "en"), ADDRESSES["account_logout"], strict=True))[language]

    asked = client.get(address)
    done = client.post(address)

    assert asked.status_code == 200
    assert b"csrfmiddlewaretoken" in asked.content
    assert done.url == f"/{language}/"
    assert not client.session.exists(key)
    assert get_signed_in(client) is None


def test_a_visitor_who_signs_out_is_sent_home(client):
    assert client.get(ADDRESSES["account_logout"][1]).url == "/en/"
