"""Something that few may read, and somebody in the CMS with every right but that one."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group

from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, make_staff, today
from tests.factories.files import make_document, make_picture, make_recording
from tests.factories.halves import leave_owed
from tests.factories.pages import Pair, get_site, make_pair

PREVENT = "prevent-contest"
# In every title, name and address of what is closed, and nowhere else.
SECRET = "zqsecret"


@dataclass
class Closed:
    """A briefing for few, with a file of each kind that is for the same few."""

    section: Pair
    briefing: Pair
    document: Any
    picture: Any
    recording: Any


def make_closed():
    members = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Aelodau"},
        en={"title": "Members"},
    )
    section = make_pair(
        BriefingIndexPage, under=members, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )
    document = make_document(PREVENT, title=f"{SECRET} document", name=f"{SECRET}.pdf")
    picture = make_picture(PREVENT, title=f"{SECRET} picture", name=f"{SECRET}.png")
    recording = make_recording(PREVENT, title=f"{SECRET} recording", name=f"{SECRET}.wav")
    for file in (document, picture, recording):
        file.tags.add(f"{SECRET}-tag")
        file.save()
    briefing = make_briefing(section)
    for page in briefing:
        page.save_revision()
    leave_owed(briefing.refresh().cy, words=f"{SECRET} was asked for on the telephone")
    return Closed(
        section=section.refresh(),
        briefing=briefing.refresh(),
        document=document,
        picture=picture,
        recording=recording,
    )


def make_briefing(section, *, name=SECRET, **more):
    return make_pair(
        BriefingPage,
        under=section,
        audience=audience(PREVENT),
        briefed_on=today(),
        cy={"title": f"{name} cy", "slug": f"{name}-cy", "summary": f"{name} yn fyr"},
        en={"title": f"{name} en", "slug": f"{name}-en", "summary": f"{name} in short"},
        **more,
    )


def make_manager(*granted, **person):
    """Somebody who may do anything below the front doors, as far as she may read."""
    manager = make_staff(*granted, **person)
    manager.groups.add(Group.objects.get(name="Communications manager"))
    return manager
