"""What is listened to or watched: its player, its parts, who said what, and how long it is."""

from collections.abc import Sequence
from typing import Any, Protocol

from django import template
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _, ngettext

from accounts.access import Reader
from foundation.models import Image
from foundation.templatetags.ui_files import File

register = template.Library()

Context = dict[str, Any]


class Listened(File, Protocol):
    """A file that is listened to."""

    content_type: str
    seconds: float
    is_film: bool


@register.inclusion_tag("components/player.html")
def player(
    *,
    sound: Listened | None,
    transcript_id: str,
    captions: Sequence[Any] = (),
    place: int = 0,
    begins_at: int = 0,
) -> Context:
    """A recording to listen to or to take away. The browser's own player: it needs no script.

    Say captions, each with its language, label and url, where there are any; place, in seconds,
    where this reader has left it; and begins_at, where it begins now.
    """
    return {
        "sound": sound,
        "transcript_id": transcript_id,
        "captions": captions,
        # A film, and what has captions to be shown, need a picture to show it in.
        "is_shown": bool(captions) or (sound is not None and sound.is_film),
        "place": place,
        "begins_at": begins_at,
    }


@register.inclusion_tag("components/artwork.html")
def artwork(*, image: Image | None, reader: Reader) -> Context:
    """The square picture of a show, which says nothing that its title does not."""
    if image is None or not reader.may_read(image):
        return {"image": None}
    # What Wagtail reads from its cache it writes back there each time, at five queries a size.
    prefetch_related_objects([image], "renditions")
    return {"image": image}


@register.inclusion_tag("components/chapters.html")
def chapters(*, chapters: Sequence[Any], src: str) -> Context:
    """The parts of a recording, each a way to where it begins."""
    return {"chapters": chapters, "src": src}


@register.inclusion_tag("components/transcript.html")
def transcript(*, turns: Sequence[Any]) -> Context:
    """Who said what."""
    return {"turns": turns}


@register.filter
def clock(seconds: float) -> str:
    """A place in a recording: 2:03, or 1:02:03."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@register.filter
def duration(seconds: float) -> str:
    """How long a recording is, in words."""
    whole = round(seconds)
    if whole < 60:
        return ngettext("%(count)s second", "%(count)s seconds", whole) % {"count": whole}
    hours, minutes = divmod(round(whole / 60), 60)
    if hours:
        return _("%(hours)s hr %(minutes)s min") % {"hours": hours, "minutes": minutes}
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}
