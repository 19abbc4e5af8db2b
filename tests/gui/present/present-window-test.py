#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Timeline, presenter and quiz in the real window: present-window-test.py BINARY

See window_helpers.py for what it wants.
"""
import os
import sys
import time

import pyatspi
from window_export import choose_file
from window_helpers import Failure, Program, changed_picture, focus, main, press, wait_for, xdotool
from window_screen import HEIGHT, WIDTH, crop

STORY = "June 2021: an offer and its answer"
FIRST_STEP = "Two news texts, June 2021"
SECOND_STEP = "What the INF Treaty banned"
LAST_STEP = "Two pledges that do not mirror each other"


def slider_says(window, words):
    slider = window.find(role="slider", name="Timeline")
    return slider is not None and words in (slider.description or "")


def map_height(window):
    return window.map_box()[3]


def wait_focus_on_timeline(window):
    wait_for("the focus on the timeline",
             lambda: window.find(role="slider", name="Timeline").getState().contains(pyatspi.STATE_FOCUSED))


def check_toggle(window):
    """T on the map, and Ctrl+T anywhere, take the timeline away and bring it back with the focus on it."""
    low = wait_for("the timeline", lambda: window.find(role="slider", name="Timeline") and map_height(window))
    xdotool("key", "t")
    wait_for("the map to take the room of the timeline", lambda: map_height(window) > low + 60)
    xdotool("key", "ctrl+t")
    wait_for("the timeline to come back", lambda: map_height(window) == low)
    wait_focus_on_timeline(window)
    print("ok - the timeline goes and comes", flush=True)


def check_timeline(window, screen):
    """Gone and asked for again at once, it has the keyboard."""
    xdotool("key", "--delay", 0, "ctrl+t", "ctrl+t")
    wait_focus_on_timeline(window)
    before = screen.settled()
    xdotool("key", "Home")
    wait_for("the first event", lambda: slider_says(window, "1977: SS-20 deployment begins"))
    window.wait(role="label", contains="begins to deploy the SS-20")
    first = changed_picture(window, screen, before, "timeline first event", 0.02)
    xdotool("key", *["Right"] * 6)
    wait_for("the seventh event", lambda: slider_says(window, "25 November 1983"))
    later = changed_picture(window, screen, first, "timeline seventh event", 0.02)
    window.wait(contains="The missiles of the INF Treaty")
    xdotool("key", "Next")
    wait_for("a year on", lambda: slider_says(window, "25 November 1984, after 1 August 1984"))
    xdotool("key", "End")
    wait_for("the last event", lambda: slider_says(window, "5 February 2026"))
    return changed_picture(window, screen, later, "timeline last event", 0.02)


def check_quiz(window, screen):
    """By the keyboard alone, after the menu."""
    press(window.wait(name="Main Menu", pressable=True))
    press(window.wait(name="Quiz", pressable=True))
    wait_for("the quiz", lambda: window.has_toplevel("Which Capitals Are in Range?"))
    focus("Which Capitals Are in Range?")
    window.wait(role="label", starts="Does ")
    screen.show("quiz-question")
    xdotool("key", "i")
    answer = window.wait(role="label", contains="the edge of").name
    if not answer.startswith(("Right. ", "Not so. ")):
        raise Failure(f"no verdict in {answer!r}")
    window.wait(role="label", contains="of 1 answered")
    screen.show("quiz-answer")
    xdotool("key", "Return")
    wait_for("the next question", lambda: window.find(role="label", contains="the edge of") is None)
    xdotool("key", "o")
    window.wait(role="label", contains="of 2 answered")
    xdotool("key", "Escape")
    wait_for("the quiz to go", lambda: not window.has_toplevel("Which Capitals Are in Range?"))
    focus("Range Atlas")
    print(f"ok - quiz: {answer}", flush=True)


def middle_is_black(screen):
    box = (WIDTH // 4, HEIGHT // 4, WIDTH // 2, HEIGHT // 2)
    return not any(crop(screen.grab(), box))


def hint(window):
    return window.find(role="label", contains="Esc: end")


def hint_upon_motion(window):
    """A hand moves on and on; two motions alone may come to the window as one, and the first only tells where it is."""
    xdotool("mousemove", WIDTH // 3, HEIGHT // 3)
    time.sleep(0.1)
    xdotool("mousemove", WIDTH // 3 + 50, HEIGHT // 3)
    return hint(window)


def check_hint(window, screen):
    """How to go on, at first and whenever the pointer moves; it goes by itself, and at once when somebody goes on."""
    wait_for("the hint", lambda: hint(window))
    screen.keep("present-hint", screen.grab())
    wait_for("the hint to fade", lambda: hint(window) is None)
    wait_for("the hint upon motion", lambda: hint_upon_motion(window))
    xdotool("key", "Right")
    wait_for("the second step", lambda: window.has_toplevel(SECOND_STEP))
    if hint(window) is not None:
        raise Failure("the hint stays over the second step")
    xdotool("key", "Left")
    wait_for("the first step again", lambda: window.has_toplevel(FIRST_STEP))
    print("ok - the keys are told while somebody may look for them", flush=True)


def check_single(window):
    """A scenario without steps is presented as one."""
    title = "Missile ranges after the INF Treaty, June 2021"
    xdotool("key", "F5")
    wait_for("the presenter", lambda: window.has_toplevel(title))
    focus(title + "$")
    xdotool("key", "Right")
    xdotool("key", "Escape")
    wait_for("the presenter to go", lambda: not window.has_toplevel(title))
    focus("Range Atlas")
    print("ok - one scenario is presented", flush=True)


def check_paper(window, scratch):
    """The talk as a file, with a page for each step at least."""
    target = os.path.join(scratch, "talk.pdf")
    press(window.wait(name="Main Menu", pressable=True))
    press(window.wait(role="menu item", name="Save Talk as PDF…"))
    choose_file(window, "Save Talk", target)
    window.wait(contains="Wrote talk.pdf")
    with open(target, "rb") as file:
        if not file.read().startswith(b"%PDF"):
            raise Failure("the talk is no PDF")
    focus("Range Atlas")
    print("ok - the talk is saved", flush=True)


def check_story(window, screen):
    press(window.wait(name="Main Menu", pressable=True))
    press(window.wait(role="menu item", name=STORY))
    wait_for("the presenter", lambda: window.has_toplevel(FIRST_STEP))
    focus(FIRST_STEP)
    check_hint(window, screen)
    window.wait(role="label", name="1 of 10")
    first = screen.settled()
    screen.keep("present-first", first)
    xdotool("key", "Right")
    wait_for("the second step", lambda: window.has_toplevel(SECOND_STEP))
    wait_for("another map", lambda: screen.grab() != first)
    screen.show("present-second")
    xdotool("key", "Prior")
    wait_for("the first step again", lambda: window.has_toplevel(FIRST_STEP))
    xdotool("key", "b")
    wait_for("a black screen", lambda: middle_is_black(screen))
    xdotool("key", "period")
    wait_for("the map again", lambda: not middle_is_black(screen))
    xdotool("mousemove", WIDTH // 2, HEIGHT // 2)
    corner = (40, 40, 100, 40)
    lit = sum(crop(screen.settled(), corner))
    xdotool("key", "s")
    wait_for("the spotlight", lambda: sum(crop(screen.grab(), corner)) < 0.6 * lit)
    screen.show("present-spotlight")
    xdotool("key", "s", "End")
    wait_for("the last step", lambda: window.has_toplevel(LAST_STEP))
    xdotool("key", "space")
    window.wait(role="label", name="10 of 10")
    xdotool("key", "F5")
    wait_for("the talk to start over", lambda: window.has_toplevel(FIRST_STEP))
    xdotool("key", "End")
    xdotool("key", "n")
    wait_for("the notes", lambda: window.has_toplevel("Speaker’s Notes"))
    window.wait(role="label", contains="This is the last step.")
    screen.show("present-notes")
    focus(LAST_STEP)
    xdotool("key", "Escape")
    wait_for("the presenter to go", lambda: not window.has_toplevel(LAST_STEP))
    wait_for("the notes to go with it", lambda: not window.has_toplevel("Speaker’s Notes"))
    focus("Range Atlas")
    print("ok - the story is presented", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch, chooses_files=True)
    try:
        program.window.wait(role="image", name="Map")
        screen.settled()
        check_toggle(program.window)
        check_single(program.window)
        check_quiz(program.window, screen)
        check_paper(program.window, scratch)
        check_timeline(program.window, screen)
        check_story(program.window, screen)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
