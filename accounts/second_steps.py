"""Second steps that were lost: a colleague takes them away, and the person sets up others."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.adapter import get_adapter as get_sessions
from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts import audit, letters, people
from accounts.models import User


def has_any(person_id: int | None) -> bool:
    """Whether somebody has an app, a passkey or recovery codes."""
    return bool(person_id) and Authenticator.objects.filter(user_id=person_id).exists()


@transaction.atomic
def take_away(*, person: User, by: User, now: datetime) -> None:
    """Whoever has lost hers sets up another when she next needs one; a letter tells her.

    It ends her sessions, for somebody may sit in one with what she lost. Nobody does it alone for
    herself: she would need nothing but her password.
    """
    if by.pk == person.pk:
        raise ValidationError(_("Nobody takes away their own second step. Ask a colleague."))
    # What a form is about to make of the address is not hers yet, and may never be.
    address = User.objects.values_list("email", flat=True).get(pk=person.pk)
    Authenticator.objects.filter(user_id=person.pk).delete()
    get_sessions().end_sessions(UserSession.objects.filter(user_id=person.pk))
    people.end_sessions(person)
    audit.record(verb="second_step.reset", by=by, thing=person, now=now)
    letters.tell(person=person, to=address, template="mfa/email/taken_away")
