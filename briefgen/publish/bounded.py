"""Calls that may neither run on nor fill the memory, whatever their arguments make them do."""

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

_Result = TypeVar("_Result")
_MEGABYTE = 1 << 20
_PATIENCE = 5


def bounded(call: Callable[[], _Result], seconds: int, megabytes: int) -> _Result | None:
    """The result of `call()`, or `None` when it takes more than it may, or brings Python down.

    The call runs in a process of its own, with `seconds` of processor time and `megabytes` of
    memory beyond what is there; on a loaded machine it may take five times as long. `call` and
    its result must be picklable. Where there are no such limits (Windows), only time is bound.
    """
    kinds = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in kinds else "spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(  # type: ignore[attr-defined]
        target=_answer, args=(call, sender, seconds, megabytes), daemon=True
    )
    child.start()
    sender.close()
    try:
        if receiver.poll(seconds * _PATIENCE):
            result: _Result = receiver.recv()
            return result
    except (EOFError, OSError):
        pass
    finally:
        receiver.close()
        child.kill()
        child.join()
        child.close()
    return None


def _answer(call: Callable[[], object], sender: Connection, seconds: int, megabytes: int) -> None:
    _limit(seconds, megabytes)
    try:
        result = call()
    except MemoryError:
        return
    sender.send(result)
    sender.close()


def _limit(seconds: int, megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, spent + seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        size = _data_size() + megabytes * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))


def _data_size() -> int:
    """Bytes of private memory that this process has mapped for writing (`man 5 proc`)."""
    with open("/proc/self/status", "rb") as status:  # noqa: PTH123 - no path to be joined
        sizes = (line.split() for line in status if line.startswith(b"VmData"))
        return next((int(size[1]) * 1024 for size in sizes), 0)
