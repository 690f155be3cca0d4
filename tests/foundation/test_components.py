import re
from datetime import date
from types import SimpleNamespace

import pytest
from django import forms
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from accounts.access import Reader
from tests.factories.files import make_document, make_picture

pytestmark = pytest.mark.django_db


def render(source, **context):
    with translation.override(context.pop("in_language", "en")):
        return Template("{% load ui %}" + source).render(Context(context))


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def visitor():
    return Reader.anonymous(today=date(2026, 11, 22))


def a_file(**facts):
    known = {
        "title": "A guide",
        "url": "/documents/1/guide.pdf",
        "extension": "PDF",
        "size": 1_250_000,
        "page_count": 14,
        "language": "en",
    }
    return SimpleNamespace(**{**known, **facts})


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
        Template("{% load ui %}" + source)


def test_an_argument_without_its_name_stops_the_template():
    with pytest.raises(TemplateSyntaxError, match="too many positional"):
        Template('{% load ui %}{% icon "lock" %}')


def test_what_an_editor_wrote_is_never_taken_for_markup():
    html = render(
        "{% entry title=bad href=bad level=2 kind=bad summary=bad mark=bad %}"
        "{% section title=bad note=bad %}{{ bad }}{% endsection %}"
        '{% theme_card title=bad href="/" icon="asb" summary=bad level=2 %}',
        bad='<i>"anti-social"</i>',
    )

    assert "<i>" not in html
    assert "&lt;i&gt;" in html


def test_an_entry_says_what_it_is_and_from_when():
    html = render(
        '{% entry title="A guide" href="/g/" level=3 kind="Guide" on=on summary="In short." %}',
        on=date(2026, 7, 3),
    )

    assert '<h3 class="entry__title"><a href="/g/">A guide</a></h3>' in html
    assert '<time datetime="2026-07-03">3 July 2026</time>' in html
    assert "Guide" in html
    assert "In short." in html


def test_an_entry_says_when_its_words_are_in_the_other_language():
    html = render('{% entry title="Canllaw" href="/" level=2 lang="cy" %}')

    assert '<div class="entry__body" lang="cy">' in html
    assert "<time" not in html


def test_an_entry_behind_the_lock_says_who_may_read_it():
    html = render('{% entry title="A briefing" href="/" level=2 mark="IOM Cymru" %}')

    assert "IOM Cymru" in words(html)


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


def test_sample_says_so_in_both_languages():
    assert words(render("{% sample %}")) == "sample"
    assert words(render("{% sample %}", in_language="cy")) == "sampl"


def test_the_way_back_is_there_when_there_is_one():
    assert render("{% crumbs links=links %}", links=[]).strip() == ""
    assert "Home" in render(
        "{% crumbs links=links %}", links=[SimpleNamespace(title="Home", url="/en/")]
    )


# Files and pictures


def test_a_file_link_says_what_will_come():
    html = render("{% file_link file=file %}", file=a_file())

    assert '<a href="/documents/1/guide.pdf" hreflang="en">A guide</a>' in html
    assert words(html) == "A guide PDF, 1.2\xa0MB, 14 pages".replace("\xa0", " ")


def test_a_file_without_pages_does_not_speak_of_them():
    html = render("{% file_link file=file %}", file=a_file(page_count=None, language="both"))

    assert "page" not in words(html)
    assert "hreflang" not in html


def test_files_stand_under_their_language_and_speak_it():
    group = SimpleNamespace(language="cy", label="Cymraeg", files=[a_file(language="cy")])

    html = render("{% file_groups groups=groups level=3 %}", groups=[group])

    assert '<div class="files__group" lang="cy">' in html
    assert "14 tudalen" in html


def test_files_in_both_languages_stand_in_the_language_of_the_page():
    group = SimpleNamespace(
        language="both", label="Welsh and English", files=[a_file(language="both")]
    )

    html = render("{% file_groups groups=groups level=3 %}", groups=[group])

    assert "lang=" not in html
    assert "14 pages" in html


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (["cy", "en"], "Welsh and English"),
        (["both"], "Welsh and English"),
        (["en"], "in English only"),
        (["cy"], "in Welsh only"),
    ],
)
def test_a_list_says_in_which_languages_a_thing_can_be_had(languages, said):
    files = [a_file(language=language) for language in languages]

    assert said in words(render("{% files_note files=files %}", files=files))


def test_a_thing_without_files_has_no_note_of_them():
    assert render("{% files_note files=files %}", files=[]).strip() == ""


@pytest.mark.parametrize(
    ("missing", "said"), [(["cy"], "in English only"), (["en"], "in Welsh only"), ([], "")]
)
def test_one_language_only_is_said(missing, said):
    assert words(render("{% one_language missing=missing %}", missing=missing)) == said


def test_a_document_is_offered_to_those_who_may_open_it():
    document = make_document(language="en")

    html = render("{% document_link document=d reader=reader %}", d=document, reader=visitor())

    assert document.url in html
    assert "English" in words(html)
    assert 'hreflang="en"' in html


def test_a_document_in_both_languages_is_in_neither():
    document = make_document(language="both", name="data.csv", content=b"a,b\n1,2\n")

    html = render("{% document_link document=d reader=reader %}", d=document, reader=visitor())

    assert "hreflang" not in html
    assert "page" not in words(html)


