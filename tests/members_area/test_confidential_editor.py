"""The confidential editor writes what is for granted audiences of hers, and nothing else."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.forms import get_document_form
from wagtail.models import Page

from foundation.models import Document
from members_area.models import BriefingPage
from tests.factories.accounts import audience, make_staff, today
from tests.factories.briefings import make_briefing, make_section
from tests.factories.files import make_document
from tests.factories.forms import send_form
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

TITLE = {"title": "Papur newydd", "slug": "papur-newydd", "briefed_on": str(today())}


def make_editor(*granted):
    person = make_staff(*granted)
    person.groups.add(Group.objects.get(name="Confidential editor"))
    return person


def get_offered(editor):
    return get_document_form(Document)(user=editor).fields["audience"].queryset


def get_add(section):
    return reverse("wagtailadmin_pages:add", args=["members_area", "briefingpage", section.cy.pk])


def make(client, section, **words):
    """A new briefing, as she sends it: what she is told."""
    return send_form(client, get_add(section), **TITLE | words)


def get_audiences():
    return set(BriefingPage.objects.values_list("audience__code", flat=True))


def test_what_she_makes_is_for_her_audience_from_the_first_moment_in_both_languages(client):
    section = make_section()
    client.force_login(make_editor("members", "prevent-contest"))

    form = client.get(get_add(section)).text
    make(client, section)

    assert "It will be for: Prevent/Contest" in form
    assert BriefingPage.objects.count() == 2
    assert get_audiences() == {"prevent-contest"}


def test_who_was_granted_two_says_for_which_and_nothing_is_made_before(client):
    section, iom = make_section(), audience("iom-cymru")
    client.force_login(make_editor("members", "iom-cymru", "prevent-contest"))

    refused = make(client, section)
    none_yet = BriefingPage.objects.count()
    misled = make(client, section, born_for=str(audience("members").pk))
    make(client, section, born_for=str(iom.pk))

    assert "Say for whom this page is." in refused.text
    assert "Say for whom this page is." in misled.text
    assert none_yet == 0
    assert get_audiences() == {"iom-cymru"}


def test_the_question_for_whom_says_that_it_was_not_answered(client):
    section = make_section()
    client.force_login(make_editor("members", "iom-cymru", "prevent-contest"))
    wrong = 'id="born_for" required aria-invalid="true" aria-describedby="born_for-error">'

    asked = client.get(get_add(section)).text
    refused = make(client, section).text
    answered = make(client, section, title="", born_for=str(audience("iom-cymru").pk)).text

    assert wrong in refused
    assert '<span class="error-message" id="born_for-error">Say for whom this page is.<' in refused
    assert ["born_for-error" in each for each in (asked, answered)] == [False, False]


def test_who_was_granted_nothing_makes_nothing(client):
    section = make_section()
    client.force_login(make_editor("members"))

    answer = client.get(get_add(section))

    assert answer.status_code == 302


def test_she_publishes_it_and_cannot_open_it_to_others(client):
    section = make_section()
    editor = make_editor("members", "prevent-contest")
    pair = make_briefing(section, "prevent-contest")
    client.force_login(editor)

    address = reverse("who_can_read", args=[pair.en.pk])
    screen = client.get(address)
    opened = client.post(address, {"audience": audience("members").pk})

    assert all(half.permissions_for_user(editor).can_publish() for half in pair)
    assert not screen.context["may_change"]
    assert opened.status_code == 302
    assert pair.refresh().en.audience == audience("prevent-contest")


def test_her_list_of_pages_has_what_is_for_few_and_the_way_there(client):
    section = make_section()
    make_briefing(section, "prevent-contest", name="Prevent")
    make_briefing(section, "iom-cymru", name="IOM")
    client.force_login(make_editor("members", "prevent-contest"))

    top = client.get(reverse("wagtailadmin_explore_root"), follow=True).text
    found = client.get(reverse("wagtailadmin_explore", args=[section.en.pk])).text

    assert get_site().cy.title in top
    assert "Paper Prevent" in found
    assert "Paper IOM" not in found


def test_what_she_made_once_for_all_members_is_not_hers_to_change_any_more():
    editor = make_editor("members", "prevent-contest")
    pair = make_briefing(make_section(), "members")
    Page.objects.filter(pk=pair.en.pk).update(owner=editor)

    permissions = pair.refresh().en.permissions_for_user(editor)

    acts = ("can_edit", "can_publish", "can_delete")
    assert not any(getattr(permissions, act)() for act in acts)


def test_a_file_of_hers_is_for_few_and_those_of_others_stay_as_they_are(client):
    editor = make_editor("members", "prevent-contest")
    own = make_document("prevent-contest", uploaded_by_user=editor)
    opened = make_document("members", uploaded_by_user=editor)
    others = make_document("public")
    client.force_login(editor)

    answers = [
        client.get(reverse("wagtaildocs:edit", args=[file.pk])).status_code
        for file in (own, opened, others)
    ]
    listed = client.get(reverse("wagtaildocs:index")).context["page_obj"].object_list

    assert answers == [200, 302, 302]
    assert [file.pk for file in listed] == [own.pk]
    assert list(get_offered(editor)) == [audience("prevent-contest")]


def test_with_a_role_in_the_tree_besides_she_writes_there_too():
    editor = make_editor("members", "prevent-contest")
    editor.groups.add(Group.objects.get(name="Editor"))

    permissions = get_site().en.permissions_for_user(editor)

    assert permissions.can_edit()
    assert not permissions.can_publish()
    assert (
        audience("public") in get_document_form(Document)(user=editor).fields["audience"].queryset
    )


def test_when_her_grant_is_taken_back_she_finds_nothing(client):
    section = make_section()
    pair = make_briefing(section, "prevent-contest")
    editor = make_editor("members")
    client.force_login(editor)

    answer = client.get(reverse("wagtailadmin_pages:edit", args=[pair.en.pk]))

    assert answer.status_code == 404


def test_she_deletes_her_own_drafts_and_nothing_that_others_made_or_that_was_out():
    section, editor = make_section(), make_editor("members", "prevent-contest")
    pair = make_briefing(section, "prevent-contest")
    others = [half.permissions_for_user(editor).can_delete() for half in pair]
    Page.objects.filter(translation_key=pair.en.translation_key).update(
        owner=editor, first_published_at=None
    )
    own = [half.permissions_for_user(editor).can_delete() for half in pair.refresh()]
    Page.objects.filter(pk=pair.en.pk).update(first_published_at=timezone.now())

    assert others == [False, False]
    assert own == [True, True]
    assert not pair.refresh().en.permissions_for_user(editor).can_delete()
