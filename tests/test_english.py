"""The nets for English catch English, and let Welsh through."""

import pytest
from django.core.mail import EmailMessage, EmailMultiAlternatives

from tests.english import find_english_in_mail, find_english_in_page


def page(body):
    return f'<!doctype html><html lang="cy"><body>{body}</body></html>'


@pytest.mark.parametrize(
    "body",
    [
        "<p>Cancel</p>",  # a string of a package
        "<p>Skip to main content</p>",  # a string of ours
        "<p>Rhywbeth <b>This field is required.</b></p>",
        "<p>Ensure this value is greater than or equal to 5.</p>",  # one with a gap
        "<p>a thing nobody ever translated for you</p>",  # no string at all
        '<img alt="Page not found">',
        '<button aria-label="Close"></button>',
        '<input placeholder="Search">',
        '<input type="submit" value="Sign in">',
        '<meta name="description" content="All of the things">',
        '<p lang="en">Resources <span lang="cy">Resources</span></p>',
        "<p lang='en'>Resources<br></p><p>Resources</p>",
    ],
)
def test_english_is_found(body):
    assert len(find_english_in_page(page(body))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "<p>Canslo</p>",
        "<p>Mae'r Rhwydwaith yn gweithio gyda'i aelodau i wneud cymunedau'n fwy diogel.</p>",
        '<p>Adnoddau <span lang="en">Skip to main content</span></p>',
        "<script>var the = 'end of it all'</script>",
        "<p>Data, Prevent, IOM Cymru</p>",
        '<input type="text" value="Sign in">',  # what a visitor typed
        '<a href="/en/" lang="en" hreflang="en">English</a>',
    ],
)
def test_welsh_and_what_is_marked_as_english_pass(body):
    assert find_english_in_page(page(body)) == []


def test_english_is_found_in_a_mail():
    mail = EmailMessage("Cadw'n ddiogel", "Helo,\n\nIt works for a short time, and once only.")

    assert find_english_in_mail(mail) == ["It works for a short time, and once only."]


def test_english_is_found_in_the_other_half_of_a_mail():
    mail = EmailMultiAlternatives("Cadw'n ddiogel", "Helo,")
    mail.attach_alternative(page("<p>Sign in</p>"), "text/html")

    assert find_english_in_mail(mail) == ["Sign in"]
