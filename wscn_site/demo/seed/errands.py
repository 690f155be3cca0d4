"""A page that was sent to the sample translator, by the same action as a real one."""

from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from foundation.errands.actions import send
from foundation.models import Errand
from resources.models import ResourcePage

TRANSLATOR = "translator@elsewhere.example"
WANTED_IN = timedelta(days=7)


def is_sent() -> bool:
    """Whether she was ever sent anything."""
    return Errand.objects.filter(to__email=TRANSLATOR).exists()


def send_one(*, by: User, now: datetime) -> None:
    """The first resource, into Welsh, for next week."""
    welsh = ResourcePage.objects.filter(locale__language_code="cy").order_by("path")
    send(
        page=welsh[0],
        to=User.objects.get(email=TRANSLATOR),
        by=by,
        wanted_on=timezone.localdate(now) + WANTED_IN,
        now=now,
        note="Nodyn sampl.",
    )
