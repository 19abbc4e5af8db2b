#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command "batch" as a user would and checks what it prints and writes.

Usage: batch-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import os
import pty
import re
import subprocess

from tap import main, test, without_display

BINARY = None
FOLDER = None


def run(text, *args):
    with open(os.path.join(FOLDER, "lines.txt"), "w", encoding="utf-8") as file:
        file.write(text)
    done = subprocess.run([BINARY, "batch", *(args or ["lines.txt"])], env=without_display(), cwd=FOLDER, timeout=100,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, input=text.encode())
    return done.returncode, done.stdout, done.stderr.decode()


def alone(*args):
    return subprocess.run([BINARY, *args], env=without_display(), cwd=FOLDER, timeout=100, check=True,
                          stdout=subprocess.PIPE).stdout


def read(name):
    with open(os.path.join(FOLDER, name), "rb") as file:
        return file.read()


@test
def lines_do_what_commands_do():
    status, out, errors = run("# two maps\n\n"
                              "render -o a.png --size 300x200 --title \"Ranges, 'as claimed'\"\n"
                              "range-atlas render -o b.svg --size 300x200\r\n")
    assert status == 0 and out == b"", (status, out, errors)
    assert re.fullmatch(r"range-atlas: lines.txt: 2 lines done in \d+\.\d s\n", errors), errors
    assert read("a.png") == alone("render", "-o", "-", "--size", "300x200", "--title", "Ranges, 'as claimed'")
    assert read("b.svg").startswith(b"<?xml")


@test
def output_keeps_the_order_of_the_lines():
    lines = ["reach --capitals --format csv", "distance redzikowo kaliningrad", "list themes", "distance 0,0 0,1"]
    status, out, errors = run("\n".join(lines))
    assert status == 0, errors
    assert out == b"".join(alone(*line.split()) for line in lines)


@test
def a_line_that_fails_stops_no_other():
    status, out, errors = run("render -o no/such/folder.png\nlist themes\nlist nonsense\nbatch x\nscene.rangeatlas\n")
    assert status == 1 and out == alone("list", "themes"), (status, out)
    rows = errors.splitlines()
    assert rows[0] == "range-atlas: lines.txt:1: no/such/folder.png: No such file or directory", rows
    assert rows[1].startswith("range-atlas: lines.txt:3: "), rows
    assert rows[2:] == ["range-atlas: lines.txt:4: batch: no command that a batch can run",
                        "range-atlas: lines.txt:5: scene.rangeatlas: no command that a batch can run",
                        "range-atlas: lines.txt: 4 of 5 lines failed"], rows


@test
def two_lines_do_not_write_one_file():
    """Whichever ended last would have been kept."""
    os.symlink("a.kml", os.path.join(FOLDER, "link.kml"))
    first = "rings --format kml -o a.kml"
    for rest in ("-o a.kml", "--output=./a.kml", "--output " + os.path.join(FOLDER, "a.kml"), "-o link.kml"):
        status, _, errors = run(f"{first}\nrings --format kml {rest}\nrings --format kml -o b.kml\n")
        assert status == 1 and errors.splitlines() == [
            "range-atlas: lines.txt:2: writes what line 1 writes; write to another file",
            "range-atlas: lines.txt: 1 of 3 lines failed"], (rest, errors)
    status, _, errors = run(f"{first}\nrings --format csv -o -\nrings --format csv -o -\n")
    assert status == 0, errors


@test
def standard_input():
    status, out, errors = run("list themes\n", "-")
    assert status == 0 and out == alone("list", "themes"), (status, out, errors)
    assert errors.startswith("range-atlas: -: 1 line done"), errors


@test
def what_cannot_be_read():
    status, out, errors = run("render --title \"open\nlist themes\nlist themes \\\n")
    assert status == 1 and out == alone("list", "themes"), (status, out)
    unread = "a quotation mark or a backslash with nothing to close it"
    assert errors.splitlines() == [f"range-atlas: lines.txt:1: {unread}", f"range-atlas: lines.txt:3: {unread}",
                                   "range-atlas: lines.txt: 2 of 3 lines failed"], errors
    status, _, errors = run("\n# nothing\n")
    assert (status, errors) == (1, "range-atlas: lines.txt: there is no command in it\n"), errors
    status, _, errors = run("", "none.txt")
    assert (status, errors) == (1, "range-atlas: none.txt: No such file or directory\n"), errors
    status, _, errors = run("", "a", "b")
    assert status == 2 and errors.count("\n") == 1, errors


@test
def progress_on_a_terminal():
    parent, child = pty.openpty()
    run("")
    with open(os.path.join(FOLDER, "lines.txt"), "w", encoding="utf-8") as file:
        file.write("list themes\n" * 3)
    process = subprocess.Popen([BINARY, "batch", "lines.txt"], env=without_display(), cwd=FOLDER,
                               stdout=subprocess.DEVNULL, stderr=child)
    os.close(child)
    shown = b""
    try:
        while chunk := os.read(parent, 4096):
            shown += chunk
    except OSError:
        pass  # the end of a terminal
    os.close(parent)
    assert process.wait(100) == 0
    assert b"3 of 3" in shown and b"3 lines done" in shown, shown


main(globals(), "BINARY")
