/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/shown-claims.h"

#include <glib/gi18n.h>

#include "app/model/date-text.h"
#include "app/model/map-text.h"
#include "data/ring-list.h"

/* Sites that a row names; a hundred thousand would be a book. */
#define MOST_SITES 100

struct _RaShownClaims {
  RaMapSpec *spec;
  GArray *rings;   /* RaScenarioRing, which borrow from the specification */
  GPtrArray *rows; /* GArray * of guint: the rings of each */
};

/* What is said of two rings at once: the same figure for the same status. */
static gboolean
belong_together (gconstpointer a, gconstpointer b)
{
  const RaScenarioRing *first = a;
  const RaScenarioRing *second = b;

  if (first->claim != second->claim || (first->deployment == NULL) != (second->deployment == NULL))
    return FALSE;
  return first->deployment == NULL
         || (first->deployment->status == second->deployment->status
             && first->deployment->contested == second->deployment->contested);
}

static guint
hash_of_claim (gconstpointer ring)
{
  return g_direct_hash (((const RaScenarioRing *)ring)->claim);
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

static GArray *
add_row (RaShownClaims *self)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (guint));

  g_ptr_array_add (self->rows, row);
  return row;
}

/* A distance of one's own belongs to no other. */
static void
find_rows (RaShownClaims *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_of_claim, belong_together);

  for (guint i = 0; i < self->rings->len; i++) {
    RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, i);
    GArray *row = ring->claim != NULL ? g_hash_table_lookup (known, ring) : NULL;

    if (row == NULL) {
      row = add_row (self);
      if (ring->claim != NULL)
        g_hash_table_insert (known, ring, row);
    }
    g_array_append_val (row, i);
  }
}

RaShownClaims *
ra_shown_claims_new (const RaMapSpec *spec)
{
  RaShownClaims *self = g_new0 (RaShownClaims, 1);

  self->spec = ra_map_spec_copy (spec);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->rings = (spec->show & RA_SHOW_RINGS) != 0 ? ra_map_spec_list_rings (self->spec)
                                                  : g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  find_rows (self);
  return self;
}

void
ra_shown_claims_free (RaShownClaims *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_array_unref (self->rings);
  ra_map_spec_free (self->spec);
  g_free (self);
}

guint
ra_shown_claims_get_n (const RaShownClaims *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

static const RaScenarioRing *
ring_of (const RaShownClaims *self, const GArray *row, guint i)
{
  return &g_array_index (self->rings, RaScenarioRing, g_array_index (row, guint, i));
}

char *
ra_shown_claims_dup_title (const RaShownClaims *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);
  return title_of (ring_of (self, g_ptr_array_index (self->rows, i), 0), self->spec->translations);
}

char *
ra_shown_claims_dup_detail (const RaShownClaims *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);
  const GArray *row = g_ptr_array_index (self->rows, i);
  g_autoptr (GString) sites = g_string_new (NULL);

  for (guint k = 0; k < MIN (row->len, MOST_SITES); k++)
    append_site (sites, ring_of (self, row, k), self->spec->translations);
  if (row->len > MOST_SITES) {
    const guint n_more = row->len - MOST_SITES;
    g_string_append_c (sites, ' ');
    g_string_append_printf (sites, ngettext ("and %u more", "and %u more", n_more), n_more);
  }
  return detail_of (ring_of (self, row, 0), sites->str, self->spec->translations);
}
