"""The demonstration for tests: stopped half-way, run again, and run once more."""

import json
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail.signals import page_published

from accounts.models import (
    Application,
    AuditEntry,
    Invoice,
    Membership,
    Organisation,
    Payment,
    Seat,
    User,
)
from foundation.models import Document, Image, Media, SitePage
from resources.models import Act
from tests import databases, shared

EVERYTHING = (Page, Act, Document, Image, Media, Organisation, Membership, Seat, User, AuditEntry)
EVERYTHING += (Application, Invoice, Payment)


class Interrupted(Exception):
    """Somebody pulled the plug."""


class Plug:
    """Pulled when so many pages have been published: between the two halves of a pair."""

    def __init__(self, *, after: int) -> None:
        self.left = after

    def pull(self, **kwargs: Any) -> None:
        self.left -= 1
        if not self.left:
            raise Interrupted


@dataclass
class Demonstration:
    """A database and the files that go with it, and how they came to be."""

    database: str
    uploads: Path
    stopped: dict[str, Any]
    completed: dict[str, Any]
    repeated: dict[str, Any]


def get_demonstration(*, folder: Path) -> Demonstration:
    """The one that is shared; the first who asks makes it, in this folder."""
    uploads, notes = (shared.get_folder() / f"demonstration.{what}" for what in ("files", "json"))
    place = shared.get_database("demonstration")
    if place is None:
        with (
            databases.copy(
                shared.get_database("migrated"), name="demonstration", folder=folder
            ) as draft,
            databases.in_use(draft),
            override_settings(STORAGES=get_storages(uploads)),
        ):
            notes.write_text(json.dumps(make()))
            place = shared.share_database("demonstration")
    return Demonstration(database=place, uploads=uploads, **json.loads(notes.read_text()))


def get_storages(uploads: Path) -> dict[str, Any]:
    """The storages of the site, with the uploads in another folder."""
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": str(uploads)}}
    return {**settings.STORAGES, "default": default}


def make() -> dict[str, Any]:
    plug = Plug(after=25)
    page_published.connect(plug.pull)
    try:
        seed()
    except Interrupted:
        halves = SitePage.objects.values_list("live", "locale__language_code")
        stopped = {"halves": list(halves), "rows": count_everything()}
    finally:
        page_published.disconnect(plug.pull)
    completed = {"told": seed(), "rows": count_everything()}
    with CaptureQueriesContext(connection) as queries:
        told = seed()
    repeated = {"told": told, "rows": count_everything(), "queries": len(queries)}
    return {"stopped": stopped, "completed": completed, "repeated": repeated}


def seed() -> str:
    out = StringIO()
    call_command("seed_demo", stdout=out)
    return out.getvalue()


def count_everything() -> dict[str, int]:
    return {model.__name__: model._base_manager.count() for model in EVERYTHING}
