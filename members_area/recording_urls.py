"""What belongs to a recording and is no page. Each is called by its pair's key."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from members_area.views import recordings

of_a_recording = [
    path(
        pgettext_lazy("address", "captions.vtt"),
        recordings.recording_captions,
        name="recording_captions",
    ),
    path(
        pgettext_lazy("address", "place/"),
        recordings.keep_recording_place,
        name="recording_place",
    ),
]
urlpatterns = [path("<uuid:recording_key>/", include(of_a_recording))]
