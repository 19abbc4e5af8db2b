/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/country-areas.h"
#include "app/layout/country-labels.h"
#include "app/layout/inner-box.h"
#include "data/seas.h"

/* By rank less one: the letters, and the widest map that shows the name. */
static const struct {
  double size_px;
  double widest_km;
} ranks[RA_SEA_RANKS] = { { 14, 45000 }, { 12, 13000 }, { 11, 7500 }, { 10.5, 4000 } };

/* Where the middle of the name may stand beside the sea's point, in halves of its width and in heights; best first. */
static const RaPoint shifts[] = {
  { 0, 0 },      { 0, -0.8 },  { 0, 0.8 },  { -0.5, 0 }, { 0.5, 0 }, { -0.5, -0.8 }, { 0.5, -0.8 },
  { -0.5, 0.8 }, { 0.5, 0.8 }, { 0, -1.6 }, { 0, 1.6 },  { -1, 0 },  { 1, 0 },
};

/* The first place beside the point where the name is free, in water and on the Earth. */
static gboolean
place_shape (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *land, RaPoint at, const RaAreaName *name)
{
  const RaColour halo = build->style->sea;
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++) {
    const RaPoint middle = { at.x + shifts[i].x * name->width / 2, at.y + shifts[i].y * name->height };
    const RaBox box = ra_area_name_box (name, middle);
    if (!ra_box_avoids_rings (land, &box) || !ra_map_is_on_earth (build, &box)
        || !ra_map_try_name (build, name, middle))
      continue;
    ra_area_name_add (name, layer, middle, build->style->sea_text, ra_colour_with_alpha (halo, 0.8));
    return TRUE;
  }
  return FALSE;
}

static void
place_sea (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *land, const RaSea *sea)
{
  const RaViewport *viewport = &build->spec->viewport;
  const double width_km = viewport->width_px * viewport->metres_per_px / 1000;
  RaPoint at;
  if (width_km > ranks[sea->rank - 1].widest_km || !ra_map_locate (build, sea->lat_deg, sea->lon_deg, &at) || at.x < 0
      || at.y < 0 || at.x > viewport->width_px || at.y > viewport->height_px)
    return;
  const char *text = ra_translate_name (build->spec->translations, RA_NAME_SEA, sea->name);
  for (guint n_lines = 1; n_lines <= 2; n_lines++) {
    g_auto (RaAreaName) name;
    const double size = ranks[sea->rank - 1].size_px * build->unit;
    if (ra_area_name_init (&name, build->text, text, n_lines, size, TRUE)
        && place_shape (build, layer, land, at, &name))
      return;
  }
}

/* In the order of ranks: oceans first. */
gboolean
ra_map_add_sea_names (const RaMapBuild *build, GError **error)
{
  RaMapLand ground;
  GError *failure = NULL;
  if (!ra_map_get_land (build, &ground, &failure)) {
    if (failure != NULL)
      g_propagate_error (error, failure);
    return failure == NULL && !g_cancellable_is_cancelled (build->cancellable);
  }
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "sea-names", "Names of seas");
  g_autoptr (RaPath) land = ra_map_land_path (build, &ground, NULL, 0);
  const GPtrArray *seas = ra_catalogue_get_seas (ra_scenario_get_catalogue (build->spec->scenario));
  for (guint rank = 1; rank <= RA_SEA_RANKS; rank++)
    for (guint i = 0; i < seas->len; i++) {
      const RaSea *sea = g_ptr_array_index (seas, i);
      if (sea->rank == rank)
        place_sea (build, layer, land, sea);
    }
  return !g_cancellable_is_cancelled (build->cancellable);
}
