"""A piece of the demonstration is made once, also when two runs come to it together."""

import pytest

from wscn_site.demo.seed.job import Job

pytestmark = pytest.mark.django_db


def make_job(*answers, made):
    """A job that asks in turn whether it is done, and notes when it does anything."""
    asked = iter(answers)
    return Job(name="Sample", is_done=lambda: next(asked), do=lambda: made.append("once"))


@pytest.mark.parametrize(
    ("answers", "does"),
    [
        pytest.param([True], False, id="it was there"),
        pytest.param([False, True], False, id="another run made it meanwhile"),
        pytest.param([False, False], True, id="nobody made it"),
    ],
)
def test_a_job_makes_what_is_not_there(answers, does):
    made = []

    has_run = make_job(*answers, made=made).run()

    assert (has_run, made) == (does, ["once"] * does)


def test_what_is_there_is_left_without_a_transaction(django_assert_num_queries):
    with django_assert_num_queries(0):
        make_job(True, made=[]).run()
