"""The addresses of files: each asks who is reading before it says that there is such a file.

Refused, absent and asked for by another name are one and the same answer, after the same queries.
Whoever may read what was granted, but has given one step only, is asked for the second.
"""

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from pathlib import PurePosixPath

from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import Reader
from accounts.gated import Gated
from accounts.signin.steps import ask_for_second_step
from foundation.handling import name_copy
from foundation.headers import PUBLIC
from foundation.models import Document, Image, Media, Rendition
from foundation.opens import record_open
from foundation.sending import send, send_copy
from foundation.stamped_copies import in_its_language, is_stamped, make_copy
from foundation.stamping import CannotBeStamped

logger = logging.getLogger(__name__)

# A picture is seldom replaced at its address, and is looked at often.
PICTURE_KEPT = "public, max-age=3600, s-maxage=300"


@require_safe
def serve_document(request: HttpRequest, document_id: int, filename: str) -> HttpResponseBase:
    """A document, to those who may read it."""
    reader = Reader.of(request)
    found = Document.objects.readable_by(reader.in_reach).filter(pk=document_id)
    document = found.select_related("audience").first()
    if document is None or document.filename != filename:
        raise Http404
    if reader.needs_second_step(document):
        return ask_for_second_step(request)
    if is_stamped(document, reader=reader):
        response = _send_stamped(request, document)
    else:
        _record(request, document=document, verb="document.opened")
        response = _send(
            request,
            thing=document,
            file=document.file,
            kept=PUBLIC,
            name=_name_copy(document),
        )
    response.headers["Content-Language"] = document.content_language
    return response


@require_safe
def serve_image(request: HttpRequest, image_id: int, filename: str) -> HttpResponseBase:
    """A picture at one size, which is in the name of its file, to those who may see the picture."""
    reader = Reader.of(request)
    images = Image.objects.readable_by(reader.in_reach).filter(pk=image_id)
    renditions = Rendition.objects.filter(image__in=images, file__endswith=f"/{filename}")
    rendition = renditions.select_related("image").first()
    if rendition is None or PurePosixPath(rendition.file.name).name != filename:
        raise Http404
    if reader.needs_second_step(rendition.image):
        return ask_for_second_step(request)
    return _send(
        request,
        thing=rendition.image,
        file=rendition.file,
        kept=PICTURE_KEPT,
        is_for_players=rendition.is_for_players,
    )


@require_safe
def serve_recording(request: HttpRequest, media_id: int, filename: str) -> HttpResponseBase:
    """A recording, to those who may hear or watch it; players ask for it in parts."""
    reader = Reader.of(request)
    recording = Media.objects.readable_by(reader.in_reach).filter(pk=media_id).first()
    if recording is None or recording.filename != filename:
        raise Http404
    if reader.needs_second_step(recording):
        return ask_for_second_step(request)
    record_open(
        request,
        thing=recording,
        verb="recording.opened",
        details={},
        now=timezone.now(),
    )
    return _send(
        request,
        thing=recording,
        file=recording.file,
        kept=PUBLIC,
        is_for_players=recording.is_for_players,
    )


def _send_stamped(request: HttpRequest, document: Document) -> HttpResponseBase:
    """A copy with this reader's name on it; or none, and why."""
    try:
        with _absent_if_gone(document):
            copy = make_copy(document, reader=Reader.of(request), now=timezone.now())
    except CannotBeStamped as refused:
        logger.error("Document %s cannot be stamped: %s", document.pk, refused.reason)  # noqa: TRY400 - of what is in the file, nothing is logged
        _record(request, document=document, verb="document.refused", reason=refused.reason)
        context = {"reason": refused.reason}
        return render(request, "files/unstamped.html", context, status=HTTPStatus.CONFLICT)
    with ExitStack() as stack:
        stack.enter_context(copy)
        _record(request, document=document, verb="document.opened")
        stack.pop_all()
    return send_copy(request, copy=copy, name=_name_copy(document))


def _name_copy(document: Document) -> str:
    with in_its_language(document):
        return name_copy(document)


def _record(request: HttpRequest, *, document: Document, verb: str, **details: str) -> None:
    known = {"file_hash": document.file_hash, **details}
    record_open(request, thing=document, verb=verb, details=known, now=timezone.now())


@contextmanager
def _absent_if_gone(thing: Gated) -> Iterator[None]:
    """What is not in storage is not there; somebody is told."""
    try:
        yield
    except FileNotFoundError as gone:
        logger.exception("The file of %s %s is not in storage", thing._meta.label_lower, thing.pk)
        raise Http404 from gone


def _send(
    request: HttpRequest,
    *,
    thing: Gated,
    file: FieldFile,
    kept: str,
    name: str = "",
    is_for_players: bool = False,
) -> HttpResponseBase:
    reader = Reader.of(request)
    may_be_kept = reader.person is None and reader.is_public(thing)
    with _absent_if_gone(thing):
        response = send(request, file=file, kept=kept if may_be_kept else "", name=name)
    if may_be_kept and is_for_players:
        # A player of podcasts may be a page of somebody else's.
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
