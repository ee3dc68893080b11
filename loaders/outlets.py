"""Newspapers and sites: known by dateline code, site or name, each with the province whose organ it is."""

import json
import re
from functools import cache

from pydantic import BaseModel, ConfigDict

from graph.names import fold, plain
from graph.resources import read_text
from loaders.provinces import province_names

_SITE = re.compile(r"^(?:www\.)?(?:bao)?(?P<name>[a-z]+?)(?:online|tv)?(?:\.(?:com|gov|org|info|edu))?\.vn$")


# "Báo X điện tử", and since July 2025 "Báo và phát thanh, truyền hình X".
_PAPER = re.compile(r"^(?:báo|đài|báo và (?:đài )?phát thanh,? (?:và )?truyền hình) | (?:điện tử|online)$")


class Outlet(BaseModel):
    """One newspaper, agency or site."""

    model_config = ConfigDict(frozen=True)

    name: str
    codes: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    province: str | None = None


@cache
def _index() -> dict[str, Outlet]:
    """Outlets by code, by site and by folded name."""
    index: dict[str, Outlet] = {}
    for row in json.loads(read_text("loaders", "lexicons/outlets.json"))["outlets"]:
        outlet = Outlet.model_validate(row)
        for code in outlet.codes:
            index.setdefault(code, outlet)
        for name in (outlet.name, *outlet.names, *outlet.domains):
            index.setdefault(fold(name), outlet)
    return index


@cache
def _provinces() -> dict[str, str]:
    """Province names by their letters alone: "nghean" is Nghệ An."""
    return {re.sub(r"[^a-z]", "", plain(name)): name for name in province_names()}


def outlet_of_code(code: str) -> Outlet | None:
    """The outlet that signs its datelines so, "X Online" too."""
    code = re.sub(r"\s?(?:online|điện tử)$", "", code, flags=re.IGNORECASE)
    return _index().get(code) or _index().get(code.replace(" ", "")) or outlet_named(code)


def outlet_named(name: str) -> Outlet | None:
    """The outlet of this name or site; "Báo X điện tử" and bao<x>.vn are papers of province X."""
    key = fold(name)
    core = _PAPER.sub("", key)
    known = _index().get(key)
    if known is None and core != key:
        known = _index().get(f"báo {core}") or _index().get(core)
    if known:
        return known
    site = _SITE.match(name.lower())
    if site and site["name"] in _provinces():
        return Outlet(name=name, province=_provinces()[site["name"]])
    return None


def outlet_of_url(url: str) -> Outlet | None:
    """The outlet whose site an address is on."""
    host = re.sub(r"^[a-z]+://", "", url.lower()).partition("/")[0].partition(":")[0].removeprefix("www.")
    while host.count(".") >= 1:
        outlet = outlet_named(host)
        if outlet:
            return outlet
        host = host.partition(".")[2]
    return None
