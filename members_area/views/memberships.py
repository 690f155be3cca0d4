"""Where a lead contact looks after seats, and a finance contact after invoices."""

from http import HTTPStatus
from typing import Any, cast

from allauth.core.ratelimit import consume, respond_429
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts import colleagues, seat_checks
from accounts.access import Reader
from accounts.models import CreditNote, Invoice, Organisation, Seat, User
from accounts.models.invoices import Issued
from accounts.paper.answers import answer_with
from members_area.membership_forms import ColleagueForm, RoleForm


@require_safe
@login_required
def membership(request: HttpRequest) -> HttpResponse:
    """All that the reader looks after, on one screen."""
    reader = Reader.of(request)
    if not reader.offices:
        raise Http404
    return _show(request, form=None)


@require_POST
@login_required
def add_colleague(request: HttpRequest, organisation_id: int) -> HttpResponse:
    """Give a colleague a seat; what is not right comes back as it was."""
    organisation = _get_led(request, organisation_id)
    form = ColleagueForm(request.POST)
    if form.is_valid():
        if not consume(request, action="seat", user=request.user):
            return respond_429(request)
        try:
            colleagues.add(
                organisation=organisation,
                said=form.said,
                by=_get_person(request),
                now=timezone.now(),
            )
            return HttpResponseRedirect(reverse("membership"))
        except ValidationError as refused:
            form.add_error(None, refused.messages)
    form.organisation = organisation
    return _show(request, form=form)


@login_required
def change_seat(request: HttpRequest, seat_id: int) -> HttpResponse:
    """Give a colleague another role, or let her go: at once."""
    seat = _get_seat_of_another(request, seat_id)
    form = RoleForm(request.POST or None, initial={"role": seat.role})
    if request.method == "POST":
        if "end" in request.POST:
            colleagues.let_go(seat=seat, by=_get_person(request), now=timezone.now())
            return HttpResponseRedirect(reverse("membership"))
        if form.is_valid():
            role = form.cleaned_data["role"]
            colleagues.give_role(seat=seat, role=role, by=_get_person(request), now=timezone.now())
            return HttpResponseRedirect(reverse("membership"))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "members_area/seat.html", {"form": form, "seat": seat}, status=status)


@require_POST
@login_required
def confirm_seats(request: HttpRequest, organisation_id: int) -> HttpResponse:
    """Say with one press that everybody is still there."""
    organisation = _get_led(request, organisation_id)
    seat_checks.answer(organisation=organisation, by=_get_person(request), now=timezone.now())
    return HttpResponseRedirect(reverse("membership"))


@require_safe
@login_required
def get_invoice(request: HttpRequest, number: int) -> HttpResponse:
    """An invoice, as it was issued."""
    invoice = Invoice.objects.filter(number=number).select_related("membership__organisation")
    return _answer_with(request, invoice.first(), of=invoice.first())


@require_safe
@login_required
def get_credit_note(request: HttpRequest, number: int) -> HttpResponse:
    """A credit note, as it was issued."""
    notes = CreditNote.objects.filter(number=number)
    note = notes.select_related("invoice__membership__organisation").first()
    return _answer_with(request, note, of=note.invoice if note else None)


def _answer_with(request: HttpRequest, paper: Issued | None, *, of: Invoice | None) -> HttpResponse:
    reader = Reader.of(request)
    if paper is None or of is None or not reader.may_see_bills_of(of.membership.organisation):
        raise Http404
    return answer_with(paper)


def _get_person(request: HttpRequest) -> User:
    person: Any = request.user
    return cast(User, person)


def _get_led(request: HttpRequest, organisation_id: int) -> Organisation:
    """The organisation, if it is the reader's to give seats in; nothing otherwise."""
    organisation = get_object_or_404(Organisation, pk=organisation_id)
    if not Reader.of(request).may_seat_people_of(organisation):
        raise Http404
    return organisation


def _get_seat_of_another(request: HttpRequest, seat_id: int) -> Seat:
    """An open seat, of a colleague: nobody takes her own away and leaves nobody to lead."""
    seats = Seat.objects.open(on=timezone.localdate()).exclude(person=request.user.pk)
    seat = get_object_or_404(seats.select_related("person", "organisation"), pk=seat_id)
    if not Reader.of(request).may_seat_people_of(seat.organisation):
        raise Http404
    return seat


def _show(request: HttpRequest, *, form: ColleagueForm | None) -> HttpResponse:
    reader = Reader.of(request)
    led = reader.offices.get(Seat.Role.LEAD, [])
    billed = [*dict.fromkeys(each for held in reader.offices.values() for each in held)]
    offices = [
        colleagues.Office.of(organisation, on=reader.today, is_led=organisation in led)
        for organisation in billed
    ]
    forms: dict[int, Any] = {office.organisation.pk: ColleagueForm() for office in offices}
    if form is not None and form.organisation is not None:
        forms[form.organisation.pk] = form
    context = {
        "offices": [(office, forms[office.organisation.pk]) for office in offices],
        "form": form,
    }
    status = HTTPStatus.OK if form is None else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "members_area/membership.html", context, status=status)
