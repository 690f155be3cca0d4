"""What a screen of the CMS answers, and what stands in the audit log after it."""

from django.contrib.messages import get_messages

from accounts.models import AuditEntry
from tests.factories.accounts import today


def errors(response):
    """What the form says, by field."""
    return {field: list(said) for field, said in response.context["form"].errors.items()}


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def last_line():
    line = AuditEntry.objects.last()
    return line and (line.verb, line.actor_id)


def seat_in(organisation, **values):
    return {
        "organisation": organisation.pk,
        "email": "sian@sample.example",
        "name": "Siân",
        "preferred_language": "cy",
        "role": "reader",
        "starts_on": today().isoformat(),
    } | values
