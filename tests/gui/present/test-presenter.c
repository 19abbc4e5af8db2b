/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presenter in a window as large as a projector's picture and as small as a telephone. Warnings are fatal: whatever
 * GTK has to say about the size of a text fails the test. */

#include "app/gui/map/map-view.h"
#include "app/gui/present/presenter.h"
#include "app/model/library.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

static const struct {
  int width_px;
  int height_px;
} SIZES[] = { { 1400, 900 }, { 360, 640 } };

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *within, gboolean (*is_meant) (GtkWidget *widget, const char *word), const char *word)
{
  GtkWidget *found = is_meant (within, word) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, is_meant, word);
  return found;
}

static gboolean
is_map (GtkWidget *widget, const char *word)
{
  (void)word;
  return RA_IS_MAP_VIEW (widget);
}

/* What stands about the map hides nothing of it, and nothing is said twice. */
static void
assert_words_beside_map (RaPresenter *presenter, const RaPresentation *presentation, guint step)
{
  GtkWidget *map = find (GTK_WIDGET (presenter), is_map, NULL);
  GtkWidget *banner = find (GTK_WIDGET (presenter), gtk_widget_has_css_class, "presenter-banner");
  GtkWidget *figures = find (GTK_WIDGET (presenter), gtk_widget_has_css_class, "presenter-figures");
  graphene_rect_t map_box, banner_box;

  if (ra_presentation_tells_figures (presentation, step))
    g_assert_false (gtk_widget_get_visible (figures));
  g_assert_cmpint (gtk_widget_get_visible (banner), ==, ra_presentation_get_banner (presentation, step) != NULL);
  if (!gtk_widget_get_visible (banner))
    return;
  g_assert_true (gtk_widget_compute_bounds (map, GTK_WIDGET (presenter), &map_box));
  g_assert_true (gtk_widget_compute_bounds (banner, GTK_WIDGET (presenter), &banner_box));
  g_assert_false (graphene_rect_intersection (&map_box, &banner_box, NULL));
}

/* All steps, one after the other, each laid out. */
static void
go_through (RaPresenter *presenter, const RaPresentation *presentation)
{
  const guint length = ra_presentation_get_length (presentation);

  for (guint step = 0; step < length; step++) {
    ra_presenter_go_to (presenter, (int)step);
    g_assert_cmpuint (ra_presenter_get_step (presenter), ==, step);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (presenter));
    run_main_loop ();
    assert_words_beside_map (presenter, presentation, step);
  }
}

static void
present (RaLibrary *library, RaScenario *scenario, RaTranslations *translations, int width_px, int height_px)
{
  g_autoptr (GError) error = NULL;
  RaPresentation *presentation
      = ra_presentation_new (scenario, ra_library_get_scenarios (library), translations, &error);
  g_assert_no_error (error);
  g_autoptr (RaMapState) state = ra_map_state_new (ra_library_get_first_scenario (library));

  ra_map_state_set_translations (state, translations);
  RaPresenter *presenter
      = ra_presenter_new (presentation, ra_library_get_basemap (library), ra_map_state_get_spec (state));
  gtk_window_set_default_size (GTK_WINDOW (presenter), width_px, height_px);
  gtk_window_unfullscreen (GTK_WINDOW (presenter));
  gtk_window_present (GTK_WINDOW (presenter));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (presenter));
  run_main_loop ();
  go_through (presenter, presentation);
  gtk_window_destroy (GTK_WINDOW (presenter));
  run_main_loop ();
}

/* Every story, and the scenario that the window opens with, in one language. */
static void
test_language (gconstpointer data)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  const GPtrArray *stories = ra_library_get_stories (library);
  g_autoptr (RaTranslations) translations = NULL;
  g_autoptr (GError) error = NULL;

  if (data != NULL) {
    g_autofree char *path
        = g_strdup_printf ("%s/catalogue/translations/%s.json", g_getenv ("RANGE_ATLAS_DATA_DIR"), (const char *)data);
    translations = ra_translations_load (path, &error);
    g_assert_no_error (error);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (SIZES); i++) {
    present (library, ra_library_get_first_scenario (library), translations, SIZES[i].width_px, SIZES[i].height_px);
    for (guint j = 0; j < stories->len; j++)
      present (library, g_ptr_array_index (stories, j), translations, SIZES[i].width_px, SIZES[i].height_px);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add_data_func ("/presenter/en", NULL, test_language);
  g_test_add_data_func ("/presenter/de", "de", test_language);
  g_test_add_data_func ("/presenter/ru", "ru", test_language);
  return test_run_in_application (NULL);
}
