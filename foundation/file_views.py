"""The addresses of files: each asks who is reading before it says that there is such a file.

Refused, absent and asked for by another name are one and the same answer, after the same queries.
"""

import logging
from pathlib import PurePosixPath

from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import Reader
from accounts.gated import Gated
from foundation.headers import PUBLIC
from foundation.models import Document, Image, Media, Rendition
from foundation.opens import record_open
from foundation.sending import send

logger = logging.getLogger(__name__)

# A picture is seldom replaced at its address, and is looked at often.
PICTURE_KEPT = "public, max-age=3600, s-maxage=300"


@require_safe
def serve_document(request: HttpRequest, document_id: int, filename: str) -> HttpResponseBase:
    """A document, to those who may read it."""
    document = Document.objects.readable_by(Reader.of(request)).filter(pk=document_id).first()
    if document is None or document.filename != filename:
        raise Http404
    record_open(
        request,
        thing=document,
        verb="document.opened",
        details={"file_hash": document.file_hash},
        now=timezone.now(),
    )
    response = _send(request, thing=document, file=document.file, kept=PUBLIC)
    response.headers["Content-Language"] = document.content_language
    return response


@require_safe
def serve_image(request: HttpRequest, image_id: int, filename: str) -> HttpResponseBase:
    """A picture at one size, which is in the name of its file, to those who may see the picture."""
    images = Image.objects.readable_by(Reader.of(request)).filter(pk=image_id)
    renditions = Rendition.objects.filter(image__in=images, file__endswith=f"/{filename}")
    rendition = renditions.select_related("image").first()
    if rendition is None or PurePosixPath(rendition.file.name).name != filename:
        raise Http404
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
    recording = Media.objects.readable_by(Reader.of(request)).filter(pk=media_id).first()
    if recording is None or recording.filename != filename:
        raise Http404
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


def _send(
    request: HttpRequest, *, thing: Gated, file: FieldFile, kept: str, is_for_players: bool = False
) -> HttpResponseBase:
    reader = Reader.of(request)
    may_be_kept = reader.person is None and reader.is_public(thing)
    try:
        response = send(request, file=file, kept=kept if may_be_kept else "")
    except FileNotFoundError as gone:
        logger.exception("The file of %s %s is not in storage", thing._meta.label_lower, thing.pk)
        raise Http404 from gone
    if may_be_kept and is_for_players:
        # A player of podcasts may be a page of somebody else's.
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
