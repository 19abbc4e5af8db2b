#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of reach and sources in the real window: tables-window-test.py BINARY (see window_helpers.py)"""
import os
import re
import subprocess
import sys
import time

from window_helpers import (Failure, Program, choose, click, descendants, extents, focus, main, press, show_page, wait_for,
                            xdotool)

SCENARIO = "status-quo-2021"


def printed(binary, *arguments):
    return subprocess.run([binary, *arguments], check=True, stdout=subprocess.PIPE).stdout.decode()


def table_of(window):
    """The table of the page of reach: the comparison, which is not seen, has another."""
    for node in descendants(window.application):
        if node.getRoleName() == "tree table" and extents(node)[2] > 0:
            return node
    return None


def row_nodes(window):
    """The rows that there are widgets for, in their order, each with its texts; the heads make a row, too, which is left out."""
    rows = []
    for node in descendants(table_of(window)):
        if node.getRoleName() == "table row":
            texts = [label.name for label in descendants(node) if label.getRoleName() == "label" and label.name]
            _, y, _, height = extents(node)
            # Rows beyond the edge are kept ready and have no place yet.
            if height > 0 and texts and texts[0] not in ("Place", "Country"):
                rows.append((y, node, texts))
    return rows


def rows_of(window):
    return [texts for _, _, texts in row_nodes(window)]


def click_first_row(window):
    click(next(node for y, node, _ in row_nodes(window) if y > 0))


def wait_rows(window, what, holds):
    def probe():
        rows = rows_of(window)
        return rows if len(rows) > 2 and holds(rows) else None

    return wait_for(what, probe)


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
    rows = wait_rows(window, "rows", lambda found: True)
    if rows[0][:2] != ["Mozdok", "2,499 km"]:
        raise Failure(f"the deepest place is not Mozdok but {rows[0]}")
    screen.keep("reach", screen.settled())
    print(f"ok - reach: {sentence}", flush=True)


def check_sorting(window, screen):
    head = next(node for node in descendants(table_of(window)) if node.getRoleName() == "label" and node.name == "Place")
    click(head)
    wait_rows(window, "rows in the order of the alphabet", lambda found: found[0][0] == "'s-Hertogenbosch"
              and [row[0] for row in found[:10]] == sorted(row[0] for row in found[:10]))
    click(head)
    wait_rows(window, "the other way round", lambda found: found[0][0] > "Z")
    screen.keep("reach-sorted", screen.settled())
    print("ok - a click on a head sorts, another turns the order", flush=True)


def check_search(window):
    entry = next(node for node in descendants(window.application)
                 if node.name == "Search by name or country" and extents(node)[2] > 0)
    click(entry)
    xdotool("type", "--delay", 5, "poland")
    wait_rows(window, "Poland alone", lambda found: all("Poland" in row for row in found))
    return entry


def check_copy(window, entry):
    """What is copied from the table arrives where it is pasted."""
    click_first_row(window)
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


def check_kinds(window, screen):
    choose(window, "What is listed: Places", 1)
    count_of(window, "56 rows")
    choose(window, "What is listed: Capitals", 1)
    window.wait(role="label", contains=" wholly and ")
    wait_rows(window, "countries", lambda found: found[0][0] == "Afghanistan")
    screen.keep("reach-countries", screen.settled())
    choose(window, "What is listed: Countries", -2)
    count_of(window, "1,512 rows")
    choose(window, "Which of them: In range", 1)
    wait_rows(window, "places at the edge", lambda found: all(any("near the edge" in text for text in row)
                                                              for row in found))
    screen.keep("reach-edge", screen.settled())
    choose(window, "Which of them: Near the edge", -1)
    count_of(window, "1,512 rows")
    print("ok - capitals, countries and places at the edge", flush=True)


def check_claim(window):
    choose(window, "Whose rings: All rings together", 4)
    window.wait(pressable=True, starts="Whose rings: Iskander-M / SS-26: 500 km")
    wait_rows(window, "the places of one claim", lambda found: all(any(" km" in text for text in row) for row in found))
    if window.find(role="label", name="1,512 rows") is not None:
        raise Failure("one claim reaches as much as all")
    choose(window, "Whose rings: Iskander", -4)
    count_of(window, "1,512 rows")
    print("ok - one claim alone", flush=True)


def check_centre(window):
    """A double click on a row brings the place into the middle of the map."""
    before = window.find(role="image", name="Map").description
    click_first_row(window)
    xdotool("key", "Return")

    def moved():
        description = window.find(role="image", name="Map").description
        return description if description != before else None

    print(f"ok - a row brings its place into the middle: {wait_for('the map to move', moved)}", flush=True)


def check_export(binary, window, screen, folder):
    """The exported table is the command's to the byte."""
    target = os.path.join(folder, "reach.csv")
    button = next(node for node in descendants(window.application)
                  if node.name == "Table Menu" and extents(node)[2] > 0 and node.queryAction().nActions > 0)
    press(button)
    time.sleep(0.5)
    screen.keep("table-menu", screen.grab())
    # Sort By, Copy, Open in Window come first.
    xdotool("key", "Down", "Down", "Down", "Return")
    wait_for("the export dialog", lambda: window.has_toplevel("Export Table"))
    focus("Export Table")
    xdotool("key", "ctrl+a")
    xdotool("type", "--delay", 5, target)
    xdotool("key", "Return")
    window.wait(contains="Exported reach.csv")
    with open(target, encoding="utf-8", newline="") as file:
        if file.read() != subprocess.run([binary, "reach", "--scenario", SCENARIO, "--format", "csv"], check=True,
                                         stdout=subprocess.PIPE).stdout.decode():
            raise Failure("the exported table is not what the command prints")
    focus("Range Atlas")
    print("ok - exported what the command prints", flush=True)


def check_window(window, screen):
    press(next(node for node in descendants(window.application)
               if node.name == "Table Menu" and extents(node)[2] > 0 and node.queryAction().nActions > 0))
    time.sleep(0.5)
    xdotool("key", "Down", "Down", "Return")
    wait_for("a window of its own", lambda: window.has_toplevel("Within Range"))
    focus("Within Range")
    time.sleep(1)
    screen.keep("reach-window", screen.settled())
    xdotool("key", "ctrl+w")
    wait_for("its end", lambda: not window.has_toplevel("Within Range"))
    focus("Range Atlas")
    print("ok - the table opens in a window of its own", flush=True)


def check_sources(window, screen):
    show_page(window, "Sources")
    shown = int(wait_for("sources", lambda: re.fullmatch(r"(\d+) sources", (window.find(
        role="label", contains=" sources") or window.application).name)).group(1))
    screen.keep("sources", screen.settled())
    if any("Unconfirmed" in node.name for node in descendants(window.application) if node.getRoleName() == "label"):
        raise Failure("an unconfirmed figure in the default view")
    press(window.wait(role="check box", name="All sources of the catalogue"))
    count_of(window, "163 sources")
    window.wait(role="label", starts="Unconfirmed: ")
    press(window.wait(role="check box", name="All sources of the catalogue"))
    count_of(window, f"{shown} sources")
    press(window.wait(contains="Copy as Footnotes", pressable=True))
    window.wait(contains="Footnotes copied")
    print(f"ok - {shown} sources of what is shown, 163 of the catalogue", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch)
    try:
        window = program.window
        window.wait(role="image", name="Map")
        check_reach(binary, window, screen)
        check_sorting(window, screen)
        check_copy(window, check_search(window))
        check_kinds(window, screen)
        check_claim(window)
        check_centre(window)
        check_export(binary, window, screen, scratch)
        check_window(window, screen)
        check_sources(window, screen)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
