#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The export panel and the import preview of the real program: export-window-test.py BINARY (see window_helpers.py)"""
import os
import re
import subprocess
import sys

import pyatspi
from window_export import button, export_picture, open_panel, status
from window_helpers import Failure, Program, click, focus, main, press, wait_for, xdotool

IMPORT = "Import Table"


def choose_preset(window, screen):
    """The third, "Square"."""
    if not status(window).name.startswith("1200 × 675 pixels"):
        raise Failure(f"the first preset is not that of the web: {status(window).name}")
    click(window.wait(role="combo box", name="Preset"))
    screen.settled()
    xdotool("key", "Down", "Down", "Return")
    wait_for("the preview of the square", lambda: status(window).name.startswith("1080 × 1080 pixels"))
    screen.keep("export-panel", screen.settled())
    print("ok - a preset is chosen and previewed", flush=True)


def check_words(window):
    sources = window.find(role="label", starts="Range figures: ")
    if sources is None:
        raise Failure("the sources are not shown")
    alt = window.wait(role="text", name="Alternative text").queryText()
    words = alt.getText(0, alt.characterCount)
    if "Situation" not in words and "map" not in words.lower():
        raise Failure(f"no draft of an alternative text: {words!r}")
    print(f"ok - sources and alternative text: {words[:60]}", flush=True)


def check_findings(window, binary, scratch):
    """The panel lists what the command line finds."""
    done = subprocess.run([binary, "render", "--scenario", "status-quo-2021", "--preset", "square", "--lint"],
                          check=False, stderr=subprocess.PIPE, cwd=scratch)
    texts = re.findall(r"^range-atlas: lint: (?:error|remark): [a-z-]+: (.*)$", done.stderr.decode(), re.MULTILINE)
    for text in texts:
        wait_for(f"the finding {text}", lambda words=text: window.find(role="label", name=words))
    if not texts:
        window.wait(role="label", name="Ready to be published")
    print(f"ok - {len(texts)} findings as on the command line", flush=True)


def check_bytes(binary, scratch, target, *options):
    """What the window writes is what the command line does, to the byte."""
    expected = os.path.join(scratch, "expected" + os.path.splitext(target)[1])
    subprocess.run([binary, "render", "--scenario", "status-quo-2021", *options, "-o", expected], check=True)
    with open(target, "rb") as ours, open(expected, "rb") as theirs:
        if ours.read() != theirs.read():
            raise Failure(f"{target} is not what the command line draws")
    print(f"ok - {os.path.basename(target)} has the bytes of the command line", flush=True)


def check_toast(window, screen):
    for name in ("Open", "Show in Folder"):
        button(window, name)
    screen.keep("export-toast", screen.settled())
    print("ok - the toast has two ways to the file", flush=True)


def check_vectors(window, binary, scratch):
    """The suffix that is typed decides; the rest is as in the last picture, the folder, too."""
    target = os.path.join(scratch, "pictures", "vectors.svg")
    open_panel(window)
    if not status(window).name.startswith("1080 × 1080"):
        raise Failure(f"the last size is forgotten: {status(window).name}")
    export_picture(window, os.path.basename(target))
    check_bytes(binary, scratch, target, "--preset", "square")


def write_table(scratch):
    path = os.path.join(scratch, "places.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("name,lat,lon,range_km\nSovetsk,55.08,21.88,480\nNowhere,95,20,500\nKaliningrad,54.71,20.51,500\n")
    return path


def check_import(window, screen, scratch):
    focus("Range Atlas")
    xdotool("key", "ctrl+i")
    wait_for("the file dialog", lambda: window.has_toplevel("Open Table"))
    focus("Open Table")
    xdotool("type", "--delay", 5, write_table(scratch))
    xdotool("key", "Return")
    wait_for("the preview", lambda: window.has_toplevel(IMPORT))
    focus(IMPORT)
    window.wait(role="label", name="2 rows understood, 1 row not understood")
    problem = window.wait(role="label", starts="latitude ").name
    if "95" not in problem or "-90 and 90" not in problem:
        raise Failure(f"the problem is not told: {problem}")
    window.wait(role="label", name="Row 3")
    screen.keep("import-problems", screen.settled())
    press(window.wait(role="check box", name="Leave out the rows not understood"))
    accept = button(window, "Import")
    wait_for("the button to be of use", lambda: accept.getState().contains(pyatspi.STATE_SENSITIVE))
    screen.keep("import-agreed", screen.settled())
    press(accept)
    wait_for("the scenario", lambda: any(child.name.startswith("• places") for child in window.application))
    wait_for("the preview to close", lambda: not window.has_toplevel(IMPORT))
    screen.keep("imported", screen.settled())
    print(f"ok - imported after: {problem}", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    window = program.window
    target = os.path.join(scratch, "pictures", "square.png")
    os.makedirs(os.path.dirname(target))
    try:
        window.wait(role="image", name="Map")
        screen.settled()
        open_panel(window)
        choose_preset(window, screen)
        check_words(window)
        check_findings(window, binary, scratch)
        export_picture(window, target)
        check_toast(window, screen)
        check_bytes(binary, scratch, target, "--preset", "square")
        check_vectors(window, binary, scratch)
        check_import(window, screen, scratch)
        focus("places")
        xdotool("key", "ctrl+q")
        window.wait(role="label", name="Save Changes?")
        press(button(window, "Discard"))
        program.process.wait(60)
        print("ok - what was imported is asked about", flush=True)
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
