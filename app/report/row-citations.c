/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/row-citations.h"

#include "app/report/citation.h"
#include "app/report/ring-facts.h"

struct _RaRowCitations {
  GHashTable *texts;  /* const RaSource * to its citation */
  GPtrArray *sources; /* const RaSource *, of the row */
};

RaRowCitations *
ra_row_citations_new (void)
{
  RaRowCitations *self = g_new0 (RaRowCitations, 1);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->sources = g_ptr_array_new ();
  return self;
}

void
ra_row_citations_free (RaRowCitations *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

void
ra_row_citations_begin (RaRowCitations *self)
{
  g_ptr_array_set_size (self->sources, 0);
}

static void
add_ring (RaRowCitations *self, const RaReach *reach, guint ring)
{
  const RaRingFacts facts = ra_ring_facts (&g_array_index (reach->rings, RaScenarioRing, ring));
  for (guint i = 0; facts.sources != NULL && i < facts.sources->len; i++) {
    gpointer source = g_ptr_array_index (facts.sources, i);
    if (!g_ptr_array_find (self->sources, source, NULL))
      g_ptr_array_add (self->sources, source);
  }
}

void
ra_row_citations_add_place (RaRowCitations *self, const RaReach *reach, const RaReachPlace *place)
{
  for (guint i = 0; i < place->n_covers; i++)
    add_ring (self, reach, g_array_index (reach->covers, guint, place->first_cover + i));
}

void
ra_row_citations_add_country (RaRowCitations *self, const RaReach *reach, const RaReachCountry *country)
{
  for (guint i = 0; country->extent != RA_REACH_NONE && i < reach->rings->len; i++)
    add_ring (self, reach, i);
}

static const char *
get_text (RaRowCitations *self, const RaSource *source)
{
  char *text = g_hash_table_lookup (self->texts, source);
  if (text == NULL) {
    text = ra_cite_source (source, NULL);
    g_hash_table_insert (self->texts, (gpointer)source, text);
  }
  return text;
}

char *
ra_row_citations_join (RaRowCitations *self)
{
  GString *joined = g_string_new (NULL);
  for (guint i = 0; i < self->sources->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " | " : "", get_text (self, g_ptr_array_index (self->sources, i)));
  return g_string_free (joined, FALSE);
}
