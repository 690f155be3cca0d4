"""What is done with subscribers: each in a transaction, and each written down with its wording."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.db import IntegrityError, transaction
from django.utils.translation import get_language, gettext as _

from accounts import audit
from accounts.letters import write_letter
from accounts.models import User
from accounts.models.retention_settings import RetentionSettings
from accounts.personal.kinds import in_months
from briff.addresses import normalise
from briff.links import CONFIRM, PREFERENCES, get_link
from briff.models import Consent, Delivery, Subscriber
from resources.models import Theme

State, What, How = Subscriber.State, Consent.What, Consent.How


def get_wording() -> str:
    """What somebody agrees to, in the language of the moment."""
    how_long = in_months(RetentionSettings.get_held().subscriber_months)
    wording = _(
        "One email a week with the Briff. We keep your address and your choices for that alone."
        " When you unsubscribe, your themes are erased at once; your address and what you agreed to"
        " are kept for %(how_long)s, to show that we wrote with your consent, and are then erased."
        " You can have all of it erased at any time. There is a way to do both in every email."
    )
    return wording % {"how_long": how_long}


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


def confirm(*, subscriber: Subscriber, wording: str, now: datetime) -> bool:
    """The address is theirs, and they want it: the next issue goes there, if it does.

    Only who has just asked: an old letter does not undo what they, or their server, did since.
    """
    return _do(
        subscriber,
        State.ACTIVE,
        what=What.CONFIRMED,
        how=How.LINK,
        now=now,
        wording=wording,
        only_from=State.ASKED,
    )


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


@transaction.atomic
def move(*, before: str, after: str, now: datetime, is_proved: bool) -> None:
    """Send it to their new address, and no more to the former.

    What they have chosen there themselves holds; a refusal was of the former address. Where nobody
    has shown that the new one is theirs, for it may be mistyped, they are asked there first.
    """
    how = How.LINK if is_proved else How.STAFF
    email = normalise(after)
    held = Subscriber.objects.at(normalise(before)).select_for_update().first()
    if held is None:
        return
    there = Subscriber.objects.at(email).select_for_update().first()
    if there is not None and there.state != State.ASKED:
        stop(subscriber=held, how=how, now=now)
        return
    if there is not None:
        there.delete()
    held.email = email
    state = State.ACTIVE if held.state == State.REFUSED else State(held.state)
    if not is_proved and state != State.STOPPED:
        state = State.ASKED
        # Whoever changed the address has done so, whether or not the letter can go.
        transaction.on_commit(partial(_write, held, letter="confirm", to=CONFIRM), robust=True)
    _set_state(held, state, now=now)
    Consent.of(held, what=What.CHANGED, how=how, now=now)


def pause(*, subscriber: Subscriber, now: datetime) -> None:
    """No mail until they ask for it again."""
    _do(subscriber, State.PAUSED, what=What.PAUSED, how=How.LINK, now=now)


def resume(*, subscriber: Subscriber, wording: str, now: datetime) -> None:
    """Mail again, after a pause of theirs or because their address was refused."""
    _do(subscriber, State.ACTIVE, what=What.RESUMED, how=How.LINK, now=now, wording=wording)


@transaction.atomic
def stop(*, subscriber: Subscriber, how: str, now: datetime) -> None:
    """No more mail, and no more of what they chose. To say so twice is no mistake."""
    if _do(subscriber, State.STOPPED, what=What.STOPPED, how=how, now=now):
        subscriber.themes.clear()


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
def take_up(*, subscriber: Subscriber, by: User, now: datetime) -> bool:
    """Mail again to an address that was refused: somebody has told us that it is good."""
    is_so = _do(
        subscriber,
        State.ACTIVE,
        what=What.RESUMED,
        how=How.STAFF,
        now=now,
        only_from=State.REFUSED,
    )
    if is_so:
        audit.record(verb="subscriber.taken_up", by=by, thing=subscriber, now=now)
    return is_so


@transaction.atomic
def erase(*, subscriber: Subscriber) -> None:
    """Forget them. Only that a mail was sent to somebody stays, for the counts."""
    # What a server answered often names the address.
    Delivery.objects.filter(subscriber=subscriber).update(answer="")
    subscriber.delete()


@transaction.atomic
def erase_for(*, subscriber: Subscriber, by: User, now: datetime) -> None:
    """The same, for somebody who has asked us; who did it is written down, and not the address."""
    audit.record(verb="subscriber.erased", by=by, thing=subscriber, now=now)
    erase(subscriber=subscriber)


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
) -> bool:
    """Whether it is so now."""
    held = Subscriber.objects.select_for_update().filter(pk=subscriber.pk).first()
    # Who has been erased meanwhile has nothing more to say.
    if held is None or held.state == state or (only_from and held.state != only_from):
        return held is not None and held.state == state
    subscriber = held
    _set_state(subscriber, state, now=now, reason=reason)
    Consent.of(subscriber, what=what, how=how, now=now, wording=wording)
    return True


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
