"""When the question of the quarter is asked anew."""

from datetime import date

import pytest

from accounts import seat_checks


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 3, 31), date(2026, 1, 1)),
        (date(2026, 12, 31), date(2026, 10, 1)),
    ],
)
def test_a_quarter_has_three_months(day, quarter):
    assert seat_checks.get_quarter(day) == quarter
