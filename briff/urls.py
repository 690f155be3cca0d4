"""What belongs to the Briff and is no page."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from briff import feeds
from briff.views import papers, subscriptions

of_a_subscriber = [
    path(
        pgettext_lazy("address", "confirm/<str:token>/"),
        subscriptions.confirm,
        name="briff_confirm",
    ),
    path(
        pgettext_lazy("address", "choices/<str:token>/"),
        subscriptions.preferences,
        name="briff_preferences",
    ),
    path(
        pgettext_lazy("address", "unsubscribe/<str:token>/"),
        subscriptions.unsubscribe,
        name="briff_unsubscribe",
    ),
]
urlpatterns = [
    path(pgettext_lazy("address", "subscribe/"), subscriptions.subscribe, name="briff_subscribe"),
    path(pgettext_lazy("address", "subscribe/sent/"), subscriptions.asked, name="briff_asked"),
    path("", include(of_a_subscriber)),
    path(
        pgettext_lazy("address", "issues/<uuid:issue_key>.pdf"),
        papers.issue_pdf,
        name="briff_issue_pdf",
    ),
    path(pgettext_lazy("address", "feed.atom"), feeds.atom, name="briff_atom"),
    path(pgettext_lazy("address", "feed.rss"), feeds.rss, name="briff_rss"),
]
