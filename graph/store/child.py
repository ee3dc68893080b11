"""The embedded store's server: one ArcadeDB with its Bolt door on the loopback, alone in its process.

Started by `graph/store/launch.py` as `python -P -m graph.store.child FOLDER HEAP IDLE`. It leaves the
process group of its starter, serves every Giaoban process that opens the folder, and ends when
nobody has held the folder for IDLE seconds, or at SIGTERM.
"""

import json
import os
import secrets
import signal
import socket
import sys
import threading
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

from graph.store.folder import DATABASE, Address, Folder, write_private
from graph.store.locks import FileLock

_LEAVE = 15.0  # seconds the server gets to close its files before the process is killed
# Only as flags do settings with capitals reach ArcadeDB; its configuration map drops them.
_FLAGS = (
    "-Xrs",  # signals are ours
    "-XX:+DisableAttachMechanism",  # it leaves a socket in the temporary folder, and nobody is to attach
    "-XX:-UsePerfData",  # a file there likewise
    "-XX:+ExitOnOutOfMemoryError",  # half a server answers nobody; whoever asks next starts a whole one
    "-Darcadedb.txWalFlush=2",  # fsync at every commit; the default syncs nothing
    "-Darcadedb.command.timeout=10000",
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "-Darcadedb.queryMaxHeapElementsAllowedPerOp=500000",
)
_RECORDS = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


def _group(access: list[str], records: list[str]) -> dict[str, Any]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}


_GROUPS = {
    "databases": {
        "*": {
            "groups": {
                "admin": _group(["updateSecurity", "updateSchema", "updateDatabaseSettings"], _RECORDS),
                "reader": _group([], ["readRecord"]),
                "*": _group([], []),
            }
        }
    },
    "version": 2,
}


def main(arguments: list[str]) -> None:
    """Leave the starter, serve the folder, end when nobody needs it."""
    folder, heap, idle = Folder(Path(arguments[0])), arguments[1], float(arguments[2])
    life = FileLock(folder.child)
    if not life.acquire(shared=False, patience=5):  # others look whether it is free
        return
    if os.fork():
        os._exit(0)  # the starter waits for this process only; the lock is the other's now
    os.setsid()
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    try:
        server = _serve(folder, heap)
        farewell = _wait(folder, stopping, idle)
        _leave(folder, server, farewell)
    except BaseException:
        with suppress(OSError):  # on a full disk
            traceback.print_exc()  # into child.log, where the starter looks
            sys.stderr.flush()
        os._exit(1)  # the JVM's threads would keep the process


def _serve(folder: Folder, heap: str) -> Any:
    """A running server with fresh ports and passwords, written where only this user reads them."""
    from arcadedb_embedded.server import ArcadeDBServer  # type: ignore[import-untyped]

    folder.server.mkdir(exist_ok=True)
    os.chdir(folder.server)  # ArcadeDB logs into ./log
    config = folder.server / "config"
    config.mkdir(exist_ok=True)
    (config / "server-users.jsonl").unlink(missing_ok=True)  # passwords live as long as their child
    (config / "server-groups.json").write_text(json.dumps(_GROUPS), encoding="utf-8")
    bolt, http = _free_ports()
    root, reader = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    settings = {
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_port": bolt,
        "http_port": http,
        "host": "127.0.0.1",
    }
    jvm = {"heap_size": heap, "jvm_args": list(_FLAGS)}
    server = ArcadeDBServer(str(folder.server), root, config=settings, jvm_kwargs=jvm)
    server.start()
    server.create_database(DATABASE)
    _add_reader(server, reader)
    address = Address(pid=os.getpid(), bolt=bolt, http=http, root=root, reader=reader)
    write_private(folder.address_file, address.model_dump_json())
    return server


def _add_reader(server: Any, password: str) -> None:
    """A user whose group may read records and nothing else."""
    import jpype  # type: ignore[import-untyped]

    parse = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
    security = server._java_server.getSecurity()
    user = {
        "name": "reader",
        "password": str(security.encodePassword(password)),
        "databases": {DATABASE: ["reader"]},
    }
    security.createUser(parse(json.dumps(user)))


def _free_ports() -> tuple[int, int]:
    """Two ports nobody listens on; both are held until both are known."""
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def _wait(folder: Folder, stopping: threading.Event, idle: float) -> FileLock:
    """Return when told to stop or when nobody has held the folder for so long; the lock keeps newcomers out."""
    holders, lonely_since = FileLock(folder.holders), None
    while not stopping.wait(min(1.0, idle / 4)):
        if not holders.acquire(shared=False, patience=0):
            lonely_since = None
            continue
        now = time.monotonic()
        lonely_since = now if lonely_since is None else lonely_since
        if now - lonely_since >= idle:
            return holders
        holders.release()
    return holders


def _leave(folder: Folder, server: Any, farewell: FileLock) -> None:
    """Close the files; the JVM's threads outlive stop(), so the process ends itself."""
    threading.Timer(_LEAVE, os.kill, (os.getpid(), signal.SIGKILL)).start()
    folder.address_file.unlink(missing_ok=True)
    server.stop()
    farewell.release()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
