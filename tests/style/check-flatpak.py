#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak's manifest is whole and asks for no network: check-flatpak.py SOURCE_ROOT

Each library that the build asks for is in the runtime or a module, and each archive is told by a sum.
"""

import glob
import json
import os
import re
import sys

APPLICATION = "org.rangeatlas.RangeAtlas"
# What GNOME's runtime has; intl is the C library's.
RUNTIME = {"intl", "gio-2.0", "json-glib-1.0", "cairo", "pangocairo", "libpng", "zlib", "gtk4", "libadwaita-1"}


def list_dependencies(root):
    found = set()
    for room in ("", "geo", "data", "app"):
        depth = "**" if room else ""
        for path in glob.glob(os.path.join(root, room, depth, "meson.build"), recursive=True):
            with open(path, encoding="utf-8") as file:
                found |= set(re.findall(r"= dependency\('([^']+)'", file.read()))
    return found


def list_faults(root):
    with open(os.path.join(root, "resources", "packaging", APPLICATION + ".json"), encoding="utf-8") as file:
        manifest = json.load(file)
    if manifest["id"] != APPLICATION:
        yield "the id is not the application's"
    for argument in manifest["finish-args"]:
        if "network" in argument or "filesystem" in argument:
            yield f"{argument}: files come through portals, and nothing from a network"
    modules = {module["name"] for module in manifest["modules"]}
    for name in sorted(list_dependencies(root) - RUNTIME - modules):
        yield f"{name}: neither in the runtime nor a module"
    for module in manifest["modules"]:
        for source in module["sources"]:
            if source["type"] == "archive" and not (source["url"].startswith("https://") and re.fullmatch("[0-9a-f]{64}", source["sha256"])):
                yield f"{module['name']}: an archive without an address or a sum"


def main():
    faults = list(list_faults(sys.argv[1]))
    for fault in faults:
        print("flatpak: " + fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
