"""An issue to take away and print."""

from functools import partial
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.access import Reader
from briff.models import IssuePage
from briff.paper import set_issue
from foundation.kept_pages import give_to_nobody
from foundation.sending import send_file


@require_safe
def issue_pdf(request: HttpRequest, issue_key: UUID) -> HttpResponseBase:
    """The issue in the language of the address, as its page tells it to whoever asks."""
    reader = Reader.of(request)
    if reader.person is None:
        make = partial(_make_for_anybody, issue_key)
        return give_to_nobody(request, key=f"issue/{issue_key}/{get_language()}", make=make)
    _issue, own = _make(issue_key, reader=reader)
    return own


def _make_for_anybody(issue_key: UUID) -> tuple[IssuePage, HttpResponse]:
    """By the day that it is now: what is made at midnight is never of a day before it is kept."""
    return _make(issue_key, reader=Reader.anonymous(today=timezone.localdate()))


def _make(issue_key: UUID, *, reader: Reader) -> tuple[IssuePage, HttpResponse]:
    """The issue for this reader, and as a PDF. It is the same at whatever address it is asked."""
    halves = IssuePage.objects.filter(translation_key=issue_key).select_related("locale")
    issue: IssuePage = halves.get_open(language=get_language(), reader=reader)
    site = settings.WAGTAILADMIN_BASE_URL
    data = set_issue(issue, reader=reader, site=site, now=timezone.now())
    answer = send_file(data, content_type="application/pdf", name=f"{issue.slug}.pdf")
    answer.headers["Content-Language"] = issue.language
    return issue, answer
