"""Who has a few rights in the CMS finds the doors that these open, and nothing behind others."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from foundation.staff.confines import is_confined, may_go_to
from tests.factories.accounts import make_member, make_staff
from tests.factories.halves import make_information

pytestmark = pytest.mark.django_db


def make_auditor(*roles):
    person = make_staff("members")
    person.groups.set(Group.objects.filter(name__in=["Auditor", *roles]))
    return person


def test_an_auditor_reads_logs_and_finds_nothing_behind_other_doors(client):
    pair = make_information()
    client.force_login(make_auditor())

    doors = {
        reverse("auditentry:index"): 200,
        reverse("night_watch"): 200,
        reverse("wagtailadmin_home"): 200,
        reverse("wagtailadmin_account"): 200,
        reverse("wagtailadmin_choose_page"): 404,
        reverse("wagtailimages_chooser:choose"): 404,
        reverse("wagtailadmin_pages:search"): 404,
        reverse("wagtailadmin_reports:site_history"): 404,
        reverse("wagtailadmin_pages:history", args=[pair.en.pk]): 404,
        "/cms/api/main/pages/": 404,
        "/cms/nothing-here/": 404,
    }

    assert {door: client.get(door).status_code for door in doors} == doors


def test_her_menus_lead_nowhere_else_and_her_dashboard_tells_of_no_page(client):
    make_information()
    client.force_login(make_auditor())

    html = client.get(reverse("wagtailadmin_home")).text

    assert reverse("night_watch") in html
    assert reverse("auditentry:index") in html
    assert reverse("wagtailadmin_reports:site_history") not in html
    assert "About us" not in html


def test_a_further_role_makes_her_a_colleague_like_others():
    assert is_confined(make_auditor())
    assert not is_confined(make_auditor("Editor"))
    assert not is_confined(make_auditor("Membership manager"))
    assert not is_confined(make_auditor("Confidential editor"))


def test_who_may_only_come_in_is_confined_to_her_own_desk(client):
    person = make_staff()
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(person)

    answers = [
        client.get(reverse(name)).status_code for name in ("wagtailadmin_home", "auditentry:index")
    ]

    assert answers == [200, 404]


def test_whoever_does_not_work_there_is_refused_at_the_first_door(client):
    member = make_member()
    client.force_login(member)

    assert not is_confined(member)
    assert client.get(reverse("wagtailadmin_home")).status_code == 302


def test_an_address_that_is_no_door_of_ours_is_not_hidden():
    auditor = make_auditor()

    assert may_go_to(auditor, "https://elsewhere.example/")
    assert not may_go_to(auditor, reverse("wagtailadmin_choose_page"))
