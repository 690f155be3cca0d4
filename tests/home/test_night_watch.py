"""What the night watch finds on the site itself: what opens, what is shut, what is told of."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import caches
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, Site as WagtailSite

from accounts.access import Reader, set_audience
from accounts.models import Audience, AuditEntry, User
from accounts.models.audiences import Way
from foundation.models import PublicChange, SitePage, SitePageQuerySet
from foundation.models.uploaded import UploadedQuerySet
from home.models import VainSearch
from home.night_watch import site, telltales, walking
from home.night_watch.kinds import CouldNotLook, get_readers
from home.night_watch.nobodies import nobodies
from members_area.models import Reading
from tests.factories.accounts import audience, today
from tests.factories.closed import SECRET
from tests.factories.nights import find, make_ordered, name, overwrite, walk, who
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

LANGUAGES = ("cy", "en")


@pytest.fixture
def ordered():
    return make_ordered()


def test_on_a_site_in_order_there_is_nothing_to_find_and_no_trace_of_the_walk(ordered):
    caches["pages"].clear()
    models = (User, Session, AuditEntry, VainSearch, Reading, PublicChange)
    before = {model: list(model._base_manager.order_by("pk").values()) for model in models}

    night = walk()

    assert (night.outcome, night.reason, night.findings) == ("clean", "", [])
    assert night.looked_at["page"] == SitePage.objects.count()
    assert night.looked_at["image"] == 2
    assert night.looked_at["readers"] == len(get_readers())
    assert mail.outbox == []
    after = {model: list(model._base_manager.order_by("pk").values()) for model in models}
    assert after == before
    assert not caches["pages"]._cache


def test_nobodies_are_there_for_as_long_as_they_are_asked():
    readers = get_readers()

    with nobodies(readers, today=today()) as sessions:
        there = User.objects.filter(pk__lt=0).count()

    assert there == len(readers) - 1
    assert len(set(sessions.values())) == len(readers)
    assert not User.objects.filter(pk__lt=0).exists()


def test_sessions_are_rows_and_go_with_the_transaction(settings):
    """With another engine, a session that reads what was granted would stay behind."""
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.db"


@pytest.mark.parametrize("language", LANGUAGES)
def test_half_a_pair_that_was_opened_or_shut_past_the_gate_is_found(language, ordered):
    opened = ordered.closed.briefing.in_language(language)
    shut = ordered.about.in_language(language)
    now, pair = timezone.now(), [*ordered.about]
    set_audience(thing=pair[0], audience=audience("public"), by=None, now=now, along=pair[1:])
    overwrite(opened, audience_id=audience("public").pk)
    overwrite(shut, audience_id=audience("members").pk)

    found = name(find())

    pairs = (*ordered.closed.briefing, *ordered.about)
    assert found == {("halves differ", "page", page.pk) for page in pairs} | {
        ("more open than above", "page", opened.pk),
        ("not as written", "page", opened.pk),
        ("told of", "page", opened.pk),
        ("not as written", "page", shut.pk),
    }


def test_a_section_that_shuts_what_is_below_it_is_found(ordered):
    section = ordered.closed.section
    overwrite(section.cy, audience_id=audience("iom-cymru").pk)
    overwrite(section.en, audience_id=None)

    found = name(find())

    shut = {("more open than above", "page", page.pk) for page in ordered.closed.briefing}
    assert found >= {*shut, ("for nobody", "page", section.en.pk)}


def test_files_that_were_opened_past_the_gate_are_found(ordered):
    closed = ordered.closed
    files = {"document": closed.document, "image": closed.picture, "recording": closed.recording}
    for file in files.values():
        overwrite(file, audience_id=audience("public").pk)

    assert name(find()) == {("not as written", kind, file.pk) for kind, file in files.items()}


def test_a_rule_that_forgets_the_last_day_of_a_grant_is_found_at_every_door(monkeypatch, ordered):
    monkeypatch.setattr("accounts.models.audiences.lasting", lambda *, on: Q(pk__gt=0))

    found = find("grant ended")

    closed = ordered.closed
    files = {"document": closed.document, "image": closed.picture, "recording": closed.recording}
    assert name(found) == {
        *(("opens", "page", page.pk) for page in closed.briefing),
        *(("opens", kind, file.pk) for kind, file in files.items()),
    }
    assert {each.who for each in found} == {("grant ended",)}


def test_a_file_that_nobody_can_open_is_found(ordered):
    ordered.document.file.storage.delete(ordered.document.file.name)

    found = find()

    assert name(found) == {("shut", "document", ordered.document.pk)}
    assert "visitor" in who(found, "shut", ordered.document.pk)


def test_a_file_for_nobody_is_found(ordered):
    overwrite(ordered.document, audience_id=None)

    assert name(find()) == {
        ("for nobody", "document", ordered.document.pk),
        ("not as written", "document", ordered.document.pk),
    }


def test_a_rule_and_a_door_that_break_together_are_found_in_both_languages(monkeypatch, ordered):
    """Everybody is taken for a reader of everything, wherever the gate is asked."""
    everything = frozenset(Audience.objects.values_list("pk", flat=True))
    ways = dict.fromkeys(everything, ("public", Way.EVERYBODY))
    monkeypatch.setattr(Reader, "_ways", property(lambda self: ways), raising=False)

    found = find()

    for page in ordered.closed.briefing:
        assert who(found, "opens", page.pk) >= {"visitor", "lapsed"}
        assert ("told of", "page", page.pk) in name(found)
    assert "visitor" in who(found, "opens", ordered.closed.document.pk)
    assert ("let in", "person", ordered.manager.pk) in name(found)


def test_a_gate_that_lets_nobody_in_is_found(monkeypatch, ordered):
    public = {audience("public").pk: ("public", Way.EVERYBODY)}
    monkeypatch.setattr(Reader, "_ways", property(lambda self: public), raising=False)

    found = find()

    reader = f"by name:{audience('prevent-contest').pk}"
    for page in ordered.closed.briefing:
        assert reader in who(found, "shut", page.pk)
    assert ("kept out", "person", ordered.reader.pk) in name(found)


def test_a_list_that_forgets_to_ask_is_found_in_search_and_sitemap(monkeypatch, ordered):
    monkeypatch.setattr(SitePageQuerySet, "readable_by", lambda self, reader: self)
    monkeypatch.setattr(UploadedQuerySet, "readable_by", lambda self, reader: self)

    found = find()

    told = {(each.number, each.place) for each in found if each.code == "told of"}
    for page in ordered.closed.briefing:
        assert (page.pk, "/sitemap.xml") in told
    assert "visitor" in who(found, "opens", ordered.closed.document.pk)


def test_what_is_over_and_still_there_is_found(ordered):
    for page in ordered.about:
        overwrite(Page.objects.get(pk=page.pk), expire_at=timezone.now() - timedelta(hours=2))

    assert name(find()) == {("overdue", "page", page.pk) for page in ordered.about}


def test_a_page_without_a_gate_is_found(ordered):
    stranger = get_site().en.add_child(instance=Page(title="A stranger", slug="stranger"))

    assert name(find()) == {("no gate", "page", stranger.pk)}


def test_a_public_page_that_tells_of_what_is_shut_is_found(monkeypatch, ordered):
    secret, document = ordered.closed.briefing.cy, ordered.closed.document
    links = [secret.url, document.url, ordered.document.url, ordered.about.en.url]
    told = " ".join(f'<a href="{link}">?</a>' for link in links)
    bodies = {"/en/": told, "/sitemap.xml": f"<loc>{ordered.about.en.url}</loc>"}
    monkeypatch.setattr(
        walking.Site,
        "read",
        lambda self, address, **asked: site.Answer(status=200, body=bodies.get(address, "")),
    )

    assert name(find()) == {
        ("told of", "page", secret.pk),
        ("told of", "document", document.pk),
    }


def test_what_is_opened_to_everybody_meanwhile_is_no_finding(monkeypatch, ordered):
    pair = [*ordered.closed.briefing]
    gather = telltales.Addresses.gather

    def gather_and_open(*args, **kwargs):
        found = gather(*args, **kwargs)
        now = timezone.now()
        for page in (*ordered.closed.section, *get_members(ordered)):
            set_audience(thing=page, audience=audience("public"), by=None, now=now)
        set_audience(thing=pair[0], audience=audience("public"), by=None, now=now, along=pair[1:])
        return found

    monkeypatch.setattr(telltales.Addresses, "gather", gather_and_open)

    assert find() == []


def get_members(ordered):
    return [page.get_parent().specific for page in ordered.closed.section]


def test_an_address_that_breaks_down_is_told_and_the_rest_is_looked_at(monkeypatch, ordered):
    page = ordered.about.en
    overwrite(ordered.document, audience_id=None)
    monkeypatch.setattr(type(page), "get_context", break_down)

    found = name(find())

    assert ("broke", "page", page.pk) in found
    assert ("for nobody", "document", ordered.document.pk) in found


def break_down(*args, **kwargs):
    raise RuntimeError(SECRET)


def test_a_search_or_a_sitemap_that_breaks_down_is_told(monkeypatch, ordered):
    doors = {"/sitemap.xml", "/en/search/", "/en/search/titles.json"}
    read = walking.Site.read

    def read_or_break(self, address, **asked):
        return site.Answer(status=500) if address in doors else read(self, address, **asked)

    monkeypatch.setattr(walking.Site, "read", read_or_break)

    found = find()

    assert {(each.code, each.place) for each in found} == {("broke", door) for door in doors}


def test_where_there_is_no_site_the_watch_has_seen_nothing():
    WagtailSite.objects.all().delete()

    with pytest.raises(CouldNotLook, match="visitor saw nothing in Cymraeg"):
        find()


def test_where_a_kind_of_reader_cannot_be_the_watch_has_not_looked():
    Audience.objects.filter(access="members").update(access="granted")

    with pytest.raises(CouldNotLook, match="no audience: members"):
        get_readers()


def test_where_there_are_no_roles_the_watch_has_not_looked():
    for permission in Permission.objects.filter(codename="access_admin"):
        permission.group_set.clear()

    with (
        pytest.raises(CouldNotLook, match="no role"),
        nobodies(get_readers(), today=today()),
    ):
        pass
