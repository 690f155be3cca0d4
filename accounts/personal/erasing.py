"""Somebody is erased: all that says who she was goes, and what must stay says a number."""

from datetime import date, datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts import audit, letters
from accounts.models import Leaving, Seat, User
from accounts.personal.kinds import NOBODY, Fate, Kind, Whom, get_kinds


def works_here(person: User) -> bool:
    """Whether she has any part in the CMS, or works for the Network."""
    has_role = person.groups.exists() or person.user_permissions.exists()
    return person.is_staff or person.is_superuser or has_role


def refuse_whoever_works_here(person: User) -> None:
    """Rights are taken away first, by an administrator, who sees to it that somebody has them."""
    if works_here(person):
        raise ValidationError(
            _("Whoever works in the content management system has her rights taken away first.")
        )


def goes_at_once(person: User, *, on: date) -> bool:
    """Whether nobody else has to know first: no organisation counts on her."""
    return not Seat.objects.lasting(on=on).filter(person=person).exists()


def get_summary(person: User) -> list[tuple[Kind, int]]:
    """What there is of her, by kind, to be read before it is done."""
    whom = Whom.of(person)
    counted = [(kind, kind.count(whom)) for kind in get_kinds() if kind.fate != Fate.APART]
    return [(kind, count) for kind, count in counted if count]


@transaction.atomic
def ask(*, person: User, now: datetime) -> None:
    """She asks to be erased: the Network is told, once, and does it."""
    refuse_whoever_works_here(person)
    # Whoever presses twice waits here. That a letter told her before is no asking of hers.
    User.objects.select_for_update().get(pk=person.pk)
    asked = {"why": Leaving.Why.ASKED, "since": now}
    if Leaving.objects.filter(person=person, why=Leaving.Why.ASKED).exists():
        return
    Leaving.objects.update_or_create(person=person, defaults=asked)
    audit.record(verb="person.asks_to_be_erased", by=person, thing=person, now=now)
    # It names nobody: who may know looks in the content management system.
    letters.tell(person=User(), to=settings.CONTACT_EMAIL, template="account/email/erasing_asked")


@transaction.atomic
def erase(*, person: User, by: User | None, now: datetime) -> bool:
    """Erase somebody, whole or not at all; say whether there was anybody left to erase.

    A letter to the address that she had is the last that goes there.
    """
    held = User.objects.select_for_update().filter(pk=person.pk, erased_at=None).first()
    if held is None:
        return False
    refuse_whoever_works_here(held)
    whom, former = Whom.of(held), User(email=held.email, preferred_language=held.preferred_language)
    for kind in get_kinds():
        if kind.forget:
            kind.forget(whom, by, now)
    for holding in (each for kind in get_kinds() for each in kind.holdings):
        if holding.goes:
            holding.remove(whom)
    Leaving.objects.filter(person=held).delete()
    _forget_account(held, now=now)
    audit.record(
        verb="person.erased",
        # Of herself she says no more than her number.
        by=held if by is None or by.pk == held.pk else by,
        thing=held,
        now=now,
        details={audit.NAMES: sum(whom.forgotten)},
    )
    letters.tell(person=former, to=former.email, template="account/email/erased")
    return True


def _forget_account(held: User, *, now: datetime) -> None:
    held.refresh_from_db()
    held.email = f"{held.pk}.{NOBODY}"
    held.name, held.preferred_language = "", ""
    held.is_active, held.last_login, held.erased_at = False, None, now
    held.set_unusable_password()
    held.save()
