/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-tree.h"

#include <string.h>

JsonNode *
ra_json_tree (const char *start, const char *end)
{
  g_return_val_if_fail (start != NULL && end != NULL, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (json_parser_load_from_data (parser, start, end - start, NULL) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  return json_node_new (JSON_NODE_NULL); /* cannot be: the text is known to be good */
}

char *
ra_json_dup_text (const char *start, const char *end)
{
  const gsize length = (gsize)(end - start) - 2;

  if (memchr (start + 1, '\\', length) == NULL)
    return g_strndup (start + 1, length);
  g_autoptr (JsonNode) node = ra_json_tree (start, end);
  return json_node_dup_string (node);
}
