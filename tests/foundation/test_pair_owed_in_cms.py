"""What one language owes: on the desk until it is paid, and in a report."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.accounts import audience
from tests.factories.halves import go_alone, make_information, make_staff_of, publish
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


def panel(client):
    home = get(client, reverse("wagtailadmin_home"))
    return home.partition('id="debts')[2].partition("</section>")[0]


def get(client, address):
    return client.get(address).content.decode()


def test_what_is_owed_stands_on_the_desk_until_it_is_paid(client, editor):
    drafts = make_information(is_live=False)
    assert panel(client) == ""

    go_alone(drafts.cy)

    told = panel(client)
    assert "Amdanom ni" in told
    assert "Out in Welsh, English is owed." in told
    assert "That day has passed." not in told
    publish(drafts.cy)
    assert panel(client) == ""


def test_a_promise_that_was_not_kept_comes_first_and_is_said(client, editor):
    late = make_information(is_live=False, cy={"title": "Hwyr"}, en={"title": "Late"})
    early = make_information(is_live=False)
    go_alone(early.cy)
    go_alone(late.en, now=timezone.now() - timedelta(days=30))

    told = panel(client)

    assert told.index("Late") < told.index("Amdanom ni")
    assert told.count("That day has passed.") == 1


def test_it_shows_a_few_and_counts_the_rest_with_as_many_queries(
    client, editor, django_assert_num_queries, django_assert_max_num_queries
):
    go_alone(make_information(is_live=False).cy, reason="by_others", promised_on=None)
    home = reverse("wagtailadmin_home")
    client.get(home)
    with django_assert_max_num_queries(100) as of_one:
        client.get(home)
    for number in range(9):
        words = {"cy": {"title": f"Un {number}"}, "en": {"title": f"One {number}"}}
        go_alone(make_information(is_live=False, **words).cy)

    # One more, to count those that are not shown.
    with django_assert_num_queries(len(of_one) + 1):
        told = panel(client)

    assert told.count("English is owed.") == 8
    assert "And more: 2." in told


def test_she_is_told_of_pages_that_she_may_change_and_read_and_no_others(client, editor):
    go_alone(
        make_information(is_live=False, audience=audience("iom-cymru")).cy,
    )
    elsewhere = make_staff_of(make_information(cy={"title": "Lle"}, en={"title": "Place"}).cy)

    assert panel(client) == ""
    assert "Amdanom" not in get(client, reverse("debts"))
    client.force_login(elsewhere)
    assert panel(client) == ""
    assert client.get(reverse("debts")).status_code == 200


def test_the_report_tells_of_all_with_reasons_and_can_be_taken_away(client, editor):
    drafts = make_information(is_live=False, cy={"title": "=1+1"})
    go_alone(drafts.cy)
    publish(drafts.cy)
    gone = go_alone(drafts.en, reason="correction", promised_on=None).by
    gone.delete()

    html = get(client, reverse("debts"))
    table = client.get(reverse("debts"), {"export": "csv"})
    sheet = client.get(reverse("debts"), {"export": "xlsx"})

    assert "Paid: both languages were published together" in html
    assert "A correction that only this language needs" in html
    lines = b"".join(table.streaming_content).decode().splitlines()
    assert lines[0].startswith("Page,Went out in,Reason,In their own words,Published by")
    assert len(lines) == 3
    assert "'=1+1" in lines[2]
    assert sheet.status_code == 200


def test_it_is_narrowed_to_a_period_a_reason_and_what_is_owed_still(client, editor):
    paid, owed = (
        make_information(is_live=False, cy={"title": title}, en={"title": english})
        for title, english in (("Talwyd", "Paid"), ("Dyledus", "Owed"))
    )
    go_alone(paid.cy, now=timezone.now() - timedelta(days=400))
    publish(paid.cy)
    go_alone(owed.cy, reason="on_its_way")
    this_year = (timezone.localdate() - timedelta(days=9)).isoformat()

    asked = ("is_standing=true", "reason=on_its_way", f"published_at_from={this_year}")
    for question in asked:
        html = get(client, f"{reverse('debts')}?{question}")
        assert "Dyledus" in html, question
        assert "Talwyd</a>" not in html, question


def test_who_writes_no_pages_is_not_led_to_it(client):
    client.force_login(make_staff_of())

    assert client.get(reverse("debts")).status_code in (302, 404)
    assert reverse("debts") not in get(client, reverse("wagtailadmin_home"))


def test_in_the_menu_is_the_way_to_it(client, editor):
    assert reverse("debts") in get(client, reverse("wagtailadmin_home"))
