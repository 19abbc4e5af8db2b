#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs reach, compare and at as a user would, with no display, and checks what comes out.

Usage: reach-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import csv
import hashlib
import io
import json
import os
import re
import subprocess

from picture import Picture
from tap import comma_locale, main, test, without_display

BINARY = None
FOLDER = None

ERROR_LINE = re.compile(r"range-atlas: [^:\n]+(:\d+)?: [^\n]+\n")
PLACE = ["name", "country", "lat", "lon", "capital", "population", "in_range", "nearest_site", "distance_km",
         "margin_km", "claims"]


def run(*args, env=None):
    clean = without_display(env)
    return subprocess.run([BINARY, *args], env=clean, cwd=FOLDER, capture_output=True, timeout=100, check=False)


def run_well(*args, **more):
    done = run(*args, **more)
    assert done.returncode == 0 and not done.stderr, (args, done.returncode, done.stderr)
    return done.stdout


def fails(status, words, *args, **more):
    """The command ends with this status, one line of error that holds the words, and nothing on stdout."""
    done = run(*args, **more)
    errors = done.stderr.decode()
    assert done.returncode == status, (args, done.returncode, errors)
    assert ERROR_LINE.fullmatch(errors), (args, errors)
    assert words in errors, (args, errors)
    assert not done.stdout, args


def read_json(*args, **more):
    return json.loads(run_well(*args, "--format", "json", **more))


def find(places, name):
    return next(place for place in places if place["name"] == name)


@test
def reach_as_json():
    data = read_json("reach")
    assert list(data) == ["scenario", "date", "places", "countries"]
    assert (data["scenario"], data["date"]) == ("status-quo-2021", "2021-06-13")
    assert len(data["places"]) > 7000 and all(list(place) == PLACE for place in data["places"])
    assert all(list(country) == ["iso_a3", "name", "share", "area_km2", "reach"] for country in data["countries"])
    warsaw = find(data["places"], "Warsaw")
    assert warsaw["nearest_site"] == "shuya" and abs(warsaw["distance_km"] - 1408.527) < 0.0006
    assert "9m729-2350-western-intelligence" in warsaw["claims"] and warsaw["capital"] and warsaw["in_range"]
    by_code = {country["iso_a3"]: country for country in data["countries"]}
    assert by_code["POL"]["reach"] == "all" and by_code["POL"]["share"] == 1
    assert by_code["ESP"]["reach"] == "none" and by_code["ESP"]["area_km2"] == 0
    assert {"FRA", "NOR", "KOS"} <= set(by_code) and "-99" not in by_code


@test
def reach_of_own_rings():
    data = read_json("reach", "--scenario", "none", "--ring", "54.706,20.511:500", "--ring", "1,2:3:Third", "--capitals")
    assert data["scenario"] and data["date"] is None
    assert all(place["capital"] for place in data["places"])
    warsaw = find(data["places"], "Warsaw")
    assert (warsaw["nearest_site"], warsaw["claims"]) == ("54.706,20.511", ["ring-1"])
    assert warsaw["margin_km"] == round(500 - warsaw["distance_km"], 3)


@test
def a_band_has_a_hole():
    for rings, expected in ((["54.706,20.511:300-500"], False), (["54.706,20.511:250-500"], True)):
        data = read_json("reach", "--scenario", "none", "--ring", *rings, "--capitals")
        assert find(data["places"], "Warsaw")["in_range"] == expected, rings


@test
def reach_by_claim_and_by_site():
    data = read_json("reach", "--scenario", "moratorium-offer", "--by", "claim", "--capitals")
    assert list(data)[:4] == ["scenario", "date", "places", "countries"]
    groups = {group["claim"]: group for group in data["by_claim"]}
    figure = groups["9m729-2350-western-intelligence"]
    inside = {place["name"] for place in figure["places"] if place["in_range"]}
    assert {"Tallinn", "Vilnius"} <= inside and "Warsaw" not in inside
    assert [ring["status"] for ring in figure["rings"]] == ["reported"]
    sites = read_json("reach", "--scenario", "moratorium-offer", "--by", "site", "--capitals")["by_site"]
    assert {group["site"] for group in sites} == {"kamyshlov", "chernyakhovsk"}


