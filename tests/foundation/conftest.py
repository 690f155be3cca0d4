"""What is closed is made once for all the tests of a file: it takes longer to make than to ask."""

import pytest
from django.db import transaction

from tests.factories.closed import make_closed


@pytest.fixture(scope="module")
def closed(django_db_setup, django_db_blocker):
    """Whatever a test does to it is undone after that test. Its files stay where they were made."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_closed()
        transaction.set_rollback(True)
