"""The desk: what there is to do, for whom, and the way straight to it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from briff.models import Delivery, Mailing
from foundation.pairs.publishing import publish_pair
from home.models import VainSearch
from home.planning.desk import LISTED, get_piles
from resources.models import ResourcePage
from tests.english import asked_in_vain
from tests.factories.accounts import (
    MembershipFactory,
    audience,
    grant,
    let_grants_end,
    make_manager,
    make_member,
    make_staff,
)
from tests.factories.briff import make_briff, make_issue, make_subscribers
from tests.factories.halves import draft_of, make_information, make_resource, make_staff_of
from tests.factories.mailings import begin
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

EVERYTHING = ["The Briff", "The Briff by email", "Going out in both languages", "Out of step"]
EVERYTHING += ["To be looked at again", "Looked for in vain"]


def today():
    return timezone.localdate()


def make_communications_manager():
    person = make_staff()
    person.groups.add(Group.objects.get(name="Communications manager"))
    return person


@pytest.fixture
def manager():
    return make_communications_manager()


def get_desk(person, language="en"):
    """What is on somebody's desk: by pile, the words and the note of each task."""
    person = type(person).objects.get(pk=person.pk)
    with override(language):
        piles = get_piles(person, today=today())
        return {pile.heading: [(each.words, each.note) for each in pile.tasks] for pile in piles}


def get_urls(person, heading):
    person = type(person).objects.get(pk=person.pk)
    with override("en"):
        piles = get_piles(person, today=today())
    return [task.url for pile in piles if pile.heading == heading for task in pile.tasks]


# Whose work it is


def test_each_has_the_work_that_is_hers():
    make_briff()

    assert list(get_desk(make_communications_manager())) == EVERYTHING
    assert list(get_desk(make_manager())) == ["Memberships to renew", "Grants that end"]
    assert get_desk(make_staff()) == {}


def test_what_she_may_not_read_is_not_on_her_desk(manager):
    secret = make_resource(review_by=today(), audience=audience("members"))

    assert get_desk(manager)["To be looked at again"] == []
    assert secret.en.live


def test_it_is_first_on_the_dashboard_in_both_languages(client, manager):
    make_resource(review_by=today())
    client.force_login(manager)

    html = client.get("/cms/").text
    html = html[html.index("<main") :]

    assert html.index("To be looked at again") < html.index("Guide")
    assert html.index("Guide") < html.index("Nothing just now") < html.index("Looked for in vain")
    assert get_desk(manager, "cy")["I'w hadolygu"][0][0] == "Canllaw"


# The Briff


def test_an_issue_is_to_be_begun_then_written_then_sent(manager):
    briff = make_briff()
    assert get_desk(manager)["The Briff"] == [("Begin the next issue", "")]

    draft = make_issue(briff, number=7, is_live=False)
    assert get_desk(manager)["The Briff"] == [("The Briff, issue 7", "To be written")]
    assert get_urls(manager, "The Briff") == [reverse("briff_gather", args=[draft.en.pk])]

    issue = make_issue(briff, number=8)
    assert get_desk(manager)["The Briff"][1] == (
        "The Briff, issue 8", "Published, and not sent by email"
    )  # fmt: skip

    begin(issue, manager)
    assert get_desk(manager)["The Briff"] == [("The Briff, issue 7", "To be written")]


def test_the_day_of_the_last_issue_is_told(manager):
    begin(make_issue(make_briff()), manager)

    assert get_desk(manager)["The Briff"] == [
        ("Begin the next issue", "The last was on 20 November 2026")
    ]


def test_who_writes_and_sends_nothing_is_not_told_to_send_it(manager):
    briff = make_briff()
    make_issue(briff)
    editor = make_staff_of(*briff, rights=["change"])

    assert get_desk(editor)["The Briff"] == []
    assert "The Briff by email" not in get_desk(editor)


def test_sendings_that_wait_or_failed_are_told_and_the_others_are_not(manager):
    briff = make_briff()
    make_subscribers(2)
    mailings = [begin(make_issue(briff, number=number), manager) for number in (1, 2, 3)]
    Delivery.objects.filter(mailing__in=mailings[:2]).update(state="refused")
    done = Mailing.objects.filter(pk__in=[mailings[0].pk, mailings[2].pk])
    done.update(state="done", ended_at=timezone.now())
    Mailing.objects.filter(pk=mailings[1].pk).update(state="paused", why="server")

    assert get_desk(manager)["The Briff by email"] == [
        ("Issue 2", "It waits for the mail server. · refused: 2"),
        ("Issue 1", "Sent · refused: 2"),
    ]


def test_a_sending_whose_issue_is_gone_leads_to_the_report(manager):
    mailing = begin(make_issue(make_briff()), manager)
    Mailing.objects.filter(pk=mailing.pk).update(pair="00000000-0000-4000-8000-000000000000")

    assert get_urls(manager, "The Briff by email") == [reverse("briff_report")]


# The other piles


def test_what_goes_out_at_a_set_time_is_told_once_with_its_moment(manager):
    moment = timezone.now() + timedelta(days=2)
    pair = make_information(is_live=False, go_live_at=moment)
    publish_pair(page=pair.cy, by=None, now=timezone.now())

    ((words, note),) = get_desk(manager)["Going out in both languages"]

    assert words == "About us"
    assert note.endswith(timezone.localtime(moment).strftime("%H:%M"))


