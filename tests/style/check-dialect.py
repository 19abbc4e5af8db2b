#!/usr/bin/env python3
"""Holds the sources to one dialect of C, where there is more than one way to write a thing.

- A header opens with what it is for, and a comment of its own lines is a sentence, which ends.
- Includes: first the header that a file belongs to, if any; then <those of libraries>; then "those of the tree" by
  their path from the root. Both lists are sorted, and empty lines stand between the three.
- A parameter that is not used is muted by "(void)name;" at the top of the function.
- A variable is declared where it gets its value, and one declaration with a value declares one variable.
"""

import pathlib
import re
import sys

import house as plan

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LITERAL = re.compile(r'"(?:\\.|[^"\\\n])*"' + r"|'(?:\\.|[^'\\\n])+'")
SENTENCE_END = re.compile(r"[.:?!][\"')\]]*$")
INCLUDE_LINE = re.compile(r'#include (?:<([^>]+)>|"([^"]+)")')
# G_GNUC_UNUSED is for a variable that acts by going out of scope, such as the locker of a mutex.
UNUSED = re.compile(r"maybe_unused|__attribute__ ?\(\(unused|G_GNUC_UNUSED (?!g_auto)")
TYPE = (r"(?:(?:const|static|unsigned|struct|g_autofree|g_auto(?:ptr|list|slist|strv)? \([^)]*\)|g_auto\w*) )*"
        r"[A-Za-z_]\w*(?: const)?")
DECLARATION = re.compile(rf"^( +)({TYPE}) (\**)([a-z_]\w*)((?:\[[^\]]*\])*)(?: = (.*))?;$")
NO_TYPE = {"return", "goto", "case", "else", "typedef", "extern"}


def blank(match):
    return re.sub(r"[^\n]", " ", match[0])


