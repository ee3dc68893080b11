"""The ISO days that a date of any precision allows."""

from dataclasses import dataclass

from graph.edtf import parse


@dataclass(frozen=True, slots=True)
class Days:
    """A first and a last ISO day, None where the date leaves them open; false when it says neither."""

    first: str | None = None
    last: str | None = None

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None


def days(value: str | None) -> Days:
    """The days of an EDTF date or an ISO 8601 time. Raises DateError."""
    if value is None:
        return Days()
    date = parse(value.partition("T")[0])
    return Days(date.earliest, date.latest)
