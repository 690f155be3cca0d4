"""What Wagtail may ask, and seldom does, about what is not for somebody who works in the CMS."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.images.forms import get_image_form, get_image_multi_form
from wagtail.models import Page
from wagtail.permissions import policy_registry

from foundation.models import Image, Media, SitePage
from foundation.pairs.twins import twins_made_by_hand
from foundation.staff.abreast import get_editable
from foundation.staff.hooks import get_page_buttons
from members_area.models import ConsultationIndexPage, ConsultationPage
from tests.factories.accounts import audience
from tests.factories.closed import SECRET, make_closed, make_manager
from tests.factories.files import wav
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed():
    return make_closed()


@pytest.fixture
def manager(client):
    person = make_manager()
    client.force_login(person)
    return person


def test_a_page_that_is_not_for_her_is_locked_and_not_by_her(manager, closed):
    permissions = closed.briefing.en.permissions_for_user(manager)

    assert permissions.page_locked()
    assert not permissions.user_has_lock()


def test_a_right_in_the_tree_is_none_to_a_page_that_is_not_for_her(manager, closed):
    policy = policy_registry.get_by_type(Page)
    pages = (get_site().en, closed.briefing.en)

    may = [policy.user_has_any_permission_for_instance(manager, ["change"], page) for page in pages]

    assert may == [True, False]


def test_the_chooser_begins_where_she_may_read_however_deep_it_was_to_begin(client, manager):
    section = make_pair(
        ConsultationIndexPage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ymgynghoriadau"},
        en={"title": "Consultations"},
    ).en
    with twins_made_by_hand():
        for number in (1, 2):
            page = ConsultationPage(
                title=f"Draft {number}", asked_by="Us", closes_at=timezone.now()
            )
            ConsultationIndexPage.objects.get(pk=section.pk).add_child(instance=page)
    address = reverse("wagtailadmin_choose_page")

    html = client.get(f"{address}?page_type=members_area.ConsultationPage").json()["html"]

    assert "Consultations" not in html
    assert get_site().en.get_admin_display_title() in html


def test_a_file_that_is_not_for_her_is_not_named_among_those_left_out(client, manager, closed):
    delete = reverse("wagtail_bulk_action", args=["foundation", "document", "delete"])

    response = client.get(f"{delete}?id={closed.document.pk}")

    assert SECRET not in response.content.decode()


def test_the_root_of_the_tree_has_no_button(manager):
    assert list(get_page_buttons(Page.objects.get(depth=1), manager)) == []


@pytest.mark.parametrize(
    "address",
    [
        "/cms/choose-page/chosen-multiple/?id=x",
        "/cms/bulk/wagtailcore/page/no-such-action/?id=1",
    ],
)
def test_what_makes_no_sense_is_absent(client, manager, address):
    assert client.get(address).status_code == 404


def test_a_form_for_nobody_in_particular_offers_no_audience():
    assert not get_image_form(Image)().fields["audience"].queryset.exists()


def test_the_form_for_one_of_many_pictures_asks_for_whom_and_not_for_the_file_again(manager):
    form = get_image_multi_form(Image)(user=manager)

    assert "file" not in form.fields
    assert list(form.fields["audience"].queryset) == [audience("public")]


def test_a_new_recording_is_kept_for_whom_it_is(client, manager):
    add = reverse("wagtailmedia:add", args=["audio"])
    recording = SimpleUploadedFile("sgwrs.wav", wav(), content_type="audio/wav")

    client.post(
        add,
        {
            "title": "Sgwrs",
            "file": recording,
            "language": "cy",
            "duration": "",
            "tags": "",
            "audience": audience("public").pk,
        },
    )

    assert Media.objects.get().audience == audience("public")


def test_a_stranger_neither_writes_a_page_nor_says_who_reads_it(manager, closed):
    permissions = closed.briefing.en.permissions_for_user(manager)

    assert not permissions.writes_here()
    assert not permissions.may_set_audience()


def test_whoever_edits_neither_half_sees_no_drafts_and_sends_neither_away(client):
    pair, other = make_information(), make_information(cy={"title": "Arall"}, en={"title": "Other"})
    client.force_login(make_staff_of(*other))

    for name in ("abreast", "send_to_translator"):
        assert client.get(reverse(name, args=[pair.en.pk])).status_code == 302


def test_of_two_halves_of_which_one_is_not_for_her_she_edits_neither(manager):
    pair = make_information()
    editor = make_staff_of(*pair)
    assert len(get_editable(pair, by=editor)) == 2

    SitePage._base_manager.filter(pk=pair.cy.pk).update(audience=audience("prevent-contest"))

    assert get_editable(pair.refresh(), by=make_staff_of(*pair)) == []
