#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program's commands as a user would, with no display, and checks what comes out.

Usage: cli-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import csv
import hashlib
import io
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import threading
import xml.etree.ElementTree as ElementTree

from picture import Picture
from tap import comma_locale, main, test, without_display

BINARY = None
FOLDER = None

ERROR_LINE = re.compile(r"range-atlas: [^:\n]+(:\d+)?: [^\n]+\n")


class Result:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout
        self.errors = done.stderr.decode()

    @property
    def text(self):
        return self.out.decode()


def run(*args, env=None, **more):
    clean = without_display(env)
    more.setdefault("stdout", subprocess.PIPE)
    done = subprocess.run([BINARY, *args], env=clean, cwd=FOLDER, stderr=subprocess.PIPE, timeout=100, **more)
    return Result(done)


def run_well(*args, **more):
    result = run(*args, **more)
    assert result.status == 0, (args, result.status, result.errors)
    assert result.errors == "", (args, result.errors)
    return result


def fails(status, words, *args, **more):
    """The command ends with this status, one line of error that holds the words, and nothing on stdout."""
    result = run(*args, **more)
    assert result.status == status, (args, result.status, result.errors)
    assert ERROR_LINE.fullmatch(result.errors), (args, result.errors)
    assert words in result.errors, (args, result.errors)
    assert not result.out, args


def path(name):
    return os.path.join(FOLDER, name)


def read(name):
    with open(path(name), "rb") as file:
        return file.read()


# Pictures


def draw(*args, **more):
    return Picture(run_well("render", "-o", "-", *args, **more).out)


RING = "54.706,20.511:5500"


@test
def a_moved_build_finds_the_data_of_its_own_tree():
    for folder in ("build/app", "build/meson-private", "data/catalogue"):
        os.makedirs(path(folder))
    shutil.copy2(BINARY, path("build/app/range-atlas"))
    clean = {key: value for key, value in without_display().items() if key != "RANGE_ATLAS_DATA_DIR"}
    done = subprocess.run([path("build/app/range-atlas"), "list", "sites"], env=clean, cwd=FOLDER, capture_output=True,
                          timeout=100, check=False)
    # Its catalogue is empty, and it is the one that is read.
    assert done.returncode == 1 and os.path.realpath(path("data")).encode() in done.stderr, done.stderr


@test
def what_is_drawn_instead_or_beside_is_said():
    beside = run("render", "-o", "a.png", "--size", "160x100", "--ring", "54.7,20.5:500")
    assert beside.status == 0 and "--ring: drawn beside the default scenario" in beside.errors, beside.errors
    degrees = run("render", "-o", "b.png", "--size", "160x100", "--scenario", "none", "--projection", "epsg:4326")
    assert degrees.status == 0 and "plate carrée" in degrees.errors, degrees.errors
    plain = run("render", "-o", "c.png", "--size", "160x100", "--scenario", "none", "--projection",
                "+proj=eqc +lat_ts=0 +lat_0=0 +lon_0=0 +datum=WGS84")
    assert plain.errors == "" and read("b.png") == read("c.png")
    fails(2, "--projection: 3857 is a bare number; a code is written EPSG:3857", "render", "-o", "d.png", "--projection",
          "3857")


@test
def every_option_of_a_map_is_taken():
    view = ("--size", "160x100", "--detail", "110m")
    for more in (["--theme=dark"], ["--theme", "print"], ["--theme=contrast"], ["--boundaries", "de-facto"],
                 ["--fit", "world"], ["--fit=rings"], ["--fit", "sites"], ["--date", "2019-03-01"],
                 ["--title", "Ünï & <b>", "--note", ""], ["--lang", "en"], ["--center=-10,20"], ["--center", "-10,20"],
                 ["--ring", "-33.9,18.4:500", "--scenario", "none"],
                 ["--ring=-33.9,-18.4:500-600:Cape", "--scenario", "status-quo-2021"], ["--scenario", "inf-in-force"],
                 ["--projection", "mercator"], ["--projection", "+proj=moll +lon_0=20"],
                 ["--projection", "equal-earth", "--center", "0,-179.99"]):
        picture = draw(*view, *more)
        assert (picture.width, picture.height) == (160, 100)


