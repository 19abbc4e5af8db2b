#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a real window: window-test.py BINARY (see window_helpers.py)"""
import sys

import pyatspi
from window_helpers import (Failure, Program, changed_picture, main, press, show_page, wait_for, xdotool)
from window_screen import crop


def n_colours(pixels):
    """As a sparse look at them tells."""
    return len(set(memoryview(pixels).cast("I")[::1000]))


def check_start(window, screen):
    window.wait(role="image", name="Map")
    description = wait_for("a description of the map", lambda: window.find(role="image", name="Map").description)
    if "Centre" not in description or "km wide" not in description:
        raise Failure(f"the map is not described: {description!r}")
    box = window.map_box()
    wait_for("the first picture", lambda: n_colours(crop(screen.grab(), box)) > 3)
    pixels = screen.settled()
    screen.keep("start", pixels)
    print(f"ok - start: {description}", flush=True)
    return pixels


def check_pages(window, screen):
    show_page(window, "Layers")
    wait_for("the layers", lambda: window.find(role="check box", name="Graticule"))
    pixels = screen.settled()
    screen.keep("layers", pixels)
    return pixels


def chooser_of(window):
    return window.find(starts="Scenario: ", pressable=True)


def check_scenario(window, screen, before):
    title = wait_for("the scenario chooser", lambda: chooser_of(window)).name
    press(chooser_of(window))
    # GTK 4.8 says of no widget below a window whether it is showing: the screen has to tell.
    wait_for("the list of scenarios", lambda: screen.grab() != before)
    screen.show("scenarios")
    rows = window.wait(role="list", name="Scenarios")
    selection = rows.querySelection()
    names = [rows.getChildAtIndex(i).name for i in range(rows.childCount)]
    other = next(i for i in range(rows.childCount) if not selection.isChildSelected(i))
    if not selection.selectChild(other):
        raise Failure("the scenario cannot be selected over the bus")
    wait_for("the chooser to name the other scenario", lambda: chooser_of(window).name == "Scenario: " + names[other])
    xdotool("key", "Escape")
    print(f"ok - {title} -> Scenario: {names[other]}", flush=True)
    return changed_picture(window, screen, before, "scenario switched", 0.02)


def check_switch(window, screen, before):
    # A label has actions as well, of its clipboard.
    press(window.wait(role="check box", name="Shorter-range band"))
    return changed_picture(window, screen, before, "band switched on", 0.002)


def check_wheel(window, screen, before):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 3, y + height // 3, "click", 4, "click", 4)
    return changed_picture(window, screen, before, "wheel over the map", 0.05)


def check_drag(window, screen, before):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 2, y + height // 2, "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", x + width // 2 + 12 * step, y + height // 2 + 6 * step)
    xdotool("mouseup", 1)
    return changed_picture(window, screen, before, "map dragged", 0.05)


def check_readout(window):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 2, y + height // 2)
    readout = wait_for("the read-out", lambda: window.find(role="label", contains=" km from "))
    if "°" not in readout.name:
        raise Failure(f"no coordinates in the read-out: {readout.name!r}")
    print(f"ok - read-out: {readout.name}", flush=True)


def check_keys(window, screen, before):
    # Dragging it has given the map the keyboard; a click might open a card, which would take it.
    xdotool("key", "minus")
    after = changed_picture(window, screen, before, "minus key", 0.05)
    xdotool("key", "Left")
    return changed_picture(window, screen, after, "left key", 0.05)


def check_sidebar(window):
    narrow = window.map_box()[2]
    xdotool("key", "F9")
    wait_for("the map to fill the window", lambda: window.map_box()[2] > narrow + 200)
    xdotool("key", "F9")
    wait_for("the sidebar", lambda: window.map_box()[2] == narrow)
    print("ok - sidebar goes and comes", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    window = program.window
    try:
        pixels = check_start(window, screen)
        pixels = check_pages(window, screen)
        pixels = check_switch(window, screen, pixels)
        pixels = check_scenario(window, screen, pixels)
        pixels = check_wheel(window, screen, pixels)
        pixels = check_drag(window, screen, pixels)
        check_readout(window)
        check_keys(window, screen, screen.settled())
        check_sidebar(window)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
