"""What of this app's has been kept for long enough, and how it goes.

An account goes after a letter that says how to keep it: who signs in, or is given a seat, keeps it.
"""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts import audit, post
from accounts.letters import get_languages
from accounts.models import (
    Application,
    AuditNames,
    Leaving,
    Letter,
    Member,
    RetentionSettings,
    Seat,
    User,
)
from accounts.personal import erasing
from accounts.personal.kinds import Old, months_before

A_DAY = timedelta(days=1)


def get_idle(now: datetime, held: RetentionSettings) -> QuerySet[User]:
    """Whose account has opened nothing for long, or was never used. Contacts keep theirs."""
    before = months_before(now, held.account_months)
    open_seats = Seat.objects.filter(person=OuterRef("pk"), ends_on=None)
    ended_since = Seat.objects.filter(person=OuterRef("pk"), ends_on__gte=before.date())
    unseated = ~Exists(open_seats) & ~Exists(ended_since) & Q(joined_at__lt=before)
    opens_nothing = unseated & (Q(last_login=None) | Q(last_login__lt=before))
    invited = months_before(now, held.unused_months)
    relied_on = ~Q(role=Seat.Role.READER) | Q(starts_on__gte=invited.date())
    never_used = (
        Q(last_login=None, joined_at__lt=invited)
        & Exists(open_seats)
        & ~Exists(open_seats.filter(relied_on))
    )
    return Member.objects.filter(opens_nothing | never_used)


def get_untold(now: datetime, held: RetentionSettings) -> QuerySet[User]:
    """Those to whom nobody has promised the letter that says that it will be erased."""
    unpromised = Q(leaving__why=Leaving.Why.UNUSED, leaving__letter=None)
    return get_idle(now, held).filter(Q(leaving=None) | unpromised)


def tell(batch: QuerySet[User], now: datetime) -> None:
    """Write to each, in her language: on what day, and what keeps it. It waits until it can go."""
    notice_days = RetentionSettings.get_held().notice_days
    promise = {"why": Leaving.Why.UNUSED, "since": now, "notice_days": notice_days}
    for person in batch:
        leaving, _is_new = Leaving.objects.get_or_create(person=person, defaults=promise)
        post.write(
            key=f"leaving:{leaving.pk}",
            template=Letter.Template.ERASING_SOON,
            to=person.email,
            languages=get_languages(person),
            now=now,
            leaving=leaving,
        )


def get_told(now: datetime, held: RetentionSettings) -> QuerySet[User]:
    """Those whose day has come by the letter that went to them, and who have not come back."""
    told = Leaving.objects.filter(why=Leaving.Why.UNUSED)
    notices = set(told.values_list("notice_days", flat=True))
    is_due = Q(pk__in=[])
    for days in notices:
        is_due |= Q(notice_days=days, letter__sent_at__lt=now - timedelta(days=days))
    return get_idle(now, held).filter(pk__in=told.filter(is_due).values("person"))


def erase(batch: QuerySet[User], now: datetime) -> None:
    """Each by the action that erases one, unless she signed in while her row was waited for."""
    for person in batch:
        User.objects.select_for_update().get(pk=person.pk)
        if batch.filter(pk=person.pk).exists():
            erasing.erase(person=person, by=None, now=now)


def get_returned(now: datetime, held: RetentionSettings) -> QuerySet[Leaving]:
    """Who was told, and has come back: it is forgotten that she was."""
    told = Leaving.objects.filter(why=Leaving.Why.UNUSED)
    return told.exclude(person__in=get_idle(now, held).values("pk"))


def get_sessions(now: datetime, held: RetentionSettings) -> QuerySet[Session]:
    """Sessions that are over."""
    return Session.objects.filter(expire_date__lt=now)


def get_devices(now: datetime, held: RetentionSettings) -> QuerySet[UserSession]:
    """What was noted of sessions that cannot be open any more."""
    return UserSession.objects.filter(created_at__lt=now - A_DAY)


def get_letters(now: datetime, held: RetentionSettings) -> QuerySet[Letter]:
    """Letters that were sent so long ago."""
    return Letter.objects.filter(sent_at__lt=months_before(now, held.letter_months))


def get_names(now: datetime, held: RetentionSettings) -> QuerySet[AuditNames]:
    """What the log says of people beside their numbers, for so long."""
    return AuditNames.objects.filter(entry__at__lt=months_before(now, held.audit_months))


def forget_names(batch: QuerySet[AuditNames], now: datetime) -> None:
    """The log itself says how many."""
    count = audit.forget_names(batch)
    details: dict[str, audit.Detail] = {audit.NAMES: count}
    audit.record(verb="audit.names_expired", by=None, now=now, details=details)


def get_applications(now: datetime, held: RetentionSettings) -> QuerySet[Application]:
    """Applications that were refused so long ago."""
    before = months_before(now, held.application_months)
    return Application.objects.filter(state=Application.State.REFUSED, decided_at__lt=before)


ACCOUNTS = (
    Old(get_rows=get_returned, moment="since", done="kept after all"),
    Old(get_rows=get_told, moment="joined_at", done="erased", act=erase, singly=True),
    Old(get_rows=get_untold, moment="joined_at", done="told by letter", act=tell, singly=True),
)
SESSIONS = (
    Old(get_rows=get_sessions, moment="expire_date"),
    Old(get_rows=get_devices, moment="created_at"),
)
LETTERS = (Old(get_rows=get_letters, moment="sent_at"),)
NAMES = (Old(get_rows=get_names, moment="entry__at", done="forgotten", act=forget_names),)
APPLICATIONS = (Old(get_rows=get_applications, moment="decided_at"),)
