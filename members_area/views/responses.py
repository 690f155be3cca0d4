"""An organisation's own copy of a draft: read, written and looked back on by its own people.

Who may not read the consultation, or has no live seat in the organisation today, meets the same
404 as for a copy that is not there.
"""

from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import Reader
from accounts.models import Organisation, User
from foundation.opens import record_open
from members_area import responses
from members_area.forms import AnswerForm, ChoiceForm
from members_area.models import Answer, AnswerVersion, ConsultationPage, Response
from members_area.questions import Question
from members_area.standing import Item, Standing, set_side_by_side
from members_area.views.consultations import get_consultation

VERSIONS_PER_PAGE = 12


@dataclass(frozen=True)
class Desk:
    """Where somebody works: on whose copy of which draft, and since when the clock stands."""

    page: ConsultationPage
    person: User
    organisation: Organisation
    response: Response | None
    now: datetime = field(default_factory=timezone.now)

    @classmethod
    def of(cls, request: HttpRequest, *, key: UUID) -> "Desk":
        """The reader's own, in the language of the address; 404 for who has none."""
        page, reader = get_consultation(request, key=key), Reader.of(request)
        if reader.person is None or reader.organisation is None:
            raise Http404
        own = Response.objects.owned_by(reader).filter(consultation_key=page.translation_key)
        # What stands around the answer: the members' side, and the way back to the page.
        vars(request)["served_below"] = page
        return cls(
            page=page,
            person=reader.person,
            organisation=reader.organisation,
            response=own.select_related("organisation").first(),
        )

    @classmethod
    def with_response(cls, request: HttpRequest, *, key: UUID) -> tuple["Desk", Response]:
        """The same where there is a copy already; 404 where there is none."""
        desk = cls.of(request, key=key)
        if desk.response is None:
            raise Http404
        record_open(request, thing=desk.page, verb="response.opened", details={}, now=desk.now)
        return desk, desk.response

    @property
    def who(self) -> dict[str, Any]:
        """Who does something, and when, as the actions ask."""
        return {"page": self.page, "by": self.person, "now": self.now}

    @property
    def is_open(self) -> bool:
        """Whether there is still time to write."""
        return self.page.closes_at > self.now

    def get_answers(self, response: Response) -> Any:
        """The answers in the language of the page."""
        return response.answers.filter(language=self.page.language).select_related("changed_by")

    def get_items(self, response: Response) -> list[Item]:
        """Every question, and how the answer stands beside the Network's."""
        return set_side_by_side(
            questions=self.page.get_questions(), answers=self.get_answers(response)
        )

    def get_item(self, response: Response, *, question_key: UUID) -> Item:
        """One of them; 404 for a question that neither the Network nor the copy has."""
        answers = self.get_answers(response).filter(question_key=question_key)
        asked = [each for each in self.page.get_questions() if each.key == question_key]
        item = next(iter(set_side_by_side(questions=asked, answers=answers)), None)
        if item is None:
            raise Http404
        return item

    def get_context(self, **more: Any) -> dict[str, Any]:
        """What each of these pages shows."""
        return {
            "consultation": self.page,
            "organisation": self.organisation,
            "is_open": self.is_open,
            **more,
        }


@require_POST
def begin_response(request: HttpRequest, consultation_key: UUID) -> HttpResponse:
    """Make the organisation's own copy, or go to the one that a colleague has made."""
    desk = Desk.of(request, key=consultation_key)
    if desk.response is None:
        if not desk.is_open:
            return HttpResponseRedirect(desk.page.get_url(request))
        responses.begin(organisation=desk.organisation, **desk.who)
    return HttpResponseRedirect(reverse("response", args=[consultation_key]))


