import pytest
from django.contrib.auth.models import Group

from tests.factories.accounts import PersonFactory, make_staff


@pytest.fixture
def membership_manager(client):
    """Signed in."""
    person = make_staff(name="Membership manager")
    person.groups.add(Group.objects.get(name="Membership manager"))
    client.force_login(person)
    return person


@pytest.fixture
def administrator(client):
    """Signed in."""
    person = PersonFactory(name="Administrator", is_staff=True, is_superuser=True)
    client.force_login(person)
    return person
