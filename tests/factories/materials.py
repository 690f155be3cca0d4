"""What is in the members' library, for tests."""

import json
from uuid import UUID, uuid5

from members_area.models import MaterialIndexPage, MaterialPage, MembersHomePage
from tests.factories.accounts import audience, today
from tests.factories.files import make_recording, mp3
from tests.factories.pages import get_site, make_pair
from tests.factories.podcasts import make_chapters

IDS = UUID(int=11)
SAID = """WEBVTT

00:00.000 --> 00:20.000
<v Mari Sampl>{asked}

00:20.000 --> 00:40.000
<v Huw Sampl>{answer}
"""


def make_members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )


def make_materials(members_home=None):
    return make_pair(
        MaterialIndexPage,
        under=members_home or make_members_home(),
        cy={"title": "Templedi a recordiadau"},
        en={"title": "Templates and recordings"},
    )


def make_material(materials, kind="template", *themes, number=1, **more):
    """A template, unless said, with a number in its titles."""
    own = {code: more.pop(code, {}) for code in ("cy", "en")}
    return make_pair(
        MaterialPage,
        under=materials,
        themes=themes,
        cy={"title": f"Deunydd {number}", "summary": f"Crynodeb {number}", **own["cy"]},
        en={"title": f"Material {number}", "summary": f"Summary {number}", **own["en"]},
        **{"kind": kind, "published_on": today(), **more},
    )


def make_seminar(materials, *themes, **more):
    """A recording of forty seconds, spoken in English unless said, with its words in both."""
    recording = more.pop("recording", None) or make_talk()
    return make_material(
        materials,
        "recording",
        *themes,
        recording=recording,
        cy={
            "title": "Seminar Cymraeg",
            "transcript": SAID.format(asked="Beth newidiodd?", answer="Dwy lamp."),
            "chapters": make_chapters(("0:00", "Dechrau"), ("0:20", "Yr ateb")),
        },
        en={
            "title": "Seminar in English",
            "transcript": SAID.format(asked="What changed?", answer="Two lamps."),
            "chapters": make_chapters(("0:00", "Beginning"), ("0:20", "The answer")),
        },
        **more,
    )


def make_talk(code="members", **fields):
    told = {"name": "talk.mp3", "content": mp3(40), "language": "en"}
    return make_recording(code, **{**told, **fields})


def ready_words(*texts):
    """Words that are ready to use, each as its title and text in Welsh and in English."""
    names = ("title_cy", "text_cy", "title_en", "text_en")
    return json.dumps(
        [
            {
                "type": "words",
                "value": dict(zip(names, text, strict=True)),
                "id": str(uuid5(IDS, str(number))),
            }
            for number, text in enumerate(texts)
        ]
    )
