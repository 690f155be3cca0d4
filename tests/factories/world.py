"""Everybody whom the gate tells apart, and a thing of every kind for each audience."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from django.contrib.auth.models import AnonymousUser, Group
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from accounts.models import User
from home.models import InformationPage
from home.search.entries import enter_as_it_is, get_published
from members_area import responses
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationPage,
    MaterialPage,
    MembersHomePage,
)
from resources.models import (
    ActIndexPage,
    EpisodePage,
    PodcastPage,
    ResourceIndexPage,
    ResourcePage,
    Theme,
)
from tests.factories.accounts import (
    ApplicationFactory,
    PersonFactory,
    ProposalFactory,
    audience,
    grant,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)
from tests.factories.acts import make_act
from tests.factories.billing import make_bills
from tests.factories.briff import (
    make_briff,
    make_issue,
    make_subscriber,
    page_item,
    words_item,
)
from tests.factories.browsers import Browser
from tests.factories.consultations import make_consultations, make_question
from tests.factories.errands import send_page
from tests.factories.files import make_document, make_picture, make_recording, mp3, pdf_saying
from tests.factories.halves import leave_owed
from tests.factories.materials import make_materials, ready_words
from tests.factories.pages import Pair, get_site, make_pair
from tests.factories.parity import compare_all
from tests.factories.partnerships import make_area, make_index
from tests.factories.podcasts import make_artwork
from tests.factories.telling import make_about, make_closed
from tests.factories.traces import leave_traces

PUBLIC, MEMBERS, IOM, PREVENT = AUDIENCES = ("public", "members", "iom-cymru", "prevent-contest")

# Who reads what. `accounts.access` is asked nothing here: this is what it must answer.
READS = {
    "visitor": {PUBLIC},
    "signed in without an organisation": {PUBLIC},
    "member": {PUBLIC, MEMBERS},
    "member granted another audience": {PUBLIC, MEMBERS, IOM},
    "granted member": {PUBLIC, MEMBERS, PREVENT},
    "granted member, one step": {PUBLIC, MEMBERS},
    "granted member of a lapsed organisation": {PUBLIC},
    "granted member whose seat has ended": {PUBLIC},
    "member whose grant has ended": {PUBLIC, MEMBERS},
    "deactivated": {PUBLIC},
    "superuser without a grant": {PUBLIC},
    "editor of the public tree": {PUBLIC},
    "editor granted the audience": {PUBLIC, PREVENT},
    "editor granted the audience, one step": {PUBLIC},
}
# Who has given no second step since she signed in, and what it would open.
ONE_STEP = {
    "granted member, one step": {PREVENT},
    "editor granted the audience, one step": {PREVENT},
}
# Who works in the CMS by one of the roles that come with the site, called by it, and what of all
# that she reads. An auditor meets nothing of it there.
WORKERS = {
    "Editor": {PUBLIC},
    "Welsh editor": {PUBLIC, MEMBERS},
    "Translator": {PUBLIC},
    "Confidential editor": {PUBLIC, PREVENT},
    "Membership manager": {PUBLIC},
    "Auditor": {PUBLIC, MEMBERS, PREVENT},
}
MEETS_NOTHING = {"Auditor"}
STAFF = {
    *("superuser without a grant", "editor of the public tree", "editor granted the audience"),
    *(WORKERS.keys() - MEETS_NOTHING),
}

# In every word and name of what is for an audience: its mark, which nothing else has, and a word
# by which to search for all of it without saying the mark.
MARKS = {MEMBERS: "zqaelodau", IOM: "zqiomcymru", PREVENT: "zqprevent"}
SOUGHT = "quillon"
# In what one organisation wrote for itself, beside a draft that others may read: and whose it is.
OWN, OWNER = "zqeigen", "granted member"
# Under which theme the Briff tells of what is for an audience.
ISSUE_THEMES = {"asb": MEMBERS, "crime": IOM, "terrorism": PREVENT}
NAMES = UUID(int=0)


@dataclass
class Thing:
    """What is for one audience."""

    code: str
    pair: Pair
    document: Any
    image: Any
    recording: Any
    rendition: Any
    episode: Pair


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


def make_redirects(thing):
    """Two old addresses: of one the page was chosen, of the other the address was typed."""
    old = f"/hen/{thing.code}"
    return [
        Redirect.objects.create(old_path=f"{old}/cy", redirect_page=thing.pair.cy),
        Redirect.objects.create(old_path=f"{old}/en", redirect_link=thing.pair.en.url),
    ]


def make_people():
    people = {
        "visitor": AnonymousUser(),
        "signed in without an organisation": PersonFactory(),
        "member": make_member(),
        "member granted another audience": make_member_of_granted(IOM),
        "granted member": make_member(PREVENT),
        "granted member, one step": make_member(PREVENT),
        "granted member of a lapsed organisation": make_lapsed_member(PREVENT),
        "granted member whose seat has ended": make_member(PREVENT, ends_on=today()),
        "member whose grant has ended": make_member_whose_grant_has_ended(PREVENT),
        "deactivated": make_member(PREVENT),
        "superuser without a grant": User.objects.create_superuser("super@sample.example", "x"),
        "editor of the public tree": make_editor(),
        "editor granted the audience": make_editor(PREVENT),
        "editor granted the audience, one step": make_editor(PREVENT),
    }
    people["deactivated"].is_active = False
    people["deactivated"].save()
    return people


def sit_down(world, who, **browser):
    """Whoever it is, in front of the site: signed in, if they can be, with the steps they took."""
    browser = Browser(**browser)
    person = (world.people | world.workers)[who]
    if person.pk:
        browser.force_login(person, has_two_steps=who not in ONE_STEP)
    return browser


def make_member_of_granted(*granted):
    """A person who reads what was granted to her organisation."""
    member = make_member()
    grant(member.seats.get().organisation.group, *granted)
    return member


def make_editor(*granted):
    """Somebody who may do anything below the front doors, as far as she may read."""
    return make_worker("Communications manager", *granted)


def make_worker(role, *granted):
    """Somebody who has one role, and no other."""
    worker = make_staff(*granted)
    worker.groups.add(Group.objects.get(name=role))
    return worker


def make_members_area(home):
    """The section itself can be told from nothing: it has no mark."""
    return make_pair(
        MembersHomePage,
        under=home,
        audience=audience(MEMBERS),
        cy={"title": "Ardal"},
        en={"title": "Area"},
    )


def make_thing(code, *, mark, under, podcast, by, beside=None):
    """A pair of pages and a file of each kind, which these people worked on.

    ``beside`` is a thing whose files its pages use too.
    """
    document = make_document(
        code,
        title=f"{mark} {SOUGHT} document",
        name=f"{mark}-document.pdf",
        content=pdf_saying(f"{mark} {SOUGHT} inside") + mark.encode(),
    )
    image = make_picture(
        code,
        title=f"{mark} {SOUGHT} picture",
        name=f"{mark}-picture.png",
        description=f"{mark} described",
    )
    recording = make_recording(
        code,
        title=f"{mark} {SOUGHT} recording",
        name=f"{mark}-recording.mp3",
        content=mp3() + mark.encode(),
    )
    for file in (document, image, recording):
        file.tags.add(f"{mark}-tag", f"{SOUGHT}-{mark}-tag")
        file.save()
    model, on = (ResourcePage, "published_on") if code == PUBLIC else (BriefingPage, "briefed_on")
    kind = {"kind": "guide"} if code == PUBLIC else {}
    pair = make_pair(
        model,
        under=under,
        audience=None if code == PUBLIC else audience(code),
        cy=words(mark, "cy"),
        en=words(mark, "en"),
        body=make_body(mark, document=document, image=image, beside=beside),
        files=stream(("file", make_file(mark, document))),
        **{on: today()},
        **kind,
    )
    leave_traces(pair, files=(document, image, recording), words=f"{mark} {SOUGHT}", by=by)
    return Thing(
        code=code,
        pair=pair.refresh(),
        document=document,
        image=image,
        recording=recording,
        rendition=image.get_rendition("max-165x165"),
        episode=make_marked_episode(code, mark=mark, under=podcast, recording=recording),
    )


def make_marked_episode(code, *, mark, under, recording):
    """An episode for one audience in a podcast that is for everybody."""
    own = {
        "transcript": f"00:00.000 --> 00:01.000\n<v {mark} speaker>{mark} {SOUGHT} spoken",
        "chapters": stream(("chapter", {"start": "0:00", "title": f"{mark} chapter"})),
    }
    return make_pair(
        EpisodePage,
        under=under,
        audience=None if code == PUBLIC else audience(code),
        cy={**words(f"{mark}-episode", "cy"), **own},
        en={**words(f"{mark}-episode", "en"), **own},
        recording=recording,
        published_on=today(),
        number=1,
        people=stream(("person", {"name": f"{mark} person", "role": "host"})),
    )


def make_marked_area(code, *, mark, under):
    """An area for one audience in a list that is for everybody. Its bodies are in the directory."""
    make_area(
        f"Ardal {code}",
        f"Area {code}",
        under=under,
        audience=None if code == PUBLIC else audience(code),
        cy={**words(f"{mark}-area", "cy"), "partnership_name": f"{mark} partneriaeth"},
        en={**words(f"{mark}-area", "en"), "partnership_name": f"{mark} partnership"},
        places_cy=f"{mark} {SOUGHT} lle",
        places_en=f"{mark} {SOUGHT} place",
    )


def make_marked_consultation(code, *, mark, under):
    """A consultation for one audience, and the Network's draft response to it."""
    said = f"{mark} {SOUGHT}"
    return make_pair(
        ConsultationPage,
        under=under,
        audience=audience(code),
        cy={**words(f"{mark}-consultation", "cy"), "asked_by": f"{mark} asks"},
        en={**words(f"{mark}-consultation", "en"), "asked_by": f"{mark} asks"},
        closes_at=timezone.now() + timedelta(days=9),
        url_cy=f"https://a.example/{mark}",
        url_en=f"https://a.example/{mark}",
        questions=json.dumps([make_question(mark, said, said)]),
    )


