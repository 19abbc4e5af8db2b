#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a real window: window-test.py BINARY

Wants a session bus and an X server without a window manager:

    dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24" /usr/bin/python3 tests/gui/window-test.py BINARY

Debian packages: at-spi2-core, dbus-daemon, imagemagick, python3-pyatspi, xauth, xdotool, xvfb, and a font.
Screenshots go to the folder in RA_TEST_ARTEFACTS, when it is set.
"""
import os
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import GLib

WIDTH, HEIGHT = 1400, 900
TIMEOUT_S = 60
INSET = 50  # keeps buttons and shadows at the edge of the map out of the comparison


class Failure(Exception):
    """A check that did not hold."""


def wait_for(what, probe, timeout_s=TIMEOUT_S):
    """Polls until probe gives something true, and returns that."""
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        try:
            found = probe()
        except (GLib.GError, LookupError, NotImplementedError, AttributeError):
            found = None  # a widget may vanish while one looks at it
        if found:
            return found
        time.sleep(0.05)
    raise Failure(f"timed out waiting for {what}")


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def focus(title):
    def window_id():
        done = subprocess.run(["xdotool", "search", "--name", title], check=False, stdout=subprocess.PIPE)
        return done.stdout.decode().split()

    xdotool("windowfocus", "--sync", wait_for(f"the window {title}", window_id)[-1])


def descendants(node):
    """The node and all below it; what vanishes meanwhile is passed over."""
    yield node
    try:
        children = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except (GLib.GError, LookupError):
        return
    for child in children:
        if child is not None:
            yield from descendants(child)


def can_be_pressed(node):
    return "Action" in pyatspi.listInterfaces(node) and node.queryAction().nActions > 0


class Screen:
    """Pictures of the root window as rows of RGB bytes."""

    def __init__(self, folder):
        self.folder = folder

    def grab(self):
        done = subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"], check=True,
                              stdout=subprocess.PIPE)
        if len(done.stdout) != WIDTH * HEIGHT * 3:
            raise Failure(f"the screen is not {WIDTH}x{HEIGHT}")
        return done.stdout

    def settled(self):
        """A picture that has not changed for a third of a second."""
        last, since = self.grab(), time.monotonic()
        end = since + TIMEOUT_S
        while time.monotonic() < end:
            time.sleep(0.1)
            now = self.grab()
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > 0.35:
                return last
        raise Failure("the screen never came to rest")

    def keep(self, name, pixels):
        if self.folder is None:
            return
        subprocess.run(["convert", "-size", f"{WIDTH}x{HEIGHT}", "-depth", "8", "rgb:-",
                        os.path.join(self.folder, f"{name}.png")], input=pixels, check=True)


def crop(pixels, box):
    x, y, width, height = box
    return b"".join(pixels[(row * WIDTH + x) * 3:(row * WIDTH + x + width) * 3] for row in range(y, y + height))


def share_changed(before, after):
    """The share of pixels that differ; both pictures are of one size."""
    changed = sum(before[i:i + 3] != after[i:i + 3] for i in range(0, len(before), 3))
    return changed / (len(before) / 3)


class Window:
    """The program seen from the accessibility bus."""

    def __init__(self, application):
        self.application = application

    def find(self, role=None, name=None, starts=None, contains=None, pressable=False):
        """The first node that answers to all that is asked for."""
        for node in descendants(self.application):
            words = node.name or ""
            if ((role is None or node.getRoleName() == role) and (name is None or words == name)
                    and (starts is None or words.startswith(starts)) and (contains is None or contains in words)
                    and (not pressable or can_be_pressed(node))):
                return node
        return None

    def wait(self, **wanted):
        return wait_for(f"{wanted}", lambda: self.find(**wanted))

    def has_toplevel(self, name):
        return any(child is not None and child.name == name for child in self.application)

    def map_box(self):
        extents = self.wait(role="image", name="Map").queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        box = (extents.x + INSET, extents.y + INSET, extents.width - 2 * INSET, extents.height - 2 * INSET)
        if box[2] < 200 or box[3] < 200:
            raise Failure(f"the map is too small: {box}")
        return box


def press(node):
    action = node.queryAction()
    if action.nActions == 0 or not action.doAction(0):
        raise Failure(f"{node.name!r} cannot be pressed over the bus")


def changed_picture(window, screen, before, what, least):
    """Waits until at least the given share of the map area differs from before, then for rest."""
    box = window.map_box()

    def probe():
        return share_changed(crop(before, box), crop(screen.grab(), box)) >= least

    wait_for(f"the picture to change: {what}", probe)
    after = screen.settled()
    share = share_changed(crop(before, box), crop(after, box))
    print(f"ok - {what}: {100 * share:.1f} % of the map area changed", flush=True)
    screen.keep(what.replace(" ", "-"), after)
    return after


def check_start(window, screen):
    window.wait(role="image", name="Map")
    description = wait_for("a description of the map", lambda: window.find(role="image", name="Map").description)
    if "Centre" not in description or "km wide" not in description:
        raise Failure(f"the map is not described: {description!r}")
    box = window.map_box()
    wait_for("the first picture", lambda: len(set(crop(screen.grab(), box)[i:i + 3]
                                                  for i in range(0, box[2] * box[3] * 3, 3000))) > 3)
    pixels = screen.settled()
    screen.keep("start", pixels)
    print(f"ok - start: {description}", flush=True)
    return pixels


def chooser_of(window):
    return window.find(starts="Scenario: ", pressable=True)


def check_scenario(window, screen, before):
    title = wait_for("the scenario chooser", lambda: chooser_of(window)).name
    press(chooser_of(window))
    # GTK 4.8 says of no widget below a window whether it is showing: the screen has to tell.
    wait_for("the list of scenarios", lambda: screen.grab() != before)
    opened = screen.settled()
    screen.keep("scenarios", opened)
    rows = window.wait(role="list", name="Scenarios")
    selection = rows.querySelection()
    names = [rows.getChildAtIndex(i).name for i in range(rows.childCount)]
    other = next(i for i in range(rows.childCount) if not selection.isChildSelected(i))
    if not selection.selectChild(other):
        raise Failure("the scenario cannot be selected over the bus")
    wait_for("the chooser to name the other scenario", lambda: chooser_of(window).name == "Scenario: " + names[other])
    xdotool("key", "Escape")
    print(f"ok - {title} -> Scenario: {names[other]}", flush=True)
    return changed_picture(window, screen, before, "scenario switched", 0.02)


def check_switch(window, screen, before):
    # A label has actions as well, of its clipboard.
    press(window.wait(role="check box", name="Shorter-range band"))
    return changed_picture(window, screen, before, "band switched on", 0.002)


def check_wheel(window, screen, before):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 3, y + height // 3, "click", 4, "click", 4)
    return changed_picture(window, screen, before, "wheel over the map", 0.05)


def check_drag(window, screen, before):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 2, y + height // 2, "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", x + width // 2 + 12 * step, y + height // 2 + 6 * step)
    xdotool("mouseup", 1)
    return changed_picture(window, screen, before, "map dragged", 0.05)


def check_readout(window):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 2, y + height // 2)
    readout = wait_for("the read-out", lambda: window.find(role="label", contains=" km from "))
    if "°" not in readout.name:
        raise Failure(f"no coordinates in the read-out: {readout.name!r}")
    print(f"ok - read-out: {readout.name}", flush=True)


def check_keys(window, screen, before):
    x, y, width, height = window.map_box()
    xdotool("mousemove", x + width // 2, y + height // 2, "click", 1)
    xdotool("key", "minus")
    after = changed_picture(window, screen, before, "minus key", 0.05)
    xdotool("key", "Left")
    return changed_picture(window, screen, after, "left key", 0.05)


def check_sidebar(window):
    narrow = window.map_box()[2]
    xdotool("key", "F9")
    wait_for("the map to fill the window", lambda: window.map_box()[2] > narrow + 200)
    xdotool("key", "F9")
    wait_for("the sidebar", lambda: window.map_box()[2] == narrow)
    print("ok - sidebar goes and comes", flush=True)


def check_export(window, screen, folder):
    target = os.path.join(folder, "export.png")
    xdotool("key", "ctrl+e")
    wait_for("the export dialog", lambda: window.has_toplevel("Export Picture"))
    focus("Export Picture")
    xdotool("key", "ctrl+a")
    xdotool("type", "--delay", 5, target)
    screen.keep("export-dialog", screen.settled())
    xdotool("key", "Return")
    wait_for("the exported file", lambda: os.path.exists(target) and os.path.getsize(target) > 0)
    with open(target, "rb") as file:
        if file.read(8) != b"\x89PNG\r\n\x1a\n":
            raise Failure("the export is no PNG file")
    wait_for("the toast", lambda: window.find(contains="Exported export.png"))
    print("ok - exported a PNG file", flush=True)


def run(binary, folder, scratch):
    environment = dict(os.environ, GSK_RENDERER="cairo", GDK_BACKEND="x11", G_DEBUG="fatal-criticals",
                       XDG_RUNTIME_DIR=os.path.join(scratch, "runtime"), HOME=scratch, GTK_USE_PORTAL="0")
    environment.pop("GTK_A11Y", None)
    os.mkdir(environment["XDG_RUNTIME_DIR"], 0o700)
    program = subprocess.Popen([binary], env=environment)
    screen = Screen(folder)
    try:
        desktop = pyatspi.Registry.getDesktop(0)

        def find_application():
            if program.poll() is not None:
                raise Failure(f"the program ended with status {program.returncode}")
            for application in desktop:
                if application is not None and application.name == "range-atlas":
                    return application
            return None

        window = Window(wait_for("the program on the accessibility bus", find_application))
        # Without a window manager nobody gives the window the keyboard.
        focus("Range Atlas")
        pixels = check_start(window, screen)
        pixels = check_switch(window, screen, pixels)
        pixels = check_scenario(window, screen, pixels)
        pixels = check_wheel(window, screen, pixels)
        pixels = check_drag(window, screen, pixels)
        check_readout(window)
        check_keys(window, screen, screen.settled())
        check_sidebar(window)
        check_export(window, screen, scratch)
        xdotool("key", "ctrl+q")
        program.wait(TIMEOUT_S)
        if program.returncode != 0:
            raise Failure(f"the program ended with status {program.returncode}")
        print("ok - quit", flush=True)
    except Failure:
        screen.keep("failure", screen.grab())
        raise
    finally:
        if program.poll() is None:
            program.terminate()
            program.wait(TIMEOUT_S)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = os.environ.get("RA_TEST_ARTEFACTS")
    if folder is not None:
        os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            run(os.path.abspath(sys.argv[1]), folder, scratch)
        except Failure as failure:
            print(f"not ok - {failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
