/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panel of layers: its row of projections tells what the map is drawn in, whoever chose it. */
#include "app/gui/side/layers-panel.h"

#include "app/model/library.h"
#include "geo/projection-table.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

static AdwComboRow *
find_row (GtkWidget *panel, const char *title)
{
  AdwComboRow *row = NULL;
  for (guint i = 0; (row = test_find_nth (panel, ADW_TYPE_COMBO_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  g_assert_not_reached ();
}

static const char *
tell_projection (RaMapState *state)
{
  return ra_map_state_get_viewport (state)->projection.name;
}

/* A scenario may bring a projection that is none of the table's: it has the last row, which leads back to it. */
static void
test_projections (void)
{
  RaLibrary *library = test_open_library ();
  g_autoptr (RaMapState) state = ra_map_state_new (ra_library_get_first_scenario (library));
  GtkWidget *panel = g_object_ref_sink (g_object_new (RA_TYPE_LAYERS_PANEL, NULL));
  const char *own = tell_projection (state);

  g_assert_null (ra_projection_find (own));
  ra_layers_panel_set_up (RA_LAYERS_PANEL (panel), state);
  AdwComboRow *row = find_row (panel, "Projection");
  const guint last = ra_projection_table_size ();
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, last);
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpstr (tell_projection (state), ==, ra_projection_table_row (3)->name);
  adw_combo_row_set_selected (row, last);
  g_assert_cmpstr (tell_projection (state), ==, own);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, last);
  ra_map_state_set_projection (state, "mercator");
  g_assert_cmpstr (ra_projection_table_row (adw_combo_row_get_selected (row))->name, ==, "mercator");
  ra_map_state_reset_view (state);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, last);
  g_object_unref (panel);
  ra_library_free (library);
}

/* Of own sites those that are named. */
static void
show_sites (RaLibrary *library, RaMapState *state, const char *const *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Own\", \"sites\": [");
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"id\": \"own-%u\", \"name\": \"%s\", \"lat\": 50, \"lon\": %u}",
                            i > 0 ? ", " : "", i, names[i], i);
  g_string_append (text, "]}");
  RaCatalogue *catalogue = ra_scenario_get_catalogue (ra_library_get_first_scenario (library));
  g_autoptr (RaScenario) scenario = ra_scenario_parse (catalogue, "own", text->str, NULL, &error);
  g_assert_no_error (error);
  ra_map_state_replace_scenario (state, scenario);
}

typedef struct {
  guint n_signals;
  guint n_new;
} Changes;

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Changes *changes)
{
  (void)model, (void)position, (void)n_removed;
  changes->n_signals++;
  changes->n_new += n_added;
}

/* Whether the end of the list is these names. */
static void
assert_names (AdwComboRow *row, const char *const *names)
{
  GListModel *model = adw_combo_row_get_model (row);
  const guint n = g_strv_length ((char **)names);
  const guint before = g_list_model_get_n_items (model) - n;
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), before + i), ==, names[i]);
}

/* Names of sites come to be listed anew with each edit, of which there may be very many: only what has changed is. */
static void
test_sites (void)
{
  static const char *const lists[][5]
      = { { "A", "B", "C" }, { "A", "B", "C" }, { "A", "D", "C" }, { "A", "D", "E", "C" },
          { "D", "E", "C" }, { "A", "A" },      { "A", "A", "A" } };
  static const guint n_new[] = { 3, 0, 1, 1, 0, 2, 1 };
  RaLibrary *library = test_open_library ();
  g_autoptr (RaMapState) state = ra_map_state_new (ra_library_get_first_scenario (library));
  GtkWidget *panel = g_object_ref_sink (g_object_new (RA_TYPE_LAYERS_PANEL, NULL));
  ra_layers_panel_set_up (RA_LAYERS_PANEL (panel), state);
  AdwComboRow *row = find_row (panel, "Site");
  Changes changes;
  g_signal_connect (adw_combo_row_get_model (row), "items-changed", G_CALLBACK (changed_cb), &changes);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    changes = (Changes) { 0, 0 };
    show_sites (library, state, lists[i]);
    assert_names (row, lists[i]);
    g_assert_cmpuint (changes.n_new, ==, n_new[i]);
    g_assert_cmpuint (changes.n_signals, <=, 1);
  }
  g_object_unref (panel);
  ra_library_free (library);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add_func ("/layers-panel/projections", test_projections);
  g_test_add_func ("/layers-panel/sites", test_sites);
  return test_run_in_application (NULL);
}
