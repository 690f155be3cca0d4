"""The other half is there from the first moment, and shares what belongs to the pair."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.utils import timezone
from wagtail.actions.create_page import CreatePageAction
from wagtail.models import Locale, Page, PageLogEntry

from foundation.models import SitePage
from foundation.pairs.halves import get_twin
from foundation.pairs.publishing import publish_pair
from foundation.pairs.twins import ensure_twin
from home.models import InformationPage
from resources.models import Theme
from tests.factories.files import make_document
from tests.factories.halves import fill_in, make_information, make_resource
from tests.factories.pages import get_site, make_written, write_pair

pytestmark = pytest.mark.django_db


def draft_of(page):
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def write(page, **values):
    draft = draft_of(page)
    for name, value in values.items():
        setattr(draft, name, value)
    return draft.save_revision()


# ---- at once


def create(form):
    return CreatePageAction(form.instance, form.parent_page, form=form).execute()


MAKE = {
    "a parent": lambda home: home.cy.add_child(instance=InformationPage(title="Ni")),
    "a parent, by its fields": lambda home: home.cy.add_child(
        instance=InformationPage(title="Ni", slug="ni")
    ),
    "a plain parent": lambda home: Page.objects.get(pk=home.cy.pk).add_child(
        instance=InformationPage(title="Ni")
    ),
    "a sibling": lambda home: home.cy.add_child(instance=InformationPage(title="Ti")).add_sibling(
        instance=InformationPage(title="Ni")
    ),
    "the action": lambda home: create(fill_in(InformationPage, under=home.cy, title="Ni")),
    "a copy": lambda home: make_information().cy.copy(update_attrs={"slug": "ni"}),
}


@pytest.mark.parametrize("way", MAKE)
def test_a_new_page_has_its_twin_at_once(way):
    page = MAKE[way](get_site())

    twin = page.get_translations().get().specific
    assert twin.language == "en"
    assert not twin.live
    assert twin.alias_of is None
    assert twin.latest_revision is not None
    assert twin.audience == page.audience
    assert twin.get_parent().translation_key == page.get_parent().translation_key


def test_the_twin_of_an_english_page_is_welsh():
    page = get_site().en.add_child(instance=InformationPage(title="About us"))

    assert get_twin(page).language == "cy"


def test_asking_again_makes_no_second_twin():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))

    assert ensure_twin(page) == ensure_twin(page)
    assert page.copy_for_translation(Locale.objects.get(language_code="en")) == ensure_twin(page)
    assert InformationPage.objects.count() == 2


def test_a_twin_that_was_lost_is_made_again_and_those_above_it_first():
    above = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    below = above.add_child(instance=InformationPage(title="Y Bwrdd"))
    for page in (above, below):
        Page.objects.filter(pk=get_twin(page).pk).update(translation_key=uuid4())

    twin = ensure_twin(below)

    assert twin.get_parent().translation_key == above.translation_key


def test_the_language_of_a_front_door_grows_from_the_root():
    home = get_site()
    root = home.cy.get_parent()

    page = root.add_child(instance=InformationPage(title="Arall", locale=home.cy.locale))

    assert get_twin(page).get_parent() == root
    assert get_twin(page).slug == "arall-en"


# ---- shared


@pytest.mark.parametrize(("here", "there"), [("cy", "en"), ("en", "cy")])
def test_what_belongs_to_the_pair_follows_into_the_other_draft(here, there):
    pair = make_resource(is_live=False)
    theme = Theme.objects.get(slug="crime")
    guide = make_document()
    goes_out_at = datetime(2027, 1, 1, 9, tzinfo=UTC)

    write(
        pair.in_language(here),
        published_on=date(2026, 4, 2),
        kind="toolkit",
        themes=[theme],
        files=[("file", {"document_cy": guide})],
        go_live_at=goes_out_at,
    )

    other = draft_of(pair.in_language(there))
    assert other.published_on == date(2026, 4, 2)
    assert other.kind == "toolkit"
    assert list(other.themes.all()) == [theme]
    assert other.files[0].value["document_cy"] == guide
    assert other.go_live_at == goes_out_at


def test_words_do_not_follow():
    pair = make_resource(is_live=False)

    write(pair.cy, title="Canllaw newydd", summary="Beth arall i'w wneud.")

    assert draft_of(pair.en).title == "Guide"
    assert draft_of(pair.en).summary == "What to do."


def test_what_is_published_does_not_change_with_a_draft():
    pair = make_resource()

    write(pair.cy, published_on=date(2026, 4, 2))

    pair.refresh()
    assert pair.en.published_on == date(2026, 3, 1)
    assert pair.en.has_unpublished_changes


def test_what_was_changed_in_one_half_is_published_in_both():
    pair = make_resource()
    theme = Theme.objects.get(slug="crime")
    write(pair.en, themes=[theme], published_on=date(2026, 4, 2))

    publish_pair(page=pair.cy, by=None, now=timezone.now())

    pair.refresh()
    for half in pair:
        assert list(half.themes.all()) == [theme]
        assert half.published_on == date(2026, 4, 2)


def test_the_other_half_gets_no_new_draft_when_nothing_shared_was_changed():
    pair = make_resource(is_live=False)
    before = draft_of(pair.en).latest_revision_id

    write(pair.cy, title="Canllaw newydd")

    assert draft_of(pair.en).latest_revision_id == before


def test_the_history_of_the_other_half_tells_what_it_took_over():
    pair = make_resource(is_live=False)

    write(pair.cy, published_on=date(2026, 4, 2))

    entry = PageLogEntry.objects.filter(page=pair.en.pk).order_by("pk").last()
    assert entry.action == "foundation.shared"


def site_page_classes():
    return [model for model in SitePage.__subclasses__() if not model._meta.abstract]


@pytest.mark.parametrize("model", site_page_classes(), ids=lambda model: model.__name__)
def test_what_belongs_to_a_pair_is_no_page(model):
    """A page would be the one in the other language there."""
    targets = [model._meta.get_field(name).related_model for name in model.pair_fields]

    assert [target for target in targets if target and issubclass(target, Page)] == []


# ---- in tests


@pytest.mark.parametrize("is_live", [False, True], ids=["drafts", "live"])
def test_what_the_other_tests_begin_with_is_as_it_would_be_if_somebody_had_written_it(is_live):
    both = {
        "under": get_site(),
        "is_live": is_live,
        "show_in_menus": True,
        "go_live_at": None if is_live else datetime(2099, 1, 1, 9, tzinfo=UTC),
    }
    made = make_written(InformationPage, cy={"title": "Ni"}, en={"title": "Us"}, **both)
    written = write_pair(
        InformationPage, cy={"title": "Chi", "summary": "Chi."}, en={"title": "You"}, **both
    )

    for one, other in zip(made, written, strict=True):
        assert get_state(one) == get_state(other)


def get_state(page):
    """All that a half is, but for its words, its place and the moment."""
    own = {"pk", "path", "title", "draft_title", "slug", "url_path", "summary", "translation_key"}
    is_there = ("_revision", "_ptr", "_at", "_act")
    row = {name: value for name, value in page.serializable_data().items() if name not in own}
    return {
        name: value is not None if name.endswith(is_there) else value for name, value in row.items()
    }
