"""A mail server on this machine that misbehaves when it is told to, and remembers what it took."""

import random
import socket
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy

# What can go wrong with a mail, at which step.
WRONG = {
    "greeting": b"421 4.3.2 Too busy\r\n",
    "sender": b"451 4.3.0 Not now\r\n",
    "rcpt later": b"451 4.7.1 Try again later\r\n",
    "rcpt never": b"550 5.1.1 No such user\r\n",
    "rcpt plain": b"550 No\r\n",
    "rcpt policy": b"550 5.7.1 We do not like you\r\n",
    "rcpt full": b"552 5.2.2 Full\r\n",
    "data later": b"452 4.3.1 Not now\r\n",
    "data never": b"554 5.6.0 Not that\r\n",
    "end later": b"451 4.3.0 Not taken\r\n",
    "end never": b"554 5.6.0 Not taken\r\n",
    "end nobody": b"550 5.1.1 Nobody of that name\r\n",
    "end leaving": b"421 4.3.2 Too many\r\n",
    "end strange": b"354 Go on\r\n",
}
DROPS = {"drop before data", "drop after data", "drop after data, taken"}


class Server:
    """Give ``choose``: for each mail, and the reader's address, what goes wrong; "" for nothing.

    Where it keeps what it is sent, tests can read that; of very many it need not.
    """

    def __init__(self, choose=lambda to: "", *, keeps=True):
        self.choose, self.keeps = choose, keeps
        self.taken = []
        self.wrong = Counter()
        self.messages = []
        self.connections, self.offered = [], []
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.port = self._listening.getsockname()[1]
        self._lock = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def letters(self):
        """What it was sent, as a mail program would show it."""
        sent = (message.replace(b"\r\n..", b"\r\n.") for message in self.messages)
        return [message_from_bytes(each, policy=policy.default) for each in sent]

    def close(self):
        # Whoever waits for a connection would still have the next one.
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def hang_up(self):
        """Leave whoever is connected, as servers do after a while."""
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def get_twice(self):
        """Whoever was sent more than one."""
        return {to for to, times in Counter(self.taken).items() if times > 1}

    def _listen(self):
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.connections.append(connection)
                threading.Thread(target=self._serve, args=[connection], daemon=True).start()

    def _serve(self, connection):
        with suppress(OSError), connection, connection.makefile("rb") as lines:
            self._talk(connection, lines)

    def _talk(self, connection, lines):
        wrong = self.choose("")
        if wrong == "greeting":
            self._note(wrong)
            connection.sendall(WRONG[wrong])
            return
        connection.sendall(b"220 sink\r\n")
        to, is_sender_wrong = "", wrong == "sender"
        for line in lines:
            match line[:4].upper():
                case b"EHLO":
                    connection.sendall(b"250-sink\r\n250 8BITMIME\r\n")
                case b"MAIL" if is_sender_wrong:
                    self._note(wrong)
                    connection.sendall(WRONG[wrong])
                case b"RCPT":
                    to = line.split(b"<")[1].split(b">")[0].decode()
                    self.offered.append(to)
                    wrong = self.choose(to)
                    self._answer(connection, wrong, step="rcpt")
                case b"DATA":
                    is_leaving = wrong == "end leaving"
                    if not self._take(connection, lines, wrong, to=to) or is_leaving:
                        return
                case _:
                    connection.sendall(b"250 Fine\r\n")

    def _take(self, connection, lines, wrong, *, to):
        """Hear the data, and say what becomes of it; whether to go on."""
        if wrong == "drop before data":
            self._note(wrong)
            return False
        if self._answer(connection, wrong, step="data", fine=b"354 Go on\r\n"):
            return True
        message = self._read(lines)
        return message is not None and self._end(connection, wrong, to=to, message=message)

    def _answer(self, connection, wrong, *, step, fine=b"250 Fine\r\n"):
        """Say yes, or what is wrong at this step; whether it was wrong."""
        is_wrong = wrong.startswith(step)
        if is_wrong:
            self._note(wrong)
        connection.sendall(WRONG[wrong] if is_wrong else fine)
        return is_wrong

    def _read(self, lines):
        """The message, to its end; nothing, if it has none."""
        read = []
        for line in lines:
            if line == b".\r\n":
                return b"".join(read)
            read.append(line.removeprefix(b"."))
        return None

    def _end(self, connection, wrong, *, to, message):
        """Take it or not, and say so or not; whether to go on."""
        if wrong == "slow":
            time.sleep(0.05)
        if not wrong.startswith("end") and wrong != "drop after data":
            with self._lock:
                self.taken.append(to)
                if self.keeps:
                    self.messages.append(message)
        if wrong in DROPS:
            self._note(wrong)
            return False
        self._answer(connection, wrong, step="end", fine=b"250 Taken\r\n")
        return True

    def _note(self, wrong):
        with self._lock:
            self.wrong[wrong] += 1


@contextmanager
def running(choose=lambda to: "", *, keeps=True):
    server = Server(choose, keeps=keeps)
    try:
        yield server
    finally:
        server.close()


@contextmanager
def in_use(settings):
    """One that takes everything, and the site's letters go there."""
    with running() as server:
        use(settings, server)
        yield server


def at_random(seed, *, often):
    """Something goes wrong so often, each way as often as the others: the same for each address.

    What is temporary goes wrong the first time that it is tried and not the next.
    """
    chance = random.Random(seed)  # noqa: S311 - the same each time
    ways = [*WRONG, *DROPS, "slow"]
    tried = Counter()
    lock = threading.Lock()

    def choose(to):
        with lock:
            tried[to] += 1
            if to and tried[to] > 1 and chance.random() > often / 2:
                return ""
            return chance.choice(ways) if chance.random() < often else ""

    return choose


def use(settings, server):
    """Send by this server."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_TIMEOUT = 10
