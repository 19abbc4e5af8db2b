#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command check as a user would: what it prints, where, and how it ends.

Usage: check-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import os
import shutil
import subprocess

from tap import main, test, without_display

BINARY = None
FOLDER = None
DATA = os.environ["RANGE_ATLAS_DATA_DIR"]
CATALOGUE = os.path.join(DATA, "catalogue")

SCENARIO = """{
  "format": "range-atlas-scenario",
  "version": 1,
  "title": "T",
  "rings": [
    {"site": "shuya", "max_km": 20, "label": "mine"}
  ]
}
"""


def run(*args):
    clean = without_display()
    done = subprocess.run([BINARY, "check", *args], env=clean, cwd=FOLDER, capture_output=True, timeout=100)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def write(name, text):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as file:
        file.write(text)
    return name


def expect(args, status, out, errors):
    found = run(*args)
    assert found == (status, out, errors), found


def count_files():
    return sum(len(files) for _, _, files in os.walk(CATALOGUE))


STYLES = (
    ('"theme": "mauve"', 'theme: unknown word "mauve"; one of: light, dark, print, contrast'),
    ('"them": "dark"', 'them: is no member of a style; is "theme" meant?'),
    ('"compass-circles": true', 'compass-circles: is no member of a style; is "compass_circles" meant?'),
    ('"width_km": -3', "width_km: must be a number from 0.001 to 1000000"),
    ('"height_km": 5', 'height_km: means nothing without "width_km"'),
    ('"centre": [95, 3]', "centre: must be a number from -90 to 90"),
    ('"centre": [-90, 3], "projection": "arctic"', "centre: the projection arctic does not show this point"),
    ('"fit": "sities"', 'fit: unknown word "sities"; one of: world, rings, sites, focus'),
    ('"projection": "flat"', "projection: flat is neither the name of a projection nor a PROJ string nor an EPSG code"),
    ('"detail": "20m"', 'detail: unknown word "20m"; one of: auto, 110m, 50m, 10m'),
    ('"boundaries": 3', "boundaries: must be a text in quotation marks"),
    ('"lang": "tlh"', 'lang: unknown word "tlh"; one of: de, en, fr, pl, ro, ru, uk'),
    ('"plain": "yes"', "plain: must be true or false"),
    ('"untitled": 1', "untitled: must be true or false"),
    ('"overlaps": 1', "overlaps: must be true or false"),
    ('"alt": 5', "alt: must be a text in quotation marks"),
    ('"alt": "A", "without_alt": true', 'without_alt: there is a text in "alt"'),
    ('"hide": ["9m729", "9m730"]', 'hide[1]: there is no system or claim "9m730"'),
    ('"hide_groups": ["nobody"]', 'hide_groups[0]: there is no group of sites "nobody"'),
    ('"hide_parts": ["sky"]', 'hide_parts[0]: there is no part of a map "sky"'),
    ('"bands": ["long"]', 'bands[0]: there is no band "long"'),
    ('"bands": ["shorter-range"]', "bands_about: missing"),
    ('"bands": ["shorter-range"], "bands_about": "atlantis"', 'bands_about: there is no site "atlantis"'),
    ('"bands_about": "kaliningrad"', 'bands_about: means nothing without "bands"'),
)
GOOD_STYLES = ('"font": "own"', '"theme": "dark", "lang": "ru", "projection": "EPSG:3035", "hide": ["9m729"]',
               '"hide": ["own"], "hide_groups": ["nato-1980s"], "centre": [54, 20], "width_km": 900, "height_km": 700',
               '"bands": ["shorter-range"], "bands_about": "shuya", "fit": "rings", "hide_parts": [], "plain": false')


def write_style(style):
    own = '"systems": [{"id": "own", "name": "Own", "kind": "cruise missile", "claims": []}], '
    own = own if '"own"]' in style else ""
    return write("s.rangeatlas", SCENARIO.replace('  "title"', f'  "style":\n  {{{style}}},\n  {own}"title"'))


@test
def a_style_is_checked():
    for style, words in STYLES:
        line = 4 if words.endswith(": missing") else 5 # what is not there has no line of its own
        expect([write_style(style)], 1, "", f"range-atlas: s.rangeatlas:{line}: style.{words}\n")
    for style in GOOD_STYLES:
        expect([write_style(style)], 0, "s.rangeatlas: ok\n", "")


@test
def the_shipped_catalogue_is_well():
    status, out, errors = run(CATALOGUE)
    lines = out.splitlines()
    assert status == 0 and errors == "", (status, errors)
    assert len(lines) == count_files() and all(line.endswith(": ok") for line in lines), lines
    assert lines[0] == os.path.join(CATALOGUE, "sources.json") + ": ok"


@test
def each_shipped_scenario_is_well_alone():
    folder = os.path.join(CATALOGUE, "scenarios")
    files = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    expect(files, 0, "".join(f"{path}: ok\n" for path in files), "")


