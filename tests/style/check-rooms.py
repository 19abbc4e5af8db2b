#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of rooms in CONTRIBUTING.md says what tests/style/rooms.json lets them include: check-rooms.py SOURCE

Each room has a row, from the roof down: what it may include stands below it. A row names all that the list allows, by the
end of a room's path; "X and below" is the row of X and those under it. Libraries stand behind a semicolon.
"""

import pathlib
import re
import sys

import house as plan

ROW = re.compile(r"^\| ((?:`[\w/{},]+`(?:, )?)+) \| (.*) \| (.*) \|$", re.MULTILINE)
# How the table calls a family of headers; what is not here has the name of the list.
LIBRARIES = {"proj": "PROJ", "geos": "GEOS", "shapefil": "shapelib", "png": "libpng", "zip": "libzip", "gtk": "GTK",
             "adwaita": "GTK"}


def spell_out(cell):
    """Rooms of a row: "`app/gui/{map,side}/`" is two."""
    for name in re.findall(r"`([^`]+)`", cell):
        match = re.fullmatch(r"(.*){(.*)}(.*)", name)
        for one in match[2].split(",") if match else [""]:
            yield (match[1] + one + match[3] if match else name).rstrip("/")


def read_table(text):
    """(rooms, words about other rooms, words about libraries), a row each."""
    for cell, _, includes in ROW.findall(text):
        rooms, _, libraries = includes.partition(";")
        yield list(spell_out(cell)), rooms, libraries


def find_room(word, names):
    """The room whose path ends so; of several the one that is all of it, or the shortest."""
    found = [name for name in names if name == word or name.endswith("/" + word)]
    return min(found, key=len, default=None)


def check(rows, rooms):
    order = [name for row in rows for name in row[0]]
    floor = {name: number for number, row in enumerate(rows) for name in row[0]}
    for name in sorted(set(rooms) ^ set(order)):
        yield f"{name}: the table and the list do not both have it"
    for names, words, libraries in rows:
        told = set()
        for word in re.findall(r"\b(?:[\w-]+/)*[\w-]+ and below\b|\b[\w/-]+\b", words.split("; never")[0]):
            found = find_room(word.removesuffix(" and below"), order)
            if found and word.endswith(" and below"):
                told |= {name for name in order if floor[name] >= floor[found]}
            elif found:
                told.add(found)
                if not any(found in rooms.get(name, {}).get("rooms", ()) for name in names):
                    yield f"{names[0]}: the list has no {found}"
        for name in names:
            for other in rooms.get(name, {}).get("rooms", ()):
                if other not in told:
                    yield f"{name}: the table does not name {other}"
                if other in floor and floor[other] <= floor[name] and other not in names:
                    yield f"{name}: {other} does not stand below it"
            for family in rooms.get(name, {}).get("families", ()):
                if LIBRARIES.get(family, family) not in libraries + words:
                    yield f"{name}: the table does not name {LIBRARIES.get(family, family)}"


def self_test():
    rooms = {"a": {"rooms": [], "families": ["proj"]}, "b": {"rooms": ["a"], "families": []},
             "b/c": {"rooms": ["a", "b"], "families": []}}
    good = "| `b/c/` | x | b and below |\n| `b/` | x | a |\n| `a/` | x | GLib; PROJ |\n"
    bad = {"| `b/` | x | a |\n": "", "a |\n| `a": "c |\n| `a", "PROJ": "GEOS", "b and below": "a",
           "| `b/c/` | x | b and below |\n| `b/` | x | a |\n": "| `b/` | x | a |\n| `b/c/` | x | b and below, a |\n| `d/` | x | a |\n"}
    assert not list(check(list(read_table(good)), rooms)), list(check(list(read_table(good)), rooms))
    for old, new in bad.items():
        assert old in good and list(check(list(read_table(good.replace(old, new, 1))), rooms)), old


def main():
    self_test()
    root = pathlib.Path(sys.argv[1])
    rows = list(read_table((root / "CONTRIBUTING.md").read_text(encoding="utf-8").split("`resources/`")[0]))
    problems = list(check(rows, plan.House(root).rooms))
    print("\n".join(problems) or f"the table says what {len(rows)} rows may include")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
