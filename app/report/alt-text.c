/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/alt-text.h"

#include <string.h>

#include "app/report/reach.h"

#define FEWEST_WORDS 60
#define MOST_WORDS   160

#define BAND RA_TRANSLATABLE ("Limits of a class")
/* More rings of the user's own than these are told by number, not one by one. */
#define MOST_OWN_RINGS 8

/* How much is told by name. */
typedef struct {
  guint systems;
  guint sites;
  guint figures;
  guint capitals;
} Limits;

/* From the fullest to the shortest: the first that is short enough is taken. */
static const Limits limits_table[] = {
  { 8, 8, 4, 12 }, { 6, 5, 3, 12 }, { 5, 4, 3, 12 }, { 4, 3, 2, 12 }, { 3, 2, 2, 12 }, { 2, 2, 2, 8 }, { 2, 1, 1, 4 },
};

/* Rings of one system under one status and one note. */
typedef struct {
  const char *status; /* static */
  char *system;
  char *note;      /* a text that must stand beside it, or NULL */
  gboolean repeat; /* the figures are those of a group before it, word for word */
  gboolean contested;
  GPtrArray *sites;   /* char *, each once */
  GPtrArray *figures; /* char *, each once */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;
  g_free (group->system);
  g_free (group->note);
  g_ptr_array_unref (group->sites);
  g_ptr_array_unref (group->figures);
  g_free (group);
}

static void
add_once (GPtrArray *list, char *word)
{
  if (g_ptr_array_find_with_equal_func (list, word, g_str_equal, NULL))
    g_free (word);
  else
    g_ptr_array_add (list, word);
}

/* "A, B and C", or "A, B and 5 more" when there are more than @most. */
static char *
join (const RaTranslations *translations, const GPtrArray *items, guint most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  /* One more by name is shorter than "1 more". */
  const gboolean all = items->len <= most + 1;
  const guint n_listed = all && items->len > 0 ? items->len - 1 : MIN (items->len, most);
  for (guint i = 0; i < n_listed; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ", (const char *)g_ptr_array_index (items, i));
  if (!all) {
    g_autofree char *number = g_strdup_printf ("%u", items->len - n_listed);
    return ra_translate_count (translations, items->len - n_listed, "{list} and {n} more", "{list} and {n} more",
                               "list", text->str, "n", number, NULL);
  }
  const char *last = items->len > 0 ? g_ptr_array_index (items, items->len - 1) : "";
  return n_listed == 0 ? g_strdup (last)
                       : ra_translate_format (translations, "{a} and {b}", "a", text->str, "b", last, NULL);
}

static const char *
status_text (const RaScenarioRing *ring)
{
  if (ring->deployment == NULL)
    return ra_scenario_ring_is_band (ring) ? BAND : RA_TRANSLATABLE ("Ring of the user's own");
  switch (ring->deployment->status) {
  case RA_STATUS_CONFIRMED:
    return RA_TRANSLATABLE ("Confirmed");
  case RA_STATUS_REPORTED:
    return RA_TRANSLATABLE ("Reported");
  case RA_STATUS_ALLEGED:
    return RA_TRANSLATABLE ("Alleged");
  case RA_STATUS_DENIED:
    return RA_TRANSLATABLE ("Denied");
  case RA_STATUS_OFFERED:
    return RA_TRANSLATABLE ("Offered for inspection");
  case RA_STATUS_HYPOTHETICAL:
    return RA_TRANSLATABLE ("Hypothetical");
  case RA_STATUS_REMOVED:
    return ring->deployment->conditional ? RA_TRANSLATABLE ("Would be removed") : RA_TRANSLATABLE ("Removed");
  case RA_STATUS_STRUCK:
  case RA_N_STATUSES:
  default:
    g_return_val_if_reached ("");
  }
}

static char *
format_figure (const RaTranslations *translations, const RaScenarioRing *ring)
{
  g_autofree char *range = ra_translate_range (translations, ring);
  if (ring->claim == NULL)
    return g_steal_pointer (&range);
  g_autofree char *date = ra_translate_claim_date (translations, ring->claim);
  return g_strdup_printf ("%s (%s, %s)", range,
                          ra_translate_name (translations, RA_NAME_CLAIMANT, ring->claim->claimant_short), date);
}

static Group *
ensure_group (GPtrArray *groups, const char *status, const char *system, const char *note)
{
  for (guint i = 0; i < groups->len; i++) {
    Group *group = g_ptr_array_index (groups, i);
    if (g_str_equal (group->status, status) && g_str_equal (group->system, system)
        && g_strcmp0 (group->note, note) == 0)
      return group;
  }
  Group *group = g_new0 (Group, 1);
  group->status = status;
  group->system = g_strdup (system);
  group->note = g_strdup (note);
  group->sites = g_ptr_array_new_with_free_func (g_free);
  group->figures = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (groups, group);
  return group;
}

static gboolean
same_figures (const Group *a, const Group *b)
{
  if (!g_str_equal (a->system, b->system) || a->figures->len != b->figures->len)
    return FALSE;
  for (guint i = 0; i < a->figures->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->figures, i), g_ptr_array_index (b->figures, i)))
      return FALSE;
  return TRUE;
}