def make_marked_material(thing, *, mark, under):
    """A recording for one audience in the members' library, with all that such a page can have."""
    said = f"{mark} {SOUGHT}"
    own = {
        "transcript": f"00:00.000 --> 00:01.000\n<v {mark} speaker>{said} spoken",
        "chapters": stream(("chapter", {"start": "0:00", "title": f"{mark} chapter"})),
    }
    return make_pair(
        MaterialPage,
        under=under,
        audience=audience(thing.code),
        cy={**words(f"{mark}-material", "cy"), **own},
        en={**words(f"{mark}-material", "en"), **own},
        kind="recording",
        recording=thing.recording,
        published_on=today(),
        files=stream(("file", make_file(mark, thing.document))),
        ready_words=ready_words((f"{mark} i", said, f"{mark} for", said)),
    )


def make_marked_alone(code, *, mark, under):
    """A page that is out in Welsh alone, urgent, with words of whoever published it."""
    pair = make_pair(
        InformationPage,
        under=under,
        audience=audience(code),
        is_live=False,
        cy=words(mark, "cy"),
        en=words(mark, "en"),
    )
    leave_owed(pair.cy, words=f"{mark} {SOUGHT} was asked for on the telephone")
    return pair.refresh()


def make_own_response(pair, *, by):
    """A copy of which each answer has been written anew."""
    who = {"page": pair.en, "by": by, "now": timezone.now()}
    own = responses.begin(organisation=by.seats.get().organisation, **who)
    for answer in own.answers.all():
        responses.write(answer=answer, text=f"{OWN} {SOUGHT}", seen=1, **who)


