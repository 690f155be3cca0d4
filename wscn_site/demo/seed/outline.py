"""The tree of the demonstration: which pages there are, in the order in which they stand."""

from collections.abc import Iterator
from functools import partial

from accounts.models import Organisation
from home.models import DirectoryPage, InformationPage
from resources.models import (
    ActIndexPage,
    EpisodePage,
    PartnershipIndexPage,
    PartnershipPage,
    PodcastPage,
    ResourceIndexPage,
    ResourcePage,
    Theme as ThemeRecord,
    ThemeIndexPage,
    ThemePage,
)
from wscn_site.demo.about import ABOUT, home
from wscn_site.demo.partnerships import AREAS, PROBATION, Area
from wscn_site.demo.podcast import PODCAST
from wscn_site.demo.resources import RESOURCES
from wscn_site.demo.seed.briff import get_briff, get_issues
from wscn_site.demo.seed.files import Shelf
from wscn_site.demo.seed.filling import (
    fill_body,
    fill_files,
    get_readerships,
    get_themes,
    plan_section,
)
from wscn_site.demo.seed.members import get_members_area
from wscn_site.demo.seed.pages import HOME, Fields, Plan
from wscn_site.demo.seed.podcasts import get_parts, get_people, get_transcript
from wscn_site.demo.seed.stories import get_help_lines
from wscn_site.demo.seed.telling import get_events, get_networks, get_news, get_surveys
from wscn_site.demo.shapes import Episode, HelpLine, Information, Podcast, Resource, Theme, Topic
from wscn_site.demo.themes import THEMES
from wscn_site.demo.topics import TOPICS
from wscn_site.demo.words import Language


def get_outline() -> Iterator[Plan]:
    """Every pair, a parent before what is under it; oldest first where the newest is shown first."""
    yield plan_section("themes", model=ThemeIndexPage, section=home.THEMES_SECTION, is_in_menu=True)
    yield from (_theme(theme) for theme in THEMES)
    for theme in THEMES:
        yield from (_topic(one, of=theme) for one in TOPICS if one.theme == theme.key)
    yield plan_section(
        "library", model=ResourceIndexPage, section=home.LIBRARY_SECTION, is_in_menu=True
    )
    yield from (_resource(one) for one in sorted(RESOURCES, key=lambda one: one.published_on))
    yield plan_section("acts", model=ActIndexPage, section=home.ACTS_SECTION, is_in_menu=True)
    yield plan_section(
        "partnerships",
        model=PartnershipIndexPage,
        section=home.PARTNERSHIPS_SECTION,
        is_in_menu=True,
    )
    yield from (_partnership(area) for area in AREAS)
    yield _podcast(PODCAST)
    yield from (_episode(one) for one in PODCAST.episodes)
    yield from get_news()
    yield from get_events()
    yield from get_briff()
    for page in ABOUT:
        yield from _information(page, under=HOME)
    yield from get_networks()
    yield from get_surveys()
    yield plan_section(
        "directory", model=DirectoryPage, section=home.DIRECTORY_SECTION, under="about-us"
    )
    yield from get_members_area()
    yield from get_issues()


def _theme(theme: Theme) -> Plan:
    return _theme_page(theme, key=f"themes/{theme.key}", under="themes", lines=theme.help_lines)


def _topic(topic: Topic, *, of: Theme) -> Plan:
    above = f"themes/{of.key}"
    return _theme_page(topic, key=f"{above}/{topic.key}", under=above, lines=of.help_lines)


def _theme_page(theme: Theme | Topic, *, key: str, under: str, lines: tuple[HelpLine, ...]) -> Plan:
    def words(language: Language, shelf: Shelf) -> Fields:
        return {
            "body": fill_body(theme.body, key=key, language=language, shelf=shelf),
            "help_lines": get_help_lines(lines, key=f"{key}/help", language=language),
        }

    return Plan(
        key=key,
        under=under,
        model=ThemePage,
        slug=theme.slug,
        title=theme.name,
        summary=theme.summary,
        words=words,
        shared=lambda shelf: {"theme": ThemeRecord.objects.get(slug=theme.key)},
    )


def _resource(resource: Resource) -> Plan:
    key = f"library/{resource.slug.en}"

    def words(language: Language, shelf: Shelf) -> Fields:
        return {
            "body": fill_body(resource.body, key=key, language=language, shelf=shelf),
        }

    return Plan(
        key=key,
        under="library",
        model=ResourcePage,
        slug=resource.slug,
        title=resource.title,
        summary=resource.summary,
        checked_on=resource.checked_on,
        words=words,
        shared=lambda shelf: {
            "kind": resource.kind,
            "closes_at": resource.closes_at,
            "owned_by": Organisation.objects.filter(name_en=resource.owner).first(),
            "review_by": resource.review_by,
            "published_on": resource.published_on,
            "files": fill_files(resource.files, key=key, shelf=shelf),
        },
        related={
            "themes": partial(get_themes, resource.themes),
            "readerships": partial(get_readerships, resource.readerships),
        },
    )


def _partnership(area: Area) -> Plan:
    bodies = {
        "council": area.council.name.en,
        "police": area.region.police,
        "fire_and_rescue": area.region.fire_and_rescue,
        "health": area.region.health,
        "probation": PROBATION,
    }
    return Plan(
        key=f"partnerships/{area.council.place.en}",
        under="partnerships",
        model=PartnershipPage,
        slug=area.slug,
        title=area.title,
        summary=area.summary,
        words=lambda language, shelf: {"partnership_name": area.partnership.said(language)},
        shared=lambda shelf: {
            "places_cy": area.places.cy,
            "places_en": area.places.en,
            **{role: Organisation.objects.get(name_en=name) for role, name in bodies.items()},
        },
    )


def _podcast(podcast: Podcast) -> Plan:
    return Plan(
        key="podcast",
        model=PodcastPage,
        slug=podcast.slug,
        title=podcast.title,
        summary=podcast.summary,
        is_in_menu=True,
        shared=lambda shelf: {
            "artwork_id": shelf.get_artwork(podcast.artwork, title=podcast.title)
        },
    )


def _episode(episode: Episode) -> Plan:
    key = f"podcast/{episode.slug.en}"

    def shared(shelf: Shelf) -> Fields:
        recording, *other = shelf.get_recordings(episode.recordings, title=episode.title)
        return {
            "recording_id": recording,
            "other_recording_id": next(iter(other), None),
            "number": episode.number,
            "published_on": episode.published_on,
            "people": get_people(episode.people, key=f"{key}/people"),
        }

    return Plan(
        key=key,
        under="podcast",
        model=EpisodePage,
        slug=episode.slug,
        title=episode.title,
        summary=episode.summary,
        words=lambda language, shelf: {
            "body": fill_body(episode.body, key=key, language=language, shelf=shelf),
            "chapters": get_parts(episode.parts, key=f"{key}/parts", language=language),
            "transcript": get_transcript(episode, language=language),
        },
        shared=shared,
        related={"themes": partial(get_themes, episode.themes)},
    )


def _information(page: Information, *, under: str) -> Iterator[Plan]:
    key = page.slug.en

    yield Plan(
        key=key,
        under=under,
        model=InformationPage,
        slug=page.slug,
        title=page.title,
        summary=page.summary,
        is_in_menu=bool(page.under),
        words=lambda language, shelf: {
            "body": fill_body(page.body, key=key, language=language, shelf=shelf)
        },
    )
    for below in page.under:
        yield from _information(below, under=key)
