#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads of the program is valid and works: check-resources.py SOURCE BUILD BINARY"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from tap import run_tests, test  # noqa: E402

APP_ID = "org.rangeatlas.RangeAtlas"
MIME_TYPE = "application/x-range-atlas+json"
SOURCE, BUILD, BINARY = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
RESOURCES = SOURCE / "resources"
FOLDER = None


def set_folder(folder):
    global FOLDER
    FOLDER = pathlib.Path(folder)


def run(*command, env=None, check=True):
    """What the command prints, both streams; a missing tool is a failure."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env={**os.environ, **(env or {})}, check=False)
    assert not check or done.returncode == 0, f"{command[0]} ended with {done.returncode}:\n{done.stdout}"
    return done.stdout


def help_of(*command):
    return run(BINARY, *command, "--help", env={"LC_ALL": "C"})


def commands():
    listed = re.search(r"^Commands:\n(.*?)\n\n", help_of(), re.S | re.M).group(1)
    return [line.split()[0] for line in listed.splitlines()]


def options(command):
    return set(re.findall(r"(?:^|\s)(--[a-z][a-z-]*)", help_of(command).split("Options:")[1], re.M))


@test
def desktop_file_is_valid():
    printed = run("desktop-file-validate", BUILD / "resources" / f"{APP_ID}.desktop")
    assert printed == "", printed


@test
def metainfo_is_valid():
    run("appstreamcli", "validate", "--no-net", "--no-color", BUILD / "resources" / f"{APP_ID}.metainfo.xml")


@test
def metainfo_names_the_version():
    version = run(BINARY, "--version").split()[1]
    text = (RESOURCES / "metainfo" / f"{APP_ID}.metainfo.xml.in").read_text(encoding="utf-8")
    assert re.search(r"<release version=\"([^\"]+)\"", text).group(1) == version


@test
def settings_schema_is_strictly_valid():
    run("glib-compile-schemas", "--strict", "--dry-run", RESOURCES / "schema")
    keys = ElementTree.parse(RESOURCES / "schema" / f"{APP_ID}.gschema.xml").findall("schema/key")
    assert len(keys) > 5
    for key in keys:
        assert key.findtext("summary") and key.findtext("description"), key.attrib


@test
def xml_is_well_formed():
    files = [path for pattern in ("*.ui", "*.xml", "*.xml.in", "*.svg") for path in sorted(RESOURCES.rglob(pattern))]
    assert len(files) >= 10, files
    run("xmllint", "--noout", *files)


@test
def icons_are_drawn():
    icons = sorted((RESOURCES / "icons" / "hicolor").rglob("*.svg"))
    assert {icon.stem for icon in icons} == {APP_ID, f"{APP_ID}-symbolic", "application-x-range-atlas+json"}
    for icon in icons:
        for size in (16, 32, 64, 128, 256):
            picture = FOLDER / "icon.png"
            run("rsvg-convert", "-w", size, "-h", size, icon, "-o", picture)
            colours = run("identify", "-format", "%w %h %k", picture).split()
            assert colours[:2] == [str(size)] * 2 and int(colours[2]) > 3, f"{icon} at {size}: {colours}"


@test
def symbolic_icon_has_one_colour():
    text = next((RESOURCES / "icons" / "hicolor").rglob("*-symbolic.svg")).read_text(encoding="utf-8")
    assert "stroke" not in text and len(set(re.findall(r"#[0-9a-f]{6}", text))) == 1, text


def content_type(path):
    """As the desktop tells it, with the type installed in a folder of its own."""
    packages = FOLDER / "share" / "mime" / "packages"
    if not packages.exists():
        packages.mkdir(parents=True)
        shutil.copy(BUILD / "resources" / f"{APP_ID}.xml", packages)
        shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", packages)
        run("update-mime-database", FOLDER / "share" / "mime")
    printed = run("gio", "info", "-a", "standard::content-type", path,
                  env={"XDG_DATA_HOME": str(FOLDER / "home"), "XDG_DATA_DIRS": str(FOLDER / "share"),
                       "GIO_USE_VFS": "local"})
    return re.search(r"content-type: (.*)", printed).group(1)


@test
def scenarios_are_known_by_name_and_by_content():
    scenarios = sorted((SOURCE / "data" / "catalogue" / "scenarios").glob("*.rangeatlas"))
    assert len(scenarios) >= 15
    for scenario in scenarios:
        assert content_type(scenario) == MIME_TYPE, scenario
        unnamed = FOLDER / "unnamed"
        shutil.copy(scenario, unnamed)
        assert content_type(unnamed) == MIME_TYPE, f"{scenario} without its suffix"
    (FOLDER / "named.rangeatlas").write_text("{}\n", encoding="utf-8")
    assert content_type(FOLDER / "named.rangeatlas") == MIME_TYPE
    other = FOLDER / "sites.json"
    shutil.copy(SOURCE / "data" / "catalogue" / "sites.json", other)
    assert content_type(other) == "application/json"


@test
def saved_scenarios_are_known_by_content():
    table = FOLDER / "table.csv"
    table.write_text("name,lat,lon,km\nSomewhere,50,10,500\n", encoding="utf-8")
    run(BINARY, "import", table, "-o", FOLDER / "made.rangeatlas")
    (FOLDER / "made.rangeatlas").rename(FOLDER / "made")
    assert content_type(FOLDER / "made") == MIME_TYPE


@test
def man_page_has_no_warnings():
    page = RESOURCES / "man" / "range-atlas.1"
    done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", str(page)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, env={**os.environ, "MANWIDTH": "80"}, check=False)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    assert "EXIT STATUS" in re.sub(".\b", "", done.stdout) and len(done.stdout.splitlines()) > 150, done.stdout


def compare(place, named, known, line):
    """@line, with the name for {}, is what is to be written in @place for what is not named yet."""
    missing = [line.format(name) for name in sorted(set(known) - set(named))]
    assert not missing, f"{place}: add " + "; ".join(missing)
    extra = sorted(set(named) - set(known))
    assert not extra, f"{place}: the program does not have " + ", ".join(extra)


@test
def man_page_has_all_commands():
    page = "resources/man/range-atlas.1"
    synopsis, commands_part = re.search(r"^\.Sh SYNOPSIS\n(.*?)^\.Sh DESCRIPTION.*?^\.Sh COMMANDS\n(.*?)^\.Sh",
                                        (SOURCE / page).read_text(encoding="utf-8"), re.S | re.M).groups()
    compare(f"{page}, SYNOPSIS", re.findall(r"^\.Cm ([a-z]+)", synopsis, re.M), commands(),
            "the lines \".Nm\", \".Cm {}\" and its operands")
    compare(f"{page}, COMMANDS", re.findall(r"^\.It Cm ([a-z]+)$", commands_part, re.M), commands(),
            "the line \".It Cm {}\" and what it does")


@test
def readme_names_projections_that_exist():
    names = {row.split()[0] for row in run(BINARY, "list", "projections", env={"LC_ALL": "C"}).splitlines()}
    text = (SOURCE / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`(\S+)`", re.search(r"^Projections: (.*?) and others", text, re.S | re.M).group(1))
    assert named and set(named) <= names, named


@test
def readme_has_all_commands():
    text = (SOURCE / "README.md").read_text(encoding="utf-8")
    compare("README.md, \"On the command line\"", re.findall(r"^\| `([a-z]+)\b", text, re.M), commands(),
            "the row \"| `{}` | what it does |\"")


@test
def man_page_has_all_options():
    text = (RESOURCES / "man" / "range-atlas.1").read_text(encoding="utf-8")
    described = {f"--{word[1:]}" for word in re.findall(r"Fl (-[a-z][a-z-]*)", "\n".join(
        line for line in text.splitlines() if line.startswith(".It")))}
    known = {option for command in commands() for option in options(command)}
    compare("resources/man/range-atlas.1, OPTIONS", described, known, "an item for {}")


run_tests(set_folder)
