"""Who has two roles may do what either says: never more, and never less."""

from itertools import combinations

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form
from wagtailmedia.forms import get_media_form

from accounts.roles import ROLES
from foundation.models import Document, Image, Media
from foundation.staff.births import get_births
from foundation.staff.policies import FILE_POLICIES
from tests.factories.accounts import audience, make_staff
from tests.factories.briefings import make_briefing, make_section
from tests.factories.errands import send_page
from tests.factories.files import make_document
from tests.factories.halves import make_information
from tests.home.test_roles_table import Things, get_answers

pytestmark = pytest.mark.django_db

FILE_FORMS = {
    Document: get_document_form,
    Image: get_image_form,
    Media: get_media_form,
}
ACTS = ("add", "change", "delete", "choose", "view")
PAGE_ACTS = ("can_edit", "can_publish", "can_unpublish", "can_delete", "can_lock", "can_move")


def make_person(*roles):
    person = make_staff("members", "iom-cymru", "prevent-contest")
    person.groups.set(Group.objects.filter(name__in=roles))
    return person


def get_offered(person):
    """For whom she may put each kind of file here."""
    offered = set()
    for model, get_form in FILE_FORMS.items():
        if FILE_POLICIES[model].user_has_permission(person, "add"):
            empty = Media(type="audio") if model is Media else model()
            field = get_form(model)(user=person, instance=empty).fields["audience"]
            offered |= {(model.__name__, choice.code) for choice in field.queryset}
    return offered


def get_rights(person, pages, files):
    """What she may do with each page and each file."""
    testers = {page: page.permissions_for_user(person) for page in pages}
    on_pages = {
        (str(page.pk), act)
        for page, tester in testers.items()
        for act in PAGE_ACTS
        if getattr(tester, act)()
    }
    policy = FILE_POLICIES[Document]
    listed = {
        (f"listed: {file.audience.code}", act)
        for act in ACTS
        for file in policy.instances_user_has_permission_for(person, act)
    }
    return (
        on_pages
        | listed
        | {
            (file.audience.code, act)
            for file in files
            for act in ACTS
            if policy.user_has_permission_for_instance(person, act, file)
        }
    )


@pytest.fixture
def world():
    """Pages and files of every kind, and one page sent to whoever comes to translate."""
    section = make_section()
    granted = make_briefing(section, "prevent-contest")
    files = [make_document(code) for code in ("public", "members", "prevent-contest")]
    pair = make_information()
    sent = make_information(under=pair)
    draft = make_information(is_live=False)
    things = Things(pair, section, draft, granted, files[0], files[2])
    pages = [*things.pair, *section, *granted, *sent]
    return things, pages, sent


def does(world, *roles):
    things, pages, sent = world
    person = make_person(*roles)
    if "Translator" in roles:
        send_page(sent.cy, to=person)
    codes = ("public", "members", "prevent-contest")
    own = [make_document(code, uploaded_by_user=person) for code in codes]
    above = things.section.en
    births = get_births(person, above)
    if not births and above.permissions_for_user(person).can_add_subpage():
        births = [above.audience]
    births = {("born for", choice.code) for choice in births}
    found = get_offered(person) | births | get_rights(person, pages, [*own, things.file])
    Document.objects.filter(pk__in=[file.pk for file in own]).delete()
    if "Translator" in roles:
        person.errands.all().delete()
    return found | {what for what, may in get_answers(things, person).items() if may}


@pytest.mark.no_cover
def test_two_roles_together_may_do_what_one_or_the_other_may_and_nothing_else(world):
    alone = {role: does(world, role) for role in ROLES}
    wrong = {}
    for one, other in combinations(ROLES, 2):
        both, either = does(world, one, other), alone[one] | alone[other]
        if both != either:
            wrong[one, other] = {"more": both - either, "less": either - both}

    assert wrong == {}


def test_no_second_role_lets_a_confidential_editor_open_a_file_to_more_people(client):
    editor = make_person("Confidential editor", "Welsh editor")
    file = make_document("prevent-contest", uploaded_by_user=editor)
    client.force_login(editor)

    address, found = reverse("wagtaildocs:edit", args=[file.pk]), []
    for code in ("public", "members", "iom-cymru"):
        words = {"title": file.title, "language": file.language, "audience": audience(code).pk}
        client.post(address, words)
        found.append(type(file).objects.get(pk=file.pk).audience.code)

    assert found == ["prevent-contest", "prevent-contest", "iom-cymru"]


def test_with_two_roles_she_says_for_whom_and_that_may_be_as_the_page_above():
    section = make_section()

    births = get_births(make_person("Confidential editor", "Editor"), section.en)
    below_few = get_births(
        make_person("Confidential editor", "Editor"), make_briefing(section, "iom-cymru").en
    )

    assert {choice.code for choice in births} == {"members", "iom-cymru", "prevent-contest"}
    assert below_few == []
