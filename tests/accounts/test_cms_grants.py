"""The screens of grants: a last day is set, seen, narrowed to, taken away as a table, changed."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.users.models import UserProfile

from accounts import proposals
from accounts.models import Audience, AudienceUserObjectPermission, Proposal
from tests.english import find_english_in_page
from tests.factories.accounts import (
    OrganisationFactory,
    PersonFactory,
    audience,
    grant,
    let_grants_end,
    make_manager,
    make_member,
    today,
)

pytestmark = pytest.mark.django_db

PREVENT = "prevent-contest"
A_DAY = timedelta(days=1)
FORMULA = '=HYPERLINK("https://bad.example")'
LISTS = {
    "audienceuserobjectpermission": ("user", PersonFactory),
    "audiencegroupobjectpermission": ("organisation", OrganisationFactory),
}
REFUSED = [
    (-1, "This day is over already", "drosodd eisoes"),
    (9999, "more than ten years away", "fwy na deng mlynedd"),
]


def post(client, name, holder, **values):
    field, _make = LISTS[name]
    about = {"content_object": audience(PREVENT).pk, field: holder.pk}
    return client.post(reverse(f"{name}:add"), {**about, **values}, follow=True)


def give(holder, ends_on):
    grant(getattr(holder, "group", holder), PREVENT)
    if ends_on is not None:
        let_grants_end(holder, on=ends_on)
    return holder


@pytest.mark.parametrize("name", LISTS)
def test_a_last_day_is_set_and_said(membership_manager, client, name):
    holder, day = LISTS[name][1](), today() + timedelta(days=40)

    screen = client.get(reverse(f"{name}:add"))
    answer = post(client, name, holder, ends_on=day.isoformat(), reason="For this project.")

    assert 'type="date" name="ends_on"' in screen.text
    assert "On this day it still opens" in screen.text
    assert f"Granted: {Proposal.objects.get()}. The last day: {date_format(day)}." in answer.text
    assert Proposal.objects.get().ends_on == day
    row = client.get(reverse(f"{name}:index")).context["object_list"].get()
    assert (row.ends_on, row.is_lasting) == (day, True)


def test_an_empty_field_is_no_last_day_and_not_as_before(membership_manager, client):
    holder = give(PersonFactory(), today())

    answer = post(client, "audienceuserobjectpermission", holder, ends_on="")

    assert f"Granted: {Proposal.objects.get()}. There is no last day." in answer.text
    assert AudienceUserObjectPermission.objects.get().ends_on is None


@pytest.mark.parametrize("refused", REFUSED)
@pytest.mark.parametrize("name", LISTS)
def test_a_day_that_nobody_can_mean_is_refused_beside_its_field(
    membership_manager, client, name, refused
):
    days, english, welsh = refused
    day, profile = today() + days * A_DAY, UserProfile.get_for_user(membership_manager)

    answers = []
    for profile.preferred_language in ("en", "cy"):
        profile.save()
        answers.append(post(client, name, LISTS[name][1](), ends_on=day.isoformat()))

    errors = [answer.context["form"].errors for answer in answers]
    assert [list(each) for each in errors] == [["ends_on"]] * 2
    assert english in answers[0].text
    assert welsh in answers[1].text
    assert not Proposal.objects.exists()


def test_what_is_no_day_is_refused_beside_its_field(membership_manager, client):
    answer = post(client, "audienceuserobjectpermission", PersonFactory(), ends_on="soon")

    assert answer.context["form"].errors == {"ends_on": ["Enter a valid date."]}


@pytest.mark.parametrize("name", LISTS)
def test_what_ends_soon_what_has_ended_and_what_has_no_end_are_found(
    membership_manager, client, name
):
    make = LISTS[name][1]
    days = {"over": today() - A_DAY, "soon": today(), "later": today() + 31 * A_DAY, "none": None}
    holders = {which: give(make(), day) for which, day in days.items()}

    def find(**asked):
        rows = client.get(reverse(f"{name}:index"), asked).context["object_list"]
        return {row.holder for row in rows}

    assert find() == set(holders.values())
    assert {each: find(end=each) for each in ("over", "soon", "none")} == {
        each: {holders[each]} for each in ("over", "soon", "none")
    }
    assert find(end="soon", content_object=audience("iom-cymru").pk) == set()


@pytest.mark.parametrize("name", LISTS)
def test_what_has_ended_is_shown_as_ended_until_it_is_granted_again(
    membership_manager, client, name
):
    holder, day = give(LISTS[name][1](), today() - A_DAY), today() + A_DAY
    row = client.get(reverse(f"{name}:index")).context["object_list"].get()
    listed = client.get(reverse(f"{name}:index")).text
    again = f"{reverse(f'{name}:add')}?again={row.pk}"
    form = client.get(again).context["form"]

    post(client, name, holder, ends_on=day.isoformat())

    assert "Ended" in listed
    assert again in listed
    begun = {field: form[field].value() for field in ("content_object", LISTS[name][0], "ends_on")}
    assert begun == {
        "content_object": audience(PREVENT).pk,
        LISTS[name][0]: holder.pk,
        "ends_on": None,
    }
    renewed = client.get(reverse(f"{name}:index"))
    assert renewed.context["object_list"].get().is_lasting
    assert "In force" in renewed.text


@pytest.mark.parametrize("again", ["", "0", "x", "999999"])
def test_what_is_not_there_is_not_granted_again(membership_manager, client, again):
    address = reverse("audienceuserobjectpermission:add")

    form = client.get(address, {"again": again}).context["form"]

    assert form["user"].value() is None


@pytest.mark.parametrize("name", LISTS)
def test_it_is_taken_away_as_a_table_in_which_nothing_is_worked_out(
    membership_manager, client, name
):
    named = {"name": FORMULA} if name.endswith("userobjectpermission") else {"name_en": FORMULA}
    give(LISTS[name][1](**named), today())
    address = reverse(f"{name}:index")

    table = b"".join(client.get(address, {"export": "csv"}).streaming_content).decode()
    book = b"".join(client.get(address, {"export": "xlsx"}).streaming_content)

    [row] = csv.DictReader(StringIO(table))
    assert row["Audience"] == "Prevent/Contest"
    assert row["Last day"] == today().isoformat()
    assert f"'{FORMULA}" in row.values()
    assert book.startswith(b"PK")


def test_who_agrees_reads_until_when_and_what_is_granted_already(membership_manager, client):
    Audience.objects.filter(code=PREVENT).update(needs_two=True)
    day, longer = today() + A_DAY, today() + 9 * A_DAY
    about = {"audience": audience(PREVENT), "reason": "Cleared.", "now": timezone.now()}
    colleague = make_manager()

    def look(to, ends_on):
        proposal = proposals.ask(to=to, ends_on=ends_on, by=colleague, **about)
        return " ".join(client.get(reverse("proposal:edit", args=[proposal.pk])).text.split())

    anew = look(make_member(), day)
    extended = look(give(make_member(), day), longer)
    endless = look(make_member(PREVENT), None)
    listed = client.get(reverse("proposal:index"))

    assert f"<dd> {date_format(day)} </dd>" in anew
    assert "Granted already" not in anew
    assert f"<dd> {date_format(longer)} </dd>" in extended
    assert f"Yes; the last day: {date_format(day)}" in extended
    assert "There is none" in endless
    assert "Yes, without a last day" in endless
    assert {each.ends_on for each in listed.context["object_list"]} == {day, longer, None}


def test_a_proposal_that_is_over_says_so_and_can_be_refused(membership_manager, client):
    proposal = Proposal.objects.create(
        audience=audience(PREVENT),
        person=make_member(),
        proposed_by=make_manager(),
        proposed_at=timezone.now(),
        ends_on=today() - A_DAY,
    )
    address = reverse("proposal:edit", args=[proposal.pk])

    told = client.post(address, {"decision": "agree"})
    client.post(address, {"decision": "refuse"})

    assert "Its last day is over. Refuse it." in told.text
    assert Proposal.objects.get().state == "refused"
    assert "Granted already" not in client.get(address).text
    assert not AudienceUserObjectPermission.objects.exists()


def test_a_rule_that_is_proposed_has_no_last_day(membership_manager, client):
    proposal = Proposal.objects.create(
        audience=audience(PREVENT), proposed_by=make_manager(), proposed_at=timezone.now()
    )

    screen = client.get(reverse("proposal:edit", args=[proposal.pk]))

    assert "<dt>Last day</dt>" not in screen.text


@pytest.mark.parametrize("name", LISTS)
def test_the_screens_are_in_welsh(membership_manager, client, name):
    UserProfile.objects.create(user=membership_manager, preferred_language="cy")
    give(LISTS[name][1](name_cy="Enw", name_en="Enw") if "group" in name else PersonFactory(), None)
    give(make_member(), today() - A_DAY)

    listed, form = client.get(reverse(f"{name}:index")), client.get(reverse(f"{name}:add"))

    assert "Diwrnod olaf" in listed.text
    assert [find_english_in_page(each.text) for each in (listed, form)] == [[], []]
