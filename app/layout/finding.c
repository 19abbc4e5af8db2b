/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding.h"

#include <string.h>

#include "app/layout/finding-others.h"
#include "app/layout/finding-words.h"

static gboolean
is_gone (const RaScenarioRing *ring)
{
  return ring->deployment->status == RA_STATUS_REMOVED;
}

/* Whether the ring may be counted; FALSE in @one_side where it belongs to another story. */
static gboolean
counts (const RaScenarioRing *ring, gboolean *one_side)
{
  const RaDeployment *deployment = ring->deployment;
  *one_side = *one_side && deployment != NULL && ring->system != NULL && g_strcmp0 (ring->system->country, "RUS") == 0
              && (deployment->status == RA_STATUS_CONFIRMED || deployment->status == RA_STATUS_REPORTED
                  || deployment->status == RA_STATUS_REMOVED);
  return *one_side && ring->claim != NULL && !ring->claim->at_least;
}

/* Of the system that most is claimed about: the rings of its lowest figure, or of its highest. */
static GArray *
pick_rings (const GArray *rings, const RaSystem *system, gboolean highest)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  const RaClaim *best = NULL;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->system == system
        && (best == NULL || (highest ? ring->max_km > best->max_km : ring->max_km < best->max_km)))
      best = ring->claim;
  }
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == best)
      g_array_append_vals (picked, ring, 1);
  }
  return picked;
}

static guint
count_claims (const GArray *rings, const RaSystem *system)
{
  g_autoptr (GHashTable) claims = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->system == system)
      g_hash_table_add (claims, (gpointer)ring->claim);
  }
  return g_hash_table_size (claims);
}

gboolean
ra_claim_is_later (const RaClaim *claim, const char *day)
{
  return day != NULL && claim->date != NULL && g_ascii_isdigit (claim->date[0]) && strcmp (claim->date, day) > 0;
}

/* Leaves out figures that were published after the day of the map, unless there are no others. */
static void
drop_later (GArray *rings, const char *day)
{
  guint n_known = 0;
  for (guint i = 0; i < rings->len; i++)
    n_known += ra_claim_is_later (g_array_index (rings, RaScenarioRing, i).claim, day) ? 0 : 1;
  for (guint i = rings->len; i > 0 && n_known > 0; i--)
    if (ra_claim_is_later (g_array_index (rings, RaScenarioRing, i - 1).claim, day))
      g_array_remove_index (rings, i - 1);
}

/* Rings that count, of the system that most is claimed about; NULL where the map tells another story. */
static GArray *
list_rings (const RaMapSpec *spec)
{
  g_autoptr (GArray) all = ra_map_spec_list_rings (spec);
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  gboolean one_side = all->len > 0;
  const RaSystem *system = NULL;
  guint most = 0;
  for (guint i = 0; i < all->len; i++) {
    const RaScenarioRing *ring = &g_array_index (all, RaScenarioRing, i);
    if (counts (ring, &one_side))
      g_array_append_vals (counted, ring, 1);
  }
  for (guint i = 0; i < counted->len; i++) {
    const RaSystem *of = g_array_index (counted, RaScenarioRing, i).system;
    const guint n = count_claims (counted, of);
    if (n > most) {
      most = n;
      system = of;
    }
  }
  if (!one_side || system == NULL)
    return NULL;
  for (guint i = counted->len; i > 0; i--)
    if (g_array_index (counted, RaScenarioRing, i - 1).system != system)
      g_array_remove_index (counted, i - 1);
  if (ra_map_spec_get_date (spec) != NULL)
    drop_later (counted, ra_map_spec_get_date (spec));
  return g_steal_pointer (&counted);
}

static guint
count_capitals (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *rings, char **number)
{
  const guint n = ra_finding_count_capitals (spec, capitals, rings);
  *number = ra_translate_number (spec->translations, n);
  return n;
}

/* What a sentence is made of: a figure's rings, how many capitals they reach, whose figure it is. */
typedef struct {
  const RaClaim *claim;
  guint n;
  char *number;
  char *side;   /* at the beginning of a sentence */
  char *within; /* in the middle */
} Figure;

static void
figure_clear (Figure *self)
{
  g_free (self->number);
  g_free (self->side);
  g_free (self->within);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figure, figure_clear)

