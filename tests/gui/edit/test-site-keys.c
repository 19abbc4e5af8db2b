/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sites moved and removed by keys. Wants a display. */

#include "tests/gui/edit/editing-helpers.h"

static void
test_keys_move (EditingFixture *self, gconstpointer data)
{
  double little_deg, lat_deg;
  RaFocus focus;

  (void)data;
  editing_open_own_site (self);
  RaViewport before = *ra_map_state_get_viewport (ra_window_get_state (self->window));
  g_assert_false (editing_press (self, GDK_KEY_Right, 0)); /* the map's */
  g_assert_false (ra_site_moving_hold (ra_window_get_site_moving (self->window), "kaliningrad"));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (editing_press (self, GDK_KEY_Right, 0));
  little_deg = editing_own_site (self)->lon_deg - 21.5;
  g_assert_cmpmem (&before, sizeof before, ra_map_state_get_viewport (ra_window_get_state (self->window)),
                   sizeof before);
  g_assert_false (ra_map_state_has_moved (ra_window_get_state (self->window)));
  g_assert_cmpfloat (little_deg, >, 0.0);
  g_assert_cmpfloat_with_epsilon (editing_own_site (self)->lat_deg, 54.5, 0.1 * little_deg);
  for (guint i = 0; i < 3; i++)
    g_assert_true (editing_press (self, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat_with_epsilon (editing_own_site (self)->lon_deg - 21.5, 31.0 * little_deg, 0.5 * little_deg);
  lat_deg = editing_own_site (self)->lat_deg;
  g_assert_true (editing_press (self, GDK_KEY_Up, 0));
  g_assert_cmpfloat (editing_own_site (self)->lat_deg, >, lat_deg);
  g_assert_true (ra_map_view_get_focus (editing_get_map_view (self->window), &focus));
  g_assert_cmpint (focus.kind, ==, RA_FOCUS_MARK); /* and so it is read out */
  g_assert_cmpstr (focus.name, ==, "A");
  g_assert_cmpfloat (focus.lon_deg, ==, editing_own_site (self)->lon_deg);

  g_assert_cmpstr (ra_document_get_undo_text (editing_get_document (self->window)), ==, "Move site A");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (editing_own_site (self)->lon_deg, ==, 21.5); /* one step for all */
  g_assert_null (ra_document_get_undo_text (editing_get_document (self->window)));
}

/* Across a border goes what is said of the country, too; at sea nothing better is known. */
static void
test_keys_country (EditingFixture *self, gconstpointer data)
{
  g_autoptr (RaScenarioDocument) draft = NULL;
  g_autoptr (GError) error = NULL;

  (void)data;
  editing_open_own_site (self);
  RaSite site = *editing_own_site (self);
  site.country = (char[]) { "RUS" };
  draft = ra_document_begin (editing_get_document (self->window));
  g_assert_true (ra_scenario_document_set_site (draft, 0, &site));
  g_assert_true (ra_document_commit (editing_get_document (self->window), draft, "Say where", NULL, &error));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  for (guint i = 0; i < 4; i++)
    g_assert_true (editing_press (self, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_cmpstr (editing_own_site (self)->country, ==, "POL");
  for (guint i = 0; i < 12; i++)
    g_assert_true (editing_press (self, GDK_KEY_Up, GDK_SHIFT_MASK));
  for (guint i = 0; i < 8; i++)
    g_assert_true (editing_press (self, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpstr (editing_own_site (self)->country, !=, "POL");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpstr (editing_own_site (self)->country, ==, "RUS");
}

/* A pause, or letting go, ends a run. */
static void
test_keys_runs (EditingFixture *self, gconstpointer data)
{
  (void)data;
  editing_open_own_site (self);
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (editing_press (self, GDK_KEY_Left, 0));
  double lon_deg = editing_own_site (self)->lon_deg;
  g_assert_true (editing_press (self, GDK_KEY_Escape, 0));
  g_assert_null (ra_site_moving_get_held (ra_window_get_site_moving (self->window)));
  g_assert_false (editing_press (self, GDK_KEY_Left, 0));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (editing_press (self, GDK_KEY_Left, 0));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (editing_own_site (self)->lon_deg, ==, lon_deg);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (editing_own_site (self)->lon_deg, ==, 21.5);

  g_assert_true (editing_press (self, GDK_KEY_Left, 0));
  TEST_WAIT_FOR (!ra_site_moving_is_moving (ra_window_get_site_moving (self->window)));
  lon_deg = editing_own_site (self)->lon_deg;
  g_assert_true (editing_press (self, GDK_KEY_Left, 0));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (editing_own_site (self)->lon_deg, ==, lon_deg);
}

static void
test_keys_remove (EditingFixture *self, gconstpointer data)
{
  (void)data;
  editing_open_own_site (self);
  RaViewport before = *ra_map_state_get_viewport (ra_window_get_state (self->window));
  g_assert_false (editing_press (self, GDK_KEY_Delete, 0));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (editing_press (self, GDK_KEY_Delete, 0));
  g_assert_null (editing_own_site (self));
  g_assert_cmpmem (&before, sizeof before, ra_map_state_get_viewport (ra_window_get_state (self->window)),
                   sizeof before);
  g_assert_null (ra_site_moving_get_held (ra_window_get_site_moving (self->window)));
  g_assert_cmpstr (ra_document_get_undo_text (editing_get_document (self->window)), ==, "Remove site A");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_nonnull (editing_own_site (self));
  g_assert_cmpuint (ra_scenario_get_rings (ra_document_get_scenario (editing_get_document (self->window)))->len, ==, 1);
}

/* A scenario that is only looked at, and the measuring tool, take the keys back. */
static void
test_keys_let_go (EditingFixture *self, gconstpointer data)
{
  (void)data;
  editing_open_own_site (self);
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  ra_map_view_set_measuring (editing_get_map_view (self->window), TRUE);
  g_assert_false (editing_press (self, GDK_KEY_Left, 0));
  ra_map_view_set_measuring (editing_get_map_view (self->window), FALSE);
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  ra_map_state_set_scenario (ra_window_get_state (self->window), ra_library_get_first_scenario (self->library));
  g_assert_false (editing_press (self, GDK_KEY_Left, 0));
  g_assert_false (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = editing_init (&argc, &argv);

  EDITING_ADD ("site-keys/move", test_keys_move);
  EDITING_ADD ("site-keys/runs", test_keys_runs);
  EDITING_ADD ("site-keys/country", test_keys_country);
  EDITING_ADD ("site-keys/remove", test_keys_remove);
  EDITING_ADD ("site-keys/let-go", test_keys_let_go);
  return test_run_in_application (application);
}
