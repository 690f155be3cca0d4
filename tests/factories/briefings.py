"""Briefings, their versions and their end."""

import json
from datetime import timedelta
from uuid import UUID, uuid5

from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, today
from tests.factories.files import make_document
from tests.factories.pages import get_site, make_pair

IDS = UUID(int=7)
BIRD = "zqbird"
TOMORROW, YESTERDAY = timedelta(days=1), timedelta(days=-1)
# The ways in which a briefing ends.
ENDS = {
    "withdrawn": lambda: {"withdrawn_on": today()},
    "expired": lambda: {"holds_until": today() + YESTERDAY},
}


def make_section():
    """The members' home, and the list of briefings in it."""
    home = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )
    return make_pair(
        BriefingIndexPage, under=home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )


def make_briefing(section, code="members", *, name="briefing", **both):
    return make_pair(
        BriefingPage,
        under=section,
        audience=audience(code),
        **{"briefed_on": today(), **both},
        cy={"title": f"Papur {name}", "summary": f"Crynodeb {name}"},
        en={"title": f"Paper {name}", "summary": f"Summary {name}"},
    )


def changes(*notes):
    """The versions after the first, by what changed in each."""
    return json.dumps(
        [
            {
                "type": "change",
                "value": {"on": today().isoformat(), "note_cy": f"cy {note}", "note_en": note},
                "id": str(uuid5(IDS, str(number))),
            }
            for number, note in enumerate(notes)
        ]
    )


def paragraph(text):
    return json.dumps(
        [{"type": "paragraph", "value": f"<p>{text}</p>", "id": str(uuid5(IDS, text))}]
    )


def file_of(document):
    value = {"title_cy": "", "document_cy": document.pk, "title_en": "", "document_en": document.pk}
    return json.dumps([{"type": "file", "value": value, "id": str(uuid5(IDS, "file"))}])


def publish(page, **fields):
    """Publish both halves with these fields changed in one, and shared with the other."""
    write(page, **fields).publish()


def write(page, **fields):
    """A draft with these fields changed, and shared with the other half."""
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    return draft.save_revision()


def make_new(section, code="iom-cymru", **fields):
    """A briefing that has just been published, with a bird in all that it says."""
    document = make_document(code, name=f"{BIRD}.pdf")
    told = {"body": paragraph(BIRD), "files": file_of(document), **fields}
    pair = make_briefing(section, code, name=BIRD, **told)
    publish(pair.en)
    return pair.refresh()
