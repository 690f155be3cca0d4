"""One address is one subscriber, however often and however it is typed at the same moment."""

from django.utils import timezone

from briff import subscribing
from briff.models import Subscriber
from tests import processes


def test_the_same_address_asked_for_at_once_is_there_once(transactional_db):
    def ask_for(email):
        return lambda: subscribing.ask(
            email=email, language="cy", themes=[], wording="x", now=timezone.now()
        )

    ended = processes.at_once(*map(ask_for, ("Mari@Sample.example", "mari@SAMPLE.example")))

    assert ended == [processes.FINISHED] * 2
    assert Subscriber.objects.get().email == "mari@sample.example"


def test_without_a_server_whoever_asks_is_told(transactional_db, client, settings):
    settings.EMAIL_BACKEND = "tests.mail_backends.Broken"
    asked = {"email": "a@sample.example", "language": "en"}

    answer = client.post("/en/briff/subscribe/", asked)

    assert answer.status_code == 503
    assert "No email can be sent just now." in answer.text
    assert Subscriber.objects.get().state == "asked"
