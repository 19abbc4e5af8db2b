#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of reach and sources in the real window: tables-window-test.py BINARY (see window_helpers.py)"""
import json
import os
import re
import subprocess
import sys
import time

from window_documents import wait_title
from window_export import choose_file
from window_helpers import (Failure, Program, choose, click, descendants, extents, focus, main, park_pointer, press, show_page,
                            start_again, wait_for, xdotool)

SCENARIO = "status-quo-2021"
MANY = 20000  # sites whose countries take longer than a moment


def printed(binary, *arguments):
    return subprocess.run([binary, *arguments], check=True, stdout=subprocess.PIPE).stdout.decode()


def seen(window, **wanted):
    """The first node that is seen and answers to all that is asked for, see Window.each (): the comparison has its like."""
    return next((node for node in window.each(**wanted) if extents(node)[2] > 0), None)


class Table:
    """The table of the page of reach. It is looked for once, and of its rows only the first are read."""

    FEW = 12

    def __init__(self, window):
        self.node = wait_for("the table", lambda: seen(window, role="tree table"))

    def head(self, title):
        row = next(node for node in descendants(self.node) if node.getRoleName() == "table row")
        return next(node for node in descendants(row) if node.getRoleName() == "label" and node.name == title)

    def nodes(self):
        """The first rows that are seen, each with its texts."""
        rows = []
        body = next(node for node in descendants(self.node, closed=("table row",)) if node.getRoleName() == "list")
        for node in body:
            _, y, _, height = extents(node)
            # Rows beyond the edge are kept ready and have no place yet, or one above the head.
            if height <= 0 or y < extents(body)[1]:
                continue
            rows.append((node, [label.name for label in descendants(node) if label.getRoleName() == "label" and label.name]))
            if len(rows) == self.FEW:
                break
        return rows

    def wait_rows(self, what, holds=lambda rows: True):
        def probe():
            rows = [texts for _, texts in self.nodes()]
            return rows if len(rows) > 2 and holds(rows) else None

        return wait_for(what, probe)

    def click_first_row(self):
        click(self.nodes()[0][0])


def count_of(window, words):
    return window.wait(role="label", name=words)


def check_reach(binary, window, screen):
    show_page(window, "Reach")
    sentence = window.wait(role="label", starts="In range: ").name
    page = printed(binary, "reach", "--scenario", SCENARIO, "--format", "text")
    # The command goes on to the countries, which are not measured yet.
    if not " ".join(page.split()).replace(";", ".").find(sentence[:-1].replace(";", ".")) >= 0:
        raise Failure(f"the command says something else than {sentence!r}")
    count_of(window, "1,512 rows")
    table = Table(window)
    rows = table.wait_rows("rows")
    if rows[0][:2] != ["Mozdok", "2,499 km"]:
        raise Failure(f"the deepest place is not Mozdok but {rows[0]}")
    screen.keep("reach", screen.settled())
    print(f"ok - reach: {sentence}", flush=True)
    return table


def check_sorting(table, screen):
    head = table.head("Place")
    click(head)
    table.wait_rows("rows in the order of the alphabet", lambda found: found[0][0] == "'s-Hertogenbosch"
              and [row[0] for row in found[:10]] == sorted(row[0] for row in found[:10]))
    time.sleep(0.6)  # two clicks, not a double one
    click(head)
    table.wait_rows("the other way round", lambda found: found[0][0] > "Z")
    screen.show("reach-sorted")
    print("ok - a click on a head sorts, another turns the order", flush=True)


def check_search(window, table):
    entry = seen(window, name="Search by name or country")
    click(entry)
    xdotool("type", "--delay", 5, "poland")
    table.wait_rows("Poland alone", lambda found: all("Poland" in row for row in found))
    return entry


def check_copy(window, table, entry):
    """What is copied from the table arrives where it is pasted."""
    table.click_first_row()
    xdotool("key", "ctrl+c")
    click(entry)
    xdotool("key", "ctrl+a", "ctrl+v")

    def pasted():
        content = entry.queryText()
        text = content.getText(0, content.characterCount)
        return text if text.startswith("Place\tMargin\tCountry") else None

    text = wait_for("the copied row", pasted)
    if not re.search(r"\tPoland\t\d+(\.\d+)?\t", text):
        raise Failure(f"no row of Poland in {text!r}")
    xdotool("key", "ctrl+a", "Delete")
    count_of(window, "1,512 rows")
    print("ok - searched, and a row copied with its figures", flush=True)


def check_kinds(window, table, screen):
    choose(window, "What is listed: Places", 1)
    count_of(window, "55 rows")
    choose(window, "What is listed: Capitals", 1)
    window.wait(role="label", contains=" wholly and ")
    table.wait_rows("countries", lambda found: found[0][0] == "Afghanistan")
    screen.show("reach-countries")
    choose(window, "What is listed: Countries", -2)
    count_of(window, "1,512 rows")
    choose(window, "Which of them: In range", 1)
    table.wait_rows("places at the edge", lambda found: all(any("near the edge" in text for text in row)
                                                              for row in found))
    screen.show("reach-edge")
    choose(window, "Which of them: Near the edge", -1)
    count_of(window, "1,512 rows")
    print("ok - capitals, countries and places at the edge", flush=True)


