#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files and folders that CONTRIBUTING.md and the other documents name exist: check-paths.py SOURCE

Looked at are paths that begin with a folder of the tree, wherever they stand, names of source files in backticks, and
the targets of links. Capitals stand for any name (command-NAME.c), as do stars; {a,b} is both.
"""

import itertools
import pathlib
import re
import sys

DOCUMENTS = ("CONTRIBUTING.md", "README.md", "SECURITY.md", "tests/desk/README.md")
PATH = re.compile(r"(?<![\w./-])(?:app|data|geo|resources|tests)/[\w./*{},-]*[\w*/}]")
NAME = re.compile(r"`([\w*-]+\.(?:c|h|py|md|ui|xml|json|build))`")
LINK = re.compile(r"\]\(([\w./-]+)\)")
ANY = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])")


def spell_out(path):
    """Each of the paths that one with braces stands for."""
    parts = [part[1:-1].split(",") if part.startswith("{") else [part] for part in re.findall(r"{[^}]*}|[^{]+", path)]
    return ["".join(choice) for choice in itertools.product(*parts)]


def exists(root, path):
    if (root / path).exists():
        return True
    pattern = ANY.sub("*", path).rstrip("/")
    return pattern != "*" and any(root.glob(pattern))


def check(root, document):
    for number, line in enumerate((root / document).read_text(encoding="utf-8").splitlines(), 1):
        named = {path for match in PATH.findall(line) for path in spell_out(match)} | set(LINK.findall(line))
        for path in sorted(named):
            if not exists(root, path):
                yield f"{document}:{number}: there is no {path}"
        for name in NAME.findall(line):
            if not (root / name).exists() and not any(
                    any((root / folder).rglob(ANY.sub("*", name))) for folder in ("app", "data", "geo", "tests")):
                yield f"{document}:{number}: no folder has a {name}"


def main():
    root = pathlib.Path(sys.argv[1])
    problems = [problem for document in DOCUMENTS for problem in check(root, document)]
    print("\n".join(problems) or "every file that is named exists")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
