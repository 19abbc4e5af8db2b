/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/compare.h"

#include <math.h>
#include <string.h>

#include "app/report/compare-private.h"
#include "geo/pieces.h"

/* Each side is measured in a plane of its own: what differs by no more than this part of the country's area, or by less
 * than a square kilometre, is the same. */
#define SAME_PART 1e-5
#define SAME_KM2  1.0

/* A sentence names so many capitals and counts the others. */
#define MOST_NAMES 16
/* What stands for the title of a scenario without one. */
#define OWN_RINGS RA_TRANSLATABLE ("own rings")

static RaChange
change_of (gboolean in_a, gboolean in_b)
{
  if (in_a)
    return in_b ? RA_CHANGE_KEPT : RA_CHANGE_LOST;
  return in_b ? RA_CHANGE_GAINED : RA_CHANGE_NONE;
}

RaComparison *
ra_comparison_new (RaReach *a, RaReach *b)
{
  g_return_val_if_fail (a->places->len == b->places->len && a->countries->len == b->countries->len, NULL);

  RaComparison *self = g_new0 (RaComparison, 1);
  self->a = a;
  self->b = b;
  self->places = g_array_new (FALSE, FALSE, sizeof (RaComparedPlace));
  self->countries = g_array_new (FALSE, FALSE, sizeof (RaComparedCountry));
  for (guint i = 0; i < a->places->len; i++) {
    const RaReachPlace *in_a = &g_array_index (a->places, RaReachPlace, i);
    const RaReachPlace *in_b = &g_array_index (b->places, RaReachPlace, i);
    const RaComparedPlace place = { in_a, in_b, change_of (in_a->in_range, in_b->in_range) };
    g_array_append_val (self->places, place);
  }
  for (guint i = 0; i < a->countries->len; i++) {
    const RaReachCountry *in_a = &g_array_index (a->countries, RaReachCountry, i);
    const RaReachCountry *in_b = &g_array_index (b->countries, RaReachCountry, i);
    const RaChange change = change_of (in_a->extent != RA_REACH_NONE, in_b->extent != RA_REACH_NONE);
    const double change_km2 = in_b->area_km2 - in_a->area_km2;
    const double total_km2 = isnan (in_a->total_km2) ? in_b->total_km2 : in_a->total_km2;
    const gboolean same = change_km2 == 0 || fabs (change_km2) < MAX (SAME_KM2, SAME_PART * total_km2);
    const RaComparedCountry country = { in_a, in_b, change, same ? 0 : change_km2 };
    g_array_append_val (self->countries, country);
  }
  return self;
}

typedef struct {
  RaScenario *scenarios[2];
  const RaReachOptions *options;
  RaReach *reaches[2];
} Sides;

static gboolean
measure_side (guint side, gpointer data, GError **error)
{
  Sides *self = data;
  self->reaches[side] = ra_reach_new (self->scenarios[side], self->options, error);
  return self->reaches[side] != NULL;
}

RaComparison *
ra_comparison_measure (RaScenario *a, RaScenario *b, const RaReachOptions *options, GError **error)
{
  Sides sides = { .scenarios = { a, b }, .options = options };
  if (ra_pieces_run (2, measure_side, &sides, options->work.cancellable, error))
    return ra_comparison_new (sides.reaches[0], sides.reaches[1]);
  ra_reach_free (sides.reaches[0]);
  ra_reach_free (sides.reaches[1]);
  return NULL;
}

void
ra_comparison_free (RaComparison *self)
{
  if (self == NULL)
    return;
  ra_reach_free (self->a);
  ra_reach_free (self->b);
  g_array_unref (self->places);
  g_array_unref (self->countries);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const RaPlace *place_a = (*(const RaComparedPlace *const *)a)->a->place;
  const RaPlace *place_b = (*(const RaComparedPlace *const *)b)->a->place;
  const int order = strcmp (place_a->name, place_b->name);
  return order != 0 ? order : strcmp (place_a->country, place_b->country);
}

GPtrArray *
ra_comparison_list_places (const RaComparison *self, RaChange change, gboolean capitals)
{
  GPtrArray *places = g_ptr_array_new ();
  for (guint i = 0; i < self->places->len; i++) {
    RaComparedPlace *place = &g_array_index (self->places, RaComparedPlace, i);
    if (place->change == change && (!capitals || place->a->place->capital))
      g_ptr_array_add (places, place);
  }
  g_ptr_array_sort (places, compare_names);
  return places;
}

