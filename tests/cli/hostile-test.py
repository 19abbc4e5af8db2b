#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes from outside does no harm: texts, links, projections, pipes in the place of files, files without end.

Usage: hostile-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import json
import os
import pathlib
import re
import resource
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

from tap import run_tests, test, without_display

BINARY = None
FOLDER = None

LINE = re.compile(rb"range-atlas: [^\n]+\n")
HEAD = '{"format": "range-atlas-scenario", "version": 1, "title": "T", "date": "2021-01-01"'
# What a terminal obeys, and what shows the rest in another order.
HIDDEN = "\u0080\u0085\u009b\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u200f\U000e0041"


def run(*args, env=None, seconds=60, **more):
    started = time.monotonic()
    done = subprocess.run([BINARY, *args], env=without_display(env), cwd=FOLDER, capture_output=True, timeout=seconds,
                          stdin=subprocess.DEVNULL, **more)
    done.seconds = time.monotonic() - started
    assert done.returncode >= 0, (args, done.returncode)
    return done


def write(name, text):
    path = pathlib.Path(FOLDER, name)
    if isinstance(text, bytes):
        path.write_bytes(text)
    else:
        path.write_text(text, encoding="utf-8")
    return name


def refused(*args, words="", status=1, **more):
    done = run(*args, **more)
    assert done.returncode == status, (args, done.returncode, done.stderr)
    assert LINE.fullmatch(done.stderr), (args, done.stderr)
    assert words in done.stderr.decode(), (args, done.stderr)
    return done


def scenario(rest, name="s.rangeatlas"):
    return write(name, HEAD + ",\n" + rest + "}")


# ---- text ----

FOUL = ["\\ud800", "\\udfff x", "\\ud800\\u0041", "\\ufffe", "\\uffff", "\\u0000", "\\u001b[31m", "\\b", "\ufffe", "\x1b",
        "\\ufdd0", "\ufdef", "\\ud83f\\udffe", "\U0010ffff"]


@test
def foul_text_is_refused_with_its_line():
    for foul in FOUL:
        for member in ("note", "summary", "x-unknown"):
            name = scenario(f'"{member}": "a{foul}b"')
            refused("check", name, words="s.rangeatlas:2: ")
            if member == "note":
                refused("render", "--scenario", name, "-o", "m.svg", words="s.rangeatlas:2: ")
                refused("rings", "--scenario", name, "-o", "r.kml", words="s.rangeatlas:2: ")
    assert sorted(os.listdir(FOLDER)) == ["s.rangeatlas"]


@test
def foul_text_on_the_command_line_is_refused():
    for foul in ("\x1b[31m", "\x07", "\ufffe", "\uffff", "\ufdd0"):
        for option in ("--title", "--note", "--alt"):
            refused("render", option, foul, "-o", "m.png", status=2, words=option)
        refused("rings", "--ring", f"50,20:500:a{foul}", "-o", "r.kml", status=2, words="--ring")
    for foul in (b"\xff", b"\xed\xa0\x80"):
        refused("render", "--title", os.fsdecode(foul), "-o", "m.png", status=2, words="--title")


@test
def foul_text_in_tables_is_refused_with_its_row():
    for foul in ("\x01", "\x1b[2J", "\ufffe", "\uffff"):
        name = write("t.csv", f"name,lat,lon,range_km,note\nA,50,20,500,x\nB{foul},51,21,500,y\n")
        done = run("import", name, "-o", "t.rangeatlas")
        assert done.returncode == 1 and b"t.csv:3: " in done.stderr, done.stderr
        assert b"\x1b" not in done.stderr and not os.path.exists(os.path.join(FOLDER, "t.rangeatlas"))
    for foul in ("\\ud800", "\\u0000", "\\ufffe", "\x02"):
        name = write("t.geojson", '{"type": "Feature",\n"properties": {"name": "a%s"},\n"geometry": {"type": "Point", '
                     '"coordinates": [20, 50]}}' % foul)
        refused("import", name, "-o", "t.rangeatlas", words="t.geojson:2: ")


