"""Two who decide about one proposed grant at once."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts import proposals
from accounts.models import Audience, AuditEntry
from tests.factories.accounts import audience, make_manager, make_member
from tests.together import at_once

PREVENT = "prevent-contest"


@pytest.mark.postgresql
@pytest.mark.usefixtures("transactional_db")
def test_of_two_who_decide_at_once_one_does():
    Audience.objects.filter(code=PREVENT).update(needs_two=True)
    first, *others = (make_manager() for _ in range(3))
    now = timezone.now()
    proposal = proposals.ask(
        audience=audience(PREVENT), to=make_member(), reason="Cleared.", by=first, now=now
    )

    refused = at_once(
        lambda: proposals.agree(proposal=proposal, by=others[0], now=now),
        lambda: proposals.refuse(proposal=proposal, by=others[1], now=now),
    )

    assert [type(each) for each in refused] == [ValidationError]
    decided = AuditEntry.objects.filter(verb__in=("grant.agreed", "grant.refused"))
    assert decided.count() == 1
