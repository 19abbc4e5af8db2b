#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations are complete and fit what they translate: check-translations.py SOURCE [--write-potfiles]

Every file that marks strings is in POTFILES; every catalogue in LINGUAS has a translation of every string, none of them
guessed, with the same format directives and the plural forms of its language. With --write-potfiles the list in POTFILES
is made anew instead.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PO = SOURCE / "resources" / "po"
# What marks a string, by the suffix of the file.
MARKS = {
    ".c": r"\b(_|N_|C_|NC_|g_dngettext|g_dpgettext2?|ngettext|gettext) \(\"|\b(ngettext|C_|NC_) \(",
    ".h": r"\b(_|N_|C_|NC_) \(\"",
    ".ui": r"translatable=\"(yes|true)\"",
    ".desktop.in": r"^Name=",
    ".xml.in": r"<",
    ".gschema.xml": r"gettext-domain=",
}
# The keywords of GLib, as meson's preset has them.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3", "ngettext:1,2"]
FORMS = {"de": 2, "fr": 2, "pl": 3, "ro": 3, "ru": 3, "uk": 3}


def run(*command):
    """What the command prints; a missing tool ends the test."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          cwd=SOURCE, check=False)
    return done.returncode, done.stdout


def lines_of(name):
    lines = (line.strip() for line in (PO / name).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def marks_strings(path):
    pattern = next((MARKS[suffix] for suffix in MARKS if path.name.endswith(suffix)), None)
    return pattern is not None and re.search(pattern, path.read_text(encoding="utf-8"), re.M) is not None


def marking_files():
    return {str(path.relative_to(SOURCE)) for folder in ("app", "data", "geo", "resources")
            for path in (SOURCE / folder).rglob("*") if path.is_file() and marks_strings(path)}


def write_potfiles():
    text = (PO / "POTFILES").read_text(encoding="utf-8")
    heading = [line for line in text.splitlines() if line.startswith("#")]
    (PO / "POTFILES").write_text("\n".join([*heading, *sorted(marking_files())]) + "\n", encoding="utf-8")


def check_potfiles():
    listed, marking = lines_of("POTFILES"), marking_files()
    if listed != sorted(set(listed)):
        yield "POTFILES: not sorted, or a file is named twice"
    for name in sorted(marking - set(listed)):
        yield f"POTFILES: {name} marks strings and is missing; --write-potfiles adds it"
    for name in sorted(set(listed) - marking):
        yield f"POTFILES: {name} marks no strings"


def make_template(path):
    status, printed = run("xgettext", "--from-code=UTF-8", "--add-comments", *(f"--keyword={k}" for k in KEYWORDS),
                          "--flag=g_dngettext:2:pass-c-format", f"--files-from={PO / 'POTFILES'}", "-o", path)
    return [] if status == 0 and path.exists() else [f"xgettext: {printed}"]


def count(path, *which):
    """How many strings of a catalogue are so."""
    status, printed = run("msgattrib", "--no-obsolete", "--no-wrap", *which, path)
    if status != 0:
        raise SystemExit(f"{path}: {printed}")
    return len(re.findall(r'^msgid (?!""\nmsgstr)', printed, re.M))


def untranslated(path):
    """The strings as they stand in the catalogue, those of several lines in one."""
    _, printed = run("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", path)
    found = re.findall(r'^msgid (".*"(?:\n".*")*)', printed, re.M)
    return [text for text in (text.replace('"\n"', "") for text in found) if text != '""' and "Project-Id" not in text]


def check_catalogue(language, template, folder):
    catalogue, merged = PO / f"{language}.po", pathlib.Path(folder) / f"{language}.po"
    status, printed = run("msgfmt", "--check", "-o", "/dev/null", catalogue)
    if status != 0:
        yield printed.strip()
        return
    if count(catalogue, "--only-fuzzy") > 0:
        yield f"{catalogue}: {count(catalogue, '--only-fuzzy')} fuzzy strings"
    status, printed = run("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, catalogue, template)
    if status != 0:
        yield printed.strip()
    for text in untranslated(merged) if status == 0 else []:
        yield f"{catalogue.relative_to(SOURCE)}: add msgid {text} and its msgstr"
    header = re.search(r"nplurals=(\d)", catalogue.read_text(encoding="utf-8"))
    if header is None or int(header.group(1)) != FORMS.get(language):
        yield f"{catalogue}: Plural-Forms must have nplurals={FORMS.get(language)}"


def check_all(folder):
    template = pathlib.Path(folder) / "range-atlas.pot"
    problems = [*check_potfiles(), *make_template(template)]
    languages = lines_of("LINGUAS")
    for missing in sorted(set(languages) ^ {path.stem for path in PO.glob("*.po")}):
        problems.append(f"LINGUAS and the catalogues disagree about {missing}")
    if not problems and count(template) < 20:
        problems.append("the template is nearly empty")
    if not problems:
        for language in languages:
            problems += check_catalogue(language, template, folder)
    print("\n".join(problems) or f"{count(template)} strings in {len(languages)} languages")
    return 1 if problems else 0


def main():
    if "--write-potfiles" in sys.argv[2:]:
        write_potfiles()
        return 0
    with tempfile.TemporaryDirectory(prefix="range-atlas-") as folder:
        return check_all(folder)


if __name__ == "__main__":
    sys.exit(main())
