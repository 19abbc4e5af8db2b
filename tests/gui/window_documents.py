# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and the questions about them, for the tests on the real window."""
import json

from window_helpers import press, wait_for


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
