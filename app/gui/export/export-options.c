/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-options.h"

#include "app/map/spec-words.h"

/* Width to height of the frame that the width of a scenario's view is meant for. */
#define VIEW_ASPECT 1.6

static char *
number_to_word (double value, const char *format)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, format, value));
}

static void
fill_view (const RaViewport *viewport, RaMapOptions *options)
{
  const double width_px = MAX (viewport->width_px, viewport->height_px * VIEW_ASPECT);
  double lat_deg, lon_deg;

  options->projection = g_strdup (viewport->projection.name);
  options->width = number_to_word (width_px * viewport->metres_per_px / 1000.0, "%.3f");
  if (ra_viewport_get_centre (viewport, &lat_deg, &lon_deg)) {
    g_autofree char *lat = number_to_word (lat_deg, "%.6f");
    g_autofree char *lon = number_to_word (lon_deg, "%.6f");

    options->centre = g_strdup_printf ("%s,%s", lat, lon);
  }
}

void
ra_export_options_fill (const RaExportJob *job, const char *scenario, RaMapOptions *options)
{
  const RaMapSpec *spec = job->spec;

  options->rings.scenario = g_strdup (scenario);
  options->theme = g_strdup (ra_theme_to_string (spec->theme));
  options->boundaries = g_strdup (spec->boundaries == RA_BOUNDARIES_DE_FACTO ? "de-facto" : "un");
  options->title = g_strdup (spec->title);
  options->note = g_strdup (spec->note);
  options->date = g_strdup (spec->date);
  options->alt = g_strdup (spec->alt_text);
  options->language = g_strdup (ra_translations_get_language (spec->words));
  options->plain = spec->plain;
  options->compass_circles = (spec->show & RA_SHOW_COMPASS_CIRCLES) != 0;
  if (job->keep_view)
    fill_view (&spec->viewport, options);
}

static gboolean
has_any (GHashTable *set)
{
  return set != NULL && g_hash_table_size (set) > 0;
}

gboolean
ra_export_options_leave_out (const RaExportJob *job)
{
  const RaMapSpec *spec = job->spec;

  return (spec->show & ~RA_SHOW_COMPASS_CIRCLES) != RA_SHOW_ALL || (spec->bands != 0 && spec->band_site != NULL)
         || spec->compare_with != NULL || has_any (spec->hidden_ids) || has_any (spec->hidden_groups);
}

gboolean
ra_export_put_on_clipboard (GdkClipboard *clipboard, GBytes *png, GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, error);
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  if (texture == NULL)
    return FALSE;
  providers[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  providers[1] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
  return TRUE;
}
