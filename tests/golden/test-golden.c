/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps against reference pictures, pixel by pixel.
 *
 * RA_UPDATE_GOLDEN=1 writes the references anew (look at every one of them before it is kept); never where CI=true.
 * When a picture differs, NAME.out.png and NAME.diff.png go to the folder RA_TEST_ARTEFACTS, or to a temporary one. */
#include <glib/gstdio.h>

#include "app/layout/view-fit.h"
#include "app/scene/text.h"
#include "tests/golden/picture.h"
#include "tests/layout/helpers.h"

typedef struct {
  const char *name;
  const char *scenario; /* NULL: a plain map with a ring about Kaliningrad that encloses the pole */
  RaTheme theme;
  TestView view; /* of a plain map */
  RaDetail detail;
  RaShow show;          /* of a map that is not plain, by choice */
  const char *language; /* NULL: English */
} GoldenCase;

/* Maps of scenarios are laid out on 800 x 500 and drawn smaller, again for the size of the files. */
#define SCENARIO_SCALE 0.65

#define SCENARIO(id)                                                                                                   \
  {                                                                                                                    \
    id, id, RA_THEME_LIGHT, { 0 }, RA_DETAIL_110M, 0, NULL                                                             \
  }
#define THEME(theme_name, theme)                                                                                       \
  {                                                                                                                    \
    "status-quo-2021-" theme_name, "status-quo-2021", theme, { 0 }, RA_DETAIL_110M, 0, NULL                            \
  }
#define PLAIN(name, projection, lat, lon, metres_per_px, detail)                                                       \
  {                                                                                                                    \
    "plain-" name, NULL, RA_THEME_LIGHT, { projection, lat, lon, metres_per_px, 600, 400 }, detail, 0, NULL            \
  }
#define LANGUAGE(id, code)                                                                                             \
  {                                                                                                                    \
    id "-" code, id, RA_THEME_LIGHT, { 0 }, RA_DETAIL_110M, 0, code                                                    \
  }
#define LESSON(name, projection, lat, lon, metres_per_px)                                                              \
  {                                                                                                                    \
    "lesson-" name, NULL, RA_THEME_LIGHT, { projection, lat, lon, metres_per_px, 600, 400 }, RA_DETAIL_110M,           \
        RA_SHOW_COMPASS_CIRCLES, NULL                                                                                  \
  }

static const GoldenCase cases[] = {
  SCENARIO ("inf-in-force"),
  SCENARIO ("mk41-allegation"),
  SCENARIO ("moratorium-nato-terms"),
  SCENARIO ("moratorium-offer"),
  SCENARIO ("status-quo-2021"),
  THEME ("dark", RA_THEME_DARK),
  THEME ("print", RA_THEME_PRINT),
  THEME ("contrast", RA_THEME_CONTRAST),
  LANGUAGE ("status-quo-2021", "de"),
  LANGUAGE ("mk41-allegation", "uk"),
  LESSON ("mercator", "mercator", 40, 20.51, 80e3),
  PLAIN ("europe", "europe", 54.71, 20.51, 36e3, RA_DETAIL_110M),
  PLAIN ("conic-europe", "conic-europe", 54.71, 20.51, 36e3, RA_DETAIL_110M),
  PLAIN ("site", "site", 54.71, 20.51, 100e3, RA_DETAIL_110M),
  PLAIN ("globe", "globe", 54.71, 20.51, 33e3, RA_DETAIL_110M),
  PLAIN ("arctic", "arctic", 90, 20.51, 45e3, RA_DETAIL_110M),
  PLAIN ("equal-earth", "equal-earth", 0, 11, 58e3, RA_DETAIL_110M),
  PLAIN ("robinson", "robinson", 0, 180, 57e3, RA_DETAIL_110M),
  PLAIN ("mercator", "mercator", 0, 11, 100e3, RA_DETAIL_110M),
  /* Where the files have seams. */
  PLAIN ("antarctica", "globe", -90, 0, 18e3, RA_DETAIL_50M),
  PLAIN ("chukotka", "mercator", 67, 180, 6e3, RA_DETAIL_10M),
  PLAIN ("fiji", "mercator", -17.3, 180, 1500, RA_DETAIL_10M),
};

static const char *const ring[] = { "54.71,20.51:5500", NULL };

static RaMapSpec *
spec_of_case (const GoldenCase *golden)
{
  if (golden->scenario == NULL) {
    RaMapSpec *plain = test_plain_spec (&golden->view, ring);
    plain->detail = golden->detail;
    plain->plain = golden->show == 0;
    plain->show |= golden->show;
    return plain;
  }
  g_autoptr (RaScenario) scenario = test_load_scenario (golden->scenario);
  RaMapSpec *spec = ra_view_fit_new_map (scenario, 800, 500);
  spec->theme = golden->theme;
  if (golden->language != NULL)
    spec->translations = test_load_translations (golden->language);
  spec->detail = golden->detail;
  return spec;
}

