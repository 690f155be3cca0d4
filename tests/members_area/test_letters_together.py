"""Two runs at once: each reader has one letter."""

import pytest
from django.core.management import call_command

from tests import smtp
from tests.factories.accounts import make_member
from tests.factories.briefings import make_new, make_section
from tests.together import at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("transactional_db")]


def test_runs_at_once_write_to_each_reader_once(settings):
    make_new(make_section(), "members")
    members = [make_member().email for _ in range(6)]

    with smtp.in_use(settings) as postbox:
        raised = at_once(*[lambda: call_command("send_letters")] * 3)

    assert raised == []
    assert sorted(letter["to"] for letter in postbox.letters) == sorted(members)
