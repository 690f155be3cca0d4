import re

import pytest
from django import forms

from tests.foundation.drawing import render, words

pytestmark = pytest.mark.django_db


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
