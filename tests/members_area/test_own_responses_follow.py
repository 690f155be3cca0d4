"""What the Network changes in its draft is seen in a copy, and taken over or left."""

import pytest

from tests.factories.consultations import key_of, make_question, redraft
from tests.members_area.answers import answer, said

pytestmark = pytest.mark.django_db


def standings(response):
    return [item.standing.value for item in response.context["items"]]


def test_what_the_network_changes_is_seen_and_taken_over(desk):
    desk.write(1, "Ours.")
    redraft(desk.pair, make_question(1, answer="better"), make_question(2), make_question(3))

    listed, shown = desk.get(), desk.get("answer", key_of(1))
    taken = desk.choose(1, "take", version=2)

    assert standings(listed) == ["changed", "same", "same"]
    assert "The Network has changed its draft since you looked" in listed.text
    assert "better" in shown.text.partition("<ins>")[2]
    assert taken.status_code == 302
    assert said(1)[-1] == ("taken", "Answer 1 better")
    assert standings(desk.get()) == ["same", "same", "same"]


def test_what_the_network_changes_can_be_left_and_ours_stays(desk):
    desk.write(1, "Ours.")
    redraft(desk.pair, make_question(1, words="anew", number="1b"))
    shown = desk.get("answer", key_of(1)).text

    desk.choose(1, "keep", version=2)

    assert answer(1).text == "Ours."
    assert "The number" in shown
    assert (answer(1).number, answer(1).words) == ("1b", "Ask 1 anew")
    assert answer(1, "cy").words == "Gofyn 1"


def test_nobody_takes_over_what_they_have_not_seen(desk):
    redraft(desk.pair, make_question(1, answer="better"), make_question(2), make_question(3))
    mark = desk.get("answer", key_of(1)).context["item"].mark
    desk.write(1, "A colleague's.")

    unseen_text = desk.choose(1, "take", version=1, mark=mark)
    redraft(desk.pair, make_question(1, answer="best"), make_question(2), make_question(3))
    unseen_draft = [desk.choose(1, choice, version=2, mark=mark) for choice in ("take", "keep")]

    assert unseen_text.status_code == 409
    assert [response.status_code for response in unseen_draft] == [409, 409]
    assert "so nothing was done" in unseen_text.text
    assert answer(1).text == "A colleague's."
    assert answer(1).base == "Answer 1"


def test_a_new_question_is_added_and_one_taken_out_can_be_left_out_and_put_back(desk):
    redraft(desk.pair, make_question(4), make_question(1), make_question(3))
    before = standings(desk.get())

    desk.choose(4, "add", mark="")
    desk.choose(4, "add", mark="")
    desk.choose(2, "leave_out", mark="")
    left_out = desk.get()
    desk.choose(2, "put_back", mark="")

    assert before == ["new", "gone", "same", "same"]
    assert [item.key for item in left_out.context["left_out"]] == [key_of(2)]
    assert answer(4, "cy").text == "Ateb 4"
    assert standings(desk.get()) == ["same", "gone", "same", "same"]
    assert "taken this question out" in desk.get("answer", key_of(2)).text
