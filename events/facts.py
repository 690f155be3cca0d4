"""What machines are told of an event, in the words of schema.org."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from foundation.structured_data import Facts, refer_to_network

SPOKEN = {"cy": ["cy"], "en": ["en"], "both": ["cy", "en"]}
STATES = {
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
ATTENDANCES = {
    "in_person": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "both": "MixedEventAttendanceMode",
}


def describe_event(event: Any, *, request: HttpRequest) -> Facts:
    """When it is, where, how it stands and in which languages. No more than its page says."""
    url = request.build_absolute_uri(event.get_url(request))
    if event.is_whole_day:
        first, last = event.first_day.isoformat(), event.last_day.isoformat()
    else:
        moments = map(timezone.localtime, (event.starts_at, event.ends_at))
        first, last = (moment.isoformat(timespec="seconds") for moment in moments)
    return {
        "@type": "Event",
        "name": event.title,
        "url": url,
        "description": event.summary,
        "startDate": first,
        "endDate": last,
        "eventStatus": f"https://schema.org/{STATES[event.state]}",
        "eventAttendanceMode": f"https://schema.org/{ATTENDANCES[event.attendance]}",
        "location": _describe_places(event, url=url),
        "inLanguage": SPOKEN[event.spoken],
        "organizer": refer_to_network(request),
    }


def _describe_places(event: Any, *, url: str) -> list[Facts]:
    places: list[Facts] = []
    if event.where:
        place, *address = event.where
        address = "\n".join(address) or place
        places.append({"@type": "Place", "name": place, "address": address})
    if event.attendance != "in_person":
        places.append({"@type": "VirtualLocation", "url": url})
    return places
