"""Every app of others is there on purpose: each brings addresses, tables and permissions."""

import re

import pytest
import wagtail
from django.apps import apps

from tests.architecture.house import APPS, ROOT

# Adding one is a decision: docs/decisions says why, and what it opens is tested for leaks.
THEIRS = {
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "django_tasks",
    "django_tasks_db",
    "guardian",
    "modelcluster",
    "taggit",
    "wagtail",
    "wagtail.admin",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.documents",
    "wagtail.embeds",
    "wagtail.images",
    "wagtail.search",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.users",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtailmedia",
    "whitenoise.runserver_nostatic",
}
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
ELSEWHERE = re.compile(
    r"://|--(?:extra-)?index|--find-links|--trusted-host|^-e|file:|@ |(?<!\w)/", re.MULTILINE
)


def test_only_the_apps_of_others_that_were_chosen_are_installed():
    assert {config.name for config in apps.get_app_configs()} - APPS == THEIRS


def test_wagtail_is_the_release_whose_gates_were_read():
    """Another package can quietly pull an older one in, and the gate rests on 8.0's registry."""
    assert wagtail.VERSION[:2] == (8, 0)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_held_by_its_hash(name):
    for entry in (ROOT / name).read_text().replace("\\\n", "").splitlines():
        assert PIN.match(entry)
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_requirements_name_no_place_to_fetch_from(name):
    assert ELSEWHERE.findall((ROOT / name).read_text()) == []


def test_tests_run_on_what_the_site_runs_on():
    site = set(PIN.findall((ROOT / "requirements.txt").read_text()))
    tests = set(PIN.findall((ROOT / "requirements-dev.txt").read_text()))

    assert site <= tests