@test
def a_picture_of_no_known_kind_is_refused():
    fails(2, "map.jpg: a picture's name must end in .png, .svg, .pdf or .html", "render", "-o", "map.jpg")
    fails(2, "svg: a picture's name must end in", "render", "-o", "svg")
    assert os.listdir(FOLDER) == []


# Wrong usage and failures


@test
def wrong_usage_is_status_2():
    fails(2, "rendr: no such command; see range-atlas --help", "rendr")
    fails(2, "--frobnicate: no such option", "--frobnicate")
    fails(2, "--frobnicate: no such option", "render", "--frobnicate=3", "-o", "a.png")
    fails(2, "-z: no such option", "list", "-z", "sites")
    fails(2, "--plain: takes no value", "render", "--plain=no", "-o", "a.png")
    fails(2, "--help: takes no value", "render", "--help=yes")
    fails(2, "-o: ", "render")
    fails(2, "-o: a value must follow", "render", "-o")
    fails(2, "--size: ", "render", "-o", "a.png", "--size", "0x0")
    fails(2, "--size: ", "render", "-o", "a.png", "--size", "40000x100")
    fails(2, "--dpi: ", "render", "-o", "a.png", "--dpi", "nan")
    fails(2, "--width: ", "render", "-o", "a.png", "--width", "-1")
    fails(2, "--projection: ", "render", "-o", "a.png", "--projection", "flat")
    fails(2, "--lang: ", "render", "-o", "a.png", "--lang", "tlh")
    fails(2, "--scenario: nowhere: no such scenario; there are before-the-treaty", "render", "-o", "a.png", "--scenario",
          "nowhere")
    fails(2, "--ring: ", "rings", "--format", "csv", "-o", "-", "--ring", "54.7;20.5;3:500")
    fails(2, "--ring: ", "rings", "--format", "csv", "-o", "-", "--ring", "95,20.5:500")
    fails(2, "rings.dxf: \".dxf\" names no format", "rings", "-o", "rings.dxf")
    fails(2, "--format: ", "rings", "--format", "dxf", "-o", "-")
    fails(2, "stray: ", "rings", "stray", "--format", "csv", "-o", "-")
    fails(2, "stray: ", "render", "stray", "-o", "a.png")
    fails(2, "distance: two places", "distance", "kaliningrad")
    fails(2, "xanaduville: neither a site", "distance", "kaliningrad", "xanaduville")
    fails(2, "91,0: ", "distance", "91,0", "0,0")
    fails(2, "list: one of systems", "list")
    fails(2, "missiles: not one of systems", "list", "missiles")
    fails(2, "--format: ", "list", "sites", "--format", "xml")
    assert os.listdir(FOLDER) == []


@test
def failures_are_status_1():
    fails(1, "not-there.rangeatlas: ", "render", "-o", "a.png", "--scenario", "not-there.rangeatlas")
    fails(1, "/not/there: ", "render", "-o", "a.png", "--natural-earth", "/not/there")
    fails(1, "/not/there: ", "list", "sites", env={"RANGE_ATLAS_DATA_DIR": "/not/there"})
    with open(path("bad.rangeatlas"), "w") as file:
        file.write('{"format": "range-atlas-scenario",\n "version": 1,\n oops}')
    fails(1, "bad.rangeatlas:", "rings", "--format", "csv", "-o", "-", "--scenario", "./bad.rangeatlas")
    with open(path("new.rangeatlas"), "w") as file:
        file.write('{"format": "range-atlas-scenario", "version": 99, "title": "T"}')
    fails(1, "new.rangeatlas", "rings", "--format", "csv", "-o", "-", "--scenario", "new.rangeatlas")
    os.remove(path("bad.rangeatlas"))
    os.remove(path("new.rangeatlas"))
    assert os.listdir(FOLDER) == []


@test
def output_that_cannot_be_written():
    fails(1, "/not/there/a.png: ", "render", "-o", "/not/there/a.png", "--size", "16x10")
    fails(1, "/not/there/a.kml: ", "rings", "-o", "/not/there/a.kml")
    os.mkdir(path("folder.csv"))
    fails(1, "folder.csv: ", "rings", "-o", "folder.csv")
    os.rmdir(path("folder.csv"))
    if os.geteuid() != 0:
        os.mkdir(path("locked"), 0o555)
        fails(1, "locked/a.csv: ", "rings", "-o", "locked/a.csv")
        os.rmdir(path("locked"))