@test
def each_part_of_the_catalogue_is_well_alone():
    files = [os.path.join(CATALOGUE, name) for name in sorted(os.listdir(CATALOGUE)) if name.endswith(".json")]
    assert len(files) == 8, files
    expect(files, 0, "".join(f"{path}: ok\n" for path in files), "")


@test
def a_file_of_ones_own():
    expect([write("own.rangeatlas", SCENARIO)], 0, "own.rangeatlas: ok\n", "")


@test
def all_problems_of_all_files_with_their_lines():
    write("good.rangeatlas", SCENARIO)
    write("bad.rangeatlas", SCENARIO.replace('"T"', '""').replace("shuya", "atlantis").replace('"mine"', "7"))
    write("worse.rangeatlas", SCENARIO.replace('"version": 1,', '"version": 1'))
    expect(
        ["bad.rangeatlas", "good.rangeatlas", "worse.rangeatlas"],
        1,
        "good.rangeatlas: ok\n",
        "range-atlas: bad.rangeatlas:4: title: must not be empty\n"
        'range-atlas: bad.rangeatlas:6: rings[0].site: there is no site "atlantis"\n'
        "range-atlas: bad.rangeatlas:6: rings[0].label: must be a text in quotation marks\n"
        'range-atlas: worse.rangeatlas:4: syntax error: "," or ":" is missing\n',
    )


@test
def a_newer_version():
    write("newer.rangeatlas", SCENARIO.replace('"version": 1', '"version": 2'))
    expect(
        ["newer.rangeatlas"],
        1,
        "",
        "range-atlas: newer.rangeatlas:3: version: 2 is newer than this program, which reads version 1; "
        "a newer Range Atlas is needed\n",
    )


@test
def a_part_of_a_catalogue_beside_its_sources():
    os.mkdir(os.path.join(FOLDER, "mine"))
    write("mine/sources.json", '{"format": "range-atlas-sources", "version": 1, "sources": []}')
    write(
        "mine/sites.json",
        '{"format": "range-atlas-sites", "version": 1, "sites": [\n'
        '{"id": "a", "name": "A", "country": "POL",\n"lat": 54.479, "lon": 17.109,\n"sources": ["geonames"]}]}',
    )
    expect(
        ["mine/sites.json"], 1, "", 'range-atlas: mine/sites.json:4: sites[0].sources[0]: there is no source "geonames"\n'
    )
    write("sites.json", open(os.path.join(FOLDER, "mine/sites.json"), encoding="utf-8").read())
    expect(["sites.json"], 0, "sites.json: ok\n", "")


@test
def a_catalogue_with_a_site_on_the_wrong_side():
    shutil.copytree(CATALOGUE, os.path.join(FOLDER, "moved"))
    path = os.path.join(FOLDER, "moved", "sites.json")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    line = text[: text.index('"lat": 54.706')].count("\n") - 1
    write("moved/sites.json", text.replace('"lat": 54.706', '"lat": 53.706', 1))
    status, out, errors = run("moved")
    assert status == 1 and out.count(": ok\n") == count_files() - 1, out
    assert errors == f"range-atlas: moved/sites.json:{line}: sites[0].country: says RUS, but 53.706,20.511 lies in POL\n", errors


@test
def shapefiles():
    base = os.path.join(DATA, "natural-earth", "110m", "ne_110m_admin_0_countries")
    for suffix in (".shp", ".shx", ".dbf", ".cpg"):
        shutil.copy(base + suffix, os.path.join(FOLDER, "land" + suffix))
    expect(["land.shp"], 0, "land.shp: ok\n", "")
    path = os.path.join(FOLDER, "land.shp")
    with open(path, "r+b") as file:
        file.truncate(os.path.getsize(path) // 2)
    status, out, errors = run("land.shp")
    assert status == 1 and not out and errors.startswith("range-atlas: land.shp: "), (status, out, errors)


@test
def tables():
    expect([write("good.csv", "name,lat,lon,range_km\nA,54.7,20.5,500\n")], 0, "good.csv: ok\n", "")
    write("bad.csv", "name,lat,lon,range_km\nA,54.7,20.5,500\nB,95.1,20.5,far\n")
    status, out, errors = run("bad.csv")
    assert status == 1 and not out and errors.startswith("range-atlas: bad.csv: row 3: "), (status, out, errors)


@test
def wrong_usage():
    expect([], 2, "", "range-atlas: check: at least one file must be given\n")
    status, out, errors = run("--frobnicate", "a.json")
    assert status == 2 and not out and errors.startswith("range-atlas: --frobnicate: "), (status, out, errors)
    status, out, errors = run("--help")
    assert status == 0 and "FILE..." in out and errors == "", (status, out, errors)


@test
def what_is_not_there():
    expect(["nothing.rangeatlas"], 1, "", "range-atlas: nothing.rangeatlas: No such file or directory\n")


main(globals(), "BINARY")
