"""The addresses that belong to no page: the front door, the choice of language, the robots."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("cookie", "browser", "leads_to"),
    [
        (None, "", "/en/"),
        (None, "cy,en;q=0.8", "/cy/"),
        (None, "fr", "/en/"),
        ("en", "cy", "/en/"),
        ("cy", "en", "/cy/"),
        ("fr", "cy", "/cy/"),
        ("<script>", "", "/en/"),
    ],
)
def test_the_front_door_leads_by_choice_then_by_browser(client, cookie, browser, leads_to):
    client.cookies.load({"language": cookie} if cookie else {})

    response = client.get("/", headers={"Accept-Language": browser})

    assert (response.status_code, response.url) == (302, leads_to)
    assert "no-store" in response["Cache-Control"]
    assert {"Cookie", "Accept-Language"} <= {part.strip() for part in response["Vary"].split(",")}


@pytest.mark.parametrize("code", ["cy", "en"])
def test_a_choice_of_language_is_remembered_for_a_year_and_goes_on(client, code):
    response = client.get(f"/language/{code}/?next=/{code}/somewhere/%3Fq=1")

    cookie = response.cookies["language"]
    assert response.url == f"/{code}/somewhere/?q=1"
    assert cookie.value == code
    assert cookie["max-age"] == 365 * 24 * 60 * 60
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")
    assert "no-store" in response["Cache-Control"]


def test_the_choice_travels_safely_where_everything_does(client):
    response = client.get("/language/cy/", secure=True)

    assert response.cookies["language"]["secure"]


@pytest.mark.parametrize(
    "elsewhere",
    ["", "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"],
)
def test_a_choice_of_language_never_leads_to_another_host(client, elsewhere):
    assert client.get("/language/cy/", {"next": elsewhere}).url == "/cy/"


def test_a_secure_choice_never_leads_to_an_open_line(client):
    response = client.get("/language/cy/", {"next": "http://testserver/en/"}, secure=True)

    assert response.url == "/cy/"


@pytest.mark.parametrize("code", ["fr", "en-gb", "cymraeg"])
def test_there_are_two_languages_to_choose_from(client, code):
    response = client.get(f"/language/{code}/")

    assert response.status_code == 404
    assert "language" not in response.cookies


@pytest.mark.parametrize("address", ["/", "/language/cy/", "/robots.txt"])
def test_the_doors_are_only_looked_at(client, address):
    assert client.post(address).status_code == 405


def test_robots_learn_where_the_sitemap_is_and_nothing_about_members(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /cms/",
        "Disallow: /language/",
        "Sitemap: http://testserver/sitemap.xml",
    ]


@pytest.mark.parametrize("address", ["/nothing/", "/documents/1/nothing.pdf", "/cms-of-old"])
def test_an_address_without_a_language_is_not_sent_on_to_a_guessed_one(client, address):
    response = client.get(address, headers={"Accept-Language": "cy"})

    assert response.status_code == 404
    assert response["Content-Language"] == "cy"
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_page_is_in_the_language_of_its_address_whatever_the_browser_wants(client, language):
    response = client.get(f"/{language}/", headers={"Accept-Language": "fr, cy, en"})

    assert response["Content-Language"] == language
    assert "Accept-Language" not in response["Vary"]