@test
def a_full_disk_on_standard_output():
    if not os.path.exists("/dev/full"):
        return
    for args in (("rings", "--format", "csv", "-o", "-"), ("list", "sites"), ("distance", "0,0", "1,1"), ("--help",),
                 ("--version",), ("render", "--help"), ("render", "-o", "-", "--size", "16x10")):
        with open("/dev/full", "wb") as full:
            fails(1, "standard output: ", *args, stdout=full)


def limit_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@test
def a_failure_leaves_the_file_as_it_was():
    for name, args in (("old.csv", ("rings",)), ("old.png", ("render", "--size", "64x40"))):
        with open(path(name), "w") as file:
            file.write("old")
        fails(1, f"{name}: ", *args, "-o", name, preexec_fn=limit_files, restore_signals=False)
        assert os.listdir(FOLDER) == [name]
        assert read(name) == b"old"
        run_well(*args, "-o", name)
        assert len(read(name)) > 100
        os.remove(path(name))


@test
def a_link_stays_a_link_and_a_pipe_a_pipe():
    with open(path("real.csv"), "w") as file:
        file.write("old")
    os.symlink("real.csv", path("link.csv"))
    run_well("rings", "-o", "link.csv")
    assert os.path.islink(path("link.csv")) and read("real.csv").startswith(b"system,")
    os.mkfifo(path("pipe.csv"))
    taken = []
    reader = threading.Thread(target=lambda: taken.append(read("pipe.csv")), daemon=True)
    reader.start()
    run_well("rings", "-o", "pipe.csv")
    reader.join(10)
    assert taken and taken[0] == read("real.csv")


# Help


@test
def help_and_version():
    text = run_well("--help").text
    assert run_well("-h").text == text
    names = re.findall(r"^  ([a-z]+) +\S", text.split("Commands:\n")[1].split("\n\n")[0], re.MULTILINE)
    assert len(names) > 10 and names == sorted(names), "sort the list of commands in app/cli/meson.build"
    for name in names:
        page = run_well(name, "--help").text
        assert f"range-atlas {name}" in page and "--help" in page, page
        assert run_well(name, "-h").text == page
        assert run_well(name, "--version").text.startswith("range-atlas ")
    assert re.match(r"range-atlas \d+\.\d+", run_well("--version").text)
    page = run_well("render", "--help").text
    for option in ("scenario", "ring", "projection", "center", "width", "fit", "size", "dpi", "scale", "detail",
                   "natural-earth", "boundaries", "date", "theme", "title", "note", "plain", "compass-circles", "lang", "output"):
        assert f"--{option}" in page, option


# The other commands


@test
def distances():
    line = run_well("distance", "kaliningrad", "52.2297,21.0122").text
    match = re.fullmatch(r"(\d+\.\d{3}) km  (\d+\.\d{3}) deg  (\d+\.\d{3}) deg\n", line)
    assert match and abs(float(match[1]) - 278) < 1.5, line
    for place, km in (("90,0", 3937), ("55.756,37.617", 1092), ("51.507,-0.128", 1422), ("38.722,-9.139", 2844)):
        assert abs(float(run_well("distance", "kaliningrad", place).text.split()[0]) - km) < 3, place
    south = run_well("distance", "-33.9,18.4", "54.7,20.5").text
    assert south == run_well("distance", "--", "-33.9,18.4", "54.7,20.5").text
    back = run_well("distance", "54.7,20.5", "-33.9,18.4").text.split()
    there = south.split()
    assert there[0] == back[0]
    # The way back sets out against the direction of arrival.
    assert abs((float(there[4]) + 180) % 360 - float(back[2])) < 0.002, (there, back)
    assert run_well("distance", "0,0", "0,1").text == "111.319 km  90.000 deg  90.000 deg\n"
    assert run_well("distance", "0,1", "0,0").text == "111.319 km  270.000 deg  270.000 deg\n"
    assert run_well("distance", "-.5,0", "-1,0").text.endswith(" km  180.000 deg  180.000 deg\n")


