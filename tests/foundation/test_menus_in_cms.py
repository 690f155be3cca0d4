"""The menus of the CMS: each in its reader's language, whoever opened them first."""

import pytest
from django.contrib.auth.models import Group
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.menu import help_menu, reports_menu

from tests.factories.accounts import make_staff

pytestmark = pytest.mark.django_db

MENUS = (help_menu, reports_menu)


@pytest.fixture
def manager():
    person = make_staff("members")
    person.groups.add(Group.objects.get(name="Communications manager"))
    return person


@pytest.fixture
def fresh():
    """As in a process that nobody has asked for a menu; and again so for whoever comes after."""
    kept = [vars(menu).pop("registered_menu_items", None) for menu in MENUS]
    yield
    for menu, items in zip(MENUS, kept, strict=True):
        vars(menu).pop("registered_menu_items", None)
        if items is not None:
            menu.registered_menu_items = items


def open_menus(person, language):
    request = RequestFactory().get(reverse("wagtailadmin_home"))
    request.user = person
    with override(language):
        items = [item for menu in MENUS for item in menu.menu_items_for_request(request)]
        return {item.url: str(item.label) for item in items}


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("first", ["cy", "en"])
def test_a_menu_does_not_stay_in_the_language_of_whoever_opened_it_first(manager, first):
    open_menus(manager, first)
    welsh, english = open_menus(manager, "cy"), open_menus(manager, "en")

    assert welsh.keys() == english.keys()
    assert [label for url, label in welsh.items() if label == english[url]] == []
    assert reverse("wagtail_localize:translations_report") not in welsh
