/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/under-options.h"

#include <string.h>

#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/picture/under-file.h"
#include "data/formats/limits.h"

/* A path and a title take less. */
#define LONGEST_WORD 8000

/* The label, behind the first colon that a file's name ends at; NULL where the whole word is a path. */
static const char *
find_label (const char *word)
{
  if (g_file_test (word, G_FILE_TEST_EXISTS))
    return NULL;
  for (const char *colon = strchr (word, ':'); colon != NULL; colon = strchr (colon + 1, ':')) {
    g_autofree char *path = g_strndup (word, (gsize)(colon - word));
    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return colon + 1;
  }
  return NULL;
}

static char *
path_of (const char *word)
{
  const char *label = find_label (word);
  return label != NULL ? g_strndup (word, (gsize)(label - word) - 1) : g_strdup (word);
}

static RaReferenceLayer *
load (const char *word, GError **error)
{
  if (!ra_option_text ("--under", word, LONGEST_WORD, error))
    return NULL;
  const char *label = find_label (word);
  g_autofree char *path = path_of (word);
  if (label != NULL && *label == '\0')
    label = NULL;
  if (!ra_option_text ("--under", label, RA_LIMIT_TITLE, error))
    return NULL;
  RaReferenceLayer *layer = ra_under_file_load (path, label, error);
  if (layer == NULL)
    g_prefix_error (error, "--under: ");
  return layer;
}

gboolean
ra_under_options_load (char **words, GPtrArray **layers, GError **error)
{
  if (words == NULL)
    return TRUE;
  if (g_strv_length (words) > RA_LIMIT_LAYERS)
    return ra_usage_error (error, "--under", "more than %d layers", RA_LIMIT_LAYERS);
  *layers = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_reference_layer_unref);
  for (char **word = words; *word != NULL; word++) {
    RaReferenceLayer *layer = load (*word, error);
    if (layer == NULL)
      return FALSE;
    g_ptr_array_add (*layers, layer);
  }
  return TRUE;
}

char **
ra_under_options_list_paths (char **words)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  for (char **word = words; word != NULL && *word != NULL; word++) {
    g_autofree char *path = path_of (*word);
    g_strv_builder_add (paths, path);
  }
  return g_strv_builder_end (paths);
}