@test
def lists_in_languages():
    """What the catalogue tells is told in the language asked for, quotations in their original where it is theirs."""
    for language, title, quoted in (("de", "Der NATO-Gipfel in Brüssel", "Zitate in eigener Übersetzung."),
                                    ("uk", "Саміт НАТО в Брюсселі", "Цитати у власному перекладі.")):
        events = json.loads(run_well("list", "events", "--lang", language, "--format", "json").text)
        summit = next(event for event in events if event["date"] == "2021-06-14")
        assert summit["title"] == title and summit["quotations"].startswith(quoted), summit
        assert title in run_well("list", "events", "--lang", language).text
        scenarios = json.loads(run_well("list", "scenarios", "--lang", language, "--format", "json").text)
        told = [text for scenario in scenarios for text in
                (scenario["title"], scenario["summary"], *(position["text"] for position in scenario["positions"]))]
        assert len(told) > 60 and not [text for text in told if re.search(r"\b(the|says|which)\b", text)], told
    minsk = [event for event in json.loads(run_well("list", "events", "--lang", "ru", "--format", "json").text)
             if event["date"] == "2025-12-18"][0]
    assert "«он у нас со вчерашнего дня и заступает на боевое дежурство»" in minsk["text"]
    assert minsk["quotations"] is None
    fails(2, "--lang: \"xx\": no such language", "list", "events", "--lang", "xx")


@test
def lists():
    rows = {}
    # "list --help" names the kinds: "What the program knows: systems, claims, ... or sources".
    summary = re.search(r"What the program knows: (.*)", run_well("list", "--help").text).group(1)
    for kind in re.findall(r"[a-z]+", summary.replace(" or ", " ")):
        text = run_well("list", kind).text
        rows[kind] = json.loads(run_well("list", kind, "--format", "json").text)
        assert len(text.splitlines()) == len(rows[kind]) + 1, kind
        for row in rows[kind]:
            assert row.get("id", row.get("date")) in text, (kind, row)
        assert run_well("list", "--format=text", kind).text == text
    sources = {row["id"] for row in rows["sources"]}
    for claim in rows["claims"]:
        assert claim["claimant"] and claim["date"] and claim["max_km"] > claim["min_km"] >= 0
        assert claim["sources"] and all(source["id"] in sources for source in claim["sources"])
    assert all(row["definition"].startswith("+proj=") for row in rows["projections"])
    assert [row["id"] for row in rows["themes"]] == ["light", "dark", "print", "contrast"]
    assert len(rows["projections"]) > 5 and rows["projections"][0]["id"] == "europe"
    days = {(row["in_force_from"], row["in_force_to"]) for row in rows["systems"] if row["kind"] == "treaty band"}
    assert days == {("1988-06-01", "2019-08-02")}, days
    scenarios = {row["id"]: row for row in rows["scenarios"]}
    assert scenarios["status-quo-2021"]["in_force_from"] == "2019-08-02" and not scenarios["moratorium-offer"]["in_force_from"]
    assert scenarios["status-quo-2021"]["deployments"] and scenarios["inf-in-force"]["rings"]
    assert all(len(row["positions"]) >= 2 for row in scenarios.values())


COLUMNS = ["system", "claim", "site", "status", "min_km", "max_km", "claimant", "date", "sources", "confidence"]


@test
def rings_as_geojson():
    run_well("rings", "--format", "geojson", "-o", "a.json", "--ring", RING, "--ring=-10,180:1000-2000:Here")
    data = json.loads(read("a.json"))
    assert data["type"] == "FeatureCollection" and len(data["bbox"]) == 4 and "crs" not in data
    for feature in data["features"]:
        assert list(feature["properties"]) == COLUMNS
        assert feature["geometry"]["type"] in ("Polygon", "MultiPolygon")
    pole, across = data["features"][-2:]
    assert [180, 90] in pole["geometry"]["coordinates"][0] and [-180, 90] in pole["geometry"]["coordinates"][0]
    assert pole["bbox"][0] == -180 and pole["bbox"][2:] == [180, 90]
    assert across["geometry"]["type"] == "MultiPolygon" and across["bbox"][0] > across["bbox"][2]
    assert across["properties"]["claim"] == "Here" and across["properties"]["claimant"] is None
    assert not re.search(rb"\.\d{8}", read("a.json"))
    os.remove(path("a.json"))