@test
def nothing_behind_a_nul_is_lost():
    point = '{"type": "Feature", "properties": {"name": "a", "range_km": 5}, "geometry": {"type": "Point", "coordinates": [2, 5]}}'
    for text in (point + "\0", f"{point}\n\0{point}\n", f"[{point}\0]", f"\x1e{point}\n\x1e\0{point}\n"):
        name = write("t.geojson", text)
        refused("import", name, "-o", "t.rangeatlas", words="t.geojson:")
        refused("render", "--under", name, "--size", "99x99", "--detail", "110m", "-o", "m.png", words="t.geojson")
    assert sorted(os.listdir(FOLDER)) == ["t.geojson"]


@test
def cells_of_somebody_else_are_no_formulas():
    for text in ("=1", "+1", "-1", "@A", "\t=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20A", "\u22121"):
        name = scenario(f'"sites": [{{"id": "own-s", "name": {json.dumps(text)}, "lat": 50, "lon": 20}}], '
                        f'"rings": [{{"site": "own-s", "max_km": 900, "label": {json.dumps(text)}}}]')
        for more in ((), ("--csv-for", "excel")):
            out = run("rings", "--scenario", name, "--format", "csv", *more, "-o", "-").stdout.decode()
            assert "'" + text in out and "," + text not in out and ";" + text not in out, (text, out)


@test
def names_given_twice_are_refused():
    name = scenario('"note": "a",\n"note": "b"')
    refused("check", name, words='s.rangeatlas:3: "note" is there twice')
    name = scenario('"rings": [{"lat": 50, "lon": 20,\n"max_km": 5, "label": "x",\n"m\\u0061x_km": 6}]')
    refused("check", name, words="s.rangeatlas:4: ")


@test
def titles_show_something_and_versions_are_whole():
    for title in ("   ", "\u200b\u200b", "\u2060\t\u00a0"):
        write("s.rangeatlas", HEAD.replace('"T"', json.dumps(title)) + "}")
        refused("check", "s.rangeatlas", words="title: must not be empty")
    write("s.rangeatlas", HEAD.replace('"version": 1', '"version": 1.5') + "}")
    refused("check", "s.rangeatlas", words="version: must be a whole number")


@test
def hidden_characters_reach_no_terminal():
    label = HIDDEN + "x"
    name = scenario(f'"sites": [{{"id": "own-s", "name": {json.dumps("N" + label)}, "lat": 50, "lon": 20}}],'
                    f'"rings": [{{"site": "own-s", "max_km": 700, "label": {json.dumps(label)}}}]')
    scenario('"banner": 1,\n"sources": [{"id": "%s"}]' % HIDDEN, "bad.rangeatlas")
    write("t.csv", f"name,lat,lon,range_km\n{label},99,20,500\n")
    commands = [("reach", "--scenario", name, "--format", kind) for kind in ("text", "csv", "json", "md")]
    commands += [("rings", "--scenario", name, "--format", kind, "-o", "-") for kind in ("geojson", "kml", "csv")]
    commands += [("at", "50.1,20", "--scenario", name), ("compare", "none", name), ("check", "bad.rangeatlas"),
                 ("sources", "--scenario", name), ("import", "t.csv", "-o", "-"),
                 ("check", f"{label}.rangeatlas"), ("render", "--scenario", f"./{label}", "-o", "m.png"),
                 (label,), ("render", f"--{label}"), ("render", "-o", f"{label}.xyz"), ("list", label),
                 ("distance", label, "1,1"), ("render", "--projection", label, "-o", "m.png"), ("batch", label),
                 ("render", "--natural-earth", label, "-o", "m.png"), ("render", "--lint", "--scenario", name)]
    for command in commands:
        done = run(*command)
        for character in HIDDEN + "\x1b\x07":
            assert character.encode() not in done.stdout + done.stderr, (command, hex(ord(character)))
    found = json.loads(run("rings", "--scenario", name, "--format", "geojson", "-o", "-").stdout)
    assert HIDDEN in json.dumps(found, ensure_ascii=False)
    kml = run("rings", "--scenario", name, "--format", "kml", "-o", "-").stdout
    assert "\u202e" in "".join(ElementTree.fromstring(kml).itertext())