static Figure
figure_of (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *rings, gboolean again)
{
  const RaClaim *claim = g_array_index (rings, RaScenarioRing, 0).claim;
  Figure self = { .claim = claim };
  self.n = count_capitals (spec, capitals, rings, &self.number);
  self.side = ra_finding_name_side (spec->translations, claim, again ? RA_WORDS_FIRST_AGAIN : RA_WORDS_FIRST);
  self.within = ra_finding_name_side (spec->translations, claim, again ? RA_WORDS_AGAIN : RA_WORDS_WITHIN);
  return self;
}

/* In two lines of a telephone. */
static char *
tell_offer_briefly (const RaMapSpec *spec, const Figure *high, guint after)
{
  const RaTranslations *translations = spec->translations;
  g_autofree char *left = ra_translate_number (translations, after);
  if (after == high->n)
    return ra_translate_count (translations, after, "Russia’s offer: {n} NATO capital in reach, as before, {by}",
                               "Russia’s offer: {n} NATO capitals in reach, as before, {by}", "n", left, "by",
                               high->within, NULL);
  return ra_translate_count (translations, after, "Russia’s offer: {after} NATO capital in reach, not {before}, {by}",
                             "Russia’s offer: {after} NATO capitals in reach, not {before}, {by}", "after", left,
                             "before", high->number, "by", high->within, NULL);
}

/* What an offer of Russia would change by the highest figure. */
static char *
tell_offer (const RaMapSpec *spec, const Figure *high, guint after)
{
  const RaTranslations *translations = spec->translations;
  g_autofree char *left = ra_translate_number (translations, after);
  if (after == high->n)
    return ra_translate_count (
        translations, after, "Russia’s offer would leave {n} NATO capital within its missile’s reach, as before, {by}",
        "Russia’s offer would leave {n} NATO capitals within its missile’s reach, as before, {by}", "n", left, "by",
        high->within, NULL);
  return ra_translate_count (
      translations, after,
      "Russia’s offer would leave {after} NATO capital within its missile’s reach instead of {before}, {by}",
      "Russia’s offer would leave {after} NATO capitals within its missile’s reach instead of {before}, {by}", "after",
      left, "before", high->number, "by", high->within, NULL);
}

/* What the highest figure reaches with what is gone, and without it. */
static char *
tell_removal (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *high)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  for (guint i = 0; i < high->len; i++)
    if (!is_gone (&g_array_index (high, RaScenarioRing, i)))
      g_array_append_vals (left, &g_array_index (high, RaScenarioRing, i), 1);
  const gboolean offered = g_strcmp0 (ra_scenario_get_offered_by (spec->scenario), "RUS") == 0;
  if (left->len == high->len && !offered)
    return NULL;
  g_auto (Figure) figure = figure_of (spec, capitals, high, FALSE);
  g_autofree char *after = NULL;
  const guint n = count_capitals (spec, capitals, left, &after);
  if (offered)
    return ra_map_is_small_page (spec->viewport.width_px, spec->viewport.height_px)
               ? tell_offer_briefly (spec, &figure, n)
               : tell_offer (spec, &figure, n);
  return ra_translate_count (
      spec->translations, n, "{by} {missile} would reach {after} NATO capital instead of {before}",
      "{by} {missile} would reach {after} NATO capitals instead of {before}", "by", figure.side, "missile",
      ra_finding_name_missile (spec->translations, figure.claim), "after", after, "before", figure.number, NULL);
}

/* By one figure, or by two that reach as many. */
static char *
tell_one (const RaMapSpec *spec, const Figure *figure, const Figure *other)
{
  const RaTranslations *translations = spec->translations;
  const char *missile = ra_finding_name_missile (translations, figure->claim);
  if (figure->n == 0)
    return ra_translate_format (translations, "{by} {missile} reaches no NATO capital", "by", figure->side, "missile",
                                missile, NULL);
  if (other != NULL)
    return ra_translate_count (translations, figure->n, "{by}, as {by_other}, {missile} reaches {n} NATO capital",
                               "{by}, as {by_other}, {missile} reaches {n} NATO capitals", "by", figure->side,
                               "by_other", other->within, "missile", missile, "n", figure->number, NULL);
  return ra_translate_count (translations, figure->n, "{by} {missile} reaches {n} NATO capital",
                             "{by} {missile} reaches {n} NATO capitals", "by", figure->side, "missile", missile, "n",
                             figure->number, NULL);
}

