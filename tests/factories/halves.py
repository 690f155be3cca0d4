"""Pairs in the states that they can be in, and people who may change one half or both."""

from datetime import date

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page, Revision
from wagtail.test.utils.form_data import nested_form_data, streamfield

from foundation.models import SitePage
from home.models import InformationPage
from resources.models import ResourceIndexPage, ResourcePage, Theme
from tests.factories.accounts import make_staff
from tests.factories.pages import get_site, make_pair, make_written, write_pair

WORDS = {
    "cy": {"title": "Amdanom ni", "summary": "Pwy ydym ni."},
    "en": {"title": "About us", "summary": "Who we are."},
}


def make_information(*, under=None, is_live=True, **more):
    """Two pages about the Network, both written."""
    return make_written(
        InformationPage, under=under or get_site(), is_live=is_live, **{**WORDS, **more}
    )


def make_resource(*, is_live=True, **more):
    """A resource in the library: a page with much that belongs to the pair."""
    library = make_pair(
        ResourceIndexPage, under=get_site(), cy={"title": "Adnoddau"}, en={"title": "Resources"}
    )
    shared = {
        "kind": "guide",
        "published_on": date(2026, 3, 1),
        "themes": Theme.objects.filter(slug="asb"),
        **more,
    }
    return write_pair(
        ResourcePage,
        under=library,
        is_live=is_live,
        cy={"title": "Canllaw", "summary": "Beth i'w wneud."},
        en={"title": "Guide", "summary": "What to do."},
        **shared,
    )


def fill_in(model, *, under, **words):
    """The CMS's form for a new page, filled in and without a fault."""
    page = model(locale=under.locale)
    form_class = model.get_edit_handler().get_form_class()
    data = nested_form_data({"slug": "new", "body": streamfield([]), **words})
    form = form_class(data, instance=page, parent_page=under)
    assert form.is_valid()
    return form


def draft_of(page):
    """The latest draft of this page, as the database has it."""
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def fill_in_again(page, **changes):
    """What the browser sends for a page about the Network: its draft, and what she changed."""
    draft = draft_of(page)
    fields = {"title": draft.title, "slug": draft.slug, "summary": draft.summary}
    return nested_form_data({**fields, "checked_on": "", "body": streamfield([]), **changes})


def get_states(pair):
    """Whether each half is live, as the database has it: Welsh first."""
    return tuple(Page.objects.get(pk=half.pk).live for half in pair)


def get_torn():
    """The pairs of which one half is not as the other: there, live, set to go out, in its place."""
    keys = dict(Page.objects.values_list("path", "translation_key"))
    due = {*Revision.objects.filter(approved_go_live_at__isnull=False).values_list("object_id")}
    halves = {}
    for page in SitePage.objects.select_related("locale"):
        above, is_due = keys[page.path[: -Page.steplen]], (str(page.pk),) in due
        state = (page.live, page.expired, page.publish_act, is_due, above)
        halves.setdefault(page.translation_key, {})[page.language] = state
    return [pair for pair in halves.values() if len(pair) != 2 or len({*pair.values()}) != 1]


def make_staff_of(*pages, rights=("add", "change", "publish", "bulk_delete")):
    """Somebody with these rights below these pages, and no others."""
    person = make_staff()
    group = Group.objects.create(name=f"Rights of {person.email}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for page in pages:
        for right in rights:
            GroupPagePermission.objects.create(group=group, page=page, permission_type=right)
    person.groups.add(group)
    return person
