#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each boundary that the map data draw in a way of their own is told of: check-boundaries.py SOURCE

Units without a code of ISO 3166, lines that are dashed and areas that are hatched each belong to an entry of
data/catalogue/boundaries.json, and that names none that the map data do not have.
"""

import json
import pathlib
import struct
import sys

SOURCE = pathlib.Path(sys.argv[1]).resolve()
MAPS = SOURCE / "data" / "natural-earth"


def rows(path):
    """The records of a .dbf as dictionaries of texts."""
    data = path.read_bytes()
    count, head, length = struct.unpack("<IHH", data[4:12])
    fields, at = [], 32
    while data[at] != 13:
        fields.append((data[at:at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    for number in range(count):
        at, row = head + number * length + 1, {}
        for name, width in fields:
            row[name] = data[at:at + width].decode("utf-8").strip()
            at += width
        yield row


def drawn():
    """(units, lines) of all scales and views."""
    units, lines = set(), set()
    for path in MAPS.glob("*/*_admin_0_countries*.dbf"):
        units |= {row["ADM0_A3"] for row in rows(path) if not row["ISO_N3"]}
    for path in MAPS.glob("*/*_admin_0_disputed_areas.dbf"):
        units |= {row["NAME"] for row in rows(path)}
    for path in MAPS.glob("*/*_boundary_lines_land*.dbf"):
        lines |= {f"{row['ADM0_LEFT']}-{row['ADM0_RIGHT']}" for row in rows(path)
                  if not row["FEATURECLA"].startswith("International")}
    return units, lines


def main():
    told = json.loads((SOURCE / "data/catalogue/boundaries.json").read_text(encoding="utf-8"))["boundaries"]
    problems = []
    for member, things in zip(("units", "lines"), drawn()):
        named = [thing for entry in told for thing in entry.get(member, [])]
        problems += [f"boundaries.json: no entry has {thing} among its {member}" for thing in sorted(things - set(named))]
        problems += [f"boundaries.json: {thing} is in no map file" for thing in sorted(set(named) - things)]
        problems += [f"boundaries.json: {thing} is told of twice" for thing in sorted(set(named)) if named.count(thing) > 1]
        if len(things) < 10:
            problems.append(f"next to no {member} are found in the map data")
    print("\n".join(problems) or f"{len(told)} entries")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
