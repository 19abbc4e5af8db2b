#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole window by keyboard alone: keyboard-window-test.py BINARY (see window_helpers.py)"""
import sys

from window_helpers import Failure, Focus, Program, main, wait_for, xdotool

# What the Tab key comes to, whatever page is open.
EVERYWHERE = ["Map", "Measure Distances", "Zoom In", "Zoom Out", "Previous Event", "Play", "Next Event", "Timeline",
              "Sidebar", "Compare Scenarios", "Export Picture", "Main Menu", "Scenario", "Layers", "Reach", "Sources",
              "Edit"]
# Some of what each page has.
PAGES = {
    "Scenario": ["9M729 / SSC-8: 480 km", "Russia", "United States and NATO"],
    "Layers": ["Shorter-range band", "Graticule", "Count overlaps", "Compass circles"],
    "Reach": ["Search by name or country", "Table Menu"],
    "Sources": ["Search sources", "All sources of the catalogue"],
    "Edit": [],
}
MOST_STEPS = 150
ROW = "table row"


def stop_of(node):
    return (node.getRoleName(), (node.name or "").strip())


def step_until(focus, what, holds, key="Tab"):
    """Presses the key until what it has come to holds what is looked for; returns all of that."""
    seen = []
    for _ in range(MOST_STEPS):
        seen.append(stop_of(focus.step(key)))
        if holds(seen):
            return seen
    raise Failure(f"the key {key} does not come to {what}: {seen[-5:]}")


def go_to(focus, *stop, key="Tab"):
    return step_until(focus, stop, lambda seen: seen[-1] == stop, key)


def check_page(window, focus, screen, page):
    go_to(focus, "page tab", page)
    xdotool("key", "space")
    if page == "Reach":
        window.wait(role="label", name="1,512 rows")
    screen.settled()
    go_to(focus, "image", "Map")
    seen = go_to(focus, "image", "Map")
    names = [name for _, name in seen]
    missing = [name for name in EVERYWHERE + PAGES[page] if name not in names]
    if missing:
        raise Failure(f"on the page {page} the keyboard does not come to {missing}; it comes to {names}")
    nameless = [role for role, name in seen if not name]
    if nameless:
        raise Failure(f"on the page {page} there is no name for {nameless}")
    screen.keep(f"keyboard-{page.lower()}", screen.settled())
    print(f"ok - page {page}: {len(seen)} stops, each with a name", flush=True)
    return seen


def check_claims(focus):
    """The list of figures is one stop; the arrow keys go through them."""
    step_until(focus, "the figures", lambda stops: stops[-1][1] == "9M729 / SSC-8: 480 km")
    names = [stop_of(focus.step("Down"))[1] for _ in range(2)]
    if names != ["9M729 / SSC-8: 2,350 km", "9M729 / SSC-8: 2,500 km"]:
        raise Failure(f"the arrow keys come to {names}")
    print("ok - the arrow keys go through the figures", flush=True)


def check_rows(focus, screen, seen):
    """The table is one stop, however many rows it has; the arrow keys go through them."""
    rows = [stop for stop in seen if stop[0] == ROW]
    if len(rows) != 1:
        raise Failure(f"the key Tab comes to {len(rows)} rows")
    step_until(focus, "a row", lambda stops: stops[-1][0] == ROW)
    first = focus.node
    for _ in range(3):
        focus.step("Down")
    third = focus.step("Up")
    if stop_of(third)[0] != ROW or third in (first, None):
        raise Failure(f"the arrow keys come to {stop_of(third)}")
    screen.keep("keyboard-rows", screen.settled())
    if stop_of(focus.step("shift+Tab")) != ("push button", "Table Menu"):
        raise Failure(f"before the table there is {stop_of(focus.node)}")
    if focus.step("Tab") != third:
        raise Failure("the row is not remembered")
    if stop_of(focus.step("Tab")) != ("image", "Map"):
        raise Failure(f"behind the table there is {stop_of(focus.node)}")
    print("ok - the arrow keys go through the rows, Tab and Shift+Tab leave them", flush=True)


def check_sources(focus, seen):
    """A row and its link, and then the list is left."""
    links = [stop for stop in seen if stop[0] == "link"]
    if len(links) != 1:
        raise Failure(f"the key Tab comes to the links of {len(links)} sources")
    step_until(focus, "a link", lambda stops: stops[-1][0] == "link")
    row = focus.step("shift+Tab")
    if stop_of(row)[0] != "list item" or focus.step("Down") == row or stop_of(focus.node)[0] != "list item":
        raise Failure(f"the arrow keys come to {stop_of(focus.node)}")
    step_until(focus, "the link of the next", lambda stops: stops[-1][0] == "link")
    print("ok - the arrow keys go through the sources, Tab through one of them", flush=True)


def check_menu(window, focus):
    """The keys work on after a menu was left in one of its submenus."""
    focus.step("F10")
    go_to(focus, "menu item", "Help", key="Up")
    xdotool("key", "Right")
    focus.step("Down")
    xdotool("key", "Escape")
    wait_for("the menu's button to have the keyboard", lambda: stop_of(focus.now()) == ("push button", "Main Menu"))
    xdotool("key", "ctrl+f")
    wait_for("the search", lambda: window.has_toplevel("Search"))
    xdotool("key", "Escape")
    wait_for("its end", lambda: not window.has_toplevel("Search"))
    print("ok - the keys work after a submenu", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    try:
        window = program.window
        window.wait(role="image", name="Map")
        screen.settled()
        focus = Focus()
        for page in PAGES:
            seen = check_page(window, focus, screen, page)
            if page == "Scenario":
                check_claims(focus)
            elif page == "Reach":
                check_rows(focus, screen, seen)
            elif page == "Sources":
                check_sources(focus, seen)
        check_menu(window, focus)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