def check_claim(window, table):
    choose(window, "Whose rings: All rings together", 4)
    window.wait(pressable=True, starts="Whose rings: Iskander-M / SS-26: 500 km")
    table.wait_rows("the places of one claim", lambda found: all(any(" km" in text for text in row) for row in found))
    if window.find(role="label", name="1,512 rows") is not None:
        raise Failure("one claim reaches as much as all")
    choose(window, "Whose rings: Iskander", -4)
    count_of(window, "1,512 rows")
    print("ok - one claim alone", flush=True)


def check_centre(window, table):
    """A row that is activated brings its place into the middle of the map."""
    table.wait_rows("Mozdok at the top", lambda found: found[0][0] == "Mozdok")
    table.click_first_row()
    xdotool("key", "Return")
    picture = window.find(role="image", name="Map")
    wait_for("the map to move to Mozdok", lambda: re.search(r"Centre 43\.7\d° N 44\.6\d° E", picture.description))
    print("ok - a row brings its place into the middle", flush=True)


def open_menu(window):
    park_pointer()
    press(seen(window, name="Table Menu", pressable=True))
    time.sleep(0.5)


def check_export(binary, window, screen, folder):
    """The exported table is the command's to the byte."""
    target = os.path.join(folder, "reach.csv")
    open_menu(window)
    screen.keep("table-menu", screen.grab())
    # Sort By, Copy, Open in Window come first.
    xdotool("key", "Down", "Down", "Down", "Return")
    choose_file(window, "Export Table", target)
    window.wait(contains="Exported reach.csv")
    with open(target, encoding="utf-8", newline="") as file:
        if file.read() != subprocess.run([binary, "reach", "--scenario", SCENARIO, "--format", "csv"], check=True,
                                         stdout=subprocess.PIPE).stdout.decode():
            raise Failure("the exported table is not what the command prints")
    focus("Range Atlas")
    print("ok - exported what the command prints", flush=True)


def check_window(window, screen):
    open_menu(window)
    xdotool("key", "Down", "Down", "Return")
    wait_for("a window of its own", lambda: window.has_toplevel("Within Range"))
    focus("Within Range")
    time.sleep(1)
    screen.show("reach-window")
    xdotool("key", "ctrl+w")
    wait_for("its end", lambda: not window.has_toplevel("Within Range"))
    focus("Range Atlas")
    print("ok - the table opens in a window of its own", flush=True)


def check_stop(program, binary, folder):
    """What takes long tells how far it is, is stopped, and is begun anew; meanwhile the window stays in use."""
    path = os.path.join(folder, "many.rangeatlas")
    sites = [{"id": f"own-{i}", "name": f"Site {i}", "lat": i % 140 - 65 + i * 1e-4, "lon": i * 7 % 359 - 179 + i * 1e-5}
             for i in range(MANY)]
    with open(path, "w", encoding="utf-8") as file:
        # What is measured is not drawn: a map of it would take three times as long as all measuring.
        json.dump({"format": "range-atlas-scenario", "version": 1, "title": "Many", "sites": sites,
                   "style": {"hide_parts": ["rings", "sites"]},
                   "rings": [{"site": site["id"], "max_km": 300} for site in sites]}, file)
    start_again(program, binary, path)
    window = program.window
    wait_title(window, "Many")
    show_page(window, "Reach")
    choose(window, "What is listed: Places", 2)
    percent = window.wait(role="label", contains=" %", within="Many – Range Atlas")
    wait_for("a share", lambda: re.fullmatch(r"\d{1,2} %", percent.name) and extents(percent)[2] > 0)
    press(window.wait(role="push button", name="Stop"))
    again = window.wait(role="push button", name="Measure")
    wait_for("the share to go", lambda: extents(percent)[2] == 0 or window.find(role="label", contains=" %") is None)
    press(again)
    press(window.wait(role="push button", name="Stop"))
    window.wait(role="push button", name="Measure")
    print("ok - a long measurement is stopped and begun anew", flush=True)


def check_sources(binary, window, screen):
    listed = len(json.loads(printed(binary, "list", "sources", "--format", "json")))
    show_page(window, "Sources")
    shown = int(wait_for("sources", lambda: next(filter(None, (
        re.fullmatch(r"(\d+) sources", node.name) for node in window.each(role="label", contains=" sources"))))).group(1))
    screen.show("sources")
    if window.find(role="label", contains="Unconfirmed") is not None:
        raise Failure("an unconfirmed figure in the default view")
    press(window.wait(role="check box", name="All sources of the catalogue"))
    count_of(window, f"{listed} sources")
    window.wait(role="label", starts="Unconfirmed: ")
    press(window.wait(role="check box", name="All sources of the catalogue"))
    count_of(window, f"{shown} sources")
    press(window.wait(contains="Copy as Footnotes", pressable=True))
    window.wait(contains="Footnotes copied")
    print(f"ok - {shown} sources of what is shown, {listed} of the catalogue", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch, chooses_files=True)
    try:
        window = program.window
        window.wait(role="image", name="Map")
        table = check_reach(binary, window, screen)
        check_sorting(table, screen)
        check_copy(window, table, check_search(window, table))
        check_kinds(window, table, screen)
        check_claim(window, table)
        check_centre(window, table)
        check_export(binary, window, screen, scratch)
        check_window(window, screen)
        check_sources(binary, window, screen)
        check_stop(program, binary, scratch)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
