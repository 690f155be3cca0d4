"""Somebody who chose Welsh asks for the Briff, has it and leaves it in Welsh."""

import pytest
from django.core import mail
from django.utils import timezone

from accounts.access import set_audience
from briff import mailing as act, subscribing
from briff.delivering import Worker
from briff.links import CONFIRM, PREFERENCES, UNSUBSCRIBE, get_link
from resources.models import Theme
from tests.english import find_english_in_mail, find_english_in_page
from tests.factories.accounts import audience, make_member, make_staff
from tests.factories.briff import (
    make_briff,
    make_issue,
    make_subscriber,
    page_item,
    words_item,
)
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db

SUBSCRIBE = "/cy/briff/tanysgrifio/"


def get_path(reader, *, to):
    return get_link(reader, to=to, language="cy").removeprefix("http://localhost:8000")


def test_every_page_of_a_subscription_is_in_welsh(client):
    reader = make_subscriber("asb", language="cy")
    confirm, choices, leave = (
        get_path(reader, to=to) for to in (CONFIRM, PREFERENCES, UNSUBSCRIBE)
    )
    answers = [
        client.get(SUBSCRIBE),
        client.post(SUBSCRIBE, {"email": "x", "language": "xx", "themes": ["x"]}),
        client.post(SUBSCRIBE, {}),
        client.get(f"{SUBSCRIBE}anfonwyd/"),
        client.get(f"{confirm[:-2]}/"),
        client.get(confirm),
        client.post(confirm),
        client.get(choices),
        client.post(choices, {"do": "change", "language": "cy"}),
        client.post(choices, {"do": "change", "language": "xx"}),
        client.post(choices, {"do": "pause"}),
        client.get(leave),
        client.post(leave),
        client.post(choices, {"do": "erase"}),
    ]

    assert [find_english_in_page(each.text) for each in answers] == [[] for _ in answers]


def test_letters_and_issues_are_in_welsh(django_capture_on_commit_callbacks):
    member = make_member()
    news, closed = (make_news(index) for index in [make_news_index()] for _ in range(2))
    for_members = {"audience": audience("members"), "by": None, "now": timezone.now()}
    set_audience(thing=closed.cy, along=[closed.en], **for_members)
    half = words_item(title_cy="", title_en="Sample")
    issue = make_issue(
        make_briff(), ("", half, page_item(news), page_item(closed)), ("asb", words_item())
    )
    make_subscriber(email=member.email, language="cy")
    act.begin(issue=issue.cy, by=make_staff(), now=timezone.now())
    Worker().work(now=timezone.now())

    with django_capture_on_commit_callbacks(execute=True):
        for email in (member.email, "newydd@sampl.example"):
            subscribing.ask(
                email=email,
                language="cy",
                themes=Theme.objects.none(),
                wording="",
                now=timezone.now(),
            )

    sent, known, new = mail.outbox
    ((html, _kind),) = sent.alternatives
    assert find_english_in_page(html) == []
    assert closed.cy.title in html
    assert [find_english_in_mail(each) for each in (known, new)] == [[], []]
