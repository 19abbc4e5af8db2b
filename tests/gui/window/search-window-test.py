#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the search finds, and where it leads: search-window-test.py BINARY (see window_helpers.py)"""
import sys

import pyatspi
from window_documents import answer, wait_title
from window_helpers import Failure, Program, extents, focus, main, press, wait_for, xdotool

SEARCH = "Search"
SHORTCUTS = "Keyboard Shortcuts"
DRAW = "Ring Here"
PIN = "Keep the Name on the Map"


def look_for(window, words):
    focus("Range Atlas")
    xdotool("key", "ctrl+f")
    wait_for("the search", lambda: window.has_toplevel(SEARCH))
    focus(SEARCH)
    entry = wait_for("the entry", lambda: window.find(role="entry", within=SEARCH))
    entry.queryEditableText().setTextContents(words)


def wait_shut(window):
    wait_for("the search to close", lambda: not window.has_toplevel(SEARCH))
    focus("Range Atlas")


def choose(window, words, title, subtitle):
    """By Enter in the entry, which takes the first hit."""
    look_for(window, words)
    window.wait(role="label", name=title, within=SEARCH)
    window.wait(role="label", name=subtitle, within=SEARCH)
    xdotool("key", "Return")
    wait_shut(window)


def check_pin(window):
    """The town that was typed is named on the map, until somebody takes it off; its card stays open meanwhile."""
    def pinned(node):
        return node.getState().contains(pyatspi.STATE_PRESSED) or node.getState().contains(pyatspi.STATE_CHECKED)

    pin = window.wait(name=PIN, pressable=True)
    wait_for("the town to be pinned", lambda: pinned(pin))
    press(pin)
    wait_for("the town to be as others are", lambda: not pinned(pin))
    if window.find(role="label", name="Warsaw") is None:
        raise Failure("the card has closed")
    print("ok - the town that was typed is pinned to the map", flush=True)


def check_places(window, screen):
    choose(window, "варшава", "Warsaw", "Place · Poland")
    window.wait(role="label", name="Warsaw")
    screen.show("search-place")
    check_pin(window)
    choose(window, "redzikowo", "Redzikowo", "Site · Poland")
    window.wait(role="label", name="Redzikowo")
    screen.show("search-site")
    print("ok - a place and a site are gone to, and their cards open", flush=True)


def check_nothing(window, screen):
    look_for(window, "xyzzy")
    window.wait(role="label", name="Nothing Found", within=SEARCH)
    screen.show("search-nothing")
    xdotool("key", "Return")
    if not window.has_toplevel(SEARCH):
        raise Failure("the search has closed without a hit")
    xdotool("key", "Escape")
    wait_shut(window)
    print("ok - nothing found is told", flush=True)


def check_list(window, screen):
    """Down goes into the list, Enter takes the row that has the keyboard."""
    look_for(window, "moratorium")
    window.wait(role="label", contains="Scenario · ", within=SEARCH)
    screen.show("search-list")
    rows = [item.name for item in window.tree.look(SEARCH, anew=True) if item.role == "list item"]
    if len(rows) < 3:
        raise Failure(f"the list has few rows: {rows}")
    xdotool("key", "Down", "Down", "Return")
    wait_shut(window)
    print(f"ok - one of {len(rows)} hits is chosen by the arrow keys", flush=True)


def check_others(window):
    choose(window, "before the inf", "Before the INF Treaty, December 1987", "Scenario · 7 December 1987")
    wait_title(window, "Before the INF Treaty")
    xdotool("key", "ctrl+shift+c")
    window.wait(name="Link Views", pressable=True)
    choose(window, "russia offer june 2021", "The moratorium offer as Russia reads it", "Scenario · 13 June 2021")
    wait_title(window, "The moratorium offer as Russia reads it")
    look_for(window, "9m729")
    window.wait(role="label", contains="System · ", within=SEARCH)
    xdotool("key", "Return")
    wait_shut(window)
    window.wait(role="label", name="9M729 / SSC-8: alleged")
    print("ok - scenarios and systems are shown, also from a comparison", flush=True)


