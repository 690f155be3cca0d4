"""Whoever looks after a page is reminded of its day by mail, in time, and not too often."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.forms.models import apply_limit_choices_to_to_formfield
from django.utils import timezone

from accounts.models import User
from accounts.personal.kinds import Whom, get_kinds
from home.models import ReviewReminder
from home.reminders import remind
from resources.models import ResourcePage
from tests.factories.accounts import audience, make_member, make_staff
from tests.factories.halves import get_states, go_alone, make_resource, publish, rewrite
from tests.home.reminding import DAY, ROLE, make_writer, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return make_writer()


@pytest.fixture
def manager():
    return make_writer(ROLE)


def remind_on(day_from_now):
    """Who is written to, if it is run on that day."""
    before = len(mail.outbox)
    remind(now=timezone.now() + day_from_now * DAY)
    return [to for letter in mail.outbox[before:] for to in letter.to]


def days_of_letters(days):
    return [day for day in days if remind_on(day)]


def test_she_is_told_two_weeks_before_and_each_week_once_it_is_over(anna):
    make_resource(review_by=today() + 20 * DAY, reviewer=anna)

    assert days_of_letters(range(40)) == [6, 21, 28, 35]


def test_what_is_due_is_told_in_one_mail_and_no_day_has_two(anna):
    make_resource(review_by=today(), reviewer=anna)
    make_resource(review_by=today() - DAY, reviewer=anna)

    assert remind_on(0) == [anna.email]
    assert remind_on(0) == []
    [letter] = mail.outbox
    assert letter.body.count("/cms/pages/") == 2
    assert letter.body.index("overdue since") < letter.body.index("by ", letter.body.index("over"))


def test_another_day_is_told_anew_and_what_is_right_again_no_more(anna):
    page = make_resource(review_by=today(), reviewer=anna).en
    both = ResourcePage.objects.filter(translation_key=page.translation_key)
    assert remind_on(0) == [anna.email]

    both.update(review_by=today() + 10 * DAY)
    assert remind_on(1) == [anna.email]

    both.update(review_by=today() + 400 * DAY)
    assert days_of_letters(range(2, 30)) == []


def test_what_is_not_out_or_has_no_day_is_nobodys_work(anna, manager):
    make_resource(review_by=today(), reviewer=anna, is_live=False)
    make_resource(reviewer=anna)

    assert remind_on(0) == []


def test_what_nobody_looks_after_is_the_managers(manager):
    make_writer()
    make_resource(review_by=today())

    assert remind_on(0) == [manager.email]


def leave(person):
    User.objects.filter(pk=person.pk).update(is_active=False)


def lose_role(person):
    person.groups.clear()


@pytest.mark.parametrize("happens", [leave, lose_role])
def test_what_she_may_no_longer_write_is_the_managers(anna, manager, happens):
    make_resource(review_by=today(), reviewer=anna)
    happens(anna)

    assert remind_on(0) == [manager.email]


def test_where_nobody_may_write_it_nobody_is_told_of_it_and_the_command_fails(anna, manager):
    make_resource(review_by=today(), reviewer=anna, audience=audience("prevent-contest"))

    with pytest.raises(CommandError, match="1 pages are due, and nobody"):
        call_command("remind_reviews")

    assert mail.outbox == []


def test_a_manager_has_hers_and_what_is_nobodys_in_one_mail(manager):
    make_resource(review_by=today(), reviewer=manager)
    make_resource(review_by=today())

    assert remind_on(0) == [manager.email]
    assert mail.outbox[0].body.count("/cms/pages/") == 2


def test_a_page_for_everybody_is_named_and_others_are_called_by_their_number(manager):
    open_page = make_resource(review_by=today(), reviewer=manager).en
    closed = make_resource(review_by=today(), audience=audience("members")).en
    assert (open_page.title, closed.title) == ("Guide", "Guide")
    person = make_staff("members", preferred_language="en")
    person.groups.add(Group.objects.get(name=ROLE))

    remind_on(0)

    told = {letter.to[0]: letter.body for letter in mail.outbox}
    assert "- Guide: by " in told[manager.email]
    assert f"- Page {closed.pk}: by " in told[person.email]
    assert "Guide" not in told[person.email]
    assert str(closed.pk) not in re.findall(r"/pages/(\d+)/", told[manager.email])


@pytest.mark.parametrize(
    ("language", "subject", "named"),
    [
        ("cy", "Tudalennau i'w hadolygu", ["Canllaw"]),
        ("en", "Pages to be looked at again", ["Guide"]),
        (
            "",
            "Tudalennau i'w hadolygu / Pages to be looked at again",
            ["Canllaw", "Guide"],
        ),
    ],
)
def test_it_is_in_her_language_or_in_both(language, subject, named):
    anna = make_writer(preferred_language=language)
    make_resource(review_by=today(), reviewer=anna)

    remind_on(0)

    [letter] = mail.outbox
    assert letter.subject == subject
    assert re.findall("Canllaw|Guide", letter.body) == named


def test_both_halves_have_one_who_looks_at_them_again_and_only_staff_are_offered(anna):
    reader = make_member()
    pair = make_resource(review_by=today(), reviewer=anna)
    form = ResourcePage.get_edit_handler().get_form_class()(instance=pair.cy)

    assert pair.cy.reviewer == pair.en.reviewer == anna
    offered = form.fields["reviewer"].queryset
    assert anna in offered
    assert reader not in offered


def test_what_was_reminded_long_ago_goes_and_so_does_whoever_is_erased(anna):
    make_resource(review_by=today(), reviewer=anna)
    remind_on(0)
    ReviewReminder.objects.update(on=today() - 93 * DAY)
    [kind] = [kind for kind in get_kinds() if kind.code == "review-reminders"]

    call_command("retention", delete=True)
    kind.forget(Whom.of(anna), None, timezone.now())

    assert not ReviewReminder.objects.exists()
    assert not ResourcePage.objects.exclude(reviewer=None).exists()


def test_that_its_reviewer_has_left_keeps_no_page_off_the_site(anna):
    pair = make_resource(review_by=today() + DAY, reviewer=anna, is_live=False)
    User.objects.filter(pk=anna.pk).update(is_active=False, is_staff=False)

    publish(pair.en)

    assert get_states(pair) == (True, True)
    assert remind_on(0) == []


def test_of_a_page_in_one_language_the_day_of_the_half_that_is_out_counts(anna):
    anna.preferred_language = "cy"
    anna.save()
    alone = make_resource(reviewer=anna, is_live=False)
    rewrite(alone.en, review_by=today() - DAY, reviewer=anna)
    go_alone(alone.en)
    ahead = make_resource(review_by=today() - DAY, reviewer=anna)
    rewrite(ahead.cy, review_by=today() + 300 * DAY)
    go_alone(ahead.cy, reason="correction", promised_on=None)

    assert remind_on(0) == [anna.email]

    [letter] = mail.outbox
    assert letter.body.count(f"{today() - DAY:%Y}") >= 2
    assert remind_on(7) == [anna.email]


def test_those_who_write_pages_are_offered_and_nobody_else(anna, manager):
    make_writer("Auditor")
    make_writer("Translator")
    granted = make_writer("Confidential editor")
    make_member()

    field = ResourcePage._meta.get_field("reviewer").formfield()
    apply_limit_choices_to_to_formfield(field)

    assert {*field.queryset} == {anna, manager, granted}


def test_a_reminder_is_called_by_whose_and_when_and_says_nothing_of_pages():
    reminder = ReviewReminder(person_id=7, on=today(), named=["x"])

    assert str(reminder) == f"7: {today():%Y-%m-%d}"
