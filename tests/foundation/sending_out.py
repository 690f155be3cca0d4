"""Sending a page to a translator."""

from django.urls import reverse
from django.utils import timezone

from foundation.errands.actions import send
from tests.factories.accounts import today
from tests.factories.browsers import Browser


def sign_in(person):
    browser = Browser()
    browser.force_login(person)
    return browser


def get_edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def send_it(page, *, to, by, **more):
    return send(page=page, to=to, by=by, wanted_on=today(), now=timezone.now(), **more)


def post(client, pair, **words):
    told = {"half": "cy", "wanted_on": today().isoformat(), "note": "", **words}
    address = reverse("send_to_translator", args=[pair.en.pk])
    return client.post(address, told, follow=True)