def code_of(text):
    """The text without comments and with empty literals, line by line as it was."""
    text = COMMENT.sub(blank, text)
    return LITERAL.sub(lambda match: match[0][0] + "_" * (len(match[0]) - 2) + match[0][-1], text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def words_of(comment):
    return " ".join(re.sub(r"\n\s*\*? ?", "\n", comment[2:-2]).split())


def check_comments(text):
    opening = re.match(r"(?:/\* SPDX-License-Identifier: [^\n]*\*/\n)?/\*(?! SPDX)", text)
    if opening is None:
        yield 1, "a header opens with a comment that says what it is for"
    for match in COMMENT.finditer(text):
        alone = text[text.rfind("\n", 0, match.start()) + 1:match.start()].strip() == ""
        words = words_of(match[0])
        if alone and not words.startswith("SPDX-") and not SENTENCE_END.search(words):
            yield line_of(text, match.end()), f"a comment of its own lines ends as a sentence does: {words[-40:]}"


def check_includes(name, text):
    blocks = []
    previous = None
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE_LINE.match(line)
        if match is None:
            continue
        if previous != number - 1:
            blocks.append((number, []))
        blocks[-1][1].append((match[1] is None, match[1] or match[2]))
        previous = number
    has_own = name.endswith(".c") and blocks and len(blocks[0][1]) == 1 and blocks[0][1][0][0]
    kinds = []
    for number, block in blocks[1:] if has_own else blocks:
        if len({own for own, _ in block}) > 1:
            yield number, "an empty line stands between headers of libraries and of the tree"
        elif block != sorted(block):
            yield number, "includes are sorted by their paths"
        kinds.append(block[0][0])
    # A later block of a kind is one under #ifdef.
    if kinds != sorted(kinds) and "#if" not in text:
        yield blocks[0][0], "headers of libraries come before those of the tree"
    own = plan.stem_of(name) + ".h"
    includes = [header for _, block in blocks for _, header in block]
    if own in includes and includes[0] != own:
        yield blocks[0][0], f"{own} comes first"


def split_list(text):
    parts = [""]
    depth = 0
    for letter in text:
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def first_use(lines, start, indent, name):
    """The line of the next mention of the variable in its block and below; None when the block ends before."""
    mention = re.compile(rf"\b{name}\b")
    for line in lines[start:]:
        if line.strip() and not line.startswith(indent):
            return None
        if mention.search(line):
            return line
    return None


def check_declarations(text):
    lines = code_of(text).splitlines()
    for number, line in enumerate(lines, 1):
        match = DECLARATION.match(line)
        if match is None or match[2].split()[0] in NO_TYPE:
            continue
        indent, name, value = match[1], match[4], match[6]
        if value is not None and len(split_list(value)) > 1:
            yield number, "one declaration with a value declares one variable"
        elif value in (None, "NULL") and "static" not in match[2]:
            use = first_use(lines, number, indent, name)
            if use is not None and re.match(rf"{indent}{name} = ", use):
                yield number, f"{name} is declared before it gets its value"
    for number, line in enumerate(lines, 1):
        match = re.match(rf"^ +({TYPE}) (\**[a-z_]\w*(?:\[[^\]]*\])*, .*);$", line)
        if match is not None and match[1].split()[0] not in NO_TYPE and any("=" in part for part in split_list(match[2])):
            yield number, "one declaration with a value declares one variable"


def check_unused(text):
    for match in UNUSED.finditer(code_of(text)):
        yield line_of(text, match.start()), "an unused parameter is muted by (void)name;"


def check_text(name, text):
    problems = [*check_includes(name, text), *check_declarations(text), *check_unused(text)]
    if name.endswith(".h"):
        problems += check_comments(text)
    return [f"{name}:{number}: {what}" for number, what in sorted(problems)]


GOOD_HEADER = """/* What the thing is for. */
#pragma once

#include <glib.h>

#include "app/map/a.h"
#include "app/map/b.h"

/* "1,234": a number. */
int count (int a); /* pieces */
"""
GOOD_SOURCE = """/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/map/z.h"

#include <glib.h>
#include <math.h>

#include "app/map/a.h"

static void
run (gpointer data)
{
  (void)data;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (NULL);
  const char *text = "a, b";
  double x_m, y_m;
  char *late = NULL;
  if (read (&x_m, &y_m))
    late = "x";
  int sum;
  for (sum = 0; sum < 3; sum++)
    print (text, late);
}
"""
# What is made worse, and what is then to be said.
BAD = [
    ("h", "/* What the thing is for. */\n", "", "a header opens"),
    ("h", "/* What the thing is for. */\n", "/* SPDX-License-Identifier: GPL-3.0-or-later */\n", "a header opens"),
    ("h", "a number. */", "a number */", "ends as a sentence"),
    ("h", '#include "app/map/b.h"', '#include "app/map/0.h"', "sorted"),
    ("h", '#include <glib.h>\n\n', '#include <glib.h>\n', "an empty line"),
    ("c", '#include <glib.h>\n#include <math.h>\n\n#include "app/map/a.h"', '#include "app/map/a.h"\n\n#include <glib.h>',
     "come before"),
    ("c", '#include "app/map/z.h"\n\n#include <glib.h>', '#include <glib.h>', None),
    ("c", '#include "app/map/a.h"', '#include "app/map/a.h"\n#include "app/map/x.h"', "x.h comes first"),
    ("c", "run (gpointer data)", "run (G_GNUC_UNUSED gpointer data)", "is muted"),
    ("c", "run (gpointer data)", "run ([[maybe_unused]] gpointer data)", "is muted"),
    ("c", 'const char *text = "a, b";', 'const char *text = "a, b", *more = NULL;', "one variable"),
    ("c", "double x_m, y_m;", "double x_m, y_m = 0;", "one variable"),
    ("c", 'const char *text = "a, b";', 'const char *text = NULL;\n  call ();\n  text = "a";', "text is declared before"),
    ("c", 'const char *text = "a, b";', 'const char *text;\n  text = "a";', "text is declared before"),
    ("c", 'const char *text = "a, b";', 'const char *text;\n  if (here)\n    text = "a";', None),
    ("c", 'const char *text = "a, b";', 'const char *text;\n  find (&text);\n  text = "a";', None),
]


def test_self():
    good = {"h": ("app/map/x.h", GOOD_HEADER), "c": ("app/map/x.c", GOOD_SOURCE)}
    failures = [problem for name, text in good.values() for problem in check_text(name, text)]
    for kind, old, new, wanted in BAD:
        name, text = good[kind]
        assert text.count(old) == 1, old
        problems = check_text(name, text.replace(old, new))
        if wanted is None and problems or wanted is not None and not any(wanted in problem for problem in problems):
            failures.append(f"{new!r}: {problems}, where {wanted!r} is to be said")
    print("\n".join(failures) or "the rules see what they are to see")
    return 1 if failures else 0


def main():
    if sys.argv[1] == "--self-test":
        return test_self()
    root = pathlib.Path(sys.argv[1]).resolve()
    problems = [problem for top in (*plan.TOPS, "tests") for path in sorted((root / top).rglob("*.[ch]"))
                for problem in check_text(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))]
    print("\n".join(problems) or "the sources speak one dialect")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
