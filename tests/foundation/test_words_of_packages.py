"""What the packages say to a reader, they say in Welsh too; and to an editor, most of it."""

import json
from io import BytesIO
from pathlib import Path

import allauth
import django
import pytest
import taggit
import wagtail
import wagtailmedia
from babel.messages.pofile import read_po
from django.urls import reverse
from wagtail.contrib import redirects

from foundation.catalogues import get_catalogue_paths, read_catalogue

# Where a package keeps its catalogues, and which of its files speak to a visitor, a member or
# somebody who signs in. The rest is for developers, or for the CMS.
SPEAKERS = {
    "django": (
        Path(django.__file__).parent / "conf" / "locale",
        ("contrib/messages", "core/", "db/models/", "forms/", "template/", "utils/", "views/csrf"),
    ),
    "django.contrib.auth": (
        Path(django.__file__).parent / "contrib" / "auth" / "locale",
        ("contrib/auth/base_user", "contrib/auth/forms", "contrib/auth/password_validation",
         "contrib/auth/templates", "contrib/auth/validators", "contrib/auth/views"),
    ),
    "allauth": (
        Path(allauth.__file__).parent / "locale",
        ("account/", "templates/account", "templates/allauth", "mfa/", "templates/mfa",
         "usersessions/", "templates/usersessions"),
    ),
    "wagtail": (
        Path(wagtail.__file__).parent / "locale",
        ("fields.py", "forms.py", "models/view_restrictions", "templates/wagtailcore"),
    ),
    "wagtail.documents": (
        Path(wagtail.__file__).parent / "documents" / "locale",
        ("templates/wagtaildocs/password_required",),
    ),
    "taggit": (Path(taggit.__file__).parent / "locale", ("taggit/forms", "taggit/managers")),
}  # fmt: skip
# What speaks to people who work in the CMS, in Welsh too, but for what only an administrator
# opens and what this site does without. (Who opens what is in tests/home/test_roles_table.py;
# tests/wscn_site/test_no_english_left_for_any_role.py asks for each screen as each of them.)
CMS = {
    "wagtail": Path(wagtail.__file__).parent / "locale",
    "wagtail.admin": Path(wagtail.__file__).parent / "admin" / "locale",
    "wagtail.contrib.redirects": Path(redirects.__file__).parent / "locale",
    "wagtail.documents": Path(wagtail.__file__).parent / "documents" / "locale",
    "wagtail.images": Path(wagtail.__file__).parent / "images" / "locale",
    "wagtail.snippets": Path(wagtail.__file__).parent / "snippets" / "locale",
    "wagtail.users": Path(wagtail.__file__).parent / "users" / "locale",
    "wagtailmedia": Path(wagtailmedia.__file__).parent / "locale",
}
ADMIN = "templates/wagtailadmin"
NOBODYS = {
    # Names of apps and of the API's errors, sites, collections, and what a developer did wrong.
    "wagtail": ("api/", "apps.py", "contrib/", "locks.py", "models/api.py", "models/audit_log.py",
                "models/media.py", "models/reference_index.py", "models/sites.py",
                # The setting up of workflows, which are off.
                "models/workflows.py"),
    "wagtail.admin": (
        # Wagtail's own way in, its news, its mails, its gate: there are others here.
        "forms/auth.py", "models.py", f"{ADMIN}/account/password_reset", f"{ADMIN}/home",
        f"{ADMIN}/login.html", f"{ADMIN}/notifications/", f"{ADMIN}/page_privacy/",
        "views/page_privacy.py",
        # Collections, groups and workflows, which no role has, and comments, which are off.
        "forms/collections.py", "views/collections.py", f"{ADMIN}/collection",
        f"{ADMIN}/permissions/", "forms/workflows.py", "views/workflows.py",
        "views/generic/workflow.py", "views/pages/workflow.py", "widgets/workflows.py",
        f"{ADMIN}/workflows/", f"{ADMIN}/generic/confirm_workflow",
        f"{ADMIN}/pages/confirm_workflow", f"{ADMIN}/shared/side_panels/comments.html",
        f"{ADMIN}/shared/side_panels/includes/status/workflow.html",
    ),
    "wagtail.documents": ("templates/wagtaildocs/permissions/",),
    "wagtail.users": ("templates/wagtailusers/api_tokens/", "views/api_tokens.py"),
    "wagtailmedia": ("src/wagtailmedia/forms.py", "src/wagtailmedia/templates/wagtailmedia/perm"),
}  # fmt: skip
FOLDERS = {**{package: folder for package, (folder, _) in SPEAKERS.items()}, **CMS}
# The one that has scripts with words in them.
SCRIPTS = CMS["wagtail.admin"]
# Only developers read the name of an app that is not installed.
UNSEEN = {"mfa/apps.py"}


