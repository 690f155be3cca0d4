"""Pages on either side of the gate."""

from home.models import InformationPage
from members_area.models import BriefingPage
from tests.factories.accounts import audience, today
from tests.factories.pages import make_pair


def make_briefing(briefings, code=None):
    return make_pair(
        BriefingPage,
        under=briefings,
        briefed_on=today(),
        audience=code and audience(code),
        cy={"title": "Briffiad"},
        en={"title": "Briefing"},
    )


def make_information(under, title="About", **more):
    return make_pair(
        InformationPage, under=under, cy={"title": f"{title} cy"}, en={"title": title}, **more
    )
