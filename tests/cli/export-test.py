#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes a picture ready to be published: presets.

Usage: export-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import json
import os
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from picture import Picture
from tap import run_tests, test, without_display

BINARY = None
FOLDER = None

SVG = "{http://www.w3.org/2000/svg}"
COARSE = ("--detail", "110m")
# A plain map has nothing that could be too small or covered.
PLAIN = ("--plain", "--scenario", "none", "--title", "T", *COARSE)


def run(*args):
    return subprocess.run([BINARY, *args], env=without_display(), cwd=FOLDER, capture_output=True, timeout=100,
                          check=False)


def render(name, *args):
    done = run("render", "-o", name, *args)
    assert done.returncode == 0 and not done.stderr and not done.stdout, (args, done.returncode, done.stderr)
    return read(name)


def read(name):
    with open(os.path.join(FOLDER, name), "rb") as file:
        return file.read()


# Presets


@test
def every_preset_has_its_size():
    presets = json.loads(run("list", "presets", "--format", "json").stdout)
    assert len(presets) == 13
    for preset in presets:
        unit = preset["dpi"] / 25.4 if preset["unit"] == "mm" else 1
        expected = [round(preset[side] * unit * preset["scale"]) for side in ("width", "height")]
        data = render("map.png", "--preset", preset["id"], *PLAIN)
        assert list(struct.unpack(">II", data[16:24])) == expected, preset
        assert Picture(data).dpi() == round(preset["dpi"] / 0.0254), preset
        root = ElementTree.fromstring(render("map.svg", "--preset", preset["id"], *PLAIN))
        scale = preset["scale"]
        assert root.get("width") == f"{preset['width'] * scale:g}{preset['unit']}", preset
        assert root.get("height") == f"{preset['height'] * scale:g}{preset['unit']}", preset


@test
def a_doubled_preset_is_the_same_picture():
    one = Picture(render("one.png", "--preset", "web", *PLAIN, "--ring", "54.71,20.51:900"))
    two = Picture(render("two.png", "--preset", "web-2x", *PLAIN, "--ring", "54.71,20.51:900"))
    far = 0
    for y in range(0, one.height, 5):
        for x in range(0, one.width, 5):
            block = [two.pixel(2 * x + i, 2 * y + k) for i in (0, 1) for k in (0, 1)]
            mean = [sum(pixel[c] for pixel in block) / 4 for c in range(3)]
            far += max(abs(mean[c] - one.pixel(x, y)[c]) for c in range(3)) > 24
    assert far < 0.005 * one.width * one.height / 25, far


@test
def the_longest_sides_that_can_be():
    for size in ("32767x3", "3x32767"):
        data = render("map.png", "--size", size, *PLAIN)
        assert "x".join(map(str, struct.unpack(">II", data[16:24]))) == size
    for size in ("32768x3", "3x32768"):
        done = run("render", "-o", "large.png", "--size", size, *PLAIN)
        assert done.returncode == 2 and not os.path.exists(os.path.join(FOLDER, "large.png"))
        assert b"--size: the picture would have " in done.stderr and b"32767" in done.stderr, done.stderr


def set_folder(folder):
    global FOLDER
    FOLDER = folder


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv[1])
    run_tests(set_folder)
