"""Where Wagtail asks this app for something."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks

from foundation.models import SitePage
from foundation.opens import record_open
from foundation.pairs.history import register_history
from foundation.rich_text import register_language_marks

hooks.register("register_log_actions", register_history)
hooks.register("register_rich_text_features", register_language_marks)


@hooks.register("before_serve_page")
def record_page_open(page: SitePage, request: HttpRequest, *serving: Any) -> None:
    """Write down that somebody opens a page which was granted to few, and which version of it."""
    record_open(
        request,
        thing=page,
        verb="page.opened",
        details={"revision": page.live_revision_id},
        now=timezone.now(),
    )
