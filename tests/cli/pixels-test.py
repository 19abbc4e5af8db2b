#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the pixels of maps: where a ring is, and where it is not.

Usage: pixels-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import subprocess

from picture import Picture
from tap import main, test, without_display

BINARY = None
FOLDER = None


def draw(*args):
    done = subprocess.run([BINARY, "render", "-o", "-", *args], env=without_display(), cwd=FOLDER, timeout=100,
                          capture_output=True)
    assert done.returncode == 0 and not done.stderr, (args, done.returncode, done.stderr)
    return Picture(done.stdout)


class Change:
    """Where a ring changes a plain map."""

    def __init__(self, ring, *view):
        options = ("--scenario", "none", "--plain", *view)
        self.without = draw(*options)
        self.with_ring = draw(*options, "--ring", ring)

    def at(self, x, y):
        return self.without.pixel(x, y) != self.with_ring.pixel(x, y)

    def row(self, y):
        return [x for x in range(self.without.width) if self.at(x, y)]


RING = "54.706,20.511:5500"


@test
def the_pole_is_inside_in_arctic():
    # 50 km a pixel; the middle is the pole, and the site's antipode lies straight up, 12,142 km away.
    change = Change(RING, "--projection", "arctic", "--center", "90,20.511", "--width", "30000", "--size", "600x600")
    assert change.at(300, 300)
    assert all(change.at(300 + dx, 300 + dy) for dx in (-2, 2) for dy in (-2, 2))
    assert not change.at(300, 300 - 243)
    # 2,500 km beyond the pole the ring has ended: 5,500 - 3,937 = 1,563 km.
    assert change.at(300, 300 - 28)
    assert not change.at(300, 300 - 38)


@test
def the_pole_is_inside_in_robinson():
    # 50 km a pixel; the pole is a line at 8,625 km, 9,050 km to each side.
    change = Change(RING, "--projection", "robinson", "--center", "0,20.511", "--width", "40000", "--size", "800x400")
    for x_km in (-8500, -4000, 0, 4000, 8500):
        assert change.at(400 + x_km / 50, 200 - 8560 / 50), x_km
    assert not change.at(400, 200 + 6000 / 50)
    for x_km in (-9000, 9000):
        assert not change.at(400 + x_km / 50, 200 + 5700 / 50), x_km
    # Nothing below the equator: no band or line of the cut runs down the sides.
    assert not any(change.row(y) for y in range(205, 400))


@test
def the_ring_is_a_circle_about_the_site():
    # 25 km a pixel: the radius is 220 pixels.
    change = Change(RING, "--projection", "site", "--center", "54.706,20.511", "--width", "15000", "--size", "600x600")
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.6, 0.8), (-0.8, 0.6)):
        assert change.at(300 + 216 * dx, 300 + 216 * dy), (dx, dy)
        assert not change.at(300 + 225 * dx, 300 + 225 * dy), (dx, dy)
    assert change.at(300, 300 - 3937 / 25)
    across = change.row(300)
    assert abs(across[0] - 80) <= 2 and abs(across[-1] - 519) <= 2, (across[0], across[-1])
    for y in range(600):
        for x in change.row(y):
            assert (x + 0.5 - 300) ** 2 + (y + 0.5 - 300) ** 2 < 223 ** 2, (x, y)


@test
def the_antipode_is_outside_about_the_site():
    change = Change(RING, "--projection", "site", "--center", "54.706,20.511", "--width", "42000", "--size", "840x840")
    assert change.at(420, 420)
    for dx, dy in ((390, 0), (-390, 0), (0, 390), (0, -390)):
        assert not change.at(420 + dx, 420 + dy)


@test
def the_hole_of_a_band_is_empty():
    change = Change("54.706,20.511:1000-5500", "--projection", "site", "--center", "54.706,20.511", "--width", "15000",
                    "--size", "600x600")
    assert not change.at(300, 300) and not change.at(300 + 36, 300)
    assert change.at(300 + 44, 300) and change.at(300, 300 - 150)


@test
def the_middle_of_the_frame_is_the_centre():
    # A ring of 100 km about the centre, 10 km a pixel, is 20 pixels wide about the corner of four pixels.
    for projection in ("europe", "conic-europe", "globe", "EPSG:3035"):
        change = Change("54.706,20.511:100", "--projection", projection, "--center", "54.706,20.511", "--width", "2000",
                        "--size", "200x200")
        columns = change.row(100)
        rows = [y for y in range(200) if change.at(100, y)]
        for extent in (columns, rows):
            assert abs((extent[0] + extent[-1] + 1) / 2 - 100) <= 1, (projection, extent)
            assert abs(len(extent) - 20) <= 3, (projection, extent)


@test
def a_picture_tells_its_size_and_sources():
    small = ("--scenario", "none", "--detail", "110m")
    picture = draw(*small, "--size", "320x200")
    assert (picture.width, picture.height, picture.dpi()) == (320, 200, 3780)
    picture = draw(*small, "--size", "25.4x50.8mm", "--dpi", "300")
    assert (picture.width, picture.height, picture.dpi()) == (300, 600, 11811)
    picture = draw(*small, "--size", "180x120mm", "--dpi", "100")
    assert (picture.width, picture.height) == (709, 472)
    picture = draw(*small, "--size", "160x100", "--scale", "2", "--plain")
    assert (picture.width, picture.height) == (320, 200)
    kinds = [kind for kind, _ in picture.chunks]
    texts = [i for i, kind in enumerate(kinds) if kind in ("tEXt", "iTXt", "zTXt")]
    assert texts and max(texts) < kinds.index("IDAT") and kinds.index("pHYs") < kinds.index("IDAT")
    assert b"Natural Earth" in b"".join(body for kind, body in picture.chunks if kind in ("tEXt", "iTXt"))


main(globals(), "BINARY")
