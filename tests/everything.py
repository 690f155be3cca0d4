"""Every test there is: on SQLite, on PostgreSQL and in Chromium. `make test` calls this.

What asks no database runs once. The second run adds its coverage to the first one's, so the figure
at the end is that of both, and pytest's closing line is the last one. What is left out is said
loudly; with CI=true or WSCN_REQUIRE_ALL=1 it is a failure.

Arguments go to pytest as they are (`make test ARGS="tests/accounts -k seat"`). A part of the tests
cannot cover all the code, so then nothing is measured.
"""

import os
import signal
import subprocess
import sys

from tests import postgresql
from tests.completeness import everything_is_required

PROCESSES = os.environ.get("TEST_PROCESSES") or str(min(os.cpu_count() or 1, 8))
MEASURE = ["--cov", "--cov-report=", "--cov-fail-under=0"]
ADD_AND_REPORT = ["--cov", "--cov-append", "--cov-report=term-missing:skip-covered"]


def main(arguments: list[str]) -> int:
    # Whoever is told to stop leaves no PostgreSQL behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    print("== Every test on SQLite", flush=True)
    on_sqlite = pytest(arguments or MEASURE, database="")
    try:
        with postgresql.server() as address:
            print("\n== Every test on PostgreSQL", flush=True)
            on_postgresql = pytest(arguments or ADD_AND_REPORT, database=address)
    except postgresql.NoServer:
        print("\n!! LEFT OUT: every test on PostgreSQL. To have them: apt-get install postgresql")
        on_postgresql = int(everything_is_required())
    if on_sqlite:
        print("!! The tests on SQLite failed: see above.")
    return on_sqlite or on_postgresql


def pytest(options: list[str], *, database: str) -> int:
    command = [sys.executable, "-m", "pytest", "-n", PROCESSES, *options]
    environment = {**os.environ, "TEST_DATABASE_URL": database}
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
