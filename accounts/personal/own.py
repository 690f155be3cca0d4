"""What is kept about people by this app, and by what signs them in."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from accounts.models import AuditEntry
from accounts.personal import expiring
from accounts.personal.forgetting import (
    end_seats,
    end_sessions,
    forget_applicant,
    forget_names,
    take_grants_back,
)
from accounts.personal.granted import get_what_was_granted
from accounts.personal.kinds import Basis, Fate, Holding, Kind, Row, Told, Whom, register


def get_lines(whom: Whom) -> Iterable[Row]:
    """What she did, as the log has it. The details are left out: they may be about others."""
    own = AuditEntry.objects.filter(actor_id__in=[person.pk for person in whom.people])
    lines = own.select_related("names")
    lines = lines.order_by("sequence")
    for line in lines.iterator(chunk_size=500):
        yield [
            Told(name="at", label=_("at"), value=line.at),
            Told(name="verb", label=_("what happened"), value=line.verb),
            Told(name="subject_type", label=_("to what kind of thing"), value=line.subject_type),
            Told(name="subject_id", label=_("to which"), value=line.subject_id),
            Told(name="actor_email", label=_("e-mail address"), value=line.actor_email),
            Told(name="ip_address", label=_("IP address"), value=line.ip_address),
        ]


ACCOUNT = Kind(
    code="account",
    title=_("Your account"),
    why=_(
        "So that you can sign in and be written to in your language. Name, email address, "
        "language, and a fingerprint of your password, from which nobody can find the password. "
        "Addresses that you had before, so that what was written with them can be found."
    ),
    basis=Basis.INTEREST,
    seen_by=_(
        "You, the Network’s membership manager, and the lead contact of your organisation, who "
        "sees your name and address."
    ),
    until=_(
        "After your last seat has ended and you have last signed in. A letter tells you first."
    ),
    period="account_months",
    fate=Fate.GOES,
    because=_("A number stays, so that what you did is known to have been done by one person."),
    holdings=(
        Holding(
            model="accounts.User",
            by=("email",),
            tells=(
                "name",
                "email",
                "preferred_language",
                "joined_at",
                ("last_login", _("last signed in")),
            ),
        ),
        Holding(
            model="accounts.FormerAddress", by=("person",), tells=("email", "until"), goes=True
        ),
        # Whoever has had the address since, and is erased, leaves no word of it.
        Holding(model="accounts.FormerAddress", by=("email",), goes=True),
        Holding(model="account.EmailAddress", by=("user", "email"), goes=True),
        Holding(
            model="accounts.User_groups", by=("user",), tells=(("group", _("role")),), goes=True
        ),
        Holding(model="accounts.Leaving", by=("person",), tells=("why", "since"), goes=True),
        Holding(model="accounts.User_user_permissions", by=("user",), goes=True),
        Holding(model="guardian.UserObjectPermission", by=("user",), goes=True),
    ),
    old=expiring.ACCOUNTS,
)

SEATS = Kind(
    code="seats",
    title=_("Your seats and roles"),
    why=_("They say for which organisation you read, and whom it lets look after its membership."),
    basis=Basis.INTEREST,
    seen_by=_("You, the lead contact of the organisation, and the membership manager."),
    until=_("As long as the account, and then without your name."),
    fate=Fate.NAMELESS,
    because=_("How many seats an organisation had is part of what it paid for."),
    holdings=(
        Holding(
            model="accounts.Seat",
            by=("person",),
            tells=("organisation", "role", "starts_on", "ends_on", "paused_on"),
        ),
        Holding(
            model="accounts.SeatCheck",
            by=("answered_by",),
            tells=("organisation", "quarter", "answered_at"),
        ),
    ),
    forget=end_seats,
)

SECOND_STEPS = Kind(
    code="second_steps",
    title=_("Your second step"),
    why=_(
        "An app, passkeys and recovery codes, so that a password alone opens nothing confidential."
    ),
    basis=Basis.INTEREST,
    seen_by=_("You. The membership manager sees that there is one. Secrets are encrypted."),
    until=_("Until you remove it, or the account goes."),
    fate=Fate.GOES,
    holdings=(
        Holding(
            model="mfa.Authenticator",
            by=("user",),
            # Never the secret: whoever finds the file would have it.
            tells=(
                ("type", _("what it is")),
                ("created_at", _("set up")),
                ("last_used_at", _("last used")),
            ),
            goes=True,
        ),
    ),
)

SESSIONS = Kind(
    code="sessions",
    title=_("Where you are signed in"),
    why=_("So that you stay signed in, see where, and can end it: browser, IP address and times."),
    basis=Basis.INTEREST,
    seen_by=_("You."),
    until=_("After you signed in at the latest; sooner if you do nothing for half an hour."),
    days=1,
    fate=Fate.GOES,
    holdings=(
        Holding(
            model="usersessions.UserSession",
            by=("user",),
            tells=(
                ("created_at", _("signed in")),
                ("last_seen_at", _("last seen")),
                ("ip", _("IP address")),
                ("user_agent", _("browser")),
            ),
            goes=True,
        ),
    ),
    forget=end_sessions,
    old=expiring.SESSIONS,
)

GRANTS = Kind(
    code="grants",
    title=_("What you were granted"),
    why=_("Some briefings are for few. It says that you are one of them."),
    basis=Basis.INTEREST,
    seen_by=_("You, and the membership manager."),
    until=_("Until it is taken back, or the account goes."),
    fate=Fate.GOES,
    holdings=(
        Holding(model="accounts.AudienceUserObjectPermission", by=("user",), goes=True),
        Holding(model="accounts.Proposal", by=("person",), goes=True),
        Holding(model="accounts.Proposal", by=("proposed_by", "decided_by")),
    ),
    get_rows=get_what_was_granted,
    forget=take_grants_back,
)

APPLICATIONS = Kind(
    code="applications",
    title=_("An application to join"),
    why=_(
        "To decide on it, and to answer: names, addresses and telephone number of the contacts, "
        "and what was written."
    ),
    basis=Basis.INTEREST,
    seen_by=_("The membership manager."),
    until=_("After it was refused. With an approved one, as long as the membership’s papers."),
    period="application_months",
    fate=Fate.GOES,
    because=_("That the organisation applied, and when, stays."),
    holdings=(
        Holding(
            model="accounts.Application",
            by=("lead_email", "finance_email"),
            tells=(
                "received_at",
                "name_cy",
                "name_en",
                "state",
                "decided_at",
            ),
            has_former=True,
        ),
        Holding(model="accounts.Application", by=("decided_by",)),
    ),
    forget=forget_applicant,
    old=expiring.APPLICATIONS,
)

LETTERS = Kind(
    code="letters",
    title=_("Letters that were sent to you"),
    why=_("That a letter was sent, about what and when: so that nobody is told a thing twice."),
    basis=Basis.INTEREST,
    seen_by=_("Nobody reads them. Administrators can."),
    until=_("After it was sent."),
    period="letter_months",
    fate=Fate.GOES,
    holdings=(
        Holding(
            model="accounts.Letter",
            by=("to",),
            tells=("template", "written_at", "sent_at"),
            goes=True,
            has_former=True,
        ),
    ),
    old=expiring.LETTERS,
)

MONEY = Kind(
    code="money",
    title=_("Invoices, credit notes and payments"),
    why=_("They are between the Network and an organisation; a name may stand in the address."),
    basis=Basis.LAW,
    seen_by=_(
        "The organisation’s lead and finance contacts, the membership manager, and HM Revenue and "
        "Customs if they ask."
    ),
    until=_(
        "Six years from the end of the financial year, as HM Revenue and Customs require. Then "
        "they are deleted by hand."
    ),
    fate=Fate.STAYS,
    because=_("Nobody may change what has been issued. Who wrote a payment down becomes a number."),
    holdings=(
        Holding(model="accounts.Invoice"),
        Holding(model="accounts.CreditNote"),
        Holding(model="accounts.Payment", by=("recorded_by",)),
    ),
)

AUDIT = Kind(
    code="audit",
    title=_("The audit log"),
    why=_(
        "Who signed in, opened what was confidential, or changed something, so that a leak can be "
        "found: your address and IP address, the moment, and what was done, in numbers and codes."
    ),
    basis=Basis.INTEREST,
    seen_by=_("The membership manager, and administrators."),
    until=_(
        "Then your address and the IP address are deleted. The line stays as long as the log, with "
        "a number in the place of a name: a log that can be cut short proves nothing."
    ),
    period="audit_months",
    fate=Fate.NAMELESS,
    holdings=(
        Holding(model="accounts.AuditNames", by=("entry__actor_id",)),
        Holding(model="accounts.AuditEntry", by=("actor_id",)),
    ),
    get_rows=get_lines,
    forget=forget_names,
    old=expiring.NAMES,
)

LIMITS = Kind(
    code="limits",
    title=_("What holds up programs that try passwords or fill in forms"),
    why=_("Counts of tries, by IP address and by the address that was typed."),
    basis=Basis.INTEREST,
    seen_by=_("Nobody."),
    until=_("After the try."),
    days=1,
    fate=Fate.APART,
)


def join() -> None:
    """Put them on the list."""
    register(
        ACCOUNT,
        SEATS,
        GRANTS,
        SECOND_STEPS,
        SESSIONS,
        LETTERS,
        AUDIT,
        APPLICATIONS,
        MONEY,
        LIMITS,
        place=1,
    )
