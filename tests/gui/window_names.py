# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader could not say of a window: controls without a name, and things that take the keyboard without being any
control."""
import re

from gi.repository import Atspi

CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text", "slider",
            "spin button", "page tab", "menu item", "check menu item", "radio menu item", "link", "tree table", "table", "progress bar"}
# Tells nobody what it does.
NO_CONTROL = {"panel", "filler", "unknown", "invalid"}
# Inside a drop-down, which the keyboard never comes to.
CHOSEN = "GtkListItemWidget"
# What has no name gets that of its class.
OF_CLASS = re.compile(r"(Gtk|Gdk|Adw|Ra)[A-Z][A-Za-z]+|")
FOCUSABLE = int(Atspi.StateType.FOCUSABLE)


def nameless(window, title):
    """"role name place" of what is seen now in the newest window of that title and cannot be told."""
    items = window.tree.look(title)
    boxes = window.tree.extents(items)
    seen = [(item, box) for item, box in zip(items, boxes) if box is not None and box[2] > 0 and box[3] > 0]
    states = window.tree.states([item for item, _ in seen])
    for (item, box), state in zip(seen, states):
        if item.name == CHOSEN:
            continue
        focusable = state is not None and state[FOCUSABLE // 32] >> FOCUSABLE % 32 & 1
        if (item.role in CONTROLS or focusable and item.role in NO_CONTROL) and OF_CLASS.fullmatch(item.name):
            yield f"{item.role} {item.name} {box}"
