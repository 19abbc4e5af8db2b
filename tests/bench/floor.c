/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bare floor under a map: shapefiles read, each point projected, drawn, and written as a PNG, on one thread.
 * Nothing is cut, so that the picture is right only where nothing needs it.
 *
 * bench-floor PROJ WEST SOUTH EAST NORTH WIDTH HEIGHT OUT.png LAND.shp LINES.shp... */
#include <stdio.h>
#include <stdlib.h>

#include <cairo.h>
#include <glib.h>
#include <proj.h>
#include <shapefil.h>

typedef struct {
  PJ *pj;
  double west_m;
  double north_m;
  double px_per_metre;
  cairo_t *cr;
} Map;

static void
trace_part (const Map *self, const double *x_m, const double *y_m, int n)
{
  for (int i = 0; i < n; i++) {
    const double x = (x_m[i] - self->west_m) * self->px_per_metre;
    const double y = (self->north_m - y_m[i]) * self->px_per_metre;
    /* Beyond, cairo's numbers turn round. */
    if (!(x > -1e6 && x < 1e6 && y > -1e6 && y < 1e6))
      continue;
    cairo_line_to (self->cr, x, y);
  }
}

static void
trace_shape (const Map *self, SHPObject *shape)
{
  for (int i = 0; i < shape->nVertices; i++) {
    shape->padfX[i] = proj_torad (shape->padfX[i]);
    shape->padfY[i] = proj_torad (shape->padfY[i]);
  }
  const size_t n_points = (size_t)shape->nVertices;
  proj_trans_generic (self->pj, PJ_FWD, shape->padfX, sizeof (double), n_points, shape->padfY, sizeof (double),
                      n_points, NULL, 0, 0, NULL, 0, 0);
  for (int part = 0; part < shape->nParts; part++) {
    const int first = shape->panPartStart[part];
    const int end = part + 1 < shape->nParts ? shape->panPartStart[part + 1] : shape->nVertices;
    cairo_new_sub_path (self->cr);
    trace_part (self, shape->padfX + first, shape->padfY + first, end - first);
  }
}

static void
draw_file (const Map *self, const char *path, gboolean filled)
{
  SHPHandle file = SHPOpen (path, "rb");
  int n_shapes;
  if (file == NULL)
    g_error ("%s: cannot be read", path);
  SHPGetInfo (file, &n_shapes, NULL, NULL, NULL);
  cairo_new_path (self->cr);
  for (int i = 0; i < n_shapes; i++) {
    SHPObject *shape = SHPReadObject (file, i);
    if (shape != NULL)
      trace_shape (self, shape);
    SHPDestroyObject (shape);
  }
  SHPClose (file);
  cairo_set_source_rgb (self->cr, filled ? 0.95 : 0.5, filled ? 0.94 : 0.5, filled ? 0.89 : 0.5);
  if (filled)
    cairo_fill (self->cr);
  else
    cairo_stroke (self->cr);
}

int
main (int argc, char **argv)
{
  if (argc < 10)
    g_error ("what to draw must be given");
  const double west_m = g_ascii_strtod (argv[2], NULL);
  const double east_m = g_ascii_strtod (argv[4], NULL);
  const int width = atoi (argv[6]);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, atoi (argv[7]));
  Map map = { .pj = proj_create (NULL, argv[1]),
              .west_m = west_m,
              .north_m = g_ascii_strtod (argv[5], NULL),
              .px_per_metre = width / (east_m - west_m),
              .cr = cairo_create (surface) };
  if (map.pj == NULL)
    g_error ("%s: PROJ does not know it", argv[1]);
  cairo_set_source_rgb (map.cr, 0.72, 0.83, 0.91);
  cairo_paint (map.cr);
  cairo_set_line_width (map.cr, 1);
  for (int i = 9; i < argc; i++)
    draw_file (&map, argv[i], i == 9);
  cairo_surface_write_to_png (surface, argv[8]);
  cairo_destroy (map.cr);
  cairo_surface_destroy (surface);
  proj_destroy (map.pj);
  return 0;
}
