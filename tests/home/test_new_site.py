"""The migrations that make a new site can be taken back, and run again."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Page


@pytest.mark.postgresql
def test_a_new_site_can_be_unmade_and_made_again(transactional_db):
    executor = MigrationExecutor(connection)
    executor.migrate([("home", "0001_initial"), ("resources", "0001_initial")])

    before = (Page.objects.filter(depth=2).count(), Group.objects.filter(name="Editor").count())
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())

    assert before == (0, 0)
    assert Page.objects.filter(depth=2).count() == 2
    assert Page.find_problems() == ([], [], [], [], [])
    assert Group.objects.filter(name="Editor").exists()
