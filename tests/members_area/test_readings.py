"""What is new to a reader, that she says she has read it, and who is told of that."""

import csv
import io

import pytest
from django.contrib.auth.models import Group
from openpyxl import load_workbook

from accounts.models import AuditEntry
from members_area.models import Reading
from members_area.reading_report import get_kept_by
from tests.factories.accounts import make_member, make_staff
from tests.factories.briefings import ENDS, changes, make_briefing, make_section, publish
from tests.factories.readers import make_editor

pytestmark = pytest.mark.django_db

CODE = "iom-cymru"
REPORT = "/cms/reports/readings/"


@pytest.fixture
def section():
    return make_section()


def read(client, address):
    return client.get(address, follow=True).content.decode().replace("&#x27;", "'")


def address_of(page, *, language="en", end=""):
    start = {"cy": "/cy/papurau-briffio", "en": "/en/briefings"}[language]
    return f"{start}/{page.translation_key}/{end}"


def say_read(client, page, *, version, language="en"):
    end = {"cy": "darllenwyd/", "en": "read/"}[language]
    return client.post(address_of(page, language=language, end=end), {"version": version})


def test_a_reading_is_called_by_who_and_what(client, section):
    page = make_briefing(section).en
    client.force_login(make_member())
    client.get(page.url)

    reading = Reading.objects.get()
    assert str(reading) == f"{reading.person_id}: {page.translation_key}, 1"


NEW = {"cy": ("Heb ei ddarllen", "Fersiwn newydd"), "en": ("Not read yet", "New version")}


@pytest.mark.parametrize("language", NEW)
def test_a_list_says_what_she_has_not_read(client, section, language):
    unread, newer = NEW[language]
    page = make_briefing(section).in_language(language)
    listing = section.in_language(language).url
    client.force_login(make_member())

    before = read(client, listing)
    client.head(page.url)
    looked = read(client, listing)
    client.get(page.get_translations().first().url)
    after = read(client, listing)
    publish(page, changes=changes("fix"))
    again = read(client, listing)

    assert [unread in said for said in (before, looked, after, again)] == [True, True, False, False]
    assert [newer in said for said in (before, looked, after, again)] == [False, False, False, True]


def test_what_one_reads_is_still_new_to_another(client, section):
    page = make_briefing(section).en
    client.force_login(make_member())
    client.get(page.url)
    client.force_login(make_member())

    assert "Not read yet" in read(client, section.en.url)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_reader_says_once_that_she_has_read_a_version(client, section, language):
    page = make_briefing(section, CODE, must_acknowledge=True).in_language(language)
    member = make_member(CODE)
    client.force_login(member)
    home = section.in_language(language).get_parent().url
    asked = {"cy": "a dywedwch eich bod", "en": "say that you have read it."}[language]
    assert asked in read(client, home)

    responses = [say_read(client, page, version=1, language=language) for _ in range(2)]

    assert [response["Location"] for response in responses] == [page.url] * 2
    assert Reading.objects.get().acknowledged_at
    [line] = AuditEntry.objects.filter(verb="briefing.acknowledged")
    assert (line.actor_id, line.subject_id, line.details["version"]) == (member.pk, page.pk, 1)
    assert asked not in read(client, home)
    assert {"cy": "Rydych wedi dweud", "en": "You have said"}[language] in read(client, page.url)


def test_a_new_version_asks_again(client, section):
    page = make_briefing(section, must_acknowledge=True).en
    client.force_login(make_member())
    say_read(client, page, version=1)
    publish(page, changes=changes("fix"))
    home = section.en.get_parent().url

    assert "Read version 2, and say that you have read it." in read(client, home)
    assert "I have read this version" in read(client, page.url)


@pytest.mark.parametrize("version", ["2", "0", "", "x", "-1", "1 OR 1", "9" * 30])
def test_what_is_said_of_another_version_is_not_kept(client, section, version):
    page = make_briefing(section, must_acknowledge=True).en
    client.force_login(make_member())

    assert say_read(client, page, version=version)["Location"] == page.url
    assert not Reading.objects.exists()


@pytest.mark.parametrize(
    "fields", [{}, *({"must_acknowledge": True, **end()} for end in ENDS.values())]
)
def test_nobody_says_so_of_what_does_not_ask_or_does_not_hold(client, section, fields):
    page = make_briefing(section, **fields).en
    client.force_login(make_member())

    say_read(client, page, version=1)
    said = read(client, page.url)

    assert "I have read this version" not in said
    assert not Reading.objects.filter(acknowledged_at__isnull=False).exists()
    assert Reading.objects.exists() == (not fields)


