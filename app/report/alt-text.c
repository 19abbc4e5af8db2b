/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/alt-text.h"

#include <string.h>

#define FEWEST_WORDS 60
#define MOST_WORDS   160

#define BAND "Limits of a class"

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
  const char *status; /* static words */
  char *system;
  char *note;      /* words that must stand beside it, or NULL */
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
join (const GPtrArray *words, guint most)
{
  GString *text = g_string_new (NULL);
  /* One more by name is shorter than "1 more". */
  const guint shown = words->len <= most + 1 ? words->len : most;
  for (guint i = 0; i < shown; i++) {
    const gboolean last = i + 1 == shown && shown == words->len;
    g_string_append_printf (text, "%s%s", i == 0 ? "" : (last ? " and " : ", "),
                            (const char *)g_ptr_array_index (words, i));
  }
  if (shown < words->len)
    g_string_append_printf (text, " and %u more", words->len - shown);
  return g_string_free (text, FALSE);
}

static const char *
status_words (const RaScenarioRing *ring)
{
  if (ring->deployment == NULL)
    return ra_scenario_ring_is_band (ring) ? BAND : "Ring of the user's own";
  switch (ring->deployment->status) {
  case RA_STATUS_CONFIRMED:
    return "Confirmed";
  case RA_STATUS_REPORTED:
    return "Reported";
  case RA_STATUS_ALLEGED:
    return "Alleged";
  case RA_STATUS_DENIED:
    return "Denied";
  case RA_STATUS_OFFERED:
    return "Offered for inspection";
  case RA_STATUS_HYPOTHETICAL:
    return "Hypothetical";
  case RA_STATUS_REMOVED:
    return "Removed";
  default:
    g_return_val_if_reached ("");
  }
}

static char *
format_figure (const RaScenarioRing *ring)
{
  g_autofree char *range = ra_scenario_ring_format_range (ring);
  if (ring->claim == NULL)
    return g_steal_pointer (&range);
  g_autofree char *date = ra_format_date (ring->claim->date);
  return g_strdup_printf ("%s (%s, %s)", range, ring->claim->claimant_short, date);
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

static GPtrArray *
group_rings (const GArray *rings)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const RaDeployment *deployment = ring->deployment;
    const char *own = ring->label != NULL ? ring->label : "";
    Group *group = ensure_group (groups, status_words (ring), ring->system != NULL ? ring->system->name : own,
                                 deployment != NULL ? deployment->label : NULL);
    add_once (group->sites, ra_reach_site_name (ring));
    add_once (group->figures, format_figure (ring));
    group->contested = group->contested || (deployment != NULL && deployment->contested);
  }
  mark_repeats (groups);
  return groups;
}

/* What stands on the map as a mark alone. */
static GPtrArray *
list_without_ring (const RaReach *reach)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *deployments = ra_scenario_get_deployments (reach->scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->claims->len == 0 && ra_deployment_is_current (deployment, reach->date))
      add_once (names, g_strdup_printf ("%s at %s (%s)", deployment->system->name, deployment->site->name,
                                        deployment->label != NULL ? deployment->label
                                                                  : ra_status_to_string (deployment->status)));
  }
  return names;
}

static void
add_opening (GString *text, const RaReach *reach, const GArray *rings)
{
  g_string_append (text, rings->len > 0
                             ? "Map with rings of equal distance over the ground for published missile ranges"
                             : "Map without range rings");
  if (reach->date != NULL) {
    g_autofree char *day = ra_format_date (reach->date);
    g_string_append_printf (text, ", as of %s", day);
  }
  g_string_append_c (text, '.');
}

static void
add_group (GString *text, const Group *group, const Limits *limits)
{
  g_autofree char *sites = join (group->sites, limits->sites);
  g_autofree char *figures = join (group->figures, limits->figures);
  g_string_append_printf (text, " %s%s%s %s %s", group->status, group->system[0] != '\0' ? ": " : "", group->system,
                          g_str_equal (group->status, BAND) ? "about" : "at", sites);
  if (group->note != NULL)
    g_string_append_printf (text, " (%s)", group->note);
  g_string_append_printf (text, ", %s%s.", group->contested ? "range contested, " : "",
                          group->repeat ? "the same figures" : figures);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The base map has large places first: these are named when not all can be, in the order of the alphabet. */
static void
add_capitals (GString *text, const RaReach *reach, const Limits *limits)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint count = 0;
  if (reach->rings->len == 0) {
    g_string_append (text, " No ring here is said to be a missile's reach, so no capitals are counted.");
    return;
  }
  for (guint i = 0; i < reach->places->len; i++) {
    const RaReachPlace *place = &g_array_index (reach->places, RaReachPlace, i);
    if (!place->in_range || !place->place->capital)
      continue;
    if (count++ < limits->capitals)
      g_ptr_array_add (names, place->place->name);
  }
  g_ptr_array_sort (names, compare_names);
  g_autofree char *list = join (names, limits->capitals);
  if (count == 0)
    g_string_append (text, " No capital lies within a ring.");
  else if (count > names->len)
    g_string_append_printf (text, " Within at least one ring lie %u capitals: %s, and %u more.", count, list,
                            count - names->len);
  else
    g_string_append_printf (text, " Within at least one ring %s %s.",
                            count == 1 ? "lies one capital," : "lie the capitals", list);
}

static char *
compose (const RaReach *reach, const GArray *rings, const GPtrArray *groups, const Limits *limits)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) without = list_without_ring (reach);
  const guint shown = groups->len <= limits->systems + 1 ? groups->len : limits->systems;

  add_opening (text, reach, rings);
  for (guint i = 0; i < shown; i++)
    add_group (text, g_ptr_array_index (groups, i), limits);
  if (shown < groups->len)
    g_string_append_printf (text, " Also drawn: %u more systems or statuses.", groups->len - shown);
  if (without->len > 0) {
    g_autofree char *list = join (without, limits->sites);
    g_string_append_printf (text, " Without a ring: %s.", list);
  }
  add_capitals (text, reach, limits);
  g_string_append_printf (text, " Boundaries: %s view.",
                          reach->boundaries == RA_BOUNDARIES_UN ? "United Nations" : "de facto");
  g_string_append (text, " A ring shows a published figure, no flight path, accuracy or intent.");
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

char *
ra_alt_text_new (const RaReach *reach, const GArray *rings)
{
  g_return_val_if_fail (reach != NULL && rings != NULL, NULL);
  g_autoptr (GPtrArray) groups = group_rings (rings);
  g_autofree char *draft = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (limits_table) && (draft == NULL || count_words (draft) > MOST_WORDS); i++) {
    g_free (draft);
    draft = compose (reach, rings, groups, &limits_table[i]);
  }
  const char *more = count_words (draft) < FEWEST_WORDS
                         ? " Distances are measured on the WGS84 ellipsoid from a point of the precision of a town. "
                           "Land, borders and capitals come from Natural Earth. Borders in dispute are dashed; none is "
                           "endorsed."
                         : "";
  return g_strdup_printf ("%s%s\n", draft, more);
}
