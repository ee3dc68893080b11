"""Who was central to the meetings of a period, computed once and kept: more people than are counted while one waits."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from graph.digests import digest

Parameters = Mapping[str, str | int | float]


class Ranked(BaseModel):
    """One person of a ranking."""

    model_config = ConfigDict(frozen=True)

    person: str  # id
    n_meetings: int
    degree: int
    pagerank: float


class Ranking(BaseModel):
    """The most central people by one question's parameters, as things stood after a number of writes.

    It follows from the graph and is no part of it: no digest counts it, no dump holds it, no name is in it.
    """

    model_config = ConfigDict(frozen=True)

    parameters: Parameters
    revision: int  # of the store it was computed from
    people: int  # ranked, of whom the rows are the first
    rows: tuple[Ranked, ...]

    @property
    def id(self) -> str:
        """What it is found by."""
        return ranking_id(self.parameters)


def ranking_id(parameters: Parameters) -> str:
    """The id of the ranking by these parameters."""
    return digest("ranking", *(f"{name}={value}" for name, value in sorted(parameters.items())))
