#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command writes the same bytes in every locale, files as well as standard output and error lines.

Usage: locale-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import os
import pathlib
import subprocess
import sys

from tap import run_tests, test, without_display

BINARY = None
FOLDER = None

LOCALES = ("de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8")

OWN = '''{"format": "range-atlas-scenario", "version": 1, "title": "İstanbul'da I ile ı", "date": "2021-06-15",
"sites": [{"id": "own-i", "name": "İğdır Site", "lat": 39.5, "lon": 44.25}],
"rings": [{"site": "own-i", "max_km": 1234.5, "label": "ıIiİ 1.5"}, {"lat": 54.7, "lon": 20.5, "max_km": 500,
"label": "٥٠٠"}]}'''
TABLE = "SITE;LATITUDE;LONGITUDE;MIN RANGE;RANGE (KM)\nİzmir;38,42;27,14;;2350,5\nKaliningrad;54,71;20,51;500;5500\n"
BROKEN = '{"format": "range-atlas-scenario", "version": 1, "title": "T", "view": {"width_km": 0.5, "centre": [91.5, 3]}}'

COMMANDS = {
    "reach": ("reach", "--ring", "54.7,20.5:2350.5"),
    "reach-csv": ("reach", "--format", "csv", "--scenario", "own.rangeatlas"),
    "reach-json": ("reach", "--format", "json", "--scenario", "own.rangeatlas"),
    "reach-md": ("reach", "--format", "md", "--capitals"),
    "compare": ("compare", "status-quo-2021", "own.rangeatlas"),
    "compare-csv": ("compare", "status-quo-2021", "own.rangeatlas", "--format", "csv"),
    "at": ("at", "39.9,32.85", "--scenario", "own.rangeatlas"),
    "distance": ("distance", "54.71,20.51", "39.93,32.86"),
    "sources": ("sources", "--scenario", "status-quo-2021"),
    "sources-ris": ("sources", "--format", "ris"),
    "sources-bibtex": ("sources", "--format", "bibtex"),
    "check": ("check", "own.rangeatlas", "broken.rangeatlas", "table.csv"),
    "import": ("import", "table.csv", "-o", "-"),
    "geojson": ("rings", "--format", "geojson", "--scenario", "own.rangeatlas", "-o", "-"),
    "kml": ("rings", "--format", "kml", "--scenario", "own.rangeatlas", "-o", "-"),
    "csv": ("rings", "--format", "csv", "--scenario", "own.rangeatlas", "-o", "-"),
    "png": ("render", "--size", "500x400", "-o", "-", "--scenario", "own.rangeatlas"),
    "png-tr": ("render", "--size", "500x400", "-o", "-", "--title", "東京 القاهرة"),
    "svg": ("render", "--size", "600x400", "-o", "map.svg"),
    "pdf": ("render", "--size", "120.5x80mm", "-o", "map.pdf", "--projection", "+proj=laea +lat_0=52.5 +lon_0=10.5"),
    "lint": ("render", "--lint", "--size", "120x90"),
    "bad-option": ("render", "--width", "1,5", "-o", "x.png"),
    "no-file": ("check", "nowhere.rangeatlas"),
    "help": ("render", "--help"),
    **{f"list-{kind}": ("list", kind) for kind in ("systems", "claims", "sites", "scenarios", "projections", "presets")},
}
FILES = ("map.svg", "map.pdf")


def run(env, args):
    clean = {key: value for key, value in without_display().items() if not key.startswith(("LC_", "LANG"))}
    done = subprocess.run([BINARY, *args], env={**clean, **env}, cwd=FOLDER, capture_output=True, timeout=200)
    made = []
    for name in FILES:
        path = pathlib.Path(FOLDER, name)
        made.append(path.read_bytes() if path.exists() else b"")
        path.unlink(missing_ok=True)
    return done.returncode, done.stdout, done.stderr, *made


def environments():
    folder = os.environ.get("RA_TEST_LOCALES", "")
    for name in LOCALES:
        if os.path.isdir(os.path.join(folder, name)):
            common = {"LOCPATH": folder, "ASAN_OPTIONS": "detect_leaks=0"}
            yield name, {**common, "LC_ALL": name, "LANGUAGE": name[:2]}
    yield "none", {}
    yield "no such", {"LC_ALL": "xx_YY.UTF-8"}


def compare(name):
    for file, text in (("own.rangeatlas", OWN), ("broken.rangeatlas", BROKEN), ("table.csv", TABLE)):
        pathlib.Path(FOLDER, file).write_text(text, encoding="utf-8")
    expected = run({"LC_ALL": "C"}, COMMANDS[name])
    assert expected[1] or expected[2] or any(expected[3:]), name
    if name not in ("bad-option", "no-file", "check", "lint"):
        assert expected[0] == 0, expected[2]
    for locale, env in environments():
        found = run(env, COMMANDS[name])
        assert found == expected, (name, locale, found[2], expected[2])


def add(name):
    def function():
        compare(name)
    function.__name__ = f"the_same_bytes_of_{name}"
    test(function)


@test
def populated_places_are_there():
    """What a Turkish locale made vanish."""
    for locale, env in environments():
        status, out, _, *_ = run(env, ("reach", "--format", "csv", "--ring", "54.7,20.5:600"))
        assert status == 0 and b"Warsaw" in out and b"Vilnius" in out, locale


@test
def the_locales_were_made():
    """Otherwise the others would have compared nothing."""
    folder = os.environ.get("RA_TEST_LOCALES", "")
    made = [name for name in LOCALES if os.path.isdir(os.path.join(folder, name))]
    if os.environ.get("CI"):
        assert len(made) == len(LOCALES), made


def main():
    global BINARY
    BINARY = os.path.abspath(sys.argv[1])
    for name in COMMANDS:
        add(name)

    def set_folder(folder):
        global FOLDER
        FOLDER = folder
    run_tests(set_folder)


if __name__ == "__main__":
    main()
