"""The random dossiers, which are on no import path."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def dossiers() -> ModuleType:
    """dossiers.py beside this file."""
    spec = importlib.util.spec_from_file_location("dossiers", Path(__file__).parent / "dossiers.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
