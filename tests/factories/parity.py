"""Pairs whose halves are written one after the other, and how they stand."""

import json

from django.core.management import call_command
from django.utils import timezone

from foundation.models import PairStanding
from foundation.pairs.publishing import publish_pair
from home.models import InformationPage
from tests.factories.halves import draft_of
from tests.factories.pages import get_site, write_pair


def write(page, **words):
    """Write something else into a draft."""
    draft = draft_of(page)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision()


def write_body(page, *parts):
    """Parts of a text: kind, value, and the mark that a copy of it has too."""
    body = [{"type": kind, "value": value, "id": mark} for mark, kind, value in parts]
    write(page, body=json.dumps(body))


def write_information(*, under=None, is_live=True, cy=None, en=None):
    """A pair that was written, as an editor does, and is out."""
    return write_pair(
        InformationPage,
        under=under or get_site(),
        is_live=is_live,
        cy=cy or {"title": "Amdanom ni", "summary": "Pwy ydym ni."},
        en=en or {"title": "About us", "summary": "Who we are."},
    )


def publish(pair):
    publish_pair(page=pair.cy, by=None, now=timezone.now())


def get_standing(pair):
    return PairStanding.objects.get(cy=pair.cy.pk)


def compare_all():
    """What `prepare` does for pages that were there before."""
    call_command("rebuild_parity", verbosity=0)
