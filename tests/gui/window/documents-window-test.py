#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own sites by hand and by keys, and several documents at once, in real windows: documents-window-test.py BINARY

See window_helpers.py for what it wants.
"""
import glob
import json
import os
import signal
import sys

import pyatspi

from window_helpers import Failure, Program, focus, main, press, show_page, start_again, wait_for, xdotool
from window_screen import share_changed

# A picture with its margin and one without differ in single pixels, by a trifle (see test-seen-first.c); a map that has moved
# differs in a tenth of them and more.
SAME = 0.002

LAT, LON = 54.5, 21.5


def write(scratch, name, title):
    path = os.path.join(scratch, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "range-atlas-scenario", "version": 1, "title": title,
                   "sites": [{"id": "own-a", "name": "Here", "lat": LAT, "lon": LON}],
                   "rings": [{"site": "own-a", "max_km": 500}],
                   "view": {"projection": "europe", "centre": [LAT, LON], "width_km": 2000}}, file)
    return path


def site(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["sites"][0]


def wait_title(window, title):
    wait_for(f"a window called {title}", lambda: f"{title} – Range Atlas" in window.titles())


def wait_button(window, name):
    return window.wait(role="push button", name=name)


def mark(window):
    """The site stands in the middle of the map."""
    box = window.wait(role="image", name="Map").queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def check_keys(window, screen, path):
    """A click holds the site; a run of arrow keys is one step; what is described says where it is."""
    x, y = mark(window)
    xdotool("mousemove", x, y, "click", 1)
    window.wait(role="label", starts="Arrow keys move Here")
    screen.show("site-held")
    xdotool("key", "--delay", 40, "Right", "Right", "Right", "shift+Up")
    wait_button(window, "Undo: Move site Here")
    wait_title(window, "• Own")
    description = wait_for("the description", lambda: window.find(role="image", name="Map").description)
    if not description.startswith("Here · "):
        raise Failure(f"the map is described as {description}")
    screen.show("site-moved-by-keys")
    xdotool("key", "ctrl+s")
    wait_title(window, "Own")
    moved = site(path)
    if not (moved["lon"] > LON and moved["lat"] > LAT):
        raise Failure(f"moved to {moved}")
    xdotool("key", "ctrl+z")
    wait_button(window, "Undo")
    xdotool("key", "ctrl+s")
    wait_for("the site to be back", lambda: site(path)["lon"] == LON and site(path)["lat"] == LAT)
    print("ok - moved by keys, in one step", flush=True)


def check_delete(window, screen):
    """Removed by Delete, and there again by the button of the message."""
    xdotool("key", "Delete")
    window.wait(role="label", contains="Site Here removed")
    wait_button(window, "Undo: Remove site Here")
    screen.show("site-removed")
    press(wait_for("the button of the message", lambda: next(
        node for node in window.each(role="push button") if node.name.replace("_", "") in ("Undo", "Undo Undo"))))
    wait_button(window, "Undo")
    wait_title(window, "Own")
    print("ok - removed by Delete and put back", flush=True)


def check_escape(window, screen):
    """Escape while the site is dragged puts it back, and so it does with the map."""
    x, y = mark(window)
    xdotool("mousemove", x, y, "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", x + 9 * step, y + 5 * step)
    wait_button(window, "Undo: Move site Here")
    xdotool("key", "Escape")
    wait_button(window, "Undo")
    xdotool("mousemove", x + 120, y + 90, "mouseup", 1)
    before = screen.settled()
    wait_title(window, "Own")
    xdotool("mousemove", x + 160, y + 120)
    before = screen.settled()
    xdotool("mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", x + 160 - 9 * step, y + 120)
    wait_for("the map to move", lambda: screen.grab() != before)
    xdotool("key", "Escape")
    xdotool("mousemove", x + 160, y + 120, "mouseup", 1)
    wait_for("the map to be back", lambda: share_changed(before, screen.settled(), window.map_box()) < SAME)
    print("ok - Escape puts back what is dragged", flush=True)


def check_second_start(program, binary, other):
    """Who starts the program again with a file gets a window of the one that runs."""
    for _ in range(2):
        start_again(program, binary, other)
        wait_title(program.window, "Other")
    windows = [title for title in program.window.titles() if title.endswith("Range Atlas")]
    if len(windows) != 2:
        raise Failure(f"there are windows {windows}")
    print("ok - started again, it is one program with two windows", flush=True)


def edit_titles(window):
    """Both documents, each by its own page of the sidebar, which the second window makes after its first picture."""
    def both():
        entries = list(window.each(role="text", name="Title"))
        return entries if len(entries) == 2 else None

    for entry in wait_for("a title to edit in each window", both):
        text = entry.queryText()
        entry.queryEditableText().setTextContents(text.getText(0, text.characterCount) + " changed")
    wait_title(window, "• Own changed")
    wait_title(window, "• Other changed")


def check_recovery(program, binary, screen, scratch, paths):
    """Two documents that were not saved when the program was killed are both offered, and come back each in a window."""
    folder = os.path.join(scratch, "state", "range-atlas", "autosave")
    before = [site(path) for path in paths]
    edit_titles(program.window)
    wait_for("two autosaves", lambda: len(glob.glob(os.path.join(folder, "*.autosave"))) == 2)
    program.process.send_signal(signal.SIGKILL)
    program.process.wait()
    if [site(path) for path in paths] != before:
        raise Failure("a file has changed without being saved")
    again = Program(binary, scratch)
    try:
        window = again.window
        window.wait(role="label", name="Recover Unsaved Changes?")
        words = window.find(role="label", contains="own.rangeatlas").name
        if "other.rangeatlas" not in words:
            raise Failure(f"only one is offered: {words}")
        screen.show("recover-two")
        press(window.wait(role="push button", contains="Recover"))
        wait_title(window, "• Own changed")
        wait_title(window, "• Other changed")
        print("ok - two documents recovered", flush=True)
    finally:
        again.process.kill()
        again.process.wait()


def run(binary, screen, scratch):
    os.environ["XDG_STATE_HOME"] = os.path.join(scratch, "state")
    os.environ["XDG_DATA_HOME"] = os.path.join(scratch, "data")
    paths = [write(scratch, "own.rangeatlas", "Own"), write(scratch, "other.rangeatlas", "Other")]
    program = Program(binary, scratch, paths[:1])
    window = program.window
    try:
        screen.settled()
        show_page(window, "Edit")
        screen.settled()
        focus("Range Atlas")
        check_keys(window, screen, paths[0])
        check_delete(window, screen)
        check_escape(window, screen)
        check_second_start(program, binary, paths[1])
        check_recovery(program, binary, screen, scratch, paths)
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
