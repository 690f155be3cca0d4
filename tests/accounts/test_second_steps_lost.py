"""A second step that was lost: a colleague takes it away, and nobody does it alone for herself."""

from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from accounts import second_steps
from accounts.models import AuditEntry
from accounts.signin.demonstration import get_code, give_app
from tests.factories.accounts import PersonFactory, make_member, make_staff
from tests.factories.browsers import Browser

PASSWORD = "tri-chynnig-i-gymro"
FIELD = "takes_second_step_away"


@pytest.fixture
def manager(transactional_db):
    """What follows a commit follows it here."""
    cache.clear()
    manager = make_staff(name="Membership manager")
    manager.groups.add(Group.objects.get(name="Membership manager"))
    return manager


@pytest.fixture
def administrator(manager):
    return PersonFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def member(manager):
    member = make_member()
    member.preferred_language = "cy"
    member.set_password(PASSWORD)
    member.save()
    give_app(member)
    return member


def sit_down(person):
    browser = Browser()
    browser.force_login(person)
    return browser


def values_of(person, **more):
    language = person.preferred_language
    kept = {"email": person.email, "name": person.name, "preferred_language": language}
    return {**kept, "is_active": "on", **more}


def test_it_is_taken_away_written_down_and_told_and_she_is_signed_out(manager, member):
    hers, another = sit_down(member), Browser()
    another.post("/cy/cyfrif/mewngofnodi/", {"login": member.email, "password": PASSWORD})
    another.post("/cy/cyfrif/mewngofnodi/ail-gam/", {"code": get_code(member)})
    was_in = [browser.get("/cy/cyfrif/").status_code for browser in (hers, another)]
    screen = reverse("member:edit", args=[member.pk])

    sit_down(manager).post(screen, {**values_of(member, email="new@sample.example"), FIELD: "on"})

    line = AuditEntry.objects.get(verb="second_step.reset")
    assert (line.actor_id, line.subject_id) == (manager.pk, member.pk)
    assert not Authenticator.objects.filter(user=member).exists()
    assert not UserSession.objects.filter(user=member).exists()
    assert was_in == [200, 200]
    assert [browser.get("/cy/cyfrif/").status_code for browser in (hers, another)] == [302, 302]
    assert [(letter.to, letter.subject) for letter in mail.outbox] == [
        ([member.email], "Mae eich ail gam wedi'i dynnu ymaith"),
        ([member.email], "Newidiwyd cyfeiriad eich cyfrif"),
    ]


def test_it_is_offered_of_others_who_have_one(manager, member, administrator):
    give_app(administrator)
    give_app(manager)
    managers, administrators = sit_down(manager), sit_down(administrator)

    def is_offered(browser, screen, person):
        shown = browser.get(reverse(screen, args=[person.pk]))
        return FIELD in shown.context["form"].fields

    assert is_offered(managers, "member:edit", member)
    assert not is_offered(managers, "member:edit", make_member())
    assert is_offered(administrators, "wagtailusers_users:edit", manager)
    assert not is_offered(administrators, "wagtailusers_users:edit", administrator)
    with pytest.raises(ValidationError):
        second_steps.take_away(person=administrator, by=administrator, now=timezone.now())


def test_an_administrator_does_it_for_who_works_in_the_cms(manager, administrator):
    give_app(manager)
    screen = reverse("wagtailusers_users:edit", args=[manager.pk])
    groups = [group.pk for group in manager.groups.all()]

    sit_down(administrator).post(
        screen, values_of(manager, is_staff="on", groups=groups, **{FIELD: "on"})
    )

    assert not Authenticator.objects.filter(user=manager).exists()


def test_it_is_gone_though_no_letter_can_be_sent(manager, member, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1

    second_steps.take_away(person=member, by=manager, now=timezone.now())

    assert not Authenticator.objects.filter(user=member).exists()


def test_who_grants_or_gives_rights_has_shown_just_now_that_it_is_she(
    administrator, manager, member, settings
):
    give_app(administrator)
    role = manager.groups.get()
    screens = [
        reverse("audienceuserobjectpermission:add"),
        reverse("audiencegroupobjectpermission:add"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailusers_users:edit", args=[manager.pk]),
        reverse("wagtailusers_groups:add"),
        reverse("wagtailusers_groups:edit", args=[role.pk]),
        reverse("member:edit", args=[member.pk]),
    ]
    browser = sit_down(administrator)
    at_once = [browser.get(screen).status_code for screen in screens]
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0

    later = [unquote(browser.get(screen).url) for screen in screens]
    written = browser.post(reverse("wagtailusers_groups:edit", args=[role.pk]), {"name": "x"})
    ordinary = browser.get(reverse("member:edit", args=[make_member().pk]))

    assert at_once == [200] * len(screens)
    assert later == [f"/en/account/second-step/code/?next={screen}" for screen in screens]
    assert written.status_code == 302
    assert role.name == manager.groups.get().name
    assert ordinary.status_code == 200


def test_what_she_sent_is_done_once_she_has_shown_that_it_is_she(administrator, manager, settings):
    give_app(administrator)
    groups = [group.pk for group in manager.groups.all()]
    screen = reverse("wagtailusers_users:edit", args=[manager.pk])
    browser = sit_down(administrator)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    renamed = {**values_of(manager, is_staff="on", groups=groups), "name": "Renamed"}
    asked = browser.post(screen, renamed)
    manager.refresh_from_db()
    before = manager.name
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 300

    done = browser.post(asked.url, {"code": get_code(administrator)})

    manager.refresh_from_db()
    assert (before, manager.name) == ("Membership manager", "Renamed")
    assert done.url == reverse("wagtailusers_users:index")


def test_who_may_not_be_there_is_not_asked_and_learns_nothing(member, settings):
    editor = make_staff()
    editor.groups.add(Group.objects.get(name="Editor"))
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    browser = sit_down(editor)

    answers = {
        browser.get(reverse("member:edit", args=[person.pk])).url
        for person in (member, make_member())
    }

    assert answers == {reverse("wagtailadmin_home")}
