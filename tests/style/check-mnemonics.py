#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No two entries of a menu and no two buttons of a dialog share a letter, in any language, and no menu is longer than can be
taken in at a glance: check-mnemonics.py SOURCE

Reads the menus of resources/ui, a submenu being a menu of its own, and the labels with an underline of each template.
An entry whose translation has no underline takes none.
"""

import gettext
import pathlib
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PO = SOURCE / "resources" / "po"
MOST_ROWS = 12


def is_marked(node):
    return node.get("translatable") in ("yes", "true")


def labels_of_menu(node):
    """The labels that are seen together: those of sections stand in one list, those of submenus in another."""
    for child in node:
        if child.tag in ("item", "submenu"):
            yield from (found for found in child.findall("attribute") if found.get("name") == "label" and is_marked(found))
        elif child.tag == "section":
            yield from labels_of_menu(child)


def label_of(node):
    properties = {found.get("name"): found for found in node.findall("property")}
    underlined = properties.get("use-underline")
    if underlined is None or underlined.text not in ("True", "yes", "1"):
        return []
    return [properties[name] for name in ("label", "title") if name in properties and is_marked(properties[name])]


def gather(node, page, pages):
    """The labels of a template, by the page of a stack that they stand on."""
    for child in node:
        if child.tag == "menu":
            continue
        inner = page
        if child.tag == "object":
            if child.get("class", "").endswith("StackPage"):
                inner = []
                pages.append(inner)
            inner += label_of(child)
        gather(child, inner, pages)


def lists_of(path):
    """(what it is, its labels) for each list of labels of a file that are seen at the same time."""
    root = ElementTree.parse(path).getroot()
    for node in root.iter():
        if node.tag in ("menu", "submenu"):
            label = node.find("attribute[@name='label']")
            yield node.get("id") or (label.text if label is not None else "menu"), list(labels_of_menu(node))
    pages = [[]]
    gather(root, pages[0], pages)
    for page in pages:
        yield "buttons", page


def letter_of(text):
    """The letter behind the first single underline."""
    at = text.replace("__", "  ").find("_")
    return text[at + 1].casefold() if 0 <= at < len(text) - 1 else None


def translate(catalogue, label):
    context = label.get("context")
    return catalogue.pgettext(context, label.text) if context else catalogue.gettext(label.text)


def clashes(language, catalogue):
    for path in sorted((SOURCE / "resources" / "ui").glob("*.ui")):
        for what, labels in lists_of(path):
            taken = {}
            for text in (translate(catalogue, label) for label in labels):
                letter = letter_of(text)
                if letter is not None and taken.setdefault(letter, text) != text:
                    yield f"{language}: {path.name}, {what}: “{taken[letter]}” and “{text}”"


def long_menus():
    for path in sorted((SOURCE / "resources" / "ui").glob("*.ui")):
        for what, labels in lists_of(path):
            if what != "buttons" and len(labels) > MOST_ROWS:
                yield f"{path.name}, {what}: {len(labels)} rows, more than {MOST_ROWS}"


def catalogues(folder):
    yield "en", gettext.NullTranslations()
    for path in sorted(PO.glob("*.po")):
        compiled = pathlib.Path(folder) / f"{path.stem}.mo"
        subprocess.run(["msgfmt", "-o", compiled, path], check=True)
        with compiled.open("rb") as file:
            yield path.stem, gettext.GNUTranslations(file)


def main():
    with tempfile.TemporaryDirectory(prefix="range-atlas-") as folder:
        found = [clash for language, catalogue in catalogues(folder) for clash in clashes(language, catalogue)]
    found += long_menus()
    print("\n".join(found) or "no letter is taken twice")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
