"""Colleagues who write at once: nothing that anybody wrote is lost."""

import pytest
from django.utils import timezone

from members_area import responses
from members_area.blocks import QuestionsBlock
from members_area.models import Answer, AnswerVersion, Response
from tests.accounts.test_audit_together import at_once
from tests.factories.accounts import SeatFactory, make_member
from tests.factories.consultations import key_of, make_consultation, make_question

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("transactional_db")]


@pytest.fixture
def colleagues():
    first = make_member()
    return [first, SeatFactory(organisation=first.seats.get().organisation).person]


@pytest.fixture
def page():
    return make_consultation().en


def who(page, person):
    return {"page": page, "by": person, "now": timezone.now()}


def test_two_edits_of_one_answer_are_both_kept(page, colleagues):
    organisation = colleagues[0].seats.get().organisation
    responses.begin(organisation=organisation, **who(page, colleagues[0]))
    answer = Answer.objects.get(question_key=key_of(1), language="cy")
    kept = []

    def edit(person):
        text = f"Geiriau {person.pk}"
        kept.append(responses.write(answer=answer, text=text, seen=1, **who(page, person)))

    raised = at_once(*(lambda person=person: edit(person) for person in colleagues))

    texts = {each.text for each in answer.versions.all()}
    answer.refresh_from_db()
    assert raised == []
    assert sorted(kept) == [False, True]
    assert texts == {"Ateb 1", *(f"Geiriau {person.pk}" for person in colleagues)}
    assert answer.version == 2
    assert answer.text in texts - {"Ateb 1"}


def test_a_copy_begun_by_two_is_one_and_so_is_a_question_added_by_two(page, colleagues):
    organisation = colleagues[0].seats.get().organisation

    def begin(person):
        responses.begin(organisation=organisation, **who(page, person))

    raised = at_once(*(lambda person=person: begin(person) for person in colleagues))
    own = Response.objects.get()

    page.questions = QuestionsBlock().to_python([make_question(1), make_question(9)])

    def add(person):
        responses.add(response=own, key=key_of(9), **who(page, person))

    raised += at_once(*(lambda person=person: add(person) for person in colleagues))

    assert raised == []
    assert Answer.objects.count() == AnswerVersion.objects.count() == 8