guint
ra_comparison_count (const RaComparison *self, RaChange change, gboolean capitals)
{
  guint n = 0;
  for (guint i = 0; i < self->places->len; i++) {
    const RaComparedPlace *place = &g_array_index (self->places, RaComparedPlace, i);
    n += place->change == change && (!capitals || place->a->place->capital) ? 1 : 0;
  }
  return n;
}

const char *
ra_comparison_title (const RaReach *reach)
{
  const char *title = ra_scenario_get_title_on (reach->scenario, reach->date);
  return title != NULL && title[0] != '\0' ? title : OWN_RINGS;
}

static const char *
title_of (const RaReach *reach, const RaTranslations *translations)
{
  const char *title = ra_scenario_get_title_on (reach->scenario, reach->date);
  return title != NULL && title[0] != '\0' ? ra_translate_name (translations, RA_NAME_SCENARIO, title)
                                           : ra_translate (translations, OWN_RINGS);
}

/* "under “Title”", or "if the offer holds as Russia reads it" where that is a condition. */
static char *
describe_under (const RaReach *reach, const RaTranslations *translations)
{
  const char *condition = ra_scenario_get_condition (reach->scenario);
  return condition != NULL
             ? g_strdup (ra_translate_name (translations, RA_NAME_SCENARIO, condition))
             : ra_translate_format (translations, "under “{title}”", "title", title_of (reach, translations), NULL);
}

/* "Berlin, Riga": the first of @places, without the last where nothing else follows. */
static char *
join_names (const GPtrArray *places, guint n, const RaTranslations *translations)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    const char *name = ((const RaComparedPlace *)g_ptr_array_index (places, i))->a->place->name;
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ", ra_translate_name (translations, RA_NAME_PLACE, name));
  }
  return g_string_free (text, FALSE);
}

/* ": Berlin, Riga and Tallinn"; "" for no capital. */
static char *
name_capitals (const RaComparison *self, RaChange change, const RaTranslations *translations)
{
  g_autoptr (GPtrArray) places = ra_comparison_list_places (self, change, TRUE);
  const guint n_named = places->len > MOST_NAMES + 1 ? MOST_NAMES : places->len;
  const guint n_others = places->len - n_named;
  g_autofree char *list = NULL;

  if (places->len == 0)
    return g_strdup ("");
  if (n_others > 0) {
    g_autofree char *names = join_names (places, n_named, translations);
    g_autofree char *others = g_strdup_printf ("%u", n_others);
    list = ra_translate_count (translations, n_others, "{list} and {n} other", "{list} and {n} others", "list", names,
                               "n", others, NULL);
  } else if (n_named > 1) {
    g_autofree char *names = join_names (places, n_named - 1, translations);
    const char *last = ((const RaComparedPlace *)g_ptr_array_index (places, n_named - 1))->a->place->name;
    list = ra_translate_format (translations, "{a} and {b}", "a", names, "b",
                                ra_translate_name (translations, RA_NAME_PLACE, last), NULL);
  } else {
    list = join_names (places, 1, translations);
  }
  return g_strconcat (": ", list, NULL);
}

static char *
describe_from_nothing (const RaComparison *self, guint n_gained, const RaTranslations *translations)
{
  const char *a = title_of (self->a, translations);
  if (n_gained == 0)
    return ra_translate_format (translations, "Neither the rings of “{a}” nor those of “{b}” cover a capital.", "a", a,
                                "b", title_of (self->b, translations), NULL);
  g_autofree char *names = name_capitals (self, RA_CHANGE_GAINED, translations);
  g_autofree char *under = describe_under (self->b, translations);
  g_autofree char *n = g_strdup_printf ("%u", n_gained);
  return ra_translate_count (translations, n_gained,
                             "The rings of “{a}” cover no capital; {under} {n} is covered{names}.",
                             "The rings of “{a}” cover no capital; {under} {n} are covered{names}.", "a", a, "under",
                             under, "n", n, "names", names, NULL);
}

static char *
describe_kept (guint n_kept, const char *a, const RaTranslations *translations)
{
  g_autofree char *n = g_strdup_printf ("%u", n_kept);
  if (n_kept == 1)
    return ra_translate_format (translations, "the one capital that the rings of “{a}” cover is still covered", "a", a,
                                NULL);
  return ra_translate_format (translations, "all {n} capitals that the rings of “{a}” cover are still covered", "n", n,
                              "a", a, NULL);
}

