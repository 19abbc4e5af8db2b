#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both sides have as much to say: check-fairness.py SOURCE [--table]

In each scenario the positions of the two sides have about as many words, as many quotations and as many quoted words;
in a story its steps do. No text of the program's own, quotations apart, uses a word that judges.
"""

import json
import pathlib
import re
import sys

SOURCE = pathlib.Path(sys.argv[1]).resolve()
CATALOGUE = SOURCE / "data" / "catalogue"
# The party or the step of a story that speaks for one side; all others speak for the other.
RUSSIA = re.compile(r"^(Russia|Soviet Union|Belarus)\b")
MOST = 1.25
LOADED = [
    "admit\\w*", "aggress\\w*", "allegedly", "appease\\w*", "aver\\w*", "barbar\\w*", "blackmail\\w*", "blatant\\w*", "bluff\\w*",
    "bully\\w*", "concede\\w*", "confess\\w*", "crony", "cynical\\w*", "defian\\w*", "deceiv\\w*", "evil", "expansionis\\w*",
    "flagrant\\w*", "hawk\\w*", "heroic\\w*", "hysteri\\w*", "imperial\\w*", "insist\\w*", "junta", "liar\\w*", "menac\\w*",
    "nazi\\w*", "notorious\\w*", "outrage\\w*", "pretend\\w*", "pretext\\w*", "propagand\\w*", "provo\\w*", "puppet\\w*", "purport\\w*",
    "regimes?", "rogue", "rhetoric", "saber", "sabre", "so-called", "terror\\w*", "unprovoked", "vicious\\w*", "warmonger\\w*",
    "wipe[sd]?", "wiped out",
]
WORD = re.compile(r"[^\s–—]*\w[^\s–—]*")
QUOTE = re.compile(r'"([^"]*)"')


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def count(texts):
    """Words, quotations and quoted words."""
    text = " ".join(texts)
    quotes = QUOTE.findall(text)
    return len(WORD.findall(text)), len(quotes), sum(len(WORD.findall(quote)) for quote in quotes)


def sides(path):
    """The texts of Russia's side and of the others."""
    scenario = load(path)
    pairs = [(position["party"], position["text"]) for position in scenario.get("positions", [])]
    for step in scenario.get("steps", []):
        if re.match(r"^(Russia|NATO):", step["title"]):
            pairs.append((step["title"], step["caption"]))
    return ([text for who, text in pairs if RUSSIA.match(who)], [text for who, text in pairs if not RUSSIA.match(who)])


def even(a, b):
    return max(a, b) <= MOST * min(a, b)


def own_texts():
    """Where a text stands, and the text: all that the program says in its own voice."""
    for path in sorted(CATALOGUE.glob("scenarios/*")) + sorted(CATALOGUE.glob("stories/*")):
        scenario = load(path)
        for member in ("title", "subtitle", "banner", "condition", "summary", "note"):
            yield f"{path.name}: {member}", scenario.get(member)
        for member, names in (("positions", ["text"]), ("deployments", ["label", "note"]), ("rings", ["label"]),
                              ("steps", ["title", "caption", "notes"])):
            for i, thing in enumerate(scenario.get(member, [])):
                for name in names:
                    yield f"{path.name}: {member}[{i}].{name}", thing.get(name)
    for event in load(CATALOGUE / "events.json")["events"]:
        yield f"events.json: {event['date']}", f"{event['title']}. {event['text']}"
    for site in load(CATALOGUE / "sites.json")["sites"]:
        yield f"sites.json: {site['id']}", " ".join(site.get(name) or "" for name in ("role", "status", "note"))


def main():
    problems = []
    for path in sorted(CATALOGUE.glob("scenarios/*")) + sorted(CATALOGUE.glob("stories/*")):
        one, other = map(count, sides(path))
        if "--table" in sys.argv:
            print(f"{path.stem:32} words {one[0]:4}:{other[0]:<4} quotes {one[1]}:{other[1]} of {one[2]:3}:{other[2]:<3} words")
        for what, a, b in zip(("words", "quotations", "quoted words"), one, other):
            if not even(a, b):
                problems.append(f"{path.name}: {what}: {a} for Russia's side, {b} for the other")
        if one[0] == 0:
            problems.append(f"{path.name}: one side has no word")
    loaded = re.compile(r"\b(" + "|".join(LOADED) + r")\b", re.I)
    n_texts = 0
    for where, text in own_texts():
        n_texts += text is not None
        for word in loaded.findall(QUOTE.sub("", text or "")):
            problems.append(f"{where}: \"{word}\" judges")
    if n_texts < 250:
        problems.append(f"only {n_texts} texts found")
    print("\n".join(problems) or f"{n_texts} texts, none of which judges")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