@test
def escapes_in_file_names_reach_no_terminal():
    for name in ("\x1b]0;x\x07.rangeatlas", "a\nb.rangeatlas", "\u202egpj.rangeatlas", "\xff.rangeatlas"):
        write(name, "{")
        refused("check", name)
    write("list.txt", "check '\x1b[31m.rangeatlas'\n")
    refused("batch", "list.txt", words="list.txt:1: ")


# ---- links ----

LINKS = ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\\tscript:alert(1)", "file:///etc/passwd",
         "smb://host/share", "data:text/html,x", "vbscript:x", "ftp://example.org/a", "//example.org/a", "example.org",
         "http:", "http://", "https:///path", "http:example.org", "https://user:word@example.org/", "http://.../",
         "https://example.org/a b", "https://example.org/\\u202ea", "mailto:a@example.org", "http\\u0000://example.org"]


@test
def links_lead_to_the_web_alone():
    for link in LINKS:
        for member in ("url", "copy_url", "archive_url"):
            name = scenario('"sources": [{"id": "own-s", "title": "T", "publisher": "P", "date": "2020", "seen": "full",\n'
                            f'"url": "https://example.org/", "{member}": "{link}"}}]'.replace(
                                '"url": "https://example.org/", "url"', '"url"'))
            refused("check", name, words="s.rangeatlas:3: ")
            if member == "url":
                refused("rings", "--scenario", name, "-o", "r.kml", words="s.rangeatlas:3: ")
    for link in ("http://example.org", "HTTPS://Example.org:8080/a?b=c&d#e", "https://ru.wikipedia.org/wiki/Ракета",
                 "https://web.archive.org/web/2019/https://example.org/a@b", "http://[2001:db8::1]/"):
        name = scenario('"sources": [{"id": "own-s", "title": "T", "publisher": "P", "date": "2020", "seen": "full", '
                        f'"url": "{link}"}}]')
        done = run("check", name)
        assert done.returncode == 0, (link, done.stderr)


# ---- what is opened ----

@test
def what_is_no_plain_file_is_refused_at_once():
    os.mkfifo(os.path.join(FOLDER, "pipe"))
    os.mkdir(os.path.join(FOLDER, "folder"))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.join(FOLDER, "socket"))
    for odd in ("pipe", "folder", "socket", "/dev/zero", "/dev/tty", "/dev/full"):
        for suffix in ("", ".rangeatlas", ".geojson"):
            name = odd if odd.startswith("/") and not suffix else f"odd{suffix}"
            if name != odd:
                pathlib.Path(FOLDER, name).unlink(missing_ok=True)
                os.symlink(odd, os.path.join(FOLDER, name))
            if odd != "folder":
                done = run("check", name, seconds=60)
                assert done.returncode == 1 and LINE.fullmatch(done.stderr), (odd, name, done.stderr)
            refused("import", name, "-o", "x.rangeatlas", seconds=60)
            refused("batch", name, seconds=60)
            refused("rings", "--scenario", f"./{name}", "-o", "x.csv", seconds=60)
            refused("compare", "none", f"./{name}", seconds=60)
            refused("bundle", "--scenario", f"./{name}", "-o", "b", seconds=60)
        refused("render", "--natural-earth", odd, "-o", "m.png", seconds=60)
    listener.close()


