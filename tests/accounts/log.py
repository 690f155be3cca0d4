"""Lines of the audit log."""

from django.utils import timezone

from accounts import audit


def write(*verbs):
    for verb in verbs:
        audit.record(verb=verb, by=None, now=timezone.now())


def fault():
    found = audit.find_fault()
    return found and (found.sequence, found.what)
