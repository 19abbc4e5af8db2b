#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Back to where the map was and forward again: history-window-test.py BINARY (see window_helpers.py)"""
import json
import os
import re
import sys

import pyatspi

from window_documents import wait_title
from window_helpers import Failure, Program, click, focus, main, park_pointer, show_page, start_again, wait_for, xdotool


def view_of(window):
    """"Centre 54.00° N 20.00° E, 2,000 km wide" as the map describes it."""
    found = re.search(r"Centre .* wide", window.find(role="image", name="Map").description)
    return found.group(0) if found else None


def wait_view(window, what, holds):
    return wait_for(what, lambda: view_of(window) if holds(view_of(window)) else None)


def check_keys(window, screen):
    park_pointer()
    screen.settled()
    first = view_of(window)
    xdotool("key", "plus")
    second = wait_view(window, "a nearer view", lambda view: view != first)
    screen.settled()
    xdotool("key", "alt+Left")
    wait_view(window, f"the first view, {first}", lambda view: view == first)
    xdotool("key", "alt+Right")
    wait_view(window, "the second view", lambda view: view == second)
    print(f"ok - {first}; {second}; and back by the keys", flush=True)
    return second


def check_scenarios(window, screen, view):
    title = "Missile ranges after the INF Treaty"
    xdotool("key", "ctrl+Next")
    wait_title(window, "The dispute over the Mk-41")
    screen.settled()
    xdotool("key", "alt+Left")
    wait_title(window, title)
    if view_of(window) != view:
        raise Failure(f"{view_of(window)} is not {view}")
    print("ok - back to the scenario before", flush=True)


def check_buttons(window, screen, view):
    """Those at the side of a mouse, over the map."""
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 2, y + height // 2)
    screen.settled()
    xdotool("click", 8)
    wait_view(window, "the view before", lambda now: now != view)
    xdotool("click", 9)
    wait_view(window, "the view after", lambda now: now == view)
    print("ok - the buttons of the mouse", flush=True)


def leave(window, screen):
    """Another scenario, seen from near, without timeline and with all that is to be read out."""
    xdotool("key", "ctrl+Next")
    wait_title(window, "The dispute over the Mk-41")
    xdotool("key", "plus", "plus", "i", "t")
    wait_for("the timeline to go", lambda: window.find(role="slider", name="Timeline") is None)
    show_page(window, "Layers")
    screen.settled()
    return view_of(window)


def is_page_shown(window, name):
    return window.find(role="page tab", name=name).getState().contains(pyatspi.STATE_SELECTED)


def check_restart(window, screen, view):
    wait_title(window, "The dispute over the Mk-41")
    wait_view(window, "the view that was left", lambda now: now == view)
    screen.settled()
    if window.find(role="slider", name="Timeline") is not None:
        raise Failure("the timeline has come back")
    window.wait(role="label", contains="\nInside ")
    if not is_page_shown(window, "Layers"):
        raise Failure("another page of the sidebar is shown")
    xdotool("key", "0")
    wait_view(window, "the scenario's own view", lambda now: now != view)
    print("ok - begins where it was left", flush=True)


def write_file(scratch):
    path = os.path.join(scratch, "own.rangeatlas")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "range-atlas-scenario", "version": 1, "title": "Own", "sites": [{"id": "own-a", "name": "Here", "lat": 54.5,
                   "lon": 21.5}], "rings": [{"site": "own-a", "max_km": 500}]}, file)
    return path


def leave_file(window, screen):
    """The file's map, seen from near, with its page for editing."""
    wait_title(window, "Own")
    show_page(window, "Edit")
    screen.settled()
    focus("Range Atlas")
    click(window.find(role="image", name="Map"))
    before = view_of(window)
    xdotool("key", "plus", "plus")
    wait_view(window, "the file's map to be nearer", lambda now: now != before)
    screen.settled()
    return view_of(window)


def check_file(program, binary, screen, scratch):
    """A file that was open comes back with its view and page; when it is gone that is told, once."""
    path = write_file(scratch)
    start_again(program, binary, path)
    view = leave_file(program.window, screen)
    program.quit()
    program = Program(binary, scratch)
    wait_title(program.window, "Own")
    wait_view(program.window, f"the file's view, {view}", lambda now: now == view)
    if not is_page_shown(program.window, "Edit"):
        raise Failure("the page for editing has gone")
    screen.show("file-again")
    program.quit()
    os.remove(path)
    program = Program(binary, scratch)
    program.window.wait(role="label", contains="own.rangeatlas")
    wait_title(program.window, "Missile ranges after the INF Treaty")
    if not is_page_shown(program.window, "Scenario"):
        raise Failure("a page is shown that has nothing to edit")
    screen.show("file-gone")
    program.quit()
    program = Program(binary, scratch)
    wait_title(program.window, "Missile ranges after the INF Treaty")
    screen.settled()
    if program.window.find(role="label", contains="own.rangeatlas") is not None:
        raise Failure("it is told again that the file is gone")
    print("ok - a file comes back, and is missed once", flush=True)
    return program


def update(scratch):
    """As if the version that has just been started were the first one after an old one."""
    path = os.path.join(scratch, ".config", "range-atlas", "settings.ini")
    with open(path, encoding="utf-8") as file:
        text, n_versions = re.subn("(?m)^last-version=.*$", "last-version='0.0.9'", file.read())
    if n_versions != 1:
        raise Failure("the version that was started is not kept")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def check_news(window, screen):
    click(window.wait(role="label", name="What Is New"))
    window.wait(role="label", contains="What Is New in Range Atlas ")
    window.wait(role="label", contains="The first version.\n• Scenarios from December 1987")
    screen.settled()
    screen.show("news")
    xdotool("key", "Escape")
    wait_for("the notes to go", lambda: window.find(role="label", contains="What Is New in Range Atlas ") is None)
    focus("Range Atlas")
    print("ok - after an update it says what is new", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    try:
        view = check_keys(program.window, screen)
        check_scenarios(program.window, screen, view)
        check_buttons(program.window, screen, view)
        left = leave(program.window, screen)
        if program.window.find(role="label", name="What Is New") is not None:
            raise Failure("the first start tells of an update")
        program.quit()
        update(scratch)
        program = Program(binary, scratch)
        check_news(program.window, screen)
        check_restart(program.window, screen, left)
        program = check_file(program, binary, screen, scratch)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
