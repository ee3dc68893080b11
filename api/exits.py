"""What each exit code of `giaoban` says; the codes of errors come from `api/problems.py`."""

from typing import Final

from api.problems import PARTIAL

UNHEALTHY: Final = 10  # `doctor` found something that must be put right
CONTRADICTED: Final = 11  # decisions of people contradict each other

MEANINGS: Final[dict[int, str]] = {
    0: "done",
    1: "something went wrong that none of the codes below names",
    2: "the command or the question was written wrongly",
    3: "the name fits several; the candidates are listed",
    4: "nothing has that id or name",
    5: "no document could be read or kept",
    6: "the store cannot be used",
    7: "the store refused the user or password",
    8: "the Cypher statement is not allowed",
    PARTIAL: "some documents failed and are named; the rest was done",
    UNHEALTHY: "doctor found something that must be put right",
    CONTRADICTED: "decisions contradict each other and are named; everything else was done",
    12: "the dump is damaged or of a newer version",
    13: "the cluster cannot be used, or the folder of its claims; the same command goes on where it ended",
}


def of_documents(done: int, failed: int) -> int:
    """The exit code after work on documents of which some may have failed."""
    if not failed:
        return 0
    return PARTIAL if done else 5
