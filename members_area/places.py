"""Keep where somebody left a recording."""

from datetime import datetime
from typing import Any

from accounts.access import Reader
from members_area.models import Place
from resources.models.heard import Sound

# So near to either end nobody would go on from there.
EDGE = 5


def keep_place(*, sound: Sound, seconds: int, by: Reader, now: datetime) -> None:
    """Remember where she is, or nothing where she is at the beginning or has come to the end."""
    own: dict[str, Any] = {"person": by.person, "recording_id": sound.pk}
    is_within = seconds >= EDGE and (not sound.seconds or seconds <= sound.seconds - EDGE)
    if is_within:
        Place.objects.update_or_create(**own, defaults={"seconds": seconds, "kept_at": now})
    else:
        Place.objects.filter(**own).delete()
