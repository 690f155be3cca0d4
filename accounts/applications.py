"""What may be done to an application to join: it comes in, and is approved or refused, once."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit, memberships, organisations, people, post, seats
from accounts.models import Application, Letter, Membership, Organisation, Seat, User

# What whoever applies says, and may say better while nothing has been decided.
SAID = (
    "name_cy",
    "name_en",
    "kind",
    "financial_level",
    "address",
    "purchase_order",
    "lead_name",
    "lead_email",
    "lead_phone",
    "finance_name",
    "finance_email",
    "preferred_language",
    "note",
)


def submit(*, application: Application, key: UUID, now: datetime) -> Application:
    """Take an application in. The form sent again is the same one, as it says now."""
    application.key, application.received_at = key, now
    application.full_clean(validate_unique=False)
    try:
        return _take_in(application, now=now)
    except IntegrityError:
        # The same form came in at the same moment: now it is known.
        return _take_in(application, now=now)


@transaction.atomic
def _take_in(application: Application, *, now: datetime) -> Application:
    key = application.key
    known = Application.objects.select_for_update().filter(key=key).first()
    if known and known.state != Application.State.PENDING:
        raise ValidationError(
            _("This application has been decided already. Open the form anew for another one.")
        )
    if known:
        for name in SAID:
            setattr(known, name, getattr(application, name))
        application = known
    application.save()
    verb = "application.sent_again" if known else "application.received"
    audit.record(verb=verb, by=None, now=now, thing=application)
    post.write(
        key=f"application:{application.pk}:received",
        template=Letter.Template.APPLICATION_RECEIVED,
        to=settings.CONTACT_EMAIL,
        languages=("cy", "en"),
        now=now,
        application=application,
    )
    return application


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What is agreed with whoever applied: as which organisation, for which days, on what terms."""

    starts_on: date
    ends_on: date
    terms: memberships.Terms
    # One of the directory; without one, it is put there.
    organisation: Organisation | None = None


@transaction.atomic
def approve(
    *, application: Application, agreement: Agreement, by: User | None, now: datetime
) -> Membership:
    """Make who applied a member: membership, seats for its contacts, and a letter to the first."""
    application = _lock(application)
    organisation = agreement.organisation or _add_organisation(application, by=by, now=now)
    membership = memberships.agree(
        organisation=organisation,
        starts_on=agreement.starts_on,
        ends_on=agreement.ends_on,
        terms=agreement.terms,
        by=by,
        now=now,
    )
    _seat_contacts(application, membership=membership, by=by, now=now)
    application.membership = membership
    application.state = Application.State.APPROVED
    _decide(application, template=Letter.Template.APPLICATION_APPROVED, by=by, now=now)
    return membership


@transaction.atomic
def refuse(*, application: Application, reason: str, by: User | None, now: datetime) -> Application:
    """Refuse, and say why to whoever applied."""
    application = _lock(application)
    application.reason = reason
    application.state = Application.State.REFUSED
    _decide(application, template=Letter.Template.APPLICATION_REFUSED, by=by, now=now)
    return application


@transaction.atomic
def close(*, application: Application, by: User | None, now: datetime) -> Application:
    """End what nobody can decide: whoever applied is erased, and is not written to."""
    application = _lock(application)
    application.reason = _("Whoever applied has been erased.")
    application.state = Application.State.REFUSED
    _keep(application, by=by, now=now)
    return application


def _lock(application: Application) -> Application:
    """The application as it is now, and ours to decide until the transaction ends."""
    locked = Application.objects.select_for_update().get(pk=application.pk)
    if locked.state != Application.State.PENDING:
        raise ValidationError(_("This application has been decided already. Nothing was changed."))
    return locked


def _decide(application: Application, *, template: str, by: User | None, now: datetime) -> None:
    _keep(application, by=by, now=now)
    post.write(
        key=f"application:{application.pk}:decided",
        template=template,
        to=application.lead_email,
        languages=application.languages,
        now=now,
        application=application,
    )


def _keep(application: Application, *, by: User | None, now: datetime) -> None:
    application.decided_at, application.decided_by = now, by
    application.full_clean()
    application.save()
    membership = application.membership
    audit.record(
        verb=f"application.{application.state}",
        by=by,
        now=now,
        thing=application,
        organisation=membership.organisation if membership else None,
        details={"membership": membership.pk if membership else None},
    )


def _add_organisation(application: Application, *, by: User | None, now: datetime) -> Organisation:
    organisation = Organisation(
        # What has one name has it in both languages.
        name_cy=application.name_cy or application.name_en,
        name_en=application.name_en or application.name_cy,
        kind=application.kind,
    )
    return organisations.keep(organisation=organisation, by=by, now=now)


def _seat_contacts(
    application: Application, *, membership: Membership, by: User | None, now: datetime
) -> None:
    contacts = [(application.lead_email, application.lead_name, Seat.Role.LEAD)]
    has_both = application.finance_email.lower() not in ("", application.lead_email.lower())
    if has_both:
        contacts.append((application.finance_email, application.finance_name, Seat.Role.FINANCE))
    for email, name, role in contacts:
        person = people.welcome(
            email=email,
            name=name,
            preferred_language=application.preferred_language,
            by=by,
            now=now,
        )
        if not person.is_active:
            raise ValidationError(
                _("%(email)s belongs to somebody who may no longer sign in."),
                params={"email": email},
            )
        seats.ensure(
            person=person,
            organisation=membership.organisation,
            role=role,
            on=timezone.localdate(now),
            by=by,
            now=now,
        )
