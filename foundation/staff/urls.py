"""What lies over Wagtail's own addresses in the CMS. Included before them, so found first."""

from django.urls import URLPattern, URLResolver, path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from foundation.staff import shadows
from foundation.staff.account import OwnSettings
from foundation.staff.doors import show_nothing
from foundation.staff.redirects import AddRedirect, EditRedirect, ImportRedirects

# There is one door, and it is not Wagtail's.
door = RedirectView.as_view(pattern_name="account_login", query_string=True)

open_to_all: list[URLPattern | URLResolver] = [
    path("login/", door),
    re_path(r"^password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
    # There is one gate, and these are not it.
    path("pages/<int:page_id>/privacy/", show_nothing),
    path("collections/<int:collection_id>/privacy/", show_nothing),
    # The API of the CMS lists files without asking anybody; nothing in the CMS asks it for files.
    re_path(r"^api/main/(?!pages/)", show_nothing),
    # wagtail-localize is used as a library: whatever it shows or does by itself is shut.
    re_path(r"^localize/(?!jsi18n/$)", show_nothing),
    # Reviews are off.
    re_path(r"^workflows/", show_nothing),
    re_path(r"^reports/workflow", show_nothing),
    re_path(r"^pages/\d+/workflow_history/", show_nothing),
    # Fails on purpose, to try out how failures are told of.
    path("failwhale/", show_nothing),
]

open_to_staff: list[URLPattern | URLResolver] = [
    path("account/", OwnSettings.as_view(), name="own_settings"),
    path("choose-page/", shadows.PageBrowser.as_view()),
    path("choose-page/<int:parent_page_id>/", shadows.PageBrowser.as_view()),
    path("choose-page/chosen-multiple/", shadows.SeveralPagesChosen.as_view()),
    path("bulk/<str:app_label>/<str:model_name>/<str:action>/", shadows.act_on_many),
    path("tag-autocomplete/", shadows.suggest_tags),
    path("tag-autocomplete/<slug:app_name>/<slug:model_name>/", shadows.suggest_tags),
    path("redirects/", shadows.Redirects.as_view()),
    path("redirects/results/", shadows.Redirects.as_view(results_only=True)),
    path("redirects/add/", AddRedirect.as_view()),
    path("redirects/<int:redirect_id>/", EditRedirect.as_view()),
    path("redirects/import/", ImportRedirects.as_view()),
    path("redirects/import/process/", show_nothing),
    path("reports/locked/", shadows.LockedPages.as_view()),
    path("reports/locked/results/", shadows.LockedPages.as_view(results_only=True)),
    path("reports/page-types-usage/", shadows.PageTypes.as_view()),
    path("reports/page-types-usage/results/", shadows.PageTypes.as_view(results_only=True)),
    path("reports/site-history/", shadows.SiteHistory.as_view()),
    path("reports/site-history/results/", shadows.SiteHistory.as_view(results_only=True)),
]

urlpatterns = decorate_urlpatterns(
    [*open_to_all, *decorate_urlpatterns(open_to_staff, require_admin_access)], never_cache
)
