#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where the program of the commands brings the window's libraries along: check-libraries.py PROGRAM"""
import re
import subprocess
import sys


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    listed = subprocess.run(["ldd", sys.argv[1]], check=True, stdout=subprocess.PIPE).stdout.decode()
    libraries = re.findall(r"^\s+(\S+)", listed, re.M)
    foreign = [name for name in libraries if re.match(r"lib(gtk|adwaita)-", name)]
    print(f"{len(libraries)} libraries" + (": " + ", ".join(foreign) if foreign else ""))
    return 1 if foreign or not libraries else 0


if __name__ == "__main__":
    sys.exit(main())
