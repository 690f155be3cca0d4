"""Other processes, made out of this one: to work beside it, and to be killed in the middle."""

import json
import os
import signal
import tempfile
import traceback
import warnings
from pathlib import Path

from django.db import connection, connections

FINISHED, FAILED, REFUSED = 0, 1, 3


def start(do, *, refusal=()):
    """Do it in a process of its own, and do not wait for it. Gives the number of the process."""
    connections.close_all()
    with warnings.catch_warnings():
        # Newer Pythons warn of threads. None of them has anything that is needed over there.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process:
        return process
    status = FAILED
    try:
        do()
        status = FINISHED
    except refusal:
        status = REFUSED
    except BaseException:
        traceback.print_exc()
    finally:
        connections.close_all()
        os._exit(status)


def wait_for(*processes):
    """How each ended: FINISHED, FAILED or REFUSED; below zero, the signal that killed it."""
    return [os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) for process in processes]


def at_once(*deeds, refusal=()):
    """Do these at the same moment, each in a process of its own. Gives how each ended."""
    starting, gate = os.pipe()

    def wait_at_gate(do):
        connection.ensure_connection()
        os.close(gate)
        os.read(starting, 1)
        do()

    processes = [start(lambda do=do: wait_at_gate(do), refusal=refusal) for do in deeds]
    # It opens when the last who could write to it lets go of it.
    os.close(gate)
    ended = wait_for(*processes)
    os.close(starting)
    return ended


def get_moments(do):
    """Do it in a process of its own, and give the moments at which it matters to be killed.

    A moment is the number of the statement that was the last one. Until a transaction ends nobody
    sees any of it, and killing whoever began it takes all of it back: so what is found after one of
    its statements is what is found after the others, and its first and its last stand for them.
    Every statement outside of a transaction is a moment of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "notes"

        def run():
            transactions = []
            with connection.execute_wrapper(_observer(transactions)):
                do()
            notes.write_text(json.dumps(transactions))

        assert wait_for(start(run)) == [FINISHED]
        transactions = json.loads(notes.read_text())
    neighbours = zip([None, *transactions], transactions, [*transactions[1:], None], strict=False)
    return [
        number
        for number, (before, this, after) in enumerate(neighbours, start=1)
        if this is None or not before == this == after
    ]


def _observer(transactions):
    """Note for each statement in which transaction it is, by number, or that it is in none."""
    ended = 0

    def count(end):
        def count_and_end():
            nonlocal ended
            ended += 1
            end()

        return count_and_end

    def execute(run, statement, parameters, many, context):
        result = run(statement, parameters, many, context)
        transactions.append(ended if connection.in_atomic_block else None)
        return result

    connection._commit = count(connection._commit)
    connection._rollback = count(connection._rollback)
    return execute


def kill_after(number, do):
    """Do it in a process that is killed, as with kill -9, right after so many statements.

    Gives whether it was still at work then.
    """

    def run():
        with connection.execute_wrapper(_executioner(number)):
            do()

    (ended,) = wait_for(start(run))
    assert ended in {FINISHED, -signal.SIGKILL}
    return ended == -signal.SIGKILL


def _executioner(number):
    done = 0

    def execute(run, statement, parameters, many, context):
        nonlocal done
        result = run(statement, parameters, many, context)
        done += 1
        if done == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return execute
