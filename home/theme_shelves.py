"""What the page of a theme shows of the Network: its news, events, networks and boards, surveys."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from accounts.access import Reader
from events.models import EventPage
from foundation.models import SitePageQuerySet
from home.models import NetworkPage, NewsPage, SurveyPage
from resources.models.themes import Theme, is_under
from resources.shelves import Shelf, ShelfEntry, shelves_asked_for

LATEST_NEWS = 3
NEXT_EVENTS = 3
MOST = 12


def join() -> None:
    """Answer the pages of themes. To do so again changes nothing."""
    for answer in (get_news, get_events, get_networks, get_surveys):
        shelves_asked_for.connect(answer)


def get_news(*, theme: Theme, language: str, reader: Reader, **kwargs: Any) -> Shelf:
    """The latest of the news on the theme."""
    news = NewsPage.objects.in_news(language=language).defer_streamfields()
    found = _pick(news, theme=theme, reader=reader)[:LATEST_NEWS]
    entries = [ShelfEntry(page=item, on=item.published_on) for item in found]
    return Shelf(gettext("News"), entries)


def get_events(*, theme: Theme, language: str, reader: Reader, **kwargs: Any) -> Shelf:
    """The next events on the theme."""
    events = EventPage.objects.to_come(language=language, now=timezone.now()).defer_streamfields()
    found = _pick(events, theme=theme, reader=reader)[:NEXT_EVENTS]
    entries = [ShelfEntry(page=one, kind=one.label, on=one.first_day) for one in found]
    return Shelf(gettext("Events to come"), entries)


def get_networks(*, theme: Theme, language: str, reader: Reader, **kwargs: Any) -> Shelf:
    """The networks and boards that work on the theme, in the order of their list."""
    networks = NetworkPage.objects.live().filter(locale__language_code=language)
    found = _pick(networks.defer_streamfields().order_by("path"), theme=theme, reader=reader)[:MOST]
    entries = [ShelfEntry(page=one, kind=one.get_kind_display()) for one in found]
    return Shelf(gettext("Networks and boards"), entries)


def get_surveys(*, theme: Theme, language: str, reader: Reader, **kwargs: Any) -> Shelf:
    """The surveys on the theme and how they stand today, the latest deadline first."""
    surveys = SurveyPage.objects.live().filter(locale__language_code=language)
    found = _pick(surveys.order_by("-closes_on", "-pk"), theme=theme, reader=reader)[:MOST]
    return Shelf(gettext("Surveys"), [_get_survey(survey) for survey in found])


def _get_survey(survey: SurveyPage) -> ShelfEntry:
    state = survey.get_state(today=timezone.localdate())
    is_upcoming = state == SurveyPage.State.UPCOMING
    day = survey.opens_on if is_upcoming else survey.closes_on
    return ShelfEntry(page=survey, kind=str(state.label), on=day)


def _pick(pages: SitePageQuerySet, *, theme: Theme, reader: Reader) -> SitePageQuerySet:
    return pages.readable_by(reader).filter(is_under(theme)).distinct()
