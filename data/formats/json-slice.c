/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-slice.h"

#include <string.h>

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

const char *
ra_json_skip_space (const char *at, const char *end)
{
  while (at < end && is_space (*at))
    at++;
  return at;
}

const char *
ra_json_skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    at += *at == '\\';
  return MIN (at + 1, end);
}

static const char *
skip_word (const char *at, const char *end)
{
  while (at < end && *at != ',' && *at != ']' && *at != '}' && !is_space (*at))
    at++;
  return at;
}

const char *
ra_json_skip_value (const char *at, const char *end)
{
  int depth = 0;

  if (at < end && *at == '"')
    return ra_json_skip_string (at, end);
  if (at < end && *at != '{' && *at != '[')
    return skip_word (at, end);
  while (at < end) {
    const char c = *at;
    at = c == '"' ? ra_json_skip_string (at, end) : at + 1;
    if (c == '{' || c == '[')
      depth++;
    else if ((c == '}' || c == ']') && --depth == 0)
      break;
  }
  return at;
}

const char *
ra_json_next_item (const char *at, const char *end, gboolean named, RaJsonItem *item)
{
  at = ra_json_skip_space (at, end);
  if (at < end && *at == ',')
    at = ra_json_skip_space (at + 1, end);
  if (at >= end || *at == '}' || *at == ']' || (named && *at != '"'))
    return NULL;
  *item = (RaJsonItem) { .name = at };
  if (named) {
    item->name_end = ra_json_skip_string (at, end);
    at = ra_json_skip_space (ra_json_skip_space (item->name_end, end) + 1, end);
  }
  item->value = MIN (at, end);
  item->value_end = ra_json_skip_value (item->value, end);
  return item->value_end > item->value ? item->value_end : NULL;
}
