#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed works from there, and wherever it is moved to: check-install.py BUILD MESON"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from tap import run_tests, test  # noqa: E402

APP_ID = "org.rangeatlas.RangeAtlas"
BUILD = pathlib.Path(sys.argv[1])
MESON = sys.argv[2]
LOG = BUILD / "meson-logs" / "install-log.txt"
FOLDER = None

FILES = """
bin/range-atlas
libexec/range-atlas-window
share/applications/{id}.desktop
share/bash-completion/completions/range-atlas
share/fish/vendor_completions.d/range-atlas.fish
share/glib-2.0/schemas/{id}.gschema.xml
share/icons/hicolor/scalable/apps/{id}.svg
share/icons/hicolor/scalable/mimetypes/application-x-range-atlas+json.svg
share/icons/hicolor/symbolic/apps/{id}-symbolic.svg
share/man/man1/range-atlas.1
share/metainfo/{id}.metainfo.xml
share/mime/packages/{id}.xml
share/range-atlas/catalogue/boundaries.json
share/range-atlas/catalogue/countries.json
share/range-atlas/catalogue/events.json
share/range-atlas/catalogue/quotations.json
share/range-atlas/catalogue/seas.json
share/range-atlas/catalogue/sites.json
share/range-atlas/catalogue/sources.json
share/range-atlas/catalogue/systems.json
share/range-atlas/natural-earth.prepared
share/range-atlas/natural-earth/LICENSES.txt
share/range-atlas/natural-earth/PROVENANCE.md
share/range-atlas/natural-earth/SHA256SUMS
share/range-atlas/towns/LICENSE.txt
share/range-atlas/towns/PROVENANCE.md
share/range-atlas/towns/SHA256SUMS
share/range-atlas/towns/towns.tsv
share/zsh/site-functions/_range-atlas
""".format(id=APP_ID).split()
# How many files of each kind there are besides, and where.
KINDS = {
    "share/locale/*/LC_MESSAGES/range-atlas.mo": 0,
    "share/range-atlas/catalogue/scenarios/*.rangeatlas": 16,
    "share/range-atlas/catalogue/stories/*.rangeatlas": 1,
    "share/range-atlas/catalogue/translations/*.json": 6,
    "share/range-atlas/natural-earth/*/*.shp": 19,
    "share/range-atlas/natural-earth/*/*.shx": 19,
    "share/range-atlas/natural-earth/*/*.dbf": 19,
    "share/range-atlas/natural-earth/*/*.prj": 19,
    "share/range-atlas/natural-earth/*/*.cpg": 19,
}


def set_folder(folder):
    global FOLDER
    FOLDER = pathlib.Path(folder)


def run(*command, cwd=None, env=None, status=0):
    """Its standard output; without what the tests tell the program of its folders."""
    clean = {key: value for key, value in os.environ.items()
             if key not in ("DISPLAY", "WAYLAND_DISPLAY", "RANGE_ATLAS_DATA_DIR", "RANGE_ATLAS_LOCALE_DIR", "DESTDIR")}
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          cwd=cwd, env={**clean, **(env or {})}, check=False)
    assert done.returncode == status, f"{command} ended with {done.returncode}: {done.stderr}"
    return done.stdout if status == 0 else done.stderr


def prefix_option():
    options = json.loads(run(MESON, "introspect", "--buildoptions", BUILD))
    return next(option["value"] for option in options if option["name"] == "prefix")


def install(destdir):
    """The installed prefix below @destdir; the record of a real installation stays as it was."""
    before = LOG.read_bytes() if LOG.exists() else None
    try:
        run(MESON, "install", "-C", BUILD, "--no-rebuild", "--destdir", destdir)
        written = LOG.read_bytes()
    finally:
        put_log(before)
    return destdir / prefix_option().lstrip("/"), written


def put_log(content):
    if content is None:
        LOG.unlink(missing_ok=True)
    else:
        LOG.write_bytes(content)