def read(folder, language, *, name="django"):
    path = folder / language / "LC_MESSAGES" / f"{name}.po"
    return read_po(BytesIO(path.read_bytes()), locale=language) if path.exists() else []


def strings(catalogue):
    return {(message.id, message.context): message for message in catalogue if message.id}


def translated(catalogue):
    return {
        (message.id, message.context)
        for message in catalogue
        if message.id and message.string and all(message.string) and not message.fuzzy
    }


def repeated(ours, theirs, package):
    """What we say of a package's words as it does itself."""
    known = strings(theirs)
    return {
        key
        for key, message in strings(ours).items()
        if package in message.auto_comments and key in known and known[key].string == message.string
    }


def spoken(catalogue, files):
    """The strings that at least one of the files says."""
    return {
        (message.id, message.context)
        for message in catalogue
        if any(name.startswith(files) and name not in UNSEEN for name, _ in message.locations)
    }


def spoken_by_nobody(catalogue, files):
    """The strings that none but these files say."""
    return {
        (message.id, message.context)
        for message in catalogue
        if all(name.startswith(files) for name, _ in message.locations)
    }


@pytest.fixture(scope="module")
def our_welsh():
    return read_catalogue(get_catalogue_paths()[1])


@pytest.fixture(scope="module")
def all_welsh(our_welsh):
    """Ours, and the packages' own."""
    theirs = [translated(read(folder, "cy")) for folder in FOLDERS.values()]
    return translated(our_welsh).union(
        translated(read_catalogue(get_catalogue_paths()[0])), *theirs
    )


@pytest.fixture(scope="module")
def our_scripts():
    return read_catalogue(get_catalogue_paths()[2])


@pytest.mark.parametrize("package", SPEAKERS)
def test_every_string_that_a_reader_may_meet_has_welsh(package, our_welsh):
    folder, files = SPEAKERS[package]
    their_welsh = [translated(read(folder, "cy")) for folder, _ in SPEAKERS.values()]

    wanted = spoken(read(folder, "en"), files)

    assert wanted
    assert wanted - translated(our_welsh).union(*their_welsh) == set()


@pytest.mark.parametrize("package", CMS)
def test_every_string_that_a_role_may_meet_has_welsh(package, all_welsh):
    english = read(CMS[package], "en")

    wanted = spoken(english, "") - spoken_by_nobody(english, NOBODYS.get(package, ()))

    assert wanted
    assert wanted - all_welsh == set()


def test_we_translate_no_string_that_no_package_has(our_welsh):
    theirs = [set(strings(read(folder, "en"))) for folder in FOLDERS.values()]

    assert set(strings(our_welsh)) - set().union(*theirs) == set()


@pytest.mark.parametrize("package", FOLDERS)
def test_we_do_not_repeat_what_the_package_itself_says_just_as_well(package, our_welsh):
    assert repeated(our_welsh, read(FOLDERS[package], "cy"), package) == set()


def test_the_scripts_of_the_editor_have_welsh_for_every_string_and_we_for_no_other(our_scripts):
    english, welsh = (read(SCRIPTS, language, name="djangojs") for language in ("en", "cy"))

    assert set(strings(english)) - translated(our_scripts) - translated(welsh) == set()
    assert set(strings(our_scripts)) - set(strings(english)) == set()
    assert repeated(our_scripts, welsh, "wagtail.admin") == set()


def test_the_editor_is_sent_our_welsh_for_its_scripts(client, settings):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "cy"

    catalogue = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    assert json.dumps("Cuddio'r cyfan") in catalogue
