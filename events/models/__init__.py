"""What happens when: the list of events, and a page for each."""

from events.models.event_pages import EventPage
from events.models.index import EventIndexPage

__all__ = ["EventIndexPage", "EventPage"]