static char *
describe_lost (const RaComparison *self, guint n_lost, guint n_kept, const RaTranslations *translations)
{
  const char *a = title_of (self->a, translations);
  g_autofree char *names = name_capitals (self, RA_CHANGE_LOST, translations);
  g_autofree char *n = g_strdup_printf ("%u", n_lost);
  g_autofree char *kept_number = g_strdup_printf ("%u", n_kept);

  if (n_lost == 0)
    return describe_kept (n_kept, a, translations);
  g_autofree char *kept = n_kept == 0 ? g_strdup (ra_translate (translations, "none is still covered"))
                                      : ra_translate_count (translations, n_kept, "{n} is still covered",
                                                            "{n} are still covered", "n", kept_number, NULL);
  g_autofree char *lost = ra_translate_count (
      translations, n_lost, "{n} capital that the rings of “{a}” cover is covered no more{names}",
      "{n} capitals that the rings of “{a}” cover are covered no more{names}", "n", n, "a", a, "names", names, NULL);
  return g_strdup_printf ("%s; %s", lost, kept);
}

static char *
describe_gained (const RaComparison *self, guint n_gained, const RaTranslations *translations)
{
  g_autofree char *names = name_capitals (self, RA_CHANGE_GAINED, translations);
  g_autofree char *n = g_strdup_printf ("%u", n_gained);
  if (n_gained == 0)
    return g_strdup (ra_translate (translations, "none is added"));
  return ra_translate_count (translations, n_gained, "{n} is added{names}", "{n} are added{names}", "n", n, "names",
                             names, NULL);
}

gboolean
ra_comparison_has_same (const GPtrArray *deployments, const RaDeployment *wanted)
{
  g_return_val_if_fail (deployments != NULL && wanted != NULL, FALSE);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (g_strcmp0 (deployment->system->id, wanted->system->id) == 0
        && g_strcmp0 (deployment->site->id, wanted->site->id) == 0)
      return TRUE;
  }
  return FALSE;
}

/* One of them changes the other: they have something in common, or both are rings alone. */
static gboolean
are_akin (const RaScenario *a, const RaScenario *b)
{
  const GPtrArray *of_a = ra_scenario_get_deployments (a);
  const GPtrArray *of_b = ra_scenario_get_deployments (b);

  for (guint i = 0; i < of_a->len; i++)
    if (ra_comparison_has_same (of_b, g_ptr_array_index (of_a, i)))
      return TRUE;
  return of_a->len == 0 && of_b->len == 0;
}

/* Of what is not about the same nothing is lost or added. */
static char *
describe_apart (const RaComparison *self, guint n_a, guint n_b, guint n_both, const RaTranslations *translations)
{
  g_autofree char *in_a = g_strdup_printf ("%u", n_a);
  g_autofree char *in_b = g_strdup_printf ("%u", n_b);
  g_autofree char *in_both = g_strdup_printf ("%u", n_both);

  return ra_translate_format (translations,
                              "Capitals within the rings of “{a}”: {in_a}; within those of “{b}”: {in_b}; within both: "
                              "{in_both}.",
                              "a", title_of (self->a, translations), "in_a", in_a, "b",
                              title_of (self->b, translations), "in_b", in_b, "in_both", in_both, NULL);
}

/* The sentence with a capital letter. */
static char *
begin_sentence (const char *text)
{
  GString *sentence = g_string_new (NULL);
  g_string_append_unichar (sentence, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (sentence, g_utf8_next_char (text));
  return g_string_free (sentence, FALSE);
}

char *
ra_comparison_describe (const RaComparison *self, const RaTranslations *translations)
{
  const guint n_lost = ra_comparison_count (self, RA_CHANGE_LOST, TRUE);
  const guint n_kept = ra_comparison_count (self, RA_CHANGE_KEPT, TRUE);
  const guint n_gained = ra_comparison_count (self, RA_CHANGE_GAINED, TRUE);
  if (n_lost + n_kept + n_gained > 0 && !are_akin (self->a->scenario, self->b->scenario))
    return describe_apart (self, n_lost + n_kept, n_gained + n_kept, n_kept, translations);
  if (n_lost + n_kept == 0)
    return describe_from_nothing (self, n_gained, translations);
  g_autofree char *under = describe_under (self->b, translations);
  g_autofree char *lost = describe_lost (self, n_lost, n_kept, translations);
  g_autofree char *gained = describe_gained (self, n_gained, translations);
  g_autofree char *sentence = ra_translate_format (translations, "{under}, {lost}; {gained}.", "under", under, "lost",
                                                   lost, "gained", gained, NULL);
  return begin_sentence (sentence);
}

const char *
ra_change_to_string (RaChange change)
{
  static const char *const keywords[] = { "", "gained", "lost", "kept" };
  g_return_val_if_fail (change <= RA_CHANGE_KEPT, NULL);
  return keywords[change];
}
