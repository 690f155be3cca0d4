"""Everybody whom the gate tells apart, and a thing of every kind for each audience."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from accounts.models import User
from home.models import InformationPage
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from resources.models import ResourceIndexPage, ResourcePage
from tests.factories.accounts import (
    PersonFactory,
    audience,
    make_lapsed_member,
    make_member,
    make_staff,
    today,
)
from tests.factories.files import make_document, make_picture, make_recording, pdf, wav
from tests.factories.pages import Pair, get_site, make_pair

PUBLIC, MEMBERS, IOM, PREVENT = AUDIENCES = ("public", "members", "iom-cymru", "prevent-contest")

# Who reads what. `accounts.access` is asked nothing here: this is what it must answer.
READS = {
    "visitor": {PUBLIC},
    "signed in without an organisation": {PUBLIC},
    "member": {PUBLIC, MEMBERS},
    "member granted another audience": {PUBLIC, MEMBERS, IOM},
    "granted member": {PUBLIC, MEMBERS, PREVENT},
    "granted member of a lapsed organisation": {PUBLIC},
    "granted member whose seat has ended": {PUBLIC},
    "deactivated": {PUBLIC},
    "superuser without a grant": {PUBLIC},
    "editor of the public tree": {PUBLIC},
    "editor granted the audience": {PUBLIC, PREVENT},
}
STAFF = {"superuser without a grant", "editor of the public tree", "editor granted the audience"}

# In every word and name of what is for an audience: its mark, which nothing else has, and a word
# by which to search for all of it without saying the mark.
MARKS = {MEMBERS: "zqaelodau", IOM: "zqiomcymru", PREVENT: "zqprevent"}
SOUGHT = "quillon"


@dataclass
class Thing:
    """What is for one audience."""

    pair: Pair
    document: Any
    image: Any
    recording: Any
    rendition: Any


@dataclass
class World:
    home: Pair
    people: dict[str, Any]
    things: dict[str, Thing]
    # Public, and full of what is not.
    hub: Pair


def make_world():
    home = get_site()
    people = make_people()
    members_home = make_members_area(home)
    library = make_pair(
        ResourceIndexPage, under=home, cy={"title": "Adnoddau"}, en={"title": "Resources"}
    )
    briefings = make_pair(
        BriefingIndexPage, under=members_home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )
    things = {PUBLIC: make_thing(PUBLIC, mark="agored", under=library)}
    things |= {code: make_thing(code, mark=mark, under=briefings) for code, mark in MARKS.items()}
    for code, thing in things.items():
        for page in thing.pair:
            Redirect.objects.create(
                old_path=f"/hen/{code}/{page.language}",
                redirect_page=page,
                site=Site.objects.get(),
            )
    return World(home=home, people=people, things=things, hub=make_hub(home, things))


def make_people():
    people = {
        "visitor": AnonymousUser(),
        "signed in without an organisation": PersonFactory(),
        "member": make_member(),
        "member granted another audience": make_member(IOM),
        "granted member": make_member(PREVENT),
        "granted member of a lapsed organisation": make_lapsed_member(PREVENT),
        "granted member whose seat has ended": make_member(PREVENT, ends_on=today()),
        "deactivated": make_member(PREVENT),
        "superuser without a grant": User.objects.create_superuser("super@sample.example", "x"),
        "editor of the public tree": make_editor(),
        "editor granted the audience": make_editor(PREVENT),
    }
    people["deactivated"].is_active = False
    people["deactivated"].save()
    return people


def make_editor(*granted):
    """Somebody who may do anything below the front doors, as far as she may read."""
    editor = make_staff(*granted)
    editor.groups.add(Group.objects.get(name="Communications manager"))
    return editor


def make_members_area(home):
    """The section itself can be told from nothing: it has no mark."""
    return make_pair(
        MembersHomePage,
        under=home,
        audience=audience(MEMBERS),
        cy={"title": "Ardal"},
        en={"title": "Area"},
    )


def make_thing(code, *, mark, under):
    document = make_document(
        code,
        title=f"{mark} {SOUGHT} document",
        name=f"{mark}-document.pdf",
        content=pdf() + mark.encode(),
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
        name=f"{mark}-recording.wav",
        content=wav() + mark.encode(),
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
        body=make_body(mark, document=document, image=image),
        files=[("file", {"document_cy": document, "document_en": document})],
        **{on: today()},
        **kind,
    )
    for page in pair:
        # A second draft, not published, and a lock: what a page leaves in lists of its own.
        page.title = f"{mark} {SOUGHT} draft"
        page.save_revision(log_action=True)
    return Thing(
        pair=pair.refresh(),
        document=document,
        image=image,
        recording=recording,
        rendition=image.get_rendition("max-165x165"),
    )


def words(mark, language):
    return {
        "title": f"{mark} {SOUGHT} {language}",
        "slug": f"{mark}-{language}",
        "summary": f"{mark} in short",
        "search_description": f"{mark} described",
        "seo_title": f"{mark} for search engines",
    }


def make_body(mark, *, document, image):
    return [
        ("heading", f"{mark} heading"),
        ("paragraph", f"<p>{mark} {SOUGHT} text</p>"),
        ("documents", [document]),
        ("image", image),
    ]


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
        cy={"title": "Canolfan"},
        en={"title": "Hub"},
        body=[("paragraph", links)],
    )
    for page in pair:
        page.body = [
            ("paragraph", f"<p>New.</p>{links}"),
            ("documents", [thing.document for thing in things.values()]),
            *(("image", thing.image) for thing in things.values()),
        ]
        page.save_revision().publish()
    return pair.refresh()
