"""The site as in production, and what it costs the machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection

from tests.postgresql import free_port

STARTS_WITHIN = 60  # seconds
PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def server(*, workers):
    """Granian in a session of its own: Ctrl-C is ours to pass on. Gives its port and process."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", str(workers)]
    command += ["--blocking-threads", "4", "--log-level", "error"]
    process = subprocess.Popen([*command, "wscn_site.wsgi:application"], start_new_session=True)
    try:
        wait_for(port, process)
        yield port, process.pid
    finally:
        # All of its session, at once: nothing of it is wanted any more.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(port, process):
    give_up_at = time.monotonic() + STARTS_WITHIN
    while True:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        if process.poll() is not None or time.monotonic() > give_up_at:
            sys.exit("The server did not start.")
        time.sleep(0.1)


def cpu_seconds(process):
    """Of a process and all that it has started; None where it cannot be known.

    Linux keeps account of it in /proc, of children that have ended as well.
    """
    if process is None:
        return None
    of, parents = {}, {}
    for entry in PROC.glob("[0-9]*/stat"):
        with suppress(OSError):
            # After the name, which may have blanks and brackets in it.
            fields = entry.read_text().rpartition(")")[2].split()
            number = int(entry.parent.name)
            parents[number] = int(fields[1])
            of[number] = sum(map(int, fields[11:15])) / TICKS
    family = {process}
    while added := {child for child, parent in parents.items() if parent in family} - family:
        family |= added
    return sum(of[member] for member in family if member in of) if process in of else None


class Meter:
    """What processes, and all that they have started, cost the machine from now on."""

    def __init__(self, *processes):
        self._processes = processes
        self._before = [cpu_seconds(process) for process in processes]

    def read(self, *, per):
        """Of each the milliseconds for one of so many; a dash where it cannot be known."""
        return [
            "–" if before is None else f"{1000 * (cpu_seconds(process) - before) / per:.1f}"
            for process, before in zip(self._processes, self._before, strict=True)
        ]


def database_process():
    """The PostgreSQL that serves us, if it runs on this machine and may be looked at."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (own,) = cursor.fetchone()
    with suppress(OSError):
        name, _, rest = (PROC / str(own) / "stat").read_text().rpartition(")")
        if "postgres" in name:
            return int(rest.split()[1])
    return None
