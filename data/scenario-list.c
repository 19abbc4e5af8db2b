/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "data/scenario-read.h"

typedef struct {
  char *path;
  char *date; /* NULL sorts last */
  double order;
  char *id;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->path);
  g_free (entry->date);
  g_free (entry->id);
  g_free (entry);
}

/* A file that cannot be read is listed all the same: whoever opens it then learns what is wrong with it. */
static Entry *
entry_new (const char *folder, const char *name)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->path = g_build_filename (folder, name, NULL);
  g_autoptr (RaJsonFile) file = ra_json_file_open (entry->path, RA_SCENARIO_FORMAT, NULL);
  RaJsonCursor root;
  if (file != NULL) {
    root = ra_json_file_get_root (file);
    entry->date = ra_json_date (&root, "date", RA_JSON_OPTIONAL);
    entry->order = ra_json_number_or (&root, "order", -1000, 1000, 0);
    entry->id = ra_json_string (&root, "id", RA_JSON_OPTIONAL);
  }
  if (entry->id == NULL)
    entry->id = g_strdup (name);
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = *(const Entry *const *)a;
  const Entry *second = *(const Entry *const *)b;
  int order;

  if (first->date == NULL || second->date == NULL)
    order = (first->date == NULL) - (second->date == NULL);
  else
    order = strcmp (first->date, second->date);
  if (order == 0)
    order = (first->order > second->order) - (first->order < second->order);
  if (order == 0)
    order = strcmp (first->id, second->id);
  return order != 0 ? order : strcmp (first->path, second->path);
}

GPtrArray *
ra_scenario_list_folder (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (folder != NULL, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  if (dir == NULL)
    return NULL;
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".rangeatlas"))
      g_ptr_array_add (entries, entry_new (folder, name));
  g_ptr_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++) {
    Entry *entry = g_ptr_array_index (entries, i);
    g_ptr_array_add (paths, g_steal_pointer (&entry->path));
  }
  return g_steal_pointer (&paths);
}