/* A figure with its claimant and date is said once; one figure alone is short enough to be said again. */
static void
mark_repeats (const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++) {
    Group *group = g_ptr_array_index (groups, i);
    for (guint k = 0; k < i && group->figures->len > 1; k++)
      group->repeat = group->repeat || same_figures (g_ptr_array_index (groups, k), group);
  }
}

static gboolean
is_own (const RaScenarioRing *ring)
{
  return ring->deployment == NULL && !ra_scenario_ring_is_band (ring);
}

/* "Rings added to this map at 2,497 places, 500 km and 300 km": a table brings thousands, and each size is said once.
 */
static void
add_own_rings (GPtrArray *groups, const RaTranslations *translations, const GArray *rings, guint n_own)
{
  g_autofree char *number = ra_translate_number (translations, n_own);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Group *group = ensure_group (groups, RA_TRANSLATABLE ("Rings added to this map"), "", NULL);
  g_ptr_array_add (group->sites,
                   ra_translate_count (translations, n_own, "{n} place", "{n} places", "n", number, NULL));
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (!is_own (ring))
      continue;
    g_autofree char *figure = format_figure (translations, ring);
    if (g_hash_table_contains (known, figure))
      continue;
    g_ptr_array_add (group->figures, g_strdup (figure));
    g_hash_table_add (known, g_ptr_array_index (group->figures, group->figures->len - 1));
  }
}

static GPtrArray *
group_rings (const RaTranslations *translations, const GArray *rings)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  guint n_own = 0;
  for (guint i = 0; i < rings->len; i++)
    n_own += is_own (&g_array_index (rings, RaScenarioRing, i)) ? 1 : 0;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (is_own (ring) && n_own > MOST_OWN_RINGS)
      continue;
    const RaDeployment *deployment = ring->deployment;
    const char *own = ring->label != NULL ? ring->label : "";
    const char *system
        = ring->system != NULL ? ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name) : own;
    const char *note = deployment != NULL ? deployment->label : NULL;
    Group *group
        = ensure_group (groups, status_text (ring), system, ra_translate_name (translations, RA_NAME_SCENARIO, note));
    add_once (group->sites, ra_reach_site_text (ring, translations));
    add_once (group->figures, format_figure (translations, ring));
    group->contested = group->contested || (deployment != NULL && deployment->contested);
  }
  if (n_own > MOST_OWN_RINGS)
    add_own_rings (groups, translations, rings, n_own);
  mark_repeats (groups);
  return groups;
}

static gboolean
holds (const GHashTable *set, const char *word)
{
  return set != NULL && word != NULL && g_hash_table_contains ((GHashTable *)set, word);
}

static char *
describe_mark (const RaTranslations *translations, const RaDeployment *deployment)
{
  const char *status = deployment->label != NULL ? ra_translate_name (translations, RA_NAME_SCENARIO, deployment->label)
                                                 : ra_translate_name (translations, RA_NAME_STATUS,
                                                                      ra_deployment_get_status_text (deployment));
  return ra_translate_format (translations, "{system} at {site} ({status})", "system",
                              ra_translate_name (translations, RA_NAME_SYSTEM, deployment->system->name), "site",
                              ra_translate_name (translations, RA_NAME_SITE, deployment->site->name), "status", status,
                              NULL);
}

/* What stands on the map as a mark alone. */
static GPtrArray *
list_without_ring (const RaAltTextOptions *map)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *deployments = ra_scenario_get_deployments (map->scenario);
  for (guint i = 0; i < deployments->len && map->marks; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->claims->len == 0 && ra_deployment_is_current (deployment, map->date)
        && (map->left_out == NULL || !g_hash_table_contains ((GHashTable *)map->left_out, deployment))
        && !holds (map->hidden_ids, deployment->system->id) && !holds (map->hidden_groups, deployment->site->group))
      add_once (names, describe_mark (map->translations, deployment));
  }
  return names;
}

