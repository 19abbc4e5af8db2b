#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a small screen in letters of double size: large-letters-window-test.py BINARY

Wants xprop (Debian package x11-utils) besides what window_helpers.py wants.
"""
import os
import subprocess
import sys

import pyatspi

from window_helpers import Failure, descendants, extents, focus, main, press, start_again, wait_for, xdotool
from window_narrow import NARROW, check_pages, find_windows, look, resize, start


def set_letters(dpi):
    """As a desktop that scales its text does, for programs that begin afterwards."""
    subprocess.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{dpi}\n"],
                   check=True)


def check_tabs(window):
    """Names that would be cut give way to symbols, and are still told."""
    tabs = list(window.each(role="page tab", within=next(title for title in window.titles() if "Range Atlas" in title)))
    words = [label.name for tab in tabs for label in descendants(tab)
             if label.getRoleName() == "label" and extents(label)[2] > 0 and label.getState().contains(pyatspi.STATE_VISIBLE)]
    if words or {"Scenario", "Layers", "Reach", "Sources", "Edit"} - {tab.name for tab in tabs}:
        raise Failure(f"tabs {[tab.name for tab in tabs]} show {words}")
    print("ok - tabs show symbols", flush=True)


def check_dialog(window, screen, act, title, also=None):
    act()
    focus(title)
    resize(title)
    look(window, screen, title, f"large letters {title.lower().rstrip('?')}")
    if also is not None:
        also()
    xdotool("key", "Escape")
    wait_for(f"{title} to go", lambda: not find_windows(title))
    focus("Range Atlas")


def open_quiz(window):
    press(window.wait(name="Main Menu", pressable=True))
    press(window.wait(name="Quiz", pressable=True))


def check_button(window, form):
    """It has the width of the form, so that its words are not cut."""
    width = extents(next(window.each(role="push button", contains="New Source", within=form)))[2]
    if width < 0.8 * NARROW:
        raise Failure(f"New Source has {width} px")


def check_choices(window):
    """The rows of a list that opens are seen whole, and find room on the screen."""
    xdotool("key", "ctrl+shift+c")
    press(window.wait(role="push button", starts="Way of comparing"))

    def rows():
        last = window.find(role="label", name="Map of the difference")
        return last is not None and extents(last)[2] > 0 and last

    last = wait_for("the list", rows)
    row, everything = last.parent, last.parent.parent
    x, y, width, height = extents(row)
    foot = sum(extents(everything)[1::2])
    if y + height > foot or width > 0.8 * NARROW:
        raise Failure(f"the last row at {(x, y, width, height)} of a list that ends at {foot}")
    print("ok - a list of choices is seen whole", flush=True)
    xdotool("key", "Escape")
    xdotool("key", "ctrl+shift+c")


def check_forms(window, screen):
    xdotool("key", "ctrl+n")
    for form in ("Add Position", "Add Step"):
        add = window.wait(role="push button", name=form)
        check_dialog(window, screen, lambda add=add: press(add), form, lambda form=form: check_button(window, form))


def check_import(program, screen, binary, scratch):
    """A table that is opened is imported, whatever the letters of its suffix."""
    path = os.path.join(scratch, "PLACES.CSV")
    with open(path, "w", encoding="utf-8") as file:
        file.write("name,lat,lon,range_km\nSovetsk,55.08,21.88,480\nNowhere,95,20,500\nKaliningrad,54.71,20.51,500\n")
    check_dialog(program.window, screen, lambda: start_again(program, binary, path), "Import Table")


def check_dialogs(window, screen):
    check_dialog(window, screen, lambda: xdotool("key", "ctrl+e"), "Export Picture")
    check_dialog(window, screen, lambda: xdotool("key", "F1"), "Help")
    check_dialog(window, screen, lambda: xdotool("key", "ctrl+comma"), "Preferences")
    check_dialog(window, screen, lambda: xdotool("key", "ctrl+f"), "Search")
    check_dialog(window, screen, lambda: xdotool("key", "ctrl+question"), "Keyboard Shortcuts")
    check_dialog(window, screen, lambda: open_quiz(window), "Which Capitals Are in Range?")


def run(binary, screen, scratch):
    set_letters(192)
    program = start(binary, screen, scratch)
    try:
        look(program.window, screen, "Range Atlas", "large letters map")
        check_pages(program.window, screen, "large letters ", ["Layers", "Reach", "Sources"])
        check_tabs(program.window)
        check_choices(program.window)
        check_dialogs(program.window, screen)
        check_forms(program.window, screen)
        check_import(program, screen, binary, scratch)
        program.quit()
        for language in ("de",):
            program = start(binary, screen, scratch, language)
            program.quit()
            print(f"ok - as narrow in {language}", flush=True)
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
