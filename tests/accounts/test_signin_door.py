"""Signing in and out, in both languages, and where it leads."""

import re

import pytest
from allauth.account.adapter import get_adapter
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import translation

from accounts.models import AuditEntry
from members_area.models import MembersHomePage
from tests.factories.accounts import (
    PersonFactory,
    audience,
    make_lapsed_member,
    make_member,
    make_staff,
)
from tests.factories.hashing import CountingHasher
from tests.factories.pages import get_site, make_pair
from wscn_site.settings import base

pytestmark = pytest.mark.django_db

PASSWORD = "tri-chynnig-i-gymro"
ADDRESSES = {
    "account_login": ("/cy/cyfrif/mewngofnodi/", "/en/account/sign-in/"),
    "account_logout": ("/cy/cyfrif/allgofnodi/", "/en/account/sign-out/"),
    "account_reset_password": ("/cy/cyfrif/cyfrinair-newydd/", "/en/account/new-password/"),
    "account_change_password": ("/cy/cyfrif/newid-cyfrinair/", "/en/account/change-password/"),
    "start": ("/cy/cyfrif/", "/en/account/"),
}
SIGN_IN = {"cy": "/cy/cyfrif/mewngofnodi/", "en": "/en/account/sign-in/"}


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


def with_password(person):
    person.set_password(PASSWORD)
    person.save()
    return person


def sign_in(client, person, *, password=PASSWORD, language="en", **more):
    return client.post(SIGN_IN[language], {"login": person.email, "password": password, **more})


def get_signed_in(client):
    return client.session.get("_auth_user_id")


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


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_wrong_password_is_refused_and_what_was_typed_stays(client, language):
    person = with_password(PersonFactory())

    response = sign_in(client, person, password="something else", language=language)

    text = response.content.decode()
    assert response.status_code == 422
    assert get_signed_in(client) is None
    assert f'value="{person.email}"' in text
    assert "something else" not in text
    assert {"cy": "Gwall:", "en": "Error:"}[language] in text


def get_refusal(client, **typed):
    response = client.post(SIGN_IN["en"], typed)
    text = re.sub(r'csrfmiddlewaretoken" value="\w+', "", response.content.decode())
    return response.status_code, text.replace(typed["login"], "")


def test_unknown_wrong_and_closed_are_one_answer(client):
    known = with_password(PersonFactory())
    closed = with_password(PersonFactory(is_active=False))

    wrong = get_refusal(client, login=known.email, password="something else")
    unknown = get_refusal(client, login="nobody@sample.example", password=PASSWORD)
    shut = get_refusal(client, login=closed.email, password=PASSWORD)

    assert wrong == unknown == shut
    assert wrong[0] == 422
    assert get_signed_in(client) is None


def test_a_closed_account_is_held_up_like_any_other(client):
    closed = with_password(PersonFactory(is_active=False))

    answers = [sign_in(client, closed).status_code for _ in range(6)]

    assert answers == [422] * 5 + [429]


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Gormod o ymdrechion"), ("en", "Too many attempts")]
)
def test_after_five_wrong_passwords_for_one_name_even_the_right_one_waits(client, language, words):
    person = with_password(PersonFactory())

    wrong = [sign_in(client, person, password="x", language=language) for _ in range(5)]
    right = sign_in(client, person, language=language)

    assert [answer.status_code for answer in wrong] == [422] * 5
    assert right.status_code == 429
    assert words in right.content.decode()
    assert get_signed_in(client) is None


def test_another_host_name_gives_no_more_attempts(client):
    person = with_password(PersonFactory())
    for _ in range(5):
        sign_in(client, person, password="x")

    again = client.post(
        SIGN_IN["en"], {"login": person.email, "password": "x"}, headers={"Host": "localhost"}
    )

    assert again.status_code == 429


def test_one_name_that_is_held_up_holds_up_nobody_else(client):
    person, another = with_password(PersonFactory()), with_password(PersonFactory())
    for _ in range(6):
        sign_in(client, person, password="x")

    sign_in(client, another)

    assert get_signed_in(client) == str(another.pk)


