"""The part of the outline that tells of the Network: its news, its partners, what it asks."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from django.utils import timezone

from events.models import EventIndexPage, EventPage
from home.models import (
    NetworkIndexPage,
    NetworkPage,
    NewsIndexPage,
    NewsPage,
    SurveyIndexPage,
    SurveyPage,
)
from wscn_site.demo.about import home
from wscn_site.demo.events import EVENTS
from wscn_site.demo.networks import NETWORKS
from wscn_site.demo.news import NEWS
from wscn_site.demo.seed.files import Shelf
from wscn_site.demo.seed.filling import fill_body, fill_files, get_themes, plan_section
from wscn_site.demo.seed.pages import Fields, Plan
from wscn_site.demo.shapes import Event, Network, NewsItem, Survey
from wscn_site.demo.surveys import SURVEYS
from wscn_site.demo.words import Language

ABOUT_US = "about-us"
BOOKING = "https://example.org/book"


def get_news() -> Iterator[Plan]:
    """The news, oldest first."""
    yield plan_section("news", model=NewsIndexPage, section=home.NEWS_SECTION, is_in_menu=True)
    yield from (_news_item(one) for one in sorted(NEWS, key=lambda one: one.published_on))


def get_events() -> Iterator[Plan]:
    """The events: those that have been, and those to come."""
    yield plan_section("events", model=EventIndexPage, section=home.EVENTS_SECTION, is_in_menu=True)
    yield from map(_event, EVENTS)


def get_networks() -> Iterator[Plan]:
    """The networks and boards, in the order in which they are shown."""
    yield plan_section(
        "networks", model=NetworkIndexPage, section=home.NETWORKS_SECTION, under=ABOUT_US
    )
    yield from map(_network, NETWORKS)


def get_surveys() -> Iterator[Plan]:
    """The surveys."""
    yield plan_section(
        "surveys", model=SurveyIndexPage, section=home.SURVEYS_SECTION, under=ABOUT_US
    )
    yield from map(_survey, SURVEYS)


def _news_item(item: NewsItem) -> Plan:
    key = f"news/{item.slug.en}"
    return Plan(
        key=key,
        under="news",
        model=NewsPage,
        slug=item.slug,
        title=item.title,
        summary=item.summary,
        words=lambda language, shelf: {
            "body": fill_body(item.body, key=key, language=language, shelf=shelf)
        },
        shared=lambda shelf: {"published_on": item.published_on},
        related={"themes": partial(get_themes, item.themes)},
    )


def _event(event: Event) -> Plan:
    key = f"events/{event.slug.en}"

    def words(language: Language, shelf: Shelf) -> Fields:
        names = ("state_note", "place", "address", "joining", "who_for", "cost")
        said = {name: getattr(event, name).said(language) for name in names}
        return {**said, "body": fill_body(event.body, key=key, language=language, shelf=shelf)}

    def shared(shelf: Shelf) -> Fields:
        first = timezone.localdate() + timedelta(days=event.in_days)
        last = first + timedelta(days=event.lasts_days - 1)

        def at(day: date, clock: time) -> datetime:
            return timezone.make_aware(datetime.combine(day, clock))

        return {
            "starts_at": at(first, event.begins),
            "ends_at": at(last, event.ends),
            "is_whole_day": event.is_whole_day,
            "state": event.state,
            "attendance": event.attendance,
            "spoken": event.spoken,
            "booking_url": BOOKING if event.books_online else "",
            "book_by": first - timedelta(days=event.book_before) if event.book_before else None,
        }

    return Plan(
        key=key,
        under="events",
        model=EventPage,
        slug=event.slug,
        title=event.title,
        summary=event.summary,
        audience=event.audience,
        words=words,
        shared=shared,
        related={"themes": partial(get_themes, event.themes)},
    )


def _network(network: Network) -> Plan:
    key = f"networks/{network.slug.en}"

    def words(language: Language, shelf: Shelf) -> Fields:
        return {
            "body": fill_body(network.body, key=key, language=language, shelf=shelf),
            "who_is_in_it": network.who_is_in_it.said(language),
            "led_by": network.led_by.said(language),
            "how_to_join": network.how_to_join.said(language),
        }

    return Plan(
        key=key,
        under="networks",
        model=NetworkPage,
        slug=network.slug,
        title=network.title,
        summary=network.summary,
        words=words,
        shared=lambda shelf: {"kind": network.kind},
        related={"themes": partial(get_themes, network.themes)},
    )


def _survey(survey: Survey) -> Plan:
    key = f"surveys/{survey.slug.en}"

    def words(language: Language, shelf: Shelf) -> Fields:
        return {
            "asks": survey.asks.said(language),
            "answer_url": survey.url.said(language),
            "body": fill_body(survey.body, key=key, language=language, shelf=shelf),
            "findings": fill_body(
                survey.findings, key=f"{key}/findings", language=language, shelf=shelf
            ),
        }

    return Plan(
        key=key,
        under="surveys",
        model=SurveyPage,
        slug=survey.slug,
        title=survey.title,
        summary=survey.summary,
        words=words,
        shared=lambda shelf: {
            "opens_on": survey.opens_on,
            "closes_on": survey.closes_on,
            "files": fill_files(survey.files, key=key, shelf=shelf),
        },
        related={"themes": partial(get_themes, survey.themes)},
    )
