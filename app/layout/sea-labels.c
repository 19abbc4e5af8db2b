/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/country-areas.h"
#include "app/layout/country-labels.h"
#include "app/layout/furniture.h"
#include "app/layout/inner-box.h"
#include "app/layout/letters.h"
#include "data/seas.h"

/* By rank less one: the letters, and the widest map that shows the name. */
static const struct {
  double size_px;
  double widest_km;
} ranks[RA_SEA_RANKS] = { { 14, 45000 }, { 12, 13000 }, { 11, 7500 }, { 10.5, 4000 } };

/* A page is about something else: it names a sea on maps that are narrower by this, and so many of them. */
#define PAGE_WIDTH         0.65
#define MOST_ON_PAGE       4
#define MOST_ON_SMALL_PAGE 1

/* Where the middle of the name may stand beside the sea's point, in halves of its width and in heights; best first. */
static const RaPoint shifts[] = {
  { 0, 0 },      { 0, -0.8 },  { 0, 0.8 },  { -0.5, 0 }, { 0.5, 0 }, { -0.5, -0.8 }, { 0.5, -0.8 },
  { -0.5, 0.8 }, { 0.5, 0.8 }, { 0, -1.6 }, { 0, 1.6 },  { -1, 0 },  { 1, 0 },
};

/* Of a name along the water: points of its line; how often and how far it may lean, and how much it may turn. */
#define LINE_POINTS  17
#define LEANS        5
#define STEEPEST_RAD 1.2
static const double bends[] = { 0, -0.5, 0.5 };
/* About the middle of a letter, and from there to what it stands on, of the font size. */
#define ROOM 0.55
#define DROP 0.36
#define HALO 0.22

typedef struct {
  const RaPath *rings;
  const GArray *runs; /* of theirs, closed */
} Land;

/* The first place beside the point where the name is free, in water and on the Earth. */
static gboolean
place_shape (const RaMapBuild *build, RaSceneLayer *layer, const Land *land, RaPoint at, const RaAreaName *name)
{
  const RaColour halo = build->style->sea;
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++) {
    const RaPoint middle = { at.x + shifts[i].x * name->width / 2, at.y + shifts[i].y * name->height };
    const RaBox box = ra_area_name_box (name, middle);
    if (!ra_box_avoids_rings (land->rings, land->runs, &box) || !ra_map_is_on_earth (build, &box)
        || !ra_map_try_name (build, name, middle))
      continue;
    ra_area_name_add (name, layer, middle, build->style->sea_text, ra_colour_with_alpha (halo, 0.8));
    return TRUE;
  }
  return FALSE;
}

/* The line of a name about @middle that leans by @angle_rad there and turns by @bend_rad from its first letter to its
 * last. */
static RaPath *
lay_line (RaPoint middle, double length, double angle_rad, double bend_rad)
{
  RaPoint points[LINE_POINTS];
  const double step = length / (LINE_POINTS - 1);
  const guint half = LINE_POINTS / 2;
  points[half] = middle;
  for (guint i = 1; i <= half; i++) {
    const double turn = bend_rad * (i - 0.5) / (LINE_POINTS - 1);
    const RaPoint after = points[half + i - 1];
    const RaPoint before = points[half - i + 1];
    points[half + i] = (RaPoint) { after.x + step * cos (angle_rad + turn), after.y + step * sin (angle_rad + turn) };
    points[half - i] = (RaPoint) { before.x - step * cos (angle_rad - turn), before.y - step * sin (angle_rad - turn) };
  }
  RaPath *line = ra_path_new ();
  ra_path_add_part (line, points, LINE_POINTS);
  return line;
}

static RaBox
square_about (RaPoint at, double half)
{
  return (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half };
}

/* Whether letters along the line stand in water, on the Earth, off rings' lines and off all other names. */
static gboolean
is_open_water (const RaMapBuild *build, const Land *land, const RaPath *line, double size)
{
  for (guint i = 0; i < line->points->len; i++) {
    const RaPoint at = g_array_index (line->points, RaPoint, i);
    const RaBox letter = square_about (at, ROOM * size);
    const RaTurnedBox box = { at.x, at.y, 2 * ROOM * size, 2 * ROOM * size, 0 };
    /* What is quickly told first: hundreds of lines are tried on a map. */
    if (!ra_label_placer_is_free (build->placer, &box) || ra_map_count_crossings (build, &letter, NULL) > 0
        || !ra_map_is_on_earth (build, &letter) || !ra_box_avoids_rings (land->rings, land->runs, &letter))
      return FALSE;
  }
  return TRUE;
}

