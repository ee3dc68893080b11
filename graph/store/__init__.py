"""Where the graph is kept: `open_store(settings)` gives a Store, on a folder or on a server."""

from graph.store.door import Table
from graph.store.opening import open_store
from graph.store.rows import Row
from graph.store.store import Store
from graph.store.writing import Written

__all__ = ["Row", "Store", "Table", "Written", "open_store"]
