#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a small screen, dark: narrow-window-test.py BINARY (see window_helpers.py)"""
import sys

import pyatspi
from window_helpers import Failure, Focus, main, press, wait_for, xdotool
from window_narrow import HIGH, NARROW, check_pages, look, resize, start

LOW = 640
PAGES = ["Scenario", "Layers", "Reach", "Sources", "Edit"]


def check_map(window, screen):
    look(window, screen, "Range Atlas", "map")
    xdotool("key", "ctrl+t")
    look(window, screen, "Range Atlas", "map without timeline")
    xdotool("key", "ctrl+t")
    window.wait(role="push button", name="Events")
    resize("Range Atlas", NARROW, LOW)
    look(window, screen, "Range Atlas", "low map", (NARROW, LOW))
    resize("Range Atlas", NARROW, HIGH)


def check_events(window, screen):
    """The bar is folded into a list, from which an event is chosen."""
    if window.find(role="slider", name="Timeline") is not None:
        raise Failure("the bar is in the narrow window too")
    press(window.wait(role="push button", name="Events", pressable=True))
    row = window.wait(role="list item", starts="13 June 2021: ")
    wait_for("the list to open on the event", lambda: row.getState().contains(pyatspi.STATE_FOCUSED))
    screen.show("events")
    focused = Focus()
    focused.step("Down")
    xdotool("key", "Return")
    window.wait(role="label", starts="14 June 2021: ")
    screen.show("event")


def check_contrast(window):
    """Where the desktop wants high contrast the map has it, too."""
    window.wait(role="label", name="High contrast")
    print("ok - the map has the contrast of the desktop", flush=True)


def check_comparison(window, screen):
    xdotool("key", "ctrl+shift+c")
    window.wait(role="label", contains="B: ")
    look(window, screen, "Range Atlas", "comparison")
    xdotool("key", "ctrl+shift+c")
    window.wait(role="push button", name="Events")
    look(window, screen, "Range Atlas", "after the comparison")


def run(binary, screen, scratch):
    program = start(binary, screen, scratch)
    try:
        check_map(program.window, screen)
        check_events(program.window, screen)
        check_pages(program.window, screen, "", PAGES)
        check_contrast(program.window)
        check_comparison(program.window, screen)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
