#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A document and its file in a real window, after a crash and when others write it: files-window-test.py BINARY

See window_helpers.py for what it wants.
"""
import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile

from window_documents import accept, answer, do_by_name, edit_title, read, wait_title
from window_helpers import Failure, Program, click, focus, main, press, show_page, start_again, wait_for, xdotool

LOOKED_AT_S = 8  # a map, before anybody looks below it; what is told for shorter has gone


def write(path, **more):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "range-atlas-scenario", "version": 1, "title": "Baltic",
                   "sites": [{"id": "own-a", "name": "Here", "lat": 54.5, "lon": 21.5}],
                   "rings": [{"site": "own-a", "max_km": 500}], **more}, file)


def check_crash(binary, screen, scratch, path):
    """Killed after an edit: the next start offers it, and only once, see check_recovery ()."""
    before = read(path)
    program = Program(binary, scratch, [path])
    try:
        screen.settled()
        show_page(program.window, "Edit")
        edit_title(program.window, "Not yet saved")
        folder = os.path.join(scratch, "state", "range-atlas", "autosave")
        wait_for("the autosave", lambda: glob.glob(os.path.join(folder, "*.autosave")))
        program.process.send_signal(signal.SIGKILL)
        program.process.wait()
    finally:
        program.stop()
    if read(path) != before:
        raise Failure("the file has changed without being saved")


def check_recovery(window, screen, scratch, path):
    folder = os.path.join(scratch, "state", "range-atlas", "autosave")
    window.wait(role="label", name="Recover Unsaved Changes?")
    screen.show("recover-question")
    answer(window, "Recover Unsaved Changes?", "Recover")
    wait_title(window, "• Not yet saved")
    focus("Range Atlas")
    xdotool("key", "ctrl+s")
    wait_for("the recovered title in the file", lambda: read(path)["title"] == "Not yet saved")
    wait_for("the autosave to go", lambda: not os.listdir(folder))
    print("ok - recovered after a crash", flush=True)


def check_changed_on_disk(window, screen, path):
    """Somebody else writes the file meanwhile: it is not overwritten unasked."""
    show_page(window, "Edit")
    edit_title(window, "Mine")
    theirs = dict(read(path), title="Theirs")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(theirs, file)
    focus("Range Atlas")
    xdotool("key", "ctrl+s")
    window.wait(role="label", name="File Has Changed")
    screen.show("changed-question")
    answer(window, "File Has Changed", "Cancel")
    if read(path)["title"] != "Theirs":
        raise Failure("overwritten unasked")
    wait_for("the question to go", lambda: window.find(role="label", name="File Has Changed") is None)
    focus("Range Atlas")
    xdotool("key", "ctrl+s")
    answer(window, "File Has Changed", "Replace")
    wait_for("the file to be replaced", lambda: read(path)["title"] == "Mine")
    check_removed(window, path)
    print("ok - a changed file is asked about", flush=True)


def check_removed(window, path):
    """Somebody removes the file as it is saved: it is written anew, or has gone after it was, and the program stays.
    RA_TEST_SAMPLES says how often."""
    wait_title(window, "Mine")
    for number in range(int(os.environ.get("RA_TEST_SAMPLES", "1"))):
        edit_title(window, f"Removed {number}")
        focus("Range Atlas")
        key = subprocess.Popen(["xdotool", "key", "ctrl+s"])
        time.sleep(number % 10 * 0.01)
        if os.path.exists(path):
            os.remove(path)
        key.wait()
        wait_title(window, f"Removed {number}")
        if os.path.exists(path) and read(path)["title"] != f"Removed {number}":
            raise Failure("saved without being written")
    edit_title(window, "Last")
    focus("Range Atlas")
    xdotool("key", "ctrl+s")
    wait_for("the file to be written anew", lambda: os.path.exists(path) and read(path)["title"] == "Last")
    wait_title(window, "Last")


def check_newer(program, binary, screen, scratch):
    """A file of a later version is shown and says why it cannot be edited."""
    path = os.path.join(scratch, "later.rangeatlas")
    write(path, version=2, title="Later", later=[1])
    before = read(path)
    start_again(program, binary, path)
    wait_title(program.window, "Later")
    show_page(program.window, "Edit", within="Later – Range Atlas")
    program.window.wait(role="label", contains="written by a newer Range Atlas", within="Later – Range Atlas")
    screen.show("newer")
    focus("Later")
    xdotool("key", "ctrl+s")
    return path, before


def check_unwritten(path, before):
    if read(path) != before:
        raise Failure("a file of a later version was written")
    print("ok - a newer file is read-only", flush=True)


def write_wrong_style(scratch):
    path = os.path.join(scratch, "odd-style.rangeatlas")
    write(path, title="Odd style", style={"theme": "drak", "width_km": 900})
    return path


def check_wrong_style(window, screen, shown_at):
    """A file that asks for a style that is none is shown without it, and says so for long enough."""
    time.sleep(max(0, shown_at + LOOKED_AT_S - time.monotonic()))
    window.wait(contains='"drak"')
    screen.show("wrong-style")
    print("ok - a style that is none is told", flush=True)


def check_import(program, binary, screen, scratch):
    """A table is one step: taken back there is nothing of it, done again all of it."""
    table = os.path.join(scratch, "places.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write("name,lat,lon,range_km\nSovetsk,55.08,21.88,480\nKaliningrad,54.71,20.51,500\n")
    window, title = program.window, "• places – Range Atlas"
    start_again(program, binary, table)
    accept(window, "Import Table", "Import")
    wait_title(window, title)
    show_page(window, "Edit", within=title)
    undo = window.wait(role="push button", name="Undo: Import places", within=title)
    window.wait(role="list item", name="Sovetsk", within=title)
    screen.show("imported")
    press(undo)
    wait_for("the sites to go", lambda: window.find(role="list item", name="Sovetsk", within="places – Range Atlas") is None)
    press(window.wait(role="push button", name="Redo: Import places", within="places – Range Atlas"))
    window.wait(role="list item", name="Sovetsk", within=title)
    window.wait(role="list item", name="Kaliningrad", within=title)
    print("ok - an import is taken back whole", flush=True)


def workbook(path):
    """Three sheets: words, a table and another one."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    rows = lambda table: "".join("<table:table-row>" + "".join(
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>' for value in row)
        + "</table:table-row>" for row in table)
    head = ["name", "lat", "lon", "range (km)"]
    sheets = {"Notes": [["Of two years"]], "2019": [head, ["Sovetsk", "55.08", "21.88", "480"]],
              "2021": [head, ["Chernyakhovsk", "54.63", "21.82", "500"], ["Mozdok", "43.74", "44.65", "480"]]}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f'<office:document-content xmlns:office="{names}office:1.0" xmlns:table="{names}table:1.0" '
                         f'xmlns:text="{names}text:1.0"><office:body><office:spreadsheet>'
                         + "".join(f'<table:table table:name="{name}">{rows(table)}</table:table>' for name, table in sheets.items())
                         + "</office:spreadsheet></office:body></office:document-content>")


