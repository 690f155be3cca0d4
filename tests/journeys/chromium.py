"""The machine's own Chromium: where it is, how it is started, and what it complains about."""

import os
import shutil
from urllib.parse import urlsplit

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW_TO_ADD = "apt-get install chromium fonts-liberation (or say where it is: CHROMIUM=/path)"

# It speaks to nobody but the site under test, and runs as root in a container.
FLAGS = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--disable-features=OptimizationHints,MediaRouter,Translate",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--no-proxy-server",
]


def find() -> str | None:
    """The path of a Chromium, the one that CHROMIUM names first."""
    candidates = [name for name in (os.environ.get("CHROMIUM"), *NAMES) if name]
    return next((path for path in map(shutil.which, candidates) if path), None)


class Complaints(list):
    """What a page should not do: raise, log an error, miss a file, call somebody else."""

    def __init__(self, *, home: str) -> None:
        super().__init__()
        self.host = urlsplit(home).netloc

    def listen_to(self, page) -> None:
        page.on("pageerror", lambda error: self.append(f"raised {error}"))
        page.on("console", self.note_message)
        page.on("request", self.note_request)
        page.on("response", self.note_response)

    def note_message(self, message) -> None:
        # A refusal of the page itself is the test's business; other files are noted below.
        is_about_a_file = message.text.startswith("Failed to load resource")
        if message.type in {"error", "warning"} and not is_about_a_file:
            self.append(f"logged {message.text}")

    def note_request(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme.startswith("http") and address.netloc != self.host:
            self.append(f"called {request.url}")

    def note_response(self, response) -> None:
        # A page may be refused: that is the test's business. None may break, no file be absent.
        is_refused_page = response.request.resource_type == "document" and response.status < 500
        # The CMS saves while somebody writes, and is told so as long as the form is not complete.
        is_unfinished_form = response.status == 400 and response.request.method == "POST"
        if response.status >= 400 and not is_refused_page and not is_unfinished_form:
            self.append(f"missed {response.url} ({response.status})")