def test_nobody_else_learns_that_there_is_a_document():
    document = make_document("members")

    html = render("{% document_link document=d reader=reader %}", d=document, reader=visitor())

    assert html.strip() == ""


@pytest.mark.parametrize(("lazy", "loading"), [("True", True), ("False", False)])
def test_a_picture_comes_in_several_sizes_from_the_first_time(lazy, loading):
    picture = make_picture()

    html = render(
        f'{{% picture_of image=p reader=reader alt="Hills" lazy={lazy} %}}',
        p=picture,
        reader=visitor(),
    )

    assert 'type="image/avif"' in html
    assert 'alt="Hills"' in html
    assert 'width="' in html
    assert 'height="' in html
    assert ('loading="lazy"' in html) is loading


def test_nobody_else_sees_a_picture():
    picture = make_picture("members")

    html = render('{% picture_of image=p reader=reader alt="Hills" %}', p=picture, reader=visitor())

    assert html.strip() == ""


# Behind the lock


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


# Lists


def a_page_of_a_list(number, *, of):
    return Paginator(range(of), 1).get_page(number)


def test_the_pages_of_a_list_keep_what_was_asked_for():
    html = render(
        "{% page_links page=page query=query %}",
        page=a_page_of_a_list(2, of=9),
        query=QueryDict("theme=asb&page=2"),
    )

    assert 'href="?theme=asb&amp;page=3" rel="next"' in html
    assert 'href="?theme=asb&amp;page=1" rel="prev"' in html
    assert 'href="?theme=asb&amp;page=2" aria-current="page"' in html
    assert "…" in html


def test_the_last_page_of_a_plain_list_has_none_after_it():
    html = render(
        "{% page_links page=page query=query %}", page=a_page_of_a_list(2, of=2), query=QueryDict()
    )

    assert 'href="?page=1" rel="prev"' in html
    assert 'rel="next"' not in html


def test_a_list_of_one_page_has_no_pages():
    html = render(
        "{% page_links page=page query=query %}", page=a_page_of_a_list(1, of=1), query=QueryDict()
    )

    assert html.strip() == ""


def test_filters_say_what_is_ticked_and_how_much_there_is():
    option = SimpleNamespace(value="asb", label="Disorder", count=7, is_chosen=True)
    other = SimpleNamespace(value="safety", label="Safety", count=2, is_chosen=False)
    group = SimpleNamespace(name="theme", legend="Theme", options=[option, other])

    html = render("{% filters groups=groups chosen_count=1 %}", groups=[group])

    assert '<input type="checkbox" name="theme" value="asb" checked>' in html
    assert '<input type="checkbox" name="theme" value="safety">' in html
    assert "Filter this list (1)" in words(html)


def test_a_chosen_filter_can_be_taken_off():
    chosen = [SimpleNamespace(label="Guide", remove_url="/en/resources/")]

    html = render('{% chips chosen=chosen clear_url="/en/resources/" %}', chosen=chosen)

    assert "Remove the filter: Guide" in words(html)
    assert "Clear the filters" in words(html)


def test_without_filters_there_is_nothing_to_take_off():
    assert render('{% chips chosen=chosen clear_url="/" %}', chosen=[]).strip() == ""


# Forms


class Enquiry(forms.Form):
    email = forms.EmailField(
        label="Email", help_text="Yours.", widget=forms.EmailInput(attrs={"placeholder": "x@y"})
    )
    agreed = forms.BooleanField(label="Agreed")
    next = forms.CharField(widget=forms.HiddenInput, required=False)


def drawn(form):
    return render(
        "{% error_summary form=form %}{% for f in form %}{% field field=f %}{% endfor %}", form=form
    )


def test_a_field_has_its_label_and_its_hint_and_no_placeholder():
    html = drawn(Enquiry())

    assert '<label for="id_email">Email</label>' in html
    assert 'aria-describedby="id_email_helptext"' in html
    assert 'id="id_email_helptext"' in html
    assert "placeholder" not in html
    assert "There is a problem" not in html


def test_a_refused_form_begins_with_what_is_wrong_and_keeps_what_was_typed():
    html = drawn(Enquiry({"email": "not an address"}))

    assert html.index("There is a problem") < html.index("<label")
    assert '<a href="#id_email">' in html
    assert 'role="alert"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_email_helptext id_email_error"' in html
    assert 'id="id_email_error"' in html
    assert 'value="not an address"' in html


def test_what_is_wrong_with_the_whole_form_is_said_too():
    form = Enquiry({"email": "a@b.example", "agreed": "on"})
    form.add_error(None, "Not today.")

    assert "Not today." in words(drawn(form))


def test_a_box_to_tick_stands_before_its_label():
    html = drawn(Enquiry())

    assert html.index('type="checkbox"') < html.index('<label for="id_agreed">')


class SignIn(forms.Form):
    password = forms.CharField(widget=forms.PasswordInput)


def test_a_password_can_be_shown_where_there_is_a_script():
    html = drawn(SignIn())

    assert 'type="password"' in html
    assert re.search(r'<button type="button" class="field__show" hidden[^>]+id_password', html)
    assert "Show" in words(html)


def test_a_hidden_field_is_only_that():
    assert '<label for="id_next">' not in drawn(Enquiry())


def test_a_script_is_held_to_its_checksum():
    html = render('{% script name="js/quick-exit.js" %}')

    assert re.search(r'src="/static/js/quick-exit[\w.]*\.js" integrity="sha384-[\w+/=]{64}"', html)
