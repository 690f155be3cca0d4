"""What is done with subscribers: each in a transaction, and each written down with its wording."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.db import IntegrityError, transaction
from django.utils.translation import get_language, gettext as _

from accounts.letters import write_letter
from accounts.models.people import as_stored
from briff.links import CONFIRM, HOLDS_FOR, PREFERENCES, get_link
from briff.models import Consent, Delivery, Subscriber
from resources.models import Theme

State, What, How = Subscriber.State, Consent.What, Consent.How


def get_wording() -> str:
    """What somebody agrees to, in the language of the moment."""
    return _(
        "One email a week with the Briff. We keep your address and your choices for that alone,"
        " until you unsubscribe or ask us to erase them. There is a way to do both in every email."
    )


def normalise(email: str) -> str:
    """An address as we keep it: one spelling, whatever was typed."""
    name, _at, host = as_stored(email).rpartition("@")
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        return as_stored(email)
    return f"{name}@{host}"


@transaction.atomic
def ask(
    *, email: str, language: str, themes: Iterable[Theme], wording: str, now: datetime
) -> Subscriber:
    """Somebody asks for the Briff: write to the address, which is told what to do next.

    Nothing is sent but that letter until the link in it is followed. The choice of somebody who
    has the Briff already stays as it is, for anybody can type their address.
    """
    email = normalise(email)
    fresh = Subscriber(email=email, language=language, since=now)
    try:
        with transaction.atomic():
            fresh.save()
    except IntegrityError:
        subscriber = Subscriber.objects.at(email).select_for_update().get()
    else:
        subscriber = fresh
    if subscriber.state in (State.ACTIVE, State.PAUSED):
        transaction.on_commit(partial(_write, subscriber, letter="known", to=PREFERENCES))
        return subscriber
    subscriber.language = language
    _set_state(subscriber, State.ASKED, now=now)
    subscriber.themes.set(themes)
    Consent.of(subscriber, what=What.ASKED, how=How.FORM, now=now, wording=wording)
    transaction.on_commit(partial(_write, subscriber, letter="confirm", to=CONFIRM))
    return subscriber


def confirm(*, subscriber: Subscriber, wording: str, now: datetime) -> None:
    """The address is theirs, and they want it: the next issue goes there."""
    _do(subscriber, State.ACTIVE, what=What.CONFIRMED, how=How.LINK, now=now, wording=wording)


@transaction.atomic
def change(
    *, subscriber: Subscriber, language: str, themes: Iterable[Theme], now: datetime
) -> None:
    """Another language, or other themes."""
    subscriber = Subscriber.objects.select_for_update().get(pk=subscriber.pk)
    subscriber.language = language
    subscriber.save()
    subscriber.themes.set(themes)
    Consent.of(subscriber, what=What.CHANGED, how=How.LINK, now=now)


def pause(*, subscriber: Subscriber, now: datetime) -> None:
    """No mail until they ask for it again."""
    _do(subscriber, State.PAUSED, what=What.PAUSED, how=How.LINK, now=now)


def resume(*, subscriber: Subscriber, wording: str, now: datetime) -> None:
    """Mail again, after a pause of theirs or because their address was refused."""
    _do(subscriber, State.ACTIVE, what=What.RESUMED, how=How.LINK, now=now, wording=wording)


def stop(*, subscriber: Subscriber, how: str, now: datetime) -> None:
    """No more mail. To say so twice is no mistake."""
    _do(subscriber, State.STOPPED, what=What.STOPPED, how=how, now=now)


def refuse(*, subscriber: Subscriber, reason: str, now: datetime) -> None:
    """Their server will not have it: no more mail until they, or we, say that it will."""
    _do(
        subscriber,
        State.REFUSED,
        what=What.REFUSED,
        how=How.SERVER,
        now=now,
        reason=reason[:300],
        only_from=State.ACTIVE,
    )


@transaction.atomic
def erase(*, subscriber: Subscriber) -> None:
    """Forget them. Only that a mail was sent to somebody stays, for the counts."""
    # What a server answered often names the address.
    Delivery.objects.filter(subscriber=subscriber).update(answer="")
    subscriber.delete()


def forget_unconfirmed(*, now: datetime) -> int:
    """Erase those who never followed their link; how many there were."""
    seconds = HOLDS_FOR[CONFIRM] or 0
    asked = Subscriber.objects.filter(
        state=State.ASKED, since__lt=now - timedelta(seconds=seconds)
    ).exclude(consents__what=What.CONFIRMED)
    numbers = list(asked.values_list("pk", flat=True))
    Subscriber.objects.filter(pk__in=numbers, state=State.ASKED).delete()
    return len(numbers)


@transaction.atomic
def _do(
    subscriber: Subscriber,
    state: str,
    *,
    what: str,
    how: str,
    now: datetime,
    wording: str = "",
    reason: str = "",
    only_from: str = "",
) -> None:
    held = Subscriber.objects.select_for_update().filter(pk=subscriber.pk).first()
    # Who has been erased meanwhile has nothing more to say.
    if held is None or held.state == state or (only_from and held.state != only_from):
        return
    subscriber = held
    _set_state(subscriber, state, now=now, reason=reason)
    Consent.of(subscriber, what=what, how=how, now=now, wording=wording)


def _set_state(subscriber: Subscriber, state: str, *, now: datetime, reason: str = "") -> None:
    subscriber.state, subscriber.since, subscriber.reason = state, now, reason
    subscriber.save()


def _write(subscriber: Subscriber, *, letter: str, to: str) -> None:
    """The one letter that somebody is sent who has asked: as long in the making for everybody."""
    languages = subscriber.languages

    def get_context() -> dict[str, str]:
        code = get_language() or languages[0]
        return {"link": get_link(subscriber, to=to, language=code)}

    write_letter(
        template=f"briff/letters/{letter}",
        to=subscriber.email,
        languages=languages,
        get_context=get_context,
    ).send()
