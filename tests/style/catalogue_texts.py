# SPDX-License-Identifier: GPL-3.0-or-later
"""What the catalogue says in words, found by walking its files: each text belongs to a member of the translations."""

import json

# Members that hold words for people, by the file that they stand in; "": in any.
TEXTS = {
    "scenario": {"summary", "party", "text", "caption", "notes", "note", "title"},
    "events": {"title", "text"},
    "systems": {"kind", "note"},
    "sites": {"precision", "role", "status", "note"},
    "countries": {"note"},
    "sources": {"note"},
    "boundaries": {"name", "text", "briefly"},
}
# Of a scenario's own level, and of its deployments and rings: what stands on the map.
ON_MAP = {"title", "subtitle", "note", "banner", "condition", "label"}
# Members with words that are not translated: titles and names of sources, names that have members of their own, and
# what a file says to the program.
OTHER = {
    "sources": {"title", "publisher", "carrier", "retells", "locator", "licence", "family", "given", "literal", "cites",
                "speakers"},
    "systems": {"name", "claimant", "claimant_short"},
    "sites": {"name"},
    "countries": {"name", "short", "id", "alliance"},
    "scenario": {"status", "class", "projection"},
    "quotations": {"text", "original"},
    "seas": {"name"},
}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def walk(value, way=()):
    """Each string with the way to it: member names, without the places in lists."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from walk(member, (*way, name))
    elif isinstance(value, list):
        for element in value:
            yield from walk(element, way)
    elif isinstance(value, str):
        yield way, value


def is_on_map(way):
    return (len(way) == 1 or way[0] in ("in_force", "deployments", "rings", "inset")) and way[-1] in ON_MAP \
        and way != ("deployments", "note") and way != ("rings", "note")


def files(catalogue):
    """The kind of each file and its content."""
    for kind in ("events", "systems", "sites", "countries", "sources", "quotations", "seas", "boundaries"):
        yield kind, f"{kind}.json", read(catalogue / f"{kind}.json")
    for path in sorted(catalogue.glob("scenarios/*.rangeatlas")) + sorted(catalogue.glob("stories/*.rangeatlas")):
        yield "scenario", path.name, read(path)


def collect(catalogue):
    """(texts, words on maps, problems): sets of English texts, and members with words that this file does not know."""
    texts, on_map, problems = set(), set(), []
    for kind, name, content in files(catalogue):
        for way, value in walk(content):
            if kind == "scenario" and is_on_map(way):
                on_map.add(value)
            elif way[-1] in TEXTS.get(kind, ()):
                texts.add(value)
            elif " " in value and way[-1] not in OTHER.get(kind, ()):
                problems.append(f"{name}: {'.'.join(way)}: is \"{value[:50]}\" to be translated? "
                                "Tell tests/style/catalogue_texts.py")
    return texts, on_map, problems
