#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Briefings of several pages: brief-test.py BINARY"""

import os
import re
import shutil
import subprocess

from tap import main, test, without_display

BINARY = ""
FOLDER = ""


def run(*args, env=None):
    done = subprocess.run([BINARY, *args], env=without_display(env), cwd=FOLDER, timeout=200, capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode()


def read(name):
    with open(os.path.join(FOLDER, name), "rb") as file:
        return file.read()


def words_of(name, parted_by=None):
    """The text of a PDF, lines joined, or a list of its parts; None where there is no program to read it."""
    if shutil.which("pdftotext") is None:
        return None
    done = subprocess.run(["pdftotext", "-layout", name, "-"], cwd=FOLDER, capture_output=True, check=True)
    texts = [re.sub(r"\s+", " ", text) for text in done.stdout.decode().split(parted_by)] if parted_by else []
    return texts or re.sub(r"\s+", " ", done.stdout.decode())


@test
def a_briefing_has_map_positions_reach_and_sources():
    status, _, complaints = run("brief", "-o", "a.pdf")
    assert status == 0, complaints
    words = words_of("a.pdf")
    assert read("a.pdf").startswith(b"%PDF-")
    for told in ("Missile ranges after the INF Treaty, June 2021", "What each side says", "Russia", "NATO",
                 "Within range", "Capitals in range, by margin", "Minsk", "Sources", "Page 1"):
        assert words is None or told in words, told
    assert words is None or "compared with" not in words
    # The first page has the map as it is published: headline above, key below.
    first = words_of("a.pdf", parted_by="\f")[0] if words is not None else None
    for told in ("its missile reaches no NATO capital", "sources disagree", "NATO members"):
        assert first is None or told in first, told


@test
def each_source_is_told_once():
    assert run("brief", "-o", "s.pdf")[0] == 0
    words = words_of("s.pdf")
    if words is None:
        return
    for once in ("Statement by the President of Russia", "tovima.com", "Sources"):
        assert words.count(once) == 1, (once, words)
    said = words[words.index("What each side says"):words.index("Within range")]
    numbers = re.findall(r"\[(\d+)\]", said)
    assert len(numbers) > 3 and "http" not in said, said
    for number in numbers:
        assert f"[{number}] " in words[words.index("[1] "):], number


def lowest_words_of(name):
    """For each page, where its last word above the foot ends, as a share of the paper's height."""
    done = subprocess.run(["pdftotext", "-bbox", name, "-"], cwd=FOLDER, capture_output=True, check=True)
    pages = done.stdout.decode().split("<page ")[1:]
    return [max(float(end) / 842 for end in re.findall(r'yMax="([0-9.]+)"', page) if float(end) < 760) for page in pages]


@test
def sections_flow_and_leave_no_page_empty():
    if shutil.which("pdftotext") is None:
        return
    for language in ("en", "de", "ru"):
        assert run("brief", "-o", "f.pdf", "--lang", language)[0] == 0
        lowest = lowest_words_of("f.pdf")
        assert all(end > 0.65 for end in lowest[:-1]), (language, lowest)
        os.remove(os.path.join(FOLDER, "f.pdf"))


@test
def both_sides_are_on_one_page():
    for language, heads in (("en", ("Russia, 9 Jun 2021", "NATO, 2 Aug 2019")), ("ru", ("Россия, 9", "НАТО, 2"))):
        assert run("brief", "-o", "g.pdf", "--lang", language)[0] == 0
        pages = words_of("g.pdf", parted_by="\f")
        assert pages is None or any(all(head in page for head in heads) for page in pages), (language, pages)


@test
def another_scenario_is_compared():
    assert run("brief", "-o", "b.pdf", "--with", "moratorium-offer")[0] == 0
    words = words_of("b.pdf")
    assert words is None or ("compared with" in words and "are covered no more" in words)


@test
def it_speaks_the_language_of_the_map():
    for language, told in (("de", "Was jede Seite sagt"), ("uk", "Що каже кожна сторона")):
        assert run("brief", "-o", "c.pdf", "--lang", language)[0] == 0
        words = words_of("c.pdf")
        assert words is None or (told in words and "What each side says" not in words)
    assert run("brief", "-o", "c.pdf", "--lang", "ru", "--with", "moratorium-offer")[0] == 0
    words = words_of("c.pdf")
    assert words is None or ("2021 г. Сценарий" in words and ".." not in words)


@test
def equal_briefings_are_equal_bytes():
    for name, locale in (("d.pdf", "C"), ("e.pdf", "C.UTF-8")):
        assert run("brief", "-o", name, "--scenario", "none", "--ring", "Warsaw:500", env={"LC_ALL": locale})[0] == 0
    assert read("d.pdf") == read("e.pdf")


@test
def what_makes_no_sense_is_wrong_usage():
    for args, told in ((["-o", "f.png"], ".pdf"), ([], "-o"), (["-o", "f.pdf", "--size", "100x100"], "--size"),
                       (["-o", "f.pdf", "--plain"], "--plain"), (["-o", "f.pdf", "--with", "nowhere"], "--with"),
                       (["-o", "f.pdf", "more"], "more")):
        status, _, complaints = run("brief", *args)
        assert status == 2 and told in complaints and complaints.count("\n") == 1, (args, status, complaints)
        assert not os.path.exists(os.path.join(FOLDER, "f.pdf"))


main(globals(), "BINARY")
