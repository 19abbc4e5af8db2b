#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The version that a release has says every file that names it: check-versions.py SOURCE_ROOT"""

import os
import re
import sys

# What stands before the version in each file; of several the first is the newest.
PLACES = {
    "meson.build": r"^  version: '([^']+)'",
    "debian/changelog": r"^range-atlas \(([^)-]+)",
    "resources/packaging/range-atlas.spec": r"^Version:\s+(\S+)",
    "resources/packaging/PKGBUILD": r"^pkgver=(\S+)",
    "resources/metainfo/org.rangeatlas.RangeAtlas.metainfo.xml.in": r'<release version="([^"]+)"',
}


def read_version(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        found = re.search(PLACES[path], file.read(), re.MULTILINE)
    return found.group(1) if found else None


def main():
    versions = {path: read_version(sys.argv[1], path) for path in PLACES}
    wanted = versions["meson.build"]
    wrong = [path for path, version in versions.items() if version is None or version != wanted]
    for path in wrong:
        print(f"{path}: {versions[path]}, where meson.build has {wanted}", file=sys.stderr)
    if not wrong:
        print(f"{len(versions)} files say {wanted}")
    return 1 if wrong else 0


sys.exit(main())
