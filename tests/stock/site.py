"""The front doors of a stock site, what its editors do on it, and what its visitors get."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, Locale, Page, Site
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource

from tests.stock.models import StockPage

WORDS = "What is said here is not for everybody."
CLEARED = "Cleared"
OK, FOUND = 200, 302


@dataclass(frozen=True)
class Got:
    """What somebody got: did it hold what is closed, and were they meant to have it?"""

    asked: str
    status: int
    is_told: bool
    is_meant: bool

    def __str__(self):
        return f"{self.asked} {self.verdict} ({self.status})"

    @property
    def verdict(self):
        if self.is_meant:
            return "read" if self.is_told else "refused"
        if self.is_told:
            return "**open**"
        return "without it" if self.status == OK else "shut"


class Editor:
    """Who may do anything, and does it by the screens of Wagtail and of wagtail-localize."""

    def __init__(self):
        self.user, _ = User.objects.get_or_create(username="editor", is_superuser=True)
        self.client = Client(HTTP_HOST="localhost")
        self.client.force_login(self.user)

    def post(self, name, *args, **data):
        response = self.client.post(reverse(name, args=args), data)
        is_done = response.status_code == FOUND or b"set_privacy_done" in response.content
        assert is_done, f"{name} was refused: {response.status_code}"

    def write(self, *, under, title, body=WORDS, **fields):
        """A draft."""
        page = under.add_child(instance=StockPage(title=title, body=body, live=False, **fields))
        page.save_revision(user=self.user)
        return page

    def publish(self, page, **fields):
        """The latest draft, with these changes."""
        draft = StockPage.objects.get(pk=page.pk).get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(draft, name, value)
        revision = draft.save_revision(user=self.user)
        revision.publish(user=self.user)
        return revision

    def unpublish(self, page):
        self.post("wagtailadmin_pages:unpublish", page.pk)

    def move(self, page, *, to):
        self.post("wagtailadmin_pages:move_confirm", page.pk, to.pk)

    # Privacy

    def close(self, page):
        """For whoever signs in."""
        self.post("wagtailadmin_pages:set_privacy", page.pk, restriction_type="login")

    def close_for_few(self, page):
        group = Group.objects.get(name=CLEARED)
        data = {"restriction_type": "groups", "groups": [group.pk]}
        self.post("wagtailadmin_pages:set_privacy", page.pk, **data)

    def open(self, page):
        self.post("wagtailadmin_pages:set_privacy", page.pk, restriction_type="none")

    # Translations

    def translate(self, page):
        locale = Locale.objects.get(language_code="cy")
        self.post("wagtail_localize:submit_page_translation", page.pk, locales=[locale.pk])

    def sync(self, page, *, publish):
        """Press "Sync translated pages"."""
        source = TranslationSource.objects.get_for_instance(page)
        data = {"publish_translations": "on"} if publish else {}
        self.post("wagtail_localize:update_translations", source.pk, **data)

    def publish_translation(self, page):
        """Press "Publish" in wagtail-localize's own editor of the Welsh page."""
        assert Translation.objects.get(source__object_id=page.translation_key).enabled
        self.post("wagtailadmin_pages:edit", welsh(page).pk, action="publish")

    def convert_to_alias(self, page):
        self.post("wagtail_localize:convert_to_alias", welsh(page).pk)

    def mirror_the_trees(self):
        """Choose "Synchronise content from" for Welsh: what has no Welsh page gets an alias."""
        english, cymraeg = (Locale.objects.get(language_code=code) for code in ("en", "cy"))
        LocaleSynchronization.objects.create(locale=cymraeg, sync_from=english)


def welsh(page):
    return StockPage.objects.get(translation_key=page.translation_key, locale__language_code="cy")


def make_site():
    """What Wagtail's migrations put into a new site, and a front door in each language."""
    english = Locale.objects.create(language_code="en")
    Locale.objects.create(language_code="cy")
    Collection.add_root(name="Root")
    root = Page.add_root(title="Root", slug="root", locale=english)
    home = root.add_child(instance=StockPage(title="Home", slug="home", locale=english))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    Group.objects.create(name=CLEARED)
    Editor().translate(home)


# Who asks


def a_visitor():
    return Client(HTTP_HOST="localhost")


def somebody_signed_in(name="somebody"):
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get_or_create(username=name)[0])
    return client


def somebody_of_the_group():
    client = somebody_signed_in("cleared")
    User.objects.get(username="cleared").groups.add(Group.objects.get(name=CLEARED))
    return client


def ask(client, url, *, asked, told=WORDS, is_meant=False, follow=False):
    """Ask for an address. `told` is what is not to be found there, unless this is who it is for."""
    response = client.get(url, follow=follow)
    content = b"".join(response) if response.streaming else response.content
    told = told if isinstance(told, bytes) else told.encode()
    is_told = response.status_code == OK and told in content
    return Got(asked=asked, status=response.status_code, is_told=is_told, is_meant=is_meant)


def ask_both(page, client=None, *, who="", told=WORDS, meant=()):
    """Ask for the page in each language: as a visitor, unless somebody else is said."""
    client = client or a_visitor()
    halves = {"English": StockPage.objects.get(pk=page.pk), "Welsh": welsh(page)}
    return [
        ask(client, half.get_url(), asked=f"{who}{name}", told=told, is_meant=name in meant)
        for name, half in halves.items()
    ]
