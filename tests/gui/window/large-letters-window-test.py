#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a small screen in letters of double size: large-letters-window-test.py BINARY

Wants xprop (Debian package x11-utils) besides what window_helpers.py wants.
"""
import subprocess
import sys

from window_helpers import main
from window_narrow import check_pages, look, start


def set_letters(dpi):
    """As a desktop that scales its text does, for programs that begin afterwards."""
    subprocess.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", f"Xft.dpi:\t{dpi}\n"],
                   check=True)


def run(binary, screen, scratch):
    set_letters(192)
    program = start(binary, screen, scratch)
    try:
        look(program.window, screen, "Range Atlas", "large letters map")
        check_pages(program.window, screen, "large letters ", ["Layers", "Reach", "Sources"])
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