static char *
tell (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *rings)
{
  const RaTranslations *translations = spec->translations;
  const RaSystem *system = g_array_index (rings, RaScenarioRing, 0).system;
  g_autoptr (GArray) low_rings = pick_rings (rings, system, FALSE);
  g_autoptr (GArray) high_rings = pick_rings (rings, system, TRUE);
  char *removal = tell_removal (spec, capitals, high_rings);
  if (removal != NULL)
    return removal;
  g_auto (Figure) low = figure_of (spec, capitals, low_rings, FALSE);
  g_auto (Figure) high = figure_of (spec, capitals, high_rings, TRUE);
  if (low.n == high.n)
    return tell_one (spec, &low, low.claim->party != high.claim->party ? &high : NULL);
  const char *missile = ra_finding_name_missile (translations, low.claim);
  if (low.n == 0)
    return ra_translate_format (translations, "{by} {missile} reaches no NATO capital. {by_other} it reaches {n}", "by",
                                low.side, "missile", missile, "by_other", high.side, "n", high.number, NULL);
  return ra_translate_count (translations, low.n,
                             "{by} {missile} reaches {n} NATO capital. {by_other} it reaches {most}",
                             "{by} {missile} reaches {n} NATO capitals. {by_other} it reaches {most}", "by", low.side,
                             "missile", missile, "n", low.number, "by_other", high.side, "most", high.number, NULL);
}

typedef char *(*Teller) (const RaMapSpec *spec);

/* What counts no capitals by a published range. */
static char *
tell_other (const RaMapSpec *spec, const GPtrArray *capitals)
{
  char *flight = ra_finding_tell_flight (spec, capitals);
  if (flight != NULL)
    return flight;
  static const Teller others[]
      = { ra_finding_tell_bans, ra_finding_tell_both_sides, ra_finding_tell_visits, ra_finding_tell_inspections };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    char *other = others[i](spec);
    if (other != NULL)
      return other;
  }
  return NULL;
}

char *
ra_finding_describe (const RaMapSpec *spec, RaBasemap *basemap)
{
  if (!ra_scenario_has_finding (spec->scenario) || spec->compare_with != NULL)
    return NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (basemap, spec->boundaries, NULL);
  char *other = tell_other (spec, capitals);
  if (other != NULL)
    return other;
  char *supposed = capitals != NULL ? ra_finding_tell_supposed (spec, capitals) : NULL;
  if (supposed != NULL || capitals == NULL)
    return supposed;
  g_autoptr (GArray) rings = list_rings (spec);
  return rings != NULL ? tell (spec, capitals, rings) : NULL;
}

GArray *
ra_finding_list_decisive (const RaMapSpec *spec)
{
  if (!ra_scenario_has_finding (spec->scenario) || spec->compare_with != NULL)
    return NULL;
  g_autofree char *other = tell_other (spec, NULL);
  g_autoptr (GArray) rings = other == NULL ? list_rings (spec) : NULL;
  return rings != NULL ? pick_rings (rings, g_array_index (rings, RaScenarioRing, 0).system, TRUE) : NULL;
}

static GArray *
list_decisive (const RaMapSpec *spec, gboolean gone)
{
  g_autoptr (GArray) all = spec->headline != NULL ? ra_finding_list_decisive (spec) : NULL;
  GArray *listed = all != NULL ? g_array_new (FALSE, FALSE, sizeof (RaScenarioRing)) : NULL;
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (is_gone (&g_array_index (all, RaScenarioRing, i)) == gone)
      g_array_append_vals (listed, &g_array_index (all, RaScenarioRing, i), 1);
  if (listed == NULL || listed->len > 0)
    return listed;
  g_array_unref (listed);
  return NULL;
}

/* Where nothing is left the headline tells of what is gone. */
GArray *
ra_finding_list_counted (const RaMapSpec *spec)
{
  GArray *standing = list_decisive (spec, FALSE);
  return standing != NULL ? standing : list_decisive (spec, TRUE);
}

GArray *
ra_finding_list_freed (const RaMapSpec *spec)
{
  g_autoptr (GArray) standing = list_decisive (spec, FALSE);
  return standing != NULL ? list_decisive (spec, TRUE) : NULL;
}
