"""Consultations, and their questions as they are stored: the same in both halves."""

import json
from datetime import timedelta
from uuid import UUID, uuid5

from django.utils import timezone

from members_area.models import ConsultationIndexPage, ConsultationPage, MembersHomePage
from tests.factories.accounts import audience
from tests.factories.pages import get_site, make_pair

KEYS = UUID(int=7)


def key_of(number):
    """The key of the question with this number."""
    return uuid5(KEYS, str(number))


def make_question(number, /, words="", answer="", **more):
    """A question and its draft answer, in both languages."""
    value = {
        "number": str(number),
        "words_cy": f"Gofyn {number} {words}",
        "words_en": f"Ask {number} {words}",
        "answer_cy": f"Ateb {number} {answer}",
        "answer_en": f"Answer {number} {answer}",
        **more,
    }
    return {"type": "question", "id": str(key_of(number)), "value": value}


def make_questions(words_cy, words_en):
    """A draft of one question, with nothing in it that was not asked for."""
    said = {"words_cy": words_cy, "words_en": words_en}
    answers = {"answer_cy": "Ie, wir.\n\nAc eto.", "answer_en": "Yes, indeed.\n\nAnd yet."}
    return json.dumps([make_question(1, **said, **answers)])


def make_consultations(under=None):
    """The list of them, in the members' area or in one of its own."""
    return make_pair(
        ConsultationIndexPage,
        under=under or make_members_home(),
        cy={"title": "Ymgynghoriadau"},
        en={"title": "Consultations"},
    )


def make_members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members"},
    )


def make_consultation(under=None, *, name="case review", questions=3, **more):
    """A consultation with a draft of some questions, open for ten more days."""
    more = {"closes_at": timezone.now() + timedelta(days=10), **more}
    return make_pair(
        ConsultationPage,
        under=under or make_consultations(),
        cy={"title": f"Ymgynghoriad {name}", "asked_by": "Llywodraeth Cymru"},
        en={"title": f"Consultation {name}", "asked_by": "Welsh Government"},
        questions=json.dumps([make_question(number) for number in range(1, questions + 1)]),
        **more,
    )


def redraft(pair, *questions):
    """Write the Network's draft anew, as an editor does: on one half, and out with both."""
    pair.en.questions = json.dumps(list(questions))
    pair.en.save_revision().publish()
    return pair.refresh()
