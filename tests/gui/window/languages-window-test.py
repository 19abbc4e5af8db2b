#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No text of the window is English in another language: languages-window-test.py BINARY (see window_helpers.py)

The window is walked through in each language: pages of the sidebar, tables, timeline, comparison, export, help and
preferences; in some of them also the forms of an editor, in others all other dialogs. What it shows is held against the English
of both catalogues, the window's and the map's; and what it has no name for is found, too.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
from itertools import islice

import pyatspi
from gi.repository import GLib
from window_helpers import Failure, Program, descendants, extents, focus, main, press, start_again, wait_for, xdotool
from window_names import nameless
from window_narrow import find_windows, resize, size_of

SOURCE = pathlib.Path(__file__).resolve().parents[3]
LANGUAGES = ("de", "fr", "pl", "ro", "ru", "uk")  # or those that RA_TEST_LANGUAGES names
MOST_CELLS = 80
WITH_FORMS = ("de", "pl", "ru")  # the others have the dialogs
FORMS = ("Add Deployment", "Add Site", "Add System", "Add Ring", "Add Position", "Add Source", "Add Step")
# Opened by the search.
DIALOGS = ("Quiz", "Keyboard Shortcuts", "About Range Atlas", "What Is New")
# A length or an area, and what in it no other language writes so: 1,234 or 17.2 or a hyphen for a minus.
LENGTH = re.compile(r"[-−]?\d[\d.,\s]*[\s\u00a0](km|км|mi|миль)²?")
ENGLISH_NUMBER = re.compile(r"^-|,\d{3}(?!\d)|\.\d(?!\d)")
FOREIGN = ("About Range Atlas",)  # windows of the toolkit's own making
# Its number among the pages. It comes last, for from then on each look is told of all cells of its table.
TABLE_PAGE = 2
# What the toolkit itself has no words for.
UNTRANSLATED = {("ro", "About Range Atlas", "About")}
NAMED = ("de", "fr")  # names are looked at in one walk of each kind
# Window, the keys that open it, and whether it is a dialog that Escape closes.
PLACES = [("timeline", "ctrl+t", False), ("compare", "ctrl+shift+c", False), ("export", "ctrl+e", True), ("help", "F1", True), ("preferences", "ctrl+comma", True)]


def read_po(language):
    """(English, translation) of all messages of the window."""
    printed = subprocess.run(["msgattrib", "--translated", "--no-obsolete", "--no-wrap", SOURCE / "resources/po" / f"{language}.po"],
                             check=True, capture_output=True, text=True).stdout
    for entry in printed.split("\n\n"):
        found = {match[0]: "".join(json.loads(line) for line in match[1].splitlines())
                 for match in re.findall(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:".*"\n?)+)', entry, re.M)}
        texts = [text for name, text in found.items() if name.startswith("msgstr")]
        for name in ("msgid", "msgid_plural"):
            if found.get(name) and texts:
                yield found[name], texts


def plain(text):
    return re.sub(r"_(?=\w)", "", text)


def pattern(text):
    """What a format may give; a letter after each of its figures, so that "%s: %s" is no English."""
    parts = re.split(r"%(?:\d\$)?[sud]|%%|%\.\df", plain(text))
    return re.compile(".+".join(re.escape(part) for part in parts))


class English:
    """What would be English in a window of this language."""

    def __init__(self, language):
        self.texts, self.formats, self.theirs = set(), [], set()
        self.cyrillic = language in ("ru", "uk")
        self.words = {}  # of the window, by their English
        for english, texts in read_po(language):
            self.theirs |= {plain(text) for text in texts}
            self.words[plain(english)] = plain(texts[0])
            if "%" not in english:
                self.texts.add(plain(english))
            elif len(re.findall(r"[A-Za-z]{3,}", re.sub(r"%(?:\d\$)?[sud]", "", english))) > 1:
                self.formats.append((pattern(english), [pattern(text) for text in texts]))
        file = json.loads((SOURCE / "data/catalogue/translations" / f"{language}.json").read_text(encoding="utf-8"))
        for member in ("words", "countries", "places", "sites", "systems", "claimants", "scenarios", "texts", "statuses"):
            self.texts |= {key for key in file[member] if "{" not in key}
            self.theirs |= set(file[member].values())

    def is_spoken(self, text):
        if text in self.theirs or not any(map(str.isalpha, text)):
            return False
        if LENGTH.fullmatch(text):
            return ENGLISH_NUMBER.search(text) is not None or (self.cyrillic and "km" in text)
        return text in self.texts or any(english.fullmatch(text) and not any(other.fullmatch(text) for other in others)
                                         for english, others in self.formats)


