"""Events for calendars. Each is called by its pair's key."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from events.views import event_file, events_calendar

urlpatterns = [
    path(pgettext_lazy("address", "events.ics"), events_calendar, name="events_calendar"),
    path("<uuid:event_key>.ics", event_file, name="event_file"),
]
