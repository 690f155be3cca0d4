"""A show, and what may be heard in it."""

import json
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone
from wagtail.models import Page

from accounts.access import set_audience
from accounts.models import Audience
from resources.models import EpisodePage, PodcastPage
from tests.factories.files import make_picture, make_recording, mp3, png
from tests.factories.pages import get_site, make_pair

TRANSCRIPT = """WEBVTT

00:00:00.000 --> 00:00:02.000
<v Mari Sampl>{words}

00:00:02.000 --> 00:00:04.000
<v Huw Sampl>{answer}
"""


def make_show(**fields):
    return make_pair(
        PodcastPage,
        under=get_site(),
        cy={"title": "Podlediad", "slug": "podlediad", "summary": "Sgwrs fer."},
        en={"title": "Podcast", "slug": "podcast", "summary": "A short talk."},
        **{"artwork": fields.get("artwork") or make_artwork(), **fields},
    )


def make_artwork(code="public", size=1400):
    return make_picture(code, content=png((size, size)))


def make_sound(code="public", **fields):
    told = {"name": "talk.mp3", "content": mp3(4), "language": "en"}
    return make_recording(code, **{**told, **fields})


def make_episode(show, *, number=1, **fields):
    day = timezone.localdate() - timedelta(days=300 - number)
    told = {
        "published_on": day,
        "number": number,
        "recording": fields.get("recording") or make_sound(),
    }
    cy = {"words": "Beth newidiodd?", "answer": "Dwy lamp."}
    en = {"words": "What changed?", "answer": "Two lamps."}
    parts = fields.pop("parts", True)
    return make_pair(
        EpisodePage,
        under=show,
        cy={
            "title": f"Pennod {number}",
            "slug": f"pennod-{number}",
            "summary": "Yr hyn a newidiodd.",
            "transcript": TRANSCRIPT.format(**cy),
            "chapters": make_chapters(*([("0:00", "Dechrau"), ("0:02", "Yr ateb")] * parts)),
        },
        en={
            "title": f"Episode {number}",
            "slug": f"episode-{number}",
            "summary": "What changed.",
            "transcript": TRANSCRIPT.format(**en),
            "chapters": make_chapters(*([("0:00", "Beginning"), ("0:02", "The answer")] * parts)),
        },
        **{**told, **fields},
    )


def unpublish(pair):
    """Take it from the public as it is, whatever stands below it."""
    Page.objects.filter(translation_key=pair.en.translation_key).update(live=False)


def close_half(page):
    """Shut one half alone. The two are for the same people, always; nothing may rest on it."""
    members = Audience.objects.get(access="members")
    set_audience(thing=page, audience=members, by=None, now=timezone.now(), along=[])


def make_chapters(*parts):
    return stream("chapter", *({"start": start, "title": title} for start, title in parts))


def make_people(*people):
    return stream("person", *({"name": name, "role": role} for name, role in people))


def stream(kind, *values):
    return json.dumps([{"type": kind, "value": value, "id": str(uuid4())} for value in values])
