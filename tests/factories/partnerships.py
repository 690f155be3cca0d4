"""Areas and who is responsible in them, for tests."""

from resources.models import PartnershipIndexPage, PartnershipPage
from tests.factories.accounts import OrganisationFactory
from tests.factories.pages import get_site, make_pair


def make_index():
    return make_pair(
        PartnershipIndexPage,
        under=get_site(),
        cy={"title": "Partneriaethau"},
        en={"title": "Partnerships"},
    )


def make_area(cy, en, /, *, under, council=None, **fields):
    """The area of a council, by its two names, with bodies of its own of every other kind."""
    bodies = {
        kind: OrganisationFactory(kind=kind)
        for kind in ("police", "fire_and_rescue", "health", "probation")
    }
    names = {"name_cy": f"Cyngor {cy}", "name_en": f"{en} Council", "place_cy": cy, "place_en": en}
    return make_pair(
        PartnershipPage,
        under=under,
        cy={"title": f"{cy}: partneriaeth", **fields.pop("cy", {})},
        en={"title": f"{en}: partnership", **fields.pop("en", {})},
        council=OrganisationFactory(kind="council", **names, **(council or {})),
        **{**bodies, **fields},
    )
