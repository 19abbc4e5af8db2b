/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/shown-claims.h"

#include <glib/gi18n.h>

#include "app/model/date-text.h"
#include "app/model/map-text.h"
#include "data/ring-list.h"

static void
shown_claim_free (gpointer data)
{
  RaShownClaim *self = data;

  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

/* What is said of two rings at once: the same figure for the same status. */
static gboolean
belong_together (const RaScenarioRing *a, const RaScenarioRing *b)
{
  if (a->claim == NULL || a->claim != b->claim || (a->deployment == NULL) != (b->deployment == NULL))
    return FALSE;
  return a->deployment == NULL
         || (a->deployment->status == b->deployment->status && a->deployment->contested == b->deployment->contested);
}

static void
append_site (GString *sites, const RaScenarioRing *ring, const RaTranslations *translations)
{
  g_autofree char *position = NULL;

  if (ring->site == NULL)
    position = ra_map_text_position (ring->lat_deg, ring->lon_deg);
  g_string_append_printf (sites, "%s%s", sites->len > 0 ? ", " : "",
                          ring->site != NULL ? ra_translate_name (translations, RA_NAME_SITE, ring->site->name)
                                             : position);
}

/* "9M729 / SSC-8: 480 km" */
static char *
title_of (const RaScenarioRing *ring, const RaTranslations *translations)
{
  g_autofree char *range = ra_translate_range (translations, ring);
  const char *const name = ring->system != NULL ? ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name)
                                                : ra_translate_name (translations, RA_NAME_SCENARIO, ring->label);

  return name != NULL ? g_strdup_printf ("%s: %s", name, range) : g_steal_pointer (&range);
}

/* Who says so and when, and what must not be left out. */
static void
append_claim (GString *text, const RaScenarioRing *ring, const RaTranslations *translations)
{
  const RaClaim *claim = ring->claim;
  g_autofree char *date = claim->date != NULL ? ra_date_text (claim->date) : NULL;

  g_string_append_printf (text, "%s%s%s. ", ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant),
                          date != NULL ? ", " : "", date != NULL ? date : "");
  if (claim->confidence == RA_CONFIDENCE_G)
    g_string_append_printf (text, "%s ", _ ("Figure unconfirmed."));
  if (ring->deployment == NULL)
    g_string_append_printf (text, "%s ", _ ("A class limit, not the range of any missile."));
}

/* "Russian Ministry of Defence, 23 Jan 2019. Deployment reported, range contested. Kamyshlov, Shuya" */
static char *
detail_of (const RaScenarioRing *ring, const char *sites, const RaTranslations *translations)
{
  GString *text = g_string_new (NULL);

  if (ring->claim == NULL)
    g_string_append_printf (text, "%s ", _ ("A distance, not a published range."));
  else
    append_claim (text, ring, translations);
  if (ring->deployment != NULL) {
    g_string_append_printf (text,
                            /* Translators: the status of a deployment, such as "reported". */
                            ring->deployment->contested ? _ ("Deployment %s, range contested.") : _ ("Deployment %s."),
                            ra_map_text_deployment_status (ring->deployment));
    g_string_append_c (text, ' ');
  }
  g_string_append (text, sites);
  return g_string_free (text, FALSE);
}

/* A row for the ring at @first and all later ones that belong to it, unless an earlier row has it. */
static void
add_row (GPtrArray *rows, const GArray *rings, guint first, const RaTranslations *translations)
{
  const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, first);
  g_autoptr (GString) sites = g_string_new (NULL);

  for (guint i = 0; i < first; i++) {
    if (belong_together (ring, &g_array_index (rings, RaScenarioRing, i)))
      return;
  }
  for (guint i = first; i < rings->len; i++) {
    const RaScenarioRing *other = &g_array_index (rings, RaScenarioRing, i);

    if (i == first || belong_together (ring, other))
      append_site (sites, other, translations);
  }
  RaShownClaim *row = g_new0 (RaShownClaim, 1);
  row->title = title_of (ring, translations);
  row->detail = detail_of (ring, sites->str, translations);
  g_ptr_array_add (rows, row);
}

GPtrArray *
ra_shown_claims_new (const RaMapSpec *spec)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (shown_claim_free);
  if ((spec->show & RA_SHOW_RINGS) == 0)
    return rows;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  for (guint i = 0; i < rings->len; i++)
    add_row (rows, rings, i, spec->translations);
  return rows;
}