def test_after_twenty_wrong_passwords_from_one_address_it_waits_whatever_the_name(client):
    person = with_password(PersonFactory())
    wrong = [
        client.post(SIGN_IN["en"], {"login": f"{number}@sample.example", "password": "x"})
        for number in range(20)
    ]

    assert [answer.status_code for answer in wrong] == [422] * 20
    assert sign_in(client, person).status_code == 429


def test_right_passwords_are_not_counted(client):
    person = with_password(PersonFactory())

    answers = [sign_in(client, person).status_code for _ in range(8) if not client.logout()]

    assert answers == [302] * 8


def test_an_unknown_name_takes_as_much_hashing_as_a_known_one(client, settings):
    settings.PASSWORD_HASHERS = ["tests.factories.hashing.CountingHasher"]
    person = with_password(PersonFactory())

    known = count_hashes(lambda: sign_in(client, person, password="x"))
    unknown = count_hashes(
        lambda: client.post(SIGN_IN["en"], {"login": "nobody@sample.example", "password": "x"})
    )

    assert known == unknown > 0


def count_hashes(act):
    before = CountingHasher.asked
    act()
    return CountingHasher.asked - before


def test_passwords_are_kept_with_argon2():
    assert base.PASSWORD_HASHERS[0] == "django.contrib.auth.hashers.Argon2PasswordHasher"


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


def test_pressing_twice_is_no_error(client_that_checks, members_home):
    person = with_password(make_member())
    form = client_that_checks.get(SIGN_IN["en"])
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)', form.content.decode())[1]
    typed = {"login": person.email, "password": PASSWORD, "csrfmiddlewaretoken": token}

    first = client_that_checks.post(SIGN_IN["en"], typed)
    second = client_that_checks.post(SIGN_IN["en"], typed)

    assert (first.url, second.url) == ("/en/account/", "/en/account/")


@pytest.fixture
def client_that_checks():
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize(
    ("language", "words"),
    [("cy", "Mae’r ffurflen hon wedi dod i ben"), ("en", "This form has expired")],
)
def test_a_form_that_has_expired_says_so(client_that_checks, language, words):
    response = client_that_checks.post(SIGN_IN[language], {"login": "a", "password": "b"})

    assert response.status_code == 403
    assert words in response.content.decode().replace("&#x27;", "’").replace("'", "’")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_signing_out_is_a_button_and_ends_the_session(client, language):
    client.force_login(make_member())
    key = client.session.session_key
    address = dict(zip(("cy", "en"), ADDRESSES["account_logout"], strict=True))[language]

    asked = client.get(address)
    done = client.post(address)

    assert asked.status_code == 200
    assert b"csrfmiddlewaretoken" in asked.content
    assert done.url == f"/{language}/"
    assert not client.session.exists(key)
    assert get_signed_in(client) is None


def test_a_visitor_who_signs_out_is_sent_home(client):
    assert client.get(ADDRESSES["account_logout"][1]).url == "/en/"


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


def test_a_visitor_gets_no_cookie_but_the_one_that_guards_the_form(client):
    form, home = client.get(SIGN_IN["en"]), client.get("/en/")

    assert set(form.cookies) == {"csrftoken"}
    assert set(home.cookies) == set()


def test_signing_in_leaves_no_message_waiting_in_a_cookie(client):
    response = sign_in(client, with_password(PersonFactory()))

    assert set(response.cookies) == {"sessionid", "csrftoken", "known_browser"}


@pytest.mark.parametrize(("language", "place"), [("cy", 0), ("en", 1)])
def test_whoever_has_forgotten_the_password_is_shown_the_way_to_a_new_one(client, language, place):
    html = client.get(SIGN_IN[language]).content.decode()

    assert f'<a href="{ADDRESSES["account_reset_password"][place]}">' in html


def test_nobody_signs_up_by_herself(rf):
    assert not get_adapter().is_open_for_signup(rf.get("/"))


def test_whoever_was_switched_off_meanwhile_is_sent_to_the_door(rf):
    response = get_adapter().respond_user_inactive(rf.get("/"), PersonFactory(is_active=False))

    assert response.url in SIGN_IN.values()
