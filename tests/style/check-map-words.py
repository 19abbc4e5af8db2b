#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of the map hold what the map says, and nothing else: check-map-words.py SOURCE

Every text that the program looks up, and every name of the catalogue, is in each file of data/catalogue/translations;
a text that no one looks up any more is found too. The window's languages and the map's are the same.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import catalogue_texts

SOURCE = pathlib.Path(sys.argv[1]).resolve()
CATALOGUE = SOURCE / "data" / "catalogue"
# What takes a text to look up; the titles of layers are translated all at once.
WORDS = ["ra_translate:2", "ra_translate_format:2", "RA_TRANSLATABLE", "ra_scene_add_layer:3", "add_fill:4"]
COUNTS = ["ra_translate_count:3,4"]
# Keys that name more than the catalogue has: any capital or city, words of the program.
OPEN = {"places", "publishers", "winds", "statuses"}
STATUSES = ["confirmed", "reported", "reported, sources disagree on the range", "alleged", "denied", "offered for inspection",
            "hypothetical", "removed", "removed if so", "struck"]
WINDS = [f"{a}{b}" for a in ("north", "south") for b in ("", "-east", "-west")] + ["east", "west"]


def extract(keywords, plural):
    """The literals that are given to these functions."""
    files = sorted(str(path) for folder in ("app", "data") for path in (SOURCE / folder).rglob("*.[ch]"))
    with tempfile.TemporaryDirectory(prefix="range-atlas-") as folder:
        path = pathlib.Path(folder) / "words.pot"
        subprocess.run(["xgettext", "--from-code=UTF-8", "--no-wrap", "--keyword", "-o", path,
                        *(f"--keyword={word}" for word in keywords), *files], check=True, stderr=subprocess.DEVNULL)
        text = path.read_text(encoding="utf-8")
    found = re.findall(r'^msgid_plural (".*(?:\n".*)*)' if plural else r'^msgid (".*(?:\n".*)*)', text, re.M)
    return {"".join(json.loads(line) for line in entry.split("\n")) for entry in found} - {""}


def load(*names):
    return json.loads(CATALOGUE.joinpath(*names).read_text(encoding="utf-8"))


def wanted(texts, on_map):
    """What each member of a file must have."""
    systems = load("systems.json")["systems"]
    claims = [claim for system in systems for claim in system["claims"]]
    sources = {source["id"]: source for source in load("sources.json")["sources"]}
    used = [sources[name] for claim in claims for name in claim["sources"]]
    return {
        "words": extract(WORDS, False),
        "counts": extract(COUNTS, True),
        "statuses": set(STATUSES),
        "winds": set(WINDS),
        "countries": {country[member] for country in load("countries.json")["countries"]
                      for member in ("name", "short") if member in country},
        "places": set(),
        "seas": {sea["name"] for sea in load("seas.json")["seas"]},
        "sites": {site["name"] for site in load("sites.json")["sites"]},
        "systems": {system["name"] for system in systems},
        "claimants": {claim[member] for claim in claims for member in ("claimant", "claimant_short")},
        "publishers": {source.get("publisher") or source["title"] for source in used},
        "scenarios": on_map,
        "texts": texts,
    }


def check_file(path, members):
    texts = json.loads(path.read_text(encoding="utf-8"))
    for member, keys in members.items():
        have = set(texts.get(member, {}))
        for key in sorted(keys - have):
            yield f"{path.relative_to(SOURCE)}: add to \"{member}\": {json.dumps(key, ensure_ascii=False)}: \"...\","
        for key in sorted(have - keys if member not in OPEN else []):
            yield f"{path.relative_to(SOURCE)}: remove from \"{member}\", nobody says it any more: {key}"


def main():
    texts, on_map, problems = catalogue_texts.collect(CATALOGUE)
    members = wanted(texts, on_map)
    files = sorted(path for path in (CATALOGUE / "translations").glob("*.json") if len(path.stem) < 4)
    languages = (SOURCE / "resources" / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
    if len(members["words"]) < 100 or len(members["counts"]) < 4:
        problems.append("xgettext finds next to nothing")
    if [path.stem for path in files] != sorted(line for line in languages if line and not line.startswith("#")):
        problems.append("LINGUAS and data/catalogue/translations disagree")
    for path in files:
        problems += check_file(path, members)
    print("\n".join(problems) or f"{sum(map(len, members.values()))} texts in {len(files)} languages")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
