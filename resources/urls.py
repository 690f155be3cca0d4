"""What belongs to a podcast and is no page. Shows and episodes are called by their pair's key."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from resources import views

of_a_show = [
    path(pgettext_lazy("address", "feed.xml"), views.podcast_feed, name="podcast_feed"),
]
of_an_episode = [
    path(
        pgettext_lazy("address", "transcript.vtt"),
        views.episode_transcript,
        name="episode_transcript",
    ),
    path(
        pgettext_lazy("address", "chapters.json"),
        views.episode_chapters,
        name="episode_chapters",
    ),
]
urlpatterns = [
    path("<uuid:podcast_key>/", include(of_a_show)),
    path("<uuid:episode_key>/", include(of_an_episode)),
]
