#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command "import" as a user would and checks what it prints and writes.

Usage: import-test.py BINARY SAMPLES
Prints TAP; the exit status is 0 when all tests pass.
"""

import json
import os
import resource
import shutil
import signal
import subprocess

from tap import comma_locale, main, test, without_display

BINARY = None
SAMPLES = None
FOLDER = None


def run(*args, env=None, **more):
    clean = without_display(env)
    more.setdefault("stdout", subprocess.PIPE)
    done = subprocess.run([BINARY, *args], env=clean, cwd=FOLDER, stderr=subprocess.PIPE, timeout=100, **more)
    return done.returncode, (done.stdout or b"").decode(), done.stderr.decode()


def path(name):
    return os.path.join(FOLDER, name)


def write(name, text):
    with open(path(name), "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def read(name):
    with open(path(name), "rb") as file:
        return file.read()


def sample(name):
    shutil.copy(os.path.join(SAMPLES, name), FOLDER)
    return name


@test
def swapped_coordinates_of_a_known_place():
    write("swapped.csv", "name,lat,lon,km\nKaliningrad,20.51,54.71,500\n")
    status, out, errors = run("import", "swapped.csv", "-o", "swapped.rangeatlas")
    assert (status, out) == (0, "1 site, 1 ring; 0 rows not understood\n"), (status, out, errors)
    assert errors.splitlines()[-1] == (
        'range-atlas: swapped.csv:2: warning: "Kaliningrad" is known near 54.71,20.51: '
        "latitude and longitude seem to be swapped"), errors


@test
def swapped_coordinates_at_sea():
    write("calm.csv", "name,lat,lon\nA,-54.7,20.5\nB,52.0,17.1\n")
    warning = "every point lies in the sea, and on land with latitude and longitude exchanged"
    assert warning not in run("import", "calm.csv", "-o", "calm.rangeatlas")[2]
    write("sea.csv", "name,lat,lon\nA,-60.0,-3.0\nB,-50.5,-10.0\n")
    assert warning in run("import", "sea.csv", "-o", "sea.rangeatlas")[2]


@test
def a_good_table():
    status, out, errors = run("import", sample("claims.csv"), "-o", "a.rangeatlas")
    assert (status, out) == (0, "6 sites, 6 rings; 0 rows not understood\n"), (status, out)
    assert errors == (
        "range-atlas: claims.csv:6: warning: no range: shown as a place; its system and status are kept in the file alone\n"
        "range-atlas: claims.csv:8: warning: no range: shown as a place, without a ring\n"
        "range-atlas: claims.csv:9: warning: no claimant, date, source: drawn as a ring of your own, "
        "not as a published claim\n"), errors
    scenario = json.loads(read("a.rangeatlas"))
    assert scenario["format"] == "range-atlas-scenario" and scenario["title"] == "claims"
    assert {site["name"] for site in scenario["sites"]} >= {"Kapustin Yar", "Shuya", "Deveselu"}
    status, out, errors = run("render", "--scenario", "a.rangeatlas", "-o", "a.png", "--size", "400x300")
    assert status == 0 and read("a.png").startswith(b"\x89PNG"), errors
    status, out, errors = run("rings", "--scenario", "a.rangeatlas", "--format", "geojson", "-o", "-")
    assert status == 0 and len(json.loads(out)["features"]) == 6, errors


@test
def singular_and_plural():
    write("one.csv", "name,lat,lon,km\nA,1,2,3\n")
    assert run("import", "one.csv", "-o", "a.rangeatlas")[:2] == (0, "1 site, 1 ring; 0 rows not understood\n")


@test
def units_that_the_table_does_not_say():
    write("plain.csv", "name,lat,lon,range\nA,1,2,300\n")
    write("mil.csv", "name,lat,lon,Range (mil)\nA,1,2,300\n")
    for name in ("plain.csv", "mil.csv"):
        assert run("import", name, "-o", "a.rangeatlas", "--units", "nmi")[0] == 0
        assert json.loads(read("a.rangeatlas"))["rings"][0]["max_km"] == 555.6
    status, _, errors = run("import", "mil.csv", "-o", "b.rangeatlas")
    assert status == 1 and 'mil.csv:1: column 4, "Range (mil)", is in "mil"' in errors, errors
    status, _, errors = run("import", "plain.csv", "-o", "b.rangeatlas", "--units", "leagues")
    assert status == 2 and "--units" in errors, errors


@test
def bad_rows_are_named():
    write("old.rangeatlas", "old")
    status, out, errors = run("import", sample("bad-rows.csv"), "-o", "old.rangeatlas")
    assert (status, out) == (1, "")
    lines = errors.splitlines()
    assert 'range-atlas: bad-rows.csv:7: latitude "abc": expected degrees such as 54.71 or 54°42\'30"N' in lines
    assert "range-atlas: bad-rows.csv:11: no coordinates" in lines
    assert lines[-1] == ("range-atlas: bad-rows.csv: 16 of 21 rows not understood; nothing was written "
                         "(--skip-bad writes the others)")
    assert all(line.startswith("range-atlas: bad-rows.csv:") for line in lines) and len(lines) == 18
    assert read("old.rangeatlas") == b"old"


@test
def bad_rows_can_be_left_out():
    status, out, _ = run("import", "--skip-bad", sample("bad-rows.csv"), "-o", "a.rangeatlas")
    assert (status, out) == (0, "5 sites, 5 rings; 16 rows not understood\n"), out
    assert len(json.loads(read("a.rangeatlas"))["sites"]) == 5
    write("none.csv", "lat,lon\na,b\n")
    status, out, errors = run("import", "--skip-bad", "none.csv", "-o", "b.rangeatlas")
    assert (status, out) == (1, "") and not os.path.exists(path("b.rangeatlas"))
    assert errors.splitlines()[-1] == "range-atlas: none.csv: no row was understood; nothing was written"


@test
def no_more_than_a_hundred_lines():
    write("many.csv", "lat,lon\n" + "x,1\n" * 350)
    errors = run("import", "many.csv", "-o", "a.rangeatlas")[2].splitlines()
    assert len(errors) == 102
    assert errors[99] == 'range-atlas: many.csv:101: latitude "x": expected degrees such as 54.71 or 54°42\'30"N'
    assert errors[100] == "range-atlas: many.csv: 250 more rows not understood"


@test
def geojson():
    status, out, errors = run("import", sample("points.geojson"), "-o", "a.rangeatlas", "--skip-bad")
    assert (status, out) == (0, "3 sites, 2 rings; 6 rows not understood\n"), out
    assert "range-atlas: points.geojson:2: a Polygon; only points are read" in errors.splitlines()
    write("table.geojson", "name,lat,lon\nA,1,2\n")
    status, out, errors = run("import", "table.geojson", "-o", "b.rangeatlas")
    assert status == 1 and errors.startswith("range-atlas: table.geojson:1: "), errors


@test
def standard_output():
    write("one.csv", "name,lat,lon\nA,1,2\n")
    status, out, errors = run("import", "one.csv", "-o", "-")
    assert status == 0 and json.loads(out)["sites"][0]["name"] == "A" and not errors
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            status, _, errors = run("import", "one.csv", "-o", "-", stdout=full)
        assert status == 1 and errors.startswith("range-atlas: standard output: "), errors


@test
def wrong_usage():
    write("one.csv", "name,lat,lon\nA,1,2\n")
    for args in ((), ("one.csv",), ("-o", "a"), ("one.csv", "one.csv", "-o", "a"), ("one.csv", "-o", "a", "--what")):
        status, out, errors = run("import", *args)
        assert (status, out) == (2, "") and errors.count("\n") == 1, (args, status, errors)
    status, out, errors = run("import", "--help")
    assert status == 0 and "--skip-bad" in out and not errors


@test
def files_that_are_no_tables():
    for name, text, words in (("empty.csv", "", "empty.csv: the table is empty"),
                              ("head.csv", "lat,lon\n", "head.csv: there are no rows; nothing was written"),
                              ("x.xlsx", b"PK\x03\x04", "x.xlsx: no archive, as its name has it"),
                              ("x.csv", b"PK\x03\x04", "x.csv: an archive (ZIP), and no table; unpack it first"),
                              ("b.csv", b"\0\1\2", "b.csv: not a text table"),
                              ("n.csv", "a,b\n1,2\n", "n.csv:1: the heading names no columns lat and lon")):
        write(name, text)
        status, out, errors = run("import", name, "-o", "a.rangeatlas")
        assert (status, out) == (1, "") and errors.startswith("range-atlas: " + words), errors
        assert errors.count("\n") == 1
    status, _, errors = run("import", "missing.csv", "-o", "a.rangeatlas")
    assert status == 1 and errors.startswith("range-atlas: missing.csv: ") and errors.count("\n") == 1
    assert not os.path.exists(path("a.rangeatlas"))


def small_disk():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50))


@test
def a_full_disk_leaves_the_old_file():
    write("one.csv", "name,lat,lon\nA,1,2\n")
    write("a.rangeatlas", "old")
    status, out, errors = run("import", "one.csv", "-o", "a.rangeatlas", preexec_fn=small_disk)
    assert (status, out) == (1, "") and errors.startswith("range-atlas: a.rangeatlas: "), (status, errors)
    assert read("a.rangeatlas") == b"old" and sorted(os.listdir(FOLDER)) == ["a.rangeatlas", "one.csv"]


@test
def the_locale_does_not_matter():
    with comma_locale() as comma:
        for name in ("claims.csv", "german.csv", "degrees.tsv", "points.geojson"):
            results = []
            for env in ({"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"LANGUAGE": "de", **comma}):
                status, out, errors = run("import", "--skip-bad", sample(name), "-o", "a.rangeatlas", env=env)
                results.append((status, out, errors.isascii() or errors, read("a.rangeatlas")))
            assert all(result[0] == 0 and result[1] == results[0][1] and result[3] == results[0][3]
                       for result in results), name


@test
def many_rows():
    write("big.csv", "name;lat;lon;km\n" + "".join(f"P{i};{i % 89 + 1},{i % 10};{i % 179};{i % 9999 + 1}\n"
                                                   for i in range(100000)))
    status, out, errors = run("import", "big.csv", "-o", "big.rangeatlas")
    assert (status, out, errors) == (0, "100000 sites, 100000 rings; 0 rows not understood\n", ""), (out, errors)


@test
def as_wide_as_a_sheet_of_excel():
    for n, expected in ((16384, (0, "1 site, 1 ring; 0 rows not understood\n")), (16385, (1, ""))):
        write("wide.csv", "name,lat,lon,km" + "," * (n - 4) + "\nA,54.71,20.51,500" + "," * (n - 4) + "\n")
        status, out, errors = run("import", "wide.csv", "-o", "wide.rangeatlas")
        assert (status, out) == expected, (n, out, errors)
    assert "wide.csv:1: a row of more than 16384 cells" in errors, errors


@test
def a_cell_as_long_as_one_of_excel():
    """Longer ones cost minutes, word by word, and so did one of many marks, and lines with nothing in them."""
    for n, expected in ((32767, 'of more than 500 characters'), (131069, "a cell of more than 32767 characters"),
                        (4_000_000, "a cell of more than 32767 characters")):
        for mark in ("", '"'):
            write("long.csv", f"name,lat,lon,km\n{mark}{'x' * n}{mark},1,2,3\nB,1,2,3\n")
            status, _, errors = run("import", "long.csv", "-o", "long.rangeatlas")
            assert status == 1 and f"long.csv:2: {'' if n > 32767 else 'name '}{expected}" in errors, (n, errors)
    write("long.csv", "x" * 4_000_000)
    status, _, errors = run("import", "long.csv", "-o", "long.rangeatlas")
    assert status == 1 and errors == "range-atlas: long.csv:1: a cell of more than 32767 characters\n", errors
    write("marks.csv", "name,lat,lon,km\n\"" + 'a"b' * 400_000 + "\",1,2,3\n")
    assert run("import", "marks.csv", "-o", "marks.rangeatlas")[0] == 1
    write("blank.csv", "name,lat,lon,km\nA,1,2,3\n" + "\n \r\n\t\n" * 500_000 + "B,1,2,x\n")
    status, _, errors = run("import", "blank.csv", "-o", "blank.rangeatlas")
    assert status == 1 and "blank.csv:1500003: " in errors, errors


def peak_kb(*args):
    """The most memory that a run has had."""
    process = subprocess.Popen([BINARY, *args], cwd=FOLDER, env=without_display(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, args
    return usage.ru_maxrss


@test
def memory_in_bounds():
    """What the manual promises: beyond what one row takes, ten times the file, and half of what is allowed besides."""
    if "ASAN_OPTIONS" in os.environ:
        return  # it keeps what is freed
    heading = "name,lat,lon,km\n"
    write("one.csv", heading + "P,1,1,1\n")
    write("many.csv", heading + "".join(f"P{i},{i % 89}.{i % 7}5,{i % 179},{i % 9999 + 1}\n" for i in range(100000)))
    least = peak_kb("import", "one.csv", "-o", "a.rangeatlas")
    most = peak_kb("import", "many.csv", "-o", "a.rangeatlas")
    assert most - least < 10 * os.path.getsize(path("many.csv")) / 1024 + 32 * 1024, (least, most)


main(globals(), "BINARY", "SAMPLES")
