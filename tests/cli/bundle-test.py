#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundle: its files, that they are the same again from the recipe, and that a failure leaves nothing.

Usage: bundle-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import csv
import json
import os
import resource
import signal
import struct
import subprocess

from tap import comma_locale, main, test, without_display

BINARY = None
FOLDER = None

PICTURES = {"map-web.png": (1200, 675, 96), "map-web@2x.png": (2400, 1350, 192), "map-square.png": (1080, 1080, 96),
            "map-print.png": (2126, 1417, 300)}
FILES = sorted([*PICTURES, "map.svg", "map.pdf", "rings.geojson", "reach.csv", "alt-text.txt", "credit.txt",
                "recipe.rangeatlas"])
COARSE = ("--detail", "110m")
# What the shipped scenarios of Europe are drawn in.
with open(os.path.join(os.path.dirname(__file__), "..", "..", "data", "catalogue", "scenarios",
                       "status-quo-2021.rangeatlas"), encoding="utf-8") as shipped:
    FOCUS = json.load(shipped)["focus"]
SHIPPED = {"projection": FOCUS["projection"]}
# The style of a recipe that nobody has said anything for: it leaves nothing open.
WHOLE = {"projection": "europe", "detail": "110m", "boundaries": "un", "theme": "light", "lang": "en", "plain": False,
         "compass_circles": False, "overlaps": False, "graticule": False, "overlap_lines": False, "hide_parts": [], "hide": [], "hide_groups": [], "bands": [], "pins": []}


def run(*args, env=None, **more):
    clean = without_display(env)
    clean.pop("SOURCE_DATE_EPOCH", None)
    return subprocess.run([BINARY, *args], env=clean, cwd=FOLDER, capture_output=True, timeout=100, check=False, **more)


def bundle(folder, *args, **more):
    done = run("bundle", "-o", folder, *args, **more)
    assert done.returncode == 0 and not done.stderr and not done.stdout, (args, done.returncode, done.stderr)
    return {name: read(folder, name) for name in sorted(os.listdir(os.path.join(FOLDER, folder)))}


def fails(status, start, *args, **more):
    done = run("bundle", *args, **more)
    errors = done.stderr.decode()
    assert done.returncode == status and not done.stdout, (args, done.returncode, errors)
    assert errors.startswith("range-atlas: " + start) and errors.count("\n") == 1, (args, errors)
    return errors


def read(*names):
    with open(os.path.join(FOLDER, *names), "rb") as file:
        return file.read()


def write(name, text):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8") as file:
        file.write(text)


def head(png):
    """Width, height and dots an inch."""
    at = png.index(b"pHYs") + 4
    across, down, unit = struct.unpack(">IIB", png[at:at + 9])
    assert across == down and unit == 1
    return (*struct.unpack(">II", png[16:24]), round(across * 0.0254))


def same(one, other):
    assert list(one) == list(other), (list(one), list(other))
    differing = [name for name in one if one[name] != other[name]]
    assert not differing, differing


@test
def all_files_are_there():
    files = bundle("A")
    assert list(files) == FILES, list(files)
    assert os.listdir(FOLDER) == ["A"]
    for name, expected in PICTURES.items():
        assert head(files[name]) == expected, (name, head(files[name]))
    assert b"<svg" in files["map.svg"] and files["map.pdf"].startswith(b"%PDF")
    assert json.loads(files["rings.geojson"])["type"] == "FeatureCollection"
    rows = list(csv.reader(files["reach.csv"].decode().splitlines()))
    assert len(rows) > 1000
    credit = files["credit.txt"].decode()
    for words in ("Missile ranges after the INF Treaty, June 2021\n", "Made with Natural Earth", "range-atlas ",
                  "United Nations view", "Lt Gen Matveevsky, Russian Ministry of Defence, 23 Jan 2019\n",
                  "ITAR-TASS, [Iskander missile systems], 17 December 2013, https://tass.com/russia/711819",
                  "What a ring is: ", "The four places rest on one news"):
        assert words in credit, words
    boundaries = credit[credit.index("\nBoundaries\n"):]
    with open(os.path.join(os.environ["RANGE_ATLAS_DATA_DIR"], "catalogue", "boundaries.json"), encoding="utf-8") as file:
        for entry in json.load(file)["boundaries"]:
            assert f"\n{entry['name']}\n{entry['text']}\n  " in boundaries, entry["id"]
    alternative = files["alt-text.txt"].decode()
    assert "capitals" in alternative and "Iskander" not in alternative
    umask = os.umask(0)
    os.umask(umask)
    assert os.stat(os.path.join(FOLDER, "A")).st_mode & 0o777 == 0o777 & ~umask


