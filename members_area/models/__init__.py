"""What members find behind the lock."""

from members_area.models.briefings import BriefingIndexPage, BriefingPage
from members_area.models.consultations import ConsultationIndexPage, ConsultationPage
from members_area.models.filed import FiledPage
from members_area.models.homes import MembersHomePage
from members_area.models.responses import Answer, AnswerVersion, Response

__all__ = [
    "Answer",
    "AnswerVersion",
    "BriefingIndexPage",
    "BriefingPage",
    "ConsultationIndexPage",
    "ConsultationPage",
    "FiledPage",
    "MembersHomePage",
    "Response",
]