@pytest.mark.parametrize("make", [make_member, lambda: make_staff(is_superuser=True)])
def test_it_is_absent_to_whoever_may_not_read_it(client, section, make):
    page = make_briefing(section, CODE, must_acknowledge=True).en
    client.force_login(make())

    assert client.get(address_of(page)).status_code == 404
    assert say_read(client, page, version=1).status_code == 404
    assert client.get(address_of(section.en)).status_code == 404
    assert not Reading.objects.exists()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_an_address_that_says_nothing_leads_to_the_briefing(client, section, language):
    page = make_briefing(section, CODE).in_language(language)
    client.force_login(make_member(CODE))

    assert client.get(address_of(page, language=language))["Location"] == page.url
    assert client.get(address_of(page, end="read/")).status_code == 405


def test_an_address_leads_nowhere_while_the_section_is_not_published(client, section):
    page = make_briefing(section).en
    section.en.unpublish()
    client.force_login(make_member())

    assert client.get(address_of(page)).status_code == 404
    assert client.get(page.url).status_code == 404


@pytest.mark.parametrize("key", ["real", "none"])
def test_who_has_not_signed_in_is_asked_to_whether_there_is_such_a_briefing_or_not(
    client, section, key
):
    page = make_briefing(section, CODE, must_acknowledge=True).en
    page.translation_key = {"real": page.translation_key, "none": section.en.translation_key}[key]

    opened, said = client.get(address_of(page)), say_read(client, page, version=1)

    assert opened["Location"] == f"/en/account/sign-in/?next={address_of(page)}"
    assert said["Location"] == address_of(page)


def test_with_one_step_she_is_asked_for_the_second_before_she_meets_it(client, section):
    page = make_briefing(section, CODE, must_acknowledge=True).en
    client.force_login(make_member(CODE), has_two_steps=False)

    opened, said = client.get(address_of(page)), say_read(client, page, version=1)
    client.get(opened["Location"])
    client.get(page.url)

    assert opened["Location"] == f"/en/account/second-step/?next={address_of(page)}"
    assert said["Location"] == address_of(page)
    assert not Reading.objects.exists()


def test_with_one_step_she_says_so_of_what_is_for_all_members(client, section):
    page = make_briefing(section, must_acknowledge=True).en
    client.force_login(make_member(CODE), has_two_steps=False)

    assert client.get(address_of(page))["Location"] == page.url
    assert say_read(client, page, version=1)["Location"] == page.url
    assert Reading.objects.get().acknowledged_at


@pytest.fixture
def kept(client, section):
    """Somebody has read a briefing for few, somebody one for all members."""
    few = make_briefing(section, CODE, name="few", must_acknowledge=True)
    many = make_briefing(section, name="many")
    reader = make_member(CODE)
    reader.name = "=HYPERLINK(1)"
    reader.save()
    client.force_login(reader)
    client.get(few.en.url)
    say_read(client, few.en, version=1)
    client.force_login(make_staff(CODE, "members"))
    client.get(many.en.url)
    return reader


def test_the_keeper_of_briefings_sees_who_has_read_what(client, kept):
    client.force_login(make_editor("members", CODE))

    said = read(client, REPORT)
    narrowed = read(
        client, f"{REPORT}results/?pair={Reading.objects.last().pair}&is_acknowledged=true"
    )

    assert [word in said for word in ("Paper few", "Paper many", kept.name)] == [True, True, True]
    assert [word in narrowed for word in ("Paper few", "Paper many")] == [True, False]


def test_nobody_is_told_of_readers_of_what_she_may_not_read(client, kept):
    client.force_login(make_editor("members"))

    said = read(client, REPORT)

    assert [word in said for word in ("Paper few", "Paper many")] == [False, True]


@pytest.mark.parametrize("make", [lambda: make_staff(CODE), make_member])
def test_whoever_keeps_no_pages_has_no_report(client, kept, make):
    client.force_login(make())

    assert "Paper few" not in read(client, REPORT)


def test_it_can_be_taken_away_as_a_table_in_which_nothing_is_worked_out(client, kept):
    client.force_login(make_editor("members", CODE))

    plain = b"".join(client.get(f"{REPORT}?export=csv")).decode()
    sheet = load_workbook(io.BytesIO(b"".join(client.get(f"{REPORT}?export=xlsx")))).active

    rows = list(csv.reader(io.StringIO(plain)))
    assert rows[0][:3] == ["Briefing", "Version", "Person"]
    assert {row[2] for row in rows[1:]} >= {"'=HYPERLINK(1)"}
    assert [cell.value for cell in sheet[1]] == rows[0]
    assert sheet.max_row == len(rows) == 3
    assert all(cell.data_type != "f" for row in sheet for cell in row)


def test_whoever_changes_one_half_is_not_told_who_read_it():
    make_briefing(make_section(), "prevent-contest")
    found = []
    for role in ("Welsh editor", "Editor"):
        person = make_staff("members", "prevent-contest")
        person.groups.add(Group.objects.get(name=role))
        found.append(get_kept_by(person).count())

    assert found == [0, 2]
