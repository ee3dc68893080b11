"""The script for Slurm and the manifest for Kubernetes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from api.exits import MEANINGS
from graph.settings import Settings
from graph.store import Store
from loaders.pipeline import load

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "examples" / "corpus"
WAIT = 280.0  # seconds: four Pythons start, which took 130 on a machine with nine times as much to do as it can
# Stands in for Slurm: as many processes of a command as --ntasks says, ended with it.
SRUN = """#!/bin/bash
trap 'kill $(jobs -p); wait' TERM
while [[ $1 == --* ]]; do [[ $1 == --ntasks=* ]] && count=${1#*=}; shift; done
for ((i = 0; i < count; i++)); do "$@" & done
wait
"""


def test_the_slurm_script_loads_what_one_process_does(
    store: Store, embedded_settings: Settings, tmp_path: Path
) -> None:
    load([str(CORPUS)], store)
    digest = store.digest()
    store.clear()
    (tmp_path / "srun").write_text(SRUN, encoding="utf-8")
    (tmp_path / "srun").chmod(0o755)
    environment = os.environ | {
        "PATH": f"{tmp_path}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "SLURM_JOB_ID": "1",
        "SLURM_NTASKS": "3",
        "TMPDIR": str(tmp_path),
        "GIAOBAN_STORE": embedded_settings.store,
    }
    words = [ROOT / "examples" / "scale" / "slurm.sh", tmp_path / "claims", CORPUS]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=WAIT, check=False)
    assert done.returncode == 0, done.stderr
    assert "16 added" in done.stdout
    assert store.digest() == digest
    assert not list((tmp_path / "claims").glob("scheduler*"))


def test_the_manifest_fits_together() -> None:
    text = (ROOT / "examples" / "scale" / "kubernetes.yaml").read_text(encoding="utf-8")
    parts: dict[tuple[str, str], Any] = {
        (one["kind"], one["metadata"]["name"]): one for one in yaml.safe_load_all(text)
    }
    service = parts["Service", "giaoban-scheduler"]
    address = f"tcp://{service['metadata']['name']}:{service['spec']['ports'][0]['port']}"
    scheduler, worker, job = (
        parts[kind]["spec"]["template"]
        for kind in (("Deployment", "giaoban-scheduler"), ("Deployment", "giaoban-worker"), ("Job", "giaoban-load"))
    )
    assert service["spec"]["selector"].items() <= scheduler["metadata"]["labels"].items()
    assert address in worker["spec"]["containers"][0]["command"]
    loading = job["spec"]["containers"][0]
    assert loading["args"][loading["args"].index("--cluster") + 1] == address
    assert worker["spec"]["containers"][0]["volumeMounts"] == loading["volumeMounts"]  # both see the same paths
    rules = parts["Job", "giaoban-load"]["spec"]["podFailurePolicy"]["rules"]
    assert {code for rule in rules for code in rule["onExitCodes"]["values"]} <= MEANINGS.keys()


def test_the_commands_of_the_manifest_are_ours() -> None:
    from typer.main import get_command

    from api.cli import app

    text = (ROOT / "examples" / "scale" / "kubernetes.yaml").read_text(encoding="utf-8")
    jobs = [one for one in yaml.safe_load_all(text) if one["kind"] == "Job"]
    (words,) = [one["spec"]["template"]["spec"]["containers"][0]["args"] for one in jobs]
    root: Any = get_command(app)
    command = root.commands[words[0]]
    known = {name for one in command.params for name in one.opts}
    assert {word for word in words if word.startswith("--")} <= known
