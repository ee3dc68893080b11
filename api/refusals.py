"""An error on the command line: one line that says what to do, and the candidates of an ambiguous name."""

from api.problems import exit_code
from api.terminal import say
from graph.errors import GiaobanError


def tell(error: GiaobanError) -> int:
    """Say what went wrong on standard error; the exit code."""
    say(f"giaoban: {' '.join(str(error).split())}")
    return exit_code(error)
