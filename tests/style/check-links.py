#!/usr/bin/env python3
"""Links each room alone: as a shared library of its objects with what tests/style/rooms.json lets it use, and nothing
else. A symbol of any other room, above or below, is then an undefined reference, whatever header declared it. What the
list allows and no file of the room includes or calls is told too, so that the list stays as short as the house allows.

check-links.py ROOT BUILD CC...
"""

import collections
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import house as plan


def flags_of(packages):
    run = subprocess.run(["pkg-config", "--libs", "gio-2.0", *packages], capture_output=True, text=True, check=True)
    return shlex.split(run.stdout)


def sanitizer_flags(build):
    commands = (build / "compile_commands.json").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"-fsanitize=[\w,]+", commands)))


class Linker:
    def __init__(self, house, root, build, compiler, folder):
        self.house = house
        self.folder = pathlib.Path(folder)
        self.compiler = [*compiler, *sanitizer_flags(build)]
        self.objects = collections.defaultdict(list)
        for path in plan.list_objects(root, build):
            self.objects[plan.room_of_object(build, path)].append(path)
        # The program itself is no library.
        self.rooms = [room for room in house.rooms if any(".a.p/" in path for path in self.objects[room])]

    def library(self, room):
        return str(self.folder / f"libwall-{room.replace('/', '-')}.so")

    def link(self, room, target, *arguments):
        command = [*self.compiler, "-shared", "-o", target, *self.objects[room], *arguments]
        return subprocess.run(command, capture_output=True, text=True)

    def offer(self, room):
        """For others to link with: what it needs itself stays open, so that nothing comes along."""
        self.link(room, self.library(room)).check_returncode()

    def check(self, room):
        packages = [self.house.families[family]["package"] for family in self.house.rooms[room]["families"]]
        rooms = [self.library(other) for other in self.house.rooms[room]["rooms"]]
        run = self.link(room, str(self.folder / "checked.so"), "-Wl,-z,defs", *rooms, *flags_of(packages), "-lm")
        # "reach.c:12: undefined reference to `ra_map_lint'"
        missing = sorted(set(re.findall(r"undefined reference to [`']([^`']+)'", run.stderr)))
        for symbol in missing:
            yield f"{room} uses {symbol}, which no room that it may use defines"
        if run.returncode != 0 and not missing:
            yield f"{room}: {run.stderr}"


def list_symbols(paths, kinds):
    run = subprocess.run(["nm", "--extern-only", *paths], capture_output=True, text=True, check=True)
    entries = (line.split() for line in run.stdout.splitlines())
    return {entry[-1] for entry in entries if len(entry) > 1 and entry[-2] in kinds}


def check_idle(house, linker):
    """Rooms on the list that the room neither includes nor calls."""
    used = {room: list_symbols(linker.objects[room], "U") for room in linker.rooms}
    defined = {room: list_symbols(linker.objects[room], "BCDGRSTVW") for room in linker.rooms}
    included = collections.defaultdict(set)
    for name, text in house.texts.items():
        included[plan.room_of(name)] |= {plan.room_of(header) for _, header, own in plan.list_includes(text) if own}
    for room in linker.rooms:
        for other in house.rooms[room]["rooms"]:
            if other not in included[room] and used[room].isdisjoint(defined[other]):
                yield f"tests/style/rooms.json: {room} may use {other} and does not"


def main():
    root, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    house = plan.House(root)
    with tempfile.TemporaryDirectory() as folder:
        linker = Linker(house, root, build, sys.argv[3:], folder)
        for room in linker.rooms:
            linker.offer(room)
        problems = [problem for room in linker.rooms for problem in linker.check(room)]
    problems += check_idle(house, linker)
    print("\n".join(problems) or f"{len(linker.rooms)} rooms link with what they may use")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
