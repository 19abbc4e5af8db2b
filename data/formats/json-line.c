/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-line.h"

#include <string.h>

static const char *
skip_space (const char *at, const char *end)
{
  while (at < end && strchr (" \t\r\n", *at) != NULL)
    at++;
  return at;
}

/* From an opening quote to behind the closing one. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    at += *at == '\\';
  return MIN (at + 1, end);
}

/* Behind the value that begins at @at: a text, a word, or all from a bracket to its partner. */
static const char *
skip_value (const char *at, const char *end)
{
  int depth = 0;

  while (at < end) {
    const char c = *at;
    if (depth == 0 && strchr (",]}", c) != NULL)
      break;
    if (c == '{' || c == '[')
      depth++;
    else if (c == '}' || c == ']')
      depth--;
    at = c == '"' ? skip_string (at, end) : at + 1;
  }
  return at;
}

/* The value of the member of the object at @at, with the place of its name in @name; NULL when there is none. */
static const char *
find_member (const char *at, const char *end, const char *member, const char **name)
{
  const gsize length = strlen (member);

  if (at >= end || *at != '{')
    return NULL;
  const char *found = NULL;
  for (at = skip_space (at + 1, end); at < end && *at == '"'; at = skip_space (at + 1, end)) {
    const char *start = at;
    at = skip_string (at, end);
    const gboolean same = (gsize)(at - start) == length + 2 && memcmp (start + 1, member, length) == 0;
    at = skip_space (skip_space (at, end) + 1, end);
    if (same) {
      found = at;
      *name = start;
    }
    at = skip_space (skip_value (at, end), end);
    if (at >= end || *at != ',')
      break;
  }
  return found;
}

static const char *
find_element (const char *at, const char *end, int index)
{
  if (at >= end || *at != '[')
    return NULL;
  at = skip_space (at + 1, end);
  for (int i = 0; i < index; i++) {
    at = skip_space (skip_value (at, end), end);
    if (at >= end || *at != ',')
      return NULL;
    at = skip_space (at + 1, end);
  }
  return at < end && *at != ']' ? at : NULL;
}

unsigned long
ra_json_find_line (const char *text, gsize length, const RaJsonStep *steps, guint n_steps)
{
  const char *end = text + length;
  const char *value = skip_space (text, end);
  const char *found = value;
  unsigned long line = 1;

  for (guint i = 0; i < n_steps && value != NULL; i++) {
    const char *name = NULL;
    value = find_member (value, end, steps[i].member, &name);
    found = value != NULL ? name : found;
    if (value != NULL && steps[i].index >= 0) {
      value = find_element (value, end, steps[i].index);
      found = value != NULL ? value : found;
    }
  }
  for (const char *at = text; at < found; at++)
    line += *at == '\n';
  return line;
}