@test
def bands_count_when_asked_for():
    without = read_json("reach", "--scenario", "inf-in-force", "--capitals")
    with_bands = read_json("reach", "--scenario", "inf-in-force", "--capitals", "--bands")
    assert not find(without["places"], "Madrid")["in_range"]
    assert find(with_bands["places"], "Madrid")["claims"] == ["inf-intermediate-range-band"]


@test
def a_date_decides_what_stands():
    data = read_json("reach", "--date", "2015-01-01", "--capitals")
    assert data["date"] == "2015-01-01" and not any(place["in_range"] for place in data["places"])


@test
def reach_as_tables():
    rows = list(csv.DictReader(io.StringIO(run_well("reach", "--format", "csv").decode(), newline="")))
    inside = [row for row in rows if row["in_range"] == "yes"]
    assert len(inside) == 1512 and len(rows) > 7000
    assert all(len(row["claims"].split(";")) == len(row["statuses"].split(";")) for row in inside)
    assert all(bool(row["claims"]) == (row["in_range"] == "yes") for row in rows)
    run_well("reach", "-o", "countries.csv", "--table", "countries")
    with open(os.path.join(FOLDER, "countries.csv"), encoding="utf-8", newline="") as file:
        countries = list(csv.DictReader(file))
    for row in countries:
        assert abs(float(row["share"]) * float(row["total_km2"]) - float(row["area_km2"])) <= 0.1 + 1e-6 * float(
            row["total_km2"]), row
    assert run_well("reach", "-o", "-", "--format", "md").startswith(b"# Within range")
    assert b"people" in run_well("reach") and b"population" not in run_well("reach")


@test
def each_claim_of_a_table_is_cited():
    text = run_well("reach", "--format", "csv")
    assert len(text) < 1_000_000, len(text)
    claims = {claim for row in csv.DictReader(io.StringIO(text.decode(), newline=""))
              for claim in filter(None, row["claims"].split(";"))}
    sources = list(csv.DictReader(io.StringIO(run_well("reach", "--format", "csv", "--table", "sources").decode(),
                                              newline="")))
    footnotes = {line.split("] ", 1)[1] for line in run_well("sources", "--format", "text").decode().splitlines()}
    data = json.loads(run_well("rings", "--format", "geojson", "-o", "-"))
    named = {ring["properties"]["claim"]: ring["properties"]["sources"] for ring in data["features"]}
    assert claims <= {row["claim"] for row in sources} <= set(named)
    for claim in claims:
        rows = [row for row in sources if row["claim"] == claim]
        assert [row["source"] for row in rows] == named[claim], claim
        assert {row["citation"] for row in rows} <= footnotes and all(row["claimant"] and row["date"] for row in rows)
    for wrong in (("--by", "claim"), ("--capitals",)):
        assert run("reach", "--format", "csv", "--table", "sources", *wrong).returncode == 2, wrong


@test
def reports_in_each_language():
    catalogue = os.path.join(os.environ["RANGE_ATLAS_DATA_DIR"], "catalogue", "translations")
    for language in ("de", "fr", "pl", "ro", "ru", "uk"):
        with open(os.path.join(catalogue, f"{language}.json"), encoding="utf-8") as file:
            words = json.load(file)["words"]
        outputs = [run_well(*command, "--lang", language, "--format", "md").decode() for command in (
            ("reach", "--by", "claim"), ("at", "52.25,21"), ("compare", "status-quo-2021", "moratorium-offer"),
            ("reach", "--bands", "--boundaries", "de-facto", "--ring", "10,10:500", "--scenario", "inf-in-force"))]
        for english, text in words.items():
            sentence = len(english.split()) > 2 and "{" not in english
            head = english.lstrip(">")
            for output in outputs if text != english else []:
                assert not sentence or english not in output, (language, english)
                assert sentence or f"| {head} |" not in output, (language, english)
        for english in ("Germany", "Warsaw", "confirmed", "reported", "In range", "Rings counted", " inside)"):
            assert all(english not in output for output in outputs), (language, english)
        assert run_well("reach", "--lang", language, "--format", "csv") == run_well("reach", "--format", "csv")
    text = run_well("sources", "--lang", "de").decode()
    assert "o. D." in text or "o. J." in text, text[:300]


