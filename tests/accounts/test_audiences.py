"""The audiences that there are from the first day on."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils.translation import override

from accounts.models import Audience
from foundation.models import SitePage
from tests.factories.accounts import audience

pytestmark = pytest.mark.django_db

migration = import_module("accounts.migrations.0004_audiences")
CODES = ["public", "members", "iom-cymru", "prevent-contest"]


def test_there_is_one_for_each_promise():
    assert list(Audience.objects.values_list("code", "access")) == [
        ("public", "public"),
        ("members", "members"),
        ("iom-cymru", "granted"),
        ("prevent-contest", "granted"),
    ]


def test_the_migration_is_undone_and_done_again():
    editor = SimpleNamespace(connection=connection)
    other = Audience.objects.create(code="other", name_cy="Arall", name_en="Other")
    # The front doors, which a later migration made and would have taken away again.
    SitePage._base_manager.update(audience=None)

    migration.remove(apps, editor)
    assert list(Audience.objects.all()) == [other]

    migration.make(apps, editor)
    assert list(Audience.objects.exclude(pk=other.pk).values_list("code", flat=True)) == CODES


@pytest.mark.parametrize(
    ("language", "name", "handling"),
    [("cy", "Aelodau", "Nid i’w gyhoeddi."), ("en", "Members", "Not for publication.")],
)
def test_an_audience_speaks_both_languages(language, name, handling):
    members = audience("members")

    with override(language):
        assert (members.name, str(members)) == (name, name)
        assert handling in members.handling


@pytest.mark.parametrize("access", [Audience.Access.PUBLIC, Audience.Access.MEMBERS])
def test_there_is_no_second_one_for_everybody_or_for_members(access):
    second = Audience(code="second", name_cy="Ail", name_en="Second", access=access)

    with pytest.raises(ValidationError, match="There is one audience for everybody"):
        second.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_an_audience_is_granted_unless_somebody_says_otherwise():
    third = Audience.objects.create(code="third", name_cy="Trydydd", name_en="Third")

    assert third.access == Audience.Access.GRANTED


def test_the_membership_managers_role_is_undone_and_done_again():
    migration = import_module("accounts.migrations.0005_membership_manager")
    editor = SimpleNamespace(connection=connection)
    role = Group.objects.get(name="Membership manager")
    ours = Q(content_type__app_label__in=["accounts", "wagtailadmin"])
    before = set(role.permissions.filter(ours))

    migration.remove(apps, editor)
    assert not Group.objects.filter(name="Membership manager").exists()

    migration.make(apps, editor)
    given = set(Group.objects.get(name="Membership manager").permissions.all())
    # Later migrations give more.
    assert given < before
    assert len(given) == 16
