"""The answers of an own response, as its screen has them."""

from members_area.models import Answer
from tests.factories.consultations import key_of


def answer(number, language="en"):
    return Answer.objects.get(question_key=key_of(number), language=language)


def said(number):
    return [(each.how, each.text) for each in answer(number).versions.order_by("pk")]
