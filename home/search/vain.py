"""What the public looked for in vain, so that editors can write it, or give it other names.

Nothing is kept of somebody who has signed in, nor of anything that looks like a person's: an
e-mail address, a telephone number, a sentence. Editors see what was asked for more than once.
"""

import re
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F, QuerySet

from accounts.access import Reader
from foundation.search_words.tokens import tokens_of
from home.models import VainSearch

KEPT_FOR = timedelta(days=90)
SEEN_FROM = 2
# Longer ones are sentences, and tell of somebody.
MOST_WORDS, LONGEST = 4, 60
# So many different ones, and no more: whoever sends nonsense fills nobody's disk.
MOST_KEPT = 2_000
PERSONAL = re.compile(r"@|\d(?:\W?\d){4}")


@transaction.atomic
def note(words: str, *, language: str, reader: Reader, today: date) -> None:
    """Count a search that found nothing at all, if it may be kept."""
    told = " ".join(token.word for token in tokens_of(words))
    is_short = 0 < len(told) <= LONGEST and told.count(" ") < MOST_WORDS
    if reader.person or not is_short or PERSONAL.search(words):
        return
    VainSearch.objects.filter(last_on__lt=today - KEPT_FOR).delete()
    same = VainSearch.objects.filter(language=language, words=told)
    is_known = same.update(times=F("times") + 1, last_on=today)
    if not is_known and VainSearch.objects.count() < MOST_KEPT:
        VainSearch.objects.get_or_create(language=language, words=told, defaults={"last_on": today})


def get_seen() -> QuerySet[VainSearch]:
    """What editors see: what was asked for more than once, the most often first."""
    return VainSearch.objects.filter(times__gte=SEEN_FROM)
