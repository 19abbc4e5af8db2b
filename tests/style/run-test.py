#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./run on systems other than Debian, and in trees where nobody may write: run-test.py SOURCE_ROOT"""

import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(sys.argv[1])
TOOLS = ["bash", "sh", "dirname", "sed", "tr", "uname", "cksum", "cut", "mkdir", "mktemp", "rm", "cat", "grep", "comm",
         "sort", "id", "env"]
# What each system must be told of, by a name that no other has.
SYSTEMS = {
    'ID=fedora\nVERSION_ID=41\n': "dnf install gcc",
    'ID="rocky"\nID_LIKE="rhel centos fedora"\n': "shapelib-devel",
    "ID=arch\n": "pacman -S --needed base-devel",
    "ID=endeavouros\nID_LIKE=arch\n": "inter-font",
    'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n': "zypper install gcc",
    "ID=plan9\n": "libadwaita-1 cairo geos gtk4",
}


def write(path, text, mode=0o644):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def make_tree(folder):
    tree = os.path.join(folder, "tree")
    os.makedirs(os.path.join(tree, "resources/packaging"))
    shutil.copy(os.path.join(ROOT, "run"), tree)
    shutil.copy(os.path.join(ROOT, "resources/packaging/system-packages"), os.path.join(tree, "resources/packaging"))
    return tree


def make_path(folder, **scripts):
    """A folder of programs: a few of the system's, and scripts of its own."""
    path = os.path.join(folder, "bin")
    os.mkdir(path)
    for tool in TOOLS:
        os.symlink(shutil.which(tool), os.path.join(path, tool))
    for name, text in scripts.items():
        write(os.path.join(path, name.replace("_", "-")), "#!/bin/sh\n" + text, 0o755)
    return path


def run(tree, env, **options):
    return subprocess.run([os.path.join(tree, "run"), "--version"], env=env, capture_output=True, text=True, timeout=60,
                          **options)


def names_packages(folder, release, expected):
    tree = make_tree(folder)
    write(os.path.join(folder, "os-release"), release)
    env = {"PATH": make_path(folder), "RANGE_ATLAS_OS_RELEASE": os.path.join(folder, "os-release"), "HOME": folder}
    done = run(tree, env)
    assert done.returncode == 1 and done.stderr.count("\n") == 1 and expected in done.stderr, (release, done.stderr)


def names_packages_elsewhere(folder, system, expected):
    tree = make_tree(folder)
    path = make_path(folder)
    os.unlink(os.path.join(path, "uname"))
    write(os.path.join(path, "uname"), f"#!/bin/sh\necho {system}\n", 0o755)
    done = run(tree, {"PATH": path, "HOME": folder})
    assert done.returncode == 1 and expected in done.stderr, (system, done.stderr)


def builds_elsewhere(folder):
    """A tree of somebody else's: its build goes to the cache of who starts it."""
    if os.getuid() != 0:
        return
    tree = make_tree(folder)
    home = os.path.join(folder, "home")
    os.mkdir(home)
    os.chown(home, 65534, 65534)
    atlas = 'mkdir -p "$2/app"; printf "#!/bin/sh\\necho started\\n" > "$2/app/range-atlas"; chmod +x "$2/app/range-atlas"\n'
    path = make_path(folder, cc="", msgfmt="", pkg_config="", ninja="", meson=atlas)
    for tool in ("chmod", "mkdir"):
        if not os.path.exists(os.path.join(path, tool)):
            os.symlink(shutil.which(tool), os.path.join(path, tool))
    os.chmod(folder, 0o755)
    done = run(tree, {"PATH": path, "HOME": home}, user=65534, group=65534, extra_groups=[])
    assert done.returncode == 0 and done.stdout == "started\n", done.stderr
    assert os.listdir(os.path.join(home, ".cache/range-atlas"))[0].startswith("build-")
    assert not os.path.exists(os.path.join(tree, "build"))


def main():
    for release, expected in SYSTEMS.items():
        with tempfile.TemporaryDirectory() as folder:
            names_packages(folder, release, expected)
    for system, expected in {"Darwin": "brew install meson", "MINGW64_NT-10.0": "mingw-w64-ucrt-x86_64-gtk4"}.items():
        with tempfile.TemporaryDirectory() as folder:
            names_packages_elsewhere(folder, system, expected)
    with tempfile.TemporaryDirectory() as folder:
        builds_elsewhere(folder)
    print("./run tells what it needs, and builds where it may")


main()
