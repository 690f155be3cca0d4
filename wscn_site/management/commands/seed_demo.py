from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wscn_site.demo.people import PASSWORD, PEOPLE
from wscn_site.demo.seed.job import Job
from wscn_site.demo.seed.work import get_work


class Command(BaseCommand):
    help = (
        "Fill the site with the demonstration: pages and files in both languages, organisations, "
        "and people to sign in as. Run it as often as you like: it makes what is missing, and "
        "leaves what is there. Refused where the settings do not allow a demonstration."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError(
                "These settings are not for a demonstration: it has one password for everybody. "
                "Nothing was changed."
            )
        now = timezone.now()
        work = get_work(today=timezone.localdate(now), now=now)
        made = sum(
            self._run(job, number=number, of=len(work)) for number, job in enumerate(work, 1)
        )
        there = len(work) - made
        self.stdout.write(f"The demonstration is complete: {made} made, {there} there already.")
        self._tell_how_to_sign_in()

    def _run(self, job: Job, *, number: int, of: int) -> bool:
        has_run = job.run()
        if has_run:
            self.stdout.write(f"[{number:>3}/{of}] {job.name}")
        return has_run

    def _tell_how_to_sign_in(self) -> None:
        base = settings.WAGTAILADMIN_BASE_URL
        width = max(len(person.email) for person in PEOPLE)
        lines = [
            "",
            f"Cymraeg {base}/cy/   English {base}/en/   CMS {base}/cms/",
            f"Everybody's password is: {PASSWORD}",
            "Who is asked for a second step is shown the code that would be on their phone.",
            *(f"  {person.email:<{width}}  {person.does}" for person in PEOPLE),
            "",
        ]
        self.stdout.write("\n".join(lines))
