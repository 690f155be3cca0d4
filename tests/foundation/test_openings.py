"""Members first: for members until a moment, and for everybody from then on, by itself."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from accounts.access import Reader, set_audience
from accounts.models import AuditEntry
from foundation.gate import GateRefused, set_page_audience
from foundation.models import Opening, SitePage
from foundation.openings import cancel_opening, get_due, get_opening, open_now, plan_opening
from home.search.entries import enter
from tests.factories.accounts import audience, make_member, make_staff, today
from tests.factories.closed import make_manager
from tests.factories.files import make_document
from tests.factories.library import make_library, make_resource
from tests.factories.streams import stream

pytestmark = pytest.mark.django_db

SOON, PAST = timedelta(hours=1), timedelta(minutes=-1)


@pytest.fixture
def library():
    return make_library()


def make_early(library, *, number=1, **more):
    """A resource that members read before everybody else."""
    return make_resource(library, audience=audience("members"), number=number, **more)


def plan(pair, *, after=SOON):
    """It is to open after so long; in the past it is as though the moment had come since."""
    now = timezone.now()
    plan_opening(page=pair.en, opens_at=now + SOON, by=None, now=now)
    Opening.objects.filter(pair=pair.en.translation_key).update(opens_at=now + after)


def run():
    call_command("publish_scheduled", stdout=StringIO())


def get_codes(pair):
    return {SitePage.objects.get(pk=page.pk).audience.code for page in pair}


def get_statuses(client, pair):
    return [client.get(page.url).status_code for page in pair]


def file_of(*documents):
    blocks = [("file", {"document_cy": each.pk, "document_en": each.pk}) for each in documents]
    return stream(*blocks)


def test_it_is_for_members_before_and_for_everybody_after_in_both_languages(client, library):
    pair = make_early(library, en="An early guide", cy="Canllaw cynnar")
    for page in pair:
        enter(page)
    lists = [*(each.url for each in library), "/en/search/?q=early", "/en/feeds/resources/"]
    lists.append("/sitemap.xml")
    plan(pair)

    run()
    before = [*get_statuses(client, pair), *(client.get(each).text for each in lists)]
    client.force_login(make_member())
    for_members = get_statuses(client, pair)
    note = client.get(pair.en.url).text
    client.logout()
    Opening.objects.update(opens_at=timezone.now() + PAST)
    run()
    after = get_statuses(client, pair)
    told = [client.get(each).text for each in lists]

    words = (pair.cy.slug, pair.en.slug)
    assert before[:2] == [404, 404]
    assert not [text for text in before[2:] if any(word in text for word in words)]
    assert (for_members, after) == ([200, 200], [200, 200])
    assert [any(word in text for word in words) for text in told] == [True] * 5
    assert "Everybody can read it from" in note
    assert "Everybody can read it from" not in client.get(pair.en.url).text
    assert not Opening.objects.exists()
    assert AuditEntry.objects.filter(verb="audience.set", actor_id=None).exists()


def test_its_own_files_open_with_it_and_those_that_others_use_do_not(library):
    own, shared, granted = (
        make_document(code, name=f"{name}.pdf")
        for name, code in {"own": "members", "shared": "members", "granted": "iom-cymru"}.items()
    )
    pair = make_early(library, files=file_of(own, shared, granted))
    make_early(library, number=2, files=file_of(shared))
    plan(pair, after=PAST)

    run()

    anybody = Reader.anonymous(today=today())
    for file in (own, shared, granted):
        file.refresh_from_db()
    assert [anybody.may_read(file) for file in (own, shared, granted)] == [True, False, False]
    assert get_codes(pair) == {"public"}


@pytest.mark.parametrize("code", ["public", "iom-cymru"])
def test_only_what_is_for_members_opens_by_itself(library, code):
    pair = make_resource(library, audience=audience(code))

    with pytest.raises(GateRefused, match="Only what is for all members"):
        plan(pair)

    assert get_opening(pair.en) is None


def test_neither_a_moment_that_has_passed_nor_a_place_that_is_shut_will_do(library):
    pair = make_early(library)
    now = timezone.now()

    with pytest.raises(GateRefused, match="has passed"):
        plan_opening(page=pair.en, opens_at=now, by=None, now=now)
    set_page_audience(page=library.en, audience=audience("members"), by=None, now=now)
    with pytest.raises(GateRefused, match="page above is not for everybody"):
        plan(pair)


def test_what_was_changed_by_hand_since_does_not_open(library):
    narrowed, opened, below = (make_early(library, number=number) for number in (1, 2, 3))
    now = timezone.now()
    for pair in (narrowed, opened):
        plan(pair, after=PAST)
    set_page_audience(page=narrowed.cy, audience=audience("iom-cymru"), by=None, now=now)
    set_page_audience(page=opened.en, audience=audience("public"), by=None, now=now)
    plan(below)
    set_page_audience(page=below.en, audience=audience("members"), by=None, now=now)

    run()

    assert get_codes(narrowed) == {"iom-cymru"}
    assert get_codes(opened) == {"public"}
    assert [opening.pair for opening in Opening.objects.all()] == [below.en.translation_key]


def test_what_cannot_open_stays_shut_is_said_and_keeps_nothing_else_from_opening(library):
    shut, other, gone = (make_early(library, number=number) for number in (1, 2, 3))
    for pair in (shut, other, gone):
        plan(pair, after=PAST)
    # Past the gate, as nothing of ours would do it.
    iom = {"audience": audience("iom-cymru"), "by": None, "now": timezone.now()}
    set_audience(thing=shut.en, along=[shut.cy], **iom)
    gone.en.delete()

    with pytest.raises(CommandError, match=str(shut.en.translation_key)):
        run()

    assert get_codes(shut) == {"iom-cymru"}
    assert get_codes(other) == {"public"}
    assert [opening.pair for opening in Opening.objects.all()] == [shut.en.translation_key]


def test_a_plan_is_over_once_its_page_is_public(library):
    pair = make_early(library)
    plan(pair, after=PAST)
    opening = get_opening(pair.en)
    public = {"audience": audience("public"), "by": None, "now": timezone.now()}
    set_audience(thing=pair.en, along=[pair.cy], **public)

    open_now(pair=opening.pair, now=timezone.now())

    assert get_opening(pair.en) is None
    assert str(opening).startswith(str(pair.en.translation_key))


def test_what_changes_while_others_are_published_is_as_it_is_then(library):
    granted, cancelled, put_off = (make_early(library, number=number) for number in (1, 2, 3))
    for pair in (granted, cancelled, put_off):
        plan(pair, after=PAST)
    now = timezone.now()
    due = get_due(now=now)
    set_page_audience(page=granted.cy, audience=audience("iom-cymru"), by=None, now=now)
    cancel_opening(page=cancelled.en, by=None, now=now)
    plan_opening(page=put_off.en, opens_at=now + SOON, by=None, now=now)

    for pair in due:
        open_now(pair=pair, now=now)

    assert len(due) == 3
    assert [get_codes(pair) for pair in (granted, cancelled, put_off)] == [
        {"iom-cymru"},
        {"members"},
        {"members"},
    ]
    assert [opening.pair for opening in Opening.objects.all()] == [put_off.en.translation_key]


def test_whoever_may_change_who_can_read_it_says_from_when_and_takes_it_back(client, library):
    pair = make_early(library)
    client.force_login(make_manager("members"))
    screen = reverse("who_can_read", args=[pair.cy.pk])
    members = audience("members").pk
    moment = timezone.localtime() + timedelta(days=3)
    said = {"audience": members, "opens_at": moment.strftime("%Y-%m-%d %H:%M")}

    first = client.post(screen, said, follow=True)
    kept = get_opening(pair.en)
    client.post(screen, said)
    again = get_opening(pair.en)
    wrong = client.post(screen, {**said, "opens_at": "2020-01-01 09:00"})
    other = client.post(screen, {**said, "audience": audience("public").pk})
    client.post(screen, {"audience": members, "opens_at": ""})

    assert kept.opens_at == moment.replace(second=0, microsecond=0)
    assert moment.strftime("%Y-%m-%d %H:%M") in first.text
    assert again.pk == kept.pk
    assert "That moment has passed." in wrong.text
    assert "Only what is for all members" in other.text
    assert get_codes(pair) == {"members"}
    assert get_opening(pair.en) is None
    verbs = AuditEntry.objects.filter(verb__startswith="opening.").values_list("verb", flat=True)
    assert sorted(verbs) == ["opening.cancelled", "opening.planned"]


def test_who_may_not_change_it_cannot_say_from_when(client, library):
    pair = make_early(library)
    client.force_login(make_staff("members"))

    answer = client.post(reverse("who_can_read", args=[pair.en.pk]), {"opens_at": "2030-01-01"})

    assert answer.status_code in (302, 403, 404)
    assert get_opening(pair.en) is None


def test_nothing_is_taken_back_where_nothing_was_said(library):
    pair = make_early(library)

    cancel_opening(page=pair.en, by=None, now=timezone.now())

    assert not AuditEntry.objects.filter(verb="opening.cancelled").exists()
