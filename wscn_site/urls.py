"""Every address of the site. Each must be in the canary test before it is here."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import sitemap
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import pgettext_lazy
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.urls import serve_pattern
from wagtail.views import serve

from briff.webhooks import get_webhooks
from foundation.file_views import serve_document, serve_image, serve_recording
from foundation.in_one_language import in_one_language
from foundation.views import choose_language, robots, root
from home.feeds import SOURCES, new_pages
from home.own_data import own_data
from home.search.views import search, suggest
from home.sitemap import PublicSitemap
from home.views import start, what_is_kept

urlpatterns: list[URLPattern | URLResolver] = [
    path("", root, name="root"),
    path("language/<slug:code>/", choose_language, name="choose_language"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PublicSitemap}}, name="sitemap"),
    path(
        "documents/<int:document_id>/<str:filename>",
        serve_document,
        name="wagtaildocs_serve",
    ),
    path("images/<int:image_id>/<str:filename>", serve_image, name="image_serve"),
    path("media/<int:media_id>/<str:filename>", serve_recording, name="media_serve"),
    *get_webhooks(settings.MAIL_PROVIDER),
    path("cms/", include("foundation.staff.urls")),
    path("cms/", include(wagtailadmin_urls)),
    *i18n_patterns(
        path(
            pgettext_lazy("address", "search/"),
            include([path("", search, name="search"), path("titles.json", suggest)]),
        ),
        *(
            path(source.address, new_pages, {"source": source}, name=source.name)
            for source in SOURCES
        ),
        path(
            pgettext_lazy("address", "in-one-language/"),
            include([path("<uuid:pair>/", in_one_language, name="in_one_language")]),
        ),
        path(pgettext_lazy("address", "what-we-keep/"), what_is_kept, name="what_is_kept"),
        path(pgettext_lazy("address", "account/"), start, name="start"),
        path(pgettext_lazy("address", "account/your-data/"), own_data, name="own_data"),
        path(pgettext_lazy("address", "account/"), include("accounts.urls")),
        path(pgettext_lazy("address", "briefings/"), include("members_area.briefing_urls")),
        path(pgettext_lazy("address", "calendar/"), include("events.urls")),
        path(pgettext_lazy("address", "membership/"), include("members_area.membership_urls")),
        path(pgettext_lazy("address", "podcasts/"), include("resources.urls")),
        path(pgettext_lazy("address", "recordings/"), include("members_area.recording_urls")),
        path(pgettext_lazy("address", "responses/"), include("members_area.urls")),
        path(pgettext_lazy("address", "briff/"), include("briff.urls")),
        re_path(serve_pattern, serve, name="wagtail_serve"),
    ),
]
