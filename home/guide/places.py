"""Which chapter is about which screen: what the link at the head of a screen leads to."""

from django.urls import reverse

from home.guide.chapters import BY_SLUG, Chapter

# By the name of the address. A screen that is not here has no link; the desk has its own.
CHAPTER_OF = {
    "cms_calendar": "desk",
    "compliance": "desk",
    "wagtailadmin_explore": "write",
    "wagtailadmin_pages:add_subpage": "write",
    "wagtailadmin_pages:add": "write",
    "examples": "write",
    "wagtailadmin_pages:edit": "publish",
    "publish_alone": "one-language",
    "debts": "one-language",
    "parity_board": "parity",
    "abreast": "parity",
    "hand_out": "parity",
    "take_in": "parity",
    "send_to_translator": "parity",
    "glossary:index": "words",
    "glossary:add": "words",
    "glossary:edit": "words",
    "wagtaildocs:index": "files",
    "wagtaildocs:edit": "files",
    "wagtailimages:index": "files",
    "wagtailimages:edit": "files",
    "wagtailmedia:index": "files",
    "wagtailmedia:edit": "files",
    "briff_begin": "briff",
    "briff_gather": "briff",
    "briff_send": "briff",
    "briff_report": "briff",
    "subscribers:index": "briff",
    "who_can_read": "readers",
    "readings": "readers",
    "own_responses": "consultations",
    "organisation:index": "members",
    "seat:index": "members",
    "member:index": "members",
    "audienceuserobjectpermission:index": "members",
    "why": "members",
    "night_watch": "trouble",
}


def get_chapter(view_name: str) -> Chapter | None:
    """The chapter about a screen, if there is one."""
    slug = CHAPTER_OF.get(view_name)
    return BY_SLUG[slug] if slug else None


def get_address(chapter: Chapter) -> str:
    """Where a chapter is read."""
    return reverse("guide_chapter", args=[chapter.slug])
