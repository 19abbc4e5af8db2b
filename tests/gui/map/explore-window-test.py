#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking the map of the real window with pointer and keyboard: explore-window-test.py BINARY

See window_helpers.py for what it wants. The site under test stands in the middle of its own map, so that a test knows
where on the screen it lies.
"""
import re
import subprocess
import sys

import pyatspi

from window_helpers import Failure, Program, descendants, main, press, wait_for, xdotool

SCENARIO = """{
  "format": "range-atlas-scenario", "version": 1, "id": "explored", "title": "A site to explore", "date": "2021-06-13",
  "summary": "For a test.",
  "deployments": [
    {"system": "iskander-m", "site": "kaliningrad", "claims": ["iskander-m-500-tass"], "status": "reported",
     "sources": ["tass-2021-06-09"]},
    {"system": "aegis-ashore", "site": "deveselu", "status": "confirmed", "sources": ["nato-2016-05-12"]}
  ],
  "view": {"projection": "site", "centre": [54.706, 20.511], "width_km": 3600}
}"""


def write_scenario(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write(SCENARIO)
    return path


def map_of(window):
    return window.wait(role="image", name="Map")


def middle_of_map(window):
    extents = map_of(window).queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return extents.x + extents.width // 2, extents.y + extents.height // 2


def expect(text, pattern, what):
    if not re.search(pattern, text, re.DOTALL):
        raise Failure(f"{what}: {text!r} does not match {pattern!r}")
    print(f"ok - {what}: {text if len(text) < 200 else '...'!r}", flush=True)


def readout(window, contains):
    return window.wait(role="label", contains=contains).name


def described(window, starts):
    return wait_for(f"the map to be described as {starts}", lambda: map_of(window).description.startswith(starts)
                    and map_of(window).description)


def wait_closed(window, what):
    wait_for(what, lambda: window.find(name="Close Card") is None)
    print(f"ok - {what}", flush=True)


def words_below(node):
    return " | ".join(child.name for child in descendants(node) if child.name)


def check_hover(window, screen):
    x, y = middle_of_map(window)
    xdotool("mousemove", x + 60, y)
    expect(readout(window, "inside "), r"^54\.\d\d° N 2\d\.\d\d° E · [\d,.]+ km from Kaliningrad · inside 1 range$",
           "hover tells in one line the place, the nearest site and how many ranges there are")
    screen.show("hover-folded")
    xdotool("key", "i")
    expect(readout(window, "Inside 500 km"), r"^54\.\d\d° N 2\d\.\d\d° E · [\d,.]+ km from Kaliningrad",
           "the key I unfolds it")
    expect(readout(window, "Inside 500 km"), r"Inside 500 km of Kaliningrad \(TASS\): \d+ km within the edge$",
           "hover tells what covers the place and by how much")
    screen.show("hover")
    xdotool("mousemove", x + 4, y)
    expect(readout(window, "Kaliningrad · "), r"^Kaliningrad · 54\.71° N 20\.51° E\n", "hover names what is marked there")
    xdotool("mousemove", x, y - 230)
    expect(readout(window, "Outside"), r"Outside the ranges shown$", "hover tells that nothing covers a place")


def check_readout_gives_way(window, screen):
    """At the foot of the map the read-out would lie over what the pointer shows."""
    extents = map_of(window).queryComponent().getExtents(pyatspi.WINDOW_COORDS)

    def top():
        return window.find(role="label", contains=" km from ").queryComponent().getExtents(pyatspi.WINDOW_COORDS).y

    x, y = middle_of_map(window)
    xdotool("mousemove", x + 60, y)
    wait_for("the read-out at the foot", lambda: top() > extents.y + extents.height // 2)
    xdotool("mousemove", extents.x + 150, extents.y + extents.height - 30)
    wait_for("the read-out to give way", lambda: top() < extents.y + extents.height // 2)
    screen.show("readout-gives-way")
    print("ok - the read-out gives way to the pointer", flush=True)


def check_card(window, screen):
    xdotool("mousemove", *middle_of_map(window), "click", 1)
    window.wait(name="Close Card")
    everything = " | ".join(item.name for item in window.tree.look() if item.name)
    expect(everything, r"54\.706° N 20\.511° E \(city centre\).*Iskander-M.*: reported.*500 km: .*17 December 2013",
           "a click on Kaliningrad opens its card with its claims")
    link = window.find(role="push button", contains="TASS") or window.find(role="link", contains="TASS")
    if link is None:
        raise Failure(f"no link to a source: {everything}")
    print(f"ok - the card has a link: {link.name}", flush=True)
    screen.show("card")
    xdotool("key", "Escape")
    wait_closed(window, "Escape closes the card")


def check_double_click(window):
    before = map_of(window).description
    xdotool("mousemove", *middle_of_map(window), "click", "--repeat", 2, "--delay", 40, 1)
    wait_for("the map to be nearer", lambda: map_of(window).description not in (before, ""))
    wait_closed(window, "a double click zooms and leaves no card")
    xdotool("key", "0")


def check_ring(window, screen):
    x, y = middle_of_map(window)
    # 500 km along the meridian, on a map about the site of 3,600 km across the frame or a little more.
    for distance in range(60, 200, 4):
        xdotool("mousemove", x, y + distance)
        words = readout(window, "° N")
        if re.search(r"Outside", words):
            break
    xdotool("mousemove", x, y + distance - 3, "click", 1)
    expect(words_below(wait_for("the card of the ring", lambda: window.find(contains="Iskander-M / SS-26: 500 km"))),
           "500 km", "a click on a ring opens its card")
    screen.show("ring-card")
    press(window.wait(name="Close Card", pressable=True))
    wait_closed(window, "its button closes the card")


def check_walk(window, screen):
    xdotool("mousemove", *middle_of_map(window), "click", 1)
    window.wait(name="Close Card")
    xdotool("key", "Escape")
    xdotool("key", "n")
    described(window, "Kaliningrad · ")
    xdotool("key", "n")
    first = described(window, "Deveselu · ")
    expect(first, r"^Deveselu · 44\.08° N 24\.41° E · 1,214\.9 km from Kaliningrad\nOutside the ranges shown\n",
           "N walks to the next site and says what there is to say")
    xdotool("key", "shift+Up")
    second = wait_for("the next place", lambda: (not map_of(window).description.startswith("Deveselu"))
                      and map_of(window).description)
    expect(second, r"^\w+ · [45]\d\.\d\d° N \d\d\.\d\d° E · [\d,.]+ km from ", "Shift+Up walks to the next place")
    expect(readout(window, second.split(" · ")[0] + " · "), "°", "the read-out says the same")
    screen.show("walked")
    xdotool("key", "Return")
    window.wait(name="Close Card")
    wait_for("the card's title", lambda: window.find(role="label", name=second.split(" · ")[0]))
    xdotool("key", "Escape")
    wait_closed(window, "Enter opens the card of the place, Escape closes it")


def check_sites_told(window):
    """Who does not see the map hears it as a list, as soon as the keyboard comes to it."""
    expect(wait_for("the list of sites", lambda: "\n" in map_of(window).description and map_of(window).description),
           r"Sites by country, with their distance from the centre:\nRussia: Kaliningrad \d km\nRomania: Deveselu 1,215 km$",
           "the map is told as a list by country and distance")


def check_measure(window, screen, binary):
    done = subprocess.run([binary, "distance", "kaliningrad", "deveselu"], check=True, stdout=subprocess.PIPE)
    km, azimuth1, azimuth2 = (float(number) for number in re.findall(r"[\d.]+", done.stdout.decode())[:3])
    xdotool("key", "m")
    window.wait(contains="Click two or more points")
    xdotool("key", "n")
    described(window, "Kaliningrad · ")
    xdotool("key", "Return")
    window.wait(contains="From Kaliningrad")
    xdotool("key", "n")
    described(window, "Deveselu · ")
    xdotool("key", "Return")
    result = window.wait(starts="Kaliningrad to Deveselu").name
    wanted = f"Kaliningrad to Deveselu: {km:,.1f} km, azimuth {azimuth1:.1f}° at the start, {azimuth2:.1f}° at the end"
    if result != wanted:
        raise Failure(f"measured {result!r}, the command says {wanted!r}")
    print(f"ok - the tool measures what the command does: {result}", flush=True)
    screen.show("measured")
    xdotool("key", "ctrl+c")
    window.wait(contains="Result copied")
    xdotool("key", "BackSpace")
    window.wait(contains="From Kaliningrad")
    xdotool("key", "Escape")
    window.wait(contains="Click two or more points")
    xdotool("key", "Escape")
    wait_for("the tool to be put away", lambda: window.find(contains="Click two or more points") is None)
    print("ok - points are taken back, then the tool", flush=True)
    xdotool("key", "ctrl+c")
    window.wait(contains="Picture copied")
    print("ok - without anything measured the picture is copied", flush=True)


def run(binary, screen, scratch):
    program = Program(binary, scratch, [write_scenario(f"{scratch}/explored.rangeatlas")])
    window = program.window
    try:
        map_of(window)
        screen.settled()
        check_sites_told(window)
        check_hover(window, screen)
        check_readout_gives_way(window, screen)
        check_card(window, screen)
        check_double_click(window)
        check_ring(window, screen)
        check_walk(window, screen)
        check_measure(window, screen, binary)
        program.quit()
    finally:
        program.stop()


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
