#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost by writing: output onto an input, modes, links, long names, interrupts and what a killed run leaves.

Usage: writing-test.py BINARY
Prints TAP; the exit status is 0 when all tests pass.
"""

import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import sys
import time

from picture import Picture
from tap import run_tests, test, without_display

BINARY = None
FOLDER = None

LINE = re.compile(rb"range-atlas: [^\n]+\n")
BARE = ("--scenario", "none", "--plain", "--detail", "110m")
SCENARIO = ('{"format": "range-atlas-scenario", "version": 1, "title": "T", "date": "2021-01-01", "rings": [{"lat": 50, '
            '"lon": 20, "max_km": 500, "label": "x"}]}\n')
TABLE = "name,lat,lon,range_km\nA,50,20,500\n"


def run(*args, env=None, **more):
    return subprocess.run([BINARY, *args], env=without_display(env), cwd=FOLDER, capture_output=True, timeout=100, **more)


def path(name):
    return pathlib.Path(FOLDER, name)


def start(*args):
    return subprocess.Popen([BINARY, *args], env=without_display(), cwd=FOLDER, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


# ---- output onto an input ----

def ways_to(name):
    """Names of the same file."""
    os.symlink(name, path("symlink-" + name))
    os.link(path(name), path("hard-" + name))
    os.makedirs(path("sub"), exist_ok=True)
    return [name, "./" + name, "symlink-" + name, "hard-" + name, str(path(name)), "sub/../" + name]


@test
def no_command_writes_over_what_it_reads():
    path("s.rangeatlas").write_text(SCENARIO, encoding="utf-8")
    path("t.csv").write_text(TABLE, encoding="utf-8")
    path("s.png").write_text(SCENARIO, encoding="utf-8")
    scenario_ways = ways_to("s.rangeatlas")
    table_ways = ways_to("t.csv")
    for way in scenario_ways:
        for command in (("rings", "--format", "kml", "--scenario", "s.rangeatlas"), ("rings", "--format", "csv", "--scenario", way),
                        ("reach", "--format", "json", "--scenario", "s.rangeatlas"), ("at", "50,20", "--format", "json",
                         "--scenario", "s.rangeatlas"), ("compare", "none", "s.rangeatlas", "--format", "md"),
                        ("compare", "s.rangeatlas", "none", "--format", "csv"),
                        ("sources", "--format", "json", "--scenario", "s.rangeatlas")):
            done = run(*command, "-o", way)
            assert done.returncode == 2 and LINE.fullmatch(done.stderr), (command, way, done.stderr)
            assert path("s.rangeatlas").read_text(encoding="utf-8") == SCENARIO, (command, way)
    for way in table_ways:
        done = run("import", "t.csv", "-o", way)
        assert done.returncode == 2 and LINE.fullmatch(done.stderr), (way, done.stderr)
        assert path("t.csv").read_text(encoding="utf-8") == TABLE, way
    for command in (("render", "--scenario", "s.png"), ("render", "--scenario", "./s.png"), ("compare", "none", "./s.png")):
        done = run(*command, "-o", "s.png")
        assert done.returncode == 2 and path("s.png").read_text(encoding="utf-8") == SCENARIO, (command, done.stderr)


@test
def no_part_of_a_set_is_written_over_what_is_read():
    """A shapefile is a set of files: those beside the one that is named are written, and read, with it."""
    for part in (".dbf", ".shx", ".prj", ".cpg", ".qix", ".sbn", ".sbx"):
        for output in ("a.shp", "folder/../a.shp", "link.shp"):
            os.makedirs(path("folder"), exist_ok=True)
            path("a" + part).write_text(SCENARIO, encoding="utf-8")
            if output == "link.shp":
                os.symlink("a.shp", path("link.shp"))
            for command in (("rings",), ("reach", "--format", "shp")):
                done = run(*command, "--scenario", "./a" + part, "-o", output)
                assert done.returncode == 2 and LINE.fullmatch(done.stderr), (command, part, output, done.stderr)
                assert path("a" + part).read_text(encoding="utf-8") == SCENARIO, (part, output)
        path("link.shp").unlink()
        # A set that is read.
        os.symlink("a" + part, path("m.png"))
        done = run("render", "--size", "99x99", "--under", "a.shp", "-o", "m.png", *BARE)
        assert done.returncode == 2 and path("a" + part).read_text(encoding="utf-8") == SCENARIO, (part, done.stderr)
        path("m.png").unlink()
        path("list" + part).write_text("rings -o list.shp\n", encoding="utf-8")
        done = run("batch", "list" + part)
        assert done.returncode == 1 and b":1: " in done.stderr and names() == sorted(["a" + part, "folder", "list" + part])
        path("a" + part).unlink()
        path("list" + part).unlink()


@test
def a_set_of_files_is_written_to_no_device():
    os.mkfifo(path("pipe.shp"))
    for name in ("pipe.shp", "/dev/null", "/dev/full"):
        done = run("rings", "--format", "shp", "-o", name)
        assert done.returncode == 1 and LINE.fullmatch(done.stderr) and b"shapefile" in done.stderr, (name, done.stderr)
    assert names() == ["pipe.shp"]


@test
def the_programs_own_data_is_an_input():
    data = path("data")
    shutil.copytree(os.environ.get("RANGE_ATLAS_DATA_DIR", "data"), data)
    env = {"RANGE_ATLAS_DATA_DIR": str(data)}
    for name in ("catalogue/systems.json", "catalogue/scenarios/status-quo-2021.rangeatlas"):
        before = (data / name).read_bytes()
        done = run("rings", "--format", "csv", "-o", f"data/{name}", env=env)
        assert done.returncode == 2 and (data / name).read_bytes() == before, done.stderr


@test
def a_batch_does_not_write_over_its_list():
    text = "distance 50,20 51,20\nrings --format csv --scenario none --ring 50,20:5 -o list.txt\n"
    for line in (text, text.replace("-o list", "-o ./list"), text.replace("-o list", "-olist"),
                 text.replace("-o list", "--output=list")):
        path("list.txt").write_text(line, encoding="utf-8")
        done = run("batch", "list.txt")
        assert done.returncode == 1 and b"list.txt:2: " in done.stderr, done.stderr
        assert path("list.txt").read_text(encoding="utf-8") == line


# ---- modes, links, names ----

@test
def a_file_keeps_its_mode_and_a_link_its_target():
    path("t.csv").write_text(TABLE, encoding="utf-8")
    for mode in (0o600, 0o640, 0o644, 0o666, 0o400, 0o755):
        for name, command in (("o.rangeatlas", ("import", "t.csv")), ("o.csv", ("rings",)), ("o.png", ("render", "--size", "99x99", *BARE))):
            path(name).write_text("old", encoding="utf-8")
            path(name).chmod(mode)
            done = run(*command, "-o", name)
            assert done.returncode == 0, done.stderr
            assert stat.S_IMODE(path(name).stat().st_mode) == mode and path(name).read_bytes() != b"old"
            path(name).unlink()
    os.makedirs(path("there"))
    for target in ("real.csv", "there/new.csv", str(path("there/absolute.csv"))):
        os.symlink(target, path("link.csv"))
        os.symlink("link.csv", path("link-of-link.csv"))
        assert run("rings", "-o", "link-of-link.csv").returncode == 0
        assert path("link.csv").is_symlink() and path("link-of-link.csv").is_symlink()
        assert path(target).read_bytes().startswith(b"system,")
        path("link.csv").unlink()
        path("link-of-link.csv").unlink()
    os.symlink("ring-b.csv", path("ring-a.csv"))
    os.symlink("ring-a.csv", path("ring-b.csv"))
    done = run("rings", "-o", "ring-a.csv")
    assert done.returncode == 1 and LINE.fullmatch(done.stderr)


@test
def new_files_follow_the_umask():
    for mask in (0o022, 0o077):
        name = f"m{mask}.csv"
        done = run("rings", "-o", name, preexec_fn=lambda mask=mask: os.umask(mask))
        assert done.returncode == 0 and stat.S_IMODE(path(name).stat().st_mode) == 0o666 & ~mask
        done = run("bundle", "--detail", "110m", "-o", f"b{mask}", preexec_fn=lambda mask=mask: os.umask(mask))
        assert done.returncode == 0, done.stderr
        assert stat.S_IMODE(path(f"b{mask}").stat().st_mode) == 0o777 & ~mask
        for file in path(f"b{mask}").iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o666 & ~mask, file


@test
def names_of_255_bytes_work():
    for stem in ("n", "é"):
        for suffix in (".csv", ".png", ".rangeatlas"):
            room = 255 - len(suffix)
            name = (stem * 255).encode()[:room - room % len(stem.encode())].decode() + suffix
            path("t.csv").write_text(TABLE, encoding="utf-8")
            command = {".csv": ("rings",), ".png": ("render", "--size", "99x99", *BARE), ".rangeatlas": ("import", "t.csv")}[suffix]
            for _ in range(2):
                done = run(*command, "-o", name)
                assert done.returncode == 0, done.stderr
            if suffix == ".rangeatlas":
                assert run("check", name).returncode == 0
                assert run("rings", "--scenario", name, "-o", "x.csv").returncode == 0
            path(name).unlink()
    assert run("bundle", "-o", "b" * 255).returncode == 0
    done = run("rings", "-o", "n" * 252 + ".csv")
    assert done.returncode == 1 and LINE.fullmatch(done.stderr) and b"too long" in done.stderr


# ---- interrupts ----

def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.002)


def names():
    return sorted(os.listdir(FOLDER))


def interrupt(number, command, allowed):
    """Once what is begun can be seen, or after a while."""
    before = names()
    process = start(*command)
    end = time.monotonic() + 1.5
    while names() == before and time.monotonic() < end and process.poll() is None:
        time.sleep(0.001)
    process.send_signal(number)
    status = process.wait(30)
    assert status in (-number, 0), (command, status)
    rest = [name for name in names() if name not in before]
    assert all(name in allowed for name in rest), (command, number, rest)
    for name in rest:
        if path(name).is_dir():
            assert len(os.listdir(path(name))) >= 11, os.listdir(path(name))
            shutil.rmtree(path(name))
        else:
            path(name).unlink()


@test
def an_interrupt_leaves_nothing_behind():
    path("t.csv").write_text(TABLE * 1 + "".join(f"S{i},50,20,5\n" for i in range(3000)), encoding="utf-8")
    path("list.txt").write_text("bundle -o b1\nbundle -o b2\nrender -o m1.png\n", encoding="utf-8")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        interrupt(number, ("bundle", "-o", "b"), ("b",))
        interrupt(number, ("render", "-o", "m.png"), ("m.png",))
        interrupt(number, ("import", "t.csv", "-o", "i.rangeatlas"), ("i.rangeatlas",))
        interrupt(number, ("batch", "list.txt"), ("b1", "b2", "m1.png"))


@test
def an_interrupt_leaves_an_empty_folder_empty():
    os.mkdir(path("b"))
    process = start("bundle", "-o", "b")
    wait_for(lambda: os.listdir(path("b")) or process.poll() is not None)
    process.terminate()
    process.wait(30)
    assert os.listdir(path("b")) == []
    assert run("bundle", "-o", "b").returncode == 0


@test
def the_next_run_removes_what_a_killed_one_left():
    for command, target in ((("bundle", "-o", "b"), "."), (("bundle", "-o", "there"), "there")):
        os.makedirs(path("there"), exist_ok=True)
        process = start(*command)
        folder = path(target)
        wait_for(lambda: any(name.startswith(".range-atlas-") for name in os.listdir(folder)))
        wait_for(lambda: any(os.listdir(folder / name) for name in os.listdir(folder) if name.startswith(".range-atlas-")))
        process.kill()
        process.wait(30)
        assert any(name.startswith(".range-atlas-") for name in os.listdir(folder))
        assert run(*command).returncode == 0
        assert not any(name.startswith(".range-atlas-") for name in os.listdir(folder)), os.listdir(folder)
    # What another run is at work on, and what somebody else calls by such a name, stays.
    path(".range-atlas-notes.txt").write_text("mine", encoding="utf-8")
    path(".range-atlas-abcdef").write_text("left", encoding="utf-8")
    process = start("bundle", "-o", "c")
    wait_for(lambda: any(name.startswith(".range-atlas-") and path(name).is_dir() for name in names()))
    assert run("rings", "-o", "r.csv").returncode == 0
    assert process.wait(60) == 0 and len(os.listdir(path("c"))) >= 11
    assert path(".range-atlas-notes.txt").exists() and not path(".range-atlas-abcdef").exists()


@test
def a_killed_batch_takes_its_lines_with_it():
    path("list.txt").write_text("bundle -o b1\nbundle -o b2\n", encoding="utf-8")
    process = start("batch", "list.txt")
    wait_for(lambda: any(name.startswith(".range-atlas-") for name in names()))
    process.kill()
    process.wait(30)
    wait_for(lambda: names() == ["list.txt"], 20)


# ---- fonts ----

@test
def a_map_without_fonts_shows_its_shapes():
    path("none.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    env = {"FONTCONFIG_FILE": str(path("none.conf"))}
    full = run("render", "--size", "400x300", "--plain", "-o", "full.png")
    assert full.returncode == 0 and full.stderr == b"", full.stderr
    for suffix in (".png", ".svg", ".pdf"):
        done = run("render", "--size", "400x300", "-o", "m" + suffix, env=env)
        assert done.returncode == 0 and LINE.fullmatch(done.stderr) and b"font" in done.stderr, done.stderr
    for more in ((), ("--projection", "globe"), ("--theme", "dark")):
        run("render", "--size", "400x300", *more, "-o", "m.png", env=env)
        picture = Picture(path("m.png").read_bytes())
        colours = {bytes(row[x:x + 3]) for row in picture.rows for x in range(0, len(row), picture.channels)}
        assert len(colours) > 40, (more, len(colours))
    done = run("bundle", "-o", "b", env=env)
    assert done.returncode == 0 and LINE.fullmatch(done.stderr), done.stderr


@test
def a_map_without_words_asks_for_no_fonts():
    path("none.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    for suffix in (".png", ".svg", ".pdf"):
        pictures = set()
        for env in (None, {"FONTCONFIG_FILE": str(path("none.conf"))}):
            done = run("render", "--size", "400x300", "--plain", "-o", "m" + suffix, env=env)
            assert done.returncode == 0 and done.stderr == b"", done.stderr
            pictures.add(path("m" + suffix).read_bytes())
        assert len(pictures) == 1, suffix


@test
def another_font_is_told_of():
    folder = "/usr/share/fonts/truetype/dejavu"
    if not os.path.isdir(folder):
        return
    path("other.conf").write_text(f"<fontconfig><dir>{folder}</dir><cachedir>{FOLDER}</cachedir></fontconfig>",
                                  encoding="utf-8")
    done = run("render", "--size", "400x300", "-o", "m.png", env={"FONTCONFIG_FILE": str(path("other.conf"))})
    assert done.returncode == 0 and LINE.fullmatch(done.stderr), done.stderr
    assert b"Inter" in done.stderr and b"DejaVu" in done.stderr


def main():
    global BINARY
    BINARY = os.path.abspath(sys.argv[1])
    if "RANGE_ATLAS_DATA_DIR" in os.environ:
        os.environ["RANGE_ATLAS_DATA_DIR"] = os.path.abspath(os.environ["RANGE_ATLAS_DATA_DIR"])

    def set_folder(folder):
        global FOLDER
        FOLDER = folder
    run_tests(set_folder)


if __name__ == "__main__":
    main()
