#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads in the finished program that the guards of compiler and linker are in it: check-hardening.py PROGRAM

Position-independent code, relocations that are read-only from the start, a stack that cannot be run, guards of the
stack, checked calls of the C library, and on x86 landings for control-flow enforcement.
"""
import platform
import re
import subprocess
import sys

# Every function that may be called by its address begins with one.
FEWEST_LANDINGS = 500


def readelf(*args):
    return subprocess.run(["readelf", "--wide", *args], check=True, stdout=subprocess.PIPE).stdout.decode()


def count_landings(program):
    """Whether the whole program is marked is not its own to say: the C library's start-up code decides that, too."""
    code = subprocess.run(["objdump", "-d", "--no-show-raw-insn", "-j", ".text", program], check=True,
                          stdout=subprocess.PIPE).stdout
    return code.count(b"\tendbr64")


def missing(program):
    """What the program lacks, in words."""
    header, segments, dynamic = (readelf(option, program) for option in ("-h", "-l", "-d"))
    symbols = readelf("--dyn-syms", program)
    if not re.search(r"Type:\s+DYN", header):
        yield "position-independent code"
    if "GNU_RELRO" not in segments or not re.search(r"BIND_NOW|Flags:.*\bNOW\b", dynamic):
        yield "relocations that are read-only from the start"
    stack = re.search(r"GNU_STACK.*?(R\w*)\s+0x", segments)
    if stack is None or "E" in stack[1]:
        yield "a stack that cannot be run"
    if "__stack_chk_fail" not in symbols:
        yield "guards of the stack"
    if not re.search(r"__\w+_chk\b", symbols.replace("__stack_chk_fail", "")):
        yield "checked calls of the C library"
    if platform.machine() == "x86_64" and count_landings(program) < FEWEST_LANDINGS:
        yield "landings for control-flow enforcement"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lacking = list(missing(sys.argv[1]))
    for what in lacking:
        print(f"{sys.argv[1]}: lacks {what}")
    if not lacking:
        print("all guards are in place")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
