/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/named-points.h"

#include "data/place-spelling.h"

/* As the map has it: in its language, or else as its country spells it. */
static const char *
name_place (const RaMapSpec *spec, const char *name)
{
  const char *translated = ra_translate_name (spec->translations, RA_NAME_PLACE, name);

  return g_str_equal (translated, name) ? ra_place_spell (name) : translated;
}

static const RaSite *
find_site (const RaSceneIdentity *identity, const RaMapSpec *spec)
{
  const RaSite *site = ra_catalogue_find_site (ra_scenario_get_catalogue (spec->scenario), identity->id);

  if (site == NULL && spec->compare_with != NULL)
    site = ra_catalogue_find_site (ra_scenario_get_catalogue (spec->compare_with), identity->id);
  return site;
}

static const RaPlace *
find_place_among (const GPtrArray *places, const RaSceneIdentity *identity)
{
  for (guint i = 0; places != NULL && i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);

    if (place->lat_deg == identity->lat_deg && place->lon_deg == identity->lon_deg
        && g_str_equal (place->name, identity->id))
      return place;
  }
  return NULL;
}

/* Whatever is drawn has been read: neither list has to be fetched for it. */
static const RaPlace *
find_place (const RaSceneIdentity *identity, const RaMapSpec *spec, RaBasemap *basemap)
{
  const RaPlace *place = find_place_among (ra_basemap_get_capitals (basemap, spec->boundaries, NULL), identity);

  return place != NULL ? place : find_place_among (ra_basemap_get_places (basemap, spec->boundaries, NULL), identity);
}

static const RaPin *
find_pin (const RaSceneIdentity *identity, const RaMapSpec *spec)
{
  for (guint i = 0; spec->pins != NULL && i < spec->pins->len; i++) {
    const RaPin *pin = g_ptr_array_index (spec->pins, i);

    if (pin->lat_deg == identity->lat_deg && pin->lon_deg == identity->lon_deg && g_str_equal (pin->name, identity->id))
      return pin;
  }
  return NULL;
}

gboolean
ra_named_point_find (const RaSceneIdentity *identity, const RaMapSpec *spec, RaBasemap *basemap, RaNamedPoint *point)
{
  *point = (RaNamedPoint) { .lat_deg = identity->lat_deg, .lon_deg = identity->lon_deg };
  if (identity->kind == RA_SUBJECT_SITE)
    point->site = find_site (identity, spec);
  else if (identity->kind == RA_SUBJECT_PLACE)
    point->place = find_place (identity, spec, basemap);
  if (identity->kind == RA_SUBJECT_PLACE)
    point->pin = find_pin (identity, spec);
  if (point->site == NULL && point->place == NULL && point->pin == NULL)
    return FALSE;
  point->name = point->site != NULL ? ra_translate_name (spec->translations, RA_NAME_SITE, point->site->name)
                                    : name_place (spec, point->place != NULL ? point->place->name : point->pin->name);
  return TRUE;
}

/* All of a kind are identities in the order that is asked for. */
static void
add_kind (GArray *points, const RaSceneIndex *drawn, const RaMapSpec *spec, RaBasemap *basemap, RaSubjectKind kind)
{
  for (guint i = 0; i < drawn->identities->len; i++) {
    const RaSceneIdentity *identity = &g_array_index (drawn->identities, RaSceneIdentity, i);
    RaNamedPoint point;

    if (identity->kind == kind && ra_named_point_find (identity, spec, basemap, &point))
      g_array_append_val (points, point);
  }
}

GArray *
ra_named_points_new (const RaSceneIndex *drawn, const RaMapSpec *spec, RaBasemap *basemap)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaNamedPoint));

  add_kind (points, drawn, spec, basemap, RA_SUBJECT_SITE);
  add_kind (points, drawn, spec, basemap, RA_SUBJECT_PLACE);
  return points;
}

gboolean
ra_named_point_locate (const RaNamedPoint *self, const RaViewport *viewport, RaProjection *projection, RaPoint *page)
{
  double x_m, y_m;

  if (!ra_projection_forward (projection, self->lat_deg, self->lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (viewport, x_m, y_m, &page->x, &page->y);
  return TRUE;
}

static gboolean
is_identity_of (const RaSceneIdentity *identity, const RaScenarioRing *ring)
{
  return ring->lat_deg == identity->lat_deg && ring->lon_deg == identity->lon_deg && ring->max_km == identity->max_km
         && ring->min_km == identity->min_km
         && g_strcmp0 (ring->claim != NULL ? ring->claim->id : NULL, identity->claim) == 0
         && g_strcmp0 (ring->site != NULL ? ring->site->id : NULL, identity->id) == 0;
}

/* Takes the ring out of the list: two deployments may have equal rings, and then both are meant. */
static gboolean
take_ring (GArray *rings, const RaSceneIdentity *identity, RaScenarioRing *ring)
{
  for (guint i = 0; i < rings->len; i++) {
    *ring = g_array_index (rings, RaScenarioRing, i);
    if (!is_identity_of (identity, ring))
      continue;
    g_array_remove_index (rings, i);
    return TRUE;
  }
  return FALSE;
}

static GArray *
list_rings (const RaMapSpec *spec)
{
  GArray *rings = ra_map_spec_list_rings (spec);

  if (spec->compare_with != NULL) {
    RaMapSpec other = *spec;

    other.scenario = spec->compare_with;
    g_autoptr (GArray) of_other = ra_map_spec_list_rings (&other);
    g_array_append_vals (rings, of_other->data, of_other->len);
  }
  return rings;
}

GArray *
ra_drawn_rings_find (const RaSceneIndex *drawn, const GArray *numbers, const RaMapSpec *spec)
{
  g_autoptr (GArray) known = list_rings (spec);
  GArray *rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));

  for (guint i = 0; i < numbers->len; i++) {
    const guint number = g_array_index (numbers, guint, i);
    RaScenarioRing ring;

    if (take_ring (known, &g_array_index (drawn->identities, RaSceneIdentity, number), &ring))
      g_array_append_val (rings, ring);
  }
  return rings;
}
