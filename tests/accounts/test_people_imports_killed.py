"""Killed, as with kill -9, at any moment: the same list again gives what is left, and no more."""

import re

import pytest
from django.utils import timezone

from accounts import post
from accounts.models import Letter, Seat, User
from accounts.people_imports import Fate, bring
from accounts.people_lists import read
from tests.factories.accounts import MembershipFactory
from tests.factories.people_lists import HEADING
from tests.processes import kill_after

# The other processes are not measured.
pytestmark = pytest.mark.no_cover

PEOPLE = [f"p{number}@sample.example" for number in range(6)]


def test_each_has_one_seat_and_one_letter_in_the_end(transactional_db, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "sent")
    organisation = MembershipFactory().organisation
    people = read(HEADING + "".join(f"P,{address},,\n" for address in PEOPLE))

    def do():
        how = {"may_go_on": lambda: True, "by": None, "now": timezone.now()}
        return [each.fate for each in bring(people, organisation=organisation, **how)]

    # While it looks, makes a person, gives a seat, and writes the letter of it.
    killed = [kill_after(number, do) for number in (2, 15, 30, 45, 60, 75)]
    halfway = Seat.objects.count()
    fates = do()
    post.send_waiting(now=timezone.now())

    assert killed == [True] * 6
    assert 0 < halfway < len(PEOPLE)
    assert set(fates) == {Fate.HAS, Fate.GOT}
    assert (User.objects.count(), Seat.objects.count()) == (len(PEOPLE), len(PEOPLE))
    sent = "".join(path.read_text() for path in (tmp_path / "sent").glob("*.log"))
    assert sorted(re.findall(r"^To: (\S+)", sent, re.MULTILINE)) == PEOPLE
    assert not Letter.objects.filter(sent_at=None).exists()
