#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where rings and maps end: edges-test.py BINARY"""

import json
import os
import subprocess

from picture import Picture
from tap import main, test, without_display

BINARY = ""
FOLDER = ""
SITE = "40,-4"
ANTIPODE = "-40,176"


def run(*args):
    done = subprocess.run([BINARY, *args], env=without_display(), cwd=FOLDER, timeout=100, capture_output=True)
    assert done.returncode == 0, (args, done.stderr)
    return done.stdout, done.stderr.decode()


def draw(*args):
    return Picture(run("render", "-o", "-", "--scenario", "none", "--plain", "--size", "200x200", *args)[0])


def remarks(*args):
    return run("render", "-o", "a.png", "--scenario", "none", "--size", "200x160", "--detail", "110m", *args)[1]


@test
def the_antipode_is_left_out_in_pictures():
    # 2 km a pixel; what lies beyond 19,960 km is 60 to 90 km wide about the antipode.
    for projection in ("site", "globe", "equal-earth", "robinson", "mercator", "EPSG:2193", "+proj=mill +lon_0=100"):
        view = ("--projection", projection, "--center", ANTIPODE, "--width", "400")
        plain = draw(*view)
        disc = draw(*view, "--ring", SITE + ":19960")
        band = draw(*view, "--ring", SITE + ":19960-20040")
        for dx, dy, beyond in ((0, 0, True), (0, 12, True), (12, 0, True), (-12, -5, True), (0, 70, False),
                               (70, 0, False), (-70, 0, False), (60, -60, False)):
            x, y = 100 + dx, 100 + dy
            assert (disc.pixel(x, y) == plain.pixel(x, y)) == beyond, (projection, dx, dy)
            assert (band.pixel(x, y) != plain.pixel(x, y)) == beyond, (projection, dx, dy)


@test
def bands_about_the_antipode_have_a_geometry():
    for ring in (SITE + ":19900-20040", "0,0:19999-20040", "90,0:19950-20003", "0.5,179.9:19990-20003.9"):
        feature = json.loads(run("rings", "--scenario", "none", "--ring", ring, "--format", "geojson", "-o", "-")[0])
        assert feature["features"][0]["geometry"] is not None, ring
        kml = run("rings", "--scenario", "none", "--ring", ring, "--format", "kml", "-o", "-")[0].decode()
        assert "<coordinates>" in kml, ring


@test
def the_whole_earth_is_called_so():
    for command in (("reach",), ("rings", "--format", "csv", "-o", "-"), ("at",)):
        place = (ANTIPODE,) if command == ("at",) else ()
        out, said = run(*command, "--scenario", "none", "--ring", SITE + ":20010", "--", *place)
        assert "whole Earth" in said and "20,003.9 km" in said, said
        assert b"the whole Earth" in out or command[0] == "rings", out
        out, said = run(*command, "--scenario", "none", "--ring", SITE + ":20003.9", "--", *place)
        assert said == "" and b"whole Earth" not in out, said
    for form in ("geojson", "kml"):
        out = run("rings", "--scenario", "none", "--ring", SITE + ":20010", "--format", form, "-o", "-")[0]
        assert b"the whole Earth" in out, out[:500]
    done = subprocess.run([BINARY, "at", "--ring", SITE + ":20004-20040", "1,1"], env=without_display(), cwd=FOLDER,
                          timeout=100, capture_output=True)
    assert done.returncode == 2 and b"no point of the Earth is farther than 20003.9 km" in done.stderr, done.stderr


@test
def a_map_says_where_it_ends():
    world = ("--fit", "world", "--ring", "54.7,20.5:2000")
    assert "ends 90 degrees from the meridian of 15° E" in remarks("--projection", "EPSG:32633", *world)
    assert "ends 90 degrees from the meridian of 9° E" in remarks("--projection", "+proj=tmerc +lon_0=9", *world)
    assert "ends 90 degrees from the meridian of 51° W" in remarks("--projection", "+proj=utm +zone=22", *world)
    assert "ends at 85.1° S and 85.1° N" in remarks("--projection", "EPSG:3857", *world)
    assert "ends 40 degrees from 49.5° N, 24.8° E" in remarks("--projection", "EPSG:5514", *world)
    # A ring that leaves the map says it too, though the page shows no edge.
    near = ("--center", "54.7,20.5", "--width", "1000")
    assert "ends 90 degrees" in remarks("--projection", "EPSG:32634", *near, "--ring", "54.7,20.5:9000")
    assert remarks("--projection", "EPSG:32634", *near, "--ring", "54.7,20.5:900") == ""
    for projection in ("europe", "globe", "site", "robinson", "mercator", "+proj=mill", "+proj=eqc", "EPSG:8857"):
        assert remarks("--projection", projection, *world) == "", projection


@test
def a_map_about_a_site_says_that_it_ends_before_the_antipode():
    view = ("--projection", "site", "--center", SITE, "--fit", "world")
    assert "ends 178.6 degrees" in remarks(*view, "--ring", SITE + ":19900")
    assert remarks(*view, "--ring", SITE + ":19800") == ""
    assert remarks("--projection", "globe", "--center", SITE, "--fit", "world", "--ring", SITE + ":19900") == ""


@test
def files_with_bands_beyond_the_earth_are_refused():
    lat, lon = SITE.split(",")
    with open(os.path.join(FOLDER, "far.csv"), "w", encoding="utf-8") as file:
        file.write(f"name,lat,lon,min_km,max_km\nFar,{lat},{lon},20004,20010\n")
    with open(os.path.join(FOLDER, "far.rangeatlas"), "w", encoding="utf-8") as file:
        file.write('{"format": "range-atlas-scenario", "version": 1, "id": "far", "title": "T", "rings": '
                   f'[{{"lat": {lat}, "lon": {lon}, "min_km": 20004, "max_km": 20010}}]}}')
    for command in (("import", "far.csv", "-o", "x.rangeatlas"), ("reach", "--scenario", "far.rangeatlas"),
                    ("check", "far.rangeatlas")):
        done = subprocess.run([BINARY, *command], env=without_display(), cwd=FOLDER, timeout=100, capture_output=True)
        said = (done.stdout + done.stderr).decode()
        assert done.returncode == 1 and "no point of the Earth is farther than 20003.9 km" in said, (command, said)


@test
def a_system_of_another_country_says_so():
    said = remarks("--projection", "EPSG:2180", "--center", "40,85", "--width", "3000")
    assert "EPSG:2180 is meant for 49° N to 56° N, 14° E to 24° E" in said and " km from there" in said, said
    assert remarks("--projection", "EPSG:2180", "--center", "52,19", "--width", "1500") == ""
    # Across 180 degrees a neighbour is near on either side.
    assert remarks("--projection", "EPSG:3832", "--center", "0,-170", "--width", "1500") == ""
    assert "EPSG:2193 is meant for" in remarks("--projection", "EPSG:2193", "--center", "-41,110", "--width", "900")


main(globals(), "BINARY")
