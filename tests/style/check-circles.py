#!/usr/bin/env python3
"""Fails on a circle among the program's files: no file may need, directly or through others, one that needs it.

A unit is a .c file with the header of the same name. One unit needs another when it includes its header, or when it
uses a function or a variable that the other defines: the symbol tables of the built objects tell, without a guess. A
header that stands alone and declares what several files define (x-private.h) belongs to those who include it: what it
includes, they include, and a call goes to the file that defines the function.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

ROOMS = ("geo", "data", "app")
INCLUDE = re.compile(r'\s*#\s*include\s+"([^"]+)"')
DEFINED = "ABCDGRSTVW"


class Graph:
    """Which unit needs which, and by what: needs[unit][other] is a set of includes and symbols."""

    def __init__(self):
        self.needs = collections.defaultdict(lambda: collections.defaultdict(set))

    def add(self, unit, other, tie):
        if unit != other:
            self.needs[unit][other].add(tie)

    def circles(self):
        """Strongly connected components of more than one unit, by Tarjan's method with a stack of its own."""
        index, lowest, stack, on_stack = {}, {}, [], set()
        found = []
        for start in sorted(self.needs):
            if start in index:
                continue
            work = [(start, iter(sorted(self.needs[start])))]
            index[start] = lowest[start] = len(index)
            stack.append(start)
            on_stack.add(start)
            while work:
                unit, others = work[-1]
                for other in others:
                    if other not in index:
                        index[other] = lowest[other] = len(index)
                        stack.append(other)
                        on_stack.add(other)
                        work.append((other, iter(sorted(self.needs.get(other, ())))))
                        break
                    if other in on_stack:
                        lowest[unit] = min(lowest[unit], index[other])
                else:
                    work.pop()
                    if work:
                        lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[unit])
                    if lowest[unit] == index[unit]:
                        circle = []
                        while True:
                            member = stack.pop()
                            on_stack.remove(member)
                            circle.append(member)
                            if member == unit:
                                break
                        if len(circle) > 1:
                            found.append(sorted(circle))
        return sorted(found)


def unit_of(path):
    return str(pathlib.PurePosixPath(path).with_suffix(""))


def read_includes(root, graph):
    files = [path.relative_to(root).as_posix() for room in ROOMS for path in (root / room).rglob("*.[ch]")]
    includes = {name: [line[1] for line in map(INCLUDE.match, (root / name).read_text().splitlines()) if line]
                for name in files}
    units = {unit_of(name) for name in files if name.endswith(".c")}

    def headers_of(name, seen):
        for header in includes.get(name, ()):
            if header in seen:
                continue
            seen.add(header)
            yield header
            if unit_of(header) not in units:
                yield from headers_of(header, seen)

    for name in files:
        if unit_of(name) in units:
            for header in headers_of(name, set()):
                if unit_of(header) in units:
                    graph.add(unit_of(name), unit_of(header), header)


def list_objects(root, build):
    """Object file of each source of the rooms."""
    objects = {}
    for command in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(command["directory"], command["file"]).resolve()
        if source.is_relative_to(root) and source.relative_to(root).parts[0] in ROOMS:
            objects[str(build / command["output"])] = unit_of(source.relative_to(root).as_posix())
    return objects


def read_symbols(objects, graph):
    defined, used = {}, collections.defaultdict(set)
    run = subprocess.run(["nm", "--print-file-name", "--extern-only", *objects], capture_output=True, text=True,
                         check=True)
    for line in run.stdout.splitlines():
        name, _, rest = line.rpartition(":")
        kind, symbol = rest.split()[-2:]
        if kind == "U":
            used[symbol].add(objects[name])
        elif kind in DEFINED:
            defined[symbol] = objects[name]
    for symbol, units in used.items():
        for unit in units:
            if symbol in defined:
                graph.add(unit, defined[symbol], symbol + " ()")


def main():
    root, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    mode = sys.argv[3]
    graph = Graph()
    if mode != "calls":
      read_includes(root, graph)
    if mode != "includes":
      read_symbols(list_objects(root, build), graph)
    circles = graph.circles()
    for circle in circles:
        print(len(circle), ", ".join(circle))
        for unit in circle:
            for other in circle:
                ties = graph.needs[unit].get(other)
                if ties:
                    print(f"    {unit} -> {other}: {', '.join(sorted(ties)[:6])}")
    return 1 if circles else 0


if __name__ == "__main__":
    sys.exit(main())
