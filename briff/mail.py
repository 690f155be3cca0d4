"""An issue as a mail: HTML and text of the same content, for one reader and of the gate's choice.

What is for members stands in the mail of those who may read it: with its title and the way to it,
never with more. A mail lies about on machines that no gate stands before. What was granted to few
is in no mail: a mailbox is one proof of who its reader is, and the gate wants two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

import css_inline
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _, override
from wagtail.rich_text import RichText

from accounts.access import Reader
from accounts.models import User
from briff.links import PREFERENCES, UNSUBSCRIBE, get_link, make_whole
from briff.models import IssuePage, Subscriber
from briff.telling import Section

# In the place of what differs from one reader to another who are told the same.
OWN_LINK = "https://own-link.invalid/{to}/{language}"
# Media queries cannot be written into an element: they stay where they are.
INLINER = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)

Halves = Mapping[str, IssuePage]


@dataclass(frozen=True)
class Half:
    """A mail in one language."""

    language: str
    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class Content:
    """What some readers are told alike."""

    subject: str
    text: str
    html: str
    languages: tuple[str, ...]


class Writer:
    """Writes an issue to many, each kind of content once. It lives no longer than a few mails.

    So what is closed meanwhile is asked of the gate again before long.
    """

    def __init__(self, halves: Halves, *, today: date) -> None:
        self._halves = halves
        self._today = today
        self._anybody = Reader.anonymous(today=today)
        self._readers: dict[str, Reader] = {}
        self._contents: dict[Any, Content | None] = {}

    def know(self, subscribers: Sequence[Subscriber]) -> None:
        """Find who of them has an account: their address is theirs, for they confirmed it."""
        emails = [subscriber.email for subscriber in subscribers]
        for person in User.objects.filter(email__in=emails, is_active=True):
            self._readers[person.email] = Reader(person, today=self._today)

    def get_content(
        self, *, languages: tuple[str, ...], themes: frozenset[str], reader: Reader
    ) -> Content | None:
        """What such a reader is told; nothing, if there is nothing in it for them."""
        key = languages, themes, reader.audience_ids
        if key not in self._contents:
            self._contents[key] = _write(
                self._halves, languages=languages, themes=themes, reader=reader
            )
        return self._contents[key]

    def write(
        self, subscriber: Subscriber, *, themes: frozenset[str], message_id: str
    ) -> EmailMultiAlternatives | None:
        """The mail for a subscriber; none, if there is nothing in it for them."""
        reader = self._readers.get(subscriber.email, self._anybody)
        if not all(reader.may_read(self._halves[code]) for code in subscriber.languages):
            return None
        content = self.get_content(languages=subscriber.languages, themes=themes, reader=reader)
        if content is None:
            return None
        first = content.languages[0]
        links = {
            OWN_LINK.format(to=to, language=code): get_link(subscriber, to=to, language=code)
            for to in (PREFERENCES, UNSUBSCRIBE)
            for code in content.languages
        }
        unsubscribe = links[OWN_LINK.format(to=UNSUBSCRIBE, language=first)]
        return _address(
            content,
            to=subscriber.email,
            links=links,
            headers={
                "Message-ID": f"<{message_id}@{get_domain()}>",
                "List-Unsubscribe": f"<{unsubscribe}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
        )

    def write_test(self, *, to: str, language: str, reader: Reader) -> EmailMultiAlternatives:
        """A copy for whoever is about to send it, as she would have it herself."""
        content = self.get_content(languages=(language,), themes=frozenset(), reader=reader)
        assert content is not None  # noqa: S101 - who chose no theme is always told something
        with override(language):
            marked = replace(content, subject=_("Test: %(subject)s") % {"subject": content.subject})
            # Nobody's choices: where each reader's own would be, the page on which one subscribes.
            page = f"{settings.WAGTAILADMIN_BASE_URL}{reverse('briff_subscribe')}"
        links = {
            OWN_LINK.format(to=own, language=language): page for own in (PREFERENCES, UNSUBSCRIBE)
        }
        return _address(marked, to=to, links=links, headers={})


def get_domain() -> str:
    """The domain that our mail is from."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]


def get_subject(issue: IssuePage) -> str:
    """What it is and of which day, in the language of the moment."""
    day = date_format(issue.published_on, "j F Y")
    return f"{issue.title}, {day}"


def _write(
    halves: Halves, *, languages: tuple[str, ...], themes: frozenset[str], reader: Reader
) -> Content | None:
    told = {
        code: _keep_safe(halves[code].get_sections(reader=reader), themes=themes)
        for code in languages
    }
    if themes and not any(told.values()):
        return None
    written = [
        _write_half(halves[code], sections=told[code], reader=reader, is_of_two=len(languages) > 1)
        for code in languages
    ]
    subject = " / ".join(half.subject for half in written)
    words = {"halves": written, "subject": subject}
    return Content(
        subject=subject,
        text=render_to_string("briff/mail/issue.txt", words),
        html=_put_in_styles(render_to_string("briff/mail/issue.html", words)),
        languages=languages,
    )


def _put_in_styles(html: str) -> str:
    """Each style written into the elements that it is for: most mail programs know no other."""
    styles = render_to_string("briff/mail/style.css")
    head, _end, rest = html.partition("</head>")
    return INLINER.inline(f"{head}<style>{styles}</style></head>{rest}")


def _keep_safe(sections: Sequence[Section], *, themes: frozenset[str]) -> list[Section]:
    """The sections that were asked for; of what is not for everybody, all but its words."""
    return [
        Section(
            theme=section.theme,
            items=tuple(replace(item, text="") if item.mark else item for item in section.items),
        )
        for section in sections
        if not themes or not section.slug or section.slug in themes
    ]


def _write_half(
    issue: IssuePage, *, sections: list[Section], reader: Reader, is_of_two: bool
) -> Half:
    code, site = issue.language, settings.WAGTAILADMIN_BASE_URL
    with override(code):
        words = {
            "issue": issue,
            "introduction": RichText(issue.introduction),
            "sections": sections,
            "reader": reader,
            "language": code,
            "is_of_two": is_of_two,
            "site": site,
            "web_url": f"{site}{get_path(issue)}",
            "preferences_url": OWN_LINK.format(to=PREFERENCES, language=code),
            "unsubscribe_url": OWN_LINK.format(to=UNSUBSCRIBE, language=code),
            "contact_email": settings.CONTACT_EMAIL,
        }
        return Half(
            language=code,
            subject=get_subject(issue),
            text=render_to_string("briff/mail/half.txt", words).strip(),
            html=make_whole(render_to_string("briff/mail/half.html", words), site=site),
        )


def get_path(issue: IssuePage) -> str:
    """Where an issue is on our site."""
    return urlsplit(issue.get_url()).path


def _address(
    content: Content, *, to: str, links: Mapping[str, str], headers: Mapping[str, str]
) -> EmailMultiAlternatives:
    text, html = content.text, content.html
    for place, link in links.items():
        text, html = text.replace(place, link), html.replace(place, link)
    message = EmailMultiAlternatives(
        subject=content.subject,
        body=text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[to],
        reply_to=[settings.CONTACT_EMAIL],
        headers={
            "Auto-Submitted": "auto-generated",
            "Content-Language": ", ".join(content.languages),
            "List-Id": f"Briff <briff.{get_domain()}>",
            "Precedence": "bulk",
            **headers,
        },
    )
    message.attach_alternative(html, "text/html")
    return message
