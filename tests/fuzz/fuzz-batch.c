/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of command lines: each that is let in has a command, and clean words alone. */
#include "tests/fuzz/fuzz.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "app/cli/batch-lines.h"

/* The list is read from a file; one for all runs. */
static const char *
get_path (void)
{
  static char *path;

  if (path == NULL) {
    const int file = g_file_open_tmp ("range-atlas-fuzz-XXXXXX", &path, NULL);
    g_assert_cmpint (file, >=, 0);
    close (file);
  }
  return path;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      g_file_set_contents_full (get_path (), (const char *)data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_autoptr (GPtrArray) lines = ra_batch_lines_read (get_path (), &error);
  for (guint i = 0; lines != NULL && i < lines->len; i++) {
    const RaBatchLine *line = g_ptr_array_index (lines, i);
    g_assert_true ((line->args == NULL) == (line->fault != NULL));
    if (line->args == NULL)
      continue;
    g_assert_nonnull (line->args[0]);
    g_assert_cmpuint (line->number, >, 0);
    for (char **word = line->args; *word != NULL; word++)
      g_assert_true (g_utf8_validate (*word, -1, NULL));
  }
  fuzz_assert_told (lines != NULL, g_steal_pointer (&error));
  return 0;
}
