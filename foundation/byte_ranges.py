"""Which bytes of a file a request asks for (RFC 9110, section 14)."""

import re
from dataclasses import dataclass

# One range only. Several at once are a burden without a reader: they get the whole file.
ONE_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


@dataclass(frozen=True)
class ByteRange:
    """Some bytes of a file, one after the other."""

    start: int
    length: int

    def of(self, size: int) -> str:
        """What Content-Range says of it."""
        return f"bytes {self.start}-{self.start + self.length - 1}/{size}"


class PastTheEnd(ValueError):
    """The file has no such bytes."""


def get_range(header: str, *, size: int) -> ByteRange | None:
    """The range that is asked for; None for the whole file, and for what is not understood."""
    match = ONE_RANGE.fullmatch(header.replace(" ", ""))
    if match is None:
        return None
    first, last = match.groups()
    if not first:
        return _last_bytes(int(last), size=size) if last else None
    start = int(first)
    if last and int(last) < start:
        return None
    if start >= size:
        raise PastTheEnd
    end = min(int(last), size - 1) if last else size - 1
    return ByteRange(start=start, length=end - start + 1)


def _last_bytes(count: int, *, size: int) -> ByteRange:
    if count == 0 or size == 0:
        raise PastTheEnd
    return ByteRange(start=max(size - count, 0), length=min(count, size))
