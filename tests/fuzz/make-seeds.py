#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeds of the fuzz targets, out of the stored corpus and of the program's own files: make-seeds.py DATA FOLDER STAMP

FOLDER gets seeds-TARGET for each target. What a fuzzer has found goes into corpus/TARGET beside this script.
"""
import itertools
import json
import os
import shutil
import sys

SHAPEFILES = ["110m/ne_110m_admin_0_disputed_areas", "110m/ne_110m_lakes", "10m/ne_10m_admin_0_disputed_areas"]
LARGEST = 20000
WORDS = [
    ["54.71,20.51:500", "54.71,20.51:500-5500:Mine", "-90,180:20040", "0,0:0"],
    ["54.71, 20.51", "54°42'30\"N 20°30'E", "54,71; 20,51", "N54 42 30 E020 30 36", "54:42:30 20:30:36"],
    ["1600x1000", "180x120mm", "1x1"],
    ["Królewiec", "Washington, D.C.", "N’Djamena", "ẞ İ ı Łódź"],
    ["+proj=laea +lat_0=52 +lon_0=10", "+proj=tmerc +ellps=GRS80 +k=0.9996", "proj=longlat", "+proj=ortho +lat_0=1e1"],
    ["34UDF4083662430", "34N 468000 6062000", "9G62PG46+2F", "POINT (20.51 54.71)", "SRID=4326;POINT(20.51 54.71)",
     "0101000020E610000000000000008034400000000000404B40", "{\"type\": \"Point\", \"coordinates\": [20.5, 54.5]}",
     "44° 4' с. ш., 24° 24' в. д.", "544238N 0203036E", "54°42′ N, 20°30′ O",
     "54°42′23″N 20°30′39″E / 54.70639°N 20.51083°E / 54.70639; 20.51083", "54,71° n. Br. 20,51° ö. L."],
    ["2019", "2019-02", "2019-02-10T00:00", "10.02.2019", "10/02/2019", "10 lutego 2019", "10 февраля 2019 г.", "43506"],
    ["2,350.5 km", "300 mi", "500–2,500[1]", "~500 km", "up to 500 km", "1,500 km (930 mi)", "500, 1000, 5500", "n/a", "2.35E+03"],
    ["km", "Seemeilen", "морских миль", "kft", "Tsd. km", "n.m.", "max. approx. US statute miles", "mil"],
]
ENCODINGS = [b"UTF-8", b"1251", b"ISO-8859-2", b"SHIFT_JIS", b"UTF-16", b"CP037", b"LDID/87", b"no such", b"\xff\xfe"]
PARTS = ["sources", "systems", "sites", "countries", "events", "seas", "quotations", "boundaries"]
STYLES = [
    {"projection": "globe", "centre": [54.5, 20], "width_km": 4321.5, "height_km": 1e3, "detail": "50m"},
    {"projection": "+proj=laea +lat_0=52 +lon_0=10", "fit": "rings", "boundaries": "de-facto", "theme": "dark"},
    {"projection": "EPSG:3035", "lang": "de", "alt": "Wörter", "plain": True, "untitled": True, "fit": "world"},
    {"without_alt": True, "compass_circles": True, "overlaps": True, "graticule": True, "overlap_lines": False},
    {"hide_parts": ["graticule", "places"], "hide": ["iskander-m", "9m729-480"], "hide_groups": ["nato-1980s"]},
    {"bands": ["shorter-range"], "bands_about": "kaliningrad", "theme": "print", "fit": "sites", "width_km": 0.001},
    {"projection": "mercator", "centre": [89.9, 180], "fit": "focus"}, {"projection": "arctic", "width_km": 1e6},
]
BATCH = """# Each a command line.
render --size 800x500 -o "a b.png"
reach 'inf-in-force' -o a.csv

  rings --ring 54.71,20.51:500 --format=kml -o \\"x\\".kml
"""


def read(path):
    with open(path, "rb") as file:
        return file.read()


def shapefile(base, encoding=None):
    parts = [read(f"{base}.{suffix}") if os.path.exists(f"{base}.{suffix}") else b"" for suffix in ("shp", "shx", "dbf", "cpg", "prj")]
    if encoding is not None:
        parts[3] = encoding
    return " ".join(str(len(part)) for part in parts[:4]).encode() + b"\n" + b"".join(parts)


def own_seeds(data):
    """Target, name and bytes of each."""
    for base in SHAPEFILES:
        seed = shapefile(os.path.join(data, "natural-earth", base))
        if len(seed) > 500 and len(seed) <= LARGEST:
            yield "shapefile", os.path.basename(base), seed
    for number, encoding in enumerate(ENCODINGS):
        seed = shapefile(os.path.join(data, "natural-earth", SHAPEFILES[0]), encoding)
        if len(seed) <= LARGEST:
            yield "shapefile", f"encoding-{number}", seed
    for number, words in enumerate(WORDS):
        for at, word in enumerate(words):
            yield "words", f"word-{number}-{at}", bytes([number]) + word.encode()
    for number, style in enumerate(STYLES):
        yield "recipe", f"style-{number}", json.dumps(style, ensure_ascii=False).encode()
    folder = os.path.join(data, "catalogue", "scenarios")
    for name in sorted(os.listdir(folder)):
        seed = read(os.path.join(folder, name))
        if len(seed) <= LARGEST:
            yield "scenario", name, seed


def shorter(text):
    """A catalogue's file with no more of each list than fits into a seed."""
    whole = json.loads(text)
    for most in (40, 10, 3, 1):
        for name, value in whole.items():
            if isinstance(value, list):
                whole[name] = value[:most]
            elif isinstance(value, dict):
                whole[name] = dict(list(value.items())[:most])
        seed = json.dumps(whole, ensure_ascii=False, indent=1).encode()
        if len(seed) <= LARGEST:
            return seed
    return b"{}"


def catalogue_seeds(data):
    folder = os.path.join(data, "catalogue")
    for number, name in enumerate(PARTS):
        path = os.path.join(folder, name + ".json")
        if os.path.exists(path):
            yield "catalogue", name, bytes([number]) + shorter(read(path))
    for language in ("de", "ru"):
        yield "catalogue", language, bytes([len(PARTS)]) + shorter(read(os.path.join(folder, "translations", language + ".json")))
    yield "batch", "lines", BATCH.encode()
    yield "batch", "wide", BATCH.encode("utf-16")


def main():
    data, folder, stamp = sys.argv[1:]
    corpus = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")
    for target in ("batch", "catalogue", "import", "recipe", "scenario", "shapefile", "words"):
        shutil.rmtree(os.path.join(folder, "seeds-" + target), ignore_errors=True)
        os.makedirs(os.path.join(folder, "seeds-" + target))
        if os.path.isdir(os.path.join(corpus, target)):
            shutil.copytree(os.path.join(corpus, target), os.path.join(folder, "seeds-" + target), dirs_exist_ok=True)
    for target, name, seed in itertools.chain(own_seeds(data), catalogue_seeds(data)):
        with open(os.path.join(folder, "seeds-" + target, name), "wb") as file:
            file.write(seed)
    with open(stamp, "w", encoding="ascii") as file:
        file.write("made\n")


if __name__ == "__main__":
    main()
