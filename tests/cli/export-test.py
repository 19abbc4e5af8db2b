#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes a picture ready to be published: presets, metadata, alternative text, and the lint.

Usage: export-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import json
import os
import re
import struct
import subprocess
import xml.etree.ElementTree as ElementTree

from picture import Picture
from tap import main, test, without_display

BINARY = None
FOLDER = None

SVG = "{http://www.w3.org/2000/svg}"
COARSE = ("--detail", "110m")
SMALL = ("--size", "900x600", *COARSE)
# A plain map has nothing that could be too small or covered.
PLAIN = ("--plain", "--scenario", "none", "--title", "T", *COARSE)
FINDING = re.compile(r"range-atlas: lint: (error|remark): ([a-z-]+): .+\.")


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


def texts(data):
    """The words of a PNG's text chunks that come before its pixels."""
    found = {}
    for kind, body in Picture(data).chunks:
        if kind == "IDAT":
            break
        assert kind not in ("tEXt", "zTXt"), "not UTF-8"
        if kind == "iTXt":
            key, rest = body.split(b"\0", 1)
            assert rest[:2] == b"\0\0"
            found[key.decode("ascii")] = rest[2:].split(b"\0", 2)[2].decode("utf-8")
    return found


# Presets


@test
def every_preset_has_its_size():
    presets = json.loads(run("list", "presets", "--format", "json").stdout)
    assert len(presets) >= 13
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


# Metadata


@test
def a_png_tells_all_before_its_pixels():
    found = texts(render("map.png", *SMALL, "--title", "Größe 射程"))
    assert found["Title"] == "Größe 射程"
    assert found["Description"].startswith("Map with rings of equal distance") and "\n" not in found["Description"]
    assert found["Source"].startswith("Range figures: ") and found["Software"] == "Range Atlas"
    assert found["Credit"] == "Made with Natural Earth" and "public domain" in found["Copyright"]
    assert found["Disclaimer"].startswith("Boundaries: United Nations view")
    assert "no government has confirmed" in found["Comment"], found["Comment"]
    plain = texts(render("map.png", *SMALL, "--plain"))
    assert set(plain) == set(found)
    assert "Deveselu" in found["Description"] and "Deveselu" not in plain["Description"]


@test
def the_longest_sides_that_can_be():
    for size in ("32767x3", "3x32767"):
        data = render("map.png", "--size", size, *PLAIN)
        assert "x".join(map(str, struct.unpack(">II", data[16:24]))) == size
    for size in ("32768x3", "3x32768"):
        done = run("render", "-o", "large.png", "--size", size, *PLAIN)
        assert done.returncode == 2 and not os.path.exists(os.path.join(FOLDER, "large.png"))
        assert b"--size: the picture would have " in done.stderr and b"32767" in done.stderr, done.stderr


# Alternative text


@test
def the_alternative_text_is_drafted_given_or_left_out():
    draft = texts(render("map.png", *SMALL))["Description"]
    assert re.search(r"Within at least one ring lie \d+ capitals: Ankara, ", draft), draft
    root = ElementTree.fromstring(render("map.svg", *SMALL))
    assert root.find(SVG + "desc").text == draft
    own = "Own words: <é> & 射程"
    assert texts(render("map.png", *SMALL, "--alt", own))["Description"] == own
    assert ElementTree.fromstring(render("map.svg", *SMALL, "--alt", own)).find(SVG + "desc").text == own
    assert "Description" not in texts(render("map.png", *SMALL, "--alt", ""))
    root = ElementTree.fromstring(render("map.svg", *SMALL, "--alt", ""))
    assert root.find(SVG + "desc") is None and root.get("aria-labelledby") == root[0].get("id")
    assert b"/Subject" not in render("map.pdf", *SMALL, "--alt", "")
    assert b"/Subject (Own words)" in render("map.pdf", *SMALL, "--alt", "Own words")
    # The words alone differ.
    assert Picture(render("a.png", *SMALL)).rows == Picture(render("b.png", *SMALL, "--alt", own)).rows
    assert run("render", "-o", "c.png", "--alt", b"\xff").returncode == 2


@test
def a_comparison_keeps_its_own_description():
    for args, words in (((), "covered under A alone"), (("--alt", "Own"), "Own")):
        done = run("compare", "status-quo-2021", "moratorium-offer", "-o", "a.png", *SMALL, *args)
        assert done.returncode == 0, done.stderr
        assert words in texts(read("a.png"))["Description"]


# The lint


def lint(*args, status=0):
    """Findings by kind, and the last line."""
    done = run("render", "--lint", *args)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == status and not done.stdout, (args, done.returncode, lines)
    findings = [FINDING.fullmatch(line) for line in (lines if status == 0 else lines[:-1])]
    assert all(findings), lines
    severities = [finding[1] for finding in findings]
    if status == 1:
        errors, remarks = severities.count("error"), severities.count("remark")
        assert errors and re.fullmatch(rf"range-atlas: lint: {errors} errors?, {remarks} remarks?", lines[-1]), lines
    else:
        assert "error" not in severities
    return {finding[2]: finding[0] for finding in findings}


@test
def the_lint_is_silent_where_all_is_well():
    assert lint(*PLAIN) == {}
    assert os.listdir(FOLDER) == []


@test
def remarks_do_not_fail():
    found = lint(*PLAIN, "--ring", "54.71,20.51:700:Mine", "--width", "1000")
    assert set(found) == {"own-ring", "cut-ring"} and "Mine" in found["own-ring"]
    assert set(lint(*PLAIN, "--title", "")) == {"missing-title"}


@test
def errors_fail_and_the_picture_is_written():
    words = "W" * 200
    for name in ("map.png", "map.svg", "map.pdf"):
        found = lint("-o", name, "--size", "400x250", "--alt", "", "--scenario", "status-quo-2021",
                     "--ring", f"54.71,20.51:700:{words}", *COARSE, status=1)
        assert {"missing-alt", "own-ring"} <= set(found) and "small-text" not in found, found
        assert len(read(name)) > 10000
    assert "taking" not in lint("--size", "400x250", "--dpi", "300", *COARSE, status=1)["small-text"]
    assert "small-text" not in lint("--size", "85x60mm", *COARSE)


@test
def the_lint_sees_the_final_size():
    """Twice as large letters on twice as large a picture, if its pixels stay as they are."""
    small = ("--size", "700x450", *COARSE)
    assert "small-text" in lint(*small, "--dpi", "192", status=1)
    for more in ((), ("--scale", "2"), ("--scale", "2", "--dpi", "192"), ("--dpi", "48")):
        done = run("render", "--lint", *small, *more)
        assert b"small-text" not in done.stderr, done.stderr
    assert "small-text" in lint(*small, "--scale", "2", "--dpi", "384", status=1)
    # A vector's pixels are 1/96 inch whatever the resolution would be.
    assert "small-text" not in lint("-o", "a.svg", *small, "--dpi", "192")


@test
def wrong_usage():
    done = run("render")
    assert done.returncode == 2 and done.stderr.startswith(b"range-atlas: -o: ")
    done = run("render", "--lint", "-o", "a.jpg")
    assert done.returncode == 2 and done.stderr.startswith(b"range-atlas: a.jpg: ")
    done = run("render", "--lint", "--theme", "mauve")
    assert done.returncode == 2 and done.stderr.startswith(b"range-atlas: --theme: ")
    page = run("render", "--help").stdout.decode()
    assert all(option in page for option in ("--lint", "--alt=TEXT", "--preset=ID"))


main(globals(), "BINARY")
