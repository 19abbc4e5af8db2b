#!/usr/bin/env python3
"""Holds the sources to what CONTRIBUTING.md promises: layout, walls between the rooms, length of files and functions."""

import pathlib
import re
import shutil
import subprocess
import sys

import house as plan

LONGEST_FUNCTION = 60
LONGEST_FILE = 500
# Every room may have these.
COMMON_DEPENDENCIES = {"gio", "intl", "libm", "libraries_of_many_symbols"}


# The window speaks the user's language, with its numbers and its order of letters.
WINDOW = ("app/gui/", "app/model/")
# Pattern, what to use instead, where it is allowed.
FORBIDDEN = [
    (r"\b(atof|strtod|strtof|strtold)\b \(", "g_ascii_strtod () does not follow the locale", ()),
    (r"\b(strcasecmp|strncasecmp|strcasestr)\b \(", "g_ascii_strcasecmp () does not follow the locale", ()),
    (r"\b(to|is)(upper|lower|alpha|alnum|digit|space|punct|print|cntrl|graph|xdigit)\b \(",
     "g_ascii_* () does not follow the locale", ()),
    (r"\b(strcoll|strxfrm|wcscoll|g_utf8_collate\w*)\b \(", "files and tables are sorted by strcmp ()", WINDOW),
    (r"\bg_utf8_(casefold|strup|strdown)\b \(", "ra_fold_case () does not follow the locale", WINDOW),
    (r"\b(g_str_match_string|g_str_tokenize_and_fold)\b \(", "follows the locale", WINDOW),
    (r"\bsetlocale \(", "only app/base/translation.c chooses the locale", ("app/base/translation.c",)),
    (r"\b(strftime|localtime|nl_langinfo|localeconv)\b \(", "follows the locale", WINDOW),
    (r"\b(flock|lockf|fch(mod|own)|fsync|umask|sig(wait|action|procmask)|pthread_\w+|prctl|realpath|fork|execv\w*|kill|waitpid"
     r"|get(e?uid|pwuid|pagesize)|isatty|mem(mem|rchr)|str(casestr|ptime|chrnul)|(gm|local)time_r)\b \(",
     "not every system has it; app/base/system.h and GLib do", ("app/base/system-",)),
    (r"\bDBFGetFieldIndex\b", "compares by the locale's letters; find_field () does not", ()),
    (r"\bg_printerr \(", "ra_output_complain () escapes what a terminal obeys", ("app/gui/",)),
    (r"\bg_(file_get_contents|file_set_contents\w*)\b \(",
     "ra_file_read () and ra_output_write () know pipes, limits and modes", ("app/gui/", "app/model/", "data/scenario-write.c")),
    (r'"[^"]*%[-+ #0]*\d*(\.[1-9*]\d*)?l?[geaGEA](?![a-zA-Z])|"[^"]*%[-+ #0]*\d*(\.[1-9*]\d*)?l?[fF](?![a-zA-Z])',
     "printf () writes a decimal comma where people use one; ra_digits () does not", WINDOW),
]
# Of numbers in a line that g_ascii_formatd () writes.
FREE_OF_LOCALE = ("g_ascii_formatd", "formats[]", "format[]")


def sources(root):
    for folder in (*plan.TOPS, "tests"):
        yield from sorted((root / folder).rglob("*.[ch]"))


def check_layout(paths):
    formatter = shutil.which("clang-format")
    if formatter is None:
        return
    run = subprocess.run([formatter, "--dry-run", "-Werror", *map(str, paths)], capture_output=True, text=True)
    told = set()
    for line in run.stderr.splitlines():
        match = re.match(r"(.+?):\d+:\d+: error: ", line)
        if match and match[1] not in told:
            told.add(match[1])
            yield line


