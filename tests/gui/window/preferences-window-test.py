#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences and help in the real program, from one start to the next: preferences-test.py BINARY (see
window_helpers.py)"""
import os
import subprocess
import sys

import pyatspi
from window_documents import answer, edit_title, new_document, wait_title
from window_helpers import Failure, Program, changed_picture, extents, focus, main, press, wait_for, xdotool
from window_screen import crop

WORDS = {"Preferences": "Probevorlieben", "Units": "Probeeinheiten", "%s mi": "%s Meilen"}

TITLE = "Reichweiten von Flugkörpern nach dem INF-Vertrag"


def write_catalogue(folder):
    """A German catalogue of a few words, so that the test does not hang on the real one."""
    target = os.path.join(folder, "locale", "de", "LC_MESSAGES")
    os.makedirs(target)
    entries = "".join(f'\nmsgid "{word}"\nmsgstr "{WORDS[word]}"\n' for word in WORDS)
    entries += '\nmsgctxt "decimal point"\nmsgid "."\nmsgstr ","\n'
    entries += '\nmsgctxt "thousands separator"\nmsgid ","\nmsgstr "."\n'
    entries += '\nmsgctxt "language of the map"\nmsgid "en"\nmsgstr "de"\n'
    source = os.path.join(folder, "de.po")
    with open(source, "w", encoding="utf-8") as file:
        file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' + entries)
    subprocess.run(["msgfmt", "-o", os.path.join(target, "range-atlas.mo"), source], check=True)
    return os.path.join(folder, "locale")


def start(binary, scratch):
    program = Program(binary, scratch, environment={"RANGE_ATLAS_LOCALE_DIR": os.path.join(scratch, "locale")})
    program.window.wait(role="image", name="Map")
    return program


def description(window):
    return window.find(role="image", name="Map").description


def point_at_map(window):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 3, y + height // 3)
    xdotool("mousemove", x + width // 2, y + height // 2)


def kept(scratch):
    with open(os.path.join(scratch, ".config", "range-atlas", "settings.ini"), encoding="utf-8") as file:
        return dict(line.split("=", 1) for line in file.read().splitlines() if "=" in line)


def open_preferences(window, name="Preferences"):
    xdotool("key", "ctrl+comma")
    wait_for("the preferences", lambda: window.has_toplevel(name))
    focus(name)


def close_dialog(window, name):
    xdotool("key", "Escape")
    wait_for(f"{name} to close", lambda: not window.has_toplevel(name))
    focus("Range Atlas")


def choose(screen, n_rows, steps):
    """Goes so many rows further, opens the list of the row and goes down so many steps, up where they are fewer than none."""
    for _ in range(n_rows):
        xdotool("key", "Tab")
    before = screen.settled()
    xdotool("key", "Return")
    wait_for("a list", lambda: screen.grab() != before)
    screen.settled()
    for key in ["Down"] * steps + ["Up"] * -steps + ["Return"]:
        xdotool("key", key)
    screen.settled()


def check_help(window, screen):
    xdotool("key", "F1")
    wait_for("the help", lambda: window.has_toplevel("Help"))
    focus("Help")
    screen.show("help")
    for title in ("What a Ring Means", "What the Program Does Not Say"):
        window.wait(role="heading", name=title)
    window.wait(role="label", contains="not a flight path, payload, accuracy, intent or warning time")
    press(next(tab for tab in window.each(role="page tab", name="Boundaries", within="Help") if extents(tab)[2] > 0))
    for title in ("Crimea", "Kosovo", "Taiwan", "Germany until 1990"):
        window.wait(role="heading", name=title)
    screen.show("help-boundaries")
    close_dialog(window, "Help")
    print("ok - help", flush=True)


def check_units(window, screen, scratch):
    open_preferences(window)
    screen.keep("preferences", screen.settled())
    choose(screen, 3, 2)
    wait_for("the unit to be kept", lambda: kept(scratch).get("units") == "'nmi'")
    wait_for("nautical miles in the description", lambda: " nmi wide" in description(window))
    choose(screen, 0, -1)
    wait_for("the unit to be kept", lambda: kept(scratch).get("units") == "'mi'")
    wait_for("miles in the description", lambda: " mi wide" in description(window))
    close_dialog(window, "Preferences")
    point_at_map(window)
    words = window.wait(role="label", contains=" mi from ").name
    print(f"ok - units: {words}", flush=True)


def close_and_wait_sign(window, screen):
    """Over the middle of the map, while the program is busy with the language and answers nobody: a dark field through which the
    map is seen at half its light at most."""
    x, y, width, height = window.map_box()
    spot = (x + width // 2 - 60, y + height // 2 - 11, 120, 2)
    before = screen.settled()
    light = [value for at, value in enumerate(crop(before, spot)) if at % 4 < 3]

    def is_dimmed():
        now = [value for at, value in enumerate(crop(screen.grab(), spot)) if at % 4 < 3]
        return all(2 * value <= old + 24 for value, old in zip(now, light))

    if max(light) < 60:
        raise Failure("the map is black where the sign is looked for")
    xdotool("key", "Escape")
    wait_for("the sign that the language changes", is_dimmed)
    screen.keep("language-sign", screen.grab())


def check_map(window, screen, scratch):
    before = screen.settled()
    open_preferences(window)
    choose(screen, 0, 5)  # projection
    choose(screen, 1, 2)  # style
    choose(screen, 1, 1)  # boundaries
    choose(screen, 2, 1)  # language
    screen.show("preferences-chosen")
    close_and_wait_sign(window, screen)
    wait_for("Preferences to close", lambda: not window.has_toplevel("Preferences"))
    focus("Range Atlas")
    wanted = {"map-theme": "'dark'", "boundaries": "'de-facto'", "projection": "'arctic'", "language": "'de'"}
    found = {key: kept(scratch).get(key) for key in wanted}
    if found != wanted:
        raise Failure(f"kept: {found}")
    changed_picture(window, screen, before, "dark arctic map", 0.5)
    wait_for("a German title without a start", lambda: TITLE in description(window))
    wait_for("German miles without a start", lambda: " Meilen wide" in description(window))
    screen.show("switched")
    print("ok - the language has changed without a start", flush=True)


def frame_size(window):
    frame = wait_for("the frame", lambda: next(child for child in window.application
                                               if child is not None and "Range Atlas" in child.name))
    extents = frame.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return extents.width, extents.height


def resize(window):
    found = subprocess.run(["xdotool", "search", "--name", "Range Atlas"], check=True, stdout=subprocess.PIPE)
    xdotool("windowsize", "--sync", found.stdout.decode().split()[-1], 1000, 700)
    wait_for("the smaller window", lambda: frame_size(window)[0] < 1100)
    return frame_size(window)


def check_restart(window, screen, size):
    wait_for("the size of the window", lambda: frame_size(window) == size)
    wait_for("German miles", lambda: " Meilen wide" in description(window))
    wait_for("a German title", lambda: TITLE in description(window))
    screen.show("restarted")
    open_preferences(window, WORDS["Preferences"])
    window.wait(name=WORDS["Units"], role="combo box")
    screen.show("preferences-german")
    close_dialog(window, WORDS["Preferences"])
    point_at_map(window)
    words = window.wait(role="label", contains=" Meilen from ").name
    if "." in words.split("°")[0] or "," not in words.split("°")[0]:
        raise Failure(f"no German decimals: {words}")
    print(f"ok - restart: {words}, {size[0]}x{size[1]}", flush=True)


def check_editing(program, screen):
    """What is being edited goes over into the other language, with what it was before."""
    window = program.window
    new_document(window, screen)
    edit_title(window, "Mine")
    open_preferences(window, WORDS["Preferences"])
    choose(screen, 4, 2)  # language; the list begins at its first row
    close_dialog(window, WORDS["Preferences"])
    wait_for("English miles", lambda: " mi wide" in description(window))
    wait_title(window, "• Mine")
    focus("Mine")
    xdotool("key", "ctrl+z")
    wait_title(window, "Copy of ")
    focus("Copy of")
    xdotool("key", "ctrl+shift+z")
    wait_title(window, "• Mine")
    xdotool("key", "ctrl+q")
    answer(window, "Save Changes?", "Discard")
    program.process.wait(60)
    print("ok - the language has changed while something was edited", flush=True)


def run(binary, screen, scratch):
    write_catalogue(scratch)
    program = start(binary, scratch)
    try:
        check_help(program.window, screen)
        check_units(program.window, screen, scratch)
        check_map(program.window, screen, scratch)
        size = resize(program.window)
        screen.settled()
        program.quit()
        program = start(binary, scratch)
        check_restart(program.window, screen, size)
        check_editing(program, screen)
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
