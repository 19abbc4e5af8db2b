#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command sources: sources-test.py BINARY

What it writes is read back by programs that are not ours: pybtex, citeproc-py and the ris2xml of bibutils.
"""

import io
import json
import os
import subprocess
import warnings
import xml.etree.ElementTree as ElementTree

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from tap import main, test, without_display

BINARY = ""
FOLDER = ""
MODS = "{http://www.loc.gov/mods/v3}"
BLICK = "blick-2019-02-10"


def run(*args):
    return subprocess.run([BINARY, *args], capture_output=True, cwd=FOLDER, env=without_display(), check=False)


def run_well(*args):
    result = run(*args)
    assert result.returncode == 0 and not result.stderr, (args, result.stderr)
    return result.stdout


def run_wrongly(status, message, *args):
    result = run(*args)
    assert result.returncode == status and message in result.stderr.decode(), (args, result.stderr)
    assert result.stderr.count(b"\n") == 1 and not result.stdout


def records(*args):
    return json.loads(run_well("sources", "--format", "json", *args))


def csl(*args):
    return json.loads(run_well("sources", "--format", "csl-json", *args))


def bibtex(*args):
    return parse_string(run_well("sources", "--format", "bibtex", *args).decode(), "bibtex").entries


def ris(*args):
    """The records that ris2xml makes of it, by their ids."""
    text = run_well("sources", "--format", "ris", *args)
    result = subprocess.run(["ris2xml", "-i", "unicode", "-o", "unicode"], input=text, capture_output=True, check=True)
    root = ElementTree.fromstring(result.stdout.decode("utf-8-sig"))
    return {record.get("ID"): record for record in root.iter(MODS + "mods")}


def plain(text):
    """BibTeX's text without its escapes."""
    for escaped, character in (("\\textasciitilde{}", "~"), ("\\textasciicircum{}", "^")):
        text = text.replace(escaped, character)
    for character in "&%$#_{}":
        text = text.replace("\\" + character, character)
    return text


@test
def the_worked_example():
    """The record of the reference, to the letter."""
    text = run_well("sources", "--format", "bibtex").decode()
    start = text.index("@article{" + BLICK)
    assert text[start:text.index("\n}\n", start) + 3] == """@article{blick-2019-02-10,
  entrysubtype = {newspaper},
  author       = {{Keystone-SDA}},
  title        = {{Verteidigung: Russland stationiert Marschflugkörper an mehr Standorten}},
  journaltitle = {Blick},
  date         = {2019-02-10},
  langid       = {german},
  url          = {https://www.blick.ch/news/verteidigung-russland-stationiert-marschflugkoerper-an-mehr-standorten-id15161678.html},
  note         = {Retells Frankfurter Allgemeine Sonntagszeitung, 10 February 2019 (not seen). Title read from the address.}
}
"""
    record = next(record for record in csl() if record["id"] == BLICK)
    assert record == {
        "id": BLICK, "type": "article-newspaper",
        "title": "Verteidigung: Russland stationiert Marschflugkörper an mehr Standorten",
        "author": [{"literal": "Keystone-SDA"}], "container-title": "Blick",
        "issued": {"date-parts": [[2019, 2, 10]]}, "language": "de",
        "URL": "https://www.blick.ch/news/"
               "verteidigung-russland-stationiert-marschflugkoerper-an-mehr-standorten-id15161678.html",
        "note": "Retells Frankfurter Allgemeine Sonntagszeitung, 10 February 2019 (not seen). "
                "Title read from the address."}, record
    text = run_well("sources", "--format", "ris").decode()
    start = text.index("TY  - NEWS\r\nID  - " + BLICK)
    assert text[start:text.index("ER  - \r\n", start) + 8] == "\r\n".join([
        "TY  - NEWS", "ID  - blick-2019-02-10", "AU  - Keystone-SDA",
        "TI  - Verteidigung: Russland stationiert Marschflugkörper an mehr Standorten", "T2  - Blick", "PY  - 2019",
        "DA  - 2019/02/10/", "LA  - de",
        "UR  - https://www.blick.ch/news/"
        "verteidigung-russland-stationiert-marschflugkoerper-an-mehr-standorten-id15161678.html",
        "N1  - Retells Frankfurter Allgemeine Sonntagszeitung, 10 February 2019 (not seen). "
        "Title read from the address.", "ER  - ", ""])


@test
def every_source_in_every_format():
    ours = records()
    ids = [record["id"] for record in ours]
    assert len(ids) > 150 and len(set(ids)) == len(ids)
    listed = [record["id"] for record in json.loads(run_well("list", "sources", "--format", "json"))]
    assert ids == listed
    assert [record["id"] for record in csl()] == ids
    assert list(bibtex()) == ids
    assert sorted(ris()) == sorted(ids)
    assert run_well("sources").decode().count("\n") == len(ids)