def check_includes(house, name, text):
    room = plan.room_of(name)
    walls = house.rooms[room]
    for number, header, own in plan.list_includes(text):
        where = f"{name}:{number}: {room}"
        target = plan.room_of(header)
        if not own:
            family = house.family_of(header)
            if family is not None and family not in walls["families"]:
                yield f"{where} must not include <{header}>"
        elif header in plan.GENERATED:
            continue
        elif not (house.root / header).is_file():
            yield f"{name}:{number}: \"{header}\" is not a path from the root"
        elif target != room and header.endswith("-private.h"):
            yield f"{where} must not include {header}, which is private to {target}"
        elif target != room and target not in walls["rooms"]:
            yield f"{where} must not include {header}"


def check_walls(house):
    for room in house.room_folders():
        if room not in house.rooms:
            yield f"{room}: not in tests/style/rooms.json"
    for name, text in house.texts.items():
        if plan.room_of(name) in house.rooms:
            yield from check_includes(house, name, text)


def check_floors(house):
    """Rooms that are there, in an order in which none needs one that comes later."""
    above = []
    for room, walls in house.rooms.items():
        if not (house.root / room).is_dir():
            yield f"tests/style/rooms.json: there is no room {room}"
        for other in walls["rooms"]:
            if other not in above:
                yield f"tests/style/rooms.json: {room} may not use {other}, which does not stand above it"
        above.append(room)


def variable_of(room):
    parts = room.split("/")
    return f"ra_{'gui_' if parts[:-1] == ['app', 'gui'] else ''}{parts[-1]}_dep"


def check_declarations(house, room):
    """The room's meson.build is to name for its library what the list names, no more and no less."""
    script = house.root / room / "meson.build"
    match = re.search(r"(?:static_library|executable)\('.*?\bdependencies: \[(.*?)\]",
                      script.read_text(encoding="utf-8"), re.DOTALL)
    declared = set(re.findall(r"\w+", match[1])) - COMMON_DEPENDENCIES
    walls = house.rooms[room]
    wanted = {variable_of(other) for other in walls["rooms"]}
    wanted |= {house.families[family]["dependency"] for family in walls["families"]}
    for name in sorted(declared - wanted):
        yield f"{room}/meson.build: {name} is not in tests/style/rooms.json"
    for name in sorted(wanted - declared):
        yield f"{room}/meson.build: {name} is missing"


def check_lengths(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > LONGEST_FILE and "tests" not in path.parts:
        yield f"{path}: {len(lines)} lines, more than {LONGEST_FILE}"
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            if number - start > LONGEST_FUNCTION:
                yield f"{path}:{start}: function of {number - start} lines, more than {LONGEST_FUNCTION}"
            start = None


def check_words(house):
    """What must not be called, with what to call instead: most of it follows the locale."""
    for name, text in house.texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            code = re.sub(r"/\*.*?(\*/|$)", "", line)
            for pattern, instead, allowed in FORBIDDEN:
                if "%" in pattern and any(word in code for word in FREE_OF_LOCALE):
                    continue
                if re.search(pattern, code) and not name.startswith(allowed):
                    yield f"{name}:{number}: {re.search(pattern, code)[0].strip()}: {instead}"


def check_paths_of_tests(root):
    """Tests may include whatever they like, by its path."""
    for path in sorted((root / "tests").rglob("*.[ch]")):
        for number, header, own in plan.list_includes(path.read_text(encoding="utf-8")):
            if own and header not in plan.GENERATED and not (root / header).is_file():
                yield f"{path}:{number}: \"{header}\" is not a path from the root"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    house = plan.House(root)
    paths = list(sources(root))
    problems = [f"{path}:1: no licence line" for path in paths
                if path.suffix == ".c" and not path.read_text(encoding="utf-8").startswith("/* SPDX-License-Identifier:")]
    problems += [*check_layout(paths), *check_floors(house), *check_walls(house), *check_words(house),
                 *check_paths_of_tests(root)]
    for room in house.rooms:
        problems += check_declarations(house, room)
    for path in paths:
        problems += check_lengths(path)
    print("\n".join(problems) or "sources are as promised")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
