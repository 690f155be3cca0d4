"""Events and the list of them."""

from datetime import timedelta

from django.utils import timezone

from events.models import EventIndexPage, EventPage
from tests.factories.pages import get_site, make_pair

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def make_event_index():
    return make_pair(
        EventIndexPage,
        under=get_site(),
        show_in_menus=True,
        cy={"title": "Digwyddiadau", "slug": "digwyddiadau"},
        en={"title": "Events", "slug": "events"},
    )


def make_event(index, *themes, cy=None, en=None, make=make_pair, **fields):
    """One in Cardiff in a week, unless its days say otherwise; an end alone need not be said."""
    starts_at = fields.pop("starts_at", timezone.now() + 7 * DAY)
    shared = {
        "starts_at": starts_at,
        "ends_at": starts_at + 2 * HOUR,
        "attendance": "in_person",
        "spoken": "both",
        **fields,
    }
    return make(
        EventPage,
        under=index,
        themes=themes,
        **shared,
        cy={"title": "Digwyddiad", "place": "Caerdydd", **(cy or {})},
        en={"title": "Event", "place": "Cardiff", **(en or {})},
    )
