"""What an organisation does with its own copy of a draft. Nothing that anybody wrote is lost."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts import audit
from accounts.models import Organisation, User
from members_area.models import Answer, AnswerVersion, ConsultationPage, Response
from members_area.questions import Question, read_questions

LANGUAGES = ("cy", "en")
How = AnswerVersion.How


def refuse_if_closed(page: ConsultationPage, *, now: datetime) -> None:
    """After the deadline nothing is written any more; it can still be read and taken away."""
    if page.closes_at <= now:
        raise ValidationError(_("The consultation has closed, so nothing was changed."))


@transaction.atomic
def begin(
    *, page: ConsultationPage, organisation: Organisation, by: User, now: datetime
) -> Response:
    """Copy the draft in both languages; of several who begin at once, all have the same copy."""
    refuse_if_closed(page, now=now)
    response, is_new = Response.objects.get_or_create(
        organisation=organisation,
        consultation_key=page.translation_key,
        defaults={"begun_at": now, "begun_by": by},
    )
    if is_new:
        for language in LANGUAGES:
            questions = read_questions(page.questions, language=language)
            _copy(enumerate(questions), response=response, language=language, by=by, now=now)
        _record(response, verb="response.begun", by=by, now=now)
    return response


@transaction.atomic
def add(*, page: ConsultationPage, response: Response, key: UUID, by: User, now: datetime) -> None:
    """Take in a question that the Network has added since, in both languages."""
    refuse_if_closed(page, now=now)
    # Of two who add the same at once, the second finds it there.
    Response.objects.select_for_update().get(pk=response.pk)
    for language in LANGUAGES:
        there = response.answers.filter(question_key=key, language=language).exists()
        found = [
            (position, question)
            for position, question in enumerate(read_questions(page.questions, language=language))
            if question.key == key and not there
        ]
        _copy(found, response=response, language=language, by=by, now=now)
    _record(response, verb="response.added", by=by, now=now, question=str(key))


@transaction.atomic
def write(
    *,
    page: ConsultationPage,
    answer: Answer,
    text: str,
    seen: int,
    by: User,
    now: datetime,
    how: AnswerVersion.How = How.WRITTEN,
) -> bool:
    """Keep a text, if the answer is still the version that its writer has seen.

    If a colleague has saved in the meantime, theirs stays: what was written is set aside in the
    history, and the answer is no.
    """
    refuse_if_closed(page, now=now)
    current = _hold(answer)
    if text == current.text:
        return True
    if seen != current.version:
        _set_aside(current, text=text, by=by, now=now)
        return False
    _change(current, text=text, how=how, by=by, now=now)
    return True


@transaction.atomic
def take(
    *,
    page: ConsultationPage,
    answer: Answer,
    question: Question,
    seen: int,
    by: User,
    now: datetime,
) -> bool:
    """Put the Network's new answer in place of one's own, which stays in the history.

    No, if a colleague has saved in the meantime: then nobody has seen what would be replaced.
    """
    refuse_if_closed(page, now=now)
    current = _hold(answer)
    if seen != current.version:
        return False
    _look(current, question=question)
    _change(current, text=question.answer, how=How.TAKEN, by=by, now=now)
    return True


@transaction.atomic
def keep(
    *, page: ConsultationPage, answer: Answer, question: Question, by: User, now: datetime
) -> None:
    """Leave one's own answer as it is, knowing what the Network has changed."""
    refuse_if_closed(page, now=now)
    current = _hold(answer)
    _look(current, question=question)
    current.save()
    _record(current.response, verb="answer.kept", by=by, now=now, answer=current.pk)


@transaction.atomic
def leave_out(
    *,
    page: ConsultationPage,
    response: Response,
    key: UUID,
    is_left_out: bool,
    by: User,
    now: datetime,
) -> None:
    """Leave a question out of one's own response, or put it back: in both languages."""
    refuse_if_closed(page, now=now)
    response.answers.filter(question_key=key).update(is_left_out=is_left_out)
    verb = "response.left_out" if is_left_out else "response.put_back"
    _record(response, verb=verb, by=by, now=now, question=str(key))


def _copy(
    questions: Iterable[tuple[int, Question]],
    *,
    response: Response,
    language: str,
    by: User,
    now: datetime,
) -> None:
    answers = Answer.objects.bulk_create(
        Answer(
            response=response,
            question_key=question.key,
            language=language,
            position=position,
            number=question.number,
            words=question.words,
            base=question.answer,
            text=question.answer,
            changed_at=now,
            changed_by=by,
        )
        for position, question in questions
    )
    AnswerVersion.objects.bulk_create(
        AnswerVersion(answer=answer, number=1, text=answer.text, how=How.BEGUN, at=now, by=by)
        for answer in answers
    )


def _hold(answer: Answer) -> Answer:
    """The answer as it is now, ours until the transaction ends: who writes waits here."""
    return Answer.objects.select_for_update().get(pk=answer.pk)


def _look(answer: Answer, *, question: Question) -> None:
    answer.number, answer.words, answer.base = question.number, question.words, question.answer


def _change(answer: Answer, *, text: str, how: AnswerVersion.How, by: User, now: datetime) -> None:
    answer.text, answer.changed_at, answer.changed_by = text, now, by
    answer.version += 1
    answer.save()
    answer.versions.create(number=answer.version, text=text, how=how, at=now, by=by)
    _record(
        answer.response,
        verb="answer.changed",
        by=by,
        now=now,
        answer=answer.pk,
        version=answer.version,
        how=str(how),
    )


def _set_aside(answer: Answer, *, text: str, by: User, now: datetime) -> None:
    # To send the same again sets nothing more aside.
    if not answer.versions.filter(how=How.ASIDE, text=text).exists():
        answer.versions.create(text=text, how=How.ASIDE, at=now, by=by)


def _record(
    response: Response, *, verb: str, by: User, now: datetime, **details: audit.Detail
) -> None:
    audit.record(
        verb=verb,
        by=by,
        now=now,
        thing=response,
        organisation=response.organisation,
        details={"consultation": str(response.consultation_key), **details},
    )
