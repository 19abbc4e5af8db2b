#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real shells offer where the Tab key is pressed: check-completion.py SOURCE BINARY SHELL

Skipped where the shell is not there."""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from tap import run_tests, test  # noqa: E402

SOURCE, BINARY = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
SHELL = sys.argv[3]
COMPLETION = SOURCE / "resources" / "completion" / f"range-atlas.{SHELL}"
FOLDER = None
# For zsh's functions and the list of them, which takes longer to make than all that is asked of it.
ZSH_FOLDER = tempfile.TemporaryDirectory()


def set_folder(folder):
    global FOLDER
    FOLDER = pathlib.Path(folder)
    for name in ("2021.rangeatlas", "nowhere.rangeatlas"):
        (FOLDER / name).touch()


def run(*command, env=None):
    done = subprocess.run([str(word) for word in command], cwd=FOLDER, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env={**os.environ, **(env or {})}, timeout=60, check=False)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    return done.stdout.splitlines()


def help_of(*command):
    return "\n".join(run(BINARY, *command, "--help", env={"LC_ALL": "C"}))


def commands():
    listed = re.search(r"^Commands:\n(.*?)\n\n", help_of(), re.S | re.M).group(1)
    return [line.split()[0] for line in listed.splitlines()]


def options(*command):
    return set(re.findall(r"(?:^|\s)(--[a-z][a-z-]*)", help_of(*command).split("Options:")[1], re.M))


def complete_bash(line):
    """Bash splits words at "=" itself."""
    words = re.findall(r"=|[^\s=]+", line) + ([""] if line[-1:] in ("", " ") else [])
    driver = f"""
        source {shlex.quote(str(COMPLETION))}
        complete -p range-atlas > /dev/null || exit 1
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _range_atlas "$1" "${{@: -1}}" "${{@: -2:1}}"
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return run("bash", "--norc", "-c", driver, "bash", BINARY, *words)


def complete_fish(line):
    """What comes before "=" is part of the word."""
    home = {"HOME": str(FOLDER), "XDG_CONFIG_HOME": str(FOLDER / ".config"), "XDG_DATA_HOME": str(FOLDER / ".data")}
    asked = shlex.quote(f"{BINARY} {line}")
    found = run("fish", "--no-config", "-c", f"source {shlex.quote(str(COMPLETION))}; complete -C {asked}", env=home)
    return [re.sub("^--[a-z-]+=(?=.)", "", word.split("\t")[0]) for word in found]


# Runs an interactive zsh in a terminal of its own, types the line and Tab, and writes down what is added as a match.
ZSH_DRIVER = """
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= fpath=($1 \\$fpath) FOUND=$3; autoload -Uz compinit; compinit -C -d $4; bindkey '^I' complete-word"
zpty -w shell 'compadd () {
  local -a hits
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  builtin compadd -A hits "$@"
  (( $#hits )) && print -rl -- $hits >> $FOUND
  builtin compadd "$@"
}
comppostfuncs=(finish)
finish () { print END >> $FOUND }
print READY >> $FOUND'
await () {
  local -i n
  local screen
  for (( n = 0; n < 400; n++ )) { grep -qsx $1 $2 && return; zpty -rt shell screen; sleep 0.05 }
  exit 1
}
await READY $3
zpty -wn shell "$2"$'\t'
await END $3
zpty -d shell
"""


def complete_zsh(line):
    """Its file is loaded by the name that it is installed under."""
    functions = pathlib.Path(ZSH_FOLDER.name, "functions")
    functions.mkdir(exist_ok=True)
    shutil.copy(COMPLETION, functions / "_range-atlas")
    found = functions.with_name("found")
    found.unlink(missing_ok=True)
    run("zsh", "-f", "-c", ZSH_DRIVER, "zsh", functions, f"{BINARY} {line}", found, functions.with_name("known"),
        env={"TERM": "dumb"})
    words = [word for word in found.read_text(encoding="utf-8").splitlines() if word not in ("READY", "END")]
    return [word for word in words if not re.fullmatch("-[a-z]", word)]


def complete(line):
    """What is offered for the last word of the line, which may be empty; options without their "="."""
    found = {"bash": complete_bash, "fish": complete_fish, "zsh": complete_zsh}[SHELL](line)
    return sorted({word.rstrip("=") for word in found if word})


def expect(line, words):
    found = complete(line)
    assert found == sorted(words), f"{line}: {found}"


@test
def commands_and_files():
    assert set(commands()) | {"2021.rangeatlas"} <= set(complete("")), complete("")
    expect("re", ["reach", "render"])
    expect("20", ["2021.rangeatlas"])
    assert "2021.rangeatlas" in complete("check ")
    expect("render -o 20", ["2021.rangeatlas"])
    expect("render --output 20", ["2021.rangeatlas"])


@test
def all_options():
    for command in commands():
        expect(f"{command} --", options(command))
    expect("--", options())
    expect("render --the", ["--theme"])
    expect("render --ring 1,2:3 --rin", ["--ring"])


@test
def values():
    expect("render --theme=da", ["dark"])
    expect("render --theme da", ["dark"])
    expect("render --plain --theme=", ["contrast", "dark", "light", "print"])
    expect("render --scenario=n", ["nato-deployment-hypothetical", "none", "nowhere.rangeatlas"])
    expect("render --projection=ar", ["arctic"])
    expect("render --preset a3", ["a3-landscape", "a3-portrait"])
    expect("rings --format=", ["csv", "geojson", "gpkg", "kml", "shp"])
    expect("rings --winding ", ["clockwise", "rfc7946"])
    expect("reach --csv-for ", ["excel", "standard"])
    expect("import --units n", ["nmi"])
    expect("reach --by ", ["claim", "site"])
    expect("render --title=", [])


@test
def arguments():
    assert len(complete("compare status-quo-2021 mora")) == 4
    expect("distance redz", ["redzikowo"])
    expect("list s", ["scenarios", "sites", "sources", "systems"])
    expect("list --format ", ["json", "text"])
    expect("sources --format ", ["bibtex", "csl-json", "json", "ris", "text"])
    expect("distance redzikowo kalini", ["kaliningrad"])


if shutil.which(SHELL) is None:
    print(f"1..0 # SKIP {SHELL} is not installed")
else:
    run_tests(set_folder)