static void
add_along (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaAreaName *name)
{
  const RaPoint *points = (const RaPoint *)(gconstpointer)line->points->data;
  /* The letters' middle is on the line that was tried. */
  RaPath *ground = ra_path_new ();
  RaPoint moved[LINE_POINTS];
  for (guint i = 0; i < LINE_POINTS; i++) {
    const RaPoint *from = &points[MIN (i, LINE_POINTS - 2)];
    const double angle_rad = atan2 (from[1].y - from[0].y, from[1].x - from[0].x);
    moved[i] = (RaPoint) { points[i].x - sin (angle_rad) * DROP * name->size,
                           points[i].y + cos (angle_rad) * DROP * name->size };
    ra_label_placer_reserve (build->placer, square_about (points[i], ROOM * name->size));
  }
  ra_path_add_part (ground, moved, LINE_POINTS);
  ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (name->lines[0]),
                                                  .x = moved[0].x,
                                                  .y = moved[0].y,
                                                  .size = name->size,
                                                  .italic = TRUE,
                                                  .anchor = RA_ANCHOR_START,
                                                  .angle_rad = atan2 (moved[LINE_POINTS - 1].y - moved[0].y,
                                                                      moved[LINE_POINTS - 1].x - moved[0].x),
                                                  .along = ground,
                                                  .colour = build->style->sea_text,
                                                  .halo = ra_colour_with_alpha (build->style->sea, 0.8),
                                                  .halo_width = HALO * name->size });
}

/* A narrow sea has its name along the water, as level and as straight as that lies. */
static gboolean
place_along (const RaMapBuild *build, RaSceneLayer *layer, const Land *land, RaPoint at, const RaAreaName *name)
{
  for (guint lean = 1; lean <= LEANS; lean++)
    for (guint i = 0; i < 2 * G_N_ELEMENTS (bends) * G_N_ELEMENTS (shifts); i++) {
      const double angle_rad = (i % 2 == 0 ? -1 : 1) * STEEPEST_RAD * lean / LEANS;
      const RaPoint *shift = &shifts[i / 2 / G_N_ELEMENTS (bends)];
      const RaPoint middle = { at.x + shift->x * name->width / 3, at.y + shift->y * name->height };
      /* A letter's room more, so that the last one is not cut off. */
      g_autoptr (RaPath) line
          = lay_line (middle, name->width + name->size / 2, angle_rad, bends[i / 2 % G_N_ELEMENTS (bends)]);
      if (!is_open_water (build, land, line, name->size))
        continue;
      add_along (build, layer, line, name);
      return TRUE;
    }
  return FALSE;
}

/* Whether it is named. */
static gboolean
place_sea (const RaMapBuild *build, RaSceneLayer *layer, const Land *land, const RaSea *sea)
{
  const RaViewport *viewport = &build->spec->viewport;
  const double width_km
      = viewport->width_px * viewport->metres_per_px / 1000 / (ra_map_spec_is_beside (build->spec) ? PAGE_WIDTH : 1);
  RaPoint at;
  if (width_km > ranks[sea->rank - 1].widest_km || !ra_map_locate (build, sea->lat_deg, sea->lon_deg, &at) || at.x < 0
      || at.y < 0 || at.x > viewport->width_px || at.y > viewport->height_px)
    return FALSE;
  const char *text = ra_translate_name (build->spec->translations, RA_NAME_SEA, sea->name);
  const double size = MAX (ranks[sea->rank - 1].size_px * build->unit, ra_letters_px (build, RA_LETTERS_SEA));
  for (guint n_lines = 1; n_lines <= 2; n_lines++) {
    g_auto (RaAreaName) name;
    if (ra_area_name_init (&name, build->text, text, n_lines, size, RA_AREA_SEA)
        && place_shape (build, layer, land, at, &name))
      return TRUE;
  }
  g_auto (RaAreaName) name;
  return ra_area_name_init (&name, build->text, text, 1, size, RA_AREA_SEA)
         && place_along (build, layer, land, at, &name);
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
  g_autoptr (RaPath) rings = ra_map_land_path (build, &ground, NULL, 0);
  g_autoptr (GArray) runs = ra_path_list_runs (rings, TRUE);
  const Land land = { rings, runs };
  const GPtrArray *seas = ra_catalogue_get_seas (ra_scenario_get_catalogue (build->spec->scenario));
  /* A small page that tells a story has no room for what is not part of it. */
  const gboolean small = ra_page_is_small (build);
  const guint most_on_page = !small ? MOST_ON_PAGE : (build->spec->headline != NULL ? 0 : MOST_ON_SMALL_PAGE);
  const guint most = ra_map_spec_is_beside (build->spec) ? most_on_page : G_MAXUINT;
  guint n_named = 0;
  for (guint rank = 1; rank <= RA_SEA_RANKS; rank++)
    for (guint i = 0; i < seas->len && n_named < most; i++) {
      const RaSea *sea = g_ptr_array_index (seas, i);
      if (sea->rank == rank)
        n_named += place_sea (build, layer, &land, sea) ? 1 : 0;
    }
  return !g_cancellable_is_cancelled (build->cancellable);
}
