"""Blocks of a written page that programs fill: from `<!-- NAME: … -->` to `<!-- end of NAME -->`."""

import re


def filled(page: str, name: str, lines: list[str]) -> str:
    """The page with the block's lines in the place of those it has; raises ValueError where it has no such block."""
    block = re.compile(rf"(<!-- {re.escape(name)}:[^\n]*-->\n).*?(<!-- end of {re.escape(name)} -->)", re.DOTALL)
    text = "\n" + "\n".join(lines).strip() + "\n\n"
    told, count = block.subn(lambda found: found[1] + text + found[2], page)
    if count != 1:
        raise ValueError(f"{count} blocks named {name!r}")
    return told
