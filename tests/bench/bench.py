#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long whole commands take, beside rivals where they are installed and beside another build where one is named.

Each row is run in turn with what it is compared with, A B A B, so that a machine that changes its speed changes both;
quote the ratio, which is the median of the pairs. Nothing is asserted.

bench.py [--runs N] [--against PROGRAM] [--natural-earth DIR] [--rows WORD] [--json FILE] [--history FILE] PROGRAM
"""
import argparse
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import rivals
import window


def run_once(command):
    """Wall and processor seconds, peak MiB; None when the command fails."""
    started = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    return None if status != 0 else (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run_pairs(commands, runs):
    """For each command a list of measures, one for each of the runs, after a first one that warms the caches up."""
    measures = [[] for _ in commands]
    for i in range(runs + 1):
        # The first one last: the file that it writes is the one that stays.
        for command, list_of in reversed(list(zip(commands, measures))):
            measure = run_once(command)
            if measure is None:
                return None
            if i > 0:
                list_of.append(measure)
    return measures


def spread(values):
    return [round(f(values), 4) for f in (min, statistics.median, max)]


def describe(name, measures, other, target):
    walls, cpus, peaks = zip(*measures[0])
    row = {"row": name, "wall_s": spread(walls), "cpu_s": spread(cpus), "peak_mib": round(max(peaks), 1)}
    if target is not None and target.is_file():
        row["bytes"] = target.stat().st_size
    if other is not None:
        row["against"] = other
        row["wall_ratio"] = spread([a[0] / b[0] for a, b in zip(*measures)])
        row["cpu_ratio"] = spread([a[1] / max(b[1], 1e-3) for a, b in zip(*measures)])
        row["peak_ratio"] = round(max(peaks) / max(b[2] for b in measures[1]), 3)
    return row


def list_growth(program, folder):
    """As list_rows (): each row beside the one before it, of a tenth of the rings, a quarter of the pixels, the next
    coarser map."""
    plain = [program, "render", "--scenario", "none", "--plain", "--projection", "europe", "--width", "6000"]
    views = [(f"rings-{n}", ["--detail", "110m", "--size", "800x500", *[
        f"--ring={-60 + i * 120 / n:.4f},{(i * 37) % 360 - 180}:{300 + i % 1200}" for i in range(n)]])
             for n in (1, 10, 100, 1000, 10000)]
    views += [(f"pixels-{n}x", ["--detail", "50m", "--size", f"{480 * n}x{270 * n}"]) for n in (1, 2, 4, 8)]
    views += [(f"detail-{scale}", ["--detail", scale, "--size", "1920x1080"]) for scale in ("110m", "50m", "10m")]
    before = None
    for name, words in views:
        target = folder / f"growth-{name}.png"
        command = [*plain, *words, "-o", str(target)]
        same = before is not None and before[0].split("-")[0] == name.split("-")[0]
        yield f"growth-{name}", command, target, before[0] if same else None, (before[1], None) if same else None
        before = (name, command)


def list_rows(program, folder, natural_earth):
    """(name, command, its file or None, rival's name, rival's command and file, or None)"""
    python = rivals.mapnik_python()
    for view in rivals.VIEWS:
        rivals.write_rings(folder, view)
        for suffix in ("png", "svg", "pdf"):
            command, target = rivals.own(program, folder, view, suffix)
            rival = rivals.mapserver(folder, natural_earth, view, suffix)
            yield f"{view}-{suffix}", command, target, "mapserver", rival
            if python is not None:
                rival = rivals.mapnik(folder, natural_earth, view, suffix, python)
                yield f"{view}-{suffix}", command, target, "mapnik", rival
        bare = rivals.floor(program, folder, natural_earth, view)
        if bare is not None:
            command, target = rivals.own(program, folder, view, "png")
            yield f"{view}-floor", command, target, "floor", bare
    default, target = [program, "render", "-o", str(folder / "default.png")], folder / "default.png"
    plain = folder / "plain.png"
    yield "default-png", default, target, "plain", ([program, "render", "--plain", "-o", str(plain)], plain)
    for name, words in (("reach", ["reach"]), ("compare", ["compare", "status-quo-2021", "moratorium-offer"]),
                        ("version", ["--version"])):
        yield name, [program, *words], None, None, None
    for n in (10, 100, 1000):
        rings = [f"--ring={-60 + i * 120 / n:.4f},{(i * 37) % 360 - 180}:{300 + i % 5200}" for i in range(n)]
        target = folder / f"rings-{n}.geojson"
        yield f"rings-{n}", [program, "rings", "--scenario", "none", *rings, "-o", str(target)], target, None, None
    yield from list_growth(program, folder)
    lines = folder / "lines"
    lines.write_text("".join(f"render --scenario none --plain --detail 110m --size 800x500 -o {folder}/b{i}.png\n"
                             for i in range(100)), encoding="utf-8")
    batch = [program, "batch", str(lines)]
    yield "batch-100", batch, None, "one processor", (["taskset", "-c", "0", *batch], None)


def with_program(command, before, after):
    return [after if word == before else word for word in command]


def measure_rows(options, folder):
    natural_earth = pathlib.Path(options.natural_earth)
    for name, command, target, rival_name, rival in list_rows(options.program, folder, natural_earth):
        if options.rows not in name:
            continue
        pairs = [(rival_name, rival[0])] if rival is not None else []
        if options.against and rival_name != "mapnik":
            pairs.append(("before", with_program(command, options.program, options.against)))
        for other, other_command in pairs or [(None, None)]:
            commands = [command] if other is None else [command, other_command]
            measures = run_pairs(commands, options.runs)
            if measures is None:
                print(f"{name}: a command fails: {commands}", file=sys.stderr)
                continue
            row = describe(name, measures, other, target)
            if rival is not None and other == rival_name and rival[1] is not None and "bytes" in row:
                row["bytes_ratio"] = round(row["bytes"] / rival[1].stat().st_size, 3)
            yield row
    if options.rows == "" or options.rows.startswith("window"):
        yield from (row for row in window.rows(options.program, options.runs, options.natural_earth) if options.rows in row["row"])


def as_line(row):
    if "figures" in row:
        return f"{row['row']:<28} " + " ".join(f"{name} {value:.2f}" for name, value in row["figures"].items())
    low, middle, high = row["wall_s"]
    line = f"{row['row']:<12} {low:7.3f} {middle:7.3f} {high:7.3f} s  cpu {row['cpu_s'][1]:7.3f} s {row['peak_mib']:6.1f} MiB"
    line += f" {row.get('bytes', 0):>9} B"
    if "against" in row:
        line += f"  / {row['against']}: wall {row['wall_ratio'][1]:.2f} cpu {row['cpu_ratio'][1]:.2f}"
        line += f" peak {row['peak_ratio']:.2f}" + (f" bytes {row['bytes_ratio']:.2f}" if "bytes_ratio" in row else "")
    return line


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--against")
    parser.add_argument("--natural-earth", default="/usr/share/magics")
    parser.add_argument("--rows", default="")
    parser.add_argument("--json")
    parser.add_argument("--history")
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for row in measure_rows(options, pathlib.Path(folder)):
            rows.append(row)
            print(as_line(row), flush=True)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    if options.history:
        day = datetime.date.today().isoformat()
        with open(options.history, "a", encoding="utf-8") as history:
            history.writelines(f"{day} {as_line(row)}\n" for row in rows)


if __name__ == "__main__":
    main()
