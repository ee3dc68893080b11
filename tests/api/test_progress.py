import io

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress

from api.progress import Bar, Rate, bar


def test_there_is_no_bar_off_a_terminal() -> None:
    with bar(lambda: 3) as progress:
        assert progress is None


def test_the_bar_counts_what_was_read_failed_and_kept() -> None:
    with Progress(MofNCompleteColumn(), Rate(), console=Console(file=io.StringIO())) as progress:
        task = progress.add_task("read", total=3, kept=0, failed=0)
        shown = Bar(progress, task)
        for failed in (False, True, False):
            shown.read(failed)
        shown.kept(["a", "b"])
        (told,) = progress.tasks
    assert (told.completed, told.fields["kept"], told.fields["failed"]) == (3, 2, 1)
