import re
from types import SimpleNamespace

import pytest
from django.template import Template, TemplateSyntaxError

from tests.foundation.drawing import LOADED, render, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "source",
    [
        '{% entry title="A guide" href="/" %}',
        '{% theme_card title="A theme" href="/" icon="asb" level=2 %}',
        '{% handling mark="Members only" text="" is_recorded=True %}',
        "{% document_link document=document %}",
        "{% picture_of image=image reader=reader %}",
        '{% notice title="Gone" %}{% endnotice %}',
    ],
)
def test_a_forgotten_argument_stops_the_template(source):
    with pytest.raises(TemplateSyntaxError, match="did not receive value"):
        Template(LOADED + source)


def test_an_argument_without_its_name_stops_the_template():
    with pytest.raises(TemplateSyntaxError, match="too many positional"):
        Template(LOADED + '{% icon "lock" %}')


def test_what_an_editor_wrote_is_never_taken_for_markup():
    html = render(
        "{% entry title=bad href=bad level=2 kind=bad summary=bad mark=bad %}"
        "{% section title=bad note=bad %}{{ bad }}{% endsection %}"
        '{% theme_card title=bad href="/" icon="asb" summary=bad level=2 %}',
        bad='<i>"anti-social"</i>',
    )

    assert "<i>" not in html
    assert "&lt;i&gt;" in html


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("Cam-drin Domestig", '<span class="whole">Cam-drin</span> Domestig'),
        ("Ar-lein", '<span class="whole">Ar-lein</span>'),
        ("Plain words", "Plain words"),
        ("a-word-that-is-much-too-long", "a-word-that-is-much-too-long"),
        ("<b>-</b>", '<span class="whole">&lt;b&gt;-&lt;/b&gt;</span>'),
    ],
)
def test_a_short_word_with_a_hyphen_is_kept_whole(written, drawn):
    assert render("{{ written|whole }}", written=written) == drawn


def test_a_number_can_be_called():
    assert render("{{ '0808 80 10 800'|tel }} {{ '+44 (0)29'|tel }}") == "08088010800 +44029"


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ('{% button label="Go" href="/go/" %}', '<a class="button" href="/go/">Go</a>'),
        ('{% button label="Send" %}', '<button type="submit" class="button">Send</button>'),
    ],
)
def test_a_button_leads_somewhere_or_sends_its_form(source, drawn):
    assert render(source).strip() == drawn


def test_a_button_can_be_the_second_choice_and_have_an_icon():
    link = render('{% button label="Go" href="/" look="plain" icon="lock" %}')
    sender = render('{% button label="Go" look="plain" icon="lock" %}')

    assert "button--plain" in link
    assert "button--plain" in sender
    assert "#lock" in link
    assert "#lock" in sender


def test_an_icon_is_silent():
    assert 'aria-hidden="true"' in render('{% icon name="lock" size="small" %}')
    assert 'aria-hidden="true"' in render('{% hills place="home" %}')


def test_a_part_of_a_page_has_a_title_and_can_be_linked_to():
    html = render(
        '{% section title="Acts" id="acts" note="In short." first=True %}<p>x</p>{% endsection %}'
    )

    assert '<section class="section section--first" id="acts">' in html
    assert "<h2>Acts</h2>" in html
    assert "<p>x</p>" in html


def test_a_notice_says_what_happened_and_leads_on():
    html = render(
        '{% notice title="Gone" icon="warn" look="stop" %}<a href="/">Home</a>{% endnotice %}'
    )

    assert "notice--stop" in html
    assert words(html) == "Gone Home"


def test_the_way_back_is_there_when_there_is_one():
    assert render("{% crumbs links=links %}", links=[]).strip() == ""
    assert "Home" in render(
        "{% crumbs links=links %}", links=[SimpleNamespace(title="Home", url="/en/")]
    )


def test_the_handling_mark_says_with_whom_to_share_and_that_reading_is_recorded():
    html = render(
        '{% handling mark="Restricted: IOM Cymru" text=text is_recorded=True contact_email=mail %}',
        text="Not beyond your organisation.",
        mail="post@network.example",
    )

    assert words(html).startswith("Restricted: IOM Cymru Who may I share this with?")
    assert "Not beyond your organisation." in html
    assert "We record who reads this" in html
    assert "mailto:post@network.example" in html


def test_the_handling_mark_does_not_claim_a_record_that_is_not_kept():
    html = render(
        '{% handling mark="Members only" text="Members may." is_recorded=False contact_email="" %}'
        '{% handling_foot mark="Members only" %}'
    )

    assert "We record" not in html
    assert "mailto" not in html
    assert words(html).count("Members only") == 2


def test_a_script_is_held_to_its_checksum():
    html = render('{% script name="js/quick-exit.js" %}')

    assert re.search(r'src="/static/js/quick-exit[\w.]*\.js" integrity="sha384-[\w+/=]{64}"', html)
