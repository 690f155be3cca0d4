"""A page that is written anew, and one that goes out."""

from django.utils import timezone
from wagtail.models import Page

from foundation.pairs.publishing import publish_pair


def publish(page, by=None):
    publish_pair(page=page, by=by, now=timezone.now())


def rewrite(page, **words):
    """Save other words as the draft of this half."""
    draft = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    return draft.save_revision()
