#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The export panel and the import preview of the real program: export-window-test.py BINARY (see window_helpers.py)"""
import os
import re
import subprocess
import sys

import pyatspi
from gi.repository import Gio, GLib
from window_documents import do_by_name
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
    screen.show("export-panel")
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


class FileManager:
    """That of a desktop, on the bus: remembers what it is asked to show."""

    NAME = "org.freedesktop.FileManager1"
    XML = f"""<node><interface name='{NAME}'><method name='ShowItems'><arg type='as' direction='in'/>
              <arg type='s' direction='in'/></method></interface></node>"""

    def __init__(self):
        self.shown = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.bus.register_object("/org/freedesktop/FileManager1", Gio.DBusNodeInfo.new_for_xml(self.XML).interfaces[0],
                                 self._called, None, None)
        self.owner = Gio.bus_own_name_on_connection(self.bus, self.NAME, Gio.BusNameOwnerFlags.NONE)

    def _called(self, _bus, _sender, _path, _interface, _method, parameters, invocation):
        self.shown += parameters.unpack()[0]
        invocation.return_value(None)

    def wait(self, uri):
        def probe():
            GLib.MainContext.default().iteration(False)
            return self.shown == [uri]

        wait_for(f"{uri} to be shown", probe)

    def leave(self):
        Gio.bus_unown_name(self.owner)
        while GLib.MainContext.default().iteration(False):
            pass


def make_opener(scratch):
    """A program of the desktop that opens pictures and folders: it writes down what. Gives the file that it writes to."""
    opened = os.path.join(scratch, "opened.txt")
    script = os.path.join(scratch, "opener.sh")
    folder = os.path.join(scratch, "share", "applications")
    os.makedirs(folder)
    with open(script, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nprintf "%s\\n" "$1" >> {opened}\n')
    os.chmod(script, 0o755)
    with open(os.path.join(folder, "opener.desktop"), "w", encoding="utf-8") as file:
        file.write(f"[Desktop Entry]\nType=Application\nName=Opener\nExec={script} %f\nMimeType=image/png;inode/directory;\n")
    with open(os.path.join(folder, "mimeapps.list"), "w", encoding="utf-8") as file:
        file.write("[Default Applications]\nimage/png=opener.desktop\ninode/directory=opener.desktop\n")
    return opened


def wait_opened(opened, what):
    def probe():
        with open(opened, encoding="utf-8") as file:
            return file.read().split() == what

    wait_for(f"{what} to be opened", lambda: os.path.exists(opened) and probe())


def check_toast(window, screen, manager, target, opened):
    """The toast's two ways to the file, of which one asks the file manager, and where there is none opens the folder. It
    goes by itself, so it is not looked at first."""
    show = button(window, "Show in Folder")
    press(show)
    manager.wait("file://" + target)
    manager.leave()
    press(show)
    wait_opened(opened, [os.path.dirname(target)])
    # The header bar has one of that name, too; the toast lies above all else.
    press([node for node in window.each(role="push button") if node.name.replace("_", "") in ("Open", "Open Open")][-1])
    wait_opened(opened, [os.path.dirname(target), target])
    screen.show("exported")
    print("ok - the toast shows the file in its folder and opens it", flush=True)


def check_vectors(window, binary, scratch):
    """The suffix that is typed decides; the rest is as in the last picture, the folder, too."""
    target = os.path.join(scratch, "pictures", "vectors.svg")
    open_panel(window)
    if not status(window).name.startswith("1080 × 1080"):
        raise Failure(f"the last size is forgotten: {status(window).name}")
    export_picture(window, os.path.basename(target))
    check_bytes(binary, scratch, target, "--preset", "square")
    os.remove(target)
    focus("Range Atlas")
    xdotool("key", "ctrl+shift+e")
    wait_for("the picture again", lambda: os.path.exists(target) and os.path.getsize(target) > 0)
    check_bytes(binary, scratch, target, "--preset", "square")
    first = os.path.join(scratch, "pictures", "square.png")
    os.remove(first)
    do_by_name(window, "square", "square.png")
    wait_for("the first picture again", lambda: os.path.exists(first) and os.path.getsize(first) > 0)
    check_bytes(binary, scratch, first, "--preset", "square")
    print("ok - any recent picture is made again", flush=True)


def write_table(scratch):
    path = os.path.join(scratch, "places.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("name,lat,lon,range_km\nSovetsk,55.08,21.88,480\nNowhere,95,20,500\nKaliningrad,54.71,20.51,500\n")
    return path


def check_import(window, screen, scratch):
    focus("Range Atlas")
    xdotool("key", "ctrl+o")  # which takes tables as well
    wait_for("the file dialog", lambda: window.has_toplevel("Open Scenario"))
    focus("Open Scenario")
    xdotool("type", "--delay", 5, write_table(scratch))
    xdotool("key", "Return")
    wait_for("the preview", lambda: window.has_toplevel(IMPORT))
    focus(IMPORT)
    window.wait(role="label", name="2 rows understood, 1 row not understood")
    problem = window.wait(role="label", starts="latitude ").name
    if "95" not in problem or "-90 and 90" not in problem:
        raise Failure(f"the problem is not told: {problem}")
    window.wait(role="label", name="Row 3")
    screen.show("import-problems")
    press(window.wait(role="check box", name="Leave out the rows not understood"))
    accept = button(window, "Import")
    wait_for("the button to be of use", lambda: accept.getState().contains(pyatspi.STATE_SENSITIVE))
    screen.show("import-agreed")
    press(accept)
    wait_for("the scenario", lambda: any(title.startswith("• places") for title in window.titles()))
    wait_for("the preview to close", lambda: not window.has_toplevel(IMPORT))
    screen.show("imported")
    print(f"ok - imported after: {problem}", flush=True)


def run(binary, screen, scratch):
    os.environ["XDG_DATA_HOME"] = os.path.join(scratch, "share")
    opened = make_opener(scratch)
    program = Program(binary, scratch, chooses_files=True)
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
        manager = FileManager()
        export_picture(window, target)
        check_toast(window, screen, manager, target, opened)
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