def check_sheets(program, binary, screen, scratch):
    """Of a workbook the first table is read, and another may be chosen."""
    table = os.path.join(scratch, "years.ods")
    workbook(table)
    window, title = program.window, "• years – Range Atlas"
    start_again(program, binary, table)
    wait_for("the dialog", lambda: window.has_toplevel("Import Table"))
    window.wait(role="label", contains="1 row understood", within="Import Table")
    screen.show("sheets")
    focus("Import Table")
    click(window.wait(name="Sheet", role="combo box", within="Import Table"))
    screen.settled()
    xdotool("key", "Down", "Down", "Return")
    window.wait(role="label", contains="2 rows understood", within="Import Table")
    screen.show("sheets-chosen")
    accept(window, "Import Table", "Import")
    wait_title(window, title)
    show_page(window, "Edit", within=title)
    window.wait(role="list item", name="Mozdok", within=title)
    if window.find(role="list item", name="Sovetsk", within=title) is not None:
        raise Failure("the first sheet was imported")
    print("ok - another sheet of a workbook is chosen", flush=True)


def check_encoding(program, binary, screen, scratch):
    """A table that does not say how its letters are written is refused until somebody does."""
    table = os.path.join(scratch, "greek.csv")
    with open(table, "wb") as file:
        file.write("name,lat,lon,range\nΑθήνα,37.98,23.73,300\nΛαμία,38.9,22.43,300\n".encode("cp1253"))
    window, title = program.window, "• greek – Range Atlas"
    start_again(program, binary, table)
    wait_for("the dialog", lambda: window.has_toplevel("Import Table"))
    window.wait(role="label", contains="--encoding", within="Import Table")
    screen.show("encoding")
    focus("Import Table")
    click(window.wait(name="Encoding", role="combo box", within="Import Table"))
    screen.settled()
    xdotool("key", *["Down"] * 6, "Return")
    window.wait(role="label", contains="2 rows understood", within="Import Table")
    screen.show("encoding-chosen")
    accept(window, "Import Table", "Import")
    wait_title(window, title)
    show_page(window, "Edit", within=title)
    window.wait(role="list item", name="Λαμία", within=title)
    print("ok - an encoding is chosen", flush=True)


