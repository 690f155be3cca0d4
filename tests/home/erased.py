"""Somebody to erase, and where words of hers are."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from accounts import audit, grants, post
from briff.models import Consent, Delivery, Mailing
from members_area.models import Reading
from tests.factories.accounts import ApplicationFactory, PersonFactory, audience, make_member
from tests.factories.briff import make_subscriber

ADDRESS, NAME = "sian.ap.huw@sample.example", "Siân ap Huw"
PAIR = "00000000-0000-0000-0000-000000000007"


def make_person_with_traces(rf):
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
