"""Parallel map: a function over many arguments, in processes that have limits, order kept.

The processes of the standard library's pools have none, and one that dies takes the pool with it.
"""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pickle import UnpicklingError
from typing import Generic, TypeVar

from briefgen.engine.limits import Limits, limit, memory

_Argument = TypeVar("_Argument")
_Result = TypeVar("_Result")

_PATIENCE = 5
_SERIAL = 4
_AHEAD = 4
_HEAVIEST = 64_000_000
_LEFT_OVER = 128 << 20
_PARENT_LOOKED_FOR = 5.0


@dataclass(frozen=True, slots=True)
class Failure:
    """What stands in place of a result: `reason` says why the call has none."""

    reason: str


def parallel(
    function: Callable[[_Argument], _Result],
    arguments: Iterable[_Argument],
    limits: Limits,
    *,
    jobs: int | None = None,
    weigh: Callable[[_Argument], int] = lambda _: 0,
) -> Iterator[tuple[_Argument, _Result | Failure]]:
    """Each argument with its result, in the order given, whatever the calls do.

    A call that takes more than its `limits`, raises, or brings Python down has a `Failure` for a
    result, and the others go on. On a loaded machine a call may take five times as long as it has
    processor time. `function`, arguments and results must be picklable.

    There are up to `jobs` processes, by default one for each core this process may use; the first
    few calls are made in one of them, so that little work starts no more. Arguments are taken as
    they are needed: no more than a few for each process wait, and no more than 64 million of what
    `weigh` tells in bytes.
    """
    pool = _Pool(function, limits, jobs or _cores())
    calls: deque[_Call[_Argument, _Result]] = deque()
    left = iter(arguments)
    exhausted = False
    weight = 0
    try:
        while calls or not exhausted:
            while not exhausted and pool.has_room(len(calls)) and weight < _HEAVIEST:
                try:
                    call = _Call[_Argument, _Result](next(left))
                except StopIteration:
                    exhausted = True
                    break
                weight += weigh(call.argument)
                calls.append(call)
                pool.start(call)
            if calls and calls[0].result is None:
                pool.wait()
            while calls and (result := calls[0].result) is not None:
                call = calls.popleft()
                weight -= weigh(call.argument)
                yield call.argument, result[0]
    finally:
        pool.close()


class _Call(Generic[_Argument, _Result]):
    """An argument, and, when it is there, its result in a tuple."""

    def __init__(self, argument: _Argument) -> None:
        self.argument = argument
        self.result: tuple[_Result | Failure] | None = None


class _Worker(Generic[_Argument, _Result]):
    """A process that makes one call after the other."""

    def __init__(self, function: Callable[[_Argument], _Result], limits: Limits) -> None:
        kinds = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("fork" if "fork" in kinds else "spawn")
        self.connection, theirs = context.Pipe()
        self._limits = limits
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(function, theirs, limits), daemon=True
        )
        self._process.start()
        theirs.close()
        self._call: _Call[_Argument, _Result] | None = None
        self.until = 0.0
        self.over = False

    @property
    def idle(self) -> bool:
        return self._call is None

    def start(self, call: _Call[_Argument, _Result]) -> None:
        self._call = call
        self.until = time.monotonic() + self._limits.seconds * _PATIENCE
        try:
            self.connection.send(call.argument)
        except OSError:
            self.fail(self._ending())

    def receive(self) -> None:
        """Take the result that has come, or the end of the process for one."""
        try:
            result, self.over = self.connection.recv()
        except (EOFError, OSError, UnpicklingError):
            self.fail(self._ending())
            return
        self._settle(result)

    def fail(self, reason: str) -> None:
        self.over = True
        self._settle(Failure(reason))

    def _settle(self, result: _Result | Failure) -> None:
        if self._call is not None:
            self._call.result = (result,)
        self._call = None

    def _ending(self) -> str:
        self._process.join(1)
        code = self._process.exitcode
        if code is not None and -code == getattr(signal, "SIGXCPU", None):
            return f"it takes more than {self._limits.seconds} s"
        return f"its process ended with status {code}"

    def close(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


class _Pool(Generic[_Argument, _Result]):
    def __init__(self, function: Callable[[_Argument], _Result], limits: Limits, jobs: int) -> None:
        self._function = function
        self._limits = limits
        self._jobs = jobs
        self._workers: list[_Worker[_Argument, _Result]] = []
        self._started = 0

    def has_room(self, waiting: int) -> bool:
        """Whether a call can be started now, when `waiting` results are not given out yet."""
        most = self._jobs if self._started >= _SERIAL else 1
        idle = any(worker.idle for worker in self._workers)
        return waiting < self._jobs * _AHEAD and (idle or len(self._workers) < most)

    def start(self, call: _Call[_Argument, _Result]) -> None:
        worker = next((worker for worker in self._workers if worker.idle), None)
        if worker is None:
            worker = _Worker(self._function, self._limits)
            self._workers.append(worker)
        self._started += 1
        worker.start(call)

    def wait(self) -> None:
        """Wait until a call has its result."""
        busy = [worker for worker in self._workers if not worker.idle]
        patience = min((worker.until for worker in busy), default=0) - time.monotonic()
        ready = wait([worker.connection for worker in busy], max(0, patience))
        for worker in busy:
            if worker.connection in ready:
                worker.receive()
            elif worker.until <= time.monotonic():
                worker.fail(f"it takes more than {self._limits.seconds} s")
        for worker in [worker for worker in self._workers if worker.over]:
            worker.close()
            self._workers.remove(worker)

    def close(self) -> None:
        for worker in self._workers:
            worker.close()


def _work(function: Callable[[_Argument], _Result], connection: Connection, limits: Limits) -> None:
    """Answer until nobody asks: each argument with the result, and whether this was the last."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = os.getppid()
    begin = memory()
    with suppress(EOFError, OSError):
        while True:
            # A process forked later holds our pipe open, so its end may not show.
            while not connection.poll(_PARENT_LOOKED_FOR):
                if os.getppid() != parent:
                    return
            limit(limits)
            try:
                result = _result(function, connection.recv())
                connection.send((result, memory() > begin + _LEFT_OVER))
            except MemoryError:
                result = Failure(f"it takes more than {limits.megabytes} MB")
                connection.send((result, True))


def _result(function: Callable[[_Argument], _Result], argument: _Argument) -> _Result | Failure:
    try:
        return function(argument)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - of one call, which must not end the others
        return Failure(f"it raises {type(error).__name__}")


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
