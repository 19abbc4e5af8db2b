#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file that names a release says the same of it, its version, its day and what is new: check-versions.py SOURCE_ROOT"""

import email.utils
import os
import re
import sys
from xml.etree import ElementTree

METAINFO = "resources/metainfo/org.rangeatlas.RangeAtlas.metainfo.xml.in"
# What stands before the version in each file; of several the first is the newest.
PLACES = {
    "meson.build": r"^  version: '([^']+)'",
    "debian/changelog": r"^range-atlas \(([^)-]+)",
    "resources/packaging/range-atlas.spec": r"^Version:\s+(\S+)",
    "resources/packaging/PKGBUILD": r"^pkgver=(\S+)",
    METAINFO: r'<release version="([^"]+)"',
}


def read_version(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        found = re.search(PLACES[path], file.read(), re.MULTILINE)
    return found.group(1) if found else None


def read_notes(root):
    """The newest release of the notes for people and of the package: its day, and what is new in it."""
    release = ElementTree.parse(os.path.join(root, METAINFO)).find("releases/release")
    told = (release.get("date"), [re.sub(r"\s+", " ", item.text.strip()) for item in release.findall("description/ul/li")])
    with open(os.path.join(root, "debian/changelog"), encoding="utf-8") as file:
        entry = re.match(r"\S+ .*?\n\n(.*?)\n -- .*?>  (.*?)\n", file.read(), re.DOTALL)
    items = [re.sub(r"\s+", " ", item).strip() for item in re.split(r"^  \* ", entry.group(1), flags=re.MULTILINE)[1:]]
    return told, (email.utils.parsedate_to_datetime(entry.group(2)).strftime("%Y-%m-%d"), [item.rstrip(".") for item in items])


def main():
    versions = {path: read_version(sys.argv[1], path) for path in PLACES}
    wanted = versions["meson.build"]
    wrong = [path for path, version in versions.items() if version is None or version != wanted]
    for path in wrong:
        print(f"{path}: {versions[path]}, where meson.build has {wanted}", file=sys.stderr)
    told, packaged = read_notes(sys.argv[1])
    if told != packaged:
        print(f"debian/changelog says {packaged}, {METAINFO} {told}", file=sys.stderr)
        return 1
    if not wrong:
        print(f"{len(versions)} files say {wanted}")
    return 1 if wrong else 0


sys.exit(main())
