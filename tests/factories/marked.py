"""A thing of every kind for each audience, marked so that a leak of it is known by a word."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from home.models import InformationPage
from members_area import responses
from members_area.models import BriefingPage, ConsultationPage, MaterialPage
from resources.models import EpisodePage, ResourcePage
from tests.factories.accounts import audience, today
from tests.factories.consultations import make_question
from tests.factories.files import make_document, make_picture, make_recording, mp3, pdf_saying
from tests.factories.halves import leave_owed
from tests.factories.materials import ready_words
from tests.factories.pages import Pair, make_pair
from tests.factories.partnerships import make_area
from tests.factories.readers import IOM, MEMBERS, PREVENT, PUBLIC
from tests.factories.streams import described, item, stream
from tests.factories.traces import leave_traces

# In every word and name of what is for an audience: its mark, which nothing else has, and a word
# by which to search for all of it without saying the mark.
MARKS = {MEMBERS: "zqaelodau", IOM: "zqiomcymru", PREVENT: "zqprevent"}
SOUGHT = "quillon"
# In what one organisation wrote for itself, beside a draft that others may read: and whose it is.
OWN, OWNER = "zqeigen", "granted member"


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


def make_redirects(thing):
    """Two old addresses: of one the page was chosen, of the other the address was typed."""
    old = f"/hen/{thing.code}"
    return [
        Redirect.objects.create(old_path=f"{old}/cy", redirect_page=thing.pair.cy),
        Redirect.objects.create(old_path=f"{old}/en", redirect_link=thing.pair.en.url),
    ]


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
