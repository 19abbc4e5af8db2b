"""The rooms of the program, as rooms.json lists them, and what their files include.

"rooms" lists them floor by floor: a room may use those alone that it names, all of which stand above it in the list,
and of other people's libraries the families that it names. "families" tells, for each, its headers, its name for
pkg-config and its variable in meson.build.
"""

import json
import pathlib
import re

TOPS = ("geo", "data", "app")
INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Written by the build.
GENERATED = {"app/cli/command-list.h", "resources/page/page-resources.h", "resources/range-atlas-resources.h"}


class House:
    def __init__(self, root):
        plan = json.loads((root / "tests" / "style" / "rooms.json").read_text(encoding="utf-8"))
        self.root = root
        self.families = plan["families"]
        self.rooms = plan["rooms"]
        self.texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
                      for top in TOPS for path in sorted((root / top).rglob("*.[ch]"))}

    def room_folders(self):
        return sorted({room_of(name) for name in self.texts})

    def family_of(self, header):
        """None for what every room may include: GLib, GIO and the system."""
        return next((name for name, family in self.families.items() if re.fullmatch(family["headers"], header)), None)


def room_of(name):
    return str(pathlib.PurePosixPath(name).parent)


def stem_of(name):
    return str(pathlib.PurePosixPath(name).with_suffix(""))


def list_includes(text):
    """(line, header, whether it is one of the tree's own)."""
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match[2], match[1] == '"'


def list_objects(root, build):
    """Path of the object file -> its source, below @root or below @build; of the rooms alone."""
    objects = {}
    for command in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        output = pathlib.PurePosixPath(command["output"])
        if output.parts[0] in TOPS:
            source = pathlib.Path(command["directory"], command["file"]).resolve()
            base = build if source.is_relative_to(build) else root
            objects[str(build / output)] = source.relative_to(base).as_posix()
    return objects


def room_of_object(build, path):
    """The room that the object belongs to: its library's folder."""
    return pathlib.Path(path).relative_to(build).parent.parent.as_posix()
