"""What one call may cost: processor time and memory, kept by the operating system."""

import signal
import sys
from dataclasses import dataclass

_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of processor time and `megabytes` of memory beyond what is there before a call.

    Both are for each of its results; all of them may take `together` seconds.
    """

    seconds: int
    megabytes: int
    together: int = 60

    def __str__(self) -> str:
        return f"{self.seconds} s and {self.megabytes} MB"


def limit(limits: Limits) -> None:
    """Hold this process to the limits from now on; called again, they count anew.

    A process that takes more time is ended by `SIGPROF`; one that takes more memory sees a
    `MemoryError`. Where there are no such limits (Windows), nothing is done.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, limits.seconds)
    if sys.platform.startswith("linux"):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        size = memory() + limits.megabytes * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (size, resource.RLIM_INFINITY))


def unlimited() -> None:
    """Let this process take its time again."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, 0)


def memory() -> int:
    """Bytes of private memory that this process has mapped for writing (`man 5 proc`)."""
    if not sys.platform.startswith("linux"):
        return 0
    with open("/proc/self/status", "rb") as status:  # noqa: PTH123 - no path to be joined
        sizes = (line.split() for line in status if line.startswith(b"VmData"))
        return next((int(size[1]) * 1024 for size in sizes), 0)
