"""An address says what a new record is about: by a number, or by whatever somebody typed there."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 30, "x", "-1", ""])
@pytest.mark.parametrize(
    "start", ["membership:add?renews=", "invoice:add?membership=", "payment:add?invoice="]
)
def test_a_number_that_is_nobodys_begins_an_empty_record(client, membership_manager, start, number):
    name, _, asked = start.partition("?")

    screen = client.get(f"{reverse(name)}?{asked}{number}")

    assert screen.status_code == 200
