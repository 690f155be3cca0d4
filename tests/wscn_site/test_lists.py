"""Whatever a page lists or offers, it lists for its reader: what is closed is on none of them."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.access import set_audience
from briff.models import IssuePage
from events.models import EventPage
from home.models import InformationPage, NetworkPage, NewsPage, SurveyPage
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MaterialIndexPage,
    MaterialPage,
    MembersHomePage,
)
from resources.models import (
    EpisodePage,
    PodcastPage,
    ResourceIndexPage,
    ResourcePage,
    Theme,
    ThemeIndexPage,
    ThemePage,
)
from tests.factories.accounts import PersonFactory, audience, make_member, make_staff, today
from tests.factories.briff import make_briff, make_issue, page_item
from tests.factories.closed import PREVENT, SECRET
from tests.factories.events import make_event_index
from tests.factories.files import make_document, office
from tests.factories.pages import get_site, make_pair
from tests.factories.partnerships import make_area, make_index
from tests.factories.podcasts import make_artwork, make_sound
from tests.factories.streams import stream
from tests.factories.telling import make_network_index, make_news_index, make_survey_index

pytestmark = pytest.mark.django_db

# What the lists of each page hold for those to whom all of it is open. Menus are on every page; of
# the file of a resource or an episode, lists only say of what kind it is.
LISTS = {
    "front page": {"section", "theme", "resource", "event", "news"},
    "themes": {"section", "theme"},
    "theme": {
        "section",
        "resource",
        "ODT",
        "episode",
        "MP3",
        "news",
        "event",
        "network",
        "survey",
    },
    "library": {"section", "resource", "ODT"},
    "resource": {"section", "resource", "ODT", "file"},
    "partnerships": {"section", "area"},
    "partnership": {"section"},
    "podcast": {"section", "episode", "MP3"},
    "episode": {"section", "MP3"},
    "information": {"section", "subpage"},
    "news": {"section", "news"},
    "events": {"section", "event"},
    "briff": {"section", "issue"},
    "issue": {"section", "issue", "briefing", "news"},
    "networks": {"section", "network"},
    "surveys": {"section", "survey", "ODT"},
    "members' home": {"corner", "briefing", "consultation", "material", "seminar", "event"},
    "briefings": {"corner", "briefing"},
    "consultations": {"corner", "consultation"},
    "materials": {"corner", "material", "ODT", "seminar", "MP3"},
    "material": {"corner", "ODT", "file"},
    "seminar": {"corner", "MP3"},
}
NOTHING = {name: set() for name in LISTS}
OTHERS = {
    "visitor": lambda: None,
    "stranger": PersonFactory,
    "member": make_member,
    "member granted another": lambda: make_member("iom-cymru"),
    "superuser": lambda: make_staff("members", is_superuser=True),
}


def make_open(model, name, *, under, **fields):
    return make_pair(model, under=under, cy={"title": name}, en={"title": name}, **fields)


def make_closed(model, name, *, under, **fields):
    return make_open(model, f"{SECRET} {name}", under=under, audience=audience(PREVENT), **fields)


@pytest.fixture
def pages():
    """A page of every kind that lists others, and on each list one that is granted to few."""
    home, theme = get_site(), Theme.objects.get(slug="asb")
    resource = {"kind": "guide", "published_on": today(), "themes": [theme]}
    file = make_document(PREVENT, title=f"{SECRET} file", name="a.odt", content=office("odt")).pk
    files = stream(("file", {"document_cy": file, "document_en": file}))
    themes = make_open(ThemeIndexPage, "Themes", under=home)
    library = make_open(ResourceIndexPage, "Library", under=home)
    partnerships = make_index()
    podcast = make_open(PodcastPage, "Podcast", under=home, artwork=make_artwork())
    told = {"number": 1, "published_on": today(), "themes": [theme]}
    heard = {"recording": make_sound(PREVENT), "transcript": "00:00.000 --> 00:01.000\nWords"}
    about = make_open(InformationPage, "About", under=home)
    members = make_open(MembersHomePage, "Area", under=home, audience=audience("members"))
    found = {
        "front page": home,
        "themes": themes,
        "theme": make_open(ThemePage, "Theme", under=themes, theme=theme),
        "library": library,
        "resource": make_open(ResourcePage, "Guide", under=library, files=files, **resource),
        "partnerships": partnerships,
        "partnership": make_area("Place", "Place", under=partnerships),
        "podcast": podcast,
        "episode": make_open(EpisodePage, "Talk", under=podcast, **told, **heard),
        "information": about,
        "news": make_news_index(),
        "events": make_event_index(),
        "networks": make_network_index(about),
        "surveys": make_survey_index(about),
        "members' home": members,
        "briefings": make_open(BriefingIndexPage, "Briefings", under=members),
        "consultations": make_open(ConsultationIndexPage, "Consultations", under=members),
        "materials": make_open(MaterialIndexPage, "Materials", under=members),
    }
    shelf, filed = found["materials"], {"published_on": today(), "themes": [theme]}
    said = {"kind": "recording", **filed, **heard}
    given = {"kind": "template", **filed, "files": files}
    found["material"] = make_open(MaterialPage, "Template", under=shelf, **given)
    found["seminar"] = make_open(MaterialPage, "Seminar", under=shelf, **said)
    make_closed(MaterialPage, "material", under=shelf, **given)
    make_closed(MaterialPage, "seminar", under=shelf, **said)
    closed = [
        make_closed(NewsPage, "news", under=found["news"], published_on=today(), themes=[theme]),
        make_closed(BriefingPage, "briefing", under=found["briefings"], briefed_on=today()),
    ]
    briff = found["briff"] = make_briff()
    found["issue"] = make_issue(briff, ("asb", *map(page_item, closed)))
    issue = {"number": 2, "published_on": today(), "introduction": "<p>This week.</p>"}
    make_closed(IssuePage, "issue", under=briff, **issue)
    make_closed(ThemePage, "theme", under=themes, theme=Theme.objects.get(slug="crime"))
    make_closed(ResourcePage, "resource", under=library, **resource)
    make_area(f"{SECRET} area", f"{SECRET} area", under=partnerships, audience=audience(PREVENT))
    make_closed(EpisodePage, "episode", under=podcast, **told, **heard)
    make_closed(InformationPage, "section", under=home, show_in_menus=True)
    make_closed(InformationPage, "subpage", under=found["information"])
    on_theme = {"themes": [theme]}
    board = {"who_is_in_it": "A", "kind": "board"}
    make_closed(NetworkPage, "network", under=found["networks"], **board, **on_theme)
    soon = timezone.now() + timedelta(days=9)
    hours = {"starts_at": soon, "ends_at": soon + timedelta(hours=1)}
    event = {**hours, "attendance": "online", "spoken": "cy"}
    make_closed(EventPage, "event", under=found["events"], **event, **on_theme)
    survey = {**on_theme, "asks": "All", "answer_url": "https://example.org/", "files": files}
    days = {"opens_on": today(), "closes_on": today()}
    make_closed(SurveyPage, "survey", under=found["surveys"], **survey, **days)
    make_closed(BriefingIndexPage, "corner", under=members, show_in_menus=True)
    asked = {"closes_at": timezone.now() + timedelta(days=9), "asked_by": "Somebody"}
    make_closed(ConsultationPage, "consultation", under=found["consultations"], **asked)
    return found


def get_named(client, person, pages):
    """What each page tells of all that is closed: the last words of titles, the kind of a file."""
    client.logout()
    if person is not None:
        client.force_login(person)
    return {
        name: set(re.findall(rf"(?<={SECRET} )\w+|\b(?:ODT|MP3)\b", client.get(page.url).text))
        for name, page in pages.items()
    }


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_closed_is_in_nobodys_lists_but_its_readers(client, pages, language):
    pages = {name: pair.in_language(language) for name, pair in pages.items()}

    named = {who: get_named(client, make(), pages) for who, make in OTHERS.items()}

    assert named == dict.fromkeys(OTHERS, NOTHING)
    assert get_named(client, make_member(PREVENT), pages) == LISTS


def close(pair, *, halves):
    first, *along = halves
    set_audience(
        thing=first, audience=audience("members"), by=None, now=timezone.now(), along=along
    )
    return pair.refresh()


def test_nobody_is_led_from_a_theme_to_a_library_that_is_not_hers(client, pages):
    close(pages["library"], halves=pages["library"])

    seen = client.get(pages["theme"].en.url).context["resources_url"]
    client.force_login(make_member())
    shown = client.get(pages["theme"].en.url).context["resources_url"]

    assert (seen, shown) == ("", f"{pages['library'].en.url}?theme=asb")


def test_the_other_language_is_not_told_of_to_who_may_not_read_it(client, pages):
    """The two are for the same people, always. Were they not, the address would be the title."""
    about = close(pages["information"], halves=[pages["information"].cy])

    seen = client.get(about.en.url)
    client.force_login(make_member())
    shown = client.get(about.en.url)

    assert [about.cy.slug in response.text for response in (seen, shown)] == [False, True]


def test_who_is_no_member_sees_no_trace_of_the_members_side(client, pages):
    client.force_login(PersonFactory())

    assert pages["members' home"].en.url not in client.get("/en/").text
