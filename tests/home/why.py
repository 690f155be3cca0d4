"""Asking why somebody can see something."""

from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories.accounts import make_staff


def make_manager(client, *granted):
    person = make_staff(*granted, email="manager@sample.example")
    person.groups.add(Group.objects.get(name="Membership manager"))
    client.force_login(person)
    return person


def ask(client, who="", **about):
    who = who if isinstance(who, str) else who.email
    return client.post(reverse("why"), {"who": who, **about})


def get_answer(response):
    answer = response.context["answer"]
    return answer.verdict, " ".join(answer.sentences)
