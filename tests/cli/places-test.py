#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places by name, wherever a command asks for one: places-test.py BINARY"""

import json
import os
import subprocess

from tap import main, test, without_display

BINARY = ""
FOLDER = ""
WARSAW = (52.25, 21.0)  # as the populated places have it


def run(*args, status=0, env=None):
    done = subprocess.run([BINARY, *args], env=without_display(env), cwd=FOLDER, timeout=100, capture_output=True)
    assert done.returncode == status, (args, done.returncode, done.stderr)
    return (done.stdout if status == 0 else done.stderr).decode()


def distance(start, end, **more):
    return run("distance", start, end, **more)


def rings(*args):
    run("rings", "--scenario", "none", "-o", "r.geojson", *args)
    with open(os.path.join(FOLDER, "r.geojson"), encoding="utf-8") as file:
        return json.load(file)["features"]


@test
def one_place_in_any_language_case_and_spelling():
    expected = distance("redzikowo", "Warsaw")
    for words in ("Warszawa", "VARSOVIE", "Warschau", "варшава", "Варшава", "warsaw, pl", "Warsaw, POL", "Warschau, Polen"):
        assert distance("Redzikowo", words) == expected, words
    for words in ("Krolewiec", "KRÓLEWIEC", "Калининград", "kaliningrad, ru"):
        assert distance("kaliningrad", words).startswith("0.000 km"), words


@test
def coordinates_in_their_forms():
    expected = distance("54.75,20.5", "1,1")
    for words in ("54°45'N 20°30'E", "54.75N 20.5E", "54,75; 20,5", "54 45 0 N, 20 30 0 E"):
        assert distance(words, "1,1") == expected, words
    assert "the latitude" in distance("95,20", "1,1", status=2)
    assert "expected LAT,LON" in distance("54.71", "1,1", status=2)


@test
def a_place_of_a_ring_may_have_colons_of_its_own():
    for words in ("geo:54.7,20.5", "lat: 54.7, lon: 20.5", "lat:54.7 lon:20.5", "54:42:00N 20:30:00E",
                  "https://www.openstreetmap.org/#map=11/54.7/20.5", "szer. geogr. 54,7 dł. geogr. 20,5"):
        feature, = rings("--ring", words + ":300-500:At 3:4")
        assert (feature["properties"]["claim"], feature["properties"]["max_km"]) == ("At 3:4", 500), words
        assert distance(words, "54.7,20.5").startswith("0.000 km"), words


@test
def several_of_a_name_are_listed():
    message = distance("Springfield", "Warsaw", status=2)
    assert message.count("\n") == 1 and "places are called so; write one of" in message, message
    for words in message.split("write one of ")[1].strip().split('", "'):
        distance(words.strip('"'), "Warsaw")
    message = distance("London", "Warsaw", status=2)
    assert '"London, GBR"' in message and '"London, CAN"' in message, message
    assert distance("London, GB", "Warsaw") == distance("Londres, GBR", "Warsaw")


@test
def spelled_without_umlauts():
    for typed, name in (("Koeln", "Köln"), ("DUESSELDORF", "Düsseldorf"), ("Saarbruecken", "Saarbrücken"), ("Aalborg", "Ålborg"),
                        ("Goeteborg", "Göteborg"), ("Zuerich, CH", "Zürich"), ("Malmoe", "Malmö"), ("Muenchen", "Munich")):
        assert distance(typed, "1,1") == distance(name, "1,1"), typed


@test
def what_two_countries_are_called_is_a_list():
    for words, one, other in (("Congo", "Democratic Republic of the Congo", "Republic of the Congo"),
                              ("Kongo", "Democratic Republic of the Congo", "Republic of the Congo"),
                              ("Korea", "South Korea", "North Korea")):
        message = distance(words, "1,1", status=2)
        assert message.endswith(f'write one of "{one}", "{other}"\n'), message
        assert distance(one, "1,1") != distance(other, "1,1")
    for words, name in (("Republic of China", "Taiwan"), ("People's Republic of China", "China"), ("Georgia", "GEO"),
                        ("Republic of Korea", "South Korea")):
        assert distance(words, "1,1") == distance(name, "1,1"), words


@test
def a_country_stands_for_its_middle():
    for words in ("Poland", "Polska", "Польша", "polen"):
        assert float(distance(words, "52,19.5").split()[0]) < 150, words
    assert distance("Luxembourg", "1,1") == distance("Luxembourg, LU", "1,1")
    text = run("at", "Poland", "--scenario", "none", "--ring", "Warsaw:500", "--lang", "de")
    assert "Polen (Mitte)" in text, text
    assert rings("--ring", "Poland:500")[0]["properties"]["claim"] == "Poland"


@test
def a_table_of_names_is_looked_up():
    def convert(text, status=0):
        with open(os.path.join(FOLDER, "names.csv"), "w", encoding="utf-8") as file:
            file.write(text)
        return run("import", "names.csv", "-o", "names.rangeatlas", status=status)

    convert("Ort;Reichweite (km)\nWarschau;500\nPolen;1500\nredzikowo;50\n")
    with open(os.path.join(FOLDER, "names.rangeatlas"), encoding="utf-8") as file:
        sites = json.load(file)["sites"]
    assert [site["name"] for site in sites] == ["Warschau", "Polen", "redzikowo"], sites
    assert abs(sites[0]["lat"] - WARSAW[0]) < 0.1 and abs(sites[2]["lat"] - 54.48) < 0.1, sites
    assert "looked up by their names" in run("check", "names.csv", status=1)
    message = convert("Place,Range (km)\nLondon,500\nWarzaw,500\n,500\nWarsaw,500\n", status=1)
    for words in (':2: London: 3 places are called so; write one of "London, GBR"', ':3: Warzaw: neither', '"Warsaw, POL"',
                  ":4: no name of a place"):
        assert words in message, (words, message)


