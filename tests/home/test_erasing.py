"""Somebody is erased: nothing says who she was, what must stay stays, and the log is whole."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.users.models import UserProfile

from accounts import audit, grants, people, post
from accounts.models import Application, AuditEntry, Leaving, Letter, Seat, User
from accounts.personal import erasing, kinds
from accounts.personal.kinds import Kind
from briff.models import Consent, Delivery, Mailing, Subscriber
from members_area.models import Reading
from tests.factories.accounts import (
    ApplicationFactory,
    PersonFactory,
    SeatFactory,
    audience,
    make_lapsed_member,
    make_manager,
    make_member,
)
from tests.factories.briff import make_subscriber

pytestmark = pytest.mark.django_db

ADDRESS, NAME = "sian.ap.huw@sample.example", "Siân ap Huw"


@pytest.fixture
def person(rf):
    """Somebody of whom there is something everywhere."""
    person = make_member(person=PersonFactory(email=ADDRESS, name=NAME))
    now, seat = timezone.now(), person.seats.get()
    request = rf.get("/", REMOTE_ADDR="192.0.2.77")
    audit.record(verb="session.started", by=person, thing=person, now=now, request=request)
    audit.record(verb="session.refused", by=None, thing=person, now=now, request=request)
    grants.grant(audience=audience("iom-cymru"), to=person, by=None, now=now)
    Authenticator.objects.create(user=person, type="totp", data={"secret": "s"})
    EmailAddress.objects.create(user=person, email=ADDRESS)
    UserProfile.objects.create(user=person, avatar=ContentFile(b"face", name="face.png"))
    ApplicationFactory(lead_email=ADDRESS.title(), lead_name=NAME, note=f"Ring {NAME}.")
    ApplicationFactory(finance_email=ADDRESS, finance_name=NAME)
    post.write(key="k", template="seat_given", to=ADDRESS, languages=["en"], now=now, seat=seat)
    Reading.objects.create(person=person, pair=PAIR, version=1, opened_at=now)
    ModelLogEntry.objects.log_action(person, "wagtail.edit", user=person)
    ModelLogEntry.objects.log_action(seat, "wagtail.edit", user=person)
    subscriber = make_subscriber(email=ADDRESS)
    Consent.of(subscriber, what="asked", how="form", now=now)
    mailing = Mailing.objects.create(pair=PAIR, number=1, begun_at=now, next_batch_at=now)
    Delivery.objects.create(
        mailing=mailing, subscriber=subscriber, try_at=now, state="sent", answer=f"250 {ADDRESS}"
    )
    return person


PAIR = "00000000-0000-0000-0000-000000000007"


def find_everywhere(*words):
    """The tables in which any of the words stands, in whatever column of text."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
        for field in model._meta.local_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        for word in words
        if model._base_manager.filter(**{f"{field.name}__icontains": word}).exists()
    }


def test_after_erasing_nothing_says_who_she_was(person, django_capture_on_commit_callbacks):
    avatar = person.wagtail_userprofile.avatar
    manager, now = make_manager(), timezone.now()
    assert find_everywhere(ADDRESS, "192.0.2.77") != set()

    with django_capture_on_commit_callbacks(execute=True):
        is_done = erasing.erase(person=person, by=manager, now=now)

    assert is_done
    assert find_everywhere(ADDRESS, NAME, "192.0.2.77") == set()
    assert not avatar.storage.exists(avatar.name)
    assert audit.find_fault() is None
    assert [letter.to for letter in mail.outbox][-1] == [ADDRESS]
    erased = User.objects.get(pk=person.pk)
    assert (erased.is_active, erased.has_usable_password()) == (False, False)
    assert Seat.objects.get(person=erased).ends_on == timezone.localdate(now)
    assert not Authenticator.objects.exists()
    assert Delivery.objects.filter(state="sent", subscriber=None).count() == 1
    assert Application.objects.count() == 2
    line = AuditEntry.objects.get(verb="person.erased")
    assert (line.actor_id, line.subject_id, line.details) == (manager.pk, person.pk, {"names": 2})


