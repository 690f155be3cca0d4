"""What players of podcasts fetch: feeds, transcripts and chapters, for anybody and no more.

Each asks as nobody in particular, so that what a member may hear is on its page only.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.cache import set_response_etag
from django.utils.translation import get_language
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import Reader
from foundation.headers import PUBLIC
from resources.feeds import PodcastFeed
from resources.models import EpisodePage, PodcastPage
from resources.podcast_elements import Show
from resources.transcripts import write_webvtt

View = Callable[..., HttpResponse]


def for_players(view: View) -> View:
    """Let it be kept for a minute, asked after, and fetched by players on other people's pages."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        # What is taken away leaves the rest as old as it was: only the whole says what has changed.
        response.headers.pop("Last-Modified", None)
        set_response_etag(response)  # Django does so for GET only, and players ask by HEAD too
        response.headers["Cache-Control"] = PUBLIC
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    return require_safe(conditional_page(answer))


@for_players
def podcast_feed(request: HttpRequest, podcast_key: UUID) -> HttpResponse:
    """The feed of a show in the language of the address."""
    reader = _get_anybody()
    shows = PodcastPage.objects.select_related("locale", "artwork")
    halves = shows.filter(translation_key=podcast_key)
    podcast = halves.get_open(language=get_language(), reader=reader)
    return PodcastFeed()(request, show=Show(page=podcast, reader=reader, request=request))


@for_players
def episode_transcript(request: HttpRequest, episode_key: UUID) -> HttpResponse:
    """What is said in an episode, in the language of the address."""
    vtt = write_webvtt(_get_episode(episode_key).get_cues())
    return HttpResponse(vtt, content_type="text/vtt; charset=utf-8")


@for_players
def episode_chapters(request: HttpRequest, episode_key: UUID) -> HttpResponse:
    """Where the parts of an episode begin, and their titles in the language of the address."""
    chapters = _get_episode(episode_key).get_chapters()
    parts = [{"startTime": chapter.start, "title": chapter.title} for chapter in chapters]
    return JsonResponse(
        {"version": "1.2.0", "chapters": parts}, content_type="application/json+chapters"
    )


def _get_anybody() -> Reader:
    return Reader.anonymous(today=timezone.localdate())


def _get_episode(key: UUID) -> EpisodePage:
    halves = EpisodePage.objects.filter(translation_key=key)
    episode: EpisodePage = halves.get_open(language=get_language(), reader=_get_anybody())
    return episode
