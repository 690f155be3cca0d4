"""The Briff with an issue, and somebody who sends it."""

import pytest

from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, words_item


@pytest.fixture
def briff():
    return make_briff()


@pytest.fixture
def issue(briff):
    return make_issue(briff, ("asb", words_item()))


@pytest.fixture
def manager():
    return make_staff()
