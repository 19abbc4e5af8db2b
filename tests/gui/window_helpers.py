# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests on the real window share: the program on the accessibility bus, its keys, and pictures of the screen.

A test is a script that calls main () with its checks. It wants a session bus and an X server without a window manager:

    tests/gui/with-screen dbus-run-session -- /usr/bin/python3 tests/gui/window-test.py BINARY

Debian packages: at-spi2-core, dbus-daemon, imagemagick, python3-pyatspi, xdotool, xvfb, and a font.
What the screen shows is read by window_screen.py, what the bus tells by window_tree.py.
"""
import os
import subprocess
import sys
import tempfile
from collections import deque

import pyatspi
from gi.repository import Atspi, GLib
from window_screen import HEIGHT, TIMEOUT_S, WIDTH, Failure, Screen, share_changed, wait_changed, wait_for
from window_tree import Tree

# Else the bindings give up after less than a second, in which a busy machine may not come to the program.
Atspi.set_timeout(1000 * TIMEOUT_S, 1000 * TIMEOUT_S)

# GTK's dialog of files loads what knows of cloud folders (libcloudproviders), which loses 128 bytes for each place where it
# looks, and takes so many new names of types that GLib drops its first table of them (16 kB), as it means to. The leak
# sanitizer cannot see past GLib, which keeps no frame pointers, so that neither can be suppressed by its name.
NO_LEAKS = ":detect_leaks=0"
MANY_WINDOWS = 9  # more than any test opens
INSET = 50  # keeps buttons and shadows at the edge of the map out of the comparison


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def focus(title):
    """Gives the keyboard to the window, as soon as it is on the screen: before that X refuses."""
    def focused():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], check=False,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode().split()
        return bool(found) and subprocess.run(["xdotool", "windowfocus", "--sync", found[-1]], check=False,
                                              stderr=subprocess.DEVNULL).returncode == 0

    wait_for(f"the window {title}", focused)


def descendants(node, closed=()):
    """The node and all below it, but not below those of a closed role; what vanishes meanwhile is passed over."""
    yield node
    try:
        if node.getRoleName() in closed:
            return
        children = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except (GLib.GError, LookupError):
        return
    for child in children:
        if child is not None:
            yield from descendants(child, closed)


def can_be_pressed(node):
    return "Action" in pyatspi.listInterfaces(node) and node.queryAction().nActions > 0


class Window:
    """The program seen from the accessibility bus."""

    def __init__(self, application):
        self.application = application
        self.tree = Tree(application, closed=("tree table",))
        self.asked = deque(maxlen=4)  # what was asked for of late

    def each(self, role=None, name=None, starts=None, contains=None, pressable=False, within=None):
        """The nodes that answer to all that is asked for, within all windows or the newest one of that title. Nothing is
        looked for in the rows of tables, which are many."""
        asked = (role, name, starts, contains, pressable, within)
        anew = asked in self.asked  # who asks again has missed something
        self.asked.append(asked)
        for item in self.tree.look(within, anew=anew):
            words = item.name
            if ((role is None or item.role == role) and (name is None or words == name)
                    and (starts is None or words.startswith(starts)) and (contains is None or contains in words)):
                try:
                    node = self.tree.node(item)
                    if not pressable or can_be_pressed(node):
                        yield node
                except (GLib.GError, LookupError):
                    continue  # it has gone meanwhile

    def find(self, **wanted):
        """The first node that answers to all that is asked for, see each ()."""
        return next(self.each(**wanted), None)

    def wait(self, **wanted):
        return wait_for(f"{wanted}", lambda: self.find(**wanted))

    def titles(self):
        return [title for _, title in self.tree.titles()]

    def has_toplevel(self, name):
        return name in self.titles()

    def map_box(self):
        extents = self.wait(role="image", name="Map").queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        box = (extents.x + INSET, extents.y + INSET, extents.width - 2 * INSET, extents.height - 2 * INSET)
        if box[2] < 200 or box[3] < 200:
            raise Failure(f"the map is too small: {box}")
        return box


class Focus:
    """The node that has the keyboard, as the bus tells each time that another gets it."""

    def __init__(self):
        self.node = None
        self.listener = Atspi.EventListener.new(self._heard)
        self.listener.register("object:state-changed:focused")

    def _heard(self, event):
        if event.detail1:
            self.node = event.source

    def now(self):
        """Where it is by what the bus has told so far."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.node

    def after(self, what, act):
        """Does what moves the focus, and returns where it is then."""
        self.now()
        self.node = None
        act()
        return wait_for(f"{what} to move the focus", self.now)

    def step(self, key):
        return self.after(f"the key {key}", lambda: xdotool("key", key))


