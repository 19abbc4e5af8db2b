#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations say what the English says: check-translated-texts.py SOURCE [--table]

In each language of the catalogue every text has the figures of its English, is not the English itself, and gives a
quotation in the words of its own language where those are known. Texts of the catalogue and of the window keep to
data/catalogue/translations/glossary.json: a term of it is translated by its term, and a refused rendering stands
nowhere. That texts are there at all is the matter of check-map-words.py. With --table the texts by language are printed.
"""

import json
import pathlib
import re
import subprocess
import sys

import catalogue_texts

SOURCE = pathlib.Path(sys.argv[1]).resolve()
CATALOGUE = SOURCE / "data" / "catalogue"
# Members whose texts are sentences; in the others a figure may belong to a name.
SENTENCES = ("texts", "scenarios", "words")
# Figures of names that other languages write otherwise: Pershing II and Ia, to which Russian gives numbers.
NAMES = re.compile(r"Першинг-[12]\w?")
# English words that are those of another language too.
SAME = {"ro": {"interceptor"}, "de": set(), "fr": set(), "pl": set(), "ru": set(), "uk": set()}
QUOTE = re.compile(r'"([^"]+)"')


def figures(text, thousands, decimal):
    """The numbers of a text, sorted, as they are without marks: "1,200.5" is 1200.5."""
    text = NAMES.sub("", text)
    text = re.sub(rf"(?<=\d)[{re.escape(thousands)}\u00a0\u202f](?=\d{{3}}(?!\d))", "", text)
    if decimal == ",":
        text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    return sorted(re.findall(r"\d+(?:\.\d+)?", text))


def is_a_name(english):
    """Whether it may be the same in another language: no word of it, placeholders apart, is written small."""
    return re.search(r"\b[a-z]{4,}\b", re.sub(r"\{\w+\}", "", english)) is None


def check_figures(file, english, text):
    ours, theirs = figures(english, ",", "."), figures(text, file["thousands"], file["decimal"])
    if ours != theirs:
        yield f"the figures are {theirs} and not {ours}"


def check_original(file, english, text, quotations):
    for quoted in QUOTE.findall(english):
        quotation = quotations.get(quoted, {})
        if quotation.get("language") == file["language"] and quotation["original"] not in text.replace("\u00a0", " "):
            yield f"it does not give the original: {quotation['original']}"


def compile_terms(glossary, language):
    """For each term of the language: (English, pattern of the English, term, pattern of its forms, refused patterns)."""
    return [(term["english"], re.compile(term.get("match", rf"\b{re.escape(term['english'])}")), term[language]["term"],
             re.compile(term[language].get("match", term[language]["term"]), re.I),
             [re.compile(rf"(?<!\w)(?:{refused})(?!\w)", re.I) for refused in term[language].get("refused", [])])
            for term in glossary["terms"] if language in term]


def term_problems(terms, english, text):
    """What the glossary has against this text; without @english only refused renderings are looked for."""
    for name, asked, term, forms, refusals in terms:
        if english is not None and asked.search(english) and not forms.search(text):
            yield f"\"{name}\" is \"{term}\" in the glossary"
        for found in filter(None, (refused.search(text) for refused in refusals)):
            yield f"\"{found.group()}\" is refused by the glossary: \"{term}\""


def text_problems(file, member, english, text, terms, quotations):
    if member in SENTENCES:
        yield from check_figures(file, english, text)
        yield from check_original(file, english, text, quotations)
        if text == english and not is_a_name(english) and english not in SAME[file["language"]]:
            yield "it is the English"
    yield from term_problems(terms, english if member in SENTENCES else None, text)


def file_problems(file, terms, quotations):
    for member, texts in file.items():
        for english, text in texts.items() if isinstance(texts, dict) else []:
            for form in text if isinstance(text, list) else [text]:
                for problem in text_problems(file, member, english, form, terms, quotations):
                    yield f"{member}: \"{english[:60]}\": {problem}"


def window_texts(path):
    """The translated strings of a catalogue of the window."""
    printed = subprocess.run(["msgattrib", "--translated", "--no-obsolete", "--no-wrap", path], check=True,
                             capture_output=True, text=True).stdout
    for entry in re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', printed, re.M):
        yield "".join(json.loads(line) for line in entry.splitlines())


def window_problems(language, terms):
    for text in window_texts(SOURCE / "resources" / "po" / f"{language}.po"):
        if not text.startswith("Project-Id-Version"):
            for problem in term_problems(terms, None, text):
                yield f"\"{text[:60]}\": {problem}"


def check_quotations(texts, quotations):
    """Each quotation is known, and none is kept that nobody quotes."""
    quoted = {words for text in texts for words in QUOTE.findall(text)}
    # The name of a town, quoted as a word.
    for words in sorted(quoted - set(quotations) - {"Shuya"}):
        yield f"quotations.json: add \"{words}\", with its language and original where they are known"
    for words in sorted(set(quotations) - quoted):
        yield f"quotations.json: nobody quotes \"{words}\" any more"


def check_itself(file, terms, quotations):
    """A check that finds nothing wrong in what is wrong is no check."""
    english = "Russia gives it 480 km and says that the INF Treaty has ended."
    good = "Russland gibt 480 km an und erklärt, der INF-Vertrag habe geendet."
    wrong = [good.replace("480", "408"), english, good.replace("INF-Vertrag", "Vertrag"), good + " Angeblich."]
    if list(text_problems(file, "texts", english, good, terms, quotations)):
        yield "the check refuses a good text"
    for text in wrong:
        if not list(text_problems(file, "texts", english, text, terms, quotations)):
            yield f"the check lets pass: {text}"
    quoted = next(words for words, quotation in quotations.items() if quotation.get("language") == "de")
    if not list(check_original(file, f'Published as "{quoted}".', "Veröffentlicht.", quotations)):
        yield "the check lets pass a text without the original"


def main():
    glossary = catalogue_texts.read(CATALOGUE / "translations" / "glossary.json")
    quotations = {each["text"]: each for each in catalogue_texts.read(CATALOGUE / "quotations.json")["quotations"]}
    texts, on_map, problems = catalogue_texts.collect(CATALOGUE)
    problems += check_quotations(texts | on_map, quotations)
    languages = [line for line in (SOURCE / "resources" / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
                 if line and not line.startswith("#")]
    for language in languages:
        file = catalogue_texts.read(CATALOGUE / "translations" / f"{language}.json")
        terms = compile_terms(glossary, language)
        problems += [f"{language}.json: {problem}" for problem in file_problems(file, terms, quotations)]
        problems += [f"{language}.po: {problem}" for problem in window_problems(language, terms)]
        if language == "de":
            problems += check_itself(file, terms, quotations)
        if "--table" in sys.argv:
            print(language, {member: len(texts) for member, texts in file.items() if isinstance(texts, dict)})
    print("\n".join(problems) or f"{len(texts)} texts in {len(languages)} languages, {len(glossary['terms'])} terms")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
