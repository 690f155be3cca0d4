"""What is handed to a way of sending that meets nobody is not lost."""

from contextlib import closing

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from briff import mailing as act
from briff.delivering import Worker
from briff.models import Delivery
from tests.factories.accounts import make_staff
from tests.factories.briff import make_briff, make_issue, make_subscribers, words_item

pytestmark = pytest.mark.django_db


class NobodyThere(BaseEmailBackend):
    def send_messages(self, messages):
        raise ConnectionRefusedError


def test_all_wait_that_was_handed_to_a_service_that_is_not_there(settings):
    settings.EMAIL_BACKEND = f"{__name__}.NobodyThere"
    make_subscribers(2)
    issue = make_issue(make_briff(), ("asb", words_item()))
    act.begin(issue=issue.en, by=make_staff(), now=timezone.now())

    with closing(Worker()) as worker:
        worker.work(now=timezone.now())

    assert set(Delivery.objects.values_list("state", "claimed_by")) == {("waiting", None)}
