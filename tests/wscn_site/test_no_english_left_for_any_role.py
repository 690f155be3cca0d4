"""Whoever works in the CMS in Welsh meets no English there, whatever her role lets her open.

Every screen that a role has is asked for, by the addresses of the canary. What a screen asks for
and is not given in Welsh is found even where it says so only sometimes.
"""

import pytest
from django.conf import settings

from tests.english import asked_in_vain, find_english_in_cms
from tests.factories.world import MARKS, SOUGHT, WORKERS, sit_down
from tests.wscn_site.test_canary import get_cms_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.no_cover, pytest.mark.once]

MANAGER = "editor granted the audience"
# What is written in the world is in no language.
WRITTEN = (*MARKS.values(), SOUGHT, "this that")
# What filters call themselves, and nowhere show.
UNSEEN = {"exact"}


@pytest.fixture
def uploads():
    """The world keeps its files where it was made."""


@pytest.mark.parametrize("who", [MANAGER, *WORKERS])
def test_no_role_meets_english_on_a_screen_that_it_may_open(who, world):
    client = sit_down(world, who)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "cy"

    addresses = dict.fromkeys(get_cms_addresses(world, who))
    left = {address: find_left(client, address) for address in addresses}

    assert {address: texts for address, texts in left.items() if texts} == {}


def find_left(client, address):
    """What a screen that is shown says or asks for in English, but for what somebody wrote."""
    with asked_in_vain() as missing:
        screen = client.get(address)
    if screen.status_code != 200 or "html" not in screen["Content-Type"]:
        return set()
    texts = missing.union(find_english_in_cms(screen.text)) - UNSEEN
    return {text for text in texts if not any(word in text for word in WRITTEN)}
