"""The seven conditions of docs/how/stock.md, tried at the doors of this site, in both languages.

Each page is asked for before as well: what a visitor was once given may have been kept.
"""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, Revision

from accounts.access import set_audience
from foundation.gate import GateRefused, set_page_audience
from foundation.pairs.errors import PairError
from foundation.pairs.publishing import unpublish_pair
from tests.factories.accounts import audience, make_member
from tests.factories.files import make_picture
from tests.factories.halves import (
    draft_of,
    get_states,
    make_information,
    make_resource,
    publish,
)

pytestmark = pytest.mark.django_db

LANGUAGES = ["cy", "en"]
BOTH, NEITHER = [200, 200], [404, 404]
PREVENT = "prevent-contest"


def ask(client, *pairs):
    """What comes back for each page, asked for in Welsh and in English."""
    return [client.get(half.url).status_code for pair in pairs for half in pair.refresh()]


def make_section(*, below=1):
    """Pages for everybody, and pages below them."""
    section = make_information(cy={"title": "Adran"}, en={"title": "Section"})
    return section, *(make_information(under=section) for _ in range(below))


def close(page, code="members"):
    set_page_audience(page=page, audience=audience(code), by=None, now=timezone.now())


def open_past_the_gate(page):
    """As nobody can: in one language, and more open than what is above."""
    set_audience(thing=page, audience=audience("public"), by=None, now=timezone.now())


# 1. The gate is set after the page was there in both languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gate_set_later_in_one_language_shuts_both(client, language):
    pair = make_information()
    assert ask(client, pair) == BOTH

    close(pair.in_language(language))

    assert ask(client, pair) == NEITHER


# 2. The gate is inherited


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gate_set_above_in_one_language_shuts_what_is_below_in_both(client, language):
    section, page = make_section()
    assert ask(client, section, page) == BOTH * 2

    close(section.in_language(language))

    assert ask(client, section, page, make_information(under=section)) == NEITHER * 3


def test_a_page_that_would_move_behind_a_gate_in_one_language_stays_in_both(client):
    section, page = make_section(below=0)[0], make_information()
    close(section.en)

    with pytest.raises(GateRefused):
        page.en.move(section.en, pos="last-child")

    assert ask(client, page) == BOTH
    assert {half.get_parent().depth for half in page} == {2}


# 3. The gate of the Welsh page above is weaker


@pytest.mark.parametrize("weaker", LANGUAGES)
def test_a_weaker_gate_above_in_one_language_is_refused(client, weaker):
    section, page = make_section()
    close(section.en)
    below = make_information(under=page)

    with pytest.raises(GateRefused):
        close(page.in_language(weaker), "public")

    assert ask(client, section, page, below) == NEITHER * 3


@pytest.mark.parametrize("reader", ["visitor", "member"])
@pytest.mark.parametrize("weaker", LANGUAGES)
def test_a_weaker_gate_above_in_one_language_opens_nothing_below(client, weaker, reader):
    section, page = make_section()
    close(section.en, PREVENT)
    if reader == "member":
        client.force_login(make_member())

    open_past_the_gate(section.in_language(weaker))

    assert ask(client, page) == NEITHER
    with pytest.raises(CommandError):
        call_command("audit_access")


# 4. A sync, or an old draft, takes the gate away (a sync: foundation/test_pair_localize.py)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_draft_of_either_language_opens_neither(client, language):
    pair = make_information()
    before = pair.in_language(language).get_latest_revision()
    close(pair.en)

    before.publish()

    assert ask(client, pair) == NEITHER


# 5. Nobody syncs


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gate_that_is_narrowed_in_one_language_is_narrower_in_both(client, language):
    pair = make_information()
    close(pair.en)
    client.force_login(make_member())
    assert ask(client, pair) == BOTH

    close(pair.in_language(language), PREVENT)

    assert ask(client, pair) == NEITHER


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_unpublished_in_one_language_is_gone_in_both(client, language):
    pair = make_information()
    assert ask(client, pair) == BOTH

    unpublish_pair(page=pair.in_language(language), by=None)

    assert ask(client, pair) == NEITHER


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_that_is_changed_in_one_language_is_the_same_in_both(client, language):
    pair = make_resource()
    assert [b"2026-03-01" in client.get(half.url).content for half in pair] == [True, True]
    draft = draft_of(pair.in_language(language))
    draft.published_on = date(2026, 4, 2)
    draft.save_revision()

    publish(pair.in_language(language))

    pages = [client.get(half.url).content for half in pair.refresh()]
    assert [b"2026-04-02" in page for page in pages] == [True, True]
    assert [b"2026-03-01" in page for page in pages] == [False, False]


# 6. An embargoed page with a live alias


@pytest.fixture
def embargoed():
    """It is to go out in an hour."""
    pair = make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))
    publish(pair.cy)
    return pair.refresh()


def let_the_time_come(pair):
    then = timezone.now() - timedelta(minutes=1)
    for half in pair:
        due = half.revisions.get(approved_go_live_at__isnull=False)
        content = {**due.content, "go_live_at": then.isoformat()}
        Revision.objects.filter(pk=due.pk).update(approved_go_live_at=then, content=content)


def test_nothing_of_an_embargoed_page_is_out_before_its_time_and_both_are_then(client, embargoed):
    assert ask(client, embargoed) == NEITHER
    call_command("publish_scheduled")
    assert ask(client, embargoed) == NEITHER
    let_the_time_come(embargoed)

    call_command("publish_scheduled")

    assert ask(client, embargoed) == BOTH


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_half_of_an_embargoed_page_is_an_alias_that_goes_out_before_it(client, language):
    pair = make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))
    alias, source = pair if language == "cy" else reversed(list(pair))
    Page.objects.filter(pk=alias.pk).update(alias_of=source.pk)

    with pytest.raises(PairError, match="not there in the other language"):
        publish(source)

    assert ask(client, pair) == NEITHER
    assert get_states(pair) == (False, False)


# 7. A picture of a private collection


@pytest.mark.parametrize("size", ["original", "width-20", "fill-10x10"])
def test_a_picture_of_a_private_collection_is_absent_in_each_size(client, size):
    private = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    picture = make_picture("members", collection=private)
    shown = picture.get_rendition(size)

    addresses = [shown.url, f"/media/{shown.file.name}", f"/media/{picture.file.name}"]

    assert [client.get(address, follow=True).status_code for address in addresses] == [404] * 3
    client.force_login(make_member())
    assert client.get(shown.url).status_code == 200
