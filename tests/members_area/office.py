"""The office of a member organisation, as its lead contact finds it."""

from django.utils import timezone

from accounts import seat_checks

OFFICE = {"cy": "/cy/aelodaeth/", "en": "/en/membership/"}


def get_organisation(person):
    return person.seats.get().organisation


def ask(on):
    return seat_checks.ask(today=on, now=timezone.now())
