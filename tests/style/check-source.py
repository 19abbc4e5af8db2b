#!/usr/bin/env python3
"""Holds the sources to what CONTRIBUTING.md promises: layout, walls between the rooms, length of functions."""

import pathlib
import re
import shutil
import subprocess
import sys

LONGEST_FUNCTION = 60
LONGEST_FILE = 500
# What a room may never include, besides what its library is not given the flags for.
WALLS = {
    "geo": r"(gtk|adwaita|cairo|gdk|pango|json-glib|shapefil|data/|app/)",
    "data": r"(gtk|adwaita|cairo|gdk|pango|app/)",
    "app": r"(gtk|adwaita|gdk|app/gui/(?!window/application))",
    "app/gui": r"(shapefil|proj\.h)",
}


def sources(root):
    for folder in ("geo", "data", "app", "tests"):
        yield from sorted(path for suffix in ("*.c", "*.h") for path in (root / folder).rglob(suffix))


def check_layout(path):
    formatter = shutil.which("clang-format")
    if formatter is None:
        return
    run = subprocess.run([formatter, "--dry-run", "-Werror", str(path)], capture_output=True, text=True)
    if run.returncode != 0:
        yield run.stderr.splitlines()[0]


def check_walls(root, path):
    room = max((room for room in WALLS if path.is_relative_to(root / room)), key=len, default=None)
    if room is None:
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.match(r'#include\s+["<]' + WALLS[room], line):
            yield f"{path}:{number}: {room} must not include {line.split()[-1]}"


def check_lengths(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > LONGEST_FILE and "tests" not in path.parts:
        yield f"{path}: {len(lines)} lines, more than {LONGEST_FILE}"
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            if number - start > LONGEST_FUNCTION:
                yield f"{path}:{start}: function of {number - start} lines, more than {LONGEST_FUNCTION}"
            start = None


def main():
    root = pathlib.Path(sys.argv[1])
    problems = []
    for path in sources(root):
        if path.suffix == ".c" and not path.read_text(encoding="utf-8").startswith("/* SPDX-License-Identifier:"):
            problems.append(f"{path}:1: no licence line")
        problems += [*check_layout(path), *check_walls(root, path), *check_lengths(path)]
    print("\n".join(problems) or "sources are as promised")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