def test_what_is_out_of_step_is_told_the_worst_first(manager):
    little, much = make_information(), make_information(cy={"title": "B"}, en={"title": "Much"})
    for pair, words in ((little, "More."), (much, "More, and more than that, and yet more.")):
        publish_pair(page=pair.cy, by=None, now=timezone.now())
        draft = draft_of(pair.en)
        draft.summary = words
        draft.save_revision()

    told = get_desk(manager)["Out of step"]

    assert [words for words, _ in told] == ["Much", "About us"]
    assert told[0][1].startswith("Welsh: Behind. Words: ")
    assert "English: Ahead of the other language." in told[0][1]


def test_who_writes_one_language_has_what_is_to_be_done_in_it(manager):
    pair = make_information()
    publish_pair(page=pair.cy, by=None, now=timezone.now())
    draft = draft_of(pair.en)
    draft.summary = "More, and more than that."
    draft.save_revision()
    welsh, english = (make_staff_of(page, rights=["change"]) for page in get_site())

    assert [words for words, _ in get_desk(welsh)["Out of step"]] == ["About us"]
    assert get_desk(english)["Out of step"] == []


def test_what_she_writes_is_on_her_desk_whatever_language_she_works_in():
    make_resource(review_by=today())
    welsh = make_staff_of(get_site().cy, rights=["change"])

    for language in ("cy", "en"):
        desk = get_desk(welsh, language)
        assert [words for words, _ in next(x for x in desk.values() if x)] == ["Canllaw"]


def test_a_review_is_told_of_a_week_before_its_day(manager):
    soon, later = today() + timedelta(days=7), today() + timedelta(days=8)
    pair = make_resource(review_by=soon)

    assert [words for words, _ in get_desk(manager)["To be looked at again"]] == ["Guide"]
    ResourcePage.objects.filter(translation_key=pair.en.translation_key).update(review_by=later)
    assert get_desk(manager)["To be looked at again"] == []


def test_memberships_to_renew_are_the_membership_managers():
    membership = MembershipFactory(ends_on=today() + timedelta(days=30))
    manager = make_manager()

    ((words, note),) = get_desk(manager)["Memberships to renew"]

    assert words == str(membership.organisation)
    assert note.endswith(str(membership.ends_on.year))
    assert get_urls(manager, "Memberships to renew") == [
        reverse("membership:edit", args=[membership.pk])
    ]


def test_grants_that_end_soon_or_are_over_lead_to_granting_them_again():
    manager, day = make_manager(), today()
    over, soon, later = (make_member("prevent-contest") for _ in range(3))
    organisation = make_member().seats.get().organisation
    grant(organisation.group, "iom-cymru")
    ends = {over: -1, organisation: 5, soon: 30, later: 31}
    for holder, days in ends.items():
        let_grants_end(holder, on=day + timedelta(days=days))
    make_member("prevent-contest")

    desk = get_desk(manager)["Grants that end"]

    assert [words for words, _ in desk] == [
        f"IOM Cymru: {organisation}",
        f"Prevent/Contest: {soon}",
        f"Prevent/Contest: {over}",
    ]
    assert desk[2][1] == date_format(day - timedelta(days=1), "j F Y")
    urls = get_urls(manager, "Grants that end")
    assert ["?again=" in url for url in urls] == [True] * 3
    assert urls[0].startswith(reverse("audiencegroupobjectpermission:add"))
    assert "Mynediad sy'n dod i ben" in get_desk(manager, "cy")


def test_what_was_looked_for_in_vain_this_week_is_told_the_most_often_first(manager):
    for words, times, days in (("lions & co", 2, 1), ("zebras", 3, 6), ("apes", 9, 8)):
        VainSearch.objects.create(
            words=words, language="en", times=times, last_on=today() - timedelta(days=days)
        )

    assert get_desk(manager)["Looked for in vain"] == [
        ("zebras", "3 times, in English"), ("lions & co", "2 times, in English")
    ]  # fmt: skip
    assert get_urls(manager, "Looked for in vain")[1].endswith("?q=lions+%26+co")


def test_a_pile_is_short_and_costs_the_same(manager, django_assert_max_num_queries):
    def count():
        with django_assert_max_num_queries(40) as queries:
            desk = get_desk(manager)
        return len(queries), desk

    def look_for(number):
        VainSearch.objects.create(words=f"word {number}", language="en", times=2, last_on=today())

    def issue(number):
        make_issue(briff, number=number, is_live=False)

    briff = make_briff()
    issue(1)
    look_for(1)
    before, _ = count()
    for number in range(2, 2 * LISTED):
        look_for(number)
        issue(number)
    after, desk = count()

    assert before == after
    assert [len(desk[heading]) for heading in ("The Briff", "Looked for in vain")] == [LISTED] * 2


def test_in_welsh_nothing_is_left_in_english(client, manager):
    briff = make_briff()
    begin(make_issue(briff), manager)
    make_resource(review_by=today())
    VainSearch.objects.create(words="sebra", language="cy", times=2, last_on=today())

    with asked_in_vain() as missing:
        desk = get_desk(manager, "cy")

    assert [*missing] == []
    assert next(iter(desk)) == "Y Briff"
