"""Every test there is: on SQLite, on PostgreSQL and in Chromium. `make test` calls this.

What asks no database, what is the same on both, and the journeys in Chromium run once. Coverage is
measured on SQLite, and on PostgreSQL for what only PostgreSQL can do: it takes twice the time. What
is left out is said loudly; with CI=true or WSCN_REQUIRE_ALL=1 it is a failure.

Arguments go to pytest as they are (`make test ARGS="tests/accounts -k seat"`). A part of the tests
cannot cover all the code, so then nothing is measured.
"""

import os
import signal
import subprocess
import sys

from tests import postgresql, shared
from tests.completeness import everything_is_required

# One more than there are processors: browsers and databases are waited for.
PROCESSES = os.environ.get("TEST_PROCESSES") or str(min((os.cpu_count() or 1) + 1, 8))
IN_PARALLEL = ["-n", PROCESSES, "--dist", "worksteal"]
MEASURE = ["--cov", "--cov-report=", "--cov-fail-under=0"]
OK, NOTHING_CHOSEN = 0, 5  # as pytest exits
ON_BOTH, ON_POSTGRESQL = ["-m", "not postgresql"], ["-m", "postgresql"]
ADD_AND_REPORT = ["--cov", "--cov-append", "--cov-report=term-missing:skip-covered"]


def main(arguments: list[str]) -> int:
    # Whoever is told to stop leaves no PostgreSQL behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    print("== Every test on SQLite", flush=True)
    failed = pytest(*(arguments or MEASURE), *IN_PARALLEL)
    try:
        with postgresql.server() as address, shared.run(server=address):
            print("\n== Every test on PostgreSQL", flush=True)
            failed |= pytest(*(arguments or ON_BOTH), *IN_PARALLEL, database=address)
            if not arguments:
                print("\n== What only PostgreSQL can do, and what all of them cover", flush=True)
                measure = (*ON_POSTGRESQL, *ADD_AND_REPORT)
                failed |= pytest(*measure, *IN_PARALLEL, database=address)
    except postgresql.NoServer:
        print("\n!! LEFT OUT: every test on PostgreSQL. To have them: apt-get install postgresql")
        failed |= everything_is_required()
    if failed:
        print("!! Some of it failed: see above.")
    return int(failed)


def pytest(*options: str, database: str = "") -> bool:
    """Run these tests; say whether one failed."""
    command = [sys.executable, "-m", "pytest", *options]
    environment = {**os.environ, "TEST_DATABASE_URL": database}
    status = subprocess.run(command, env=environment, check=False).returncode
    return status not in {OK, NOTHING_CHOSEN if sys.argv[1:] else OK}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
