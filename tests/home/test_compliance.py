"""How both languages were kept in a period: figures that can be shown to whoever asks."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.users.models import UserProfile

from accounts.models import Letter
from briff.models import Delivery, Subscriber
from foundation.pairs.publishing import publish_pair
from home.planning import period
from home.planning.compliance import get_lines
from tests.english import asked_in_vain
from tests.factories.accounts import audience, make_staff
from tests.factories.briff import make_briff, make_issue, make_subscribers
from tests.factories.halves import go_alone, make_information, make_staff_of
from tests.factories.mailings import begin
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    return reverse("compliance")


@pytest.fixture
def manager(client):
    person = make_staff()
    person.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(person)
    return person


def today():
    return timezone.localdate()


def get_figures(person, language="en", *, days=0):
    """Of each line: in Welsh alone, in English alone, in both. Of today, or so many days ago."""
    person = type(person).objects.get(pk=person.pk)
    day = today() - timedelta(days=days)
    with override(language):
        lines = get_lines(person, first=day, last=day)
    return {line.what: (line.cy, line.en, line.both) for line in lines}


def publish(pair):
    publish_pair(page=pair.cy, by=None, now=timezone.now())


def test_what_came_out_together_and_alone_is_counted_apart(manager):
    for number in range(3):
        title = {"title": f"Page {number}"}
        publish(make_information(is_live=False, cy=title, en={**title, "summary": "More."}))
    go_alone(make_information(is_live=False, cy={"title": "Un"}, en={"title": "One"}).en)

    figures = get_figures(manager)

    assert figures["Pages published"] == (0, 1, 3)
    assert sum(figures["Urgent information about somebody’s safety"]) in (0, 1)
    assert sum(map(sum, list(figures.values())[1:5])) == 1
    assert get_figures(manager, days=1)["Pages published"] == (0, 0, 0)


def test_what_she_may_not_read_is_not_counted(manager):
    publish(make_information(is_live=False, audience=audience("members")))

    assert get_figures(manager)["Pages published"] == (0, 0, 0)


def test_mail_is_counted_by_language(manager):
    make_subscribers(3)
    mailing = begin(make_issue(make_briff()), manager)
    Delivery.objects.filter(mailing=mailing).update(state="sent", at=timezone.now())
    for subscriber, language in zip(Subscriber.objects.all(), ("cy", "en", "both"), strict=True):
        Subscriber.objects.filter(pk=subscriber.pk).update(language=language)
    Delivery.objects.create(
        mailing=mailing, state="sent", at=timezone.now(), try_at=timezone.now(), subscriber=None
    )
    for number, languages in enumerate(("cy", "cy en", "cy en")):
        Letter.objects.create(
            key=number, template="seat_given", to="a@example.org", languages=languages,
            written_at=timezone.now(), sent_at=timezone.now(),
        )  # fmt: skip

    figures = get_figures(manager)

    assert figures["The Briff by email, to those who have it still"] == (1, 1, 1)
    assert figures["Letters about membership"] == (1, 0, 2)


def test_each_publication_in_one_language_is_told_with_its_reason(client, manager, address):
    assert "Nothing came out in one language alone." in client.get(address).text
    go_alone(make_information(is_live=False).en)

    html = client.get(address).text
    table = b"".join(client.get(address, {"export": "csv"})).decode()

    assert "About us</span> (English)." in html
    assert "Owed still." in html
    assert table.splitlines()[:2] == [
        "What,In Welsh alone,In English alone,In both languages", "Pages published,0,1,0"
    ]  # fmt: skip


def test_many_publications_are_shown_a_page_at_a_time(client, manager, address, monkeypatch):
    monkeypatch.setattr(period, "AT_ONCE", 1)
    for name in ("Cyntaf", "Ail"):
        go_alone(make_information(is_live=False, cy={"title": name}).cy)

    shown = [client.get(address, {"p": number}).text for number in (1, 2)]

    assert [["Cyntaf</span>" in page, "Ail</span>" in page] for page in shown] == [
        [True, False],
        [False, True],
    ]
    assert all("Pages published" in page for page in shown)


def test_a_debt_that_was_paid_says_when(client, manager, address):
    pair = make_information(is_live=False)
    go_alone(pair.en)
    publish(pair)

    assert "Paid: both languages were published together:" in client.get(address).text


def test_days_that_are_none_are_said_to_be_none(client, manager, address):
    asked = {"first": "2026-02-02", "last": "2026-02-01", "export": "csv"}

    assert "The last day comes before the first." in client.get(address, asked).text


def test_it_is_for_those_who_publish(client, address):
    client.force_login(make_staff_of(*get_site(), rights=["add", "change"]))

    assert client.get(address).status_code == 302


def test_it_costs_the_same_for_more(manager, django_assert_max_num_queries):
    def count():
        with django_assert_max_num_queries(20) as queries:
            get_figures(manager)
        return len(queries)

    publish(make_information(is_live=False))
    before = count()
    for number in range(3):
        publish(make_information(is_live=False, cy={"title": f"{number}"}, en={"title": "x"}))

    assert count() == before


def test_in_welsh_nothing_is_left_in_english(client, manager, address):
    UserProfile.objects.create(user=manager, preferred_language="cy")
    go_alone(make_information(is_live=False).en)

    with asked_in_vain() as missing:
        html, table = client.get(address).text, client.get(address, {"export": "csv"})
        lines = b"".join(table).decode().splitlines()

    assert [*missing] == []
    assert '<span lang="en">About us</span>' in html
    assert lines[0].startswith("Beth,Yn Gymraeg yn unig")
    assert lines[1] == "Tudalennau a gyhoeddwyd,0,1,0"
