#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site placed on the map and dragged in a real window, and the question at the end: placing-window-test.py BINARY

See window_helpers.py for what it wants.
"""
import os
import sys

import pyatspi

from window_documents import accept, answer, fill, new_document, read, save_as, wait_button, wait_title
from window_helpers import Failure, Program, focus, main, press, wait_for, xdotool


def mark_of(window):
    """Where in the window the site placed in the middle of the map stands."""
    map_box = window.wait(role="image", name="Map").queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return map_box.x + map_box.width // 2, map_box.y + map_box.height // 2


def check_drag(window, screen, path):
    """A site placed by a click, dragged, and dragged back by one undo."""
    x, y = mark_of(window)
    press(window.wait(role="push button", name="Place Site on the Map"))
    screen.settled()
    xdotool("mousemove", x, y, "click", 1)
    wait_for("the form", lambda: window.has_toplevel("Add Site"))
    fill(window, "Add Site", Name="Here")
    accept(window, "Add Site")
    focus("Range Atlas")
    xdotool("key", "ctrl+s")
    placed = wait_for("the site in the file", lambda: [site for site in read(path)["sites"] if site["name"] == "Here"])
    screen.settled()  # what is not drawn yet cannot be grabbed
    xdotool("mousemove", x, y, "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", x + 12 * step, y + 4 * step)
    screen.keep("site-dragging", screen.grab())
    xdotool("mouseup", 1)
    wait_button(window, "Undo: Move site Here")
    screen.show("site-dragged")
    xdotool("key", "ctrl+s")
    moved = wait_for("the site to move", lambda: [site for site in read(path)["sites"] if site["name"] == "Here"
                                                  and site["lon"] != placed[0]["lon"]])
    if not moved[0]["lon"] > placed[0]["lon"] + 1:
        raise Failure(f"dragged from {placed[0]} to {moved[0]}")
    xdotool("key", "ctrl+z")
    wait_button(window, "Undo: Add site Here")
    xdotool("key", "ctrl+s")
    wait_for("the site to be back", lambda: placed[0] in read(path)["sites"])
    print("ok - site placed, dragged and put back", flush=True)


def check_closing(program, screen):
    """What is not saved is asked about, and cancelling keeps the window."""
    window = program.window
    xdotool("key", "ctrl+z")
    wait_title(window, "• Copy of ")
    xdotool("key", "ctrl+q")
    window.wait(role="label", name="Save Changes?")
    screen.show("close-question")
    answer(window, "Save Changes?", "Cancel")
    wait_for("the question to go", lambda: window.find(role="label", name="Save Changes?") is None)
    focus("Range Atlas")
    xdotool("key", "ctrl+q")
    answer(window, "Save Changes?", "Discard")
    program.process.wait(60)
    if program.process.returncode != 0:
        raise Failure(f"the program ended with status {program.process.returncode}")
    print("ok - closing asks", flush=True)


def run(binary, screen, scratch):
    path = os.path.join(scratch, "baltic.rangeatlas")
    os.environ["XDG_STATE_HOME"] = os.path.join(scratch, "state")
    os.environ["XDG_DATA_HOME"] = os.path.join(scratch, "data")
    program = Program(binary, scratch, chooses_files=True)
    try:
        new_document(program.window, screen)
        save_as(program.window, screen, path)
        check_drag(program.window, screen, path)
        check_closing(program, screen)
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
