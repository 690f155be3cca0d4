"""Where a mail provider tells what became of a mail, if we have one that does.

Without MAIL_PROVIDER there is no such address, and django-anymail need not be there.
"""

from importlib import import_module

from django.urls import URLPattern, path

ADDRESS = "mail-events/"


def get_webhooks(provider: str) -> list[URLPattern]:
    """The address at which this provider calls; none without one."""
    if not provider:
        return []
    return [path(ADDRESS, import_module("briff.provider").get_view(provider), name="mail_events")]
