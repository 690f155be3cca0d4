"""An issue to take away and print."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.access import Reader
from briff.models import IssuePage
from briff.paper import set_issue
from foundation.sending import send_file


@require_safe
def issue_pdf(request: HttpRequest, issue_key: UUID) -> HttpResponse:
    """The issue in the language of the address, as its page tells it to whoever asks."""
    reader = Reader.of(request)
    halves = IssuePage.objects.filter(translation_key=issue_key).select_related("locale")
    issue: IssuePage = halves.get_open(language=get_language(), reader=reader)
    site = request.build_absolute_uri("/").removesuffix("/")
    data = set_issue(issue, reader=reader, site=site, now=timezone.now())
    answer = send_file(data, content_type="application/pdf", name=f"{issue.slug}.pdf")
    answer.headers["Content-Language"] = issue.language
    return answer
