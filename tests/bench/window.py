# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the window: how its map moves, which a program of the same build measures by the frame clock, and how long
the whole program takes from its start to the last change of the screen.

window.py COMMAND..., on a screen of tests/gui/with-screen, prints that time in seconds and the memory then in MiB.
"""
import mmap
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zlib

import rivals

ENVIRONMENT = {"GSK_RENDERER": "cairo", "GDK_DEBUG": "gl-disable", "GDK_BACKEND": "x11", "GTK_A11Y": "none",
               "GSETTINGS_BACKEND": "memory", "LC_ALL": "C.UTF-8"}
POLL_S = 0.01
# The program is there when nothing has changed for so long; it gives up later.
QUIET_S = 1.5
LIMIT_S = 60
NUMBER = r" *([\d.]+)"
MOTION = re.compile(rf"^((?:drag|wheel) \w+) +frame p50{NUMBER} p95{NUMBER} ms, its work p50{NUMBER} p95{NUMBER} ms, "
                    rf"of the processor p50{NUMBER} p95{NUMBER} ms; then full picture{NUMBER}, margin{NUMBER} ms")
CHANGE = re.compile(rf"^(change of \w+) +full picture p50{NUMBER}, longest{NUMBER} ms; margin p50{NUMBER}")
MEMORY = re.compile(rf"^(memory) +start{NUMBER}, after drag and zoom{NUMBER} MiB")
LABELS = {
    MOTION: ("frame_p50_ms", "frame_p95_ms", "work_p50_ms", "work_p95_ms", "own_p50_ms", "own_p95_ms", "full_ms",
             "margin_ms"),
    CHANGE: ("full_p50_ms", "full_longest_ms", "margin_p50_ms"),
    MEMORY: ("start_mib", "moved_mib"),
}


def memory_mib(process_id):
    status = pathlib.Path(f"/proc/{process_id}/status").read_text(encoding="ascii", errors="replace")
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def watch(process, screen):
    """Seconds from now to the last change of the screen, and the program's memory then."""
    started = changed = time.monotonic()
    with open(screen, "rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as pixels:
        last = zlib.adler32(pixels)
        seen = False
        while time.monotonic() - started < LIMIT_S and not (seen and time.monotonic() - changed > QUIET_S):
            time.sleep(POLL_S)
            now = zlib.adler32(pixels)
            if now != last:
                last, changed, seen = now, time.monotonic(), True
    return changed - started, memory_mib(process.pid)


def with_screen(program):
    return pathlib.Path(program).resolve().parents[2] / "tests" / "gui" / "with-screen"


def measure_start(program, command):
    watched = [with_screen(program), sys.executable, __file__, *command]
    done = subprocess.run(watched, env=os.environ | ENVIRONMENT, check=True, capture_output=True, text=True)
    return tuple(map(float, done.stdout.split()))


def start_row(rival, own, others):
    """The pairs' ratios of the time to the whole map."""
    ratios = sorted(a[0] / b[0] for a, b in zip(own, others))
    return {"row": f"window-start-{rival}",
            "figures": {"own_s": statistics.median(a[0] for a in own), "other_s": statistics.median(b[0] for b in others),
                        "ratio_least": ratios[0], "ratio": statistics.median(ratios), "ratio_most": ratios[-1],
                        "other_mib": max(b[1] for b in others)}}


def start_rows(program, runs, natural_earth):
    """Beside the rivals whose windows are installed: each is started in turn with ours."""
    own = [str(pathlib.Path(program).resolve())]
    with tempfile.TemporaryDirectory() as folder:
        for rival, command in rivals.windows(pathlib.Path(folder), pathlib.Path(natural_earth)):
            measure_start(program, own), measure_start(program, command)  # what they read is in memory then
            pairs = [(measure_start(program, own), measure_start(program, command)) for _ in range(runs)]
            yield start_row(rival, *zip(*pairs))


def list_figures(output):
    for line in output.splitlines():
        for pattern, labels in LABELS.items():
            found = pattern.match(line)
            if found is not None:
                yield {"row": "window-" + found.group(1).replace(" ", "-"),
                       "figures": dict(zip(labels, map(float, found.groups()[1:])))}


def rows(program, runs, natural_earth):
    """For bench.py; none where there is no X server, or no program that measures beside @program."""
    tool = pathlib.Path(program).resolve().parents[1] / "tests" / "gui" / "bench-window"
    if shutil.which("Xvfb") is None or not tool.is_file():
        return
    starts = sorted(measure_start(program, [str(pathlib.Path(program).resolve())]) for _ in range(runs))
    yield {"row": "window-start", "figures": {"least_s": starts[0][0], "middle_s": starts[len(starts) // 2][0],
                                              "most_s": starts[-1][0], "mib": max(mib for _, mib in starts)}}
    yield from start_rows(program, runs, natural_earth)
    done = subprocess.run([with_screen(program), tool], env=os.environ | ENVIRONMENT | {"GTK_A11Y": "test"}, check=True,
                          capture_output=True, text=True)
    yield from list_figures(done.stdout)


def main(command):
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        print(*watch(process, os.environ["RA_TEST_SCREEN"]))
        os.killpg(process.pid, signal.SIGKILL if len(command) > 1 else signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1:])
