/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-facts.h"

RaRingFacts
ra_ring_facts (const RaScenarioRing *ring)
{
  RaRingFacts facts = { .claim = ring->label };
  if (ring->system != NULL)
    facts.system = ring->system->id;
  if (ring->site != NULL)
    facts.site = ring->site->id;
  if (ring->deployment != NULL)
    facts.status = ra_status_to_string (ring->deployment->status);
  if (ring->claim != NULL) {
    facts.claim = ring->claim->id;
    facts.claimant = ring->claim->claimant;
    facts.date = ring->claim->date;
    facts.sources = ring->claim->sources;
    facts.confidence = ra_confidence_to_string (ring->claim->confidence);
  }
  return facts;
}

char *
ra_ring_facts_join_sources (const RaRingFacts *self, const char *separator)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; self->sources != NULL && i < self->sources->len; i++) {
    const RaSource *source = g_ptr_array_index (self->sources, i);
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "", source->id);
  }
  return g_string_free (text, FALSE);
}
