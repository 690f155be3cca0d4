"""The CMS shows, plays and offers files that have no address of their own."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.accounts import make_staff
from tests.factories.files import make_document, make_picture, make_recording, png

pytestmark = pytest.mark.django_db

FILE = re.compile(r"""["'](/(?:images|documents|media)/\d[^"' \\]+)""")
PLACES = {
    "wagtailimages": ["index", "index_results", "edit", "delete", "add", "add_multiple"],
    "wagtailimages_chooser": ["choose", "chosen", "select_format"],
    "wagtaildocs": ["index", "edit", "delete", "document_usage", "add", "add_multiple"],
    "wagtaildocs_chooser": ["choose", "chosen"],
    "wagtailmedia": ["index", "edit", "delete", "media_usage", "chooser", "media_chosen"],
}
ABOUT_ONE = {
    *("edit", "delete", "chosen", "select_format"),
    *("document_usage", "media_usage", "media_chosen"),
}


def make_worker(*granted):
    return make_staff(*granted, is_superuser=True)


@pytest.mark.parametrize("code", ["public", "prevent-contest"])
@pytest.mark.parametrize(
    ("make", "apps"),
    [
        (make_picture, ["wagtailimages", "wagtailimages_chooser"]),
        (make_document, ["wagtaildocs", "wagtaildocs_chooser"]),
        (make_recording, ["wagtailmedia"]),
    ],
)
def test_files_open_wherever_they_are_listed_edited_or_chosen(client, make, apps, code):
    client.force_login(make_worker("prevent-contest"))
    thing = make(code)
    places = [
        reverse(f"{app}:{name}", args=[thing.pk] if name in ABOUT_ONE else [])
        for app in apps
        for name in PLACES[app]
    ]

    pages = [client.get(place) for place in places]
    found = {address for page in pages for address in FILE.findall(page.content.decode())}

    assert {page.status_code for page in pages} == {200}
    assert found
    assert {get_status(client, address) for address in found} == {200}


def get_status(client, address):
    response = client.get(address)
    response.getvalue()  # to its end, which closes the file
    return response.status_code


def test_a_picture_can_be_tried_at_any_size_and_is_not_kept(client):
    client.force_login(make_worker())

    response = client.get(reverse("wagtailimages:preview", args=[make_picture().pk, "width-20"]))

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("name", ["url_generator", "url_generator_output"])
def test_no_address_is_made_that_would_open_a_picture_to_everybody(client, name):
    client.force_login(make_worker())

    assert client.get(reverse(f"wagtailimages:{name}", args=[make_picture().pk])).status_code == 404


def test_a_portrait_of_oneself_is_neither_asked_for_nor_taken(client):
    worker = make_worker()
    client.force_login(worker)
    page = client.get("/cms/account/")

    client.post("/cms/account/", {"avatar-avatar": SimpleUploadedFile("me.png", png())})

    assert page.status_code == 200
    assert "avatar-avatar" not in page.content.decode()
    assert not UserProfile.get_for_user(worker).avatar
    assert client.get("/cms/").status_code == 200