@test
def the_files_are_what_other_commands_write():
    files = bundle("A", "--scenario", "mk41-allegation", *COARSE)
    for name, args in (("rings.geojson", ("rings", "--scenario", "mk41-allegation")),
                       ("reach.csv", ("reach", "--scenario", "mk41-allegation", *COARSE)),
                       ("map-web.png", ("render", "--scenario", "mk41-allegation", "--size", "1200x675", *COARSE)),
                       ("map.svg", ("render", "--scenario", "mk41-allegation", "--size", "1200x675", *COARSE))):
        done = run(*args, "-o", "x-" + name)
        assert done.returncode == 0, done.stderr
        assert read("x-" + name) == files[name], name


@test
def the_recipe_rebuilds_the_same_bytes():
    cases = (
        ("--scenario", "mk41-allegation", "--theme", "dark", "--boundaries", "de-facto", "--projection", "site", "--center",
         "54.71,20.51", "--width", "3210.7"),
        ("--scenario", "none", "--plain", "--projection", "mercator", "--compass-circles", "--ring", "0,179.9:800", "--fit", "rings",
         "--ring", "54.71,20.51:500-1000:Own \"band\" é", "--note", "N.", "--date", "2020-02-03", "--title", "", "--lang", "de", "--theme", "contrast", "--alt", "Own \"words\" & <é>"),
        ("--scenario", "before-the-treaty", "--projection", "EPSG:3035", "--fit", "sites", "--theme", "print", "--alt", "",
         "--date", "1988-08-01", "--lang", "uk_UA"),
    )
    for number, args in enumerate(cases):
        one = bundle(f"A{number}", *args, *COARSE)
        same(one, bundle(f"B{number}", "--scenario", f"A{number}/recipe.rangeatlas"))
        assert FOLDER.encode() not in b"".join(one.values()), args


@test
def the_recipe_is_a_scenario():
    files = bundle("A", "--ring", "54.71,20.51:500:Mine", "--title", "T", "--note", "N", "--date", "2020-02-03",
                   "--theme", "dark", "--width", "4000", "--plain", *COARSE)
    recipe = json.loads(files["recipe.rangeatlas"])
    assert (recipe["title"], recipe["note"], recipe["date"]) == ("T", "N", "2020-02-03")
    assert recipe["rings"] == [{"lat": 54.71, "lon": 20.51, "max_km": 500, "label": "Mine"}]
    assert recipe["view"] == {"projection": FOCUS["projection"], "centre": FOCUS["centre"], "width_km": 4000}
    assert recipe["style"] == {**WHOLE, **SHIPPED, "width_km": 4000, "theme": "dark", "plain": True}
    assert list(recipe["style"]) == list({"projection": "", "width_km": "", **WHOLE})
    assert run("check", "A/recipe.rangeatlas").returncode == 0
    assert files["credit.txt"].startswith(b"T\nSituation as of 3 Feb 2020\n")


@test
def render_reads_the_style_and_the_command_line_wins():
    bundle("A", "--theme", "dark", "--width", "4000", "--boundaries", "de-facto", *COARSE)
    recipe = "A/recipe.rangeatlas"
    for name, args in (("recipe.png", ("--scenario", recipe)),
                       ("words.png", ("--theme", "dark", "--width", "4000", "--boundaries", "de-facto", *COARSE)),
                       ("light.png", ("--scenario", recipe, "--theme", "light")),
                       ("light-words.png", ("--width", "4000", "--boundaries", "de-facto", *COARSE)),
                       ("fit.png", ("--scenario", recipe, "--fit", "rings")),
                       ("fit-words.png", ("--theme", "dark", "--boundaries", "de-facto", "--fit", "rings", *COARSE))):
        done = run("render", "-o", name, "--size", "600x375", *args)
        assert done.returncode == 0 and not done.stderr, done.stderr
    assert read("recipe.png") == read("words.png") != read("light.png")
    assert read("light.png") == read("light-words.png")
    assert read("fit.png") == read("fit-words.png")
    same(bundle("B", "--scenario", recipe, "--theme", "light"),
         bundle("C", "--width", "4000", "--boundaries", "de-facto", "--theme", "light", *COARSE))


