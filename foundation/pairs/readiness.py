"""May this pair be shown? What is still missing, in words for an editor."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from foundation.models import Debt, PairStanding, SitePage
from foundation.own_words import get_words
from foundation.pairs.contents import get_content_as_copied, plain
from foundation.pairs.errors import Reason
from foundation.pairs.halves import path_above

NOT_WRITTEN = {
    "cy": gettext_lazy("The Welsh page has not been written yet: it is a copy of the English one."),
    "en": gettext_lazy("The English page has not been written yet: it is a copy of the Welsh one."),
}
SAME_SUMMARY = {
    "cy": gettext_lazy("The summary of the Welsh page is still the English one."),
    "en": gettext_lazy("The summary of the English page is still the Welsh one."),
}
NOT_COMPLETE = {
    "cy": gettext_lazy("The Welsh page is not complete: %(field)s: %(problem)s"),
    "en": gettext_lazy("The English page is not complete: %(field)s: %(problem)s"),
}
NO_AUDIENCE = {
    "cy": gettext_lazy("Nobody may read the Welsh page yet: choose who it is for first."),
    "en": gettext_lazy("Nobody may read the English page yet: choose who it is for first."),
}
PARENT_NOT_PUBLISHED = {
    "cy": gettext_lazy("The page above the Welsh page is not published: publish that one first."),
    "en": gettext_lazy("The page above the English page is not published: publish that one first."),
}
NOT_FOLLOWED = {
    "cy": gettext_lazy(
        "The Welsh page still says what it said before the English one went out alone. Write it, or"
        " say on the screen ‘Parity of the two languages’ that it is right as it is."
    ),
    "en": gettext_lazy(
        "The English page still says what it said before the Welsh one went out alone. Write it, or"
        " say on the screen ‘Parity of the two languages’ that it is right as it is."
    ),
}


def get_obstacles(
    *, halves: list[SitePage], drafts: list[SitePage], revisions: list[Revision]
) -> list[Reason]:
    """Why these two drafts may not go out together; nothing when they may."""
    contents = [plain(revision.content) for revision in revisions]
    return [
        *_unwritten(halves=halves, contents=contents),
        *_not_followed(halves=halves, contents=contents),
        *(reason for draft in drafts for reason in _incomplete(draft)),
        *_different(halves=halves, contents=contents),
        *_closed(halves),
        *(reason for draft in drafts for reason in _cut_off(draft)),
    ]


def get_obstacles_alone(
    draft: SitePage, *, halves: list[SitePage], drafts: list[SitePage]
) -> list[Reason]:
    """Why one half's draft may not go out without the other, whose draft need not be ready."""
    contents = [plain(each.serializable_data()) for each in drafts]
    unwritten = _unwritten(halves=halves, contents=contents)
    return [
        *(reason for reason in unwritten if reason.page_id == draft.pk),
        *_incomplete(draft),
        *_closed(halves),
        *_cut_off(draft, is_at_once=True),
    ]


def get_shared_otherwise(draft: SitePage, *, shown: SitePage) -> list[str]:
    """What belongs to the pair, and is not the same in a draft as the other half shows it."""
    one, other = (plain(page.serializable_data()) for page in (draft, shown))
    return [_label(draft, name) for name in draft.pair_fields if one.get(name) != other.get(name)]


def _unwritten(*, halves: list[SitePage], contents: list[dict[str, Any]]) -> Iterable[Reason]:
    """What nobody has written since it was made as a copy of the other half.

    Asked until the pair has been out once.
    """
    words = [get_words(half, content) for half, content in zip(halves, contents, strict=True)]
    at_birth = [_words_as_copied(half) for half in halves]
    untouched = [
        half
        for half, now, then in zip(halves, words, at_birth, strict=True)
        if now == then and half.first_published_at is None
    ]
    # Of two that are alike, the one that was made as a copy; or else the one that came later.
    copy = next((half for half, then in zip(halves, at_birth, strict=True) if then), halves[-1])
    if untouched:
        return [Reason.about(half, NOT_WRITTEN) for half in untouched]
    if copy.first_published_at is not None:
        return []
    if words[0] == words[1]:
        return [Reason.about(copy, NOT_WRITTEN)]
    if words[0]["summary"] and words[0]["summary"] == words[1]["summary"]:
        return [Reason.about(copy, SAME_SUMMARY)]
    return []


def _words_as_copied(page: SitePage) -> dict[str, Any] | None:
    """What it said when it was made as a copy; nothing where that is not known or was not so."""
    content = get_content_as_copied(page)
    return None if content is None else get_words(page, content)


def _not_followed(*, halves: list[SitePage], contents: list[dict[str, Any]]) -> Iterable[Reason]:
    """What is out, was promised to its readers anew, and nobody has written since."""
    debt = halves[0].get_debt()
    if debt is None or debt.reason not in Debt.PROMISED:
        return
    for half, content in zip(halves, contents, strict=True):
        if half.language == debt.language or not half.live:
            continue
        shown = plain(half.serializable_data())
        behind = {half.language: half.pk, f"behind_{half.language}__gt": 0}
        is_as_it_was = get_words(half, content) == get_words(half, shown)
        if is_as_it_was and PairStanding.objects.filter(**behind).exists():
            yield Reason.about(half, NOT_FOLLOWED)


def _incomplete(draft: SitePage) -> Iterable[Reason]:
    """What Wagtail asks of a page that is published, asked of both halves."""
    problems: dict[str, list[str]] = {}
    try:
        draft.full_clean()
    except ValidationError as error:
        problems.update(error.message_dict)
    for name, missing in draft.get_missing().items():
        problems.setdefault(name, missing)
    for field in draft._meta.concrete_fields:
        if isinstance(field, StreamField):
            value = getattr(draft, field.name)
            try:
                value.stream_block.clean(value)
            except ValidationError:
                problems.setdefault(field.name, [_("Some of it is missing or not right.")])
    for name, messages in problems.items():
        for message in messages:
            yield Reason.about(draft, NOT_COMPLETE, field=_label(draft, name), problem=message)


def _different(*, halves: list[SitePage], contents: list[dict[str, Any]]) -> Iterable[Reason]:
    """What belongs to the pair and is not the same in both."""
    one, other = contents
    for name in halves[0].pair_fields:
        if one.get(name) != other.get(name):
            label = _label(halves[0], name)
            yield Reason(_("The two languages do not have the same: %(field)s") % {"field": label})


def _closed(halves: list[SitePage]) -> Iterable[Reason]:
    """The gate: somebody must have been let in, and the same people in both languages."""
    if len({half.audience_id for half in halves}) > 1:
        yield Reason(_("The two languages are not for the same readers."))
    for half in halves:
        if half.audience_id is None:
            yield Reason.about(half, NO_AUDIENCE)


def _cut_off(draft: SitePage, *, is_at_once: bool = False) -> Iterable[Reason]:
    """A page under one that is not published could not be reached.

    One that goes out at a time may be below another that does; the two may come in either order.
    """
    parent = Page.objects.get(path=path_above(draft.path))
    waits_with_it = bool(draft.go_live_at and parent.approved_schedule)
    will_be_there = parent.live or (waits_with_it and not is_at_once)
    if not parent.is_root() and not will_be_there:
        yield Reason.about(draft, PARENT_NOT_PUBLISHED)


def _label(page: SitePage, name: str) -> str:
    if name == "__all__":
        return str(page)
    return capfirst(str(getattr(page._meta.get_field(name), "verbose_name", name)))
