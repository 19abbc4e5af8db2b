# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command tests share: tests are functions, each run in an empty folder of its own, reported as TAP."""

import contextlib
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


@contextlib.contextmanager
def comma_locale():
    """The surroundings of a locale with a decimal comma, which the build has made; empty where it could not."""
    folder = os.environ.get("RA_TEST_LOCALES", "")
    made = os.path.isdir(os.path.join(folder, "de_DE.UTF-8"))
    # The C library never frees its copy of LOCPATH, which a leak checker would blame on the program.
    yield {"LOCPATH": folder, "LC_ALL": "de_DE.UTF-8", "ASAN_OPTIONS": "detect_leaks=0"} if made else {}


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
                print(f"not ok {number} - {name}", flush=True)
                # A summary of failures quotes the standard error alone.
                print(f"{name}: {traceback.format_exc()}", file=sys.stderr, flush=True)
    sys.exit(1 if failed else 0)


def main(module, *names):
    """Runs the tests of a module, its globals being @module: the arguments of the command line are paths and become those
    of them that @names has, and FOLDER is that of each test."""
    if len(sys.argv) != 1 + len(names):
        sys.exit(f"usage: {os.path.basename(sys.argv[0])} {' '.join(names)}")
    module.update(zip(names, map(os.path.abspath, sys.argv[1:])))
    run_tests(lambda folder: module.update(FOLDER=folder))
