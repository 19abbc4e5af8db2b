# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and the questions about them, for the tests on the real window."""
import json
import os

import pyatspi
from window_helpers import focus, press, show_page, wait_for, xdotool


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def wait_title(window, start):
    wait_for(f"a window called {start}…", lambda: any(title.startswith(start) for title in window.titles()))


def answer(window, heading, button):
    """Presses a button of a question."""
    window.wait(role="label", name=heading)
    press(window.wait(role="push button", contains=button))


def edit_title(window, text):
    entry = window.wait(role="text", name="Title")
    entry.queryEditableText().setTextContents(text)
    wait_title(window, "• " + text)


def new_document(window, screen):
    """Makes a copy of the scenario that is shown; gives the picture of its page."""
    screen.settled()
    show_page(window, "Edit")
    screen.show("edit-nothing")
    press(window.wait(role="push button", name="New From This Scenario"))
    wait_title(window, "Copy of ")
    return screen.settled()


def wait_button(window, name):
    """A button whose name tells what it does now, such as "Undo: Add site Sovetsk"."""
    return window.wait(role="push button", name=name)


def find_in(window, title, role, name):
    """A widget of one window, and not of one that lies below. A mnemonic is part of what the bus calls a button."""
    node = next((node for node in window.each(role=role, within=title) if node.name.replace("_", "").startswith(name)), None)
    if node is None:
        raise LookupError(f"no {role} {name} in {title}")
    return node


def is_sensitive(node):
    return node.getState().contains(pyatspi.STATE_SENSITIVE)


def fill(window, form, **texts):
    """Writes into the entries of a form; an underscore in a name stands for a space."""
    for label, text in texts.items():
        entry = wait_for(label, lambda label=label: find_in(window, form, "text", label.replace("_", " ")))
        entry.queryEditableText().setTextContents(text)


def accept(window, form, button="Add"):
    """Presses the button of a form, when what it says is good, and waits for the form to go."""
    press(wait_for(f"{form} to be complete", lambda: [node for node in [find_in(window, form, "push button", button)]
                                                      if is_sensitive(node)])[0])
    wait_for(f"{form} to close", lambda: not window.has_toplevel(form))


def save_as(window, screen, path):
    xdotool("key", "ctrl+shift+s")
    wait_for("the dialog", lambda: window.has_toplevel("Save Scenario"))
    focus("Save Scenario")
    xdotool("key", "ctrl+a")
    xdotool("type", "--delay", 5, path.removesuffix(".rangeatlas"))
    screen.keep("save-dialog", screen.settled())
    xdotool("key", "Return")
    wait_for("the file", lambda: os.path.exists(path))
    focus("Range Atlas")
    wait_title(window, "Copy of ")


def do_by_name(window, words, title):
    """What the menu has, by its words in the search."""
    focus("Range Atlas")
    xdotool("key", "ctrl+f")
    wait_for("the search", lambda: window.has_toplevel("Search"))
    focus("Search")
    wait_for("the entry", lambda: window.find(role="entry", within="Search")).queryEditableText().setTextContents(words)
    window.wait(role="label", name=title, within="Search")
    xdotool("key", "Return")
    wait_for("the search to close", lambda: not window.has_toplevel("Search"))
