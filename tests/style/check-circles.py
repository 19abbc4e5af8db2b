#!/usr/bin/env python3
"""Lists circles among the program's files, and fails on one: no file may need, through whatever others, itself.

A unit is a .c file with the header of its name. A unit needs another one when it includes that one's header, or when it
uses a function or a variable that the other defines; for the latter the symbol tables of the built objects are read,
so that nothing is guessed.

Not every header has a unit. One whose functions are defined elsewhere, such as x-private.h, belongs to those who
include it: what it includes, they include. And a file that defines what a header declares includes it as its own,
whatever its name. Headers may not include one another in a circle either.

check-circles.py ROOT BUILD          the rooms of the program
check-circles.py --self-test CC...   pairs of small files that need each other, and one that does not
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

from house import COMMENT, TOPS, list_includes, list_objects, stem_of

# What nm calls a symbol that the object defines for others.
DEFINED = "BCDGRSTVW"
# So many symbols are named where two files meet.
MOST_TIES = 5


class Graph:
    """Who needs whom, and by what: needs[one][other] is a set of includes and symbols."""

    def __init__(self):
        self.needs = collections.defaultdict(lambda: collections.defaultdict(set))

    def add(self, one, other, tie):
        if one != other:
            self.needs[one][other].add(tie)

    def order(self):
        """All nodes, each after those that it needs, if there were no circle."""
        seen, done = set(), []
        for start in sorted(self.needs):
            stack = [] if start in seen else [(start, iter(sorted(self.needs[start])))]
            seen.add(start)
            while stack:
                node, others = stack[-1]
                other = next((other for other in others if other not in seen), None)
                if other is None:
                    done.append(stack.pop()[0])
                else:
                    seen.add(other)
                    stack.append((other, iter(sorted(self.needs.get(other, ())))))
        return done

    def circles(self):
        """Groups of nodes that all need each other, after Kosaraju: backwards from the last of the order."""
        needed_by = collections.defaultdict(set)
        for node, others in self.needs.items():
            for other in others:
                needed_by[other].add(node)
        seen, circles = set(), []
        for start in reversed(self.order()):
            circle, rest = set(), [start] if start not in seen else []
            seen.add(start)
            while rest:
                node = rest.pop()
                circle.add(node)
                rest += needed_by[node] - seen
                seen |= needed_by[node]
            if len(circle) > 1:
                circles.append(sorted(circle))
        return sorted(circles)

    def describe(self, circle):
        yield f"{len(circle)} files in a circle: {', '.join(circle)}"
        for one in circle:
            for other in circle:
                ties = sorted(self.needs[one].get(other, ()))
                if ties:
                    more = f" and {len(ties) - MOST_TIES} more" if len(ties) > MOST_TIES else ""
                    yield f"    {one} needs {other}: {', '.join(ties[:MOST_TIES])}{more}"


class Files:
    def __init__(self, root, objects):
        """@objects: path of the object file -> source file below @root."""
        texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
                 for top in TOPS for path in sorted((root / top).rglob("*.[ch]"))}
        self.includes = {name: [header for _, header, own in list_includes(text) if own]
                         for name, text in texts.items()}
        self.words = {name: set(re.findall(r"\w+", COMMENT.sub(" ", text))) for name, text in texts.items()}
        self.defines = {stem_of(name): set() for name in objects.values()}
        self.uses = {stem_of(name): set() for name in objects.values()}
        self.read_symbols({path: stem_of(name) for path, name in objects.items()})

    def read_symbols(self, unit_of_object):
        run = subprocess.run(["nm", "--print-file-name", "--extern-only", *unit_of_object], capture_output=True,
                             text=True, check=True)
        for line in run.stdout.splitlines():
            path, _, entry = line.rpartition(":")
            kind, symbol = entry.split()[-2:]
            if kind == "U":
                self.uses[unit_of_object[path]].add(symbol)
            elif kind in DEFINED:
                self.defines[unit_of_object[path]].add(symbol)

    def is_own(self, unit, header):
        return not self.defines[unit].isdisjoint(self.words.get(header, ()))

    def unit_of_header(self, header):
        """None for a header that stands alone."""
        unit = stem_of(header)
        return unit if unit in self.defines and self.is_own(unit, header) else None

    def headers_of(self, name, seen):
        """What @name includes, and what those of its headers include that have no unit."""
        for header in self.includes.get(name, ()):
            if header not in seen:
                seen.add(header)
                yield header
                if self.unit_of_header(header) is None:
                    yield from self.headers_of(header, seen)

    def units(self):
        graph = Graph()
        definer = {symbol: unit for unit, symbols in self.defines.items() for symbol in symbols}
        for unit, symbols in self.uses.items():
            for symbol in symbols & definer.keys():
                graph.add(unit, definer[symbol], symbol)
            own = {unit + ".c", unit + ".h"} if self.unit_of_header(unit + ".h") else {unit + ".c"}
            for name in sorted(own):
                for header in self.headers_of(name, set()):
                    other = self.unit_of_header(header)
                    if other is not None and not self.is_own(unit, header):
                        graph.add(unit, other, header)
        return graph

    def headers(self):
        graph = Graph()
        for name, headers in self.includes.items():
            for header in headers if name.endswith(".h") else ():
                graph.add(name, header, "#include")
        return graph

    def check(self):
        """How many circles there are; each is told."""
        graphs = [self.units(), self.headers()]
        found = [(graph, circle) for graph in graphs for circle in graph.circles()]
        for graph, circle in found:
            print("\n".join(graph.describe(circle)))
        return len(found)


def self_test(compiler):
    """By call, by include behind a private header, and among headers; the last pair is as it should be."""
    cases = {
        "call": ({"geo/a.c": "int ra_b (void);\nint ra_a (void) { return ra_b (); }\n",
                  "geo/b.c": "int ra_a (void);\nint ra_b (void) { return ra_a (); }\n"}, 1),
        "include": ({"geo/a.h": "int ra_a (void);\ntypedef int RaA;\n",
                     "geo/a.c": '#include "geo/a.h"\nint ra_b (void);\nint ra_a (void) { return ra_b (); }\n',
                     "geo/a-private.h": '#include "geo/a.h"\nint ra_b (void);\n',
                     "geo/b.c": '#include "geo/a-private.h"\nint ra_b (void) { return (RaA) 1; }\n'}, 1),
        "headers": ({"geo/a.h": '#pragma once\n#include "geo/b.h"\n', "geo/b.h": '#pragma once\n#include "geo/a.h"\n',
                     "geo/c.c": '#include "geo/a.h"\nint ra_c (void) { return 1; }\n'}, 1),
        "none": ({"geo/a.h": "int ra_a (void);\nint ra_a_part (void);\n",
                  "geo/a.c": '#include "geo/a.h"\nint ra_a (void) { return ra_a_part (); }\n',
                  "geo/a-part.c": '#include "geo/a.h"\nint ra_a_part (void) { return 1; }\n'}, 0),
    }
    failures = 0
    for name, (files, expected) in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            objects = {}
            for path, text in files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
                if path.endswith(".c"):
                    objects[str(root / path) + ".o"] = path
            for target, source in objects.items():
                subprocess.run([*compiler, f"-I{root}", "-c", str(root / source), "-o", target], check=True)
            found = Files(root, objects).check()
        if found != expected:
            print(f"{name}: {found} circles found, not {expected}")
            failures += 1
    return failures


def main():
    if sys.argv[1] == "--self-test":
        return 1 if self_test(sys.argv[2:]) else 0
    root, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    files = Files(root, list_objects(root, build))
    if files.check():
        return 1
    print(f"no circle among {len(files.defines)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