def rows(window):
    """The keys that are listed, with what they do."""
    return [node.name for node in window.each(role="list item", within=SHORTCUTS) if extents(node)[2] > 0]


def check_shortcuts(window, screen):
    """Found by a word, by a key, and with the keys; what has none says so."""
    focus(SHORTCUTS)
    entry = wait_for("the entry", lambda: window.find(role="entry", within=SHORTCUTS)).queryEditableText()
    for words, row, other in (("expor", "Export picture: Ctrl+E", "Undo: Ctrl+Z"), ("ctrl+z", "Undo: Ctrl+Z", "Export picture: Ctrl+E")):
        entry.setTextContents(words)
        wait_for(f"{row} alone", lambda row=row, other=other: row in rows(window) and other not in rows(window))
        screen.show(f"shortcuts-{words}")
    entry.setTextContents("qqqq")
    wait_for("that nothing is found", lambda: not rows(window) and window.find(role="label", name="Nothing Found", within=SHORTCUTS))
    entry.setTextContents("")
    wait_for("all of them", lambda: len(rows(window)) > 40)
    print("ok - a shortcut is found by a word and by its key", flush=True)


def check_actions(window, screen):
    """By the words of the menu: what it would do is done."""
    choose(window, "measure", "Measure Distances", "Action · View")
    window.wait(contains="Click two or more points")
    xdotool("key", "Escape")
    choose(window, "keyboard", "Keyboard Shortcuts", "Action · Help")
    wait_for("the shortcuts", lambda: window.has_toplevel(SHORTCUTS))
    screen.show("search-action")
    check_shortcuts(window, screen)
    press(window.wait(role="push button", name="Close", within=SHORTCUTS))
    wait_for("the shortcuts to close", lambda: not window.has_toplevel(SHORTCUTS))
    focus("Range Atlas")
    look_for(window, "spreadsheet")
    window.wait(role="label", name="Import Table", within=SEARCH)
    window.wait(role="label", name="Reach", within=SEARCH)
    screen.show("search-spreadsheet")
    xdotool("key", "Escape")
    wait_shut(window)
    choose(window, "save a table", "Reach", "Action · Sidebar")
    window.wait(name="Search by name or country")
    choose(window, "photo", "Export Picture", "Action · Picture")
    wait_for("the export", lambda: window.has_toplevel("Export Picture"))
    xdotool("key", "Escape")
    wait_for("the export to close", lambda: not window.has_toplevel("Export Picture"))
    focus("Range Atlas")
    print("ok - actions are done by name, and by what others call them", flush=True)


def check_rings(window, screen):
    """A ring about a town begins a scenario of the user's own; the card of another town adds one to that."""
    choose(window, "Warsaw 500", "Ring of 500 km about Warsaw", "New ring · Poland")
    wait_title(window, "• Ring of 500 km about Warsaw")
    screen.show("search-ring")
    choose(window, "minsk", "Minsk", "Place · Belarus")
    radius = window.wait(role="spin button", name="Radius in km")
    radius.queryValue().currentValue = 320
    screen.show("search-ring-radius")
    press(window.wait(role="push button", contains=DRAW))
    wait_for("the card to close", lambda: window.find(role="push button", contains=DRAW) is None)
    window.wait(role="label", name="Minsk")
    window.wait(role="label", contains="320 km")
    screen.show("search-ring-card")
    print("ok - rings are drawn by a distance and a place, and from a card", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    try:
        screen.settled()
        check_places(program.window, screen)
        check_nothing(program.window, screen)
        check_list(program.window, screen)
        check_others(program.window)
        check_actions(program.window, screen)
        check_rings(program.window, screen)
        xdotool("key", "ctrl+q")
        answer(program.window, "Save Changes?", "Discard")
        program.process.wait(60)
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