def moved_tree():
    prefix, _ = install(FOLDER / "first")
    moved = FOLDER / "elsewhere" / "atlas"
    moved.parent.mkdir()
    prefix.rename(moved)
    return moved


@test
def installs_all_files_and_no_others():
    prefix, _ = install(FOLDER)
    found = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
    for pattern, least in KINDS.items():
        some = {str(path.relative_to(prefix)) for path in prefix.glob(pattern)}
        assert len(some) >= least, f"{pattern}: {some}"
        found -= some
    assert found == set(FILES), found ^ set(FILES)
    outside = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_relative_to(prefix)]
    assert not outside, outside


@test
def uninstalls_all_that_it_installed():
    _, log = install(FOLDER / "root")
    before = LOG.read_bytes() if LOG.exists() else None
    try:
        LOG.write_bytes(log)
        run(MESON, "--internal", "uninstall", cwd=BUILD)  # what ninja uninstall runs
    finally:
        put_log(before)
    assert not (FOLDER / "root").exists() or not list((FOLDER / "root").rglob("*")), list((FOLDER / "root").rglob("*"))


@test
def moved_program_reads_its_own_data():
    moved = moved_tree()
    program = moved / "bin" / "range-atlas"
    assert "moratorium-offer " in run(program, "list", "scenarios", cwd="/")
    (moved / "share/range-atlas/catalogue/scenarios/moratorium-offer.rangeatlas").unlink()
    assert "moratorium-offer " not in run(program, "list", "scenarios", cwd="/")
    run(program, "render", "--size", "400x300", "-o", FOLDER / "map.png", cwd="/")
    assert (FOLDER / "map.png").read_bytes().startswith(b"\x89PNG")


@test
def program_is_found_through_a_link():
    moved = moved_tree()
    (FOLDER / "link").symlink_to(moved / "bin" / "range-atlas")
    (moved / "share/range-atlas/catalogue/scenarios/moratorium-offer.rangeatlas").unlink()
    assert "moratorium-offer " not in run(FOLDER / "link", "list", "scenarios", cwd="/")


@test
def tree_without_data_falls_back():
    moved = moved_tree()
    shutil.rmtree(moved / "share" / "range-atlas")
    assert "moratorium-offer " in run(moved / "bin" / "range-atlas", "list", "scenarios", cwd="/")


def write_catalogue(locale_dir, word):
    target = locale_dir / "de" / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    po = FOLDER / "de.po"
    po.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                  f'msgid "cannot open display"\nmsgstr "{word}"\n', encoding="utf-8")
    run("msgfmt", "-o", target / "range-atlas.mo", po)


def complaint(program, **env):
    """What the program says of a window without a display."""
    return run(program, cwd="/", status=1, env={"LC_ALL": "C.UTF-8", "LANGUAGE": "de", **env}).splitlines()[-1]


@test
def moved_program_reads_its_own_translations():
    moved = moved_tree()
    program = moved / "bin" / "range-atlas"
    write_catalogue(moved / "share" / "locale", "gibt – keins")
    assert complaint(program) == "range-atlas: gibt – keins", complaint(program)
    assert complaint(program, LANGUAGE="en") == "range-atlas: cannot open display"
    assert complaint(program, LC_ALL="C") == "range-atlas: cannot open display"


@test
def built_program_reads_translations_that_are_named():
    program = BUILD / "app" / "range-atlas"
    write_catalogue(FOLDER, "anderswo")
    assert complaint(program, RANGE_ATLAS_LOCALE_DIR=str(FOLDER)) == "range-atlas: anderswo"


@test
def built_program_reads_translations_of_the_build():
    program = BUILD / "app" / "range-atlas"
    catalogue = BUILD / "resources" / "po" / "de" / "LC_MESSAGES" / "range-atlas.mo"
    expected = "cannot open display"
    if catalogue.exists():
        words = run("msgunfmt", "--no-wrap", catalogue)
        expected = words.split(f'msgid "{expected}"\nmsgstr "')[1].split('"\n')[0]
        assert expected != "cannot open display"
    assert complaint(program) == f"range-atlas: {expected}"


run_tests(set_folder)
