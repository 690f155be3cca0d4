"""How an organisation's own answers stand beside the Network's draft as it is now."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from members_area.models import Answer
from members_area.questions import Question


class Standing(StrEnum):
    """What the Network has done with a question since the organisation last looked."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class Item:
    """A question as the Network has it now, if it still does, and the organisation's own answer."""

    key: UUID
    question: Question | None
    answer: Answer | None

    @property
    def standing(self) -> Standing:
        """What has happened to the question since."""
        if self.question is None:
            return Standing.GONE
        if self.answer is None:
            return Standing.NEW
        had = (self.answer.number, self.answer.words, self.answer.base)
        has = (self.question.number, self.question.words, self.question.answer)
        return Standing.SAME if had == has else Standing.CHANGED

    @property
    def head(self) -> Question | Answer | None:
        """Whose number and words stand over the answer: the organisation's, where it has them."""
        return self.answer or self.question

    @property
    def text(self) -> str:
        """What the organisation answers, if it does."""
        return self.answer.text if self.answer else ""

    @property
    def version(self) -> int:
        """The version of that."""
        return self.answer.version if self.answer else 0

    @property
    def mark(self) -> str:
        """By which a form says which of the Network's answers its reader saw."""
        if self.question is None:
            return ""
        said = (self.question.number, self.question.words, self.question.answer)
        return sha256("\0".join(said).encode()).hexdigest()[:16]


def set_side_by_side(*, questions: Iterable[Question], answers: Iterable[Answer]) -> list[Item]:
    """Each question with its answer: in the Network's order, what it has taken out where it was."""
    left = {answer.question_key: answer for answer in answers}
    items = [
        Item(key=question.key, question=question, answer=left.pop(question.key, None))
        for question in questions
    ]
    for gone in left.values():
        items.insert(
            min(gone.position, len(items)), Item(key=gone.question_key, question=None, answer=gone)
        )
    return items
