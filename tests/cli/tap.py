# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command tests share: tests are functions, each run in an empty folder of its own, reported as TAP."""

import os
import sys
import tempfile
import traceback

TESTS = []


def test(function):
    TESTS.append(function)
    return function


def without_display(env=None):
    """The environment as it is, but without a display, and with what @env sets."""
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**clean, **(env or {})}


def run_tests(set_folder):
    """Runs them all, telling @set_folder of each one's folder first; ends the process, with 1 if any failed."""
    failed = 0
    print("TAP version 13")
    print(f"1..{len(TESTS)}")
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", " ")
        with tempfile.TemporaryDirectory(prefix="range-atlas-") as folder:
            set_folder(folder)
            try:
                function()
                print(f"ok {number} - {name}", flush=True)
            except Exception:  # every failure is to be shown, and the other tests are to run
                failed += 1
                print(f"not ok {number} - {name}")
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}", flush=True)
    sys.exit(1 if failed else 0)