@pytest.mark.parametrize(
    ("language", "said"), [("cy", "Person a ddilëwyd"), ("en", "Erased person")]
)
def test_histories_say_erased_person_in_the_readers_language(person, language, said):
    entry = ModelLogEntry.objects.filter(user=person).first()
    erasing.erase(person=person, by=None, now=timezone.now())

    with override(language):
        assert ModelLogEntry.objects.get(pk=entry.pk).user_display_name == said
    assert not PageLogEntry.objects.filter(user=person).exists()


def test_erasing_twice_is_erasing_once(person):
    now = timezone.now()
    erasing.erase(person=person, by=None, now=now)

    assert not erasing.erase(person=person, by=None, now=now + timedelta(days=1))
    assert User.objects.get(pk=person.pk).erased_at == now
    assert AuditEntry.objects.filter(verb="person.erased").count() == 1


def test_what_is_stopped_half_way_has_done_nothing(person, monkeypatch):
    def stop(*told):
        raise KeyboardInterrupt

    last = Kind(
        code="zz", title="", why="", basis="law", seen_by="", until="", fate="goes", forget=stop
    )
    monkeypatch.setitem(kinds._kinds, "zz", (9, last))

    with pytest.raises(KeyboardInterrupt):
        erasing.erase(person=person, by=None, now=timezone.now())

    person.refresh_from_db()
    assert (person.email, person.erased_at) == (ADDRESS, None)
    assert Letter.objects.filter(to=ADDRESS).exists()
    assert audit.find_fault() is None


@pytest.mark.parametrize("rights", [{"is_staff": True}, {"is_superuser": True}])
def test_whoever_works_in_the_cms_is_not_erased(client, rights):
    person = PersonFactory(**rights)
    client.force_login(person)

    with pytest.raises(ValidationError):
        erasing.erase(person=person, by=None, now=timezone.now())
    answer = client.post(reverse("own_data"), {"do": "erase"})

    assert answer.status_code == 404
    assert "erase" not in client.get(reverse("own_data")).content.decode()
    assert not User.objects.exclude(erased_at=None).exists()


def test_a_person_without_a_seat_is_erased_at_once(client, django_capture_on_commit_callbacks):
    person = make_lapsed_member()
    person.seats.update(ends_on=timezone.localdate())
    client.force_login(person)

    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/cy/cyfrif/eich-data/", {"do": "erase"})

    assert "Mae eich cyfrif wedi'i ddileu" in answer.content.decode()
    assert client.get(reverse("own_data")).status_code == 302
    assert User.objects.get(pk=person.pk).erased_at
    assert [letter.to for letter in mail.outbox] == [[person.email]]
    assert audit.find_fault() is None


def test_a_person_with_a_seat_asks_and_the_manager_erases_her(
    client, person, settings, django_capture_on_commit_callbacks
):
    client.force_login(person)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("own_data"), {"do": "erase"})
        client.post(reverse("own_data"), {"do": "erase"})
    said = client.get(reverse("own_data")).content.decode()
    client.force_login(make_manager())
    address = reverse("member:delete", args=[person.pk])

    listed = client.get(reverse("leaving:index")).content.decode()
    summary = client.get(address).content.decode()
    done = client.post(address)

    assert "You have asked for it." in said
    asked = [letter for letter in mail.outbox if letter.to == [settings.CONTACT_EMAIL]]
    assert len(asked) == 1
    assert NAME not in asked[0].body
    assert (address in listed, NAME in listed) == (True, True)
    assert "Your subscription to the Briff" in summary
    assert "How many seats an organisation had" in summary
    assert done.url == reverse("member:index")
    assert not Leaving.objects.exists()
    assert client.get(address).status_code == 404
    assert NAME not in client.get(reverse("member:index")).content.decode()


