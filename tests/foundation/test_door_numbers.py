"""Numbers in the addresses of the CMS that no page can have."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories.accounts import make_staff
from tests.factories.browsers import Browser

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", [2**31, 2**63, 10**30])
def test_a_number_that_no_page_can_have_is_absent(number):
    browser = Browser(raise_request_exception=False)
    editor = make_staff("members")
    editor.groups.add(Group.objects.get(name="Editor"))
    browser.force_login(editor)

    for name in ("abreast", "who_can_read", "wagtailadmin_pages:edit"):
        assert browser.get(reverse(name, args=[number])).status_code == 404
