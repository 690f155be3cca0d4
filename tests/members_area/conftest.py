"""Somebody at her organisation's own copy of a draft."""

import pytest

from tests.factories.accounts import SeatFactory, make_member
from tests.factories.consultations import make_consultation
from tests.factories.desk import Desk


@pytest.fixture
def pair():
    return make_consultation()


@pytest.fixture
def member():
    return make_member()


@pytest.fixture
def colleague(member):
    return SeatFactory(organisation=member.seats.get().organisation).person


@pytest.fixture
def desk(client, pair, member):
    """A member at her organisation's own copy."""
    client.force_login(member)
    return Desk(client, pair).begin()
