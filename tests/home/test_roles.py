"""What a new site begins with: two front doors, and roles that say what they may do."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, Site

from home.models import HomePage

pytestmark = pytest.mark.django_db


def test_the_front_doors_are_a_pair_that_anybody_may_open(client):
    welsh, english = HomePage.objects.order_by("path")

    assert (welsh.language, english.language) == ("cy", "en")
    assert welsh.translation_key == english.translation_key
    assert (client.get("/cy/").status_code, client.get("/en/").status_code) == (200, 200)
    assert Site.objects.get().root_page_id == english.pk
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_communications_manager_publishes_and_the_editor_writes():
    rights = {
        group.name: sorted(
            set(group.page_permissions.values_list("permission__codename", flat=True))
        )
        for group in Group.objects.filter(name__in=["Communications manager", "Editor"])
    }

    assert rights == {
        "Communications manager": [
            "add_page",
            "bulk_delete_page",
            "change_page",
            "lock_page",
            "publish_page",
            "unlock_page",
        ],
        "Editor": ["add_page", "change_page"],
    }


def test_no_role_reaches_above_the_front_doors():
    depths = set(Group.objects.values_list("page_permissions__page__depth", flat=True)) - {None}

    assert depths == {2}
    assert not Group.objects.filter(permissions__codename="submit_translation").exists()
