"""How the halves of a pair stand, in a few words."""

from django.utils import timezone

from foundation.models import PairStanding
from foundation.parity.keeping import get_couple
from foundation.parity.rightness import say_right
from tests.factories.parity import get_standing

Trouble = PairStanding.Trouble
SENTENCE = "What to do when somebody is in danger."


def tell(pair):
    standing = get_standing(pair)
    return {
        name: getattr(standing, name)
        for name in ("behind_cy", "behind_en", "untranslated_cy", "untranslated_en")
        if getattr(standing, name)
    }


def get_trouble(pair):
    return get_standing(pair).trouble


def make_twins(page):
    return {half.locale.language_code: half for half in [page, *page.get_translations()]}


def say(pair, half, *, by, digest=None):
    page = pair.in_language(half)
    digest = get_couple(page).digest if digest is None else digest
    say_right(page=page, by=by, digest=digest, now=timezone.now())
