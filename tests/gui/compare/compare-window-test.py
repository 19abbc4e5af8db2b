#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two scenarios compared side by side in the real window: compare-window-test.py BINARY (see window_helpers.py)"""
import json
import re
import subprocess
import sys
import time

from window_compare import A, B, begin, map_of
from window_helpers import Failure, Program, choose, extents, main, press, wait_for, xdotool

LONG_S = 0.5


def view_of(picture):
    """"Centre 54.00° N 20.00° E" as the map describes it; the widths of the frames may differ by a pixel."""
    found = re.search(r"Centre [^,]*", picture.description)
    return found.group(0) if found else None


def wait_one_view(what, a, b, before):
    """Until both maps show one view that is another than before."""
    def probe():
        now = view_of(a)
        return now if now not in (None, before) and view_of(b) == now else None

    return wait_for(what, probe)


def check_begin(binary, window, screen):
    begin(window)
    done = subprocess.run([binary, "compare", A, B, "--format", "json"], check=True, stdout=subprocess.PIPE)
    window.wait(role="label", name=json.loads(done.stdout)["sentence"])
    window.wait(role="label", name="710 rows")
    screen.keep("compare-side-by-side", screen.settled())
    print("ok - the sentence is the command's", flush=True)


def check_linked(window, screen):
    a, b = map_of(window, "A"), map_of(window, "B")
    before = wait_one_view("a view", a, b, None)
    x, y, width, height = extents(b)
    xdotool("mousemove", x + width // 4, y + height // 4, "click", 4, "click", 4)
    before = wait_one_view("A to follow B", a, b, before)
    x, y, width, height = extents(a)
    xdotool("mousemove", x + width // 2, y + height // 2, "mousedown", 1)
    for step in range(1, 9):
        xdotool("mousemove", x + width // 2 - 10 * step, y + height // 2)
    # A pointer that rests does not throw the map.
    time.sleep(LONG_S)
    xdotool("mouseup", 1)
    print(f"ok - linked: {before}, then {wait_one_view('B to follow A', a, b, before)}", flush=True)
    # And one that does throws it no farther than the edge of the Earth.
    xdotool("mousemove", x + width // 2, y + height // 2, "mousedown", 1, "mousemove", x + width // 2 - 100, y + height // 2,
            "mousemove", x + width // 2 - 200, y + height // 2, "mouseup", 1)
    screen.settled()
    thrown = wait_one_view("both to be thrown", a, b, before)
    if "beside" in thrown:
        raise Failure(f"the Earth is lost: {thrown}")
    print(f"ok - thrown: {thrown}", flush=True)


def choose_projection(window, starts, title):
    """Through all that lie between: some of them bring the map back from where it was thrown."""
    for _ in range(12):
        if window.find(role="push button", starts=starts + title) is not None:
            return
        choose(window, window.wait(role="push button", starts=starts).name, 1)
    raise Failure(f"{title} is not below the first of {starts}")


def check_unlinked(window, screen):
    """A teacher puts Mercator beside the globe."""
    press(window.wait(name="Link Views", pressable=True))
    # A drop-down that opens while another one comes beside it is shut again.
    screen.settled()
    choose_projection(window, "Projection of A: ", "World (Mercator)")
    choose_projection(window, "Projection of B: ", "Globe")
    screen.show("compare-mercator-globe")
    press(window.wait(name="Link Views", pressable=True))
    window.wait(role="push button", name="Projection of B: World (Mercator)")
    screen.settled()
    print("ok - each its projection, and one when linked again", flush=True)


def check_narrow(window, screen):
    """The maps stand below each other where it is narrow."""
    xdotool("key", "F9")
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Range Atlas"], check=True, stdout=subprocess.PIPE)
    a, b = map_of(window, "A"), map_of(window, "B")

    def stacked():
        # Once it is narrow the header bar gives up a button, and the window can be narrower still.
        xdotool("windowsize", found.stdout.decode().split()[-1], 360, 720)
        return 0 < extents(a)[2] <= 360 and extents(b)[1] > extents(a)[1] + 100

    wait_for("stacked maps", stacked)
    screen.keep("compare-narrow", screen.settled())
    print("ok - stacked where it is narrow", flush=True)


def check_end(window):
    """The map alone is seen again, as wide as the window."""
    picture = window.wait(role="image", name="Map")
    # While it is not seen it keeps the size that it had beside the sidebar.
    if extents(picture)[2] == extents(window.application[0])[2]:
        raise Failure("the map alone is seen before the end of the comparison")
    xdotool("key", "ctrl+shift+c")
    wait_for("one map", lambda: extents(picture)[2] == extents(window.application[0])[2])
    print("ok - back to one map", flush=True)


def run(binary, screen, scratch):
    # A map that is thrown goes on by itself only where things may move.
    program = Program(binary, scratch, animate=True)
    try:
        window = program.window
        window.wait(role="image", name="Map")
        screen.settled()
        check_begin(binary, window, screen)
        check_linked(window, screen)
        check_unlinked(window, screen)
        check_narrow(window, screen)
        check_end(window)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
