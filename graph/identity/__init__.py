"""Who is who across documents: mentions in, entities out; deterministic, in any order, with reasons.

`mentions_of(reading)` is what identity needs of a document; `resolve(documents)` gives every mention
its entity; `reresolve(added, removed, index)` only those that a change can move, the index finding
documents by their `block_keys`.
"""

from graph.identity.blocks import Index, block_keys
from graph.identity.changes import reresolve
from graph.identity.documents import DocumentMentions
from graph.identity.readings import mentions_of
from graph.identity.resolving import Clusters, resolve

__all__ = ["Clusters", "DocumentMentions", "Index", "block_keys", "mentions_of", "reresolve", "resolve"]
