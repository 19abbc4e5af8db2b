#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two scenarios on one map, by a divider and by what differs: difference-window-test.py BINARY (see window_helpers.py)"""
import os
import sys

from window_compare import TITLE_B, begin
from window_export import export_picture, open_panel
from window_helpers import Failure, Program, choose, extents, focus, main, share_changed, wait_for, xdotool


def check_divider(window, screen):
    choose(window, "Way of comparing: Side by side", 1)
    slider = window.wait(role="slider", name="Divider")
    wait_for("the divider in the middle", lambda: slider.queryValue().currentValue == 50)
    before = screen.settled()
    screen.keep("compare-divider", before)
    x, y, width, height = extents(slider)
    xdotool("mousemove", x + width // 2 + 5, y + height // 2 + 5, "click", 1)
    start = slider.queryValue().currentValue
    for _ in range(10):
        xdotool("key", "Left")
    wait_for("the divider to move by keys", lambda: slider.queryValue().currentValue <= start - 18)
    box = (x, y - 200, width, 150)
    wait_for("the picture to follow the divider", lambda: share_changed(before, screen.grab(), box) >= 0.02)
    screen.show("compare-divider-moved")
    # And on the map itself.
    value = slider.queryValue().currentValue
    at = int(x + 9 + value / 100 * (width - 18)) + 5
    xdotool("mousemove", at, y - 150, "mousedown", 1)
    for step in range(1, 9):
        xdotool("mousemove", at + 25 * step, y - 150)
    xdotool("mouseup", 1)
    wait_for("the divider to be dragged", lambda: slider.queryValue().currentValue > value + 15)
    print("ok - the divider moves by keys and by hand", flush=True)


def check_difference(window, screen):
    choose(window, "Way of comparing: Divider", 1)
    window.wait(role="label", contains="Gained: covered under B alone")
    screen.show("compare-difference")
    print("ok - the map of the difference", flush=True)


def check_export(window, screen, folder):
    """What is exported is the map of the difference that is seen; the file tells what it compares."""
    target = os.path.join(folder, "difference.png")
    open_panel(window)
    screen.keep("compare-export", screen.settled())
    export_picture(window, target)
    with open(target, "rb") as file:
        picture = file.read()
    missing = [words for words in (f"B: {TITLE_B}", "A compared with B") if words.encode() not in picture]
    if missing:
        raise Failure(f"the exported picture does not tell {missing}")
    focus("Range Atlas")
    print("ok - exported the map of the difference", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch, chooses_files=True)
    try:
        window = program.window
        window.wait(role="image", name="Map")
        screen.settled()
        begin(window)
        check_divider(window, screen)
        check_difference(window, screen)
        check_export(window, screen, scratch)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
