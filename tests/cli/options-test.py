#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How options may be written, and what an output's name says: options-test.py BINARY"""

import json
import os
import subprocess
import time

from tap import main, test, without_display

BINARY = None
FOLDER = None


def run(*args, status=0, lines=1):
    done = subprocess.run([BINARY, *args], env=without_display(), cwd=FOLDER, timeout=100, capture_output=True)
    assert done.returncode == status, (args, done.returncode, done.stderr)
    if status:
        assert done.stderr.count(b"\n") == lines, done.stderr
    return (done.stderr if status else done.stdout).decode()


def path(name):
    return os.path.join(FOLDER, name)


def read(name):
    with open(path(name), "rb") as file:
        return file.read()


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)


@test
def long_options_by_their_beginnings():
    whole = ("--projection", "mercator", "--size=100x80", "--plain", "--output", "a.png")
    run("render", *whole)
    run("render", "--proj", "mercator", "--si=100x80", "--pl", "--out", "b.png")
    assert read("a.png") == read("b.png")
    # The value of an option is none, and neither is what stands behind --.
    run("render", "--size", "100x80", "--title", "--proj", "-o", "c.png")
    told = run("render", "--s", "100x80", "-o", "d.png", status=2)
    assert told == "range-atlas: --s: may be --scenario, --size, --scale; write more of it\n", told
    assert "no such option" in run("render", "--sizes", "100x80", "-o", "d.png", status=2)
    assert "--output" in run("rings", "--he")
    assert run("rings", "--ver").startswith("range-atlas ")
    assert not os.path.exists(path("d.png"))


@test
def a_beginning_counts_as_the_output_of_a_line():
    write("lines", "rings --out a.csv\nrings --outp=a.csv\n")
    told = run("batch", "lines", status=1, lines=2)
    assert told.startswith("range-atlas: lines:2: writes what line 1 writes"), told


@test
def keywords_in_any_case():
    for format in ("GEOJSON", "GeoJson"):
        assert json.loads(run("rings", "--format", format, "-o", "-"))["type"] == "FeatureCollection"
    assert json.loads(run("list", "systems", "--format", "JSON"))
    run("render", "--size", "100x80", "--theme", "Dark", "--detail", "110M", "-o", "a.png")
    assert run("sources", "--format", "BibTeX").startswith("%")


@test
def the_ending_says_the_format():
    run("rings", "-o", "a.JSON")
    assert json.loads(read("a.JSON"))["type"] == "FeatureCollection"
    run("sources", "-o", "a.BIB")
    assert b"@misc" in read("a.BIB")
    write("one.csv", "name,lat,lon,km\nA,1,2,3\n")
    for args, words in ((("rings", "-o", "x.png"), '".png" names no format'),
                        (("reach", "-o", "x.png"), '".png" names no format'),
                        (("sources", "-o", "x.png"), '".png" names no format'),
                        (("import", "one.csv", "-o", "x.png"), "a scenario's name must end in .rangeatlas"),
                        (("import", "one.csv", "-o", "x.GeoJSON"), "a scenario's name must end in .rangeatlas"),
                        (("bundle", "-o", "x.zip"), "a bundle is a folder"),
                        (("brief", "-o", "x.png"), "must end in .pdf"), (("animate", "-o", "x.pdf"), "must end in .gif"),
                        (("render", "-o", "x.kml"), "must end in .png")):
        assert words in run(*args, status=2), args
    for name in ("a.rangeatlas", "A.RangeAtlas", "a.json", "plain", "v1.2"):
        run("import", "one.csv", "-o", name)
    assert not [name for name in os.listdir(FOLDER) if name.startswith("x")]


@test
def a_film_that_cannot_be_written_is_refused_at_once():
    os.mkfifo(path("pipe.gif"))
    os.mkdir(path("folder.gif"))
    for name in ("pipe.gif", "folder.gif", "none/a.gif"):
        start = time.monotonic()
        told = run("animate", "-o", name, "--size", "1600x1000", status=1)
        assert told.startswith(f"range-atlas: {name}: "), told
        # All its frames take a minute.
        assert time.monotonic() - start < 15, told
    assert sorted(os.listdir(FOLDER)) == ["folder.gif", "pipe.gif"]


main(globals(), "BINARY")
