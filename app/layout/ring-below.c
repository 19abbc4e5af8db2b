/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-below.h"

#include <string.h>

#include "app/layout/band-words.h"
#include "app/layout/furniture.h"
#include "app/layout/ring-centres.h"
#include "app/layout/ring-counts.h"
#include "app/layout/ring-words.h"
#include "app/layout/title-text.h"

/* Whether the map has rings of other systems, so that each has to say whose it is; the story's own need not. */
static gboolean
needs_system (const RaMapBuild *build, const RaRingGroup *group)
{
  if (group->role != RA_ROLE_EQUAL && group->deployed)
    return group->role == RA_ROLE_SIDE;
  for (guint i = 0; i < build->groups->len; i++)
    if (((const RaRingGroup *)g_ptr_array_index (build->groups, i))->system != group->system)
      return TRUE;
  return FALSE;
}

static gboolean
is_band (const RaRingGroup *group)
{
  return g_str_equal (group->system->kind, "treaty band");
}

static gboolean
needs_year (const RaRingGroup *group)
{
  return group->deployed || is_band (group);
}

static void
below_free (gpointer data)
{
  RaRingBelow *below = data;
  for (guint i = 0; i < G_N_ELEMENTS (below->rows); i++)
    g_free (below->rows[i]);
  g_free (below);
}

static void
add_below (GPtrArray *list, const char *first, const char *second, const char *third)
{
  const char *const all[] = { first, second, third };
  RaRingBelow *below = g_new0 (RaRingBelow, 1);
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL && all[i][0] != '\0')
      below->rows[n++] = g_strdup (all[i]);
  g_ptr_array_add (list, below);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (below_free);
}

GPtrArray *
ra_ring_below_list_one (const char *row)
{
  GPtrArray *list = new_list ();
  add_below (list, row, NULL, NULL);
  return list;
}

/* Where all of the map is hypothetical its banner and its key say so. */
static const char *
find_remark (const RaMapBuild *build, const RaRingGroup *group)
{
  const gboolean said = group->deployed && group->status == RA_STATUS_HYPOTHETICAL
                        && ra_map_spec_is_beside (build->spec) && ra_title_get_banner (build->spec) != NULL;
  return said ? NULL : group->remark;
}

/* "Russian MOD, 2019"; "CSIS 2025, published later". A class that a missile is put in is nobody's figure of a year. */
static char *
tell_claimant (const RaMapBuild *build, const RaRingGroup *group, const char *claimant)
{
  g_autofree char *year = needs_year (group) ? ra_ring_words_get_year (group->claim) : g_strdup ("");
  if (year[0] == '\0')
    return g_strdup (claimant);
  if (group->role != RA_ROLE_LATER)
    return g_strdup_printf ("%s, %s", claimant, year);
  return ra_translate_format (build->spec->translations, "{claimant} {year}, published later", "claimant", claimant,
                              "year", year, NULL);
}

static gboolean
is_gone (const RaRingGroup *group)
{
  return group->deployed && group->status == RA_STATUS_REMOVED;
}

/* A name of two words in two rows: a small page is no wider than it. NULL for what is not much wider than @other. */
static char **
break_in_two (const char *name, const char *other)
{
  const char *space = strchr (name, ' ');
  if (space == NULL || g_utf8_strlen (name, -1) <= g_utf8_strlen (other, -1))
    return NULL;
  return g_strsplit (name, " ", 2);
}

/* The other side's figure of several rings has its words in one row: that has room in the midst of them. */
static void
add_counted_in_row (GPtrArray *list, const RaMapBuild *build, const RaRingGroup *group, const char *dated)
{
  if (group->role != RA_ROLE_FELLOW || group->rings->len < 2 || is_gone (group) || ra_page_is_small (build))
    return;
  g_autofree char *counted = ra_ring_counts_tell (build, group, RA_COUNT_BRIEFLY);
  g_autofree char *row = counted != NULL ? ra_translate_format (build->spec->translations, "{from}: {count}", "from",
                                                                dated, "count", counted, NULL)
                                         : NULL;
  if (row != NULL)
    add_below (list, row, group->remark, NULL);
}

/* The count is what the map is about: where room lacks the claimant goes first. That of the whole, which would be gone,
 * is by the figure of what stands. A small page is read in seconds. */
