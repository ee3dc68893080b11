"""pytest plugin: a skipped test is a failure, unless GIAOBAN_MAY_SKIP (a regular expression) finds its reason.

PYTHONPATH=.ci pytest -p noskips
"""

import os
import re

import pytest

MAY_SKIP = os.environ.get("GIAOBAN_MAY_SKIP")
_refused: list[str] = []


def _look(report: pytest.TestReport | pytest.CollectReport) -> None:
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = str(report.longrepr)
    if not (MAY_SKIP and re.search(MAY_SKIP, reason)):
        _refused.append(f"{report.nodeid}: {reason}")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember a test that was skipped."""
    _look(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Remember a file that was skipped as a whole."""
    _look(report)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail the run where a test was skipped."""
    if _refused and exitstatus == 0:
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests that must not be skipped here."""
    for line in _refused:
        terminalreporter.write_line(f"MUST NOT SKIP {line}", red=True)
