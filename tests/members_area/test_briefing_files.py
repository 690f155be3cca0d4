"""The files of a briefing close with it, whoever else they are for and however it goes."""

import json
from uuid import uuid5

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.models import AuditEntry
from foundation.models import Document
from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair, unpublish_pair
from foundation.staff.permissions import at_work
from tests.factories.accounts import make_member, today
from tests.factories.briefings import (
    ENDS,
    IDS,
    YESTERDAY,
    file_of,
    make_briefing,
    make_section,
    publish,
    write,
)
from tests.factories.files import make_document, make_picture
from tests.factories.readers import make_editor

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"
WITHDRAWN = ENDS["withdrawn"]


@pytest.fixture
def section():
    return make_section()


def showing(*pictures):
    """A text with these pictures in it."""
    values = [{"image": each.pk, "alt_text": "Hills", "decorative": False} for each in pictures]
    blocks = [
        {"type": "image", "value": value, "id": str(uuid5(IDS, str(value)))} for value in values
    ]
    return json.dumps(blocks)


def out(section, *documents, code=CODE, name="secret", pictures=(), **fields):
    """A briefing that is out, with these files on it."""
    files = [block for each in documents for block in json.loads(file_of(each))]
    files = [{**block, "id": str(uuid5(IDS, str(block)))} for block in files]
    told = {"files": json.dumps(files), "body": showing(*pictures), **fields}
    pair = make_briefing(section, code, name=name, **told)
    publish(pair.en)
    return pair.refresh()


def shut_from(*files):
    return [type(file).objects.get(pk=file.pk).shut_from for file in files]


def of_readers(section):
    """Files of every audience on one briefing: not the public ones are its own."""
    own = [make_document(CODE), make_document("members"), make_document("prevent-contest")]
    return own, make_picture("members"), make_document("public"), make_picture("public")


@pytest.mark.parametrize("code", [CODE, "members"])
def test_all_on_it_that_is_not_for_everybody_closes_with_it(client, section, code):
    own, seen, public, stock = of_readers(section)
    pair = out(section, *own, public, code=code, pictures=[seen, stock])
    client.force_login(make_member(CODE, "prevent-contest"))
    address = seen.get_rendition("width-20").url
    asked = [*(file.url for file in (*own, public)), address, stock.get_rendition("width-20").url]
    before = [client.get(url).status_code for url in asked]

    publish(pair.cy, **WITHDRAWN())

    after = [client.get(url).status_code for url in asked]
    assert before == [200] * 6
    assert after == [404, 404, 404, 200, 404, 200]
    assert shut_from(*own, seen, public, stock) == [today()] * 4 + [None] * 2
    marks = Document.objects.order_by("pk").values_list("handling", flat=True)
    assert list(marks) == ["person", "person", "person", ""]


def test_a_file_of_one_briefing_is_refused_on_another_and_stays_as_it_is(section):
    document, picture = make_document(CODE, title="Secret"), make_picture("members")
    first = out(section, document, pictures=[picture], handling="person")
    publish(first.en, **WITHDRAWN())
    second = make_briefing(
        section, CODE, name="other", files=file_of(document), body=showing(picture)
    )

    with pytest.raises(PairError, match=f"another briefing.* document {document.pk}, image "):
        publish(second.en, handling="partners")

    kept = Document.objects.get(pk=document.pk)
    assert (kept.shut_from, kept.handling) == (today(), "person")
    assert kept.shut_with == first.en.translation_key
    assert shut_from(picture) == [today()]

    publish(first.en, withdrawn_on=None)
    with (
        at_work(make_editor("members", CODE)),
        pytest.raises(PairError, match=r"closes with it: Secret, Hills\. Put a copy"),
    ):
        publish(second.cy, handling="partners")


def test_what_is_taken_off_the_site_takes_its_files_along_until_it_is_back(client, section):
    document, later = make_document(CODE), make_document("members")
    pair = out(section, document, later, holds_until=today() - YESTERDAY)
    client.force_login(make_member(CODE))
    assert client.get(document.url).status_code == 200

    section.en.unpublish()
    assert [client.get(file.url).status_code for file in (document, later)] == [404, 404]

    publish(section.en)
    publish(pair.en)
    assert [client.get(file.url).status_code for file in (document, later)] == [200, 200]


def test_files_of_a_briefing_that_was_deleted_stay_shut_until_somebody_gives_them_back(
    section, capsys
):
    withdrawn, held = make_document(CODE), make_picture(CODE)
    first = out(section, withdrawn, withdrawn_on=today() + YESTERDAY)
    second = out(section, pictures=[held], name="other")
    publish(second.en, body="[]")
    with pytest.raises(CommandError, match="still there"):
        call_command("release_file", "document", withdrawn.pk)

    first.en.delete()
    second.cy.delete()

    assert shut_from(withdrawn, held) == [today() + YESTERDAY, today()]
    call_command("audit_access")
    noted = capsys.readouterr().out
    assert f"document {withdrawn.pk}: shut with a page that is gone" in noted
    assert f"image {held.pk}: shut with a page that is gone" in noted
    call_command("release_file", "document", withdrawn.pk)
    released = Document.objects.get(pk=withdrawn.pk)
    assert (released.shut_from, released.shut_with, released.handling) == (None, None, "")
    assert AuditEntry.objects.get(verb="file.released").subject_id == withdrawn.pk
    for wrong, why in ((withdrawn.pk, "belongs to no briefing"), (0, "no such file")):
        with pytest.raises(CommandError, match=why):
            call_command("release_file", "document", wrong)
    call_command("release_file", "image", held.pk)
    assert shut_from(held) == [None]


def test_what_is_not_out_yet_leaves_its_files_alone(section):
    document = make_document(CODE)
    pair = make_briefing(section, CODE, files=file_of(document), is_live=False)
    pair.en.delete()

    assert shut_from(document) == [None]
    assert not AuditEntry.objects.filter(verb="briefing.files_marked").exists()


def test_a_file_that_was_replaced_closes_with_the_rest(section):
    document = make_document(CODE)
    pair = out(section, document)
    publish(pair.en, files="[]")
    publish(pair.en, **WITHDRAWN())

    assert shut_from(document) == [today()]


def test_the_audit_log_says_when_its_files_were_shut_and_who_did_it(section):
    pair = out(section, make_document(CODE))
    editor = make_editor("members", CODE)
    unpublish_pair(page=pair.en, by=editor)
    publish(pair.en)
    write(pair.en, **WITHDRAWN())
    publish_pair(page=pair.en, by=editor, now=timezone.now())

    lines = AuditEntry.objects.filter(verb="briefing.files_marked").order_by("sequence")

    now = today().isoformat()
    told = [
        (line.actor_id, line.details["shut_from"], line.details["is_withdrawn"]) for line in lines
    ]
    by = editor.pk
    assert told == [(None, None, False), (by, now, False), (None, None, False), (by, now, True)]
    assert lines[1].details["files"] == {
        "foundation.document": 1,
        "foundation.image": 0,
        "foundation.media": 0,
    }


def test_what_was_loaded_before_does_not_open_it_again(section):
    document = make_document(CODE)
    briefing = out(section, document)
    before = Document.objects.get(pk=document.pk)
    publish(briefing.en, **WITHDRAWN())

    before.save()

    after = Document.objects.get(pk=document.pk)
    assert (after.shut_from, after.handling) == (today(), "person")
    assert after.shut_with == briefing.en.translation_key
    with pytest.raises(ValueError, match="when it is shut"):
        Document.objects.update(shut_from=None)