@test
def one_alternative_text_is_in_all_that_is_written():
    drafted = bundle("A", *COARSE)
    text = drafted["alt-text.txt"].decode()
    assert text.startswith("Map with rings ") and text.endswith(".\n") and text.count("\n") == 1
    own = bundle("B", "--alt", "Own words", *COARSE)
    silent = bundle("C", "--alt", "", *COARSE)
    assert own["alt-text.txt"] == b"Own words\n" and silent["alt-text.txt"] == b""
    for name in drafted:
        if name.endswith((".png", ".svg")):
            assert text.strip().encode() in drafted[name], name
            assert b"Own words" in own[name] and b"Map with rings" not in own[name], name
            assert b"Own words" not in silent[name] and b"Map with rings" not in silent[name], name
    assert b"/Subject (Own words)" in own["map.pdf"]
    assert b"/Subject" in drafted["map.pdf"] and b"/Subject" not in silent["map.pdf"]
    # The last word wins, and nothing of the one before is kept.
    again = bundle("D", "--scenario", "B/recipe.rangeatlas", "--alt", "")
    assert json.loads(again["recipe.rangeatlas"])["style"] == {**WHOLE, **SHIPPED, "without_alt": True}
    back = bundle("E", "--scenario", "D/recipe.rangeatlas", "--alt", "Own words")
    same(back, own)


@test
def the_language_is_in_all_that_people_read():
    files = bundle("A", "--lang", "de", *COARSE)
    assert json.loads(files["recipe.rangeatlas"])["style"] == {**WHOLE, **SHIPPED, "lang": "de"}
    assert files["alt-text.txt"].decode().startswith("Karte mit Ringen gleicher Entfernung über dem Boden")
    assert files["credit.txt"].decode().startswith("Reichweiten von Flugkörpern nach dem INF-Vertrag, Juni")
    assert "\nErstellt mit Natural Earth (gemeinfrei" in files["credit.txt"].decode()
    assert b' lang="de" xml:lang="de" ' in files["map.svg"]
    # A keyword, no compression, the language, the keyword again.
    assert b"Description\0\0\0de\0Description\0Karte mit" in files["map-web.png"]
    # Tables are for machines.
    english = bundle("B", *COARSE)
    assert files["reach.csv"] == english["reach.csv"] and files["rings.geojson"] == english["rings.geojson"]
    # The last word wins.
    back = bundle("C", "--scenario", "A/recipe.rangeatlas", "--lang", "en")
    assert {**back, "recipe.rangeatlas": b""} == {**english, "recipe.rangeatlas": b""}


@test
def a_wrong_style_is_named():
    base = {"format": "range-atlas-scenario", "version": 1, "title": "T"}
    for style, words in (({"theme": "mauve"}, "theme"), ({"plain": 3}, "plain"),
                         ({"compass_circles": 1}, "compass_circles"), ({"centre": [100, 0]}, "centre"),
                         ({"width_km": -1}, "width_km"), ({"width_km": 9, "height_km": 0}, "height_km"),
                         ({"projection": "flat"}, "projection"), ({"projection": 3}, "projection"), ([], "style"), ({"alt": 3}, "alt"),
                         ({"without_alt": "yes"}, "without_alt"), ({"lang": "tlh"}, "lang"),
                         ({"hide": "9m729"}, "hide"), ({"hide": [3]}, "hide[0]"), ({"hide_groups": 1}, "hide_groups"),
                         ({"hide_parts": ["sky"]}, "hide_parts[0]"), ({"overlaps": 1}, "overlaps"),
                         ({"bands": ["long"]}, "bands[0]"), ({"bands": ["shorter-range"]}, "bands_about")):
        write("bad.rangeatlas", json.dumps({**base, "style": style}))
        assert words in fails(1, "bad.rangeatlas", "-o", "A", "--scenario", "bad.rangeatlas")
    write("other.rangeatlas", json.dumps({**base, "style": {"font": "own"}}))
    files = bundle("A", "--scenario", "other.rangeatlas", *COARSE)
    assert json.loads(files["recipe.rangeatlas"])["style"] == {"font": "own", **WHOLE}


