#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program killed while somebody edits, over and over: kills-window-test.py BINARY

RA_TEST_SAMPLES says how often; once in the suite. Each time a title is changed every half second, the program is killed at a
random moment, started again, and what it offers is recovered: no more than the last ten seconds may be lost, and the file
itself is as it was. See window_helpers.py for what it wants.
"""
import glob
import json
import os
import random
import signal
import sys
import time

from window_documents import answer, edit_title, read, wait_title
from window_helpers import Failure, Program, main, show_page

MOST_LOST_S = 10
LONGEST_S = 12
PAUSE_S = 0.5


def write_scenario(path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "range-atlas-scenario", "version": 1, "title": "Baltic",
                   "sites": [{"id": "own-a", "name": "Here", "lat": 54.5, "lon": 21.5}]}, file)


def edit_until_killed(program, screen, number):
    """When each title was there to be lost, and the moment of the kill."""
    screen.settled()
    show_page(program.window, "Edit")
    begin = time.monotonic()
    length = random.uniform(1, LONGEST_S)
    edits = []
    while not edits or time.monotonic() - begin < length:
        title = f"Edit {number}-{len(edits)}"
        edit_title(program.window, title)
        edits.append((title, time.monotonic()))
        time.sleep(PAUSE_S)
    program.process.send_signal(signal.SIGKILL)
    program.process.wait()
    return edits, time.monotonic()


def recover(binary, screen, scratch, folder):
    """The title that the next start brings back; None when it offers nothing."""
    if not glob.glob(os.path.join(folder, "*.autosave")):
        return None
    program = Program(binary, scratch)
    try:
        answer(program.window, "Recover Unsaved Changes?", "Recover")
        wait_title(program.window, "• Edit ")
        title = next(title for title in program.window.titles() if title.startswith("• Edit "))
        # Closed without saving: what was recovered is nobody's any more.
        program.process.send_signal(signal.SIGKILL)
        program.process.wait()
    finally:
        program.stop()
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    return title.removeprefix("• ").split(" – ")[0]


def check_once(binary, screen, scratch, number):
    path = os.path.join(scratch, "baltic.rangeatlas")
    folder = os.path.join(scratch, "state", "range-atlas", "autosave")
    before = read(path)
    program = Program(binary, scratch, [path])
    try:
        edits, killed = edit_until_killed(program, screen, number)
    finally:
        program.stop()
    if read(path) != before:
        raise Failure("the file has changed without being saved")
    recovered = recover(binary, screen, scratch, folder)
    known = [title for title, _ in edits]
    if recovered is not None and recovered not in known:
        raise Failure(f"recovered {recovered!r}, which is none of {known}")
    first_lost = known.index(recovered) + 1 if recovered is not None else 0
    lost_s = killed - edits[first_lost][1] if first_lost < len(edits) else 0
    if lost_s > MOST_LOST_S:
        raise Failure(f"{lost_s:.1f} s of editing are lost")
    return lost_s


def run(binary, screen, scratch):
    os.environ["XDG_STATE_HOME"] = os.path.join(scratch, "state")
    os.environ["XDG_DATA_HOME"] = os.path.join(scratch, "data")
    write_scenario(os.path.join(scratch, "baltic.rangeatlas"))
    count = int(os.environ.get("RA_TEST_SAMPLES", "1"))
    random.seed(1)
    losses = [check_once(binary, screen, scratch, number) for number in range(count)]
    print(f"ok - killed {count} times, at most {max(losses):.1f} s of editing lost", flush=True)


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
