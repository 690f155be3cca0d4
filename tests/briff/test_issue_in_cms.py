"""Whoever writes an issue sees that it tells of something that is not for her, and not of what."""

import pytest
from django.urls import reverse

from home.models import NewsPage
from tests.factories.accounts import audience, today
from tests.factories.briff import make_briff, make_issue, make_sections, page_item
from tests.factories.pages import make_pair
from tests.factories.readers import PREVENT, make_editor
from tests.factories.telling import make_news_index

pytestmark = pytest.mark.django_db

SECRET = "zqsecret"
HIDDEN = "Something that is not for you to read"


@pytest.fixture
def issue():
    """One to which somebody else has added two things since it was begun: one is for few."""
    index = make_news_index()
    told = [
        make_pair(
            NewsPage,
            under=index,
            published_on=today(),
            audience=code and audience(code),
            cy={"title": f"{title} cy"},
            en={"title": title},
        )
        for code, title in ((None, "Told"), (PREVENT, SECRET))
    ]
    issue = make_issue(make_briff())
    issue.en.save_revision(clean=False)
    issue.en.sections = make_sections(("", *map(page_item, told)))
    issue.en.save_revision(clean=False)
    return issue


@pytest.mark.parametrize(("granted", "seen"), [((), HIDDEN), ((PREVENT,), SECRET)])
def test_the_title_of_what_is_not_for_her_is_on_no_screen(client, issue, granted, seen):
    client.force_login(make_editor(*granted))
    compare = [issue.en.pk, "earliest", "latest"]
    screens = {
        "edit": client.get(reverse("wagtailadmin_pages:edit", args=[issue.en.pk])),
        "twin": client.get(reverse("wagtailadmin_pages:edit", args=[issue.cy.pk])),
        "compare": client.get(reverse("wagtailadmin_pages:revisions_compare", args=compare)),
        "history": client.get(reverse("wagtailadmin_pages:history", args=[issue.en.pk])),
    }

    assert {name: screen.status_code for name, screen in screens.items()} == dict.fromkeys(
        screens, 200
    )
    assert [seen in screens[name].text for name in ("edit", "twin", "compare")] == [True] * 3
    assert any(SECRET in screen.text for screen in screens.values()) == bool(granted)
