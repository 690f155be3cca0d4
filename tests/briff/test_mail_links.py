"""A mail is whole: its links lead somewhere, its marks are closed, and both halves say as much."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.core import mail
from django.utils import timezone

from accounts.access import set_audience
from briff.delivering import Worker
from resources.models import ActIndexPage, Theme
from tests.factories.accounts import audience, make_member
from tests.factories.acts import make_act
from tests.factories.briff import make_issue, make_subscriber, page_item, words_item
from tests.factories.mailings import begin
from tests.factories.pages import get_site, make_pair
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db

OURS = "http://localhost:8000"
WITHOUT_END = {"meta", "hr", "br", "img", "link"}


class Checker(HTMLParser):
    """Reads HTML as a strict reader would: each mark is closed, in its turn, and said once."""

    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.seen = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f"<{tag}> says something twice")
        if tag not in WITHOUT_END:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> ends nothing")


def check(html):
    checker = Checker()
    checker.feed(html)
    checker.close()
    return checker


@pytest.fixture
def member():
    return make_member()


@pytest.fixture
def message(briff, manager, member):
    """The mail of a member, in both languages, with an item of every kind."""
    index = make_news_index()
    open_, shut = (make_news(index, en={"title": title}) for title in ("Open", "Shut"))
    for_members = {"audience": audience("members"), "by": None, "now": timezone.now()}
    set_audience(thing=shut.en, along=[shut.cy], **for_members)
    make_pair(ActIndexPage, under=get_site(), cy={"title": "Deddfau"}, en={"title": "Acts"})
    law = ("act", str(make_act(Theme.objects.get(slug="asb")).pk))
    link = '<p><a linktype="page" id="{}">here</a> &amp; <b>there</b></p>'
    issue = make_issue(
        briff,
        ("asb", page_item(open_), page_item(shut), law, words_item(title_en="A < B & C")),
        ("", words_item(url_en="https://cronfa.example/?a=1&b=2")),
        cy={"introduction": link.format(open_.cy.pk)},
        en={"introduction": link.format(open_.en.pk)},
    )
    make_subscriber(email=member.email)
    begin(issue, manager)
    Worker().work(now=timezone.now())
    return mail.outbox[0]


def test_each_link_is_whole_and_leads_its_reader_somewhere(client, message, member):
    ((html, _kind),) = message.alternatives
    header = message.extra_headers["List-Unsubscribe"].strip("<>")
    links = {unescape(link) for link in re.findall(r'href="([^"]*)"', html)} | {header}
    client.force_login(member)

    own = sorted(link for link in links if link.startswith(OURS))
    others = {link for link in links if not link.startswith(OURS)}

    answers = {link: client.get(link.removeprefix(OURS)).status_code for link in own}
    assert len(own) > 10
    assert set(answers.values()) == {200}
    assert others == {
        "mailto:comms@network.example",
        "https://cronfa.example/cy",
        "https://cronfa.example/en",
        "https://cronfa.example/?a=1&b=2",
    }


def test_its_marks_are_right_and_both_halves_are_whole(message):
    ((html, _kind),) = message.alternatives

    checked = check(html)
    _head, welsh, english = re.split(r'<div lang="\w\w">', html)
    of_each = [
        [half.count(f"<{tag}") for tag in ("h1", "h2", "h3", "a ")] for half in (welsh, english)
    ]
    text_welsh, text_english = message.body.split("-" * 40)

    assert (checked.wrong, checked.open) == ([], [])
    assert html.lower().startswith("<!doctype html>")
    assert {"script", "img", "form", "iframe", "style"} & set(checked.seen) <= {"style"}
    assert of_each[0] == of_each[1]
    assert of_each[0][:3] == [1, 2, 5]
    assert text_welsh.count("\n* ") == text_english.count("\n* ") == 5
    assert "A &lt; B &amp; C" in html
    assert "A < B & C" in text_english
    assert check("<p><b>x</p>").wrong