static void
add_counted (GPtrArray *list, const RaMapBuild *build, const RaRingGroup *group, const char *dated,
             const char *claimant)
{
  const gboolean small = ra_page_is_small (build);
  add_counted_in_row (list, build, group, dated);
  for (RaCountLength length = small ? RA_COUNT_BRIEFLY : RA_COUNT_IN_FULL; length < RA_N_COUNT_LENGTHS; length++) {
    g_autofree char *counted = ra_ring_counts_tell (build, group, length);
    if (counted != NULL && !is_gone (group)) {
      g_auto (GStrv) rows = small ? break_in_two (claimant, counted) : NULL;
      if (rows != NULL)
        add_below (list, rows[0], rows[1], counted);
      if (!small)
        add_below (list, dated, counted, group->remark);
      add_below (list, claimant, counted, NULL);
    }
    /* Of the other side's figure whose it is. */
    if (counted != NULL && group->role == RA_ROLE_FELLOW && length == RA_COUNT_BRIEFLY) {
      add_below (list, dated, NULL, NULL);
      add_below (list, claimant, NULL, NULL);
    }
    if (counted != NULL && (is_gone (group) || length == RA_COUNT_BRIEFLY))
      add_below (list, counted, NULL, NULL);
  }
}

/* Who has several systems before him asks whose ring it is; on a small page the first of its names is enough. */
static void
add_system (GPtrArray *list, const RaMapBuild *build, const RaRingGroup *group, const char *dated, const char *claimant)
{
  const char *remark = find_remark (build, group);
  g_autofree char *brief = ra_ring_words_name_system (build, group->system);
  if (!ra_page_is_small (build))
    add_below (list, ra_translate_name (build->spec->translations, RA_NAME_SYSTEM, group->system->name), dated, remark);
  add_below (list, brief, dated, remark);
  add_below (list, brief, claimant, NULL);
  if (ra_page_is_small (build))
    add_below (list, brief, NULL, NULL);
}

GPtrArray *
ra_ring_below_list (const RaMapBuild *build, const RaRingGroup *group)
{
  const RaTranslations *translations = build->spec->translations;
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  GPtrArray *list = new_list ();
  const char *ban = group->role == RA_ROLE_LEAD ? ra_band_tell_ban (build->spec, group->claim) : NULL;
  if (ban != NULL) {
    add_below (list, ban, NULL, NULL);
  } else if (group->limits && ra_page_is_small (build) && ra_map_spec_is_beside (build->spec)) {
    add_below (list, ra_translate (translations, "upper limit,"), ra_translate (translations, "not a range"), NULL);
    add_below (list, ra_translate (translations, "not a range"), NULL, NULL);
  } else if (group->limits) {
    add_below (list, ra_translate (translations, "Limit of intermediate range, INF Treaty."),
               ra_translate (translations, "Not a range: Russia has published none"), NULL);
    g_autofree char *limit = ra_ring_words_name_claimant (build, group->claim);
    add_below (list, limit, NULL, NULL);
  } else if (group->flight) {
    g_autofree char *date = ra_translate_claim_date (translations, group->claim);
    g_autofree char *flown = ra_translate_format (translations, "flown, {date}", "date", date, NULL);
    add_below (list, flown, NULL, NULL);
  } else if (group->key == NULL && group->claim != NULL) {
    const char *remark = find_remark (build, group);
    const char *system = ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name);
    g_autofree char *claimant = ra_ring_words_name_claimant (build, group->claim);
    g_autofree char *dated = tell_claimant (build, group, claimant);
    add_counted (list, build, group, dated, claimant);
    if (needs_system (build, group) && is_band (group))
      add_below (list, system, remark, NULL);
    else if (needs_system (build, group))
      add_system (list, build, group, dated, claimant);
    add_below (list, dated, remark, NULL);
    add_below (list, claimant, remark, NULL);
    add_below (list, claimant, NULL, NULL);
  } else if (group->key == NULL && ring->label != NULL && !ra_ring_centre_is_named (build, group)) {
    add_below (list, ra_translate_name (translations, RA_NAME_SCENARIO, ring->label), NULL, NULL);
  }
  add_below (list, NULL, NULL, NULL);
  return list;
}