@test
def rings_as_csv():
    text = run_well("rings", "--format=csv", "-o-", "--ring", "-1.5,2:10.5:=1+1", "--ring", '1,2:3:a "b", c').text
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert sorted(rows[0]) == sorted(COLUMNS + ["lat", "lon"])
    assert all(len(row) == len(rows[0]) for row in rows)
    own = dict(zip(rows[0], rows[-2]))
    assert (own["claim"], own["lat"], own["lon"], own["max_km"], own["claimant"]) == ("'=1+1", "-1.5", "2", "10.5", "")
    assert dict(zip(rows[0], rows[-1]))["claim"] == 'a "b", c'
    assert text.count("\r\n") == len(rows)
    assert len(rows) > 3 and all(row[rows[0].index("claimant")] for row in rows[1:-2])


@test
def rings_of_a_day():
    """The allegation is about Deveselu alone until the other site can be used."""
    args = ("rings", "--scenario", "mk41-allegation-2024", "--format", "csv", "-o", "-")
    sites = [[line.split(",")[2] for line in run_well(*args, *date).text.splitlines()[1:]]
             for date in (("--date", "2024-07-09"), ("--date", "2024-07-10"), ())]
    assert sites == [["deveselu"] * 2] + [["deveselu"] * 2 + ["redzikowo"] * 2] * 2, sites
    fails(2, "--date: ", *args, "--date", "tomorrow")


@test
def rings_as_kml():
    text = run_well("rings", "--format", "kml", "-o", "-", "--ring", "10,180:1000-2000:A & <B>").text
    root = ElementTree.fromstring(text)
    space = "{http://www.opengis.net/kml/2.2}"
    assert root.tag == space + "kml"
    names = [element.text for element in root.iter(space + "name")]
    assert any("A & <B>" in name for name in names), names
    for polygon in root.iter(space + "Polygon"):
        assert polygon.find(space + "tessellate").text == "1"
        assert polygon.find(space + "altitudeMode").text == "clampToGround"
    for element in root.iter(space + "coordinates"):
        for pair in element.text.split():
            lon, lat = map(float, pair.split(","))
            assert abs(lon) <= 180 and abs(lat) <= 90
    assert any(data.get("name") == "claimant" for data in root.iter(space + "Data"))


@test
def scenario_none_has_no_rings():
    data = json.loads(run_well("rings", "--format", "geojson", "-o", "-", "--scenario", "none").text)
    assert data == {"type": "FeatureCollection", "features": []}


@test
def option_forms():
    expected = run_well("rings", "--format", "csv", "-o", "-").out
    for args in (("--format=csv", "-o-"), ("-o", "-", "--format", "csv", "--"), ("--output=-", "--format=csv"),
                 ("--format", "kml", "--format", "csv", "-o", "-"), ("-o", "-", "--format=csv", "--scenario",
                                                                       "status-quo-2021")):
        assert run_well("rings", *args).out == expected, args
    run_well("rings", "-oa.csv")
    assert read("a.csv") == expected
    os.remove(path("a.csv"))


# The same bytes everywhere


@test
def the_same_bytes_everywhere():
    commands = (
        ("render", "-o", "-", "--size", "400x250", "--scenario", "status-quo-2021", "--ring", "54.706,20.511:1234.5:Ring", "--title", "Größe"),
        ("render", "-o", "-", "--size", "50.8x25.4mm", "--dpi", "150", "--projection", "globe", "--plain"),
        ("rings", "--format", "geojson", "-o", "-", "--ring", "54.706,20.511:1234.5"),
        ("rings", "--format", "kml", "-o", "-"),
        ("rings", "--format", "csv", "-o", "-"),
        ("list", "sites", "--format", "json"),
        ("distance", "54.5,20.5", "10,10"),
    )
    with comma_locale() as comma:
        environments = ({"LC_ALL": "C"}, {**comma, "TZ": "Asia/Kolkata"}, {"TZ": "America/New_York"})
        for command in commands:
            sums = {hashlib.sha256(run_well(*command, env=env).out).hexdigest() for env in environments}
            assert len(sums) == 1, command


@test
def proj_without_its_database():
    broken = {"PROJ_LIB": FOLDER, "PROJ_DATA": FOLDER}
    for row in run_well("list", "projections").text.splitlines()[1:]:
        projection = row.split()[0]
        draw("--scenario", "none", "--size", "64x40", "--projection", projection, env=broken)
    fails(1, "proj.db", "render", "-o", "a.png", "--projection", "EPSG:3035", env=broken)


main(globals(), "BINARY")
