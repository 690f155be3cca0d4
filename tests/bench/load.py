"""Visitors: so many at once, each asking again as soon as it is answered.

It speaks just as much HTTP as the server needs to hear, to leave the machine to the server.
"""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Event

PATIENCE = 60  # seconds
A_LOT = 1 << 20
LENGTH = b"\r\ncontent-length:"


class Unexpected(Exception):
    """The site answered something else, so that the figures would be of something else."""


@dataclass(frozen=True)
class Outcome:
    """How long each answer took, and all of them together."""

    took: list[float]  # seconds, shortest first
    seconds: float

    @property
    def per_second(self):
        return len(self.took) / self.seconds

    def milliseconds(self, percent):
        return 1000 * self.took[min(len(self.took) - 1, len(self.took) * percent // 100)]


def ask_again_and_again(port, request, *, status, connections, seconds):
    """What came of it. As many as ``connections`` ask at once; each asks at least once."""
    began = time.perf_counter()
    until, is_over, there = began + seconds, Event(), []

    def visit(_):
        took = []
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
            there.append(connection)
            while not is_over.is_set() and (not took or time.perf_counter() < until):
                start = time.perf_counter()
                connection.sendall(request)
                receive(connection, status=status)
                took.append(time.perf_counter() - start)
        return took

    with ThreadPoolExecutor(connections) as visitors:
        try:
            took = [each for visit in visitors.map(visit, range(connections)) for each in visit]
        finally:
            # With Ctrl-C they go home early, answered or not.
            is_over.set()
            for connection in there:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
    return Outcome(took=sorted(took), seconds=time.perf_counter() - began)


def receive(connection, *, status):
    """Read one answer to its end; its body has the length."""
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += take(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    if int(head.split(maxsplit=2)[1]) != status:
        raise Unexpected(head.decode())
    length = int(head.lower().partition(LENGTH)[2].split(b"\r\n")[0])
    received = len(body)
    while received < length:
        received += len(take(connection))
    return length


def take(connection):
    more = connection.recv(A_LOT)
    if not more:
        raise Unexpected("The server hung up.")
    return more


def write_request(address, *, host, cookies):
    """As the server in front of ours passes it on."""
    lines = [
        f"GET {address} HTTP/1.1",
        f"Host: {host}",
        "X-Forwarded-Proto: https",
        "X-Forwarded-For: 192.0.2.1",
        "Accept: text/html",
        "Accept-Language: cy, en;q=0.5",
    ]
    if cookies:
        lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items()))
    return "\r\n".join([*lines, "", ""]).encode()
