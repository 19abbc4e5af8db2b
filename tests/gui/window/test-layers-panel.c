/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panel of layers: its row of projections tells what the map is drawn in, whoever chose it. */
#include "app/gui/side/layers-panel.h"

#include "app/model/library.h"
#include "geo/projection-table.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

static AdwComboRow *
find_projections (GtkWidget *panel)
{
  AdwComboRow *row = NULL;
  for (guint i = 0; (row = test_find_nth (panel, ADW_TYPE_COMBO_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Projection"))
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
  AdwComboRow *row = find_projections (panel);
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add_func ("/layers-panel/projections", test_projections);
  return test_run_in_application (NULL);
}
