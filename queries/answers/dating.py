"""Whether an event lies in the period that was asked for: surely, possibly or not."""

from collections.abc import Mapping

from graph.edtf import Match, Precision, parse, within


def period(date: str | None, reported: str | None, parameters: Mapping[str, str | int | float]) -> Match:
    """How a date meets `from` and `to`; what is dated to no year took place by the day it was first reported."""
    first, last = (str(parameters[key]) if key in parameters else None for key in ("from", "to"))
    if first is None and last is None:
        return Match.CERTAIN
    if reported is not None and (date is None or parse(date).precision is Precision.YEARLESS):
        if first is not None and reported < first:
            return Match.NONE
        last = min(last or reported, reported)
    return within(date, first, last)
