/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-line.h"

#include <string.h>

#include "data/formats/json-slice.h"

/* The value of the member of the object at @at, with the place of its name in @name; NULL when there is none. */
static const char *
find_member (const char *at, const char *end, const char *member, const char **name)
{
  const gsize length = strlen (member);

  if (at >= end || *at != '{')
    return NULL;
  const char *found = NULL;
  RaJsonItem item;
  for (at++; (at = ra_json_next_item (at, end, TRUE, &item)) != NULL;) {
    if ((gsize)(item.name_end - item.name) == length + 2 && memcmp (item.name + 1, member, length) == 0) {
      found = item.value;
      *name = item.name;
    }
  }
  return found;
}

static const char *
find_element (const char *at, const char *end, int index)
{
  if (at >= end || *at != '[')
    return NULL;
  RaJsonItem item;
  int i = 0;
  for (at++; (at = ra_json_next_item (at, end, FALSE, &item)) != NULL; i++)
    if (i == index)
      return item.value;
  return NULL;
}

const char *
ra_json_find (const char *text, const char *end, const RaJsonStep *steps, guint n_steps)
{
  const char *value = ra_json_skip_space (text, end);
  const char *found = value;

  for (guint i = 0; i < n_steps && value != NULL; i++) {
    const char *name = NULL;
    value = find_member (value, end, steps[i].member, &name);
    found = value != NULL ? name : found;
    if (value != NULL && steps[i].index >= 0) {
      value = find_element (value, end, steps[i].index);
      found = value != NULL ? value : found;
    }
  }
  return found;
}
