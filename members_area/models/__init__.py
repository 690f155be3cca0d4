"""What members find behind the lock."""

from members_area.models.briefing_index import BriefingIndexPage
from members_area.models.briefings import BriefingPage
from members_area.models.consultations import ConsultationIndexPage, ConsultationPage
from members_area.models.filed import FiledPage
from members_area.models.homes import MembersHomePage
from members_area.models.letters import Announcement, BriefingLetter, LetterChoice
from members_area.models.materials import MaterialFile, MaterialIndexPage, MaterialPage
from members_area.models.places import Place
from members_area.models.readings import News, Reading, attach_news
from members_area.models.responses import Answer, AnswerVersion, Response
from members_area.models.visits import Visit

__all__ = [
    "Announcement",
    "Answer",
    "AnswerVersion",
    "BriefingIndexPage",
    "BriefingLetter",
    "BriefingPage",
    "ConsultationIndexPage",
    "ConsultationPage",
    "FiledPage",
    "LetterChoice",
    "MaterialFile",
    "MaterialIndexPage",
    "MaterialPage",
    "MembersHomePage",
    "News",
    "Place",
    "Reading",
    "Response",
    "Visit",
    "attach_news",
]
