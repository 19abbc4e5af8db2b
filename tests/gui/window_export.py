# SPDX-License-Identifier: GPL-3.0-or-later
"""The export panel and the dialogs in which a file is chosen, for the tests on the real window."""
import os

import pyatspi
from window_helpers import Failure, focus, press, wait_for, xdotool

PANEL = "Export Picture"


def button(window, label):
    """GTK names a button after its label, with the mnemonic and once more without."""
    return wait_for(f"the button {label}", lambda: next(
        (node for node in window.each(role="push button") if node.name.replace("_", "") in (label, f"{label} {label}")), None))


def choose_file(window, title, path):
    """Over the bus alone: what is typed goes to whatever happens to have the keyboard while the dialog opens."""
    wait_for(f"the dialog {title}", lambda: window.has_toplevel(title))
    entry = wait_for("the file's name", lambda: window.find(role="text", name="Name:", within=title))
    accept = wait_for("the button", lambda: next(
        node for node in window.each(within=title) if node.name in ("_Export Export", "_Save Save")))
    if not entry.queryEditableText().setTextContents(path):
        raise Failure(f"the file's name cannot be set in {title}")
    wait_for("the button to be of use", lambda: accept.getState().contains(pyatspi.STATE_SENSITIVE))
    press(accept)
    wait_for(f"the end of {title}", lambda: not window.has_toplevel(title))


def status(window):
    return window.find(role="label", contains=" pixels")


def open_panel(window):
    focus("Range Atlas")
    xdotool("key", "ctrl+e")
    wait_for("the panel", lambda: window.has_toplevel(PANEL))
    focus(PANEL)
    wait_for("the preview", lambda: status(window))


def export_picture(window, target):
    """A name alone goes to the folder in which the dialog begins."""
    press(button(window, "Export…"))
    choose_file(window, "Save Picture", target)
    wait_for("the exported file", lambda: not os.path.isabs(target) or os.path.exists(target) and os.path.getsize(target) > 0)
    wait_for("the panel to close", lambda: not window.has_toplevel(PANEL))
    wait_for("the toast", lambda: window.find(contains=f"Exported {os.path.basename(target)}"))
