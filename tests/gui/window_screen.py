# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the screen, for the tests on the real window, and how to wait for them.

A test that fails raises Failure. Screenshots go to the folder in RA_TEST_ARTEFACTS, when it is set.
"""
import mmap
import operator
import os
import struct
import subprocess
import time

from gi.repository import GLib

WIDTH, HEIGHT = 1400, 900
TIMEOUT_S = 60
POLL_S = 0.02
SLOWEST_POLL_S = 0.1  # asking over the bus costs the program and three more processes time
REST_S = 0.3
REST_LOOKS = int(REST_S / POLL_S)
PIXEL = 4  # bytes
SPARSE = 3  # one row in so many is counted when pictures are compared


class Failure(Exception):
    """A check that did not hold."""


def wait_for(what, probe, timeout_s=TIMEOUT_S):
    """Polls until probe gives something true, and returns that; ever less often."""
    end = time.monotonic() + timeout_s
    pause_s = POLL_S
    while time.monotonic() < end:
        try:
            found = probe()
        except (GLib.GError, LookupError, NotImplementedError, AttributeError, StopIteration, FileNotFoundError):
            found = None  # a widget may vanish while one looks at it, and a file may be still to come
        if found:
            return found
        time.sleep(pause_s)
        pause_s = min(1.5 * pause_s, SLOWEST_POLL_S)
    raise Failure(f"timed out waiting for {what}")


def work_of(pid):
    """Processor time that the threads of the process have used, in ticks of the system; None while one of them runs, or waits
    for its turn on a busy machine."""
    ticks = 0
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/stat", encoding="utf-8") as file:
                fields = file.read().rpartition(")")[2].split()
            if fields[0] in "RD":
                return None
            ticks += int(fields[11]) + int(fields[12])
    except OSError:
        pass  # the thread or the process has ended meanwhile
    return ticks


class Screen:
    """Pictures of the screen as rows of four bytes a pixel, BGR and 0, read where the server draws them."""

    drawing = {int(os.environ["RA_TEST_SERVER"])}  # the numbers of the processes that decide on the picture

    def __init__(self, folder):
        self.folder = folder
        with open(os.environ["RA_TEST_SCREEN"], "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The head of an X window dump: its own size, ..., width and height, ..., bits a pixel and bytes a row, ..., colours.
        head = struct.unpack(">20I", self.memory[:80])
        self.start = head[0] + 12 * head[19]
        if head[4:6] != (WIDTH, HEIGHT) or head[11:13] != (32, 4 * WIDTH):
            raise Failure(f"the screen is not {WIDTH}x{HEIGHT}")

    def _raw(self):
        return self.memory[self.start:self.start + PIXEL * WIDTH * HEIGHT]

    def grab(self):
        return clean(self._raw())

    def _rests(self):
        """Whether none of the processes had anything to do for REST_S; on a busy machine, on which this one does not come to
        look either, for as many looks as there would have been."""
        work = [work_of(pid) for pid in self.drawing]
        end = time.monotonic() + REST_S
        n_looks = 0
        while None not in work:
            if n_looks >= REST_LOOKS and time.monotonic() > end:
                return True
            time.sleep(POLL_S)
            n_looks += 1
            last, work = work, [work_of(pid) for pid in self.drawing]
            if work != last:
                return False
        return False

    def settled(self):
        """A picture that has not changed for REST_S, in which neither the programs nor the server had anything to do."""
        end = time.monotonic() + TIMEOUT_S
        while time.monotonic() < end:
            before = self._raw()
            if self._rests() and self._raw() == before:
                return clean(before)
            time.sleep(POLL_S)
        raise Failure("the screen never came to rest")

    def keep(self, name, pixels):
        if self.folder is None:
            return
        rgb = bytearray(3 * WIDTH * HEIGHT)
        rgb[0::3], rgb[1::3], rgb[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
        subprocess.run(["convert", "-size", f"{WIDTH}x{HEIGHT}", "-depth", "8", "rgb:-",
                        os.path.join(self.folder, f"{name}.png")], input=rgb, check=True)

    def show(self, name):
        """A picture for people alone: where none are kept, the test does not wait for it."""
        if self.folder is not None:
            self.keep(name, self.settled())


def clean(raw):
    """The pixels without what is left over in their fourth bytes."""
    pixels = bytearray(raw)
    pixels[3::PIXEL] = bytes(len(raw) // PIXEL)
    return bytes(pixels)


def rows_of(pixels, box, step=1):
    x, y, width, height = box
    return [pixels[(row * WIDTH + x) * PIXEL:(row * WIDTH + x + width) * PIXEL] for row in range(y, y + height, step)]


def crop(pixels, box):
    return b"".join(rows_of(pixels, box))


def share_changed(before, after, box):
    """The share of pixels within the box that differ, as the rows tell that are counted."""
    rows = list(zip(rows_of(before, box, SPARSE), rows_of(after, box, SPARSE)))
    changed = sum(sum(map(operator.ne, memoryview(old).cast("I"), memoryview(new).cast("I"))) for old, new in rows if old != new)
    return changed / (box[2] * len(rows))


def wait_changed(what, screen, before, box, least):
    """Waits until at least the given share of the box differs from before."""
    last = before

    def probe():
        nonlocal last
        now = screen.grab()
        if now == last:  # counting takes longer than comparing
            return False
        last = now
        return share_changed(before, now, box) >= least

    wait_for(what, probe)
