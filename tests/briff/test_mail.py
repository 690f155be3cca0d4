"""A mail of an issue is in its reader's language, and tells nobody what is not theirs."""

import re
from datetime import date
from html import unescape

import pytest
from django.core import mail
from django.utils import timezone
from django.utils.html import strip_tags

from accounts.access import Reader, set_audience
from briff import mailing as act
from briff.delivering import Worker
from briff.mail import Writer
from foundation.pairs.publishing import unpublish_pair
from tests.factories.accounts import audience, grant, make_member, make_staff, today
from tests.factories.briff import (
    make_briff,
    make_issue,
    make_subscriber,
    page_item,
    words_item,
)
from tests.factories.marked import MARKS
from tests.factories.readers import MEMBERS, PREVENT, READS
from tests.factories.telling import make_news, make_news_index
from tests.factories.world import make_world

pytestmark = pytest.mark.django_db


def get_html(message):
    ((html, _kind),) = message.alternatives
    return html


def send(issue):
    act.begin(issue=issue.en, by=make_staff(), now=timezone.now())
    Worker().work(now=timezone.now())
    return {message.to[0]: message for message in mail.outbox}


def test_everybody_is_sent_the_titles_that_are_theirs_and_no_more(settings):
    world = make_world()
    people = {who: person for who, person in world.people.items() if person.pk}
    for person in people.values():
        make_subscriber(email=person.email.lower())
    stranger = make_subscriber(email="stranger@sample.example")

    sent = send(world.issue)

    told = {
        who: {code for code, mark in MARKS.items() if mark in said(sent[person.email.lower()])}
        for who, person in people.items()
    }
    # A mailbox is one proof of who somebody is, and what was granted asks for two.
    assert told == {who: READS[who] & {MEMBERS} for who in people}
    assert not any(mark in said(sent[stranger.email]) for mark in MARKS.values())
    member = said(sent[people["granted member"].email])
    assert f"{MARKS[MEMBERS]} in short" not in member
    assert "agored in short" in member


def said(message):
    return f"{message.subject} {message.body} {get_html(message)} {message.extra_headers}"


@pytest.mark.parametrize(
    ("language", "subject", "marks"),
    [
        ("cy", "Y Briff, rhifyn 1, 20 Tachwedd 2026", ["cy"]),
        ("en", "The Briff, issue 1, 20 November 2026", ["en"]),
        (
            "both",
            "Y Briff, rhifyn 1, 20 Tachwedd 2026 / The Briff, issue 1, 20 November 2026",
            ["cy", "en"],
        ),
    ],
)
def test_a_mail_is_in_its_readers_language_and_of_two_welsh_comes_first(language, subject, marks):
    issue = make_issue(make_briff(), ("asb", words_item()), ("", words_item(title_en="")))
    reader = make_subscriber(language=language)

    (message,) = send(issue).values()

    html = get_html(message)
    assert message.to == [reader.email]
    assert message.subject == subject
    assert re.findall(r'<div lang="(\w\w)"', html) == marks
    assert message.extra_headers["Content-Language"] == ", ".join(marks)
    for code, words in (("cy", "Arian i oleuo llwybrau"), ("en", "Money to light paths")):
        assert (words in html) == (words in message.body)
        if code in marks:
            assert words in html
    assert ("English below" in message.body) == (language == "both")


def test_a_mail_is_small_plain_and_loads_nothing():
    issue = make_issue(make_briff(), *[("asb", *[words_item()] * 5)] * 8)
    make_subscriber()

    (message,) = send(issue).values()

    html = get_html(message)
    assert len(message.message().as_bytes()) < 100_000
    assert "<img" not in html
    assert "@media (prefers-color-scheme: dark)" in html
    assert 'style="' in html
    assert "own-link.invalid" not in html + message.body
    hosts = {
        re.match(r"https?://([^/:\"]+)", url)[1] for url in re.findall(r'href="(http[^"]+)', html)
    }
    assert hosts == {"localhost", "cronfa.example"}
    assert message.body.count("/briff/unsubscribe/") == 1
    assert message.extra_headers["List-Unsubscribe"].startswith("<http://localhost:8000/cy/briff/")


