"""Who reads what, in full: the rule, the list and the lock agree on everybody and everything."""

import itertools
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override

from accounts.access import Reader, Ruling
from accounts.audiences import count_people
from accounts.models import User
from foundation import why
from foundation.models import Document, Image, Media, SitePage
from members_area.models import MaterialPage
from tests.factories.accounts import audience, today
from tests.factories.marked import MARKS
from tests.factories.readers import AUDIENCES, IOM, MEMBERS, ONE_STEP, PREVENT, PUBLIC
from tests.factories.world import sit_down

pytestmark = pytest.mark.django_db

OPENS = {
    ("visitor", PUBLIC): True,
    ("visitor", MEMBERS): False,
    ("visitor", IOM): False,
    ("visitor", PREVENT): False,
    ("signed in without an organisation", PUBLIC): True,
    ("signed in without an organisation", MEMBERS): False,
    ("signed in without an organisation", IOM): False,
    ("signed in without an organisation", PREVENT): False,
    ("member", PUBLIC): True,
    ("member", MEMBERS): True,
    ("member", IOM): False,
    ("member", PREVENT): False,
    ("member granted another audience", PUBLIC): True,
    ("member granted another audience", MEMBERS): True,
    ("member granted another audience", IOM): True,
    ("member granted another audience", PREVENT): False,
    ("granted member", PUBLIC): True,
    ("granted member", MEMBERS): True,
    ("granted member", IOM): False,
    ("granted member", PREVENT): True,
    ("granted member, one step", PUBLIC): True,
    ("granted member, one step", MEMBERS): True,
    ("granted member, one step", IOM): False,
    ("granted member, one step", PREVENT): False,
    ("granted member of a lapsed organisation", PUBLIC): True,
    ("granted member of a lapsed organisation", MEMBERS): False,
    ("granted member of a lapsed organisation", IOM): False,
    ("granted member of a lapsed organisation", PREVENT): False,
    ("granted member whose seat has ended", PUBLIC): True,
    ("granted member whose seat has ended", MEMBERS): False,
    ("granted member whose seat has ended", IOM): False,
    ("granted member whose seat has ended", PREVENT): False,
    ("member whose grant has ended", PUBLIC): True,
    ("member whose grant has ended", MEMBERS): True,
    ("member whose grant has ended", IOM): False,
    ("member whose grant has ended", PREVENT): False,
    ("deactivated", PUBLIC): True,
    ("deactivated", MEMBERS): False,
    ("deactivated", IOM): False,
    ("deactivated", PREVENT): False,
    ("superuser without a grant", PUBLIC): True,
    ("superuser without a grant", MEMBERS): False,
    ("superuser without a grant", IOM): False,
    ("superuser without a grant", PREVENT): False,
    ("editor of the public tree", PUBLIC): True,
    ("editor of the public tree", MEMBERS): False,
    ("editor of the public tree", IOM): False,
    ("editor of the public tree", PREVENT): False,
    ("editor granted the audience", PUBLIC): True,
    ("editor granted the audience", MEMBERS): False,
    ("editor granted the audience", IOM): False,
    ("editor granted the audience", PREVENT): True,
    ("editor granted the audience, one step", PUBLIC): True,
    ("editor granted the audience, one step", MEMBERS): False,
    ("editor granted the audience, one step", IOM): False,
    ("editor granted the audience, one step", PREVENT): False,
}
LANGUAGES = ("cy", "en")
KINDS = {
    SitePage: "page",
    Document: "document",
    Image: "image",
    Media: "recording",
    MaterialPage: "material",
}


@pytest.fixture
def uploads():
    """The world keeps its files where it was made."""


def get_things(world, code, language):
    """What is for an audience, by its kind: each with its address."""
    thing = world.things[code]
    page = thing.pair.in_language(language)
    found = {
        SitePage: (page, page.url),
        Document: (thing.document, thing.document.url),
        Image: (thing.image, thing.rendition.url),
        Media: (thing.recording, thing.recording.url),
    }
    if code in world.materials:
        material = world.materials[code].in_language(language)
        # Its door is that of its captions, which is another.
        captions = material.get_address("recording_captions", language=language)
        found[MaterialPage] = (material, captions)
    return found


def open_door(client, address, language):
    """Whether it opens, and where one is sent first."""
    response = client.get(address, headers={"Accept-Language": language})
    b"".join(response)  # to the end, so that no file stays open
    return response.status_code, response.get("Location")


def get_verdict(thing, reader):
    """What is told to whoever asks why: it opens, not, or once the second step is given."""
    ruling = why.rule(thing, reader=reader)
    return {True: 200, False: 404}[ruling.opens] if ruling != Ruling.SECOND_STEP else 302


def get_way(address, *, who, code, language):
    """To the second step and back, for who would read it then; nowhere for everybody else."""
    if code not in ONE_STEP.get(who, ()):
        return None
    with override(language):
        return f"{reverse('account_second_step')}?{urlencode({'next': address}, safe='/')}"


def test_every_pairing_of_reader_and_audience_has_an_answer(world):
    assert OPENS.keys() == set(itertools.product(world.people, AUDIENCES))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("who", "code"), OPENS)
def test_rule_list_and_lock_agree(who, code, language, world):
    reader = Reader(world.people[who], today=today(), has_two_steps=who not in ONE_STEP)
    client = sit_down(world, who)
    things = get_things(world, code, language)

    answers = {
        KINDS[kind]: (
            reader.may_read(thing),
            kind.objects.readable_by(reader).filter(pk=thing.pk).exists(),
            get_verdict(thing, reader),
            *open_door(client, address, language),
        )
        for kind, (thing, address) in things.items()
    }

    opens, ways = OPENS[who, code], {}
    for kind, (_, address) in things.items():
        way = get_way(address, who=who, code=code, language=language)
        ways[KINDS[kind]] = 302 if way else 200 if opens else 404, way
    assert answers == {
        kind: (opens, opens, status, status, way) for kind, (status, way) in ways.items()
    }


@pytest.mark.parametrize("code", AUDIENCES)
def test_how_many_may_read_is_told_as_the_rule_says(code, world):
    of = audience(code)
    readers = [Reader(person, today=today(), has_two_steps=True) for person in User.objects.all()]
    belong = [reader for reader in readers if of.pk in reader.audience_ids]

    told = count_people(of, on=today())

    assert told == (None if code == PUBLIC else len(belong))
    assert code == PUBLIC or 0 < told < len(readers)


def test_the_gate_is_proved_whole_without_a_word_of_what_is_behind_it(world, capsys):
    call_command("audit_access")

    printed = "".join(capsys.readouterr())
    assert f"not all its readers can open document {world.things[PREVENT].document.pk}" in printed
    assert "The gate is whole." in printed
    assert not [mark for mark in MARKS.values() if mark in printed]
