#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Layers of others under the rings: under-test.py BINARY"""

import json
import os
import shutil
import subprocess
import sys

from tap import run_tests, test, without_display

BINARY = ""
FOLDER = ""

ZONES = {"type": "FeatureCollection", "name": "Exercise areas", "features": [
    {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [
        [[15, 54.6], [19, 54.6], [19, 57], [15, 57], [15, 54.6]]]}},
    {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[10, 54], [30, 60]]}}]}
KML = """<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><LineString>
<coordinates>20,45 24,46 30,46</coordinates></LineString></Placemark></Document></kml>"""


def run(*args):
    done = subprocess.run([BINARY, *args], env=without_display(), cwd=FOLDER, timeout=100, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def write(name, text):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as file:
        file.write(text if isinstance(text, str) else json.dumps(text))


def read(name, mode="r"):
    with open(os.path.join(FOLDER, name), mode) as file:
        return file.read()


@test
def a_layer_is_drawn_and_named():
    status, _, complaints = run("render", "-o", "a.svg", "--under", "zones.geojson")
    assert status == 0, complaints
    assert 'id="under-1"' in read("a.svg") and read("a.svg").count("Exercise areas") >= 2
    run("render", "-o", "b.svg", "--under", "zones.geojson:Zones: north", "--under", "zones.geojson")
    assert "Zones: north" in read("b.svg") and 'id="under-2"' in read("b.svg")


@test
def a_recipe_needs_the_file_no_more():
    write("gone.geojson", ZONES)
    assert run("bundle", "-o", "bundle", "--under", "gone.geojson")[0] == 0
    os.unlink(os.path.join(FOLDER, "gone.geojson"))
    assert run("render", "-o", "again.png", "--preset", "web", "--scenario", "bundle/recipe.rangeatlas")[0] == 0
    assert read("again.png", "rb") == read("bundle/map-web.png", "rb")
    assert run("check", "bundle/recipe.rangeatlas")[0] == 0


@test
def features_one_to_a_line_are_a_layer():
    write("lines.geojsonl", "\n".join(json.dumps(feature) for feature in ZONES["features"]))
    status, _, complaints = run("render", "-o", "c.svg", "--under", "lines.geojsonl")
    assert status == 0 and "lines" in read("c.svg"), complaints


@test
def other_kinds_come_by_gdal():
    write("route.kml", KML)
    status, _, complaints = run("render", "-o", "d.svg", "--under", "route.kml")
    if shutil.which("ogr2ogr") is None:
        assert status == 1 and "gdal-bin" in complaints
    else:
        assert status == 0 and 'id="under-1"' in read("d.svg"), complaints


@test
def what_is_wrong_is_told_in_a_line():
    write("table.csv", "a,b\n1,2\n")
    write("metres.geojson", {"type": "LineString", "coordinates": [[2283000, 7300000], [2284000, 7300001]]})
    write("empty.geojson", {"type": "FeatureCollection", "features": []})
    for word, expected, code in (("nothing.geojson", "nothing.geojson", 1), ("table.csv", "no GeoJSON", 1),
                                 ("metres.geojson", "no degrees", 1), ("empty.geojson", "no line, area or point", 1),
                                 ("zones.geojson:" + "x" * 501, "500 characters", 2)):
        status, _, complaints = run("render", "-o", "e.svg", "--under", word)
        assert status == code and expected in complaints and complaints.count("\n") == 1, complaints
        assert not os.path.exists(os.path.join(FOLDER, "e.svg"))
    status, _, complaints = run("render", "-o", "e.svg", *["--under", "zones.geojson"] * 13)
    assert status == 2 and "more than 12 layers" in complaints


@test
def a_layer_is_not_written_over():
    write("mine.svg", ZONES)
    before = read("mine.svg")
    status, _, complaints = run("render", "-o", "mine.svg", "--under", "mine.svg:Zones")
    assert status == 2 and "would be lost" in complaints, complaints
    assert read("mine.svg") == before


def set_folder(folder):
    global FOLDER
    FOLDER = folder
    write("zones.geojson", ZONES)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    BINARY = os.path.abspath(sys.argv[1])
    run_tests(set_folder)
