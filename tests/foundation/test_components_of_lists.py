from datetime import date
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.http import QueryDict

from tests.foundation.drawing import render, words

pytestmark = pytest.mark.django_db


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
