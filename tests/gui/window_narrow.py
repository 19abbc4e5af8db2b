# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows made as small as a telephone, dark, for the tests that look at what finds room there."""
import subprocess

from window_helpers import Failure, Program, press, wait_for, xdotool

NARROW, HIGH = 360, 720
# What may be scrolled to shows in a part only: nothing inside is looked at.
SCROLLED = ("scroll pane", "tree table", "table", "viewport")
# Leaves out what finds no room, and still tells where it was.
SQUEEZER = "AdwSqueezer"
# Rounding, and the frame that a window without a compositor draws round itself.
SLACK_PX = 1
# What is dark and of high contrast has the widest edges.
DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark", "ADW_DEBUG_HIGH_CONTRAST": "1", "ADW_DISABLE_PORTAL": "1"}


def find_windows(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], check=False,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return found.stdout.decode().split()


def size_of(window_id):
    told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window_id], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    values = dict(line.split("=") for line in told.split())
    return int(values["WIDTH"]), int(values["HEIGHT"])


def resize(title, width=NARROW, height=HIGH):
    """Straight to that size; the window has to take it."""
    window_id = wait_for(f"the window {title}", lambda: find_windows(title))[-1]
    xdotool("windowmove", window_id, 0, 0, "windowsize", window_id, width, height)
    try:
        wait_for(f"{title} to be {width}x{height}", lambda: size_of(window_id) == (width, height), 5)
    except Failure as failure:
        raise Failure(f"{failure}, it is {size_of(window_id)}") from None


def seen(tree, title):
    """The controls of a window, each with its place. This GTK does not tell which page of a stack is on top: what is behind
    lies where it lay when it was, and what is folded away lies to the left of the window."""
    items, left_out = [], set()
    for item in tree.look(title, SCROLLED):
        if item.name == SQUEEZER or tree.parent(item) in left_out:
            left_out.add(item.path)
        else:
            items.append(item)
    return [(item, box) for item, box in zip(items, tree.extents(items)) if box is not None]


def check_inside(window, title, what, width, height):
    """No control reaches over the right or the lower edge of its window."""
    n_checked = 0
    for item, (x, y, wide, high) in seen(window.tree, next(name for name in window.titles() if name.endswith(title))):
        if wide <= 0 or high <= 0 or x + wide <= 0:
            continue
        n_checked += 1
        if x < -SLACK_PX or y < -SLACK_PX or x + wide > width + SLACK_PX or y + high > height + SLACK_PX:
            raise Failure(f"{what}: {item.role} {item.name!r} at {(x, y, wide, high)} of {width}x{height}")
    if n_checked < 5:
        raise Failure(f"{what}: only {n_checked} controls were found")
    print(f"ok - {what}: {n_checked} controls within {width}x{height}", flush=True)


def look(window, screen, title, what, size=(NARROW, HIGH)):
    pixels = screen.settled()
    screen.keep(f"narrow-{what.replace(' ', '-')}", pixels)
    window_id = find_windows(title)[-1]
    if size_of(window_id) != size:
        raise Failure(f"{what}: the window has become {size_of(window_id)}")
    check_inside(window, title, what, *size)


def check_pages(window, screen, prefix, pages):
    xdotool("key", "F9")
    for page in pages:
        press(window.wait(role="page tab", name=page))
        look(window, screen, "Range Atlas", f"{prefix}page {page.lower()}")
    xdotool("key", "F9")


def start(binary, screen, scratch, language=None):
    """The program in a narrow window. Before it has drawn itself once it would go back to the size that it had."""
    program = Program(binary, scratch, environment=DARK if language is None else {**DARK, "LANGUAGE": language})
    if language is None:
        program.window.wait(role="image", name="Map")
    screen.settled()
    resize("Range Atlas")
    return program
