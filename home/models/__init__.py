"""The front door, the pages about the Network, and what the search knows of all pages."""

from home.models.networks import NetworkIndexPage, NetworkPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.night_watches import NightWatch
from home.models.pages import DirectoryPage, HomePage, InformationPage
from home.models.reminders import ReviewReminder
from home.models.search_entries import SearchEntry
from home.models.surveys import SurveyIndexPage, SurveyPage
from home.models.vain_searches import VainSearch

__all__ = [
    "DirectoryPage",
    "HomePage",
    "InformationPage",
    "NetworkIndexPage",
    "NetworkPage",
    "NewsIndexPage",
    "NewsPage",
    "NightWatch",
    "ReviewReminder",
    "SearchEntry",
    "SurveyIndexPage",
    "SurveyPage",
    "VainSearch",
]