def written(node):
    """What stands in an entry."""
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except (GLib.GError, LookupError, NotImplementedError):
        return ""


def shown(window, dialog=None):
    """All names and what is written on the bus, and some cells of each table; of a dialog alone, where its title is given."""
    tree = window.tree
    items = tree.look(dialog)
    names = {item.name for item in items}
    names |= {written(tree.node(item)) for item in items if item.role == "text"}
    for table in [tree.node(item) for item in items if item.role == "tree table"]:
        for cell in islice(descendants(table), MOST_CELLS):
            try:
                names.add(cell.name)
            except (GLib.GError, LookupError):
                continue
    return {line for name in names if name for line in (name, *name.split("\n"))}


def walk_import(program, binary, screen, folder):
    """The preview of a table with rows that are understood, and one that is not."""
    window = program.window
    path = os.path.join(folder, "places.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("name,lat,lon,range_km\nSovetsk,55.08,21.88,480\nNowhere,95,20,500\n")
    start_again(program, binary, path)
    wait_for("the preview", lambda: len(window.titles()) > 1)
    focus(window.titles()[-1])
    screen.settled()
    yield "import", shown(window, window.titles()[-1])
    xdotool("key", "Escape")
    wait_for("the preview to close", lambda: len(window.titles()) == 1)
    focus("Range Atlas")


def walk_calendar(window, screen, words):
    form = window.titles()[-1]
    press(window.wait(role="push button", name=words["Choose a Date"], within=form, pressable=True))
    window.wait(name=words["Month"], within=form)
    screen.settled()
    yield "calendar", shown(window, form)
    xdotool("key", "Escape")
    screen.settled()


def walk_events(window, screen, words):
    """The list that the timeline folds into."""
    size = size_of(find_windows("Range Atlas")[-1])
    resize("Range Atlas")
    xdotool("key", "ctrl+t")  # it was put away before
    press(window.wait(role="push button", name=words["Events"], pressable=True))
    window.wait(role="list", name=words["Events"])
    screen.settled()
    yield "events", shown(window)
    xdotool("key", "Escape", "ctrl+t")
    resize("Range Atlas", *size)


def walk_forms(window, screen, words):
    """A document made of the scenario: its lists, and the lists that its forms offer."""
    xdotool("key", "ctrl+n")
    window.wait(role="push button", name=words["Add Deployment"])
    screen.settled()
    yield "document", shown(window)
    for form in FORMS:
        press(window.wait(role="push button", name=words[form]))
        wait_for(form, lambda: len(window.titles()) > 1)
        focus(window.titles()[-1])
        screen.settled()
        yield form, shown(window, window.titles()[-1])
        if form == "Add Deployment":
            yield from walk_calendar(window, screen, words)
        xdotool("key", "Escape")
        wait_for(f"{form} to close", lambda: len(window.titles()) == 1)
        focus("Range Atlas")


def open_by_search(window, screen, action, opens=True):
    """By the name that the action has in the menu; @opens: it opens a window."""
    before = len(window.titles())
    xdotool("key", "ctrl+f")
    wait_for("the search", lambda: len(window.titles()) > before)
    search = window.titles()[-1]
    focus(search)
    # No key of the server writes Cyrillic, and one that is made to, letter by letter, loses some.
    entry = wait_for("its entry", lambda: next(node for node in window.each(within=search)
                                               if "EditableText" in pyatspi.listInterfaces(node)))
    entry.queryEditableText().setTextContents(action)
    window.wait(role="label", name=action, within=search)
    xdotool("key", "Return")
    wait_for(action, lambda: search not in window.titles() and len(window.titles()) > before - (not opens))
    focus(window.titles()[-1])
    screen.settled()


def walk_dialogs(window, screen, words):
    for dialog in DIALOGS:
        open_by_search(window, screen, words[dialog])
        yield dialog, shown(window, window.titles()[-1])
        xdotool("key", "Escape")
        wait_for(f"{dialog} to close", lambda: len(window.titles()) == 1)
        focus("Range Atlas")
    open_by_search(window, screen, words["Where to Begin"], opens=False)
    yield "first page", shown(window)
    xdotool("key", "Escape")
    screen.settled()
    xdotool("key", "F5")
    wait_for("the presenter", lambda: len(window.titles()) == 2)
    presenter = window.titles()[-1]
    focus(presenter)
    xdotool("key", "n")
    wait_for("the notes", lambda: len(window.titles()) == 3)
    screen.settled()
    yield "presenter", shown(window)
    focus(presenter)
    xdotool("key", "Escape")
    wait_for("the presenter to go", lambda: len(window.titles()) == 1)
    focus("Range Atlas")


def walk(program, binary, screen, words, language, home):
    """Yields where one is and what is shown there."""
    window = program.window
    window.wait(role="image")
    screen.settled()
    tabs = list(window.each(role="page tab"))
    table = tabs.pop(TABLE_PAGE)
    for tab in tabs:
        press(tab)
        screen.settled()
        yield f"page {tab.name}", shown(window)
    for place, keys, closes in PLACES:
        before = len(window.titles())
        xdotool("key", keys)
        if closes:
            wait_for(place, lambda before=before: len(window.titles()) > before)
            focus(window.titles()[-1])
        screen.settled()
        yield place, shown(window, window.titles()[-1] if closes else None)
        if place == "help":
            pages = [tab for tab in window.each(role="page tab", within=window.titles()[-1]) if extents(tab)[2] > 0]
            press(pages[1])
            wait_for("the page of boundaries", lambda: next(window.each(role="heading", contains="1990"), None))
            screen.settled()
            yield "boundaries", shown(window, window.titles()[-1])
        if closes:
            xdotool("key", "Escape")
            wait_for(f"{place} to close", lambda before=before: len(window.titles()) == before)
            focus("Range Atlas")
    xdotool("key", "ctrl+shift+c")  # the comparison is done
    if language in WITH_FORMS:
        yield from walk_forms(window, screen, words)
    else:
        yield from walk_dialogs(window, screen, words)
        yield from walk_events(window, screen, words)
        yield from walk_import(program, binary, screen, home)
    press(table)
    screen.settled()
    yield "page with the table", shown(window)


def check(binary, screen, scratch, language):
    locale = os.path.join(scratch, "locale")
    folder = os.path.join(locale, language, "LC_MESSAGES")
    os.makedirs(folder)
    subprocess.run(["msgfmt", "-o", os.path.join(folder, "range-atlas.mo"), SOURCE / "resources/po" / f"{language}.po"], check=True)
    home = os.path.join(scratch, language)
    os.makedirs(home)
    english = English(language)
    program = Program(binary, home, environment={"RANGE_ATLAS_LOCALE_DIR": locale, "LANGUAGE": language})
    found, unnamed, n_texts = set(), set(), 0
    try:
        for place, texts in walk(program, binary, screen, english.words, language, home):
            n_texts += len(texts)
            found |= {(text, place) for text in texts
                      if english.is_spoken(text) and (language, place, text) not in UNTRANSLATED}
            if language in NAMED and place not in FOREIGN:
                unnamed |= {(control, place) for control in nameless(program.window, program.window.titles()[-1])}
        program.quit()
    finally:
        program.stop()
    if n_texts < 300:
        raise Failure(f"{language}: only {n_texts} texts were seen")
    for text, place in sorted(found):
        print(f"# {language}, {place}: {text[:100]}", file=sys.stderr)
    for control, place in sorted(unnamed):
        print(f"# {language}, {place}, without a name: {control}", file=sys.stderr)
    print(f"ok - {language}: {n_texts} texts, {len(found)} of them English, {len(unnamed)} controls without a name", flush=True)
    return len(found) + len(unnamed)


def run(binary, screen, scratch):
    languages = os.environ.get("RA_TEST_LANGUAGES", " ".join(LANGUAGES)).split()
    left = sum(check(binary, screen, scratch, language) for language in languages)
    if left:
        raise Failure(f"{left} texts are English, or controls without a name")


if __name__ == "__main__":
    sys.exit(main(__doc__, run))
