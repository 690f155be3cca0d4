"""Pairs in the states that they can be in, and people who may change one half or both."""

from datetime import date, timedelta

from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, Revision
from wagtail.test.utils.form_data import nested_form_data, streamfield

from foundation.models import Debt, SitePage
from foundation.pairs.act import act
from foundation.pairs.alone import get_seen, publish_alone
from foundation.pairs.publishing import publish_pair
from home.models import InformationPage
from resources.models import ResourceIndexPage, ResourcePage, Theme
from tests.factories.accounts import grant, make_staff
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
    """The pairs of which one half is not as the other: there, live, set to go out, in its place.

    One that owes a language is torn unless the half that went out alone is as its debt says.
    """
    keys = dict(Page.objects.values_list("path", "translation_key"))
    due = {*Revision.objects.filter(approved_go_live_at__isnull=False).values_list("object_id")}
    debts = {debt.pair: debt for debt in Debt.objects.standing()}
    known = {*Debt.objects.values_list("pair", flat=True)}
    halves = {}
    for page in SitePage.objects.select_related("locale"):
        above, is_due = keys[page.path[: -Page.steplen]], (str(page.pk),) in due
        # In what act a half was published that is not out any more is no matter.
        published = page.publish_act if page.live else None
        state = {"live": page.live, "act": published, "due": is_due, "above": above}
        if page.translation_key not in known:
            state["expired"] = page.expired
        halves.setdefault(page.translation_key, {})[page.language] = state
    whole = [key for key in debts if key not in halves]
    return whole + [pair for key, pair in halves.items() if is_torn(pair, debt=debts.get(key))]


def is_torn(pair, *, debt):
    if len(pair) != 2:
        return True
    one, other = pair["cy"], pair["en"]
    if debt is None:
        return one != other
    same = all(one[name] == other[name] for name in ("due", "above"))
    half = pair[debt.language]
    is_parted = not other["live"] or not one["live"] or one["act"] != other["act"]
    return not (same and half["live"] and half["act"] == debt.act and is_parted)


def rewrite(page, **words):
    """Change its draft, also to what is not complete."""
    draft = draft_of(page)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision(clean=False)


def publish(page):
    """Publish both halves as the site itself does."""
    publish_pair(page=page, by=None, now=timezone.now())


def make_half_written(*, language):
    """A page that has been written in one language; the other half is still its copy."""
    place = get_site().in_language(language)
    page = place.add_child(instance=InformationPage(title="Rhybudd", summary="Beth i'w wneud."))
    page.save_revision()
    return page


WHY = "Somebody asked for it on the telephone, and it is needed today."


def go_alone(page, *, by=None, reason="safety", words=WHY, promised_on="", now=None):
    """Publish this half alone, with a reason; without ``by``, whoever may publish both does."""
    now = now or timezone.now()
    page = Page.objects.get(pk=page.pk).specific
    halves = [page, page.get_translations().get().specific]
    return publish_alone(
        page=page,
        reason=reason,
        words=words,
        promised_on=timezone.localdate(now) + timedelta(days=5)
        if promised_on == ""
        else promised_on,
        by=by or make_publisher(page, *halves),
        now=now,
        as_seen=get_seen(page, halves=halves),
    )


def leave_owed(half, *, words=WHY):
    """As though this half had long been out alone, or newer than the other, and urgent."""
    now = timezone.now()
    with act([half.translation_key]) as current:
        half.live = True
        half.save()
        Debt.objects.create(
            pair=half.translation_key,
            language=half.language,
            act=current.id,
            reason="safety",
            words=words,
            promised_on=timezone.localdate(now) + timedelta(days=5),
            published_at=now,
            since=now,
        )


def make_publisher(page, *halves):
    """Somebody who may publish both halves, and reads what is not for everybody."""
    person = make_staff_of(*halves)
    if page.audience.code != "public":
        grant(person, page.audience.code)
    return person


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