@test
def a_pipe_beside_a_shapefile_is_not_waited_for():
    data = os.environ.get("RANGE_ATLAS_DATA_DIR", "data")
    source = next(pathlib.Path(data, "natural-earth", "50m").glob("*countries*.shp"))
    for suffix in (".dbf", ".shx", ".cpg", ".shp"):
        for name in os.listdir(FOLDER):
            os.unlink(os.path.join(FOLDER, name))
        for other in (".shp", ".shx", ".dbf", ".cpg"):
            if source.with_suffix(other).exists():
                write(source.stem + other, source.with_suffix(other).read_bytes())
        pathlib.Path(FOLDER, source.stem + suffix).unlink(missing_ok=True)
        os.mkfifo(os.path.join(FOLDER, source.stem + suffix))
        run("check", source.stem + ".shp", seconds=60)
        run("render", "--natural-earth", ".", "--detail", "50m", "-o", "m.png", seconds=60)


@test
def a_pipe_beside_what_gdal_reads_is_not_waited_for():
    data = os.environ.get("RANGE_ATLAS_DATA_DIR", "data")
    source = next(pathlib.Path(data, "natural-earth", "110m").glob("*countries.shp"))
    for pipe in ("a.dbf", "a.shx", "a.prj", "a.cpg", "a.DBF", "a.qix", "b.gpkg-wal", "b.gpkg-journal"):
        for other in (".shp", ".shx", ".dbf"):
            write("a" + other, source.with_suffix(other).read_bytes())
        write("b.gpkg", b"SQLite format 3\0" + bytes(84))
        pathlib.Path(FOLDER, pipe).unlink(missing_ok=True)
        os.mkfifo(os.path.join(FOLDER, pipe))
        name = "a.shp" if pipe.startswith("a.") else "b.gpkg"
        refused("import", name, "-o", "x.rangeatlas", seconds=60, words=f"{pipe}: not a plain file")
        refused("render", "--under", name, "--size", "99x99", "--detail", "110m", "-o", "m.png", seconds=60, words=pipe)
        pathlib.Path(FOLDER, pipe).unlink()


@test
def a_projection_opens_nothing():
    os.mkfifo(os.path.join(FOLDER, "grid"))
    grid = os.path.join(FOLDER, "grid")
    for words in (f"+proj=merc +nadgrids={grid}", f"+init={grid}:x", f"+proj=merc +geoidgrids={grid}",
                  f"+proj=pipeline +step +proj=merc +step +proj=hgridshift +grids={grid}", "+proj=merc +k=nan",
                  "+proj=merc +a=1e308", "+proj=merc +lat_0=inf", f"proj=merc nadgrids={grid}"):
        refused("render", "--projection", words, "-o", "m.png", status=2, words="--projection: ", seconds=60,
                env={"PROJ_NETWORK": "ON"})
        name = scenario('"view": {"centre": [50, 20], "width_km": 5000,\n"projection": "%s"}' % words)
        refused("check", name, words="s.rangeatlas:3: view.projection: ", seconds=60)
        refused("render", "--scenario", name, "-o", "m.png", words="s.rangeatlas:3: ", seconds=60)


# ---- too much ----

@test
def the_manual_page_tells_the_limits_of_the_program():
    root = pathlib.Path(__file__).resolve().parents[2]
    header = dict(re.findall(r"#define RA_LIMIT_(\w+)\s+\(?(\d+)", (root / "data/formats/limits.h").read_text()))
    table = dict(re.findall(r"^\.It (.*?) Ta (\d+)", (root / "resources/man/range-atlas.1").read_text(), re.MULTILINE))
    rows = {"FILE_BYTES": "a file that is read", "NESTING": "nesting of brackets in JSON",
            "MEMBERS": "members of one object in JSON", "SITES": "sites of a scenario, rows of a table, features",
            "RINGS": "rings of a scenario, deployments", "CELLS": "cells of a row of a table", "CELL": "a cell of a table",
            "ENTRIES": "entries of any other list",
            "TITLE": "a title, a name, an id", "LABEL": "a label", "TEXT": "any other text",
            "LAYERS": "layers under the rings of a map", "LAYER_POINTS": "points of such a layer",
            "PROJ_STRING": "a PROJ string", "FAULTS": "faults that are reported of one file",
            "GROUPS": "sites or claims of a report by each"}
    assert {name: header[name] for name in rows} == header and {table[row] for row in rows.values()}
    for name, row in rows.items():
        assert header[name] == table[row], (name, header[name], table[row])


