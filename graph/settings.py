"""The settings of one run: passed on, never imported as a global."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

DEFAULT_STORE = ".giaoban"


class Settings(BaseModel):
    """Where the store is and how it may be used."""

    model_config = ConfigDict(frozen=True)

    store: str = DEFAULT_STORE  # a folder, or bolt://, neo4j://, neo4j+s://
    user: str = "neo4j"
    password: str | None = None
    database: str | None = None
    heap: str = "1g"  # of the embedded child
    idle: float = 60.0  # seconds that child stays when nobody uses the store
    write_keys: tuple[str, ...] = ()  # API keys that may load and retract over HTTP
    demo: bool = False  # pages say that people and events are invented


def from_env(environ: Mapping[str, str]) -> Settings:
    """Settings from GIAOBAN_* variables; what is not set keeps its default."""
    keys = {
        name: environ[f"GIAOBAN_{name.upper()}"]
        for name in ("store", "user", "password", "database", "heap", "idle")
        if environ.get(f"GIAOBAN_{name.upper()}")
    }
    write = tuple(k for k in environ.get("GIAOBAN_WRITE_KEYS", "").split(",") if k)
    return Settings(**keys, write_keys=write, demo=environ.get("GIAOBAN_DEMO") == "1")