/* Rings of one deployment follow each other: their distance is measured once. */
static gboolean
is_within (const RaAltTextOptions *map, const RaPlace *place)
{
  const RaScenarioRing *measured = NULL;
  double distance_km = 0;
  for (guint i = 0; i < map->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (map->rings, RaScenarioRing, i);
    if (!ra_scenario_ring_counts (ring, FALSE)
        || ra_geodesic_least_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg) > ring->max_km * 1000)
      continue;
    if (measured == NULL || ring->lat_deg != measured->lat_deg || ring->lon_deg != measured->lon_deg)
      distance_km = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, place->lat_deg, place->lon_deg) / 1000;
    measured = ring;
    if (ra_reach_margin_km (ring, distance_km, NULL) >= 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_reach (const RaAltTextOptions *map)
{
  for (guint i = 0; i < map->rings->len; i++) {
    if (ra_scenario_ring_counts (&g_array_index (map->rings, RaScenarioRing, i), FALSE))
      return TRUE;
  }
  return FALSE;
}

/* Names of the capitals that lie within a ring, in the order of the base map, which has large places first; borrowed.
 */
static GPtrArray *
list_capitals (const RaAltTextOptions *map, const GPtrArray *capitals)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (is_within (map, place))
      g_ptr_array_add (names, (gpointer)ra_translate_name (map->translations, RA_NAME_PLACE, place->name));
  }
  return names;
}

typedef enum { NO_RINGS, OWN_RINGS, PUBLISHED_RINGS } RingsKind;

/* Rings of the user's own alone are nobody's figures. */
static RingsKind
kind_of_rings (const RaAltTextOptions *map)
{
  for (guint i = 0; i < map->rings->len; i++)
    if (g_array_index (map->rings, RaScenarioRing, i).claim != NULL)
      return PUBLISHED_RINGS;
  return map->rings->len > 0 ? OWN_RINGS : NO_RINGS;
}

static void
add_opening (GString *text, const RaAltTextOptions *map)
{
  static const char *const undated[]
      = { [NO_RINGS] = RA_TRANSLATABLE ("Map without range rings."),
          [OWN_RINGS] = RA_TRANSLATABLE ("Map with rings of equal distance over the ground."),
          [PUBLISHED_RINGS]
          = RA_TRANSLATABLE ("Map with rings of equal distance over the ground for published missile ranges.") };
  static const char *const dated[]
      = { [NO_RINGS] = RA_TRANSLATABLE ("Map without range rings, as of {date}."),
          [OWN_RINGS] = RA_TRANSLATABLE ("Map with rings of equal distance over the ground, as of {date}."),
          [PUBLISHED_RINGS] = RA_TRANSLATABLE (
              "Map with rings of equal distance over the ground for published missile ranges, as of {date}.") };
  const RingsKind kind = kind_of_rings (map);
  if (map->date == NULL) {
    g_string_append (text, ra_translate (map->translations, undated[kind]));
    return;
  }
  g_autofree char *day = ra_translate_date (map->translations, map->date);
  g_autofree char *sentence = ra_translate_format (map->translations, dated[kind], "date", day, NULL);
  g_string_append (text, sentence);
}

/* "Reported: 9M729 / SSC-8" */
static char *
describe_head (const RaTranslations *translations, const Group *group)
{
  const char *status = ra_translate (translations, group->status);
  if (group->system[0] == '\0')
    return g_strdup (status);
  return ra_translate_format (translations, "{heading}: {figures}", "heading", status, "figures", group->system, NULL);
}

static void
add_group (GString *text, const RaTranslations *translations, const Group *group, const Limits *limits)
{
  g_autofree char *sites = join (translations, group->sites, limits->sites);
  g_autofree char *noted = group->note != NULL ? g_strdup_printf ("%s (%s)", sites, group->note) : g_strdup (sites);
  g_autofree char *figures = group->repeat ? g_strdup (ra_translate (translations, "the same figures"))
                                           : join (translations, group->figures, limits->figures);
  g_autofree char *head = describe_head (translations, group);
  const char *pattern = g_str_equal (group->status, BAND) ? RA_TRANSLATABLE ("{head} about {sites}, {figures}.")
                                                          : RA_TRANSLATABLE ("{head} at {sites}, {figures}.");
  if (group->contested)
    pattern = RA_TRANSLATABLE ("{head} at {sites}, range contested, {figures}.");
  g_autofree char *sentence
      = ra_translate_format (translations, pattern, "head", head, "sites", noted, "figures", figures, NULL);
  g_string_append_printf (text, " %s", sentence);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static char *
describe_capitals (const RaTranslations *translations, guint n_capitals, guint n_named, const char *list)
{
  if (n_capitals == 0)
    return g_strdup (ra_translate (translations, "No capital lies within a ring."));
  if (n_capitals == n_named)
    return ra_translate_format (translations,
                                n_named == 1 ? RA_TRANSLATABLE ("Within at least one ring lies one capital, {list}.")
                                             : RA_TRANSLATABLE ("Within at least one ring lie the capitals {list}."),
                                "list", list, NULL);
  g_autofree char *number = g_strdup_printf ("%u", n_capitals);
  g_autofree char *more = g_strdup_printf ("%u", n_capitals - n_named);
  return ra_translate_count (translations, n_capitals,
                             "Within at least one ring lies {n} capital: {list}, and {more} more.",
                             "Within at least one ring lie {n} capitals: {list}, and {more} more.", "n", number, "list",
                             list, "more", more, NULL);
}

/* Large places are named when not all can be, in the order of the alphabet. */
static void
add_capitals (GString *text, const RaTranslations *translations, const GPtrArray *capitals, const Limits *limits)
{
  if (capitals == NULL) {
    g_string_append_printf (
        text, " %s",
        ra_translate (translations, "No ring here is said to be a missile's reach, so no capitals are counted."));
    return;
  }
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < MIN (capitals->len, limits->capitals); i++)
    g_ptr_array_add (names, g_ptr_array_index (capitals, i));
  g_ptr_array_sort (names, compare_names);
  g_autofree char *list = join (translations, names, limits->capitals);
  g_autofree char *sentence = describe_capitals (translations, capitals->len, names->len, list);
  g_string_append_printf (text, " %s", sentence);
}

