"""The Network's draft, or an organisation's own response, as a file in the language asked for."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.access import Reader
from foundation.sending import send_file
from members_area.models import ConsultationPage, Response
from members_area.papers import FORMATS, Paper, Part
from members_area.views.consultations import get_consultation
from members_area.views.responses import Desk


@require_safe
def draft_file(request: HttpRequest, consultation_key: UUID, file_format: str) -> HttpResponse:
    """The draft, for the organisation that its reader is from."""
    page, organisation = (
        get_consultation(request, key=consultation_key),
        Reader.of(request).organisation,
    )
    network = _("Wales Safer Communities Network")
    parts = [
        Part(_head(number=each.number, words=each.words), each.answer)
        for each in page.get_questions()
    ]
    paper = _get_paper(
        page,
        title=_("Draft response: %(title)s") % {"title": page.title},
        author=network,
        facts=[
            _("Draft by: %(name)s") % {"name": network},
            *([_("For: %(name)s") % {"name": organisation.name}] if organisation else []),
        ],
        parts=parts,
    )
    return _send(request, paper=paper, thing=page, file_format=file_format, name=page.slug)


@require_safe
def own_file(request: HttpRequest, consultation_key: UUID, file_format: str) -> HttpResponse:
    """The organisation's own response, without what it has left out."""
    desk, own = Desk.with_response(request, key=consultation_key)
    name = desk.organisation.name
    answers = [item.answer for item in desk.get_items(own) if item.answer is not None]
    paper = _get_paper(
        desk.page,
        title=_("Response: %(title)s") % {"title": desk.page.title},
        author=name,
        facts=[_("Response by: %(name)s") % {"name": name}],
        parts=[
            Part(_head(number=each.number, words=each.words), each.text)
            for each in answers
            if not each.is_left_out
        ],
    )
    file_name = f"{desk.page.slug}-{slugify(name)}"
    return _send(request, paper=paper, thing=own, file_format=file_format, name=file_name)


def _head(*, number: str, words: str) -> str:
    return _("Question %(number)s: %(words)s") % {"number": number, "words": words}


def _get_paper(
    page: ConsultationPage, *, title: str, author: str, facts: list[str], parts: list[Part]
) -> Paper:
    closes_at = date_format(timezone.localtime(page.closes_at), "j F Y, H:i")
    return Paper(
        title=title,
        author=author,
        language=page.language,
        facts=(
            *facts,
            _("Asked by: %(name)s") % {"name": page.asked_by},
            _("Deadline: %(moment)s") % {"moment": closes_at},
        ),
        parts=tuple(parts),
        made_at=timezone.now(),
    )


def _send(
    request: HttpRequest,
    *,
    paper: Paper,
    thing: ConsultationPage | Response,
    file_format: str,
    name: str,
) -> HttpResponse:
    made = FORMATS.get(file_format)
    if made is None:
        raise Http404
    if request.method == "GET":
        reader = Reader.of(request)
        audit.record(
            verb="response.downloaded" if isinstance(thing, Response) else "draft.downloaded",
            by=reader.person,
            organisation=reader.organisation,
            thing=thing,
            details={"format": file_format, "language": paper.language},
            request=request,
            now=paper.made_at,
        )
    response = send_file(
        made.write(paper), content_type=made.content_type, name=f"{name}.{file_format}"
    )
    response.headers["Content-Language"] = paper.language
    return response
