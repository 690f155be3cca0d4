"""A number of thousands of digits is a number that nothing has."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories.accounts import make_staff

pytestmark = pytest.mark.django_db

LONG = "9" * 5_000


@pytest.fixture
def manager(client):
    person = make_staff("members")
    person.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(person)
    return person


@pytest.mark.usefixtures("manager")
def test_it_chooses_no_page(client):
    handed = client.get(reverse("hand_out"), {"id": LONG})
    chosen = client.get(reverse("wagtailadmin_choose_page_chosen_multiple"), {"id": LONG})

    assert handed.url == reverse("parity_board")
    assert chosen.status_code == 404
