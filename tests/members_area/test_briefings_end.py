"""What was withdrawn or is past its last day is shown as such to its readers, and no more of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.access import Reader
from foundation.addresses import find_shut
from foundation.models import Document
from home.search.entries import enter_as_it_is
from members_area.models import BriefingPage
from tests.factories.accounts import make_member, make_staff, today
from tests.factories.briefings import (
    ENDS,
    TOMORROW,
    file_of,
    make_briefing,
    make_section,
    paragraph,
    publish,
)
from tests.factories.briff import make_briff, make_issue, page_item
from tests.factories.files import make_document, make_picture, make_recording, pdf_saying
from tests.factories.readers import make_editor

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"
SAID = {
    "withdrawn": {"cy": "Mae'r papur briffio hwn wedi'i dynnu'n ôl", "en": "has been withdrawn"},
    "expired": {"cy": "Nid yw'r papur briffio hwn yn ddilys mwyach", "en": "no longer holds"},
}
WORDS = {"summary": "Summary secret", "body": "quillon", "file": "secret.pdf"}


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def document():
    return make_document(CODE, name="secret.pdf", content=pdf_saying("quillon inside"))


@pytest.fixture
def briefing(section, document):
    pair = make_briefing(
        section,
        CODE,
        name="secret",
        body=paragraph("quillon"),
        files=file_of(document),
    )
    publish(pair.en)
    return pair.refresh()


def read(client, address):
    return client.get(address).content.decode().replace("&#x27;", "'").replace("’", "'")


def end(briefing, how):
    publish(briefing.en, **ENDS[how]())
    for page in briefing.refresh():
        enter_as_it_is(page.pk)


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("how", ENDS)
def test_its_readers_are_told_and_see_nothing_more_of_it(client, briefing, document, how, language):
    client.force_login(make_member(CODE))
    page = briefing.in_language(language)
    before = read(client, page.url)
    end(briefing, how)

    after = read(client, page.url)
    said = client.get(page.url).context
    context = {name: said[name] for name in said.keys()}  # noqa: SIM118 - it is a list as well

    shown = {"body": "quillon", "file": "secret.pdf"}
    assert [word for word in shown.values() if word not in before] == []
    assert page.title in after
    assert SAID[how][language] in after
    assert [word for word in (*WORDS.values(), "Crynodeb secret") if word in after] == []
    assert set(vars(context["page"])) == {"title", "kind", "mark", "since", "withdrawn_on", "why"}
    assert not any(isinstance(value, BriefingPage) for value in context.values())
    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("how", ENDS)
def test_it_is_marked_in_the_list_gone_from_the_members_home_and_not_found(
    client, briefing, section, how
):
    client.force_login(make_member(CODE))
    home = section.en.get_parent().url
    assert "Paper secret" in read(client, home)
    assert "Paper secret" in read(client, "/en/search/?q=quillon")
    end(briefing, how)

    listed = read(client, section.en.url)

    assert {"withdrawn": "Withdrawn", "expired": "No longer holds"}[how] in listed
    assert "Summary secret" not in listed
    assert "Paper secret" not in read(client, home)
    assert "Paper secret" not in read(client, "/en/search/?q=quillon")
    assert "Paper secret" not in read(client, "/en/search/?q=secret")


def test_the_briff_tells_its_title_and_nothing_more_of_it(client, section):
    pair = make_briefing(section, name="secret")
    issue = make_issue(make_briff(), ("", page_item(pair)))
    client.force_login(make_member())
    before = read(client, issue.en.url)
    end(pair, "withdrawn")

    after = read(client, issue.en.url)

    assert ["Paper secret" in said for said in (before, after)] == [True, True]
    assert ["Summary secret" in said for said in (before, after)] == [True, False]


@pytest.mark.parametrize("how", ENDS)
def test_whoever_may_not_read_it_still_meets_nothing_at_all(client, briefing, how):
    end(briefing, how)

    for person in (None, make_member(), make_staff(is_superuser=True)):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(briefing.en.url).status_code == 404


@pytest.mark.parametrize("how", ENDS)
def test_rule_and_list_agree_on_its_files_for_everybody(briefing, document, how):
    readers = [Reader(who, today=today()).in_reach for who in (make_member(CODE), make_staff(CODE))]
    assert all(reader.may_read(document) for reader in readers)
    end(briefing, how)

    shut = Document.objects.get(pk=document.pk)

    assert not any(reader.may_read(shut) for reader in readers)
    assert not any(Document.objects.readable_by(reader).exists() for reader in readers)
    assert [find_shut([shut.url], reader=reader) for reader in readers] == [{shut.url}] * 2


@pytest.mark.parametrize(
    ("kind", "make"),
    [("documents", make_document), ("images", make_picture), ("media", make_recording)],
)
def test_a_search_among_files_in_the_cms_knows_what_is_shut(client, section, kind, make):
    file, pair = make(CODE, title="A note"), make_briefing(section, CODE)
    type(file)._base_manager.update(shut_with=pair.en.translation_key)
    client.force_login(make_editor("members", CODE))
    before = read(client, f"/cms/{kind}/?q=note")
    publish(pair.en, **ENDS["withdrawn"]())

    after = read(client, f"/cms/{kind}/?q=note")

    assert ["A note" in said for said in (before, after)] == [True, False]


@pytest.mark.parametrize(
    ("fields", "is_closed"),
    [
        ({"holds_until": 0}, False),
        ({"holds_until": 1, "withdrawn_on": 1}, False),
        ({"holds_until": 9, "withdrawn_on": 0}, True),
        ({"holds_until": -1, "withdrawn_on": 5}, True),
    ],
)
def test_it_holds_to_the_end_of_its_last_day(client, briefing, document, fields, is_closed):
    days = {name: today() + timedelta(days=number) for name, number in fields.items()}
    publish(briefing.cy, **days)
    client.force_login(make_member(CODE))

    in_force = BriefingPage.objects.in_force(on=today()).filter(pk=briefing.en.pk)
    assert briefing.refresh().en.is_closed(on=today()) is is_closed
    assert in_force.exists() is not is_closed
    assert client.get(document.url).status_code == (404 if is_closed else 200)


def test_nobody_need_do_anything_when_its_last_day_is_over(client, briefing, document, monkeypatch):
    publish(briefing.en, holds_until=today())
    later = timezone.now() + TOMORROW
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    client.force_login(make_member(CODE))

    assert "no longer holds" in read(client, briefing.en.url)
    assert client.get(document.url).status_code == 404


def test_what_is_given_back_opens_again(client, briefing, document):
    end(briefing, "withdrawn")
    publish(briefing.en, withdrawn_on=None)
    client.force_login(make_member(CODE))

    assert "quillon" in read(client, briefing.en.url)
    assert client.get(document.url).status_code == 200
