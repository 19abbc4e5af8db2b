# SPDX-License-Identifier: GPL-3.0-or-later
"""The comparison of two scenarios, for the tests on the real window."""
from window_helpers import Failure, choose_row, extents, wait_for, xdotool

A, B = "status-quo-2021", "moratorium-offer"
TITLE_B = "The moratorium offer as Russia reads it"


def map_of(window, letter):
    """The map of a side, as it is seen."""
    return next((node for node in window.each(role="image", starts=f"{letter}: ") if extents(node)[2] > 0), None)


def choose_b(window, title):
    """Steps through the scenarios until B is the one with this title."""
    for _ in range(20):
        chooser = window.wait(role="push button", starts="Scenario B: ")
        name = chooser.name
        if name == f"Scenario B: B: {title}":
            return
        choose_row(chooser, 1)
        wait_for("another scenario", lambda: window.find(role="push button", name=name) is None)
    raise Failure(f"{title} is not among the scenarios")


def begin(window):
    """Compares what is shown with the offer."""
    xdotool("key", "ctrl+shift+c")
    wait_for("two maps", lambda: map_of(window, "A") and map_of(window, "B"))
    choose_b(window, TITLE_B)
    wait_for("the title of B", lambda: map_of(window, "B").name == f"B: {TITLE_B}")
