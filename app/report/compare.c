/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/compare.h"

#include <math.h>
#include <string.h>

#include "app/report/compare-private.h"

/* Each side is measured in a plane of its own: what differs by no more than this part of the country's area, or by less
 * than a square kilometre, is the same. */
#define SAME_PART 1e-5
#define SAME_KM2  1.0

/* A sentence names so many capitals and counts the others. */
#define MOST_NAMES 16

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
    const gboolean same = fabs (change_km2) < MAX (SAME_KM2, SAME_PART * in_a->total_km2);
    const RaComparedCountry country = { in_a, in_b, change, same ? 0 : change_km2 };
    g_array_append_val (self->countries, country);
  }
  return self;
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
  return title != NULL && title[0] != '\0' ? title : "own rings";
}

/* "under “Title”", or "if the offer holds as Russia reads it" where that is a condition. */
static char *
describe_under (const RaReach *reach)
{
  const char *condition = ra_scenario_get_condition (reach->scenario);
  return condition != NULL ? g_strdup (condition) : g_strdup_printf ("under “%s”", ra_comparison_title (reach));
}

/* ": Berlin, Riga and Tallinn"; "" for no capital. */
static char *
name_capitals (const RaComparison *self, RaChange change)
{
  g_autoptr (GPtrArray) places = ra_comparison_list_places (self, change, TRUE);
  GString *text = g_string_new (NULL);
  const guint n_named = places->len > MOST_NAMES + 1 ? MOST_NAMES : places->len;
  const guint n_items = n_named + (n_named < places->len ? 1 : 0);
  for (guint i = 0; i < n_named; i++) {
    const char *name = ((const RaComparedPlace *)g_ptr_array_index (places, i))->a->place->name;
    const char *comma = i + 1 == n_items ? " and " : ", ";
    g_string_append_printf (text, "%s%s", i == 0 ? ": " : comma, name);
  }
  if (n_named < places->len)
    g_string_append_printf (text, " and %u others", places->len - n_named);
  return g_string_free (text, FALSE);
}

static char *
describe_from_nothing (const RaComparison *self, guint n_gained)
{
  const char *a = ra_comparison_title (self->a);
  const char *b = ra_comparison_title (self->b);
  if (n_gained == 0)
    return g_strdup_printf ("Neither the rings of “%s” nor those of “%s” cover a capital.", a, b);
  g_autofree char *names = name_capitals (self, RA_CHANGE_GAINED);
  g_autofree char *under = describe_under (self->b);
  return g_strdup_printf ("The rings of “%s” cover no capital; %s %u %s covered%s.", a, under, n_gained,
                          n_gained == 1 ? "is" : "are", names);
}

static void
append_lost (GString *text, const RaComparison *self, guint n_lost, guint n_kept)
{
  const char *a = ra_comparison_title (self->a);
  if (n_lost == 0 && n_kept == 1) {
    g_string_append_printf (text, "the one capital that the rings of “%s” cover is still covered", a);
  } else if (n_lost == 0) {
    g_string_append_printf (text, "all %u capitals that the rings of “%s” cover are still covered", n_kept, a);
  } else {
    g_autofree char *names = name_capitals (self, RA_CHANGE_LOST);
    g_string_append_printf (text, "%u %s that the rings of “%s” cover %s covered no more%s; ", n_lost,
                            n_lost == 1 ? "capital" : "capitals", a, n_lost == 1 ? "is" : "are", names);
    if (n_kept == 0)
      g_string_append (text, "none is still covered");
    else
      g_string_append_printf (text, "%u %s still covered", n_kept, n_kept == 1 ? "is" : "are");
  }
}

char *
ra_comparison_describe (const RaComparison *self)
{
  const guint n_lost = ra_comparison_count (self, RA_CHANGE_LOST, TRUE);
  const guint n_kept = ra_comparison_count (self, RA_CHANGE_KEPT, TRUE);
  const guint n_gained = ra_comparison_count (self, RA_CHANGE_GAINED, TRUE);
  if (n_lost + n_kept == 0)
    return describe_from_nothing (self, n_gained);
  GString *text = g_string_new (NULL);
  g_autofree char *under = describe_under (self->b);
  g_string_append_printf (text, "%s, ", under);
  text->str[0] = g_ascii_toupper (text->str[0]);
  append_lost (text, self, n_lost, n_kept);
  if (n_gained == 0) {
    g_string_append (text, "; none is added.");
  } else {
    g_autofree char *names = name_capitals (self, RA_CHANGE_GAINED);
    g_string_append_printf (text, "; %u %s added%s.", n_gained, n_gained == 1 ? "is" : "are", names);
  }
  return g_string_free (text, FALSE);
}

const char *
ra_change_to_string (RaChange change)
{
  static const char *const keywords[] = { "", "gained", "lost", "kept" };
  g_return_val_if_fail (change <= RA_CHANGE_KEPT, NULL);
  return keywords[change];
}
