/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint-private.h"

#include <math.h>
#include <string.h>

#include "geo/digits.h"
#include "geo/geodesic.h"

/* Of the bar's own scale: in the frame, and where the bar stands. */
#define MOST_OFF_IN_FRAME 0.2
#define MOST_OFF_AT_BAR   0.05
/* Places of the frame that are measured, to each side, and how far from its edges. */
#define PROBES 7
#define INSET  0.05
/* Page units between the ends of a measured length. */
#define PROBE_PX 4.0

typedef struct {
  RaPoint left;
  RaPoint right;
  double km;
} Bar;

/* A line with a tick at each end, open above. */
static gboolean
is_bar (const RaScenePath *path, Bar *bar)
{
  if (path->closed || ra_path_n_parts (path->path) != 1)
    return FALSE;
  guint n;
  const RaPoint *points = ra_path_part (path->path, 0, &n);
  if (n != 4 || points[0].x != points[1].x || points[1].y != points[2].y || points[2].x != points[3].x
      || points[0].y >= points[1].y)
    return FALSE;
  bar->left = points[1];
  bar->right = points[2];
  return bar->right.x > bar->left.x;
}

/* The number that @text begins with, as the language writes it; @end is where it ends. */
static double
read_number (const RaTranslations *translations, const char *text, const char **end)
{
  const char *thousands = ra_translations_get_thousands (translations);
  const char *decimal = ra_translations_get_decimal (translations);
  g_autoptr (GString) number = g_string_new (NULL);
  const char *at = text;
  while (*at != '\0') {
    const char *mark = g_str_has_prefix (at, thousands) ? thousands : (g_str_has_prefix (at, decimal) ? decimal : "");
    if (g_ascii_isdigit (*at))
      g_string_append_c (number, *at++);
    else if (mark[0] == '\0' || number->len == 0 || !g_ascii_isdigit (at[strlen (mark)]))
      break;
    else {
      g_string_append (number, mark == decimal ? "." : "");
      at += strlen (mark);
    }
  }
  *end = at;
  return g_ascii_strtod (number->str, NULL);
}

/* "2,000 km at 52° N" */
static gboolean
read_km (const RaTranslations *translations, const char *text, double *km)
{
  const char *unit;
  *km = read_number (translations, text, &unit);
  return *km > 0 && g_unichar_isspace (g_utf8_get_char (unit))
         && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (unit)));
}

static gboolean
find_bar (const RaLint *self, Bar *bar, RaBox *box)
{
  const RaTranslations *translations = self->build.spec->translations;
  for (guint i = 0; i < self->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->scene->layers, i);
    const GArray *items = layer->items;
    for (guint k = 0; layer->inset == self->inset && k + 1 < items->len; k++) {
      const RaSceneItem *item = &g_array_index (items, RaSceneItem, k);
      const RaSceneItem *next = &g_array_index (items, RaSceneItem, k + 1);
      if (item->kind != RA_SCENE_PATH || next->kind != RA_SCENE_TEXT || !is_bar (&item->path, bar)
          || !read_km (translations, next->text.text, &bar->km))
        continue;
      *box = (RaBox) { bar->left.x, next->text.y - next->text.size, bar->right.x, bar->left.y };
      return TRUE;
    }
  }
  return FALSE;
}

/* Kilometres on the ground between two points of the page; FALSE where one lies beside the Earth. */
static gboolean
ground_km (const RaLint *self, RaPoint from, RaPoint to, double *km)
{
  const RaPoint ends[] = { from, to };
  double lat_deg[2];
  double lon_deg[2];
  for (guint i = 0; i < 2; i++) {
    RaPoint plane;
    ra_viewport_to_plane (&self->build.spec->viewport, ends[i].x, ends[i].y, &plane.x, &plane.y);
    if (!ra_projection_inverse (self->build.projection, plane.x, plane.y, &lat_deg[i], &lon_deg[i]))
      return FALSE;
  }
  *km = ra_geodesic_distance_m (lat_deg[0], lon_deg[0], lat_deg[1], lon_deg[1]) / 1000;
  return TRUE;
}

/* The greatest error of lengths that are taken from the bar, as a part of the true ones. */
static double
worst_in_frame (const RaLint *self, const Bar *bar)
{
  const RaBox *map = &self->map;
  const double bar_km = bar->km / (bar->right.x - bar->left.x) * PROBE_PX;
  double worst = 0;
  for (guint i = 0; i < 2 * PROBES * PROBES; i++) {
    const double across = INSET + (1 - 2 * INSET) * (i / 2 % PROBES) / (PROBES - 1);
    const double down = INSET + (1 - 2 * INSET) * (i / 2 / PROBES) / (PROBES - 1);
    const RaPoint at
        = { map->x_min + across * (map->x_max - map->x_min), map->y_min + down * (map->y_max - map->y_min) };
    const double dx = i % 2 == 0 ? PROBE_PX / 2 : 0;
    const double dy = PROBE_PX / 2 - dx;
    double km;
    if (ground_km (self, (RaPoint) { at.x - dx, at.y - dy }, (RaPoint) { at.x + dx, at.y + dy }, &km) && km > 0)
      worst = MAX (worst, MAX (bar_km / km, km / bar_km) - 1);
  }
  return worst;
}

/* That of a page is meant for the middle of its map. */
static void
move_to_middle (Bar *bar, const RaBox *map)
{
  const double half = (bar->right.x - bar->left.x) / 2;
  const RaPoint middle = { (map->x_min + map->x_max) / 2, (map->y_min + map->y_max) / 2 };
  bar->left = (RaPoint) { middle.x - half, middle.y };
  bar->right = (RaPoint) { middle.x + half, middle.y };
}

void
ra_lint_check_scale_bar (const RaLint *self)
{
  Bar bar;
  RaBox box;
  if (!find_bar (self, &bar, &box))
    return;
  double km;
  if (ra_map_spec_is_beside (self->build.spec))
    move_to_middle (&bar, &self->map);
  if (!ground_km (self, bar.left, bar.right, &km) || fabs (bar.km / km - 1) > MOST_OFF_AT_BAR) {
    ra_lint_add (self, RA_LINT_SCALE_BAR, &box,
                 g_strdup (ra_translate (self->target->translations, "The scale bar is not true where it stands.")));
    return;
  }
  const double worst = worst_in_frame (self, &bar);
  if (worst > MOST_OFF_IN_FRAME)
    ra_lint_add (self, RA_LINT_SCALE_BAR, &box,
                 ra_translate_format (self->target->translations,
                                      "The scale bar is off by {percent} % elsewhere in the frame, more than {most} %.",
                                      "percent", ra_digits (ceil (worst * 100), 0).text, "most",
                                      ra_digits (MOST_OFF_IN_FRAME * 100, 0).text, NULL));
}