@test
def bibtex_says_what_we_know():
    entries = bibtex()
    for record in records():
        entry = entries[record["id"]]
        fields = entry.fields
        assert plain(fields["title"]) == "{" + record["title"] + "}", record["id"]
        assert fields.get("date") == record.get("date"), record["id"]
        assert fields.get("url") == record.get("url", record.get("archive_url")), record["id"]
        people = [str(person) for person in entry.persons.get("author", [])]
        wanted = [f"{author['family']}, {author['given']}" if "family" in author else "{" + author["literal"] + "}"
                  for author in record.get("authors", [])]
        assert [plain(person) for person in people] == wanted, (record["id"], people, wanted)


@test
def ris_says_what_we_know():
    found = ris()
    for record in records():
        entry = found[record["id"]]
        titles = [node.text for node in entry.findall(f"{MODS}titleInfo/{MODS}title")]
        subtitles = [node.text for node in entry.findall(f"{MODS}titleInfo/{MODS}subTitle")]
        said = " ".join("".join(titles + subtitles).split())
        wanted = " ".join(record["title"].replace(": ", "", 1).split()) if subtitles else record["title"]
        assert said.replace(" ", "") in (record["title"].replace(" ", ""), wanted.replace(" ", "")), (said, wanted)
        dates = [node.text for node in entry.iter(MODS + "dateIssued")]
        assert dates == ([record["date"]] if "date" in record else []), (record["id"], dates)
        links = [node.text for node in entry.iter(MODS + "url")]
        link = record.get("url", record.get("archive_url"))
        assert link is None or link in links, (record["id"], links)


@test
def csl_is_cited_by_a_processor():
    """Each record becomes one entry of a bibliography, with its title and year."""
    data = csl()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(data)
        style = CitationStylesStyle("harvard1", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for record in data:
            bibliography.register(Citation([CitationItem(record["id"])]))
        entries = [str(entry) for entry in bibliography.bibliography()]
    assert len(entries) == len(data)
    text = "\n".join(entries).lower()
    for record in data:
        assert record["title"].split(":")[0][:30].lower() in text, record["title"]
        assert "issued" not in record or str(record["issued"]["date-parts"][0][0]) in text


@test
def of_a_scenario():
    ids = [record["id"] for record in records("--scenario", "status-quo-2021")]
    assert ids[0] == "ap-2019-01-23" and BLICK in ids and len(ids) < 40
    assert [record["id"] for record in csl("--scenario", "status-quo-2021")] == ids
    text = run_well("sources", "--scenario", "status-quo-2021").decode()
    assert text.startswith('[1] Associated Press, "Russia rolls out new missile US says violates nuclear arms pact", '
                           "USA Today, 23 January 2019, https://www.usatoday.com/")
    head = run_well("sources", "--scenario", "status-quo-2021", "--format", "bibtex").decode().split("\n", 1)[0]
    assert head.startswith("% Sources of the scenario status-quo-2021, as of 2021-06-13, range-atlas "), head
    early = [record["id"] for record in records("--scenario", "status-quo-2021", "--date", "2016-06-01")]
    assert BLICK not in early


@test
def nothing_is_made_up():
    """No address of a copy, no date that is not known, no empty field."""
    for args in (("--format", name) for name in ("text", "json", "csl-json", "bibtex", "ris")):
        text = run_well("sources", *args).decode()
        assert "menafn.com" not in text and "yumpu.com" not in text and "n.d.}" not in text
    assert all("n.d." not in json.dumps(record) for record in csl())
    assert all(value for record in csl() for value in record.values())


@test
def files_and_their_suffixes():
    for name, start in (("a.bib", b"% Sources of the catalogue"), ("a.ris", b"Sources of the catalogue"),
                        ("a.json", b"[\n{\"id\":"), ("a.txt", b"[1] ")):
        run_well("sources", "-o", name)
        with open(os.path.join(FOLDER, name), "rb") as file:
            assert file.read().startswith(start), name
    run_well("sources", "-o", "b.json", "--format", "csl-json")
    with io.open(os.path.join(FOLDER, "b.json"), encoding="utf-8") as file:
        assert json.load(file)[0]["container-title"]


@test
def wrong_usage():
    run_wrongly(2, "--format", "sources", "--format", "endnote")
    run_wrongly(2, "--date", "sources", "--date", "2021-06-13")
    run_wrongly(2, "sources takes options only", "sources", "all")
    run_wrongly(2, "--scenario", "sources", "--scenario", "nowhere")


main(globals(), "BINARY")