def test_the_manager_does_not_find_whoever_works_in_the_cms(client):
    client.force_login(make_manager())
    colleague = make_manager()

    assert client.post(reverse("member:delete", args=[colleague.pk])).status_code == 404


def test_who_asks_is_listed_by_her_name(person):
    assert str(Leaving(person=person, why="asked")) == NAME


def test_who_was_told_and_asks_then_is_heard(settings, django_capture_on_commit_callbacks):
    member, now = make_member(), timezone.now()
    Leaving.objects.create(person=member, why="unused", since=now - timedelta(days=9))

    with django_capture_on_commit_callbacks(execute=True):
        erasing.ask(person=member, now=now)
        erasing.ask(person=member, now=now + timedelta(days=1))

    assert [letter.to for letter in mail.outbox] == [[settings.CONTACT_EMAIL]]
    assert AuditEntry.objects.filter(verb="person.asks_to_be_erased").count() == 1
    assert Leaving.objects.values_list("why", "since").get() == ("asked", now)


@pytest.mark.parametrize(
    ("starts", "ends", "is_at_once"),
    [
        (-9, None, False),
        (-9, 200, False),
        (5, None, False),
        (5, 9, False),
        (-9, 0, True),
        (5, 5, True),
    ],
)
def test_she_asks_while_any_seat_of_hers_is_to_open_and_none_does_after(starts, ends, is_at_once):
    now, day = timezone.now(), timezone.localdate()
    seat = SeatFactory(
        starts_on=day + timedelta(days=starts),
        ends_on=None if ends is None else day + timedelta(days=ends),
    )

    goes_at_once = erasing.goes_at_once(seat.person, on=day)
    erasing.erase(person=seat.person, by=None, now=now)

    assert goes_at_once is is_at_once
    seat.refresh_from_db()
    assert seat.ends_on <= max(day, seat.starts_on)


@pytest.mark.parametrize("by_herself", [True, False])
def test_an_application_that_waits_is_closed_without_a_letter(
    by_herself, django_capture_on_commit_callbacks
):
    person, now = PersonFactory(email=ADDRESS), timezone.now()
    waits = ApplicationFactory(lead_email=ADDRESS)
    other = ApplicationFactory(finance_email=ADDRESS, finance_name=NAME)
    by = person if by_herself else None

    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(person=person, by=by, now=now)

    waits.refresh_from_db()
    other.refresh_from_db()
    assert (waits.state, waits.decided_at, other.state) == ("refused", now, "pending")
    assert waits.reason == "Whoever applied has been erased."
    assert AuditEntry.objects.get(verb="application.refused").subject_id == waits.pk
    assert [letter.to for letter in mail.outbox] == [[ADDRESS]]
    assert find_everywhere(ADDRESS, NAME) == set()


def change_address(person, *, to, now):
    """As the membership manager does."""
    person.email = to
    people.keep(person=person, changed=["email"], by=make_manager(), now=now)


def test_what_was_written_with_a_former_address_goes_too(person):
    now = timezone.now()
    change_address(person, to="between@sample.example", now=now)
    change_address(person, to="new@sample.example", now=now)
    former = [str(each) for each in person.former_addresses.all()]

    erasing.erase(person=person, by=None, now=now)

    assert former == [ADDRESS, "between@sample.example"]
    assert find_everywhere(ADDRESS, NAME, "between@", "new@") == set()
    assert audit.find_fault() is None


def test_an_address_that_somebody_else_has_now_is_not_hers(person):
    now = timezone.now()
    change_address(person, to="new@sample.example", now=now)
    other = PersonFactory(email=ADDRESS)
    make_subscriber(email=ADDRESS)
    post.write(key="l", template="rule_changed", to=ADDRESS, languages=["en"], now=now)

    erasing.erase(person=person, by=None, now=now)

    assert Letter.objects.filter(to=other.email).exists()
    assert Subscriber.objects.at(other.email).exists()
    erasing.erase(person=other, by=None, now=now)
    assert find_everywhere(ADDRESS, NAME) == set()
