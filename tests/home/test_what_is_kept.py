"""What is kept about people: one list, complete, and told to everybody as it is settled."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.urls import reverse
from django.utils.translation import override

from accounts.models import AuditEntry, RetentionSettings
from accounts.personal.kinds import get_fields, get_kinds, in_days, in_months, months_before
from tests.factories.accounts import PersonFactory, make_manager

pytestmark = pytest.mark.django_db


def leads_to_people(field):
    is_relation = field.is_relation and isinstance(field.related_model, type)
    if is_relation and issubclass(field.related_model, get_user_model()):
        return True
    return isinstance(field, models.EmailField)


def get_own_fields(model):
    return [*model._meta.local_fields, *model._meta.local_many_to_many]


def test_every_field_that_leads_to_somebody_is_on_the_list():
    told = get_fields()

    forgotten = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy
        for field in get_own_fields(model)
        if leads_to_people(field)
        and not getattr(field.remote_field, "through", None)
        and field.name not in told.get(model._meta.label, ())
    }

    assert forgotten == set()


def test_every_kind_says_all_that_the_law_asks_for():
    for kind in get_kinds():
        words = (kind.title, kind.why, kind.basis.label, kind.seen_by, kind.until, kind.fate.label)
        assert all(str(each) for each in words), kind.code


@pytest.mark.parametrize(
    ("language", "path", "said"),
    [
        ("cy", "/cy/beth-a-gadwn/", "7 mis."),
        ("en", "/en/what-we-keep/", "7 months."),
    ],
)
def test_everybody_is_told_what_is_kept_as_it_is_settled(language, path, said, client):
    RetentionSettings(account_months=7).save()

    answer = client.get(path)

    with override(language):
        assert reverse("what_is_kept") == path
        told = [str(kind.title) for kind in get_kinds()]
    assert said in answer.content.decode()
    assert all(title in answer.content.decode().replace("&#x27;", "'") for title in told)


def test_the_way_to_it_is_in_the_foot_and_where_somebody_gives_an_address(client):
    ways = ["account_login", "join", "briff_subscribe"]

    said = [client.get(reverse(name)).content.decode() for name in ways]
    client.force_login(PersonFactory())
    said.append(client.get(reverse("mfa_index")).content.decode())

    counts = [each.count(f'href="{reverse("what_is_kept")}"') for each in said]
    assert counts == [1, 2, 2, 2]


def test_the_manager_settles_how_long_between_a_least_and_a_most(client):
    manager = make_manager()
    client.force_login(manager)
    held = RetentionSettings.load()
    address = reverse("wagtailsettings:edit", args=["accounts", "retentionsettings", held.pk])
    form = {field.name: getattr(held, field.name) for field in held._meta.fields}

    refused = client.post(address, {**form, "audit_months": 1})
    kept = client.post(address, {**form, "audit_months": 18})

    assert (refused.status_code, kept.status_code) == (200, 302)
    assert RetentionSettings.get_held().audit_months == 18
    line = AuditEntry.objects.get(verb="retention_settings.changed")
    assert (line.actor_id, line.details) == (manager.pk, {"audit_months": 18})


@pytest.mark.parametrize(
    ("moment", "months", "before"),
    [
        ((2026, 11, 23), 24, (2024, 11, 23)),
        ((2026, 3, 31), 1, (2026, 2, 28)),
        ((2026, 1, 15), 1, (2025, 12, 15)),
        ((2026, 12, 31), 12, (2025, 12, 31)),
    ],
)
def test_months_are_counted_back_to_the_same_day_or_the_last(moment, months, before):
    assert months_before(datetime(*moment, tzinfo=UTC), months) == datetime(*before, tzinfo=UTC)


def test_a_length_of_time_is_said_as_it_is_counted():
    with override("cy"):
        assert [in_months(1), in_days(7), in_days(2)] == ["1 mis", "7 diwrnod", "2 ddiwrnod"]
