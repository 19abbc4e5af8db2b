/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/compare-legend.h"

#include <glib/gi18n.h>
#include <math.h>

static void
append_entry (GString *markup, const char *sign, RaColour ink, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (markup, "%s<span color=\"#%02x%02x%02x\">%s</span> %s", markup->len > 0 ? "\n" : "",
                          (guint)lround (255.0 * ink.red), (guint)lround (255.0 * ink.green),
                          (guint)lround (255.0 * ink.blue), sign, escaped);
}

/* The slants are those of the map. */
char *
ra_compare_legend_markup (RaTheme theme)
{
  GString *markup = g_string_new (NULL);

  append_entry (markup, "▧", ra_style_extra_colour (theme, 0), _ ("Lost: covered under A alone"));
  append_entry (markup, "▨", ra_style_extra_colour (theme, 1), _ ("Gained: covered under B alone"));
  append_entry (markup, "■", (RaColour) { 0.6, 0.6, 0.6, 1.0 }, _ ("Kept: covered under both"));
  return g_string_free (markup, FALSE);
}
