"""Somebody is erased: nothing says who she was, what must stay stays, and the log is whole."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import ModelLogEntry, PageLogEntry

from accounts import audit, people, post
from accounts.models import Application, AuditEntry, Letter, Seat, User
from accounts.personal import erasing, kinds
from accounts.personal.kinds import Kind
from briff.models import Delivery, Subscriber
from tests.factories.accounts import PersonFactory, make_manager
from tests.factories.briff import make_subscriber
from tests.home.erased import ADDRESS, NAME, find_everywhere, make_person_with_traces

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(rf):
    return make_person_with_traces(rf)


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
