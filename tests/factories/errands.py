"""Pages that were sent to translators."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from foundation.models import Errand
from tests.factories.accounts import make_staff, today


def make_translator(*granted, **person):
    """Somebody from outside, who writes what is sent to her."""
    translator = make_staff(*granted, **{"preferred_language": "cy", **person})
    translator.groups.add(Group.objects.get(name="Translator"))
    return translator


def send_page(page, *, to, **more):
    """As though it had been sent before."""
    told = {"sent_at": timezone.now(), "wanted_on": today() + timedelta(days=7), "words": 12}
    return Errand.objects.create(page_id=page.pk, to=to, **{**told, **more})
