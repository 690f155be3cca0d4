"""One language alone: granted below what was not, led to pay, dated, and gathered."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from accounts.access import Reader
from briff.gathering import get_proposals
from foundation.models import Debt
from tests.factories.accounts import audience, grant, make_staff, today
from tests.factories.briff import make_briff, make_issue
from tests.factories.halves import (
    WHY,
    get_states,
    go_alone,
    make_information,
    make_staff_of,
    publish,
    rewrite,
)
from tests.factories.pages import get_site
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db

NEITHER = (False, False)
AT = {"cy": "/cy/mewn-un-iaith/", "en": "/en/in-one-language/"}


def test_who_was_granted_a_page_and_not_its_section_is_told_in_which_language_it_is(client):
    section = make_information(
        audience=audience("members"), cy={"title": "Lle"}, en={"title": "Place"}
    )
    page = make_information(under=section, is_live=False, audience=audience("iom-cymru"))
    go_alone(page.cy)
    person = make_staff()
    grant(person, "iom-cymru")
    client.force_login(person)

    answers = [client.get(f"{AT[code]}{page.cy.translation_key}/") for code in ("cy", "en")]

    assert [answer.status_code for answer in answers] == [302, 200]
    assert "Amdanom ni" in answers[1].text
    assert "Place" not in answers[1].text


def test_of_a_front_page_that_is_urgent_in_one_language_the_other_tells_once(client):
    go_alone(get_site().cy)

    assert client.get("/en/").text.count(f"{get_site().cy.title}</a></span></li>") == 1


def test_a_look_at_a_draft_that_is_nowhere_out_leads_to_no_notice(client):
    drafts = make_information(is_live=False)
    client.force_login(make_staff_of(*get_site()))

    html = client.get(reverse("wagtailadmin_pages:view_draft", args=[drafts.cy.pk])).text

    assert "in-one-language" not in html
    assert "(this page is in one language only)" not in html


def test_whoever_is_to_pay_comes_to_where_she_may(client):
    drafts = make_information(is_live=False)
    go_alone(drafts.en)
    client.force_login(make_staff_of(drafts.cy))

    html = client.get(reverse("wagtailadmin_home")).text

    way = reverse("abreast", args=[drafts.en.pk])
    assert f'href="{way}"' in html
    answer = client.get(way)
    assert answer.status_code == 200
    assert reverse("wagtailadmin_pages:edit", args=[drafts.cy.pk]) in answer.text


def test_that_somebody_wrote_meanwhile_is_not_lost_over_a_slip_in_the_form(client):
    drafts = make_information(is_live=False)
    client.force_login(make_staff_of(*get_site()))
    address = reverse("publish_alone", args=[drafts.cy.pk])
    day = timezone.localdate() + timedelta(days=9)
    sent = {"reason": "safety", "words": WHY, "promised_on": day}
    seen = client.get(address).context["seen"]
    rewrite(drafts.cy, title="Ninnau")
    slip = client.post(address, {**sent, "words": "", "seen": seen})

    answer = client.post(address, {**sent, "seen": slip.context["seen"]})

    assert "Somebody changed or published this page while you were looking." in answer.text
    assert get_states(drafts) == NEITHER


@pytest.mark.parametrize(("days", "is_taken"), [(366, True), (367, False)])
def test_a_day_that_is_promised_is_within_a_year(client, days, is_taken):
    drafts = make_information(is_live=False)
    client.force_login(make_staff_of(*get_site()))
    address = reverse("publish_alone", args=[drafts.cy.pk])
    sent = {"reason": "safety", "words": WHY, "seen": client.get(address).context["seen"]}

    answer = client.post(
        address, {**sent, "promised_on": timezone.localdate() + timedelta(days=days)}
    )

    assert Debt.objects.exists() is is_taken
    assert ("Name a day within a year." in answer.text) is not is_taken


def test_the_screen_promises_a_day_only_if_one_is_named(client):
    drafts = make_information(is_live=False)
    client.force_login(make_staff_of(*get_site()))

    html = client.get(reverse("publish_alone", args=[drafts.cy.pk])).text

    assert "by which day it will be in both, if you name one." in html


def test_the_spreadsheet_has_the_time_of_the_clock_here(client):
    drafts = make_information(is_live=False)
    summer = timezone.now().replace(year=2026, month=7, day=1, hour=12, minute=0, second=0)
    go_alone(drafts.cy, now=summer)
    client.force_login(make_staff_of(*get_site()))

    sheet = client.get(reverse("debts"), {"export": "xlsx"})

    rows = load_workbook(BytesIO(sheet.getvalue())).active.iter_rows(values_only=True)
    names, values = list(rows)
    row = dict(zip(names, values, strict=True))
    assert row["Published"].hour == row["Owed since"].hour == 13
    assert row["Ended"] is None


def test_what_has_been_in_the_other_language_for_long_is_not_said_to_be_missing_there():
    news = make_news(index=make_news_index(), is_live=False)
    long_ago = timezone.now() - timedelta(days=60)
    go_alone(news.cy, now=long_ago)
    type(news.cy).objects.filter(pk=news.cy.pk).update(first_published_at=long_ago)
    publish(news.en)
    issue = make_issue(make_briff(), number=1, published_on=today(), is_live=False)

    since = today() - timedelta(days=7)
    (group,) = get_proposals(issue=issue.en, since=since, reader=Reader.anonymous(today=today()))

    (proposal,) = group.proposals
    assert proposal.missing == []
    assert timezone.localdate(proposal.at) == today()
