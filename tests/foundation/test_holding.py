"""Writers of pages queue at the root of the tree, with nothing in their hands that others need."""

import os
from datetime import timedelta

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page, Workflow

from accounts.models import Audience, User
from foundation.gate import set_page_audience
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import InformationPage
from tests import processes
from tests.factories.halves import draft_of, make_information
from tests.factories.pages import get_site

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.usefixtures("transactional_db"),
    # The other processes are not measured.
    pytest.mark.no_cover,
]

SOMEBODY_WAITS_FOR_US = """
    SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))
"""


def publish(page):
    publish_pair(page=page, by=None, now=timezone.now())


def make_draft():
    return make_information(is_live=False)


def make_scheduled():
    pair = make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))
    publish(pair.cy)
    return pair


def make_reviewed():
    """Two drafts, of which one has been approved and the other waits to be."""
    pair = make_draft()
    reviewer = User.objects.create_superuser("super@sample.example", "x")
    for half in pair:
        Workflow.objects.get().start(get_page(half), reviewer)
    approve(pair.cy)
    return pair


def make_due():
    pair = make_scheduled()
    then = timezone.now() - timedelta(minutes=1)
    for half in pair:
        half.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=then)
    return pair


def get_page(half):
    return Page.objects.get(pk=half.pk).specific


def approve(half):
    get_page(half).current_workflow_task_state.specific.approve(user=User.objects.get())


def take_back_the_time(page):
    (revision,) = page.revisions.filter(approved_go_live_at__isnull=False)
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])


# What there is, and what is done to it.
DEEDS = {
    "publish": (make_draft, lambda pair: publish(pair.cy)),
    "unpublish": (make_information, lambda pair: unpublish_pair(page=pair.en, by=None)),
    "publish at its time": (make_due, lambda pair: call_command("publish_scheduled")),
    "take back the time": (make_scheduled, lambda pair: take_back_the_time(pair.en)),
    "approve": (make_reviewed, lambda pair: approve(pair.en)),
    "write": (make_information, lambda pair: draft_of(pair.cy).save_revision()),
    "save": (make_draft, lambda pair: get_page(pair.en).save()),
    "make": (
        make_draft,
        lambda pair: get_site().en.add_child(instance=InformationPage(title="New")),
    ),
    "copy": (make_information, lambda pair: get_page(pair.cy).copy(update_attrs={"slug": "copi"})),
    "move": (make_draft, lambda pair: get_page(pair.cy).move(get_site().cy, pos="first-child")),
    "delete": (make_information, lambda pair: get_page(pair.en).delete()),
    "change the audience": (
        make_information,
        lambda pair: set_page_audience(
            page=get_page(pair.cy),
            audience=Audience.objects.get(access="members"),
            by=None,
            now=timezone.now(),
        ),
    ),
}


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_waits_at_the_root_holds_no_page(name, settings):
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    make, do = DEEDS[name]
    pair = make()

    with psycopg.connect(**get_address()) as other:
        other.execute("SELECT id FROM wagtailcore_page WHERE depth = 1 FOR UPDATE")
        process = processes.start(lambda: do(pair))
        while not other.execute(SOMEBODY_WAITS_FOR_US).fetchone():
            assert os.waitpid(process, os.WNOHANG) == (0, 0)
        # Fails at once if anybody else holds one of them.
        other.execute("SELECT id FROM wagtailcore_page FOR UPDATE NOWAIT")

    assert processes.wait_for(process) == [processes.FINISHED]


def get_address():
    settings = connection.settings_dict
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    return {
        "dbname": settings["NAME"],
        **{name: settings[key] or None for name, key in names.items()},
    }