@test
def a_style_leaves_things_out():
    base = {"format": "range-atlas-scenario", "version": 1, "title": "T", "deployments": [
        {"system": name, "site": "kaliningrad", "status": "alleged", "claims": [claim]}
        for name, claim in (("9m729", "9m729-476-patrushev"), ("9m729", "9m729-2000-fas-newspaper"))]}
    write("all.rangeatlas", json.dumps(base))
    style = {"detail": "110m", "hide": ["9m729-2000-fas-newspaper"], "hide_parts": ["graticule"], "overlaps": True,
             "bands": ["shorter-range"], "bands_about": "redzikowo"}
    write("some.rangeatlas", json.dumps({**base, "style": style}))
    whole, some = bundle("A", "--scenario", "all.rangeatlas", *COARSE), bundle("B", "--scenario", "some.rangeatlas")
    claims = [{ring["properties"]["claim"] for ring in json.loads(files["rings.geojson"])["features"]}
              for files in (whole, some)]
    assert claims[0] == {"9m729-476-patrushev", "9m729-2000-fas-newspaper"}, claims
    assert claims[1] >= {"9m729-476-patrushev"} and len(claims[1]) == 2, claims
    assert "9m729-2000-fas-newspaper" not in claims[1], claims
    assert whole["reach.csv"] != some["reach.csv"] and whole["map.svg"] != some["map.svg"]
    same(some, bundle("C", "--scenario", "B/recipe.rangeatlas"))
    assert json.loads(some["recipe.rangeatlas"])["style"] == {**WHOLE, **style}


@test
def locale_and_time_zone_change_nothing():
    one = bundle("A", *COARSE)
    german = bundle("G", "--lang", "de", *COARSE)
    with comma_locale() as comma:
        same(one, bundle("B", *COARSE, env={"TZ": "Asia/Kathmandu", **comma}))
        same(german, bundle("C", "--lang", "de", *COARSE, env={"TZ": "UTC", "LC_ALL": "C", "LANGUAGE": "uk"}))


@test
def an_empty_folder_is_filled_and_a_full_one_is_left():
    os.mkdir(os.path.join(FOLDER, "A"))
    node = os.stat(os.path.join(FOLDER, "A")).st_ino
    assert list(bundle("A", *COARSE)) == FILES
    assert os.stat(os.path.join(FOLDER, "A")).st_ino == node
    before = read("A", "credit.txt")
    fails(1, "A: ", "-o", "A", "--scenario", "none")
    assert read("A", "credit.txt") == before and sorted(os.listdir(os.path.join(FOLDER, "A"))) == FILES
    write("file", "x")
    fails(1, "file: ", "-o", "file")
    fails(1, "no/such: ", "-o", "no/such")
    assert read("file") == b"x" and sorted(os.listdir(FOLDER)) == ["A", "file"]
    assert list(bundle("B/", *COARSE)) == FILES


def limit_to(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


@test
def a_full_disk_leaves_nothing():
    os.mkdir(os.path.join(FOLDER, "empty"))
    for size in (100, 20000, 600000):
        for name in ("A", "empty"):
            errors = fails(1, f"{name}/", "-o", name, *COARSE, preexec_fn=limit_to(size), restore_signals=False)
            assert "XXXXXX" not in errors and f".{name}." not in errors, errors
            assert os.listdir(FOLDER) == ["empty"] and not os.listdir(os.path.join(FOLDER, "empty"))


@test
def wrong_usage():
    fails(2, "-o: ")
    fails(2, "-o: ", "-o", "-")
    fails(2, "--size: ", "-o", "A", "--size", "10x10")
    fails(2, "--preset: ", "-o", "A", "--preset", "web")
    fails(2, "--theme: ", "-o", "A", "--theme", "mauve")
    fails(2, "--scenario: ", "-o", "A", "--scenario", "no-such")
    fails(2, "extra: ", "-o", "A", "extra")
    assert not os.listdir(FOLDER)
    page = run("bundle", "--help").stdout.decode()
    assert "--output" in page and "--theme" in page


main(globals(), "BINARY")
