"""What is owed in one language: written with the publication, and ended with what pays it.

Whoever calls is in an act on the pairs, so that the debt and what it tells of stand or fall
together. On PostgreSQL the trigger of migration 0017 looks again.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from accounts import audit
from accounts.models import User
from foundation.models import Debt, SitePage
from foundation.pairs.act import is_acting_on
from foundation.pairs.errors import PairError

ALONE = "foundation.alone"
PAID = "foundation.paid"


def write_debt(debt: Debt, *, halves: list[SitePage], by: User | None, now: datetime) -> None:
    """Write that one half went out alone.

    One that stands and owes the same language goes on in it: as old as it was, as urgent, and with
    its day, unless another is named.
    """
    debt.full_clean(exclude=["by"], validate_constraints=False)
    former = Debt.objects.standing().filter(pair=debt.pair).first()
    if former is not None:
        if former.language == debt.language:
            _go_on(former, debt)
        _end(former, ending=Debt.Ending.AGAIN, by=by, now=now)
    debt.save()
    said = {
        "language": debt.language,
        "reason": debt.reason,
        "words": debt.words,
        "promised_on": debt.promised_on.isoformat() if debt.promised_on else "",
    }
    _tell(halves, action=ALONE, by=by, said=said)
    details = {"pair": str(debt.pair), "language": debt.language, "reason": debt.reason}
    audit.record(verb="page.published_alone", by=by, now=now, thing=debt, details=details)


def end_debts(
    *, pairs: Iterable[UUID], ending: Debt.Ending, by: User | None, now: datetime
) -> None:
    """End what is owed of these pairs, if anything is."""
    for debt in Debt.objects.standing().filter(pair__in=pairs).order_by("pk"):
        _end(debt, ending=ending, by=by, now=now)
        if ending is Debt.Ending.TOGETHER:
            halves = SitePage.objects.filter(translation_key=debt.pair).order_by("pk")
            _tell(halves, action=PAID, by=by, said={"language": debt.language})


def before_debt_is_written(instance: Debt, *, raw: bool = False, **kwargs: Any) -> None:
    """A debt is no note that somebody can tick off: it is written and ended by publishing."""
    if not raw and not is_acting_on(instance.pair):
        raise PairError(_("What is owed in one language is paid by publishing both."))


def _go_on(former: Debt, debt: Debt) -> None:
    """What readers of the language that is owed were told stays said until both are out."""
    debt.since = former.since
    debt.promised_on = debt.promised_on or former.promised_on
    if former.reason == Debt.Reason.SAFETY:
        debt.reason = Debt.Reason.SAFETY


def _end(debt: Debt, *, ending: Debt.Ending, by: User | None, now: datetime) -> None:
    debt.ended_at, debt.ending = now, ending
    debt.save(update_fields=["ended_at", "ending"])
    details = {"pair": str(debt.pair), "ending": ending.value}
    audit.record(verb="debt.ended", by=by, now=now, thing=debt, details=details)


def _tell(
    halves: Iterable[SitePage], *, action: str, by: User | None, said: dict[str, str]
) -> None:
    for half in halves:
        log(half, action, user=by, data=said)
