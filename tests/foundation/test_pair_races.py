"""Several at work on the same pair at the same moment: never half of it."""

from datetime import timedelta
from functools import partial

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from foundation.models import Debt, SitePage
from foundation.pairs.alone import get_seen, publish_alone
from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import InformationPage
from tests import processes
from tests.factories.halves import WHY, get_states, get_torn, make_information, make_staff_of
from tests.factories.pages import get_site
from tests.processes import FAILED, FINISHED, REFUSED

# The other processes are not measured.
pytestmark = [pytest.mark.usefixtures("transactional_db"), pytest.mark.no_cover]

BOTH, NEITHER = (True, True), (False, False)
ROUNDS = 4


def publish(page):
    publish_pair(page=page, by=None, now=timezone.now())


def unpublish(page):
    unpublish_pair(page=page, by=None)


def rewrite(page, **words):
    draft = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision()


def at_once(*deeds):
    """Each in a process of its own. A refusal is an answer."""
    return processes.at_once(*deeds, refusal=PairError)


def get_unlike():
    """The live pages that do not show the draft which they say they show."""
    return [
        page
        for page in SitePage.objects.live().exclude(live_revision=None)
        if page.title != page.live_revision.content["title"]
    ]


def test_two_publish_from_opposite_sides():
    pair = make_information(is_live=False)

    for _ in range(ROUNDS):
        unpublish(pair.cy)
        ended = at_once(lambda: publish(pair.cy), lambda: publish(pair.en))
        assert ended == [FINISHED, FINISHED]
        assert get_states(pair) == BOTH
        assert get_torn() == []


def test_one_publishes_and_another_unpublishes_while_a_third_writes_and_a_fourth_copies():
    pair = make_information()

    for number in range(ROUNDS):
        ended = at_once(
            lambda: publish(pair.cy),
            lambda: unpublish(pair.en),
            lambda number=number: rewrite(pair.en, title=f"About us {number}"),
            lambda number=number: pair.cy.copy(update_attrs={"slug": f"copi-{number}"}),
        )
        assert FAILED not in ended
        assert get_torn() == []
        assert get_unlike() == []


def test_a_page_that_somebody_loaded_is_saved_while_it_is_published():
    pair = make_information()

    for number in range(ROUNDS):
        loaded = SitePage.objects.get(pk=pair.en.pk).specific
        rewrite(pair.en, title=f"About us {number}")
        ended = at_once(lambda: publish(pair.cy), loaded.save)
        assert FAILED not in ended
        assert ended[0] == FINISHED
        assert get_torn() == []
        assert get_unlike() == []


def test_two_write_the_two_halves():
    pair = make_information()

    for number in range(ROUNDS):
        shown = bool(number % 2)
        ended = at_once(
            lambda show=shown: rewrite(pair.cy, title=f"Ni {show}", show_in_menus=show),
            lambda show=not shown: rewrite(pair.en, title=f"Us {show}", show_in_menus=show),
        )
        assert ended == [FINISHED, FINISHED]

    drafts = [SitePage.objects.get(pk=half.pk).specific for half in pair]
    shown = {draft.get_latest_revision_as_object().show_in_menus for draft in drafts}
    assert len(shown) == 1


def test_of_two_who_publish_one_language_alone_one_does_and_the_other_is_told():
    pair = make_information(is_live=False)
    person = make_staff_of(*pair)

    for _ in range(ROUNDS):
        unpublish(pair.cy)
        do = [partial(alone, half, by=person, as_seen=look(half)) for half in pair]
        assert sorted(at_once(*do)) == sorted([FINISHED, REFUSED])
        assert sorted(get_states(pair)) == [False, True]
        assert get_torn() == []


def test_one_publishes_one_language_alone_while_another_publishes_both():
    pair = make_information(is_live=False)
    person = make_staff_of(*pair)

    for _ in range(ROUNDS):
        unpublish(pair.cy)
        do = partial(alone, pair.cy, by=person, as_seen=look(pair.cy))
        ended = at_once(do, lambda: publish(pair.en))
        assert ended[0] in {FINISHED, REFUSED}
        assert ended[1] == FINISHED
        assert get_states(pair) == BOTH
        assert get_torn() == []
        assert not Debt.objects.standing().exists()


def look(page):
    """By what it is known later that nothing has changed."""
    half = SitePage.objects.get(pk=page.pk).specific
    return get_seen(half, halves=[half, half.get_translations().get()])


def alone(page, *, by, as_seen):
    publish_alone(
        page=SitePage.objects.get(pk=page.pk).specific,
        reason="correction",
        words=WHY,
        promised_on=None,
        by=by,
        now=timezone.now(),
        as_seen=as_seen,
    )


def test_two_make_pages_below_the_two_halves():
    home = get_site()

    for number in range(ROUNDS):
        welsh, english = (InformationPage(title=f"{word} {number}") for word in ("Tudalen", "Page"))
        ended = at_once(
            lambda page=welsh: home.cy.add_child(instance=page),
            lambda page=english: home.en.add_child(instance=page),
        )
        assert ended == [FINISHED, FINISHED]
        assert get_torn() == []

    assert InformationPage.objects.count() == 4 * ROUNDS


def test_a_page_is_published_while_the_page_above_goes_off():
    above = make_information()
    below = make_information(
        under=above, is_live=False, cy={"title": "Y Bwrdd"}, en={"title": "The Board"}
    )

    for _ in range(ROUNDS):
        publish(above.cy)
        ended = at_once(lambda: publish(below.en), lambda: unpublish(above.cy))
        assert FAILED not in ended
        assert get_states(above) + get_states(below) == NEITHER + NEITHER


def test_a_page_moves_while_it_is_published():
    places = [
        make_information(),
        make_information(cy={"title": "Arall"}, en={"title": "Other"}),
    ]
    pair = make_information(
        under=places[0], is_live=False, cy={"title": "Y Bwrdd"}, en={"title": "The Board"}
    )

    for number in range(ROUNDS):
        place = places[(number + 1) % 2]
        ended = at_once(
            lambda: publish(pair.cy),
            lambda place=place: Page.objects.get(pk=pair.en.pk).move(place.en, pos="last-child"),
        )
        assert FAILED not in ended
        assert get_torn() == []


def test_the_clock_runs_twice_while_somebody_writes_and_another_takes_the_time_back():
    pair = make_information(is_live=False)

    for number in range(ROUNDS):
        unpublish(pair.cy)
        set_due(pair)
        ended = at_once(
            lambda: call_command("publish_scheduled"),
            lambda: call_command("publish_scheduled"),
            lambda number=number: rewrite(pair.cy, title=f"Ni {number}"),
            lambda: cancel(pair.en),
        )
        assert FAILED not in ended
        assert get_torn() == []
        assert get_unlike() == []


def set_due(pair):
    """Set both to go out, and let the time come."""
    rewrite(pair.cy, go_live_at=timezone.now() + timedelta(hours=1))
    publish(pair.cy)
    then = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = then.isoformat()
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=then, content=revision.content
        )


def cancel(page):
    for revision in page.revisions.filter(approved_go_live_at__isnull=False):
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
