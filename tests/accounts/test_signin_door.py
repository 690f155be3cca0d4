"""Signing in and out, in both languages, and where it leads."""

import pytest
from allauth.account.adapter import get_adapter
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation

from accounts.models import AuditEntry
from members_area.models import MembersHomePage
from tests.accounts.door import ADDRESSES, PASSWORD, SIGN_IN, get_signed_in, sign_in, with_password
from tests.factories.accounts import (
    PersonFactory,
    audience,
    make_lapsed_member,
    make_member,
    make_staff,
)
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Aelodau", "slug": "aelodau"},
        en={"title": "Members", "slug": "members"},
    )


@pytest.mark.parametrize("name", ADDRESSES)
def test_each_page_has_an_address_in_each_language(name):
    for code, address in zip(("cy", "en"), ADDRESSES[name], strict=True):
        with translation.override(code):
            assert reverse(name) == address


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Mewngofnodi i ardal"), ("en", "Sign in to the members’ area")]
)
def test_the_door_speaks_the_language_of_its_address(client, language, words):
    response = client.get(SIGN_IN[language])

    assert response.status_code == 200
    assert response["Content-Language"] == language
    assert words in response.content.decode()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_member_is_let_in_to_the_members_area_in_the_language_of_the_page(
    client, members_home, language
):
    member = with_password(make_member())

    response = sign_in(client, member, language=language)

    assert get_signed_in(client) == str(member.pk)
    assert response.status_code == 302
    assert client.get(response.url).url == members_home.in_language(language).url


@pytest.mark.parametrize(("page", "wants"), [("cy", "en"), ("en", "cy")])
def test_a_member_who_has_chosen_a_language_is_let_in_in_that_one(
    client, members_home, page, wants
):
    member = make_member()
    member.preferred_language = wants
    with_password(member)

    response = sign_in(client, member, language=page)

    assert client.get(response.url).url == members_home.in_language(wants).url


def test_an_address_is_right_in_capitals_too(client):
    person = with_password(PersonFactory(email="jo@sample.example"))

    client.post(SIGN_IN["en"], {"login": " JO@Sample.Example ", "password": PASSWORD})

    assert get_signed_in(client) == str(person.pk)


def test_somebody_who_works_in_the_cms_begins_there(client, members_home):
    worker = with_password(make_staff())
    worker.user_permissions.add(Permission.objects.get(codename="access_admin"))

    response = sign_in(client, worker)

    assert client.get(response.url).url == "/cms/"


def test_somebody_who_works_in_the_cms_and_is_a_member_begins_with_the_members(
    client, members_home
):
    member = with_password(make_member())
    member.user_permissions.add(Permission.objects.get(codename="access_admin"))

    assert client.get(sign_in(client, member).url).url == members_home.en.url


@pytest.mark.parametrize(
    ("language", "words"),
    [("cy", "nid yw ardal yr aelodau ar agor"), ("en", "the members’ area does not open to you")],
)
@pytest.mark.parametrize("make", [PersonFactory, make_lapsed_member])
def test_somebody_to_whom_nothing_opens_is_told_so(client, members_home, make, language, words):
    response = client.get(sign_in(client, with_password(make()), language=language).url)

    assert response.status_code == 200
    assert words in response.content.decode().replace("&#x27;", "'")


def test_nobody_begins_without_signing_in(client):
    assert client.get("/en/account/").url == "/en/account/sign-in/?next=/en/account/"


def test_one_goes_on_to_where_one_was_going(client):
    response = sign_in(client, with_password(make_member()), next="/cy/aelodau/briff/")

    assert response.url == "/cy/aelodau/briff/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "http:///evil.example",
        "javascript:alert(1)",
        "https://localhost/",  # another host of ours is another host
    ],
)
@pytest.mark.parametrize("name", ["account_login", "account_logout"])
def test_one_never_goes_on_to_another_host(client, name, elsewhere):
    person = with_password(make_member())
    if name == "account_logout":
        client.force_login(person)

    response = client.post(
        ADDRESSES[name][1], {"login": person.email, "password": PASSWORD, "next": elsewhere}
    )

    assert response.status_code == 302
    assert response.url in {"/en/account/", "/en/"}


def test_signing_in_begins_a_session_that_nobody_knew_before(client):
    person = with_password(PersonFactory())
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key

    sign_in(client, person)

    assert client.session.session_key != planted
    assert not client.session.exists(planted)


def test_somebody_who_is_signed_in_has_no_need_of_the_door(client, members_home):
    client.force_login(make_member())

    response = client.get(f"{SIGN_IN['cy']}?next=/cms/")

    assert response.url == "/cy/cyfrif/"


def test_a_member_who_asks_for_the_cms_is_not_sent_round_in_a_circle(client, members_home):
    client.force_login(make_member())

    response = client.get("/cms/", follow=True)

    assert response.redirect_chain[-1][0] == members_home.en.url
    assert response.status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/en/account/signup/",
        "/en/account/email/",
        "/en/account/confirm-email/",
        "/en/account/inactive/",
        "/en/account/password/set/",
        "/en/account/reauthenticate/",
        "/accounts/login/",
        "/_util/login/",
        "/en/_util/login/",
        "/admin/",
        "/admin/login/",
    ],
)
def test_there_is_no_other_door_and_no_page_to_sign_up(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/cms/login/", "/en/account/sign-in/"),
        ("/cms/login/?next=/cms/pages/", "/en/account/sign-in/?next=/cms/pages/"),
        ("/cms/", "/en/account/sign-in/?next=/cms/"),
        ("/cms/password_reset/", "/en/account/new-password/"),
        ("/cms/password_reset/done/", "/en/account/new-password/"),
        ("/cms/password_reset/confirm/MQ/abc-def/", "/en/account/new-password/"),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_doors_of_the_cms_lead_to_ours(client, method, address, leads_to):
    response = getattr(client, method)(address, {} if method == "post" else None)

    assert response.status_code == 302
    assert response.url == leads_to


def test_a_password_typed_at_wagtails_door_opens_nothing(client):
    person = with_password(make_staff(is_superuser=True))

    client.post("/cms/login/", {"username": person.email, "password": PASSWORD})

    assert get_signed_in(client) is None


def test_who_signs_in_and_out_and_who_is_refused_is_written_down(client):
    person = with_password(PersonFactory())

    sign_in(client, person, password="x")
    client.post(SIGN_IN["en"], {"login": "nobody@sample.example", "password": "x"})
    sign_in(client, person)
    client.post(ADDRESSES["account_logout"][1])

    entries = AuditEntry.objects.order_by("sequence")
    assert [(entry.verb, entry.actor_id, entry.subject_id) for entry in entries] == [
        ("session.refused", None, person.pk),
        ("session.refused", None, None),
        ("session.started", person.pk, person.pk),
        ("session.ended", person.pk, person.pk),
    ]
    assert {entry.ip_address for entry in entries} == {"127.0.0.1"}


@pytest.mark.parametrize(("language", "place"), [("cy", 0), ("en", 1)])
def test_whoever_has_forgotten_the_password_is_shown_the_way_to_a_new_one(client, language, place):
    html = client.get(SIGN_IN[language]).content.decode()

    assert f'<a href="{ADDRESSES["account_reset_password"][place]}">' in html


def test_nobody_signs_up_by_herself(rf):
    assert not get_adapter().is_open_for_signup(rf.get("/"))


def test_whoever_was_switched_off_meanwhile_is_sent_to_the_door(rf):
    response = get_adapter().respond_user_inactive(rf.get("/"), PersonFactory(is_active=False))

    assert response.url in SIGN_IN.values()