static Picture *
draw_case (const GoldenCase *golden)
{
  g_autoptr (RaMapSpec) spec = spec_of_case (golden);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  cairo_surface_t *surface = test_draw (engine, spec, golden->scenario != NULL ? SCENARIO_SCALE : 1);
  Picture *picture = picture_of_surface (surface);
  cairo_surface_destroy (surface);
  return picture;
}

static guint
tolerance (const char *name, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  const char *path = g_test_get_filename (G_TEST_DIST, "tolerances.ini", NULL);
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  const char *group = g_key_file_has_key (file, name, key, NULL) ? name : "default";
  const int value = g_key_file_get_integer (file, group, key, &error);
  g_assert_no_error (error);
  g_assert_cmpint (value, >=, 0);
  return (guint)value;
}

static char *
artefact_folder (void)
{
  const char *wanted = g_getenv ("RA_TEST_ARTEFACTS");
  if (wanted == NULL || wanted[0] == '\0')
    return g_dir_make_tmp ("range-atlas-golden-XXXXXX", NULL);
  g_mkdir_with_parents (wanted, 0755);
  return g_strdup (wanted);
}

/* Keeps what shows the failure, and says where. */
static void
keep_evidence (const char *name, const Picture *drawn, const Picture *reference)
{
  g_autofree char *folder = artefact_folder ();
  g_autofree char *out_path = g_strdup_printf ("%s/%s.out.png", folder, name);
  picture_write (drawn, out_path);
  g_test_message ("drawn: %s", out_path);
  if (reference == NULL || reference->width != drawn->width || reference->height != drawn->height)
    return;
  g_autoptr (Picture) difference = picture_difference (drawn, reference);
  g_autofree char *diff_path = g_strdup_printf ("%s/%s.diff.png", folder, name);
  picture_write (difference, diff_path);
  g_test_message ("difference: %s", diff_path);
}

static void
update (const char *path, const Picture *drawn)
{
  if (g_strcmp0 (g_getenv ("CI"), "true") == 0)
    g_error ("RA_UPDATE_GOLDEN is refused where CI=true: a reference is made by who looks at it");
  picture_write (drawn, path);
  g_test_message ("written: %s", path);
}

static void
test_case (gconstpointer data)
{
  const GoldenCase *golden = data;
  g_autofree char *file = g_strconcat (golden->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_autoptr (Picture) drawn = draw_case (golden);
  if (g_strcmp0 (g_getenv ("RA_UPDATE_GOLDEN"), "1") == 0) {
    update (path, drawn);
    return;
  }
  g_autoptr (Picture) reference = picture_read (path);
  const PictureDifference found
      = reference != NULL ? picture_compare (drawn, reference) : (PictureDifference) { 256, G_MAXUINT };
  if (found.max_channel <= tolerance (golden->name, "max-channel")
      && found.n_pixels <= tolerance (golden->name, "max-pixels"))
    return;
  keep_evidence (golden->name, drawn, reference);
  if (reference == NULL)
    g_test_fail_printf ("%s: no such picture", path);
  else
    g_test_fail_printf ("%s: %u pixels differ, by up to %u", path, found.n_pixels, found.max_channel);
}

/* The typeface of the references; with another one no picture with words can match. */
static gboolean
has_typeface (void)
{
  PangoContext *context = ra_text_context_new ();
  g_autoptr (PangoLayout) layout = ra_text_layout_new (context, "a", 12, FALSE, FALSE);
  PangoFont *font = pango_context_load_font (context, pango_layout_get_font_description (layout));
  PangoFontDescription *found = pango_font_describe (font);
  const gboolean is_inter = g_strcmp0 (pango_font_description_get_family (found), "Inter") == 0;
  pango_font_description_free (found);
  g_object_unref (font);
  g_object_unref (context);
  return is_inter;
}

static void
test_typeface (void)
{
  if (!has_typeface ())
    g_test_skip ("the typeface Inter is not installed: maps with words are not compared");
}

/* A picture that is wrong in one pixel by one level must be caught. */
static void
test_comparison (void)
{
  g_autoptr (Picture) a = draw_case (&cases[G_N_ELEMENTS (cases) - 1]);
  g_autoptr (Picture) b = draw_case (&cases[G_N_ELEMENTS (cases) - 1]);
  g_assert_cmpuint (picture_compare (a, b).n_pixels, ==, 0);
  b->rgb[3 * 12345 + 1] ^= 1;
  const PictureDifference found = picture_compare (a, b);
  g_assert_cmpuint (found.n_pixels, ==, 1);
  g_assert_cmpuint (found.max_channel, ==, 1);
  b->width--;
  g_assert_cmpuint (picture_compare (a, b).max_channel, ==, 256);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden/typeface", test_typeface);
  g_test_add_func ("/golden/comparison", test_comparison);
  const gboolean words = has_typeface ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/%s", cases[i].name);
    if (words || (cases[i].scenario == NULL && cases[i].show == 0))
      g_test_add_data_func (path, &cases[i], test_case);
  }
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
