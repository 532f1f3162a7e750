"""Parallel map: a function over many arguments, in processes that have limits, order kept.

The processes of the standard library's pools have none, and one that dies takes the pool with it.
"""

import gc
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pickle import UnpicklingError
from typing import Generic, TypeVar

from briefgen.engine.limits import Limits, limit, memory, unlimited

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
    """What stands in place of a result: `reason` says why there is none, and none after it.

    `in_all` says that no one result is to blame, but all of them together.
    """

    reason: str
    in_all: bool = False


def parallel(
    function: Callable[[_Argument], Iterable[_Result]],
    arguments: Iterable[_Argument],
    limits: Limits,
    *,
    jobs: int | None = None,
    weigh: Callable[[_Argument], int] = lambda _: 0,
) -> Iterator[tuple[_Argument, Sequence[_Result | Failure]]]:
    """Each argument with its results, in the order given, whatever the calls do.

    A call that takes more than its `limits`, raises, or brings Python down has a
    `Failure` behind the results it gave before, and the others go on. On a loaded machine a result
    may take five times as long as it has processor time. `function` (a generator, as a rule),
    arguments and results must be picklable.

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
            if calls and not calls[0].ended:
                pool.wait()
            while calls and calls[0].ended:
                call = calls.popleft()
                weight -= weigh(call.argument)
                yield call.argument, call.results
    finally:
        pool.close()


class _Call(Generic[_Argument, _Result]):
    """An argument, and its results as far as they have come."""

    def __init__(self, argument: _Argument) -> None:
        self.argument = argument
        self.results: list[_Result | Failure] = []
        self.ended = False


class _Worker(Generic[_Argument, _Result]):
    """A process that makes one call after the other."""

    def __init__(self, function: Callable[[_Argument], Iterable[_Result]], limits: Limits) -> None:
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
        self._be_patient()
        try:
            self.connection.send(call.argument)
        except OSError:
            self.fail(self._ending())

    def receive(self) -> None:
        """Take what has come: a result, the end of the call, or that of the process."""
        try:
            message = self.connection.recv()
        except (EOFError, OSError, UnpicklingError):
            self.fail(self._ending())
            return
        if isinstance(message, _End):
            self.over = message.last
            self._end()
        elif self._call is not None:
            self._call.results.append(message)
            self._be_patient()

    def fail(self, reason: str) -> None:
        self.over = True
        if self._call is not None:
            self._call.results.append(Failure(reason))
        self._end()

    def _be_patient(self) -> None:
        self.until = time.monotonic() + self._limits.seconds * _PATIENCE

    def _end(self) -> None:
        if self._call is not None:
            self._call.ended = True
        self._call = None

    def _ending(self) -> str:
        self._process.join(1)
        code = self._process.exitcode
        if code is not None and -code == getattr(signal, "SIGPROF", None):
            return f"it takes more than {self._limits.seconds} s"
        if code is not None and code < 0:
            filled = f"takes more than {self._limits.megabytes} MB"
            return f"it brings its process down (signal {-code}), or {filled}"
        return f"its process ended with status {code}"

    def close(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


class _Pool(Generic[_Argument, _Result]):
    def __init__(
        self, function: Callable[[_Argument], Iterable[_Result]], limits: Limits, jobs: int
    ) -> None:
        self._function = function
        self._limits = limits
        self._jobs = jobs
        self._workers: list[_Worker[_Argument, _Result]] = []
        self._started = 0

    def has_room(self, waiting: int) -> bool:
        """Whether a call can be started now, when the results of `waiting` are not given out."""
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
        """Wait until a call has come further."""
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


@dataclass(frozen=True, slots=True)
class _End:
    """Follows the results of a call; `last` says that the process should make no other."""

    last: bool


def _work(
    function: Callable[[_Argument], Iterable[_Result]], connection: Connection, limits: Limits
) -> None:
    """Answer until nobody asks: each argument with its results, and an end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A process for each core is all there is to gain; a thread for each in each takes its memory.
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    # What was there before is not looked through for garbage, nor copied by that.
    gc.freeze()
    parent = os.getppid()
    begin = memory()
    with suppress(EOFError, OSError):
        while True:
            # A process forked later holds our pipe open, so its end may not show.
            while not connection.poll(_PARENT_LOOKED_FOR):
                if os.getppid() != parent:
                    return
            limit(limits)
            begun = time.process_time()
            try:
                for result in _results(function, connection.recv()):
                    connection.send(result)
                    if time.process_time() - begun > limits.together:
                        reason = f"it takes more than {limits.together} s in all"
                        connection.send(Failure(reason, in_all=True))
                        break
                    limit(limits)
                unlimited()
                connection.send(_End(memory() > begin + _LEFT_OVER))
            except MemoryError:
                connection.send(Failure(f"it takes more than {limits.megabytes} MB"))
                connection.send(_End(last=True))


def _results(
    function: Callable[[_Argument], Iterable[_Result]], argument: _Argument
) -> Iterator[_Result | Failure]:
    try:
        yield from function(argument)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - of one call, which must not end the others
        yield Failure(f"it raises {type(error).__name__}")


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
