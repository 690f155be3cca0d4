"""One world for all the tests of a file: it takes longer to make than to ask."""

import gc

import pytest
from django.db import transaction

from tests.factories.world import make_world


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Everybody and everything. Whatever a test does to it is undone after that test."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = make_world()
        # All this stays: not to be looked through again and again for what could go.
        gc.freeze()
        yield world
        gc.unfreeze()
        transaction.set_rollback(True)
