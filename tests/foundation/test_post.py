"""A mail is handed over whole, by one connection for many, and what a server says is understood."""

from contextlib import closing
from email import message_from_bytes, policy

import pytest
from django.core.mail import EmailMultiAlternatives

from foundation import post
from foundation.post import Became, Post, blames_mailbox
from tests import smtp


def make_mail(to="reader@sample.example", *, body="Helo."):
    return EmailMultiAlternatives("Y Briff", body, "us@network.example", [to])


def send(way, *mails):
    return [way.send(mail, hand_over=lambda: True).became for mail in mails]


@pytest.fixture
def server(settings):
    with smtp.running() as server:
        smtp.use(settings, server)
        yield server


@pytest.fixture
def way(server):
    with closing(Post()) as way:
        yield way


def test_lines_that_begin_with_full_stops_arrive_as_they_were_written(server, way):
    body = "One\n.\n..x\n.y\nlast"

    send(way, make_mail(body=body))

    (taken,) = (message_from_bytes(each, policy=policy.default) for each in server.messages)
    assert taken.get_content().splitlines() == body.splitlines()


@pytest.mark.parametrize(
    ("wrong", "became"),
    [
        ("rcpt later", Became.LATER),
        ("rcpt never", Became.NOBODY_THERE),
        ("rcpt plain", Became.NOBODY_THERE),
        ("rcpt policy", Became.REFUSED),
        ("rcpt full", Became.REFUSED),
        ("data later", Became.LATER),
        ("data never", Became.REFUSED),
        ("end later", Became.LATER),
        ("end never", Became.REFUSED),
        ("end nobody", Became.NOBODY_THERE),
    ],
)
def test_who_comes_after_a_mail_that_was_refused_has_theirs_by_the_same_connection(
    server, way, wrong, became
):
    server.choose = lambda to: wrong if to.startswith("first") else ""

    ended = send(way, make_mail("first@sample.example"), make_mail("next@sample.example"))

    assert ended == [became, Became.SENT]
    assert server.taken == ["next@sample.example"]
    assert len(server.connections) == 1


def test_a_connection_by_which_nothing_is_taken_is_left(server, way):
    ways = iter(["sender"])
    server.choose = lambda to: "" if to else next(ways, "")

    became = send(way, make_mail(), make_mail())

    assert became == [Became.NO_SERVER, Became.SENT]
    assert len(server.connections) == 2


def test_a_server_that_leaves_after_its_answer_is_found_again(server, way):
    server.choose = lambda to: "end leaving" if to.startswith("first") else ""

    ended = send(way, make_mail("first@sample.example"), make_mail("next@sample.example"))

    assert ended == [Became.LATER, Became.SENT]
    assert len(server.connections) == 2


def test_a_connection_that_was_left_alone_is_tried_before_it_is_used(server, way, monkeypatch):
    monkeypatch.setattr(post, "IDLE", -1)
    kept = send(way, make_mail(), make_mail())
    connections = len(server.connections)

    server.hang_up()
    after = send(way, make_mail())

    assert (kept, connections) == ([Became.SENT] * 2, 1)
    assert after == [Became.SENT]
    assert len(server.connections) == 2


@pytest.mark.parametrize(
    ("answer", "is_blamed"),
    [
        ("550 5.1.1 No such user", True),
        ("550 5.1.10 Null MX", True),
        ("550 5.2.1 Mailbox disabled.", True),
        ("5.1.1 smtp; 550 5.1.1 No such user", True),
        ("5.0.0 smtp; 550 5.1.1 No such user", True),
        ("5.7.1 smtp; 550 See 5.1.1", False),
        ("552 5.2.2 Full", False),
        ("550 5.1.8 Bad sender", False),
        ("550 5.7.1 DMARC", False),
        ("554 5.6.0 Content", False),
        ("550 We do not like 5.1.1.20 or 15.1.1", False),
        ("550 No", False),
    ],
)
def test_a_mailbox_is_blamed_for_nothing_but_that_it_is_not_there(answer, is_blamed):
    assert blames_mailbox(answer) is is_blamed