def press(node):
    action = node.queryAction()
    if action.nActions == 0 or not action.doAction(0):
        raise Failure(f"{node.name!r} cannot be pressed over the bus")


def extents(node):
    """(x, y, width, height) in the window; a widget that is not seen has no width."""
    box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return box.x, box.y, box.width, box.height


def click(node, times=1):
    """A click on the middle of the node, in the window at the screen's corner."""
    x, y, width, height = extents(node)
    xdotool("mousemove", x + width // 2, y + height // 2, "click", "--repeat", times, 1)


def park_pointer():
    """Off the window: the list of a drop-down begins with the row that the pointer happens to lie over."""
    xdotool("mousemove", WIDTH - 1, HEIGHT - 1)


def choose_row(node, steps):
    """Opens the drop-down and goes so many rows down, or up; each key waits for the one before."""
    park_pointer()
    focused = Focus()
    focused.after(f"opening {node.name!r}", lambda: press(node))
    for _ in range(abs(steps)):
        focused.step("Down" if steps > 0 else "Up")
    xdotool("key", "Return")


def choose(window, starts, steps):
    """Chooses another row of the drop-down with this name, which says what is chosen."""
    choose_row(window.wait(role="push button", starts=starts), steps)
    wait_for(f"{starts!r} to be something else", lambda: window.find(role="push button", starts=starts) is None)


def show_page(window, name, within=None):
    """Opens a page of the sidebar by its title. A button that is pressed before it is on the screen does nothing."""
    tab = window.wait(role="page tab", name=name, within=within)
    press(tab)
    wait_for(f"the page {name}", lambda: tab.getState().contains(pyatspi.STATE_SELECTED))


def changed_picture(window, screen, before, what, least):
    """Waits until at least the given share of the map area differs from before, then for rest."""
    box = window.map_box()
    wait_changed(f"the picture to change: {what}", screen, before, box, least)
    after = screen.settled()
    share = share_changed(before, after, box)
    print(f"ok - {what}: {100 * share:.1f} % of the map area changed", flush=True)
    screen.keep(what.replace(" ", "-"), after)
    return after


def write_settings(home, animate):
    """A text cursor that blinks does so for ten seconds, in which the screen does not come to rest. What slides and fades may not,
    unless the test is about it."""
    folder = os.path.join(home, ".config", "gtk-4.0")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as file:
        file.write(f"[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations={str(animate).lower()}\n")


def write_welcomed(home):
    """The first page has been seen, unless the test is about it, or something is kept already."""
    path = os.path.join(home, ".config", "range-atlas", "settings.ini")
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("[range-atlas]\nwelcomed=true\n")


class Program:
    """The program, started with a home folder of its own below scratch, where the settings of GTK are."""

    def __init__(self, binary, scratch, arguments=(), environment=(), animate=False, chooses_files=False,
                 welcomed=True):
        runtime = os.path.join(scratch, "runtime")
        os.makedirs(runtime, 0o700, exist_ok=True)
        # What is drawn by cairo needs no graphics driver, which is slow to load and leaks as it is dropped again.
        surroundings = dict(os.environ, GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_BACKEND="x11", G_DEBUG="fatal-warnings",
                            XDG_RUNTIME_DIR=runtime, HOME=scratch, GTK_USE_PORTAL="0")
        for name in ("GTK_A11Y", "GSETTINGS_BACKEND", "XDG_CONFIG_HOME", "LANGUAGE"):
            surroundings.pop(name, None)
        surroundings.update(environment)
        if chooses_files:
            surroundings["ASAN_OPTIONS"] = surroundings.get("ASAN_OPTIONS", "") + NO_LEAKS
        write_settings(scratch, animate)
        if welcomed:
            write_welcomed(scratch)
        self.process = subprocess.Popen([binary, *arguments], env=surroundings)
        Screen.drawing.add(self.process.pid)
        try:
            application = wait_for("the program on the accessibility bus", self._find)
        except Failure as failure:
            raise Failure(f"{failure}: {self._tell_state()}") from failure
        # What the bindings remember of names and children is out of date as soon as a list is filled anew.
        application.set_cache_mask(Atspi.Cache.ROLE | Atspi.Cache.INTERFACES)
        self.window = Window(application)
        # Without a window manager nobody gives the window the keyboard.
        focus("Range Atlas")

    def _find(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with status {self.process.returncode}")
        # The bindings hear of a program that has gone or come in their main loop alone.
        while GLib.MainContext.default().iteration(False):
            pass
        for application in pyatspi.Registry.getDesktop(0):
            try:
                if (application is not None and application.name == "range-atlas"
                        and application.get_process_id() == self.process.pid):
                    return application
            except (GLib.GError, LookupError):
                continue  # one that has ended may still be listed
        return None

    def _tell_state(self):
        """Whether it is the program that is missing there, or a machine that gives it no time."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])
        return (f"its state is {fields[0]} after {ticks / os.sysconf('SC_CLK_TCK'):.1f} s of processor time, "
                f"{len(list(pyatspi.Registry.getDesktop(0)))} programs are listed")

    def quit(self):
        # As a screen reader does that asks for a dialog which has just gone.
        self.window.tree.ask_for_window(MANY_WINDOWS)
        xdotool("key", "ctrl+q")
        self.process.wait(TIMEOUT_S)
        if self.process.returncode != 0:
            raise Failure(f"the program ended with status {self.process.returncode}")
        print("ok - quit", flush=True)

    def stop(self):
        """For the end of a test; what the screen shows when a check failed is kept. A program that has ended leaves it black."""
        if sys.exc_info()[0] is not None and self.process.poll() is None:
            screen = Screen(os.environ.get("RA_TEST_ARTEFACTS"))
            screen.keep("failure", screen.grab())
        if self.process.poll() is not None and (self.process.returncode != 0 or sys.exc_info()[0] is not None):
            print(f"# the program ended with status {self.process.returncode}", file=sys.stderr)
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(TIMEOUT_S)


def start_again(program, binary, path):
    """Who starts the program again with a file hands it to the one that runs."""
    with open(f"/proc/{program.process.pid}/environ", encoding="utf-8") as file:
        surroundings = dict(item.split("=", 1) for item in file.read().split("\0") if item)
    done = subprocess.run([binary, path], env=surroundings, check=False, timeout=60, stderr=subprocess.PIPE)
    if done.returncode != 0 or done.stderr:
        raise Failure(f"the second start gave {done.returncode}: {done.stderr}")


def main(doc, run):
    """Calls run (binary, screen, scratch) and says how it went; the exit status is returned."""
    if len(sys.argv) != 2:
        print(doc, file=sys.stderr)
        return 2
    folder = os.environ.get("RA_TEST_ARTEFACTS")
    if folder is not None:
        os.makedirs(folder, exist_ok=True)
    screen = Screen(folder)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            run(os.path.abspath(sys.argv[1]), screen, scratch)
        except Failure as failure:
            print(f"not ok - {failure}", file=sys.stderr)
            return 1
    return 0
