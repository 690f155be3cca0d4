"""Taking one's data asks the database as often for many rows as for few."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts import grants
from accounts.models import Audience, SeatCheck
from accounts.personal.kinds import get_field, get_kinds
from accounts.signin import sessions
from briff.models import Delivery, Mailing
from members_area.models import Reading, Response
from resources.models import Theme
from tests.factories.accounts import OrganisationFactory, SeatFactory, make_member, today
from tests.factories.briff import make_subscriber

pytestmark = pytest.mark.django_db

FEW, MANY = 2, 22
# A row of each that leads to something with a name of its own; and of what was granted.
LEADING = {
    "accounts.Seat",
    "accounts.SeatCheck",
    "accounts.User_groups",
    "briff.Delivery",
    "briff.SubscriberTheme",
    "members_area.Reading",
    "members_area.Response",
}


@pytest.fixture(autouse=True)
def a_long_minute(monkeypatch):
    """It is noted once a minute that somebody is there: on a busy machine, while it is counted."""
    monkeypatch.setattr(sessions, "A_MINUTE", 24 * 60 * 60)


def add_row(number, *, person, subscriber):
    now, organisation = timezone.now(), OrganisationFactory()
    SeatFactory(person=person, organisation=organisation, starts_on=today(), ends_on=today())
    SeatCheck.objects.create(
        organisation=organisation,
        quarter=today(),
        asked_on=today(),
        answered_at=now,
        answered_by=person,
    )
    person.groups.add(Group.objects.create(name=f"role {number}"))
    Reading.objects.create(
        person=person, pair=uuid4(), version=1, opened_at=now, organisation=organisation
    )
    Response.objects.create(
        organisation=organisation, consultation_key=uuid4(), begun_at=now, begun_by=person
    )
    subscriber.themes.add(make_theme(number))
    Delivery.objects.create(mailing=make_mailing(number), subscriber=subscriber, try_at=now)
    grants.grant(audience=make_audience(number), to=person, by=None, now=now)


def make_theme(number):
    return Theme.objects.create(
        slug=f"theme-{number}",
        name_cy=f"Thema {number}",
        name_en=f"Theme {number}",
        parent=Theme.objects.get(slug="asb"),
        position=number,
    )


def make_mailing(number):
    now = timezone.now()
    return Mailing.objects.create(pair=uuid4(), number=number, begun_at=now, next_batch_at=now)


def make_audience(number):
    return Audience.objects.create(
        code=f"few-{number}", name_cy=f"Rhai {number}", name_en=f"Few {number}", access="granted"
    )


def take(client):
    with override("en"), CaptureQueriesContext(connection) as queries:
        answer = client.post(reverse("own_data"))
    assert answer.status_code == 200
    b"".join(answer)
    return len(queries)


def test_it_asks_as_often_for_many_rows_as_for_few(client):
    person = make_member()
    subscriber = make_subscriber(email=person.email)
    client.force_login(person)
    for number in range(FEW):
        add_row(number, person=person, subscriber=subscriber)
    take(client)  # what is kept for the process
    few = take(client)

    for number in range(FEW, MANY):
        add_row(number, person=person, subscriber=subscriber)

    assert take(client) == few


def test_all_that_leads_to_something_with_a_name_is_counted():
    """Another one wants a row in ``add_row``."""
    leading = {
        holding.model
        for kind in get_kinds()
        for holding in kind.holdings
        for name in holding.tells
        if get_field(holding.get_model(), name if isinstance(name, str) else name[0]).is_relation
    }

    assert leading == LEADING
