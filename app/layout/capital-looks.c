/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/capital-looks.h"

#include "app/layout/finding-line.h"
#include "app/layout/finding.h"

struct _RaCapitalLooks {
  const RaMapBuild *build;
  const GPtrArray *capitals;
  GArray *counted; /* RaScenarioRing: for which the headline counts capitals; NULL: for none */
  GArray *freed;   /* the same of what is gone */
  const RaPlace *told;
  char *told_text;
  char **distances; /* of the capitals, as many as they are; NULL: none are told */
};

RaCapitalLooks *
ra_capital_looks_new (const RaMapBuild *build, const GPtrArray *capitals)
{
  g_return_val_if_fail (build != NULL && capitals != NULL, NULL);
  RaCapitalLooks *self = g_new0 (RaCapitalLooks, 1);
  self->build = build;
  self->capitals = capitals;
  self->counted = ra_finding_list_counted (build->spec);
  self->freed = ra_finding_list_freed (build->spec);
  self->distances = ra_map_list_distances (build, capitals);
  return self;
}

void
ra_capital_looks_free (RaCapitalLooks *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->counted, g_array_unref);
  g_clear_pointer (&self->freed, g_array_unref);
  g_free (self->told_text);
  g_strfreev (self->distances);
  g_free (self);
}

void
ra_capital_looks_add_line (RaCapitalLooks *self, RaSceneLayer *layer)
{
  g_free (self->told_text);
  self->told_text = ra_map_add_finding_line (self->build, self->capitals, layer, &self->told);
}

const RaPlace *
ra_capital_looks_get_told (const RaCapitalLooks *self)
{
  return self->told;
}

/* Of the place that the headline is about that in the line to it; where the headline tells of a flight, of each. */
static const char *
tell_distance (const RaCapitalLooks *self, const RaPlace *capital)
{
  guint i;
  if (capital == self->told)
    return self->told_text;
  return self->distances != NULL && g_ptr_array_find ((GPtrArray *)self->capitals, capital, &i) ? self->distances[i]
                                                                                                : NULL;
}

RaCapitalLook
ra_capital_looks_of (const RaCapitalLooks *self, const RaPlace *capital)
{
  const RaMapSpec *spec = self->build->spec;
  RaCapitalLook look = { .told = capital == self->told, .below = tell_distance (self, capital) };
  if (self->counted == NULL || !ra_finding_is_counted (spec, capital))
    return look;
  const RaColour colour = ra_style_colour_of (spec->theme, ra_scenario_get_catalogue (spec->scenario),
                                              g_array_index (self->counted, RaScenarioRing, 0).system);
  if (ra_finding_is_reached (self->counted, capital))
    look.reach = RA_REACH_WITHIN;
  else if (self->freed == NULL)
    look.reach = RA_REACH_BEYOND;
  else
    look.reach = ra_finding_is_reached (self->freed, capital) ? RA_REACH_FREED : RA_REACH_NEVER;
  look.colour = ra_style_label_colour (spec->theme, colour);
  return look;
}

gboolean
ra_capital_looks_tell (const RaCapitalLooks *self, const RaPlace *capital)
{
  const RaReachMark reach = ra_capital_looks_of (self, capital).reach;
  return reach == RA_REACH_WITHIN || reach == RA_REACH_FREED;
}

guint
ra_capital_looks_count (const RaCapitalLooks *self, RaReachMark reach)
{
  guint n = 0;
  for (guint i = 0; i < self->capitals->len; i++)
    n += ra_capital_looks_of (self, g_ptr_array_index (self->capitals, i)).reach == reach ? 1 : 0;
  return n;
}

gboolean
ra_capital_looks_are_counted (const RaCapitalLooks *self)
{
  return self->counted != NULL;
}

gboolean
ra_capital_looks_have_distances (const RaCapitalLooks *self)
{
  return self->distances != NULL;
}
