"""Files of each kind as they are served."""

from tests.factories.accounts import (
    PersonFactory,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
)
from tests.factories.files import make_document, make_picture, make_recording

TEN_BYTES = b"0123456789"


def make_served_document(code, **fields):
    return make_document(code, **fields)


def make_served_picture(code):
    return make_picture(code).get_rendition("width-20")


def make_served_recording(code):
    return make_recording(code)


READERS = {
    "visitor": lambda: None,
    "stranger": PersonFactory,
    "member": make_member,
    "member granted another": lambda: make_member("iom-cymru"),
    "granted member": lambda: make_member("prevent-contest"),
    "granted member of a lapsed organisation": lambda: make_lapsed_member("prevent-contest"),
    "member whose grant has ended": lambda: make_member_whose_grant_has_ended("prevent-contest"),
    "deactivated granted member": lambda: deactivated(make_member("prevent-contest")),
    "superuser": lambda: make_staff(is_superuser=True),
    "granted editor": lambda: make_staff("prevent-contest"),
}
THINGS = {
    "document": make_served_document,
    "picture": make_served_picture,
    "recording": make_served_recording,
}


def deactivated(person):
    person.is_active = False
    person.save()
    return person


def sign_in(client, person):
    if person is not None:
        client.force_login(person)


def body(response):
    return b"".join(response) if response.streaming else response.content
