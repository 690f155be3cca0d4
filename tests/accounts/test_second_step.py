"""The second step: who is asked for it, how it is given and set up, and what it then opens."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from accounts.models import AuditEntry
from accounts.signin.demonstration import get_code, give_app
from accounts.signin.factors import SecondFactors
from tests.factories.accounts import make_member, make_staff
from tests.factories.closed import PREVENT, make_closed

pytestmark = pytest.mark.django_db

PASSWORD = "tri-chynnig-i-gymro"
SIGN_IN = {"cy": "/cy/cyfrif/mewngofnodi/", "en": "/en/account/sign-in/"}
AT_DOOR = "/en/account/sign-in/second-step/"
ASKED = {"cy": "/cy/cyfrif/ail-gam/", "en": "/en/account/second-step/"}
SECURITY = {"cy": "/cy/cyfrif/diogelwch/", "en": "/en/account/security/"}
APP = {"cy": "ap/", "en": "app/"}
CODES = {"cy": "codau-adfer/", "en": "recovery-codes/"}


@pytest.fixture(autouse=True)
def no_attempts_yet():
    cache.clear()


@pytest.fixture
def briefing():
    return make_closed().briefing


@pytest.fixture
def member():
    return with_password(make_member(PREVENT))


def with_password(person):
    person.set_password(PASSWORD)
    person.save()
    return person


def with_app(person):
    give_app(person)
    return person


def sign_in(client, person, **more):
    typed = {"login": person.email, "password": PASSWORD, **more}
    return client.post(SIGN_IN["en"], typed)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def verbs():
    told = AuditEntry.objects.exclude(verb="audience.set").order_by("sequence")
    return list(told.values_list("verb", flat=True))


def test_whoever_has_one_gives_it_at_the_door_and_goes_on(client, briefing, member):
    with_app(member)

    asked = sign_in(client, member, next=briefing.en.url)
    was_in = is_signed_in(client)
    wrong = client.post(AT_DOOR, {"code": "000000x"})
    right = client.post(AT_DOOR, {"code": get_code(member)})

    assert (asked.url, was_in) == (AT_DOOR, False)
    assert wrong.status_code == 422
    assert right.url == briefing.en.url
    assert client.get(briefing.en.url).status_code == 200
    assert verbs() == [
        "second_step.refused",
        "second_step.given",
        "session.started",
        "page.opened",
    ]


def test_a_code_is_good_once(client, member):
    code = get_code(with_app(member))
    sign_in(client, member)
    client.post(AT_DOOR, {"code": code})
    client.logout()

    sign_in(client, member)
    again = client.post(AT_DOOR, {"code": code})

    assert again.status_code == 422
    assert get_code(member) != code
    assert not is_signed_in(client)


def test_after_five_wrong_codes_even_the_right_one_waits(client, member):
    with_app(member)
    sign_in(client, member)

    wrong = [client.post(AT_DOOR, {"code": "1"}).status_code for _ in range(5)]
    right = client.post(AT_DOOR, {"code": get_code(member)})

    assert wrong == [422] * 5
    assert right.status_code == 422
    assert not is_signed_in(client)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_session_with_one_step_is_asked_for_the_other_and_led_back(
    client, language, briefing, member
):
    page = briefing.in_language(language)
    client.force_login(with_app(member), has_two_steps=False)

    asked = client.get(page.url)
    form = client.get(asked.url)
    wrong = client.post(form.url, {"code": "1"})
    right = client.post(form.url, {"code": get_code(member), "next": page.url})

    assert form.url.partition("?")[0] == ASKED[language] + {"cy": "cod/", "en": "code/"}[language]
    assert wrong.status_code == 422
    assert right.url == page.url
    assert client.get(page.url).status_code == 200


def test_a_recovery_code_lets_in_once_and_a_new_set_ends_the_old(client, member):
    client.force_login(with_app(member))
    page = client.get(SECURITY["en"] + CODES["en"]).content.decode()
    [first, second, *_] = re.findall(r'<li class="code">(\d+)</li>', page)
    file = client.get(SECURITY["cy"] + CODES["cy"] + "ffeil/")
    client.post(SECURITY["en"] + CODES["en"] + "new/")
    renewed = client.get(SECURITY["en"] + CODES["en"]).content.decode()
    [third, *_] = re.findall(r'<li class="code">(\d+)</li>', renewed)

    answers = []
    for code in (first, third, third):
        client.logout()
        sign_in(client, member)
        answers.append(client.post(AT_DOOR, {"code": code}).status_code)

    assert file["Content-Disposition"] == 'attachment; filename="codau-adfer.txt"'
    assert second in file.content.decode()
    assert answers == [422, 302, 422]


def test_nobody_works_in_the_cms_with_one_step(client):
    worker = make_staff(is_superuser=True)
    client.force_login(worker, has_two_steps=False)

    read, written = client.get("/cms/pages/?p=1"), client.post("/cms/pages/?p=1", {})

    assert read.url == f"{ASKED['en']}?next=/cms/pages/%3Fp%3D1"
    assert written.url == f"{ASKED['en']}?next=/cms/pages/"


def test_who_may_not_work_there_is_not_asked_for_it(client, member):
    client.force_login(member, has_two_steps=False)

    assert client.get("/cms/").url == "/en/account/sign-in/?next=/cms/"


def test_an_old_address_tells_nothing_of_where_it_leads_before(client, briefing, member):
    Redirect.objects.create(old_path="/hen", redirect_page=briefing.en)
    Redirect.objects.create(old_path="/agored", redirect_link="/en/")
    client.force_login(member, has_two_steps=False)

    asked, public = client.get("/hen"), client.get("/agored")
    client.force_login(member)
    led = client.get("/hen")

    assert asked.url == f"{ASKED['en']}?next=/hen"
    assert public.url == "/en/"
    assert led.url.endswith(briefing.en.url)


def test_with_both_steps_there_is_nothing_to_ask(client, member):
    client.force_login(member)

    assert client.get(f"{ASKED['en']}?next=/en/search/").url == "/en/search/"
    assert client.get(f"{ASKED['en']}?next=https://evil.example/").url == "/en/account/"


def test_secrets_are_not_readable_in_a_copy_of_the_database(settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "before", []
    stored = SecondFactors().encrypt("a secret")

    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "after", ["before"]

    assert "a secret" not in stored
    assert SecondFactors().decrypt(stored) == "a secret"


def test_the_site_tells_a_code_in_the_demonstration_and_of_its_people_only(settings, member):
    without = get_code(member)
    give_app(member)
    told = get_code(member)
    settings.DEMONSTRATION = False

    assert (without, len(told), get_code(member)) == ("", 6, "")


def test_what_is_sensitive_asks_again_after_a_while(client, member, settings):
    client.force_login(with_app(member))
    before = client.get(SECURITY["en"] + CODES["en"])
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0

    after = client.get(SECURITY["en"] + CODES["en"])
    removing = client.get(SECURITY["en"] + APP["en"] + "remove/")

    assert before.status_code == 200
    assert after.url.partition("?")[0] == removing.url.partition("?")[0] == ASKED["en"] + "code/"


def test_who_has_no_second_step_is_asked_for_the_password_again(client, member, settings):
    client.force_login(member)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0

    asked = client.get(SECURITY["en"] + APP["en"])
    wrong = client.post(asked.url, {"password": "x"})
    right = client.post(asked.url, {"password": PASSWORD})

    assert asked.url.partition("?")[0] == ASKED["en"] + "password/"
    assert wrong.status_code == 422
    assert right.url == SECURITY["en"] + APP["en"]


def test_a_passkey_that_is_none_opens_nothing(client, member):
    options = client.get("/en/account/sign-in/passkey/", headers={"Accept": "application/json"})
    person = client.get("/en/account/sign-in/passkey/")
    at_door = client.post("/en/account/sign-in/passkey/", {"credential": "{}"})
    sign_in(client, with_app(member))
    second = client.post(AT_DOOR, {"credential": "{}"})

    assert options.json()["request_options"]["publicKey"]["userVerification"] == "required"
    assert person.url == SIGN_IN["en"]
    assert (at_door.status_code, second.status_code) == (422, 422)


def test_the_cms_needs_a_right_before_it_asks(client):
    worker = make_staff()
    client.force_login(worker, has_two_steps=False)
    refused = client.get("/cms/")
    worker.user_permissions.add(Permission.objects.get(codename="access_admin"))

    assert refused.url == "/en/account/sign-in/?next=/cms/"
    assert client.get("/cms/").url == f"{ASKED['en']}?next=/cms/"


def test_passwords_are_not_kept_while_she_shows_that_it_is_she(client, member, settings):
    client.force_login(with_app(member))
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    change = reverse("account_change_password")

    sent = client.post(change, {"oldpassword": PASSWORD, "password1": "x", "password2": "x"})

    assert sent.url == change
    assert PASSWORD not in str(dict(client.session))
    assert client.get(change).url.partition("?")[0] == ASKED["en"] + "code/"
