"""The law, for tests."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from resources.models import Act, Duty


class ActFactory(DjangoModelFactory):
    class Meta:
        model = Act
        skip_postgeneration_save = True

    title_cy = factory.Sequence("Deddf Sampl {}".format)
    title_en = factory.Sequence("Sample Act {}".format)
    kind = Act.Kind.UK_ACT
    year = 1998
    number = factory.Sequence(lambda number: number + 1)
    summary_cy = "Rhaid cydweithio."
    summary_en = "All must work together."
    in_force_from = date(1999, 4, 1)


class DutyFactory(DjangoModelFactory):
    class Meta:
        model = Duty

    act = factory.SubFactory(ActFactory)
    body = Duty.Body.COUNCIL
    what_cy = "Paratoi cynllun."
    what_en = "Prepare a plan."


def make_act(*themes, duties=(), **fields):
    """An act on these themes, which asks of each body what its pair of words says."""
    act = ActFactory(**fields)
    act.themes = themes
    act.save()
    for body, what_cy, what_en in duties:
        DutyFactory(act=act, body=body, what_cy=what_cy, what_en=what_en)
    return act


def make_acts(number, *, themes):
    """So many acts as rows, each on all of these themes and with two duties: to count queries."""
    acts = Act.objects.bulk_create(ActFactory.build_batch(number))
    links = Act.themes.through
    links.objects.bulk_create(links(act=act, theme=theme) for act in acts for theme in themes)
    Duty.objects.bulk_create(
        DutyFactory.build(act=act, body=body) for act in acts for body in ("council", "police")
    )
