#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it writes, over and over: kills.py BINARY COUNT [KIND...]

Each kind of output is written over an old one, and the program is killed after a random part of the time that it takes, COUNT
times. Afterwards there is the old file or the whole new one, and nothing else that the next run would not take away. Prints
a line a kind; the exit status is 0 when nothing was lost.
"""

import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from tap import without_display

OLD = b"what was there before\n"
MAP = ["--detail", "110m", "--size", "400x300"]
FILM = ["--detail", "110m", "--size", "160x100", "--plain", "--from", "2021-06-01", "--to", "2022-03-01"]
SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg")
KINDS = {
    "png": ("a.png", ["render", *MAP]),
    "svg": ("a.svg", ["render", *MAP]),
    "pdf": ("a.pdf", ["render", *MAP]),
    "html": ("a.html", ["render", *MAP]),
    "geojson": ("a.geojson", ["rings"]),
    "gpkg": ("a.gpkg", ["rings"]),
    "shp": ("a.shp", ["rings"]),
    "kml": ("a.kml", ["rings"]),
    "csv": ("a.csv", ["reach"]),
    "json": ("a.json", ["compare", "status-quo-2021", "moratorium-offer"]),
    "scenario": ("a.rangeatlas", ["import", "t.csv"]),
    "bundle": ("folder", ["bundle", "--detail", "110m"]),
    "gif": ("a.gif", ["animate", *FILM]),
    "apng": ("a.png", ["animate", *FILM]),
}


def start(binary, folder, kind):
    name, args = KINDS[kind]
    return subprocess.Popen([binary, *args, "-o", name], env=without_display(), cwd=folder, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def read(folder, name):
    """The bytes of a file, or of all files of a folder by name; None where there is none."""
    path = pathlib.Path(folder, name)
    if path.suffix == ".shp":
        parts = {part: path.with_suffix(part) for part in SHAPEFILE}
        return {part: file.read_bytes() for part, file in parts.items() if file.exists()}
    if path.is_dir():
        return {file.name: file.read_bytes() for file in path.iterdir()}
    return path.read_bytes() if path.exists() else None


def prepare(folder, kind):
    name = KINDS[kind][0]
    path = pathlib.Path(folder, name)
    if path.is_dir():
        shutil.rmtree(path)
    if kind != "bundle":  # it is written into no folder that holds anything
        path.write_bytes(OLD)
    if kind == "shp":
        for part in SHAPEFILE:
            path.with_suffix(part).write_bytes(OLD)
    pathlib.Path(folder, "t.csv").write_text("name,lat,lon,range_km\nA,50,20,500\n", encoding="utf-8")


def whole(binary, folder, kind):
    """What a run that is let be writes, and how long it takes."""
    prepare(folder, kind)
    begin = time.monotonic()
    if start(binary, folder, kind).wait() != 0:
        raise SystemExit(f"{kind}: the program fails by itself")
    return read(folder, KINDS[kind][0]), time.monotonic() - begin


def kill_once(binary, folder, kind, new, seconds):
    """Whether it was killed in time, and what is wrong now, if anything."""
    prepare(folder, kind)
    process = start(binary, folder, kind)
    time.sleep(random.random() * seconds)
    process.kill()
    in_time = process.wait() != 0
    found = read(folder, KINDS[kind][0])
    old = {"bundle": None, "shp": dict.fromkeys(SHAPEFILE, OLD)}.get(kind, OLD)
    # Without its index no program opens a shapefile.
    closed = kind == "shp" and found.get(".shx", b"") == b""
    return in_time, None if closed or found in (old, new) else f"neither the old nor the new {KINDS[kind][0]}"


def check_rest(binary, folder, kind):
    """After a whole run nothing of the killed ones is left."""
    whole(binary, folder, kind)
    left = sorted(set(os.listdir(folder)) - {KINDS[kind][0], "t.csv"})
    left = [name for name in left if kind != "shp" or os.path.splitext(name)[1] not in SHAPEFILE]
    return f"left behind: {', '.join(left)}" if left else None


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    random.seed(1)
    failed = False
    for kind in sys.argv[3:] or KINDS:
        with tempfile.TemporaryDirectory(prefix="range-atlas-kills-") as folder:
            new, seconds = whole(binary, folder, kind)
            done = [kill_once(binary, folder, kind, new, seconds) for _ in range(count)]
            faults = [fault for _, fault in done if fault] + [fault for fault in [check_rest(binary, folder, kind)] if fault]
            n_killed = sum(in_time for in_time, _ in done)
            print(f"{kind}: {count} runs, {n_killed} killed while they ran, {len(faults)} faults", *faults[:3], sep="\n    ",
                  flush=True)
            failed = failed or bool(faults)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
