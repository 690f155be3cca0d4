"""The demonstration has something to decide, something paid, something unpaid, something late."""

import pytest
from django.core import mail
from django.utils import timezone

from accounts.models import Application, Invoice
from tests.factories.accounts import today
from wscn_site.demo.seed.work import get_work


@pytest.mark.django_db
def test_it_has_one_of_each_and_a_second_run_adds_none(django_capture_on_commit_callbacks):
    work = get_work(today=today(), now=timezone.now())
    first = [job for job in work if not job.name.startswith("Acts")]
    until = next(number for number, job in enumerate(first) if job.name == "The front doors")

    with django_capture_on_commit_callbacks(execute=True):
        made = [job.run() for job in first[:until]]
        again = [job.run() for job in first[:until]]

    assert (all(made), any(again), mail.outbox) == (True, False, [])
    assert Application.objects.get().state == "pending"
    found = {invoice.balance > 0: invoice for invoice in Invoice.objects.with_balance()}
    assert (Invoice.objects.count(), set(found)) == (3, {True, False})
    assert Invoice.objects.overdue(on=today()).count() == 1