def limited(megabytes):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    return limit


@test
def too_much_is_refused_in_one_line():
    label = "x" * 2001
    cases = {
        "title": '"subtitle": "%s"' % ("t" * 501),
        "note": '"note": "%s"' % ("n" * 5000000),
        "label": '"rings": [{"lat": 50, "lon": 20, "max_km": 5, "label": "%s"}]' % label,
        "deep": '"x": %s%s' % ("[" * 100, "]" * 100),
        "sites": '"sites": [%s]' % ",".join('{"id": "own-%d", "name": "x", "lat": 1, "lon": 2}' % i for i in range(100001)),
        "steps": '"steps": [%s]' % ",".join("{}" for _ in range(10001)),
        "members": '"x": {%s}' % ",".join('"n%d": 0' % i for i in range(10001)),
    }
    for name, rest in cases.items():
        done = run("rings", "--scenario", scenario(rest), "-o", "r.csv")
        assert done.returncode == 1 and LINE.fullmatch(done.stderr), (name, done.stderr[:300])
        assert len(done.stderr) < 400 and done.seconds < 30, (name, done.seconds)
    refused("render", "--title", "t" * 501, "-o", "m.png", status=2, words="500")
    refused("rings", "--ring", "50,20:500:" + label, "-o", "r.csv", status=2, words="2000")
    with open(os.path.join(FOLDER, "huge.rangeatlas"), "wb") as file:
        file.truncate(200 << 20)
    for command in (("check", "huge.rangeatlas"), ("import", "huge.rangeatlas", "-o", "x.rangeatlas"), ("batch", "huge.rangeatlas")):
        done = refused(*command, words="64 MiB")
        assert done.seconds < 10


@test
def many_faults_take_time_in_proportion():
    rings = ",\n".join('{"lat": 99, "lon": 20, "max_km": "x"}' for _ in range(20000))
    done = run("check", scenario(f'"rings": [\n{rings}]'))
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1 and len(lines) == 1001 and done.seconds < 20, (len(lines), done.seconds)
    assert lines[0] == "range-atlas: s.rangeatlas:3: rings[0].lat: must be a number from -90 to 90"
    assert "more than 1000 faults" in lines[-1]


def peak(*args):
    """Kilobytes, of a process of its own."""
    code = ("import resource, subprocess, sys\n"
            "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
            "print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    out = subprocess.run([sys.executable, "-c", code, BINARY, *args], cwd=FOLDER, env=without_display(),
                         capture_output=True, text=True, timeout=200, check=True).stdout.split()
    return int(out[0]), int(out[1])


@test
def memory_is_bounded_by_the_file():
    if "ASAN_OPTIONS" in os.environ or "-fsanitize" in os.environ.get("CFLAGS", ""):
        return
    zeros = "0," * 10000000 + "0"
    cases = {"numbers": f'"x": [{zeros}]', "lists": '"x": [%s[]]' % ("[]," * 5000000),
             "in an element": f'"rings": [{{"lat": 50, "lon": 20, "max_km": 500, "label": "x", "x": [{zeros}]}}]',
             "rings": '"rings": [%s]' % ",".join('{"lat":50,"lon":20,"max_km":500,"label":"x"}' for _ in range(100000)),
             "sites": '"sites": [%s]' % ",".join('{"id":"own-%d","name":"x","lat":5,"lon":2}' % i for i in range(90000))}
    for name, rest in cases.items():
        size = os.path.getsize(os.path.join(FOLDER, scenario(rest)))
        status, kilobytes = peak("rings", "--scenario", "s.rangeatlas", "-o", "r.csv")
        assert status == 0 and kilobytes < (64 << 10) + 10 * size / 1024, (name, status, kilobytes, size)


def main():
    global BINARY
    BINARY = os.path.abspath(sys.argv[1])

    def set_folder(folder):
        global FOLDER
        FOLDER = folder
    run_tests(set_folder)


if __name__ == "__main__":
    main()
