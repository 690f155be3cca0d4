"""The screens of the guide: how somebody comes to each, how much of it is pictured, what it says.

What is in a picture is told by its words: headings, labels, buttons, columns. Days and numbers
differ from run to run and are left out; fonts differ from machine to machine, so nobody compares
pixels.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from django.utils.translation import gettext, override
from PIL import Image
from playwright.sync_api import Page, expect

from accounts.models import Audience, AudienceUserObjectPermission, Organisation
from briff.models import IssuePage
from foundation.models import Document
from home.models import NightWatch
from members_area.models import ConsultationPage
from resources.models import ResourcePage
from tests.factories.briff import make_subscribers

COMMS, MEMBERSHIP = "comms@network.example", "membership@network.example"
COLOURS, ROOM = 48, 16
QUESTIONS = "[id^=panel-child-][id$=-questions-section]"
# With what stands beside it, what a picture is of is a thousand pixels wide.
VIEW = {"width": 1200, "height": 1000}
KINDS = "h1, h2, h3, label, legend, button, .button, thead th, [role=tab]"
FEW = "h1, h2, button, thead th"
SAYS = """([box, kinds]) => [...document.querySelectorAll(kinds)].filter((element) => {
    const at = element.getBoundingClientRect();
    return at.width && at.height && at.top >= box.y && at.left >= box.x
        && at.bottom <= box.y + box.height && at.right <= box.x + box.width;
}).map((element) => element.innerText || element.getAttribute("aria-label") || "")"""
AMISS = {
    "cy": "This is English, and somebody has left it here on the Welsh page.",
    "en": "Mae hyn yn Gymraeg, ac mae rhywun wedi ei adael yma ar y dudalen Saesneg.",
}


@dataclass(frozen=True, kw_only=True)
class Screen:
    """Who goes where, what is made ready before and opened there, and how much is pictured."""

    find: Callable[[str], str]
    who: str = COMMS
    ready: Callable[[str], Any] = lambda language: None
    open: Callable[[Page, str], Any] = lambda page, language: None
    of: str = "main"
    height: int = 560
    from_below: bool = False
    kinds: str = KINDS


def at(address: str) -> Callable[[str], str]:
    return lambda language: address


def of_guide(address: str) -> Callable[[str], str]:
    return lambda language: f"pages/{get_guide(language).pk}/{address}"


def get_guide(language: str) -> ResourcePage:
    pages = ResourcePage.objects.filter(locale__language_code=language, live=True)
    return pages.order_by("path").first()


def get_issue(language: str) -> IssuePage:
    return IssuePage.objects.filter(locale__language_code=language).latest("published_on")


def find_document(language: str) -> str:
    return f"documents/edit/{Document.objects.filter(language=language).earliest('pk').pk}/"


def find_question(language: str) -> str:
    pages = ConsultationPage.objects.filter(locale__language_code=language)
    return f"pages/{pages.earliest('path').pk}/edit/"


def find_people(language: str) -> str:
    return f"organisation/people/{Organisation.objects.get(name_en__contains='Example County').pk}/"


def forget_what_is_confidential() -> None:
    """Anybody may see the pictures: they name nothing that was granted to few."""
    AudienceUserObjectPermission.objects.filter(
        user__email=COMMS, content_object__access=Audience.Access.GRANTED
    ).delete()


def leave_something_amiss(language: str) -> None:
    page = get_guide(language)
    page.summary = AMISS[language]
    page.save_revision()


def let_a_night_pass(language: str) -> None:
    begun = datetime.now(UTC) - timedelta(hours=6)
    NightWatch.objects.create(
        is_walking=None,
        started_at=begun,
        seen_at=begun,
        ended_at=begun,
        outcome=NightWatch.Outcome.CLEAN,
    )


def press(words: str) -> Callable[[Page, str], None]:
    def do(page: Page, language: str) -> None:
        with override(language):
            name = gettext(words)
        page.get_by_role("button", name=name, exact=True).first.click()

    return do


def open_schedule(page: Page, language: str) -> None:
    press("Toggle status")(page, language)
    press("Set schedule")(page, language)
    expect(page.locator("#schedule-publishing-dialog .w-dialog__box")).to_be_visible()


def show_question(page: Page, language: str) -> None:
    page.locator(QUESTIONS).evaluate("element => element.scrollIntoView()")


# The editor remembers which panel was open beside it: those without one come first.
SCREENS = {
    "desk": Screen(find=at(""), of="#desk-section", height=520, kinds="h2"),
    "calendar": Screen(find=at("reports/calendar/"), height=620),
    "pair": Screen(find=of_guide("edit/"), of="#pair", kinds="a"),
    "actions": Screen(
        find=of_guide("edit/"),
        open=press("More actions"),
        height=260,
        from_below=True,
        kinds="footer button, footer a",
    ),
    "question": Screen(
        find=find_question,
        open=show_question,
        of=QUESTIONS,
        height=720,
    ),
    "schedule": Screen(
        find=of_guide("edit/"),
        open=open_schedule,
        of="#schedule-publishing-dialog .w-dialog__box",
    ),
    "alone": Screen(find=of_guide("alone/"), height=760),
    "board": Screen(find=at("reports/parity/"), ready=leave_something_amiss, kinds=FEW),
    # A pair is chosen by its Welsh half, in whichever language the list is read.
    "hand-out": Screen(find=lambda language: f"parity/hand-out/?id={get_guide('cy').pk}"),
    "advice": Screen(
        find=of_guide("edit/"), ready=leave_something_amiss, open=press("Toggle advice on words")
    ),
    "glossary": Screen(find=at("glossary/"), height=480, kinds="h1, thead th"),
    "document": Screen(find=find_document, height=640),
    "gather": Screen(
        find=lambda language: f"briff/{get_issue(language).pk}/gather/?since=2020-01-01",
        height=640,
        kinds=FEW,
    ),
    "send": Screen(
        find=lambda language: f"briff/{get_issue(language).pk}/send/",
        ready=lambda language: make_subscribers(24, language=language),
        height=760,
    ),
    "who": Screen(find=of_guide("who-can-read/"), height=640),
    "people": Screen(find=find_people, who=MEMBERSHIP, height=480),
    "why": Screen(find=at("reports/why/"), who=MEMBERSHIP, height=640),
    "night": Screen(
        find=at("reports/night-watch/"),
        who=MEMBERSHIP,
        ready=let_a_night_pass,
        height=380,
        kinds="h1, thead th",
    ),
}


def take(page: Page, screen: Screen, language: str) -> tuple[bytes, dict[str, Any]]:
    """A picture of a screen, and what is written down of it."""
    page.goto(f"/cms/{screen.find(language)}")
    expect(page.locator("html")).to_have_attribute("lang", language)
    screen.open(page, language)
    page.wait_for_load_state("networkidle")
    page.mouse.move(0, 0)
    clip = frame(page.locator(screen.of).first.bounding_box(), screen)
    words = page.evaluate(SAYS, [clip, screen.kinds])
    picture = Image.open(BytesIO(page.screenshot(clip=clip, animations="disabled")))
    return shrink(picture), {
        "width": picture.width,
        "height": picture.height,
        "words": list(dict.fromkeys(filter(None, map(leave_out_numbers, words)))),
    }


def frame(box: dict[str, float], screen: Screen) -> dict[str, float]:
    """What is shown: all of a screen's width, or of a part of it, with room round it."""
    room = 0 if screen.of == "main" else ROOM
    height = min(box["height"] + 2 * room, screen.height)
    top = VIEW["height"] - height if screen.from_below else max(box["y"] - room, 0)
    return {
        "x": box["x"] - room,
        "y": top,
        "width": box["width"] + 2 * room,
        "height": min(height, VIEW["height"] - top),
    }


def leave_out_numbers(words: str) -> str:
    return " ".join(word for word in words.split() if not re.search(r"\d", word))


def shrink(picture: Image.Image) -> bytes:
    """As few colours as do: a screen has few."""
    file = BytesIO()
    picture.convert("RGB").quantize(COLOURS).save(file, "PNG", optimize=True)
    return file.getvalue()
