#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeds of the fuzz targets, out of the stored corpus and of the program's own files: make-seeds.py DATA FOLDER STAMP

FOLDER gets seeds-TARGET for each target. What a fuzzer has found goes into corpus/TARGET beside this script.
"""
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
]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def shapefile(base):
    parts = [read(f"{base}.{suffix}") if os.path.exists(f"{base}.{suffix}") else b"" for suffix in ("shp", "shx", "dbf", "cpg", "prj")]
    return " ".join(str(len(part)) for part in parts[:4]).encode() + b"\n" + b"".join(parts)


def own_seeds(data):
    """Target, name and bytes of each."""
    for base in SHAPEFILES:
        seed = shapefile(os.path.join(data, "natural-earth", base))
        if len(seed) > 500 and len(seed) <= LARGEST:
            yield "shapefile", os.path.basename(base), seed
    for number, words in enumerate(WORDS):
        for at, word in enumerate(words):
            yield "words", f"word-{number}-{at}", bytes([number]) + word.encode()
    folder = os.path.join(data, "catalogue", "scenarios")
    for name in sorted(os.listdir(folder)):
        seed = read(os.path.join(folder, name))
        if len(seed) <= LARGEST:
            yield "scenario", name, seed


def main():
    data, folder, stamp = sys.argv[1:]
    corpus = os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")
    for target in ("import", "scenario", "shapefile", "words"):
        shutil.rmtree(os.path.join(folder, "seeds-" + target), ignore_errors=True)
        os.makedirs(os.path.join(folder, "seeds-" + target))
        if os.path.isdir(os.path.join(corpus, target)):
            shutil.copytree(os.path.join(corpus, target), os.path.join(folder, "seeds-" + target), dirs_exist_ok=True)
    for target, name, seed in own_seeds(data):
        with open(os.path.join(folder, "seeds-" + target, name), "wb") as file:
            file.write(seed)
    with open(stamp, "w", encoding="ascii") as file:
        file.write("made\n")


if __name__ == "__main__":
    main()
