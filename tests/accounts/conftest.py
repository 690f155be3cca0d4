import pytest

from tests.factories.accounts import PersonFactory, make_manager


@pytest.fixture
def membership_manager(client):
    """Signed in."""
    person = make_manager()
    client.force_login(person)
    return person


@pytest.fixture
def administrator(client):
    """Signed in."""
    person = PersonFactory(name="Administrator", is_staff=True, is_superuser=True)
    client.force_login(person)
    return person