@test
def what_is_no_place_is_said_so():
    assert '"": names no place' in distance(" ", "Warsaw", status=2)
    for words in ("Xanaduville", "Moscow, Poland", ","):
        assert "neither a site, nor a populated place" in distance(words, "Warsaw", status=2), words
    assert 'nearly so are written "Warsaw, POL"' in distance("Warzaw", "Kyiv", status=2)
    assert 'nearly so are written "redzikowo"' in distance("Redzikow", "Kyiv", status=2)
    assert "a point is written as 54.71,20.51" in distance("Oberunterammergau", "Kyiv", status=2)


@test
def towns_that_are_not_on_the_map_are_found():
    for words in ("Słupsk", "slupsk", "Слупск", "Stolp", "Slupsk, Poland"):
        assert abs(float(distance(words, "Redzikowo").split()[0]) - 5.5) < 2, words
    feature, = rings("--ring", "Toruń:500")
    assert feature["properties"]["claim"] == "Toruń", feature["properties"]
    assert '"Caracal, ROU", "Caracal, PHL"' in distance("Caracal", "Kyiv", status=2)


@test
def rings_about_a_name_bear_it():
    feature, = rings("--ring", "Варшава:500")
    assert feature["properties"]["claim"] == "Warsaw", feature["properties"]
    feature, = rings("--ring", "Washington, D.C.:300-500:Mine")
    assert (feature["properties"]["claim"], feature["properties"]["min_km"]) == ("Mine", 300)
    assert distance("Warsaw", "%s,%s" % WARSAW).startswith("0.0")
    assert "the radii must" in run("rings", "--scenario", "none", "--format", "csv", "-o", "-", "--ring", "Warsaw:700-300", status=2)
    assert "--ring: Nowhere: neither" in run("rings", "--scenario", "none", "--format", "csv", "-o", "-", "--ring", "Nowhere:5", status=2)


@test
def maps_and_reports_take_names():
    args = ("render", "-o", "-", "--scenario", "none", "--plain", "--size", "200x100", "--width", "900", "--projection", "site")
    done = [subprocess.run([BINARY, *args, "--center", centre], env=without_display(), cwd=FOLDER, capture_output=True, check=True)
            for centre in ("Warszawa", "Warsaw, PL", "1,1")]
    assert done[0].stdout == done[1].stdout != done[2].stdout
    assert "--center: Nowhere: neither" in run(*args, "--center", "Nowhere", status=2)
    assert run("at", "Kyiv") == run("at", "Київ")
    assert run("at", "київ", "--lang", "uk").startswith("Що охоплює Київ (50.4")
    assert run("at", "50.4,30.5").startswith("What covers 50.4, 30.5\n")


@test
def pinned_places_are_named_on_the_map():
    args = ("render", "-o", "pins.svg", "--scenario", "none", "--size", "800x500", "--center", "Warsaw", "--width", "1500")
    run(*args, "--pin", "Elbląg", "--pin", "54.8,24.1:My Town", "--lang", "pl")
    with open(os.path.join(FOLDER, "pins.svg"), encoding="utf-8") as file:
        drawn = file.read()
    assert ">Elbląg<" in drawn and ">My Town<" in drawn, drawn[:300]
    assert "--pin: Nowhere: neither" in run(*args, "--pin", "Nowhere", status=2)
    assert "write 54.1,22.9:NAME" in run(*args, "--pin", "54.1,22.9", status=2)
    assert "at most 50" in run(*args, *["--pin=1,1:A"] * 51, status=2)


# The point is that of GeoConvert (GeographicLib) for this grid reference.
@test
def grids_codes_and_words_of_other_languages():
    for words in ("34N 468000 6062000", "54° 42' 15.4731\" с. ш., 20° 30' 12.2307\" в. д.", "9G62PG33+P96W"):
        assert float(distance(words, "54.70429808,20.50339743").split()[0]) <= 0.002, words
    assert "write E or W" in run("distance", "43° N 44° O", "Warsaw", status=2)
    assert 'write one of "36.14' in run("at", "34S 468000 4000000", status=2)
    assert "all of its digits" in run("at", "PG46+2F", status=2)
    assert "another than SRID=4326" in run("at", "SRID=3857;POINT(2281924 7302950)", status=2)


@test
def short_codes_are_read_by_the_place_behind_them():
    for words in ("PG46+2F Kaliningrad", "pg46+2f, Królewiec"):
        assert float(distance(words, "9G62PG46+2F").split()[0]) == 0, words
    assert float(distance("GCM8+G2 Berlin, DE", "Berlin, DE").split()[0]) < 30
    assert "Nowhere: neither" in distance("PG46+2F Nowhere", "Warsaw", status=2)
    assert '"London, GBR"' in distance("PG46+2F London", "Warsaw", status=2)


@test
def the_locale_has_no_part_in_it():
    expected = distance("Izmir", "Lodz")
    for name in ("tr_TR.UTF-8", "de_DE.UTF-8", "C"):
        env = {"LC_ALL": name, "LOCPATH": os.environ.get("RA_TEST_LOCALES", ""), "ASAN_OPTIONS": "detect_leaks=0"}
        assert distance("İZMİR", "łódź", env=env) == expected


main(globals(), "BINARY")
