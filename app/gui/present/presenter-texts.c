/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/presenter-texts.h"

#include <glib/gi18n.h>

#include "app/gui/base/source-links.h"
#include "app/model/date-text.h"
#include "data/ring-list.h"

char *
ra_presenter_sources_text (const RaPresentation *presentation, guint step, const RaMapSpec *spec)
{
  const char *date = ra_presentation_get_date (presentation, step);
  g_autofree char *day = date != NULL ? ra_date_text (date) : NULL;
  g_autofree char *sources
      = ra_source_links_describe (ra_presentation_get_sources (presentation, step), spec->translations);

  if (day != NULL && sources != NULL)
    return g_strdup_printf (_ ("As of %s. Sources: %s. Made with Natural Earth."), day, sources);
  if (day != NULL)
    return g_strdup_printf (_ ("As of %s. Made with Natural Earth."), day);
  return g_strdup (_ ("Made with Natural Earth."));
}

char *
ra_presenter_figures_text (const RaPresentation *presentation, guint step, const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (ra_presentation_tells_figures (presentation, step))
    return NULL;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_autofree char *claim = ra_translate_claim (spec->translations, ring);
    char *figure = ring->system != NULL ? g_strdup_printf (
                       "%s: %s", ra_translate_name (spec->translations, RA_NAME_SYSTEM, ring->system->name), claim)
                                        : g_steal_pointer (&claim);

    if (g_ptr_array_find_with_equal_func (words, figure, g_str_equal, NULL))
      g_free (figure);
    else
      g_ptr_array_add (words, figure);
  }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **)words->pdata);
}
