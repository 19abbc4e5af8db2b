/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tiny shapes and the very points that come of them, in whole degrees: what a change to the clipper changes, one can
 * see here. Worked out by hand from the geometry, not taken over from a run. */
#include "tests/geo/helpers.h"

typedef struct {
  const char *name;
  RaClipKind kind;
  double lon_deg; /* of the middle */
  double lat_deg;
  double radius_deg;
  gboolean lines;
  const char *in;  /* parts parted by "|", points "lon,lat" */
  const char *out; /* the same */
} Recorded;

static const Recorded recorded[] = {
  { "untouched", RA_CLIP_MERIDIAN, 0, 0, 0, FALSE, "-10,0 -10,10 10,10 10,0", "-10,0 -10,10 10,10 10,0" },
  { "untouched about another middle", RA_CLIP_MERIDIAN, 180, 0, 0, FALSE, "170,0 170,10 -170,10 -170,0",
    "170,0 170,10 190,10 190,0" },
  { "square across the date line", RA_CLIP_MERIDIAN, 0, 0, 0, FALSE, "170,-5 170,5 -170,5 -170,-5",
    "180,-5 170,-5 170,5 180,5 180,0 | -180,5 -170,5 -170,-5 -180,-5 -180,0" },
  { "round the north pole", RA_CLIP_MERIDIAN, 0, 0, 0, FALSE, "0,80 -120,80 120,80",
    "180,85 120,80 0,80 -120,80 -180,85 -180,90 0,90 180,90" },
  { "line across the date line", RA_CLIP_MERIDIAN, 0, 0, 0, TRUE, "170,0 -170,0", "170,0 180,0 | -180,0 -170,0" },
  { "line over the pole", RA_CLIP_MERIDIAN, 0, 0, 0, TRUE, "90,80 -90,80",
    "90,80 90,90 180,90 | -180,90 -90,90 -90,80" },
  { "the sphere", RA_CLIP_MERIDIAN, 0, 0, 0, FALSE, "", "-180,-90 -180,0 -180,90 0,90 180,90 180,0 180,-90 0,-90" },
  { "hidden", RA_CLIP_CAP, 0, 0, 90, FALSE, "170,-5 170,5 -170,5 -170,-5", "" },
  { "line into a cap", RA_CLIP_CAP, 0, 0, 30, TRUE, "0,0 60,0", "0,0 30,0" },
  { "line through a cap", RA_CLIP_CAP, 0, 0, 30, TRUE, "-60,0 60,0", "-30,0 30,0" },
  { "line beside a cap", RA_CLIP_CAP, 0, 0, 30, TRUE, "-20,50 20,50", "" },
  { "line out of a large cap and back", RA_CLIP_CAP, 0, 0, 150, TRUE, "140,0 -140,0", "140,0 150,0 | -150,0 -140,0" },
};

static RaPath *
parse (const char *text)
{
  RaPath *path = ra_path_new ();
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_auto (GStrv) points = g_strsplit (g_strstrip (parts[i]), " ", -1);
    for (guint k = 0; points[k] != NULL && points[k][0] != '\0'; k++) {
      g_auto (GStrv) pair = g_strsplit (points[k], ",", 2);
      ra_path_add (path, ra_radians (g_ascii_strtod (pair[0], NULL)), ra_radians (g_ascii_strtod (pair[1], NULL)));
    }
    ra_path_end_part (path, 1);
  }
  return path;
}

static char *
print (const RaPath *path)
{
  GString *text = g_string_new (NULL);
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    g_string_append (text, part > 0 ? " |" : "");
    for (guint i = 0; i < n; i++)
      /* Adding zero makes of -0 what is read as 0. */
      g_string_append_printf (text, "%s%g,%g", text->len > 0 ? " " : "", round (ra_degrees (points[i].x)) + 0.0,
                              round (ra_degrees (points[i].y)) + 0.0);
  }
  return g_string_free (text, FALSE);
}

static void
test_recorded (gconstpointer data)
{
  const Recorded *shape = data;
  const RaPoint middle = { ra_radians (shape->lon_deg), ra_radians (shape->lat_deg) };
  const RaClip clip = shape->kind == RA_CLIP_CAP ? ra_clip_cap (middle, ra_radians (shape->radius_deg), ra_radians (1))
                                                 : ra_clip_meridian (middle.x);
  g_autoptr (RaPath) in = parse (shape->in);
  g_autoptr (RaPath) out = ra_path_new ();
  if (shape->lines)
    ra_clip_lines (&clip, in, out);
  else
    ra_clip_polygon (&clip, in, out);
  g_autofree char *text = print (out);
  g_assert_cmpstr (text, ==, shape->out);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (recorded); i++) {
    g_autofree char *name = g_strdup_printf ("/geo/clip-recorded/%s", recorded[i].name);
    g_test_add_data_func (name, &recorded[i], test_recorded);
  }
  return g_test_run ();
}