def words(mark, language):
    return {
        "title": f"{mark} {SOUGHT} {language}",
        "slug": f"{mark}-{language}",
        "summary": f"{mark} in short, {language}",
        "search_description": f"{mark} described",
        "seo_title": f"{mark} for search engines",
    }


def make_body(mark, *, document, image, beside):
    shared = []
    if beside:
        shared = [("documents", [item(beside.document)]), ("image", described(beside.image))]
    table = {
        "caption": f"{mark} caption",
        "columns": [{"type": "name", "heading": f"{mark} column"}],
        "rows": [{"values": [f"{mark} cell"]}],
    }
    return stream(
        ("heading", f"{mark} heading"),
        ("subheading", f"{mark} subheading"),
        ("paragraph", f"<p>{mark} {SOUGHT} text</p>"),
        ("quotation", {"text": f"<p>{mark} quoted</p>", "said_by": f"{mark} said"}),
        ("call_out", {"title": f"{mark} called", "text": f"<p>{mark} out</p>"}),
        ("table", table),
        ("documents", [item(document)]),
        ("image", described(image)),
        *shared,
    )


def make_file(mark, document):
    return {
        "title_cy": f"{mark} file",
        "document_cy": document.pk,
        "title_en": f"{mark} file",
        "document_en": document.pk,
    }


def stream(*blocks):
    """Blocks as they are stored, with names that are the same in both languages."""
    return json.dumps(
        [
            {"type": kind, "value": value, "id": str(uuid5(NAMES, f"{kind} {number}"))}
            for number, (kind, value) in enumerate(blocks)
        ]
    )


def item(document):
    return {"type": "item", "value": document.pk, "id": str(uuid5(NAMES, str(document.pk)))}


def described(image):
    return {"image": image.pk, "alt_text": image.title, "decorative": False}


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
