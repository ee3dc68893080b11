"""What the commands that move whole stores say."""

from typing import TYPE_CHECKING

from api.terminal import print_json, print_text, say

if TYPE_CHECKING:
    from graph.store.dumps import Manifest


def tell(manifest: "Manifest", *, json: bool, equal: bool = True) -> None:
    """Print what was moved, and say where the graph has become another one."""
    counts = {one.name.removesuffix(".jsonl"): one.lines for one in manifest.members}
    if json:
        print_json({**counts, "digest": manifest.digest, "equal": equal})
    else:
        print_text(f"{counts['documents']} documents, {counts['decisions']} decisions, {counts['ids']} former ids")
    if not equal:
        say("The graph is not the one dumped: the rules of this release settle it otherwise.")
