"""How it is said when a law came into force, if not on one day. The Welsh awaits a translator's check."""

from wscn_site.demo.words import Both

MOSTLY = Both(
    cy="Y rhan fwyaf. Daeth y gweddill yn gynharach neu'n ddiweddarach.",
    en="Most of it. The rest came earlier or later.",
)
UNKNOWN = Both(
    cy="Nid yw'r dyddiad gennym yma eto. Gweler y gyfraith ei hun.",
    en="We do not have the date here yet. See the law itself.",
)


def in_stages(since: int, *, then: Both | None = None) -> Both:
    """Not on one day, but from that year on; and when the part that matters most here came."""
    cy, en = f"Fesul cam, ers {since}.", f"In stages, since {since}."
    return Both(cy=f"{cy} {then.cy}", en=f"{en} {then.en}") if then else Both(cy=cy, en=en)