@test
def compare_as_json():
    data = read_json("compare", "status-quo-2021", "moratorium-nato-terms", "--capitals")
    assert list(data) == ["a", "b", "sentence", "places", "countries"]
    assert [len(data["places"][change]) for change in ("gained", "lost", "kept")] == [0, 51, 4]
    assert {place["name"] for place in data["places"]["kept"]} == {"Minsk", "Riga", "Vilnius", "Warsaw"}
    assert "51 capitals" in data["sentence"] and data["sentence"].endswith("; none is added.")
    turned = read_json("compare", "moratorium-nato-terms", "status-quo-2021", "--capitals")
    for one, other in (("gained", "lost"), ("lost", "gained"), ("kept", "kept")):
        names = [[place["name"] for place in side["places"][change]] for side, change in ((data, one), (turned, other))]
        assert names[0] == names[1], one
    same = read_json("compare", "status-quo-2021", "status-quo-2021")
    assert not same["places"]["lost"] and not same["places"]["gained"] and len(same["places"]["kept"]) == 1512
    assert all(country["change_km2"] == 0 for country in same["countries"]["kept"])


@test
def compare_as_tables():
    text = run_well("compare", "none", "status-quo-2021", "--format", "csv").decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["change"] for row in rows} == {"gained"} and all(row["margin_a_km"] == "" for row in rows)
    assert run_well("compare", "status-quo-2021", "moratorium-offer", "-o", "-", "--format", "md").startswith(b"# ")
    run_well("compare", "status-quo-2021", "moratorium-offer", "-o", "c.csv", "--table", "countries")


@test
def the_suffix_chooses_and_no_other_is_filled_with_text():
    here = ("at", "52.25,21.5")
    two = ("compare", "status-quo-2021", "moratorium-offer")
    starts = {"a.json": b"{", "a.md": b"# ", "a.TXT": b"What covers", "plain": b"What covers", ".hidden": b"What covers"}
    for name, start in starts.items():
        run_well(*here, "-o", name)
        with open(os.path.join(FOLDER, name), "rb") as file:
            assert file.read().startswith(start), name
    for command, name in ((here, "a.csv"), (two, "a.jpg"), (("reach",), "a.xlsx"), (here, "folder.d/a.docx")):
        fails(2, f"range-atlas: {name}: ", *command, "-o", name)
        assert not os.path.exists(os.path.join(FOLDER, name)), name
    assert run_well(*here, "-o", "a.csv", "--format", "text") == b""


def draw(*args):
    return Picture(run_well("compare", *args, "--format", "png", "-o", "-"))


@test
def the_difference_as_a_picture():
    # 10 km a pixel about Kamyshlov; the other site lies 1,290 km away.
    view = ("--plain", "--projection", "site", "--center", "56.843,62.711", "--width", "8000", "--size", "800x600")
    lost = draw("status-quo-2021", "moratorium-offer", *view)
    kept = draw("moratorium-offer", "moratorium-offer", *view)
    gained = draw("moratorium-offer", "status-quo-2021", *view)
    for x, y in ((400, 300), (420, 310), (300, 200), (500, 400)):
        # Both cover what lies about Kamyshlov: all three maps show the same flat tint.
        assert lost.pixel(x, y) == kept.pixel(x, y) == gained.pixel(x, y), (x, y)
    changed = [(x, y) for y in range(0, 600, 3) for x in range(0, 800, 3) if lost.pixel(x, y) != kept.pixel(x, y)]
    assert len(changed) > 2000
    for x, y in changed:
        # Nothing changes within 2,480 km of Kamyshlov, where the ring stays.
        assert ((x - 399.5) ** 2 + (y - 299.5) ** 2) ** 0.5 > 247, (x, y)
    # Lost is not drawn as gained is.
    assert sum(lost.pixel(x, y) != gained.pixel(x, y) for x, y in changed) > len(changed) * 0.9


@test
def a_whole_picture():
    run_well("compare", "inf-in-force", "mk41-allegation", "-o", "a.png")
    run_well("compare", "inf-in-force", "mk41-allegation", "-o", "b.png")
    data = [open(os.path.join(FOLDER, name), "rb").read() for name in ("a.png", "b.png")]
    assert data[0] == data[1]
    assert Picture(data[0]).width == 1600
    assert b"A compared with B" in data[0] and b"Natural Earth" in data[0]


