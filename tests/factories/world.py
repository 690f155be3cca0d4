"""The whole site as the gate meets it: everybody, and a thing of every kind for each audience."""

from dataclasses import dataclass
from typing import Any

from home.models import InformationPage
from home.search.entries import enter_as_it_is, get_published
from members_area.models import BriefingIndexPage, MembersHomePage
from resources.models import ActIndexPage, PodcastPage, ResourceIndexPage, Theme
from tests.factories.accounts import ApplicationFactory, ProposalFactory, audience
from tests.factories.acts import make_act
from tests.factories.billing import make_bills
from tests.factories.briff import make_briff, make_issue, make_subscriber, page_item, words_item
from tests.factories.browsers import Browser
from tests.factories.consultations import make_consultations
from tests.factories.errands import send_page
from tests.factories.marked import (
    MARKS,
    OWNER,
    Thing,
    make_marked_alone,
    make_marked_area,
    make_marked_consultation,
    make_marked_material,
    make_own_response,
    make_redirects,
    make_thing,
    words,
)
from tests.factories.materials import make_materials
from tests.factories.pages import Pair, get_site, make_pair
from tests.factories.parity import compare_all
from tests.factories.partnerships import make_index
from tests.factories.podcasts import make_artwork
from tests.factories.readers import (
    IOM,
    MEMBERS,
    ONE_STEP,
    PREVENT,
    PUBLIC,
    WORKERS,
    make_people,
    make_worker,
)
from tests.factories.streams import described, item, stream
from tests.factories.telling import make_about, make_closed

# Under which theme the Briff tells of what is for an audience.
ISSUE_THEMES = {"asb": MEMBERS, "crime": IOM, "terrorism": PREVENT}


@dataclass
class World:
    home: Pair
    members_home: Pair
    briefings: Pair
    podcast: Pair
    people: dict[str, Any]
    workers: dict[str, Any]
    things: dict[str, Thing]
    consultations: dict[str, Pair]
    materials: dict[str, Pair]
    # Out in one language alone.
    alone: dict[str, Pair]
    redirects: list[Any]
    # Public, and full of what is not.
    hub: Pair
    # The same, of the Briff.
    issue: Pair


def make_world():
    home = get_site()
    people = make_people()
    ApplicationFactory()
    ProposalFactory()
    make_bills()
    members_home = make_members_area(home)
    library = make_pair(
        ResourceIndexPage, under=home, cy={"title": "Adnoddau"}, en={"title": "Resources"}
    )
    make_pair(ActIndexPage, under=home, cy={"title": "Deddfau"}, en={"title": "Acts"})
    make_act(
        Theme.objects.get(slug="terrorism"),
        duties=[("police", "Rhoi sylw.", "Have regard.")],
    )
    briefings = make_pair(
        BriefingIndexPage, under=members_home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )
    podcast = make_pair(
        PodcastPage, under=home, artwork=make_artwork(), cy={"title": "Sain"}, en={"title": "Sound"}
    )
    # Who worked on all of it while she could still read it.
    by = [people["superuser without a grant"], people["editor of the public tree"]]
    public = make_thing(PUBLIC, mark="agored", under=library, podcast=podcast, by=by)
    things = {PUBLIC: public} | {
        code: make_thing(code, mark=mark, under=briefings, podcast=podcast, by=by, beside=public)
        for code, mark in MARKS.items()
    }
    partnerships = make_index()
    for code, mark in {PUBLIC: "agored", **MARKS}.items():
        make_marked_area(code, mark=mark, under=partnerships)
    asking = make_consultations(members_home)
    make_closed(
        make_about(),
        mark=MARKS[PREVENT],
        words={code: words(MARKS[PREVENT], code) for code in ("cy", "en")},
        audience=audience(PREVENT),
    )
    consultations = {
        code: make_marked_consultation(code, mark=mark, under=asking)
        for code, mark in MARKS.items()
    }
    make_own_response(consultations[PREVENT], by=people[OWNER])
    shelf = make_materials(members_home)
    materials = {
        code: make_marked_material(things[code], mark=mark, under=shelf)
        for code, mark in MARKS.items()
    }
    alone = {
        code: make_marked_alone(code, mark=mark, under=members_home) for code, mark in MARKS.items()
    }
    issue = make_issue_of_all(things)
    make_subscriber()
    for number in get_published():
        enter_as_it_is(number)
    redirects = [redirect for thing in things.values() for redirect in make_redirects(thing)]
    hub = make_hub(home, things)
    workers = {role: make_worker(role, *(WORKERS[role] - {PUBLIC})) for role in WORKERS}
    send_page(hub.en, to=workers["Translator"])
    compare_all()
    return World(
        home=home,
        members_home=members_home,
        briefings=briefings,
        podcast=podcast,
        people=people,
        workers=workers,
        things=things,
        consultations=consultations,
        materials=materials,
        alone=alone,
        redirects=redirects,
        hub=hub,
        issue=issue,
    )


def make_issue_of_all(things):
    """A public issue of the Briff that tells of all there is, each audience in its section."""
    sections = [
        ("", page_item(things[PUBLIC].pair), words_item()),
        *(
            (theme, page_item(things[code].pair), page_item(things[code].episode))
            for theme, code in ISSUE_THEMES.items()
        ),
    ]
    return make_issue(make_briff(), *sections)


def sit_down(world, who, **browser):
    """Whoever it is, in front of the site: signed in, if they can be, with the steps they took."""
    browser = Browser(**browser)
    person = (world.people | world.workers)[who]
    if person.pk:
        browser.force_login(person, has_two_steps=who not in ONE_STEP)
    return browser


def make_members_area(home):
    """The section itself can be told from nothing: it has no mark."""
    return make_pair(
        MembersHomePage,
        under=home,
        audience=audience(MEMBERS),
        cy={"title": "Ardal"},
        en={"title": "Area"},
    )


def make_hub(home, things):
    """A public page whose editor was allowed more than its readers: it uses all there is."""
    links = "".join(
        f'<p><a linktype="page" id="{thing.pair.en.pk}">this</a>'
        f' <a linktype="document" id="{thing.document.pk}">that</a></p>'
        for thing in things.values()
    )
    pair = make_pair(
        InformationPage,
        under=home,
        cy={"title": "Canolfan", "summary": "Popeth"},
        en={"title": "Hub", "summary": "All"},
        body=stream(("paragraph", links)),
    )
    everything = stream(
        ("paragraph", f"<p>New.</p>{links}"),
        ("documents", [item(thing.document) for thing in things.values()]),
        *(
            ("image", {**described(thing.image), "alt_text": "A picture"})
            for thing in things.values()
        ),
    )
    for page in pair.refresh():
        page.body = everything
        page.save_revision().publish()
    return pair.refresh()
