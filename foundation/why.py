"""Why somebody can see a page or a file, or cannot: what the gate said of it, in sentences."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts import why
from accounts.access import Reader, Ruling
from accounts.gated import Gated
from accounts.models import User
from accounts.why import Answer
from foundation.models import SitePage
from foundation.models.uploaded import Uploaded
from foundation.staff.permissions import get_reader


def rule(thing: Gated, *, reader: Reader) -> Ruling:
    """What the gate says of a page where it stands, or of a file."""
    return reader.rule(thing) if not isinstance(thing, SitePage) else _rule_on_page(thing, reader)


def answer(thing: Gated, *, reader: Reader) -> Answer:
    """Why somebody can see it, or cannot."""
    ruling = rule(thing, reader=reader)
    about = list(_explain_thing(thing, ruling=ruling))
    if thing.audience is None or ruling in (Ruling.NOT_PUBLISHED, Ruling.MORE_OPEN_THAN_ABOVE):
        return Answer(ruling=ruling, sentences=about)
    told = why.answer(reader, audience=thing.audience, ruling=ruling)
    return Answer(ruling=ruling, sentences=[*about, *told.sentences])


def is_known_to(user: User, thing: Gated) -> bool:
    """Whether somebody at work in the CMS may be told that there is such a thing.

    To who may not read it herself, and may not edit it, closed and absent are one answer.
    """
    ruling = rule(thing, reader=get_reader(user))
    if isinstance(thing, SitePage) and not ruling.opens:
        may_edit: bool = thing.permissions_for_user(user).can_edit()
        return may_edit
    return ruling.opens or ruling is Ruling.SHUT


def _rule_on_page(page: SitePage, reader: Reader) -> Ruling:
    above = SitePage.objects.ancestor_of(page).select_related("audience").order_by("path")
    return page.rule(above=list(above), reader=reader)


def _explain_thing(thing: Gated, *, ruling: Ruling) -> Iterator[str]:
    if ruling is Ruling.FOR_NOBODY:
        yield _("Nobody has said yet who can read it, and so nobody can.")
    if ruling is Ruling.MORE_OPEN_THAN_ABOVE:
        yield _(
            "It is for more people than a page above it. It is shut to everybody until somebody"
            " has mended that."
        )
    if isinstance(thing, SitePage):
        yield from _explain_page(thing, ruling=ruling)
    else:
        yield _("A file has readers of its own, whatever pages show it.")
        is_shut = ruling is Ruling.SHUT
        if isinstance(thing, Uploaded) and thing.shut_from is not None and is_shut:
            yield _("It is shut to everybody since %(day)s, with the page that it belongs to.") % {
                "day": date_format(thing.shut_from)
            }


def _explain_page(page: SitePage, *, ruling: Ruling) -> Iterator[str]:
    if ruling is not Ruling.NOT_PUBLISHED:
        note = page.get_closing_note(on=timezone.localdate())
        if note:
            yield note
        return
    if page.live:
        yield _("It stands below a page that is not published.")
    elif page.expired:
        yield _("It was set to be taken off, and has been.")
    elif page.go_live_at is not None and page.go_live_at > timezone.now():
        moment = date_format(timezone.localtime(page.go_live_at), "DATETIME_FORMAT")
        yield _("It is set to go out on %(moment)s, and is not out yet.") % {"moment": moment}
    elif page.first_published_at is None:
        yield _("It is a draft, and has never been published.")
    else:
        yield _("It was unpublished.")
