"""Doors that other sites of this kind have. There are none here, for each has leaked elsewhere."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLResolver, get_resolver
from django.utils.translation import override
from django_tasks_db.models import DBTaskResult
from wagtail.embeds.finders import get_finders
from wagtail.embeds.finders.oembed import OEmbedFinder
from wagtail.models import Page, get_page_models
from wagtail_localize.machine_translators import get_machine_translator

from foundation.headers import CMS_PREFIX
from foundation.models import SitePage
from tests.architecture.house import ROOT, room, tracked
from tests.factories.files import make_document

DUMPING = re.compile(r"\b(?:dumpdata|pg_dump|serializers\.serialize)\b|\.backup\(")
LETTERS = re.compile(
    r"\bfrom django\.core(?:\.mail import| import mail)\b|\bwrite_letter\b|\bletters\.tell\b"
)
CACHING = re.compile(r"{%\s*(?:cache|wagtailcache|wagtailpagecache)\b|\bcache_page\b|\bcaches\[")
# Whoever answers an address of the site, each by its own name: a search or a feed is a way by which
# something may come out, and so has its line in docs/how/leaks.md before it is here.
ANSWERS = {
    "accounts.signin.addresses.AskMailbox",
    "accounts.signin.addresses.ChangeAddress",
    "accounts.signin.addresses.ConfirmAddress",
    "accounts.signin.addresses.LinkIsSent",
    "accounts.signin.addresses.show_mailbox",
    "accounts.signin.second_step.AddApp",
    "accounts.signin.second_step.AddPasskey",
    "accounts.signin.second_step.GiveAtDoor",
    "accounts.signin.second_step.GiveByCode",
    "accounts.signin.second_step.GiveByPasskey",
    "accounts.signin.second_step.GivePasswordAgain",
    "accounts.signin.second_step.NamePasskey",
    "accounts.signin.second_step.SaveRecoveryCodes",
    "accounts.signin.second_step.SignInByPasskey",
    "accounts.signin.second_step.ask",
    "accounts.signin.sessions_list.Sessions",
    "accounts.signin.sessions_list.end_session",
    "accounts.signin.views.ChangePassword",
    "accounts.signin.views.ChooseNewPassword",
    "accounts.signin.views.ForgottenPassword",
    "accounts.signin.views.SignIn",
    "allauth.account.views.LogoutView",
    "allauth.account.views.PasswordResetDoneView",
    "allauth.account.views.PasswordResetFromKeyDoneView",
    "allauth.mfa.base.views.IndexView",
    "allauth.mfa.recovery_codes.views.GenerateRecoveryCodesView",
    "allauth.mfa.recovery_codes.views.ViewRecoveryCodesView",
    "allauth.mfa.totp.views.DeactivateTOTPView",
    "allauth.mfa.webauthn.views.ListWebAuthnView",
    "allauth.mfa.webauthn.views.RemoveWebAuthnView",
    "briff.feeds.atom",
    "briff.feeds.rss",
    "briff.views.papers.issue_pdf",
    "briff.views.subscriptions.asked",
    "briff.views.subscriptions.confirm",
    "briff.views.subscriptions.preferences",
    "briff.views.subscriptions.subscribe",
    "briff.views.subscriptions.unsubscribe",
    "django.contrib.sitemaps.views.sitemap",
    "events.views.event_file",
    "events.views.events_calendar",
    "foundation.file_views.serve_document",
    "foundation.file_views.serve_image",
    "foundation.file_views.serve_recording",
    "foundation.in_one_language.in_one_language",
    "foundation.views.choose_language",
    "foundation.views.robots",
    "foundation.views.root",
    "home.feeds.new_pages",
    "home.own_data.OwnData",
    "home.search.views.search",
    "home.search.views.suggest",
    "home.views.start",
    "home.views.what_is_kept",
    "members_area.views.briefings.acknowledge",
    "members_area.views.briefings.choose_letters",
    "members_area.views.briefings.open_briefing",
    "members_area.views.consultations.consultation_deadline",
    "members_area.views.downloads.draft_file",
    "members_area.views.downloads.own_file",
    "members_area.views.joining.join",
    "members_area.views.joining.joined",
    "members_area.views.memberships.add_colleague",
    "members_area.views.memberships.change_seat",
    "members_area.views.memberships.confirm_seats",
    "members_area.views.memberships.get_credit_note",
    "members_area.views.memberships.get_invoice",
    "members_area.views.memberships.membership",
    "members_area.views.people.BringColleagues",
    "members_area.views.recordings.keep_recording_place",
    "members_area.views.recordings.recording_captions",
    "members_area.views.responses.answer",
    "members_area.views.responses.answer_history",
    "members_area.views.responses.begin_response",
    "members_area.views.responses.choose",
    "members_area.views.responses.response",
    "members_area.views.responses.restore",
    "resources.views.episode_chapters",
    "resources.views.episode_transcript",
    "resources.views.podcast_feed",
    "wagtail.views.serve",
}
# In the CMS, which asks who is there first.
STAFF_ANSWERS = {
    "accounts.views",
    "briff.report",
    "briff.views",
    "django.views.generic.base",
    "django.views.i18n",
    "foundation.errands",
    "foundation.staff",
    "home.night_watch.report",
    "home.examples.views",
    "home.guide.views",
    "home.planning.calendar",
    "home.planning.compliance",
    "home.search.report",
    "home.why",
    "members_area.reading_report",
    "members_area.reports",
    "resources.reviews",
    "wagtail.admin",
    "wagtail.contrib.redirects.views",
    "wagtail.contrib.settings.views",
    "wagtail.documents.api.admin",
    "wagtail.documents.views",
    "wagtail.embeds.views",
    "wagtail.images.api.admin",
    "wagtail.images.views",
    "wagtail.sites.views",
    "wagtail.snippets.views",
    "wagtail.users.views",
    "wagtail_localize",
    "wagtailmedia.views",
}


def walk(patterns, *, before=""):
    for each in patterns:
        path = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from walk(each.url_patterns, before=path)
        else:
            yield f"/{path}", each.lookup_str


def get_answers(language):
    """Every address, and who answers it."""
    with override(language):
        return list(walk(get_resolver().url_patterns))


def is_among(answer, known):
    return any(answer == each or answer.startswith(f"{each}.") for each in known)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_address_is_answered_by_somebody_we_know(language):
    unknown = {
        (path, answer)
        for path, answer in get_answers(language)
        if not is_among(answer, STAFF_ANSWERS if path.startswith(CMS_PREFIX) else ANSWERS)
    }

    assert unknown == set()


@pytest.mark.parametrize(
    "address",
    [
        "/_util/authenticate_with_password/1/1/",
        "/_util/login/",
        "/en/_util/authenticate_with_password/1/1/",
        "/documents/authenticate_with_password/1/",
        "/api/v2/pages/",
        "/api/v2/documents/",
        "/api/v2/media/",
        "/api/v3/pages/",
        "/api/main/pages/",
        "/images/signature/1/original/",
        "/admin/",
        "/django-admin/",
    ],
)
@pytest.mark.django_db
def test_there_is_no_such_door(client, address):
    assert client.get(address).status_code == 404


def test_a_page_is_found_and_served_in_the_one_way_that_asks_the_gate():
    """A page with addresses below it, or an answer of its own, is a feed, a search or a file."""
    pages = [model for model in get_page_models() if issubclass(model, SitePage)]

    assert [page for page in pages if page.route is not SitePage.route] == []
    assert [page for page in pages if page.serve is not Page.serve] == []


def find_in_ours(pattern, *kinds):
    """The files of the site, without its tests and words about it, that have this in them."""
    return [
        str(path.relative_to(ROOT))
        for path in tracked(*kinds)
        if room(path) not in ("docs", "tests") and pattern.search(path.read_text())
    ]


def test_nothing_of_a_page_is_kept_for_another_reader():
    """What a template or view keeps, it gives to the next who asks, whoever that is.

    Whole public pages are kept in one place, which has tests of its own.
    """
    assert find_in_ours(CACHING, "*.html", "*.txt", "*.py") == ["foundation/kept_pages.py"]
    assert not apps.is_installed("wagtail.contrib.frontend_cache")
    assert [each for each in settings.MIDDLEWARE if "cache" in each or "kept" in each] == [
        "foundation.kept_pages.KeptPagesMiddleware"
    ]


def test_what_is_embedded_comes_from_providers_that_wagtail_knows():
    assert [type(finder) for finder in get_finders()] == [OEmbedFinder]


def test_no_text_is_sent_away_to_be_translated():
    assert get_machine_translator() is None


def test_whoever_writes_letters_is_known():
    """Of a reader's own account or subscription; or they ask the gate for each reader."""
    assert find_in_ours(LETTERS, "*.py") == [
        "accounts/letters.py",
        "accounts/people.py",
        "accounts/personal/erasing.py",
        "accounts/personal/handing.py",
        "accounts/post.py",
        "accounts/second_steps.py",
        "accounts/signin/adapter.py",
        "briff/mail.py",
        "briff/subscribing.py",
        "foundation/errands/actions.py",
        "foundation/post.py",
        "home/night_watch/letters.py",
        "home/reminders.py",
        "members_area/letters.py",
        "wscn_site/mail.py",
    ]


def test_nobody_here_makes_a_dump():
    """It would hold all that is closed, the log, and the sessions that are open."""
    assert find_in_ours(DUMPING, "*.py", "*.sh", "*.toml", "*.y*ml", ".ci/*", "Makefile") == []


@pytest.mark.django_db
def test_nothing_waits_in_a_queue_where_it_could_be_read(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_document("members").delete()

    assert list(DBTaskResult.objects.values("task_path", "args_kwargs")) == []
