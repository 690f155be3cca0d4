"""A list of redirects as people's programs write it, and what the command says of it."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from accounts.access import Reader
from foundation import redirect_lists
from foundation.redirect_imports import import_list
from home.models import InformationPage
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

COLUMNS = (
    "The first line must name the columns: old_address, new_address and, if there is one,"
    " permanent."
)


def bring(content, **how):
    now = timezone.now()
    reader = Reader.anonymous(today=timezone.localdate(now))
    return import_list(content=content, reader=reader, by=None, now=now, **how)


def told(report):
    return [problem.tell() for problem in report.problems]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfold_address,new_address\n/a,/en/\n",
        b"old_address,new_address\r\n/a,/en/\r\n",
        b"old_address,new_address\r/a,/en/",
        b"Old address;New address\n/a;/en/\n",
        b"old_address\tnew_address\tpermanent\n/a\t/en/\tyes\n",
        b"hen_gyfeiriad,cyfeiriad_newydd,parhaol\n/a,/en/,ydy\n",
        b'new_address,who,old_address\n/en/,Mari,"/a"\n\n , ,\n',
    ],
    ids=["BOM", "Windows", "old Mac", "semicolon", "tab", "Welsh", "other columns"],
)
def test_a_list_is_read_however_it_was_saved(content):
    report = bring(content)

    assert (report.made, told(report)) == (1, [])
    redirect = Redirect.objects.get()
    assert (redirect.old_path, redirect.redirect_page_id) == ("/a", get_site().en.pk)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"/a,/en/\n",
        b"old_address\n/a\n",
        b'"old_address,new_address\n/a,/en/\n',
        "old_address,new_address\n/a,/en/\n".encode("utf-16"),
    ],
    ids=["empty", "no heading", "one column", "unreadable", "UTF-16"],
)
def test_a_list_without_its_columns_is_told_so_once(content):
    report = bring(content)

    assert told(report) == [COLUMNS]
    assert not report.is_done


def test_a_line_that_is_no_utf_8_is_told_and_spoils_no_other():
    content = "old_address,new_address\n/tŷ,/cy/\n".encode() + b"/caf\xe9,/en/\n/a,/en/\n"

    report = bring(content)

    assert told(report) == [
        "Line 3: There are signs here that are no text. Save the list as CSV in UTF-8 and try"
        " again."
    ]
    assert set(Redirect.objects.values_list("old_path", flat=True)) == {"/tŷ", "/a"}


def test_what_is_neither_yes_nor_no_is_told():
    report = bring(b"old_address,new_address,permanent\n/a,/en/,perhaps\n/b,/en/,NO\n")

    assert told(report) == ["Line 2: The column “permanent” takes yes or no."]
    assert not Redirect.objects.get().is_permanent


def test_a_list_that_is_too_long_is_not_begun(monkeypatch):
    monkeypatch.setattr(redirect_lists, "MOST_LINES", 2)

    report = bring(b"old_address,new_address\n/a,/en/\n/b,/en/\n")

    assert told(report) == ["The list is too long. The most lines: 2"]
    assert not Redirect.objects.exists()


def write(count):
    lines = (f"https://old.example/?p={number},/en/about/\n" for number in range(count))
    return ("old_address,new_address\n" + "".join(lines)).encode()


@pytest.fixture
def about(settings):
    settings.OLD_HOSTS = ["old.example"]
    words = {"cy": {"title": "Amdanom"}, "en": {"title": "About", "slug": "about"}}
    return make_pair(InformationPage, under=get_site(), **words)


@pytest.mark.no_cover
def test_five_thousand_lines_ask_a_few_times_for_each_five_hundred(about):
    bring(write(1))
    with CaptureQueriesContext(connection) as for_one_batch:
        bring(write(500))

    with CaptureQueriesContext(connection) as for_ten:
        report = bring(write(5000))

    assert (report.made, report.unchanged, told(report)) == (4500, 500, [])
    assert len(for_ten) <= 10 * len(for_one_batch)


# The command


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("old_address,new_address\n/a,/en/\n/b,/b\n")
    return path


@pytest.mark.parametrize(
    ("language", "line", "end"),
    [
        ("en", "Line 3: It goes round in a circle: /b → /b", "Bad lines: 1"),
        ("cy", "Llinell 3: Mae’n mynd mewn cylch: /b → /b", "Llinellau gwael: 1"),
    ],
)
def test_the_command_tells_of_bad_lines_in_the_language_that_is_asked_for(
    path, capsys, language, line, end
):
    with pytest.raises(CommandError, match=end):
        call_command("import_redirects", path, language=language)

    assert line in capsys.readouterr().out
    assert Redirect.objects.count() == 1


@pytest.mark.parametrize("option", ["--all-or-nothing", "--dry-run"])
def test_the_command_may_do_nothing(path, capsys, option):
    with pytest.raises(CommandError):
        call_command("import_redirects", path, option)

    assert "Nothing was imported" in capsys.readouterr().out
    assert not Redirect.objects.exists()


def test_the_command_leads_to_other_websites_if_told_to(tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text("old_address,new_address\n/a,https://gov.wales/\n")

    call_command("import_redirects", path, "--other-websites")

    assert "New: 1. Changed: 0. As they were: 0." in capsys.readouterr().out
    assert Redirect.objects.get().redirect_link == "https://gov.wales/"


def test_the_command_says_that_there_is_no_such_file(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_redirects", tmp_path / "absent.csv")
