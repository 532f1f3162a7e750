"""Ranges of a capture's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"span {self.start}:{self.end} is empty or negative"
            raise ValueError(msg)

    def __reduce__(self) -> tuple[type["Span"], tuple[int, int]]:
        # Spans travel between processes by the thousand, and what dataclasses do is slow.
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end
