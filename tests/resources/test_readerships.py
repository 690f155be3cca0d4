"""For whom a resource is: chosen from what the Network knows, said and found in both languages."""

import pytest
from django.contrib.auth.models import Group

from accounts.models import Audience
from resources.models import Readership
from tests.factories.accounts import make_member, make_staff
from tests.factories.library import LIBRARY, boxes, make_library, make_resource, titles
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def library():
    return make_library()


@pytest.fixture
def readers():
    return {readership.slug: readership for readership in Readership.objects.all()}


def test_a_resource_says_for_whom_it_is_and_leads_to_the_rest_for_them(client, library, readers):
    both = [readers["councillors"], readers["policy"]]
    pair = make_resource(library, readerships=both)

    welsh, english = (client.get(page.url).text for page in pair)

    assert '<a href="/cy/adnoddau/?for=policy">Swyddogion polisi</a>, ' in welsh
    assert '<a href="/en/resources/?for=councillors">Councillors</a></dd>' in english


def test_a_resource_for_nobody_in_particular_says_nothing_of_it(client, library):
    pair = make_resource(library)

    assert "<dt>For</dt>" not in client.get(pair.en.url).text


def test_the_library_is_narrowed_to_what_is_for_somebody(client, library, readers):
    make_resource(library, number=1, readerships=[readers["councillors"], readers["policy"]])
    make_resource(library, number=2, readerships=[readers["residents"]])
    make_resource(library, number=3)

    either = client.get(LIBRARY["en"], {"for": ["councillors", "policy"]})
    unknown = client.get(LIBRARY["en"], {"for": "dragons"})

    assert titles(either) == ["Resource 1"]
    assert len(titles(unknown)) == 3


def test_counts_are_true_for_the_reader(client, library, readers):
    policy = {"readerships": [readers["policy"]]}
    make_resource(library, number=1, **policy)
    make_resource(library, number=2, audience=Audience.objects.get(access="members"), **policy)

    visitors = boxes(client.get(LIBRARY["cy"]))
    client.force_login(make_member())
    members = boxes(client.get(LIBRARY["cy"]))

    assert ("Swyddogion polisi", 1, False) in visitors["Ar gyfer pwy y mae"]
    assert ("Swyddogion polisi", 2, False) in members["Ar gyfer pwy y mae"]


def test_it_is_found_by_them_in_each_language(client, library, readers):
    make_resource(library, readerships=[readers["councillors"]])
    enter_everything()

    assert "Resource 1" in client.get("/en/search/?q=councillors").text
    assert "Adnodd 1" in client.get("/cy/chwilio/?q=cynghorwyr").text


@pytest.mark.parametrize(
    ("role", "may"),
    [("Communications manager", True), ("Editor", False), ("Membership manager", False)],
)
def test_the_communications_manager_says_for_whom_resources_can_be(client, role, may):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)
    words = {"slug": "probation", "name_cy": "Prawf", "name_en": "Probation", "position": "99"}

    client.post("/cms/readerships/new/", words)

    assert Readership.objects.filter(slug="probation").exists() is may
    assert not person.has_perm("resources.delete_readership")
