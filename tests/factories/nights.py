"""A small site for the night watch, in order, and faults put into it past the site's own ways."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from accounts import grants
from foundation.models import SitePage
from home.night_watch.findings import gather
from home.night_watch.kinds import Who, get_readers
from home.night_watch.walking import Walk
from home.night_watch.watching import watch
from home.search.entries import enter_as_it_is, get_published
from tests.factories.accounts import audience, make_manager, make_member
from tests.factories.closed import PREVENT, Closed, make_closed
from tests.factories.files import make_document, make_picture, make_recording
from tests.factories.halves import make_information
from tests.factories.pages import Pair


@dataclass
class Ordered:
    """What is for everybody, what is for few, and who reads the latter."""

    about: Pair
    document: Any
    closed: Closed
    reader: Any
    manager: Any


def make_ordered():
    """A site on which there is nothing to find."""
    about = make_information()
    document = make_document()
    make_picture().get_rendition("max-165x165")
    make_recording()
    closed = make_closed()
    closed.picture.get_rendition("max-165x165")
    for number in get_published():
        enter_as_it_is(number)
    reader = make_member()
    now = timezone.now()
    grants.grant(audience=audience(PREVENT), to=reader, by=None, now=now)
    manager = make_manager(last_login=now, preferred_language="en")
    return Ordered(about, document, closed, reader, manager)


def walk(**more):
    """A night, and nobody looking on."""
    return watch(clock=timezone.now, say=more.get("say", lambda words: None))


def find(*also):
    """What a watch finds that walks as three kinds of reader: those who tell most, and soonest."""
    few = {Who.VISITOR, Who.LAPSED, f"{Who.BY_NAME}:{audience(PREVENT).pk}", *also}
    now = timezone.now()
    walk = Walk(
        now=now,
        today=timezone.localdate(now),
        say=lambda words: None,
        readers=[reader for reader in get_readers() if reader.code in few],
    )
    return gather(walk.find())


def name(findings):
    return {(str(each.code), str(each.kind), each.number) for each in findings}


def who(findings, code, number):
    """To whom it opens, or does not."""
    return {
        reader
        for each in findings
        if (each.code, each.number) == (code, number)
        for reader in each.who
    }


def overwrite(thing, **values):
    """As somebody would who has the database in her hands: no gate, no signal, no line."""
    model = SitePage if isinstance(thing, SitePage) else type(thing)
    # Django's own manager: that of gated things refuses.
    QuerySet(model).filter(pk=thing.pk).update(**values)
