/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/output-check.h"

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"

gboolean
ra_command_check_output (const char *path, const char *const *inputs, GError **error)
{
  if (path == NULL)
    return TRUE;
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
  const char *const own[] = { data_dir != NULL ? data_dir : "", NULL };
  if (!ra_output_is_input (path, inputs) && !ra_output_is_input (path, own))
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  return ra_usage_error (error, name, "is read by this command and would be lost; write to another file");
}
