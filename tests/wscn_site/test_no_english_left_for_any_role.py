"""Whoever works in the CMS in Welsh meets no English there, whatever her role lets her open.

Every screen that a role has is asked for, by the addresses of the canary, and must ask for nothing
that has no Welsh. (What is written there, in either language, is nobody's string: the screens of
every day are read word by word by test_no_english_left_in_the_cms.py.)
"""

import pytest
from django.conf import settings

from tests.english import asked_in_vain
from tests.factories.readers import WORKERS
from tests.factories.world import sit_down
from tests.wscn_site.test_canary import get_cms_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.no_cover, pytest.mark.once]

MANAGER = "editor granted the audience"
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
    """What a screen that is shown asks for in Welsh, in vain."""
    with asked_in_vain() as missing:
        screen = client.get(address)
    is_shown = screen.status_code == 200 and "html" in screen["Content-Type"]
    return missing - UNSEEN if is_shown else set()
