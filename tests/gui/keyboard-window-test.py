#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole window by keyboard alone: keyboard-window-test.py BINARY (see window_helpers.py)"""
import sys
import time

import pyatspi
from window_helpers import Failure, Program, descendants, main, wait_for, xdotool

# What the Tab key comes to, whatever page is open.
EVERYWHERE = ["Map", "Measure Distances", "Zoom In", "Zoom Out", "Previous Event", "Play", "Next Event", "Timeline",
              "Sidebar", "Compare Scenarios", "Export Picture", "Main Menu", "Scenario", "Layers", "Reach", "Sources",
              "Edit"]
# Some of what each page has.
PAGES = {
    "Scenario": ["9M729 / SSC-8: 2,350 km", "Russia", "United States and NATO"],
    "Layers": ["Shorter-range band", "Graticule", "Count overlaps"],
    "Sources": ["All sources of the catalogue"],
    "Edit": [],
}
MOST_STEPS = 150


def focused(window):
    for node in descendants(window.application):
        if node.getState().contains(pyatspi.STATE_FOCUSED):
            return node
    return None


def name_of(node):
    return (node.name or "").strip()


def step_until(window, what, holds, key="Tab"):
    """Presses the key until the node with the focus is the one that is looked for; returns all that it came to."""
    seen = []
    for _ in range(MOST_STEPS):
        node = wait_for("something to have the focus", lambda: focused(window))
        seen.append((node.getRoleName(), name_of(node)))
        if holds(seen):
            return seen
        xdotool("key", key)
        time.sleep(0.03)
    raise Failure(f"the key {key} does not come to {what}: {seen[-5:]}")


def check_page(window, screen, page):
    step_until(window, f"the page {page}", lambda seen: seen[-1] == ("page tab", page))
    xdotool("key", "space")
    time.sleep(0.3)
    step_until(window, "the map", lambda seen: seen[-1] == ("image", "Map"))
    seen = step_until(window, "the map again", lambda stops: len(stops) > 1 and stops[-1] == ("image", "Map"))
    names = [name for _, name in seen]
    missing = [name for name in EVERYWHERE + PAGES[page] if name not in names]
    if missing:
        raise Failure(f"on the page {page} the keyboard does not come to {missing}; it comes to {names}")
    # Cells of a table are read with their row.
    nameless = [role for role, name in seen if not name and role not in ("table cell", "table row", "tree table")]
    if nameless:
        raise Failure(f"on the page {page} there is no name for {nameless}")
    screen.keep(f"keyboard-{page.lower()}", screen.settled())
    print(f"ok - page {page}: {len(seen) - 1} stops, each with a name", flush=True)


def check_reach(window, screen):
    """The rows of a table are stops, too, in this GTK: behind the table one comes by going back."""
    step_until(window, "the page Reach", lambda seen: seen[-1] == ("page tab", "Reach"))
    xdotool("key", "space")
    step_until(window, "the search", lambda seen: seen[-1][1] == "Search by name or country")
    step_until(window, "rows", lambda seen: seen[-1][0] == "table row")
    screen.keep("keyboard-reach", screen.settled())
    step_until(window, "the map", lambda seen: seen[-1] == ("image", "Map"), "shift+Tab")
    print("ok - page Reach: to its rows and back", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    try:
        window = program.window
        window.wait(role="image", name="Map")
        screen.settled()
        for page in PAGES:
            check_page(window, screen, page)
        check_reach(window, screen)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
