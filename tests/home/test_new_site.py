"""The migrations that make a new site can be taken back, and run again."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from wagtail.models import Collection, Page
from wagtail.users.models import UserProfile

from tests.factories.accounts import make_staff
from tests.factories.pages import get_site

ALL_PAGES = "Pob tudalen · All pages"
GENERAL = "Cyffredinol · General"


def get_top():
    """What the page at the top of the tree is called, and the collection at the top of theirs."""
    page, collection = Page.objects.get(depth=1), Collection.objects.get(depth=1)
    return page.title, page.draft_title, collection.name


@pytest.mark.postgresql
def test_a_new_site_can_be_unmade_and_made_again(transactional_db):
    executor = MigrationExecutor(connection)
    executor.migrate([("home", "0001_initial"), ("resources", "0001_initial")])

    before = (Page.objects.filter(depth=2).count(), Group.objects.filter(name="Editor").count())
    top_before = get_top()
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    assert before == (0, 0)
    assert (top_before, get_top()) == (("Root",) * 3, (ALL_PAGES, ALL_PAGES, GENERAL))
    assert Page.objects.filter(depth=2).count() == 2
    assert Page.find_problems() == ([], [], [], [], [])
    assert Group.objects.filter(name="Editor").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_top_of_the_tree_has_a_name_in_both_languages(client, language):
    manager = make_staff()
    manager.groups.add(Group.objects.get(name="Communications manager"))
    UserProfile.objects.create(user=manager, preferred_language=language)
    client.force_login(manager)

    tree = client.get(reverse("wagtailadmin_explore", args=[get_site().cy.pk])).text
    chooser = client.get(reverse("wagtailadmin_choose_page")).json()["html"]

    assert [ALL_PAGES in each for each in (tree, chooser)] == [True, True]
    assert [">Root<" in each for each in (tree, chooser)] == [False, False]
