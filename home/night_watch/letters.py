"""What the managers are told: a plain list, in their language. It says no title of anything."""

import logging
from functools import partial
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Q
from django.urls import reverse

from accounts.letters import BOTH, get_languages, write_letter
from accounts.models import User
from accounts.post import get_address
from home.models import NightWatch
from home.night_watch.words import get_told

logger = logging.getLogger(__name__)
MOST_TOLD = 50
MAY_SEE = "home.view_nightwatch"


def tell(night: NightWatch) -> bool:
    """Write to each manager; say whether every one of them could be told, and there is one."""
    people = _get_people()
    told = [_send(night, to=to, languages=languages) for to, languages in people]
    return bool(told) and all(told)


def _get_people() -> list[tuple[str, tuple[str, ...]]]:
    """Whoever may see the report; where no rows can be read, who reads the site's own mail."""
    try:
        return [(person.email, get_languages(person)) for person in get_managers()]
    except DatabaseError:
        logger.exception("Those who look after grants could not be found")
        return [(settings.CONTACT_EMAIL, BOTH)]


def get_managers() -> list[User]:
    """Those who may see what was found: by their role, or as an administrator."""
    app, _, codename = MAY_SEE.partition(".")
    by_role = Q(
        groups__permissions__codename=codename,
        groups__permissions__content_type__app_label=app,
    )
    people = User.objects.filter(by_role | Q(is_superuser=True), is_active=True)
    return list(people.distinct().order_by("pk"))


def _send(night: NightWatch, *, to: str, languages: tuple[str, ...]) -> bool:
    letter = write_letter(
        template="home/night_watch",
        to=to,
        languages=languages,
        get_context=partial(_get_context, night),
    )
    try:
        letter.send()
    except OSError:
        logger.exception("A manager could not be told what the night watch found")
        return False
    return True


def _get_context(night: NightWatch) -> dict[str, Any]:
    told = get_told(night)
    return {
        "night": night,
        "is_blind": night.outcome == NightWatch.Outcome.BLIND,
        "told": told[:MOST_TOLD],
        "is_cut": night.how_many > MOST_TOLD,
        "base": settings.WAGTAILADMIN_BASE_URL,
        "report_url": f"{get_address('night_watch')}",
        "audit_url": settings.WAGTAILADMIN_BASE_URL + reverse("auditentry:index"),
    }
