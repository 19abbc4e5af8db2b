#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the disk at every step of every output: full-disk.py BINARY LIBRARY [KIND[/STRIDE]...]

LIBRARY (full-disk.c) lets all steps up to one succeed, and then none: for each kind of output (see kills.py) the first,
the second, and so on until the whole file is written. Each time the old file is whole, one line says what is wrong, and
the exit status does, too. Of a kind with a stride one step in so many is tried, and its end. Prints a line a kind.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from kills import KINDS, OLD, prepare, read
from tap import without_display

MOST_STEPS = 400


def run_full(binary, library, folder, kind, after):
    """The finished process, and whether the disk was full before it ended."""
    name, args = KINDS[kind]
    heard, told = os.pipe()
    env = without_display({"LD_PRELOAD": library, "RA_FULL_AFTER": str(after), "RA_FULL_TELL": str(told)})
    done = subprocess.run([binary, *args, "-o", name], env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True, pass_fds=[told], check=False, timeout=120)
    os.close(told)
    with os.fdopen(heard, "rb") as pipe:
        return done, pipe.read() != b""


def find_fault(folder, kind, done):
    """What is wrong after a run on a full disk, or None."""
    name = KINDS[kind][0]
    lines = done.stderr.splitlines()
    if done.returncode != 1:
        return f"exit status {done.returncode}"
    if len(lines) != 1 or not lines[0].startswith("range-atlas: ") or "No space left" not in lines[0]:
        return f"it says {lines}"
    if read(folder, name) != (None if kind == "bundle" else OLD):
        return f"{name} is not what it was"
    left = sorted(set(os.listdir(folder)) - {name, "t.csv"})
    return f"left behind: {', '.join(left)}" if left else None


def fill(binary, library, kind, stride):
    """The steps that were tried, and what went wrong at which."""
    faults = []
    for n_tried, after in enumerate(range(0, MOST_STEPS, stride)):
        with tempfile.TemporaryDirectory(prefix="range-atlas-full-") as folder:
            prepare(folder, kind)
            done, full = run_full(binary, library, folder, kind, after)
            if not full:
                whole = done.returncode == 0 and read(folder, KINDS[kind][0]) not in (None, OLD)
                return n_tried, faults + ([] if whole else ["it fails by itself"])
            fault = find_fault(folder, kind, done)
            faults += [f"step {after + 1}: {fault}"] if fault else []
    return MOST_STEPS // stride, faults + ["there is no end of steps"]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, library = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not pathlib.Path(library).exists():
        sys.exit(f"{library} is missing")
    failed = False
    for wanted in sys.argv[3:] or KINDS:
        kind, _, stride = wanted.partition("/")
        n_steps, faults = fill(binary, library, kind, int(stride or 1))
        failed = failed or bool(faults) or n_steps < 3
        print(f"{kind}: full at {n_steps} steps, {len(faults)} faults", *faults[:5], sep="\n    ", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
