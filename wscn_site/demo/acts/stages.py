"""How it is said that a law came into force bit by bit. The Welsh awaits a translator's check."""

from wscn_site.demo.words import Both


def in_stages(since: int) -> Both:
    """Not on one day, but from that year on."""
    return Both(cy=f"Fesul cam, ers {since}.", en=f"In stages, since {since}.")
