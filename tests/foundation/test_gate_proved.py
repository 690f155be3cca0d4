"""The proof of the gate: whole when it is, and each fault of it found."""

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from accounts.access import set_audience
from members_area.models import BriefingIndexPage, MembersHomePage
from tests.factories.accounts import audience
from tests.factories.files import make_document
from tests.factories.pages import get_site, make_pair
from tests.foundation.gate import make_briefing, make_information

pytestmark = pytest.mark.django_db


@pytest.fixture
def members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )


@pytest.fixture
def briefings(members_home):
    return make_pair(
        BriefingIndexPage, under=members_home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )


def test_a_whole_gate_is_proved(briefings, capsys):
    make_briefing(briefings, "prevent-contest")

    call_command("audit_access")

    assert "The gate is whole." in capsys.readouterr().out


def test_a_page_more_open_than_its_parent_is_found(briefings, capsys):
    briefing = make_briefing(briefings)
    public = audience("public")
    set_audience(thing=briefing.en, audience=public, by=None, now=timezone.now())

    with pytest.raises(CommandError, match="2"):
        call_command("audit_access")

    faults = capsys.readouterr().err.splitlines()
    assert faults == [
        f"page {briefing.en.pk}: open to more people than the page above it",
        f"pair {briefing.en.translation_key}: the two languages are for different people",
    ]


def test_a_page_for_nobody_is_found(briefings, capsys):
    briefing = make_briefing(briefings)
    set_audience(thing=briefing.en, audience=None, by=None, now=timezone.now(), along=[briefing.cy])

    with pytest.raises(CommandError):
        call_command("audit_access")

    assert f"sitepage {briefing.cy.pk}: nobody can read it" in capsys.readouterr().err


def test_a_second_gate_is_found(capsys):
    PageViewRestriction.objects.create(page=get_site().en)
    CollectionViewRestriction.objects.create(collection=Collection.get_first_root_node())

    with pytest.raises(CommandError, match="2"):
        call_command("audit_access")

    assert "there is one gate, and this is not it" in capsys.readouterr().err


def test_a_page_without_a_gate_is_found(capsys):
    stray = Page.get_first_root_node().add_child(instance=Page(title="Stray", slug="stray"))

    with pytest.raises(CommandError):
        call_command("audit_access")

    assert f"page {stray.pk}: has no gate at all" in capsys.readouterr().err


def test_an_alias_is_found(capsys):
    page = make_information(get_site(), is_live=False)
    Page.objects.filter(pk=page.cy.pk).update(alias_of=page.en.pk)

    with pytest.raises(CommandError):
        call_command("audit_access")

    assert f"page {page.cy.pk}: is an alias" in capsys.readouterr().err


def test_a_file_that_not_all_readers_of_its_page_can_open_is_listed(capsys):
    document = make_document("members")
    page = make_information(get_site(), body=[("documents", [document])])

    call_command("audit_access")

    listed = f"page {page.en.pk}: not all its readers can open document {document.pk}"
    assert listed in capsys.readouterr().out


def test_a_file_that_all_readers_of_its_page_can_open_is_not_listed(capsys):
    document = make_document("public")
    make_information(get_site(), body=[("documents", [document])])

    call_command("audit_access")

    assert capsys.readouterr().out == "The gate is whole.\n"
