"""Asking for a new password, and choosing it by the link in the letter."""

import re

from tests.factories.accounts import PersonFactory

ASK = {"cy": "/cy/cyfrif/cyfrinair-newydd/", "en": "/en/account/new-password/"}
FORMER = "tri-chynnig-i-gymro"


def make_person(language="", **fields):
    person = PersonFactory(preferred_language=language, **fields)
    person.set_password(FORMER)
    person.save()
    return person


def ask(client, address, *, language="en"):
    return client.post(ASK[language], {"email": address})


def get_links(text):
    return re.findall(r"http://\S+", text)
