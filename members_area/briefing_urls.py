"""The addresses of briefings by a number that says nothing."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from members_area.views import briefings

one_briefing = [
    path("", briefings.open_briefing, name="briefing"),
    path(pgettext_lazy("address", "read/"), briefings.acknowledge, name="briefing_acknowledge"),
]

urlpatterns = [
    path(pgettext_lazy("address", "letters/"), briefings.choose_letters, name="briefing_letters"),
    path("<uuid:pair>/", include(one_briefing)),
]
