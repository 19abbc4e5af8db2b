#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing a scenario by its forms in a real window: edit-window-test.py BINARY

See window_helpers.py for what it wants.
"""
import os
import sys

import pyatspi

from window_documents import accept, fill, find_in, is_sensitive, new_document, read, save_as, wait_button, wait_title
from window_helpers import Failure, Program, changed_picture, click, extents, focus, main, press, wait_for, xdotool


def open_form(window, screen, button, form):
    press(window.wait(role="push button", name=button))
    wait_for(f"the form {form}", lambda: window.has_toplevel(form))
    screen.show("form-" + form.lower().replace(" ", "-"))


def check_new(window, screen):
    before = new_document(window, screen)
    screen.keep("edit-new", before)
    print("ok - new from the scenario that is shown", flush=True)
    return before


def check_place_by_name(window, screen):
    """In any language; where several bear the name, or none does, those that may be meant are offered below the row."""
    for words, offered in (("Warzaw", "Poland"), ("London", "Canada")):
        fill(window, "Add Site", Coordinates=words)
        choice = window.wait(role="label", contains=offered + " · ", within="Add Site")
        if is_sensitive(find_in(window, "Add Site", "push button", "Add")):
            raise Failure(f"a site at {words} can be added")
    screen.show("form-site-several")
    focus("Add Site")
    entry = find_in(window, "Add Site", "text", "Coordinates")
    click(choice)
    wait_for("the choice", lambda: entry.queryText().getText(0, entry.queryText().characterCount) == "London, CAN")
    fill(window, "Add Site", Coordinates="варшава")
    wait_for("the site to be complete", lambda: is_sensitive(find_in(window, "Add Site", "push button", "Add")))
    print("ok - place found by its name, and chosen from several", flush=True)


def coordinates(window):
    text = find_in(window, "Add Site", "text", "Coordinates").queryText()
    return text.getText(0, text.characterCount)


def check_proposal(window, screen):
    """A site that is called as a town lies there, unless somebody has written where; part of a name proposes nothing."""
    open_form(window, screen, "Add Site", "Add Site")
    fill(window, "Add Site", Name="Warsaw")
    wait_for("Warsaw’s coordinates", lambda: coordinates(window).startswith("52.2"))
    window.wait(role="label", contains="Found by the name: Warsaw (Poland", within="Add Site")
    screen.show("form-site-proposed")
    fill(window, "Add Site", Name="Warsaw II")
    wait_for("the proposal to go", lambda: coordinates(window) == "")
    fill(window, "Add Site", Coordinates="54, 20")
    fill(window, "Add Site", Name="Warsaw")
    if coordinates(window) != "54, 20" or window.find(role="label", contains="Found by the name", within="Add Site") is not None:
        raise Failure(f"what was written has become {coordinates(window)}")
    focus("Add Site")
    xdotool("key", "Escape")
    wait_for("the form to go", lambda: not window.has_toplevel("Add Site"))
    focus("Range Atlas")
    print("ok - coordinates found by the site's name", flush=True)


def check_site(window, screen):
    """By coordinates in degrees, minutes and seconds; what is no place cannot be added."""
    open_form(window, screen, "Add Site", "Add Site")
    fill(window, "Add Site", Name="Sovetsk", Coordinates="95°04′52″N 21°53′19″E")
    reason = window.wait(role="label", contains="must be between -90 and 90", within="Add Site")
    row = find_in(window, "Add Site", "text", "Coordinates")
    gap = extents(reason)[1] - sum(extents(row)[1::2])
    if not 0 <= gap < 30:
        raise Failure(f"the reason does not stand below its row, but {gap} pixels away")
    screen.show("form-site-wrong")
    if is_sensitive(find_in(window, "Add Site", "push button", "Add")):
        raise Failure("a site beyond the pole can be added")
    check_place_by_name(window, screen)
    fill(window, "Add Site", Coordinates="55°04′52″N 21°53′19″E")
    accept(window, "Add Site")
    wait_button(window, "Undo: Add site Sovetsk")
    wait_title(window, "• Copy of ")
    print("ok - site added by coordinates", flush=True)


def check_change(window, screen):
    """A click on its row opens a thing again; its button takes it out; both are undone."""
    box = window.wait(role="list item", name="Sovetsk").queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    focus("Range Atlas")
    xdotool("mousemove", box.x + 60, box.y + box.height // 2, "click", 1)
    wait_for("the form", lambda: window.has_toplevel("Change Site"))
    fill(window, "Change Site", What_it_is="A town on the Neman")
    screen.show("form-change-site")
    accept(window, "Change Site", "Change")
    wait_button(window, "Undo: Change site Sovetsk")
    press(window.wait(role="push button", name="Remove site Sovetsk"))
    wait_button(window, "Undo: Remove site Sovetsk")
    focus("Range Atlas")
    for words in ("Undo: Change site Sovetsk", "Undo: Add site Sovetsk"):
        xdotool("key", "ctrl+z")
        wait_button(window, words)
    print("ok - site changed, removed, and both undone", flush=True)


def check_claim(window, screen):
    """A figure without claimant, date and source is none."""
    open_form(window, screen, "Add System", "Add System")
    fill(window, "Add System", Name="Test missile")
    accept(window, "Add System")
    open_form(window, screen, "Add Claim", "Add Claim")
    fill(window, "Add Claim", Range="1500", Claimant="A ministry", Date="2021-06-14")
    if is_sensitive(find_in(window, "Add Claim", "push button", "Add")):
        raise Failure("a claim without a source can be added")
    press(find_in(window, "Add Claim", "push button", "New Source"))
    wait_for("the form of the source", lambda: window.has_toplevel("New Source"))
    fill(window, "New Source", Title="A paper", Publisher="A publisher", Date="14.06.2021")
    screen.show("form-new-source")
    accept(window, "New Source")
    screen.show("form-claim-complete")
    accept(window, "Add Claim")
    wait_button(window, "Undo: Add claim by A ministry")
    print("ok - system, source and claim added", flush=True)


def check_deployment(window, screen, before):
    """Of what has just been made, hypothetical unless one says more."""
    open_form(window, screen, "Add Deployment", "Add Deployment")
    accept(window, "Add Deployment")
    wait_button(window, "Undo: Add deployment of Test missile at Sovetsk")
    return changed_picture(window, screen, before, "deployment added", 0.02)


def check_history(window, screen, before):
    map_box = window.wait(role="image", name="Map").queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    focus("Range Atlas")
    xdotool("mousemove", map_box.x + map_box.width - 70, map_box.y + 40)
    for words in ("Undo: Add claim by A ministry", "Undo: Add source A paper", "Undo: Add system Test missile",
                  "Undo: Add site Sovetsk", "Undo"):
        xdotool("key", "ctrl+z")
        wait_button(window, words)
    changed_picture(window, screen, before, "all undone", 0.02)
    for _ in range(5):
        xdotool("key", "ctrl+shift+z")
    wait_button(window, "Undo: Add deployment of Test missile at Sovetsk")
    wait_button(window, "Redo")
    print("ok - undone and done again", flush=True)


def check_saved(path):
    saved = read(path)
    deployment = saved["deployments"][-1]
    claim = saved["systems"][0]["claims"][0]
    if (deployment["status"] != "hypothetical" or deployment["claims"] != [claim["id"]]
            or claim["sources"] != [saved["sources"][0]["id"]] or saved["sources"][0]["date"] != "2021-06-14"):
        raise Failure(f"saved otherwise than meant: {deployment}, {claim}")
    site = saved["sites"][0]
    if abs(site["lat"] - 55.08111) > 1e-4 or abs(site["lon"] - 21.88861) > 1e-4 or "id" in saved:
        raise Failure(f"saved otherwise than meant: {site}")
    print("ok - saved", flush=True)


def run(binary, screen, scratch):
    path = os.path.join(scratch, "baltic.rangeatlas")
    os.environ["XDG_STATE_HOME"] = os.path.join(scratch, "state")
    os.environ["XDG_DATA_HOME"] = os.path.join(scratch, "data")
    program = Program(binary, scratch, chooses_files=True)
    try:
        before = check_new(program.window, screen)
        check_proposal(program.window, screen)
        check_site(program.window, screen)
        check_change(program.window, screen)
        check_claim(program.window, screen)
        after = check_deployment(program.window, screen, before)
        screen.keep("edit-page", after)
        check_history(program.window, screen, after)
        save_as(program.window, screen, path)
        check_saved(path)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