/* What is told, as far as limits allow. */
typedef struct {
  GPtrArray *groups;   /* Group * */
  GPtrArray *without;  /* char * */
  GPtrArray *capitals; /* const char *; NULL where no ring counts */
} Facts;

static void
add_rest (GString *text, const RaTranslations *translations, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *sentence = ra_translate_count (translations, n, "Also drawn: {n} more system or status.",
                                                  "Also drawn: {n} more systems or statuses.", "n", number, NULL);
  g_string_append_printf (text, " %s", sentence);
}

static char *
compose (const RaAltTextOptions *map, const Facts *facts, const Limits *limits)
{
  GString *text = g_string_new (NULL);
  const guint shown = facts->groups->len <= limits->systems + 1 ? facts->groups->len : limits->systems;

  const RaTranslations *translations = map->translations;
  const char *boundaries = map->boundaries == RA_BOUNDARIES_UN ? RA_TRANSLATABLE ("Boundaries: United Nations view.")
                                                               : RA_TRANSLATABLE ("Boundaries: de facto view.");
  add_opening (text, map);
  for (guint i = 0; i < shown; i++)
    add_group (text, translations, g_ptr_array_index (facts->groups, i), limits);
  if (shown < facts->groups->len)
    add_rest (text, translations, facts->groups->len - shown);
  if (facts->without->len > 0) {
    g_autofree char *list = join (translations, facts->without, limits->sites);
    g_autofree char *sentence = ra_translate_format (translations, "Without a ring: {list}.", "list", list, NULL);
    g_string_append_printf (text, " %s", sentence);
  }
  add_capitals (text, translations, facts->capitals, limits);
  g_string_append_printf (
      text, " %s %s", ra_translate (translations, boundaries),
      ra_translate (translations,
                    kind_of_rings (map) == OWN_RINGS
                        ? RA_TRANSLATABLE ("A ring shows a distance, no flight path, accuracy or intent.")
                        : RA_TRANSLATABLE ("A ring shows a published figure, no flight path, accuracy or intent.")));
  return g_string_free (text, FALSE);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint count = 0;
  for (guint i = 0; words[i] != NULL; i++)
    count += words[i][0] != '\0';
  return count;
}

static char *
draft (const RaAltTextOptions *map, const Facts *facts)
{
  g_autofree char *text = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (limits_table) && (text == NULL || count_words (text) > MOST_WORDS); i++) {
    g_free (text);
    text = compose (map, facts, &limits_table[i]);
  }
  if (count_words (text) >= FEWEST_WORDS)
    return g_steal_pointer (&text);
  return g_strdup_printf (
      "%s %s", text,
      ra_translate (map->translations,
                    "Distances are measured on the WGS84 ellipsoid from a point of the precision of a town. Land, "
                    "borders and capitals come from Natural Earth. Borders in dispute are dashed; none is endorsed."));
}

char *
ra_alt_text_new (const RaAltTextOptions *options, GError **error)
{
  g_return_val_if_fail (options->scenario != NULL && options->rings != NULL && options->basemap != NULL, NULL);

  const gboolean tells_capitals = has_reach (options);
  const GPtrArray *capitals
      = tells_capitals ? ra_basemap_get_capitals (options->basemap, options->boundaries, error) : NULL;
  if (tells_capitals && capitals == NULL)
    return NULL;
  Facts facts = { group_rings (options->translations, options->rings), list_without_ring (options),
                  tells_capitals ? list_capitals (options, capitals) : NULL };
  char *text = draft (options, &facts);
  g_ptr_array_unref (facts.groups);
  g_ptr_array_unref (facts.without);
  g_clear_pointer (&facts.capitals, g_ptr_array_unref);
  return text;
}
