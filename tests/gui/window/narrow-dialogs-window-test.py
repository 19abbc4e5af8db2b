#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogs and the presenter on a small screen, dark: narrow-dialogs-window-test.py BINARY (see window_helpers.py)"""
import sys

from window_helpers import focus, main, wait_for, xdotool
from window_narrow import find_windows, look, resize, start


def check_dialog(window, screen, keys, title, what):
    xdotool("key", keys)
    focus(title)
    resize(title)
    look(window, screen, title, what)
    xdotool("key", "Escape")
    wait_for(f"{title} to go", lambda: not find_windows(title))
    focus("Range Atlas")


def check_presenter(window, screen):
    """It is as large as the screen until somebody makes it smaller."""
    xdotool("key", "F5")
    title = "^Missile ranges after the INF Treaty, June 2021$"
    focus(title)
    resize(title)
    look(window, screen, title.strip("^$"), "presenter")
    xdotool("key", "Escape")
    wait_for("the presenter to go", lambda: not find_windows(title))


def run(binary, screen, scratch):
    program = start(binary, screen, scratch)
    try:
        check_dialog(program.window, screen, "ctrl+e", "Export Picture", "export")
        check_dialog(program.window, screen, "F1", "Help", "help")
        check_presenter(program.window, screen)
        focus("Range Atlas")
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
