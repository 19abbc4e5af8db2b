#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page: seen at the first start alone, and again from the menu: welcome-window-test.py BINARY (see window_helpers.py)"""
import os
import sys

from window_compare import map_of
from window_helpers import Failure, Program, extents, focus, main, press, wait_for, xdotool

HEADING = "Where to Begin"
OFFERS = ["The June 2021 Offer", "A Map for Print", "Compare Scenarios", "Open a Table"]
FIRST_STEP = "Two news texts, June 2021"


def page_of(window):
    """Its heading, where it is seen: this GTK does not tell otherwise."""
    return next((node for node in window.each(role="label", name=HEADING) if extents(node)[2] > 0), None)


def wait_gone(window):
    wait_for("the first page to go", lambda: page_of(window) is None)


def ask_for(window, screen):
    screen.settled()
    press(window.wait(name="Main Menu", pressable=True))
    press(window.wait(role="check menu item", name=HEADING))
    wait_for("the first page", lambda: page_of(window))


def check_first(window, screen):
    wait_for("the first page", lambda: page_of(window))
    screen.settled()
    screen.show("welcome")
    for offer in OFFERS:
        window.wait(role="list item", name=offer)
    xdotool("key", "Escape")
    wait_gone(window)
    print("ok - four offers, which Escape skips", flush=True)


def check_offers(window, screen):
    """By the keyboard: the first has it, and the third is two rows down."""
    ask_for(window, screen)
    press(window.wait(role="push button", contains="Skip"))
    wait_gone(window)
    xdotool("key", "ctrl+f")
    wait_for("the search", lambda: window.has_toplevel("Search"))
    focus("Search")
    window.wait(role="entry", within="Search").queryEditableText().setTextContents("where to begin")
    window.wait(role="label", name=HEADING, within="Search")
    xdotool("key", "Return")
    wait_for("the first page", lambda: page_of(window))
    focus("Range Atlas")
    xdotool("key", "Down", "Down", "Return")
    wait_for("two maps", lambda: map_of(window, "A") and map_of(window, "B"))
    xdotool("key", "ctrl+shift+c")
    wait_gone(window)
    print("ok - asked for again, it leads to a comparison", flush=True)


def check_search(window):
    """Who looks for something himself has begun."""
    xdotool("key", "ctrl+f")
    wait_for("the search", lambda: window.has_toplevel("Search"))
    focus("Search")
    window.wait(role="entry", within="Search").queryEditableText().setTextContents("elblag")
    window.wait(role="label", name="Elbląg", within="Search")
    xdotool("key", "Return")
    wait_gone(window)
    focus("Range Atlas")
    window.wait(role="label", name="Elbląg")
    print("ok - a search takes its place", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch, welcomed=False)
    try:
        check_first(program.window, screen)
        check_offers(program.window, screen)
        ask_for(program.window, screen)
        check_search(program.window)
        program.quit()
        no_loaders = {"GDK_PIXBUF_MODULE_FILE": os.devnull, "G_DEBUG": ""}
        program = Program(binary, scratch, welcomed=False, environment=no_loaders)
        program.window.wait(role="image", name="Map")
        program.window.wait(role="label", contains="librsvg2-common")
        print("ok - without a loader for SVG it says what to install", flush=True)
        screen.settled()
        screen.show("no-loader")
        if page_of(program.window) is not None:
            raise Failure("the first page is shown again")
        print("ok - the second start is without it", flush=True)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