def check_under(window, screen, scratch, path):
    """A file of lines is laid under the map by the menu's words, is in the layers and in the file, and goes again."""
    zones = os.path.join(scratch, "zones.geojson")
    with open(zones, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "name": "Baltic zones", "features": [{"type": "Feature", "geometry": {
            "type": "LineString", "coordinates": [[15, 54], [24, 58]]}}]}, file)
    screen.settled()
    do_by_name(window, "lay file", "Lay File Under Map")
    wait_for("the dialog", lambda: window.has_toplevel("Lay File Under Map"))
    focus("Lay File Under Map")
    xdotool("type", "--delay", 5, zones)
    screen.settled()
    xdotool("key", "Return")
    focus("Range Atlas")
    wait_title(window, "• ")
    show_page(window, "Layers")
    window.wait(contains="Baltic zones")
    screen.show("under")
    xdotool("key", "ctrl+s")
    wait_for("the layer in the file", lambda: [layer["title"] for layer in read(path).get("under", [])] == ["Baltic zones"])
    do_by_name(window, "remove ref", "Remove Reference Layers")
    wait_title(window, "• ")
    xdotool("key", "ctrl+s")
    wait_for("the layer to go", lambda: read(path).get("under", []) == [])
    print("ok - a file is laid under the map", flush=True)


def edit_one(binary, screen, scratch, path):
    """What a file of one's own goes through."""
    check_crash(binary, screen, scratch, path)
    program = Program(binary, scratch, chooses_files=True)
    try:
        check_recovery(program.window, screen, scratch, path)
        check_changed_on_disk(program.window, screen, path)
        check_under(program.window, screen, scratch, path)
        program.quit()
    finally:
        program.stop()


def discard_all(program):
    """Quits; each window that is not saved asks in its turn."""
    unsaved = [title for title in program.window.titles() if title.startswith("• ")]
    xdotool("key", "ctrl+q")
    for number in range(len(unsaved)):
        answer(program.window, "Save Changes?", "Discard")
        wait_for("the window to go", lambda: program.process.poll() is not None
                 or len([title for title in program.window.titles() if title.startswith("• ")]) < len(unsaved) - number)
    program.process.wait(60)


def open_others(binary, screen, scratch):
    """Files of which each comes into a window of its own, while the first tells what is wrong with its style."""
    program = Program(binary, scratch, [write_wrong_style(scratch)])
    try:
        wait_title(program.window, "Odd style")
        shown_at = time.monotonic()
        later = check_newer(program, binary, screen, scratch)
        check_wrong_style(program.window, screen, shown_at)
        check_import(program, binary, screen, scratch)
        if shutil.which("ogr2ogr"):
            check_sheets(program, binary, screen, scratch)
        check_encoding(program, binary, screen, scratch)
        check_unwritten(*later)
        discard_all(program)
    finally:
        program.stop()


def run(binary, screen, scratch):
    path = os.path.join(scratch, "baltic.rangeatlas")
    os.environ["XDG_STATE_HOME"] = os.path.join(scratch, "state")
    os.environ["XDG_DATA_HOME"] = os.path.join(scratch, "data")
    write(path)
    edit_one(binary, screen, scratch, path)
    open_others(binary, screen, scratch)


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
