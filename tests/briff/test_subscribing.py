"""Whoever asks for the Briff is asked back; links do nothing until their button is pressed."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.db.models.signals import post_init
from django.test import Client
from django.utils import timezone

from briff import subscribing
from briff.links import CONFIRM, PREFERENCES, UNSUBSCRIBE, get_link
from briff.models import Consent, Subscriber
from tests.factories.accounts import make_member
from tests.factories.briff import make_subscriber

ASK = {"cy": "/cy/briff/tanysgrifio/", "en": "/en/briff/subscribe/"}
SENT = "/en/briff/subscribe/sent/"


@pytest.fixture(autouse=True)
def no_limits(db):
    cache.clear()


def ask(client, email, *, language="both", themes=(), address=ASK["en"]):
    asked = {"email": email, "language": language, "themes": themes}
    return client.post(address, asked)


def get_paths(message=None):
    """The addresses in a letter, without the host."""
    body = (message or mail.outbox[-1]).body
    return re.findall(r"http://localhost:8000(/\S+)", body)


pytestmark = pytest.mark.django_db


def test_an_address_is_subscribed_once_its_link_is_followed_and_its_button_pressed(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = ask(client, " Mari@Sampl.Example ", language="both", themes=["asb"])
    welsh, english = get_paths()
    looked = [Client().get(path) for path in (welsh, english)] * 2
    before = Subscriber.objects.get().state

    pressed = Client(enforce_csrf_checks=True).post(welsh)

    subscriber = Subscriber.objects.get()
    assert answer["Location"] == SENT
    assert mail.outbox[0].to == [subscriber.email] == ["mari@sampl.example"]
    assert mail.outbox[0].subject.startswith("Cadarnhewch")
    assert [each.status_code for each in looked] == [200] * 4
    assert {each["Cache-Control"] for each in looked} == {"private, no-store"}
    assert not any(each.cookies for each in looked)
    assert (before, subscriber.state) == ("asked", "active")
    assert pressed.status_code == 200
    assert [(each.what, each.how, each.themes) for each in subscriber.consents.all()] == [
        ("asked", "form", ["asb"]),
        ("confirmed", "link", ["asb"]),
    ]
    assert all("One email a week" in each.wording or each.wording for each in Consent.objects.all())


def test_known_and_unknown_are_one_answer_and_nobody_changes_anothers_choice(
    client, django_capture_on_commit_callbacks
):
    known = make_subscriber("crime", email="known@sample.example", language="cy")

    with django_capture_on_commit_callbacks(execute=True):
        answers = [
            ask(client, email, language="en")
            for email in ("KNOWN@sample.example", "new@sample.example")
        ]

    known.refresh_from_db()
    assert len({(each.status_code, each["Location"]) for each in answers}) == 1
    assert [message.to for message in mail.outbox] == [[known.email], ["new@sample.example"]]
    assert (known.language, known.state, known.consents.count()) == ("cy", "active", 0)
    assert "dewisiadau" in get_paths(mail.outbox[0])[0]


@pytest.mark.parametrize(
    "email",
    [
        "",
        "two words@sample.example",
        "a@b",
        "x" * 300 + "@sample.example",
        "a@sample.example\nBcc: b@sample.example",
        "a@sample.example, b@sample.example",
        "ŵ@sample.example",
        "<script>@sample.example",
        "a@。sample.example",
        "a@" + "ŷ" * 60 + ".example",
        "a@" + ".".join(["tŷ" * 8] * 12) + ".example",
        "a@⒈.example",
        "a@sam℀ple.example",
        "a@[10.0.0.5]",
        "a@localhost",
        "a@sample.example.",
    ],
)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_no_address_is_refused_beside_the_field(client, email, language):
    answer = ask(client, email, address=ASK[language])

    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"email"}
    assert not Subscriber.objects.exists()
    assert mail.outbox == []


def test_a_choice_that_there_is_not_is_refused(client):
    answer = ask(client, "a@sample.example", language="fr", themes=["none"])

    assert answer.context["form"].errors.keys() == {"language", "themes"}


def test_a_host_with_other_letters_is_one_address(client):
    for email in ("a@tŷ.example", "a@xn--t-foa.example"):
        ask(client, email)

    assert Subscriber.objects.count() == 1
    assert subscribing.normalise("a@" + "x" * 70 + ".example").startswith("a@x")
    assert subscribing.normalise("A@straße.example") == "a@xn--strae-oqa.example"


def test_links_that_were_altered_are_no_links(client):
    reader = make_subscriber()
    good = {
        to: get_link(reader, to=to, language="en").removeprefix("http://localhost:8000")
        for to in (CONFIRM, PREFERENCES, UNSUBSCRIBE)
    }
    altered = [f"{path[:-3]}x/" for path in good.values()]
    swapped = good[CONFIRM].replace("confirm", "choices")

    answers = [client.post(path, {"do": "erase"}) for path in (*altered, swapped)]

    assert [each.status_code for each in answers] == [404] * 4
    assert Subscriber.objects.get().state == "active"
    assert {client.get(path).status_code for path in good.values()} == {200}


def test_links_expire_but_for_the_one_that_ends_it(client, monkeypatch):
    reader = make_subscriber()
    paths = {
        to: get_link(reader, to=to, language="en").removeprefix("http://localhost:8000")
        for to in (CONFIRM, PREFERENCES, UNSUBSCRIBE)
    }
    year = timezone.now().timestamp() + 365 * 24 * 3600
    monkeypatch.setattr("django.core.signing.time.time", lambda: year)

    assert {to: client.get(path).status_code for to, path in paths.items()} == {
        CONFIRM: 404,
        PREFERENCES: 404,
        UNSUBSCRIBE: 200,
    }


@pytest.mark.parametrize(
    ("sent", "how"), [({"List-Unsubscribe": "One-Click"}, "one_click"), ({}, "link")]
)
def test_one_press_ends_it_without_session_or_cookie(sent, how):
    reader = make_subscriber()
    path = get_link(reader, to=UNSUBSCRIBE, language="cy").removeprefix("http://localhost:8000")
    program = Client(enforce_csrf_checks=True)

    program.get(path)
    program.head(path)
    looked = Subscriber.objects.get().state
    answers = [program.post(path, sent) for _ in range(2)]

    assert looked == "active"
    assert [each.status_code for each in answers] == [200, 200]
    assert not any(each.cookies for each in answers)
    assert Subscriber.objects.get().state == "stopped"
    assert [(each.what, each.how) for each in Consent.objects.all()] == [("stopped", how)]


def test_choices_are_changed_paused_taken_up_and_ended(client):
    reader = make_subscriber("crime")
    path = get_link(reader, to=PREFERENCES, language="en").removeprefix("http://localhost:8000")
    states, told = [], []

    client.post(path, {"do": "change", "language": "cy", "themes": ["asb", "safety"]})
    wrong = client.post(path, {"do": "change", "language": "xx"})
    themes = {theme.slug for theme in reader.themes.all()}
    for do in ("pause", "resume", "stop", "resume", "nonsense"):
        told.append("notice" in client.post(path, {"do": do}).text)
        states.append(Subscriber.objects.get().state)

    reader.refresh_from_db()
    assert wrong.status_code == 422
    assert reader.language == "cy"
    # Who unsubscribes keeps no choice here; who only pauses does.
    assert themes == {"asb", "safety"}
    assert not reader.themes.exists()
    assert told == [True, True, False, True, False]
    assert states == ["paused", "active", "stopped", "active", "active"]
    assert [each.what for each in reader.consents.all()] == [
        "changed",
        "paused",
        "resumed",
        "stopped",
        "resumed",
    ]


def test_who_asks_to_be_forgotten_is(client):
    reader = make_subscriber("asb")
    subscribing.stop(subscriber=reader, how="link", now=timezone.now())
    path = get_link(reader, to=PREFERENCES, language="en").removeprefix("http://localhost:8000")

    answer = client.post(path, {"do": "erase"})

    assert answer.status_code == 200
    assert not Subscriber.objects.exists()
    assert not Consent.objects.exists()
    assert client.get(path).status_code == 404
    subscribing.refuse(subscriber=reader, reason="550 No", now=timezone.now())


def test_who_is_erased_by_another_press_at_this_moment_is_told_that_it_is_over(client):
    reader = make_subscriber()
    path = get_link(reader, to=PREFERENCES, language="en").removeprefix("http://localhost:8000")

    def vanish(instance, **named):
        Subscriber.objects.filter(pk=instance.pk)._raw_delete("default")

    post_init.connect(vanish, sender=Subscriber)
    answer = client.post(path, {"do": "pause"})
    post_init.disconnect(vanish, sender=Subscriber)

    assert answer.status_code == 404


def test_too_many_letters_are_not_sent_and_nobody_is_told(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answers = [ask(client, "a@sample.example") for _ in range(5)]
    asked = [ask(client, f"b{number}@sample.example").status_code for number in range(28)]

    assert {each["Location"] for each in answers} == {SENT}
    assert len(mail.outbox) == 3
    assert asked.count(302) == 25
    assert set(asked) == {302, 429}


def test_browsers_may_say_that_the_form_is_ours_and_nobody_is_told_of_a_link(client):
    link = get_link(make_subscriber(), to=PREFERENCES, language="en")
    paths = [ASK["cy"], ASK["en"], link.removeprefix("http://localhost:8000")]

    told = [client.get(path)["Referrer-Policy"] for path in paths]

    assert told == ["same-origin", "same-origin", "no-referrer"]


def test_who_is_signed_in_is_asked_with_their_address_and_not_subscribed(client):
    member = make_member()
    client.force_login(member)

    answer = client.get(ASK["cy"])

    assert answer.context["form"].initial == {"email": member.email, "language": "cy"}
    assert not Subscriber.objects.exists()


def test_an_address_that_was_refused_can_ask_again(client):
    reader = make_subscriber(state="active")
    subscribing.refuse(subscriber=reader, reason="550 No", now=timezone.now())
    refused = Subscriber.objects.get()

    ask(client, reader.email, language="en")

    assert (refused.state, refused.reason) == ("refused", "550 No")
    assert Subscriber.objects.get().state == "asked"
    assert str(refused) == reader.email
    assert str(Consent.objects.earliest("pk")).endswith("refused")