def test_what_was_closed_or_unpublished_before_a_mail_goes_out_is_not_in_it():
    index = make_news_index()
    gone, closed = (make_news(index, en={"title": title}) for title in ("Gone", "Closed"))
    issue = make_issue(
        make_briff(), ("asb", page_item(gone), page_item(closed)), ("", words_item())
    )
    make_subscriber()
    act.begin(issue=issue.en, by=make_staff(), now=timezone.now())

    unpublish_pair(page=gone.en, by=None)
    set_audience(
        thing=closed.en,
        audience=audience("members"),
        by=None,
        now=timezone.now(),
        along=[closed.cy],
    )
    Worker().work(now=timezone.now())

    (message,) = mail.outbox
    assert "Money to light paths" in message.body
    assert [title for title in ("Gone", "Closed") if title in said(message)] == []


def test_who_chose_themes_with_nothing_for_them_is_sent_nothing():
    news = make_news(make_news_index())
    set_audience(
        thing=news.en, audience=audience("members"), by=None, now=timezone.now(), along=[news.cy]
    )
    issue = make_issue(make_briff(), ("asb", page_item(news)))
    make_subscriber("asb")
    member = make_member()
    make_subscriber("asb", email=member.email)

    sent = send(issue)

    assert list(sent) == [member.email]


def test_an_issue_that_is_for_members_is_sent_to_members_alone():
    issue = make_issue(make_briff())
    set_audience(
        thing=issue.en, audience=audience("members"), by=None, now=timezone.now(), along=[issue.cy]
    )
    member = make_member()
    for email in (member.email, "stranger@sample.example"):
        make_subscriber(email=email)

    assert list(send(issue)) == [member.email]


def test_text_and_html_say_the_same_and_lead_to_the_same_places():
    index = make_news_index()
    open_, closed = (make_news(index, en={"title": name}) for name in ("Open", "Shut"))
    set_audience(
        thing=closed.en,
        audience=audience("members"),
        by=None,
        now=timezone.now(),
        along=[closed.cy],
    )
    words = (
        f'<p>Look <a linktype="page" id="{open_.en.pk}">here</a> &amp; not <a linktype="page"'
        f' id="{closed.en.pk}">there</a>.</p><p><a href="https://a.example/?a=1&amp;b=2">Or</a></p>'
    )
    issue = make_issue(
        make_briff(),
        ("asb", words_item(), page_item(open_), page_item(closed)),
        ("", words_item(title_cy="", text_cy="")),
        en={"introduction": words},
    )
    make_subscriber()

    (message,) = send(issue).values()

    html = get_html(message)
    links = {unescape(link) for link in re.findall(r'href="(?:mailto:)?([^"]+)"', html)}
    assert all(re.match(r"https?://|[^/]+@", link) for link in links)
    assert {link for link in links if link not in message.body} == set()
    said = unescape(strip_tags(html.partition("<body")[2].partition(">")[2]))
    read = re.sub(r"\(?https?://\S+", "", message.body)
    assert get_words(said) == get_words(read)
    assert "Shut" not in html


def get_words(text):
    return set(re.findall(r"\w+", text.casefold()))


def test_an_issue_without_items_is_sent_with_its_introduction():
    make_subscriber()

    (message,) = send(make_issue(make_briff())).values()

    assert "Yr wythnos." in message.body
    assert "The week." in message.body


def test_as_many_queries_for_many_readers_alike(django_assert_max_num_queries):
    issue = make_issue(make_briff(), ("asb", words_item()))
    readers = [make_subscriber(email=f"{number}@sample.example") for number in range(30)]
    writer = Writer({page.language: page for page in issue}, today=today())
    writer.know(readers)

    with django_assert_max_num_queries(14):
        for reader in readers:
            writer.write(reader, themes=frozenset(), message_id="1")


def test_a_copy_to_look_at_is_what_she_may_read_herself():
    issue = make_issue(make_briff(), ("", words_item()), published_on=date(2026, 11, 20))
    manager = make_staff()
    grant(manager, PREVENT)
    writer = Writer({page.language: page for page in issue}, today=today())

    copy = writer.write_test(to="a@b.example", language="cy", reader=Reader(manager, today=today()))

    assert copy.subject == "Prawf: Y Briff, rhifyn 1, 20 Tachwedd 2026"
    assert "List-Unsubscribe" not in copy.extra_headers
