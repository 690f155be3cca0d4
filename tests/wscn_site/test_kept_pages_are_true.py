"""A page that is kept is what it would be if it were made now, whatever was done in between."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect

from foundation.models import SitePage
from resources.models import Duty
from tests.architecture.house import ROOT, tracked
from tests.factories.halves import make_resource
from tests.wscn_site.deeds import (
    EVERYTHING,
    LISTED,
    SEEN_ON,
    SHUT,
    change_duty,
    get_addresses,
    hub,
    publish,
)

pytestmark = pytest.mark.django_db

UNWATCH = {
    "postgresql": """
        CREATE OR REPLACE FUNCTION foundation_public_change() RETURNS trigger AS
        $$ BEGIN RETURN NULL; END $$ LANGUAGE plpgsql
    """,
    "sqlite": "SELECT name FROM sqlite_master WHERE type='trigger' AND name LIKE 'public_change_%'",
}


@pytest.fixture
def uploads():
    """The world keeps its files where it was made."""


@pytest.fixture
def unwatched(world):
    """The countermeasure is gone: no table raises the number any more."""
    with connection.cursor() as cursor:
        cursor.execute(UNWATCH[connection.vendor])
        if connection.vendor == "sqlite":
            for (name,) in cursor.fetchall():
                cursor.execute(f'DROP TRIGGER "{name}"')


def ask(client, addresses):
    answers = [client.get(address) for address in addresses]
    return [(each.status_code, each.get("Location"), each.content) for each in answers]


def ask_afresh(client, addresses):
    caches["pages"].clear()
    return ask(client, addresses)


def keep(client, addresses):
    """Looked at twice: the first time makes what it needs, such as a picture in its size."""
    ask(client, addresses)
    before = ask(client, addresses)
    assert [count(client, address) for address in addresses] == [1, 1]
    return before


def count(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.parametrize("do", EVERYTHING, ids=lambda do: do.__name__)
def test_what_was_done_is_seen_at_once_in_both_languages(client, world, do):
    addresses = get_addresses(world, EVERYTHING[do])
    before = keep(client, addresses)

    do(world)

    after = ask(client, addresses)
    assert after == ask_afresh(client, addresses)
    assert not set(after) & set(before)


@pytest.mark.parametrize("do", {**SEEN_ON, **dict.fromkeys(LISTED)}, ids=lambda do: do.__name__)
def test_unwatched_it_would_be_old(client, world, unwatched, do):
    addresses = get_addresses(world, EVERYTHING[do])
    before = keep(client, addresses)

    do(world)

    assert ask(client, addresses) == before


@pytest.mark.parametrize("do", SHUT, ids=lambda do: do.__name__)
def test_even_unwatched_it_would_be_shut(client, world, unwatched, do):
    addresses = get_addresses(world, hub)
    keep(client, addresses)

    do(world)

    assert [status for status, _, _ in ask(client, addresses)] == [404, 404]


@pytest.mark.parametrize(
    "do",
    [
        change_duty,
        lambda world: Redirect.objects.create(old_path="/old", redirect_link="/en/"),
        lambda world: Duty.objects.update(what_en="Something"),
    ],
    ids=["a duty is deleted", "a redirect is added", "duties are changed in bulk"],
)
def test_whatever_else_is_done_it_is_made_again(client, world, do):
    addresses = get_addresses(world, hub)
    keep(client, addresses)

    do(world)

    assert count(client, addresses[0]) > 1
    assert count(client, addresses[1]) > 1


def test_what_was_taken_back_has_changed_nothing(client, world):
    addresses = get_addresses(world, hub)
    before = keep(client, addresses)

    with transaction.atomic():
        publish(world)
        transaction.set_rollback(True)

    assert [count(client, address) for address in addresses] == [1, 1]
    assert ask(client, addresses) == before


def test_a_page_is_of_its_day_only(client, world, monkeypatch):
    (address, _) = get_addresses(world, hub)
    keep(client, get_addresses(world, hub))
    tomorrow = timezone.now() + timedelta(days=1)

    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)

    assert count(client, address) > 1
    assert count(client, address) == 1


def test_a_page_is_kept_no_longer_than_a_call_on_it_is_open(client, monkeypatch):
    # At midday, for no page is kept past midnight.
    closes_at = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    pair = make_resource(kind="funding", closes_at=closes_at)
    addresses = [page.url for page in pair]
    earlier = closes_at - timedelta(minutes=5)
    monkeypatch.setattr("django.utils.timezone.now", lambda: earlier)
    before = keep(client, addresses)

    for moment in (closes_at - timedelta(seconds=1), closes_at):
        monkeypatch.setattr("django.utils.timezone.now", lambda moment=moment: moment)
        asked = [count(client, address) for address in addresses]
        assert (asked == [1, 1]) is (moment < closes_at)

    after = ask(client, addresses)
    assert not set(after) & set(before)


def test_whoever_makes_pages_by_the_clock_is_known():
    """They answer ``turn_asked_for``, or a page that is kept would say what was true before.

    What stands behind the lock is never kept, and neither is what is no page.
    """
    by_the_clock = [
        str(path.relative_to(ROOT))
        for path in tracked("*.py")
        if path.relative_to(ROOT).parts[0]
        in {"home", "resources", "members_area", "briff", "events"}
        and "timezone.now()" in path.read_text()
    ]

    assert sorted(by_the_clock) == [
        "briff/delivering.py",
        "briff/management/commands/send_briff.py",
        "briff/management/commands/take_bounce.py",
        "briff/provider.py",
        "briff/views/papers.py",
        "briff/views/sending.py",
        "briff/views/subscribers.py",
        "briff/views/subscriptions.py",
        "events/models/event_pages.py",
        "events/models/index.py",
        "events/views.py",
        "home/examples/views.py",
        "home/feeds.py",
        "home/management/commands/remind_reviews.py",
        "home/models/pages.py",
        "home/night_watch/report.py",
        "home/own_data.py",
        "home/planning/desk.py",
        "home/search/views.py",
        "home/theme_shelves.py",
        "home/why.py",
        "members_area/closing.py",
        "members_area/letters.py",
        "members_area/management/commands/release_file.py",
        "members_area/management/commands/send_letters.py",
        "members_area/migrations/0007_what_is_out_was_told.py",
        "members_area/models/consultations.py",
        "members_area/models/homes.py",
        "members_area/views/briefings.py",
        "members_area/views/consultations.py",
        "members_area/views/downloads.py",
        "members_area/views/joining.py",
        "members_area/views/memberships.py",
        "members_area/views/recordings.py",
        "members_area/wagtail_hooks.py",
        "resources/models/libraries.py",
        "resources/models/library.py",
        "resources/models/theme_pages.py",
        "resources/reviews.py",
    ]


def test_a_change_while_it_is_made_leaves_it_in_the_edition_before(client, world):
    address = hub(world).en.url

    def change(page, request, args, kwargs):
        SitePage.objects.filter(pk=page.pk).update(summary="Changed meanwhile")

    with hooks.register_temporarily("before_serve_page", change):
        client.get(address)

    assert count(client, address) > 1
    assert count(client, address) == 1