@test
def what_covers_a_point():
    data = read_json("at", "54.68336631,25.31663529", "--scenario", "moratorium-offer")
    assert [ring["claim"] for ring in data["covered_by"]] == [
        "iskander-m-500-tass", "9m729-2500-csis", "9m729-2350-western-intelligence"]
    last = data["covered_by"][-1]
    assert abs(last["margin_km"] - 19.968) < 0.0006 and last["status"] == "reported"
    assert last["footnote"].startswith(
        "2,350 km, Western intelligence via FAS newspaper, 10 Feb 2019. Frankfurter Allgemeine Sonntagszeitung, 10 "
        "February 2019, not seen; as reported by Keystone-SDA, ")
    text = run_well("at", "52.25,21").decode()
    assert "Missed by less than 10 % of the radius" in text and "[1]" in text
    assert run_well("at", "-33.9,18.4").decode().count("Rings counted: 13. Those that cover the point: 0.") == 1
    assert run_well("at", "52.25,21", "--format", "md").startswith(b"# What covers")


@test
def every_scenario():
    for scenario in json.loads(run_well("list", "scenarios", "--format", "json")):
        data = read_json("at", "50.08,8.25", "--scenario", scenario["id"])
        assert all(ring["footnote"] for ring in data["covered_by"]), scenario["id"]
        assert read_json("reach", "--scenario", scenario["id"], "--capitals")["scenario"] == scenario["id"]
        run_well("compare", "status-quo-2021", scenario["id"])
        if scenario["id"].startswith(("moratorium", "oreshnik")):
            run_well("compare", scenario["id"], "status-quo-2021", "-o", "a.png", "--size", "300x200", "--detail", "110m")


@test
def errors_of_usage():
    fails(2, "--format", "reach", "--format", "xml")
    fails(2, "--by", "reach", "--by", "country")
    fails(2, "--table", "reach", "--table", "countries")
    fails(2, "--date", "reach", "--date", "2021-02-30")
    fails(2, "no such scenario", "reach", "--scenario", "nothing")
    fails(2, "takes options only", "reach", "status-quo-2021")
    fails(2, "--ring", "reach", "--ring", "91,0:5")
    fails(2, "no such option", "reach", "--people")
    fails(2, "two scenarios", "compare", "status-quo-2021")
    fails(2, "two scenarios", "compare", "a", "b", "c")
    fails(2, "range-atlas: nothing: no such scenario", "compare", "nothing", "status-quo-2021")
    fails(2, "range-atlas: nothing: no such scenario", "compare", "status-quo-2021", "nothing")
    fails(2, "no such option", "compare", "--scenario", "none", "none", "none")
    fails(2, "-o", "compare", "none", "none", "--format", "png")
    fails(2, "--table", "compare", "none", "none", "--table", "places")
    fails(2, "one place", "at")
    fails(2, "one place", "at", "1,2", "3,4")
    fails(2, "LAT,LON", "at", "nowhere")
    fails(2, "latitude", "at", "91,0")
    fails(2, "--format", "at", "1,2", "--format", "csv")


@test
def failures():
    fails(1, "no/such", "reach", "-o", "no/such/file.json")
    fails(1, "no/such", "compare", "none", "none", "-o", "no/such/file.png")
    fails(1, "empty", "reach", "--natural-earth", "empty")
    with open(os.path.join(FOLDER, "bad.rangeatlas"), "w", encoding="utf-8") as file:
        file.write("{")
    fails(1, "bad.rangeatlas", "compare", "none", "bad.rangeatlas")
    fails(1, "bad.rangeatlas", "at", "1,2", "--scenario", "bad.rangeatlas")


@test
def help_on_stdout():
    for command in ("reach", "compare", "at"):
        text = run_well(command, "--help").decode()
        assert "--format" in text and "--bands" in text, command
    assert "--scenario" not in run_well("compare", "--help").decode()


@test
def the_same_bytes_everywhere():
    with comma_locale() as comma:
        # The plain forms of each are among those of the test of locales.
        commands = [("reach", "--format", "md", "--ring", "1.5,2.5:1234.5"), ("at", "52.25,21.5", "--format", "json"),
                    ("compare", "status-quo-2021", "moratorium-offer", "--format", "json"),
                    ("compare", "status-quo-2021", "moratorium-offer", "--format", "png", "-o", "-", "--size", "400x250")]
        for command in commands:
            sums = {hashlib.sha256(run_well(*command, env=env)).hexdigest()
                    for env in ({"LC_ALL": "C"}, {**comma, "TZ": "Asia/Kolkata"})}
            assert len(sums) == 1, command


main(globals(), "BINARY")
