"""All that there is to do, in order: organisations, people, sub-topics, the law, pages, responses."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from accounts.models import User
from wscn_site.demo.acts import ACTS
from wscn_site.demo.billing import APPLICANT, BILLS
from wscn_site.demo.consultations import CONSULTATIONS
from wscn_site.demo.organisations import DIRECTORY, SAMPLES
from wscn_site.demo.people import PEOPLE
from wscn_site.demo.seed import acts, billing, errands, people, responses, topics
from wscn_site.demo.seed.job import Job
from wscn_site.demo.seed.outline import get_outline
from wscn_site.demo.seed.pages import Plan, furnish_home, is_home_furnished
from wscn_site.demo.topics import TOPICS

WRITER = "comms@network.example"


def get_work(*, today: date, now: datetime) -> list[Job]:
    """Every job, each after those that it needs."""
    return [
        *_organisations(today=today, now=now),
        *_billing(today=today, now=now),
        *_people(today=today, now=now),
        Job(
            name="Themes: their sub-topics",
            is_done=partial(topics.are_kept, TOPICS),
            do=partial(topics.keep, TOPICS),
        ),
        Job(
            name="Acts and duties: the law",
            is_done=partial(acts.are_kept, ACTS),
            do=partial(acts.keep, ACTS),
        ),
        *_pages(now=now),
        *_responses(now=now),
        Job(
            name="A page sent to a translator",
            is_done=errands.is_sent,
            do=lambda: errands.send_one(by=_get_writer(), now=now),
        ),
    ]


def _organisations(*, today: date, now: datetime) -> Iterator[Job]:
    for body in (*DIRECTORY, *SAMPLES):
        yield Job(
            name=body.name.en,
            is_done=partial(people.is_listed, body),
            do=partial(people.list_organisation, body, now=now),
        )
    for sample in SAMPLES:
        yield Job(
            name=f"{sample.name.en}: membership",
            is_done=partial(people.has_its_membership, sample, today=today),
            do=partial(people.agree_membership, sample, today=today, now=now),
        )


def _billing(*, today: date, now: datetime) -> Iterator[Job]:
    yield Job(
        name="Membership settings", is_done=billing.is_settled, do=partial(billing.settle, now=now)
    )
    for bill in BILLS:
        yield Job(
            name=f"{bill.organisation.name.en}: invoice",
            is_done=partial(billing.is_billed, bill),
            do=partial(billing.bill, bill, today=today, now=now),
        )
    yield Job(
        name=f"{APPLICANT.name.en}: application",
        is_done=partial(billing.has_applied, APPLICANT),
        do=partial(billing.apply, APPLICANT, now=now),
    )


def _people(*, today: date, now: datetime) -> Iterator[Job]:
    for person in PEOPLE:
        yield Job(
            name=person.email,
            is_done=partial(people.is_welcomed, person),
            do=partial(people.welcome, person, today=today, now=now),
        )
        if person.needs_second_step:
            yield Job(
                name=f"{person.email}: second step",
                is_done=partial(people.has_second_step, person),
                do=partial(people.give_second_step, person),
            )


def _pages(*, now: datetime) -> Iterator[Job]:
    yield Job(
        name="The front doors",
        is_done=is_home_furnished,
        do=lambda: furnish_home(by=_get_writer(), now=now),
    )
    for plan in get_outline():
        yield Job(name=plan.title.en, is_done=plan.is_done, do=partial(_make, plan, now=now))


def _responses(*, now: datetime) -> Iterator[Job]:
    for one in CONSULTATIONS:
        if one.own_answer is not None:
            yield Job(
                name=f"{one.title.en}: an own response",
                is_done=partial(responses.is_answered, one, now=now),
                do=partial(responses.answer, one, words=one.own_answer, now=now),
            )


def _make(plan: Plan, *, now: datetime) -> None:
    plan.make(by=_get_writer(), now=now)


def _get_writer() -> User:
    return User.objects.get(email=WRITER)
