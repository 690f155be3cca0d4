"""Pages that are to be looked at again, and who is told."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from tests.factories.accounts import make_staff

DAY = timedelta(days=1)
ROLE = "Communications manager"


def today():
    return timezone.localdate()


def make_writer(role="Editor", **person):
    person = make_staff(**{"preferred_language": "en", **person})
    person.groups.add(Group.objects.get(name=role))
    return person
