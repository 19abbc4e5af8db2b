#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a small screen, dark, and once in letters of double size: narrow-window-test.py BINARY

Wants xprop (Debian package x11-utils) besides what window_helpers.py wants.
"""
import subprocess
import sys
import time

import pyatspi
from window_helpers import Failure, Program, extents, focus, main, press, wait_for, xdotool

NARROW, HIGH = 360, 720
LOW = 640
PAGES = ["Scenario", "Layers", "Reach", "Sources", "Edit"]
# What may be scrolled to shows in a part only: nothing inside is looked at.
SCROLLED = ("scroll pane", "tree table", "table", "viewport")
# Leaves out what finds no room, and still tells where it was.
SQUEEZER = "AdwSqueezer"
# Rounding, and the frame that a window without a compositor draws round itself.
SLACK_PX = 1
DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark", "ADW_DISABLE_PORTAL": "1"}


def find_windows(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], check=False,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return found.stdout.decode().split()


def size_of(window_id):
    told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window_id], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    values = dict(line.split("=") for line in told.split())
    return int(values["WIDTH"]), int(values["HEIGHT"])


def resize(title, width=NARROW, height=HIGH):
    """Straight to that size; the window has to take it."""
    window_id = wait_for(f"the window {title}", lambda: find_windows(title))[-1]
    xdotool("windowmove", window_id, 0, 0, "windowsize", window_id, width, height)
    try:
        wait_for(f"{title} to be {width}x{height}", lambda: size_of(window_id) == (width, height), 5)
    except Failure as failure:
        raise Failure(f"{failure}, it is {size_of(window_id)}") from None


def seen(tree, title):
    """The controls of a window, each with its place. This GTK does not tell which page of a stack is on top: what is behind
    lies where it lay when it was, and what is folded away lies to the left of the window."""
    items, left_out = [], set()
    for item in tree.look_within(title, SCROLLED):
        if item.name == SQUEEZER or tree.parent(item) in left_out:
            left_out.add(item.path)
        else:
            items.append(item)
    return [(item, box) for item, box in zip(items, tree.extents(items)) if box is not None]


def check_inside(window, title, what, width, height):
    """No control reaches over the right or the lower edge of its window."""
    n_checked = 0
    for item, (x, y, wide, high) in seen(window.tree, next(name for name in window.titles() if name.endswith(title))):
        if wide <= 0 or high <= 0 or x + wide <= 0:
            continue
        n_checked += 1
        if x < -SLACK_PX or y < -SLACK_PX or x + wide > width + SLACK_PX or y + high > height + SLACK_PX:
            raise Failure(f"{what}: {item.role} {item.name!r} at {(x, y, wide, high)} of {width}x{height}")
    if n_checked < 5:
        raise Failure(f"{what}: only {n_checked} controls were found")
    print(f"ok - {what}: {n_checked} controls within {width}x{height}", flush=True)


def look(window, screen, title, what, size=(NARROW, HIGH)):
    pixels = screen.settled()
    screen.keep(f"narrow-{what.replace(' ', '-')}", pixels)
    window_id = find_windows(title)[-1]
    if size_of(window_id) != size:
        raise Failure(f"{what}: the window has become {size_of(window_id)}")
    check_inside(window, title, what, *size)


def check_pages(window, screen, prefix, pages):
    xdotool("key", "F9")
    for page in pages:
        press(window.wait(role="page tab", name=page))
        look(window, screen, "Range Atlas", f"{prefix}page {page.lower()}")
    xdotool("key", "F9")


def check_map(window, screen):
    look(window, screen, "Range Atlas", "map")
    xdotool("key", "ctrl+t")
    look(window, screen, "Range Atlas", "map without timeline")
    xdotool("key", "ctrl+t")
    window.wait(role="slider", name="Timeline")
    resize("Range Atlas", NARROW, LOW)
    look(window, screen, "Range Atlas", "low map", (NARROW, LOW))
    resize("Range Atlas")


def check_comparison(window, screen):
    xdotool("key", "ctrl+shift+c")
    window.wait(role="label", contains="B: ")
    look(window, screen, "Range Atlas", "comparison")
    xdotool("key", "ctrl+shift+c")
    window.wait(role="slider", name="Timeline")
    look(window, screen, "Range Atlas", "after the comparison")


def check_dialog(window, screen, keys, title, what):
    xdotool("key", keys)
    focus(title)
    resize(title)
    look(window, screen, title, what)
    xdotool("key", "Escape")
    wait_for(f"{title} to go", lambda: not find_windows(title))
    focus("Range Atlas")


def check_presenter(window, screen):
    """It is as large as the screen until somebody makes it smaller."""
    xdotool("key", "F5")
    title = "^Missile ranges after the INF Treaty, June 2021$"
    focus(title)
    resize(title)
    look(window, screen, title.strip("^$"), "presenter")
    xdotool("key", "Escape")
    wait_for("the presenter to go", lambda: not find_windows(title))


def set_letters(dpi):
    """As a desktop that scales its text does, for programs that begin afterwards."""
    subprocess.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{dpi}\n"],
                   check=True)


def start(binary, scratch):
    program = Program(binary, scratch, environment=DARK)
    program.window.wait(role="image", name="Map")
    time.sleep(0.5)
    resize("Range Atlas")
    return program


def run(binary, screen, scratch):
    program = start(binary, scratch)
    try:
        check_map(program.window, screen)
        check_pages(program.window, screen, "", PAGES)
        check_comparison(program.window, screen)
        check_dialog(program.window, screen, "ctrl+e", "Export Picture", "export")
        check_dialog(program.window, screen, "F1", "Help", "help")
        check_presenter(program.window, screen)
        focus("Range Atlas")
        program.quit()
        set_letters(192)
        program = start(binary, scratch)
        look(program.window, screen, "Range Atlas", "large letters map")
        check_pages(program.window, screen, "large letters ", PAGES[1:4])
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
