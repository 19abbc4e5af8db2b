/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/gdal-run.h"

#include <string.h>

#define PACKAGES                                                                                                       \
  "gdal-bin (Debian, Ubuntu), gdal (Fedora, openSUSE, Arch, Homebrew) or mingw-w64-ucrt-x86_64-gdal (MSYS2)"

/* A line of GDAL's with the file as the user named it: where it lies, or what it is written to first, is nobody's
 * business. */
static char *
name_files (const RaGdalCall *call, const char *line)
{
  char *text = g_strdup (line);

  for (guint i = 0; call->words[i] != NULL; i++) {
    if (!g_path_is_absolute (call->words[i]) || g_str_has_prefix (call->words[i], "/vsi"))
      continue;
    g_auto (GStrv) pieces = g_strsplit (text, call->words[i], -1);
    g_free (text);
    text = g_strjoinv (call->name, pieces);
  }
  return text;
}

/* The first line of what a program complains of. */
static void
fail_with_complaint (const RaGdalCall *call, const char *complaints, GError **error)
{
  const char *name = call->name;
  g_auto (GStrv) lines = g_strsplit (complaints != NULL ? complaints : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    if (!g_str_has_prefix (*line, "ERROR"))
      continue;
    g_autofree char *told = name_files (call, *line);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: GDAL says: %s", name, told);
    return;
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: GDAL does not understand it", name);
}

char *
ra_gdal_run (const RaGdalCall *call, char **complaints, GError **error)
{
  const char *name = call->name;
  const GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                 | (call->input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GError) reason = NULL;
  char *output = NULL;

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  if (call->skipped != NULL)
    g_subprocess_launcher_setenv (launcher, "OGR_SKIP", call->skipped, TRUE);
  if (call->now != NULL)
    g_subprocess_launcher_setenv (launcher, "OGR_CURRENT_DATE", call->now, TRUE);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, call->words, &reason);
  if (process == NULL) {
    if (g_error_matches (reason, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT))
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: the programs of GDAL are needed; install %s", name,
                   PACKAGES);
    else
      g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return NULL;
  }
  if (!g_subprocess_communicate_utf8 (process, call->input, NULL, &output, complaints, &reason)) {
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return NULL;
  }
  if (g_subprocess_get_successful (process))
    return output;
  g_free (output);
  fail_with_complaint (call, *complaints, error);
  return NULL;
}
