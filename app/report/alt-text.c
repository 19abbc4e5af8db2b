/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/alt-text.h"

#include <string.h>

#define FEWEST_WORDS 60
#define MOST_WORDS   160

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

static void
add_opening (GString *text, const RaAltTextOptions *map, RaAltRings kind)
{
  static const char *const undated[]
      = { [RA_ALT_NO_RINGS] = RA_TRANSLATABLE ("Map without range rings."),
          [RA_ALT_OWN_RINGS] = RA_TRANSLATABLE ("Map with rings of equal distance over the ground."),
          [RA_ALT_PUBLISHED_RINGS]
          = RA_TRANSLATABLE ("Map with rings of equal distance over the ground for published missile ranges.") };
  static const char *const dated[]
      = { [RA_ALT_NO_RINGS] = RA_TRANSLATABLE ("Map without range rings, as of {date}."),
          [RA_ALT_OWN_RINGS] = RA_TRANSLATABLE ("Map with rings of equal distance over the ground, as of {date}."),
          [RA_ALT_PUBLISHED_RINGS] = RA_TRANSLATABLE (
              "Map with rings of equal distance over the ground for published missile ranges, as of {date}.") };
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
describe_head (const RaTranslations *translations, const RaAltGroup *group)
{
  const char *status = ra_translate (translations, group->status);
  if (group->system[0] == '\0')
    return g_strdup (status);
  return ra_translate_format (translations, "{heading}: {figures}", "heading", status, "figures", group->system, NULL);
}

static void
add_group (GString *text, const RaTranslations *translations, const RaAltGroup *group, const Limits *limits)
{
  g_autofree char *sites = join (translations, group->sites, limits->sites);
  g_autofree char *noted = group->note != NULL ? g_strdup_printf ("%s (%s)", sites, group->note) : g_strdup (sites);
  g_autofree char *figures = group->repeat ? g_strdup (ra_translate (translations, "the same figures"))
                                           : join (translations, group->figures, limits->figures);
  g_autofree char *head = describe_head (translations, group);
  const char *pattern = g_str_equal (group->status, RA_ALT_BAND) ? RA_TRANSLATABLE ("{head} about {sites}, {figures}.")
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

static void
add_rest (GString *text, const RaTranslations *translations, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *sentence = ra_translate_count (translations, n, "Also drawn: {n} more system or status.",
                                                  "Also drawn: {n} more systems or statuses.", "n", number, NULL);
  g_string_append_printf (text, " %s", sentence);
}

static char *
compose (const RaAltTextOptions *map, const RaAltFacts *facts, const Limits *limits)
{
  GString *text = g_string_new (NULL);
  const guint shown = facts->groups->len <= limits->systems + 1 ? facts->groups->len : limits->systems;

  const RaTranslations *translations = map->translations;
  const char *boundaries = map->boundaries == RA_BOUNDARIES_UN ? RA_TRANSLATABLE ("Boundaries: United Nations view.")
                                                               : RA_TRANSLATABLE ("Boundaries: de facto view.");
  add_opening (text, map, facts->rings);
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
                    facts->rings == RA_ALT_OWN_RINGS
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
draft (const RaAltTextOptions *map, const RaAltFacts *facts)
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
  g_auto (RaAltFacts) facts = { 0 };

  return ra_alt_facts_init (&facts, options, error) ? draft (options, &facts) : NULL;
}