@require_safe
def response(request: HttpRequest, consultation_key: UUID) -> HttpResponse:
    """The whole copy: every answer, and what the Network has changed since."""
    desk, own = Desk.with_response(request, key=consultation_key)
    items = desk.get_items(own)
    left_out = [item for item in items if item.answer is not None and item.answer.is_left_out]
    context = desk.get_context(
        items=[item for item in items if item not in left_out],
        left_out=left_out,
        news=[item for item in items if item.standing != Standing.SAME and item not in left_out],
        saved=request.GET.get("saved", ""),
    )
    return render(request, "members_area/response.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, consultation_key: UUID, question_key: UUID) -> HttpResponse:
    """One answer to write. A colleague who saved meanwhile is told of, and nothing is lost."""
    if request.method == "POST" and not request.user.is_authenticated:
        return _give_back(request)
    desk, own = Desk.with_response(request, key=consultation_key)
    item = desk.get_item(own, question_key=question_key)
    if item.answer is None:
        raise Http404
    if request.method != "POST":
        form = AnswerForm(initial={"text": item.text, "version": item.version})
        return _show_answer(request, desk=desk, item=item, form=form)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show_answer(request, desk=desk, item=item, form=form, status=REFUSED)
    try:
        is_kept = responses.write(
            answer=item.answer,
            text=form.cleaned_data["text"],
            seen=form.cleaned_data["version"],
            **desk.who,
        )
    except ValidationError as closed:
        form.add_error(None, closed)
        return _show_answer(request, desk=desk, item=item, form=form, status=REFUSED)
    if is_kept:
        return _go_back(desk=desk, item=item, is_saved=True)
    item = desk.get_item(own, question_key=question_key)
    return _show_answer(request, desk=desk, item=item, form=form, status=HTTPStatus.CONFLICT)


REFUSED = HTTPStatus.UNPROCESSABLE_ENTITY


def _give_back(request: HttpRequest) -> HttpResponse:
    """To whoever is not signed in any more: what they wrote, whatever the address stands for."""
    context = {"written": request.POST.get("text", "")}
    status = HTTPStatus.FORBIDDEN
    return render(request, "members_area/signed_out.html", context, status=status)


def _show_answer(
    request: HttpRequest,
    *,
    desk: Desk,
    item: Item,
    form: AnswerForm,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    typed = ""
    if status == HTTPStatus.CONFLICT:
        # Their own words again, to be sent as of the version that they are shown now.
        typed = form.cleaned_data["text"]
        form = AnswerForm(initial={"text": typed, "version": item.version})
    is_conflict = status == HTTPStatus.CONFLICT
    context = desk.get_context(item=item, form=form, is_conflict=is_conflict, typed=typed)
    return render(request, "members_area/answer.html", context, status=status)


@require_POST
def choose(request: HttpRequest, consultation_key: UUID, question_key: UUID) -> HttpResponse:
    """Take over what the Network has changed, or not; leave a question out, or put it back."""
    desk, own = Desk.with_response(request, key=consultation_key)
    item = desk.get_item(own, question_key=question_key)
    form = ChoiceForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        is_done = _do(desk, own=own, item=item, **form.cleaned_data)
    except ValidationError:
        # The page says that the consultation has closed; nothing was typed.
        return _go_back(desk=desk, item=item)
    if is_done:
        return _go_back(desk=desk, item=item, is_saved=True)
    item = desk.get_item(own, question_key=question_key)
    fresh = AnswerForm(initial={"text": item.text, "version": item.version})
    context = desk.get_context(item=item, form=fresh, is_stale=True)
    return render(request, "members_area/answer.html", context, status=HTTPStatus.CONFLICT)


def _do(desk: Desk, *, own: Response, item: Item, choice: str, version: int, mark: str) -> bool:
    """Whether it was done: not, if its sender saw something other than what is there now."""
    match item, choice:
        case Item(question=Question() as question, answer=None), ChoiceForm.ADD:
            responses.add(response=own, key=question.key, **desk.who)
            return True
        case Item(answer=Answer()), (ChoiceForm.LEAVE_OUT | ChoiceForm.PUT_BACK):
            is_left_out = choice == ChoiceForm.LEAVE_OUT
            responses.leave_out(response=own, key=item.key, is_left_out=is_left_out, **desk.who)
            return True
        case Item(question=Question() as question, answer=Answer() as mine), (
            ChoiceForm.TAKE | ChoiceForm.KEEP
        ):
            if mark != item.mark:
                return False
            if choice == ChoiceForm.TAKE:
                return responses.take(answer=mine, question=question, seen=version, **desk.who)
            responses.keep(answer=mine, question=question, **desk.who)
            return True
        case _:
            raise Http404


@require_safe
def answer_history(
    request: HttpRequest, consultation_key: UUID, question_key: UUID
) -> HttpResponse:
    """All that an answer has said, newest first, and what each version changed."""
    desk, own = Desk.with_response(request, key=consultation_key)
    mine = _get_answer(desk, own=own, question_key=question_key)
    versions = mine.versions.select_related("by")
    page = Paginator(versions, VERSIONS_PER_PAGE).get_page(request.GET.get("page"))
    before = _get_texts_before(mine, page.object_list)
    context = desk.get_context(
        answer=mine,
        versions=page,
        steps=[(version, before.get(version.number or 0, "")) for version in page],
    )
    return render(request, "members_area/answer_history.html", context)


@require_POST
def restore(
    request: HttpRequest, consultation_key: UUID, question_key: UUID, version_id: int
) -> HttpResponse:
    """Bring back what an answer said once, as its newest version."""
    desk, own = Desk.with_response(request, key=consultation_key)
    item = desk.get_item(own, question_key=question_key)
    mine = _get_answer(desk, own=own, question_key=question_key)
    version = get_object_or_404(mine.versions, pk=version_id)
    form = AnswerForm({"text": version.text, "version": request.POST.get("version", "")})
    form.is_valid()
    try:
        is_kept = responses.write(
            answer=mine,
            text=version.text,
            seen=form.cleaned_data["version"],
            how=AnswerVersion.How.RESTORED,
            **desk.who,
        )
    except ValidationError:
        return _go_back(desk=desk, item=item)
    if is_kept:
        return _go_back(desk=desk, item=item, is_saved=True)
    item = desk.get_item(own, question_key=question_key)
    return _show_answer(request, desk=desk, item=item, form=form, status=HTTPStatus.CONFLICT)


def _get_answer(desk: Desk, *, own: Response, question_key: UUID) -> Answer:
    mine: Answer = get_object_or_404(desk.get_answers(own), question_key=question_key)
    return mine


def _get_texts_before(mine: Answer, versions: Any) -> dict[int, str]:
    """For each of these versions that has a number, the text of the one before it."""
    numbers = [version.number - 1 for version in versions if version.number is not None]
    found = mine.versions.filter(number__in=numbers).values_list("number", "text")
    return {number + 1: text for number, text in found if number is not None}


def _go_back(*, desk: Desk, item: Item, is_saved: bool = False) -> HttpResponse:
    address = reverse("response", args=[desk.page.translation_key])
    saved = f"?saved={item.key}" if is_saved else ""
    return HttpResponseRedirect(f"{address}{saved}#q-{item.key}")
