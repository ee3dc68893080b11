"""Waits until a new Neo4j answers and gives it its first password: URI PASSWORD PID."""

import os
import sys
import time

from neo4j import GraphDatabase
from neo4j.exceptions import ServiceUnavailable

PATIENCE = 60.0  # seconds; 5 s were measured on an idle machine


def main(uri: str, password: str, pid: int) -> None:
    """Return once the password is set; fail when the server ends first."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        os.kill(pid, 0)
        try:
            with (
                GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver,
                driver.session(database="system") as session,
            ):
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=password).consume()
            return
        except ServiceUnavailable:
            time.sleep(0.2)
    raise SystemExit(f"nobody answers at {uri} after {PATIENCE:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
