/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip with the timeline in a window of its own: when it comes, when it gives way, and who has the keyboard then.
 */

#include "app/gui/timeline/timeline-pane.h"
#include "app/gui/timeline/timeline-strip.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define HIGH_PX 700
#define LOW_PX  300

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GSimpleActionGroup *actions;
  GtkWindow *window;
  GtkWidget *above; /* what has the keyboard at first */
  GtkBox *box;
  RaTimelineStrip *strip;
  int foreseen_px; /* how high it said that it would be before the first layout */
} Fixture;

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_pane (Fixture *fixture)
{
  return gtk_widget_get_last_child (GTK_WIDGET (fixture->box));
}

static AdwFlap *
make_content (Fixture *fixture)
{
  AdwFlap *flap = ADW_FLAP (adw_flap_new ());
  GtkWidget *stack = gtk_stack_new ();

  fixture->above = gtk_button_new_with_label ("above");
  gtk_stack_add_named (GTK_STACK (stack), fixture->above, "map");
  gtk_widget_set_vexpand (stack, TRUE);
  fixture->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (fixture->box, stack);
  adw_flap_set_content (flap, GTK_WIDGET (fixture->box));
  fixture->strip
      = ra_timeline_strip_new (&(RaTimelineStripParts) { .actions = G_ACTION_MAP (fixture->actions),
                                                         .flap = flap,
                                                         .box = fixture->box,
                                                         .stack = GTK_STACK (stack),
                                                         .state = fixture->state,
                                                         .scenarios = ra_library_get_scenarios (fixture->library) });
  return flap;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->actions = g_simple_action_group_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (make_content (fixture)));
  gtk_window_set_default_size (fixture->window, 800, GPOINTER_TO_INT (data));
  fixture->foreseen_px = ra_timeline_strip_foresee (fixture->strip, 800, GPOINTER_TO_INT (data));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  run_main_loop ();
  gtk_widget_grab_focus (fixture->above);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_window_destroy (fixture->window);
  run_main_loop ();
  g_assert_finalize_object (fixture->strip);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->state);
  ra_library_free (fixture->library);
}

static void
want (Fixture *fixture, gboolean wanted)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->actions), "timeline", g_variant_new_boolean (wanted));
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  return gtk_window_get_focus (fixture->window) == widget;
}

static GtkWidget *
find_timeline (Fixture *fixture)
{
  return GTK_WIDGET (ra_timeline_pane_get_timeline (RA_TIMELINE_PANE (find_pane (fixture))));
}

/* Or the window would be laid out twice before anybody sees the map. */
static void
test_foreseen (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (fixture->foreseen_px > 0, ==, GPOINTER_TO_INT (data) == HIGH_PX);
  g_assert_cmpint (gtk_widget_get_height (find_pane (fixture)), ==, fixture->foreseen_px);
}

/* It comes without being asked, and then leaves the keyboard where it is; asked for, it takes it. */
static void
test_asked_for (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_true (gtk_widget_get_visible (find_pane (fixture)));
  g_assert_true (has_focus (fixture, fixture->above));
  want (fixture, FALSE);
  run_main_loop ();
  g_assert_false (gtk_widget_get_visible (find_pane (fixture)));
  want (fixture, TRUE);
  run_main_loop ();
  g_assert_true (gtk_widget_get_visible (find_pane (fixture)));
  g_assert_true (has_focus (fixture, find_timeline (fixture)));
}

/* Two keys that a busy machine comes to at once are still a wish for the timeline. */
static void
test_asked_for_at_once (Fixture *fixture, gconstpointer data)
{
  (void)data;
  want (fixture, FALSE);
  want (fixture, TRUE);
  run_main_loop ();
  g_assert_true (has_focus (fixture, find_timeline (fixture)));
}

/* A wish that finds no room is over: the strip does not take the keyboard when the window grows one day. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_false (gtk_widget_get_visible (find_pane (fixture)));
  want (fixture, FALSE);
  run_main_loop ();
  want (fixture, TRUE);
  run_main_loop ();
  g_assert_false (gtk_widget_get_visible (find_pane (fixture)));
  gtk_window_set_default_size (fixture->window, 800, HIGH_PX);
  while (!gtk_widget_get_visible (find_pane (fixture)))
    g_main_context_iteration (NULL, TRUE);
  run_main_loop ();
  g_assert_true (has_focus (fixture, fixture->above));
}

static gpointer
find_below (GtkWidget *widget, GType type, const char *tooltip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (tooltip == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gpointer found = find_below (child, type, tooltip);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_seen_whole (GtkScrolledWindow *caption)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (caption);

  return gtk_adjustment_get_upper (rows) <= gtk_adjustment_get_page_size (rows) + 0.5;
}

/* No event's text ends within a sentence without a sign of it; all of it is there when asked for. */
static void
test_long_texts (Fixture *fixture, gconstpointer data)
{
  RaTimeline *timeline = RA_TIMELINE (find_timeline (fixture));
  GtkScrolledWindow *caption = find_below (find_pane (fixture), GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkWidget *label = find_below (GTK_WIDGET (caption), GTK_TYPE_LABEL, NULL);
  GtkWidget *whole = find_below (find_pane (fixture), GTK_TYPE_TOGGLE_BUTTON, "Whole Text");
  guint n_long = 0;

  (void)data;
  while (ra_timeline_step (timeline, -1))
    ;
  do {
    if (!gtk_widget_get_visible (whole))
      continue;
    n_long++;
    gtk_test_widget_wait_for_draw (label);
    g_assert_true (is_seen_whole (caption));
    g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (whole), TRUE);
    gtk_test_widget_wait_for_draw (label);
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    g_assert_true (is_seen_whole (caption));
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (whole), FALSE);
  } while (ra_timeline_step (timeline, 1));
  g_assert_cmpuint (n_long, >, 0);
  run_main_loop ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add ("/timeline-strip/foreseen", Fixture, GINT_TO_POINTER (HIGH_PX), set_up, test_foreseen, tear_down);
  g_test_add ("/timeline-strip/foreseen-none", Fixture, GINT_TO_POINTER (LOW_PX), set_up, test_foreseen, tear_down);
  g_test_add ("/timeline-strip/asked-for", Fixture, GINT_TO_POINTER (HIGH_PX), set_up, test_asked_for, tear_down);
  g_test_add ("/timeline-strip/asked-for-at-once", Fixture, GINT_TO_POINTER (HIGH_PX), set_up, test_asked_for_at_once,
              tear_down);
  g_test_add ("/timeline-strip/no-room", Fixture, GINT_TO_POINTER (LOW_PX), set_up, test_no_room, tear_down);
  g_test_add ("/timeline-strip/long-texts", Fixture, GINT_TO_POINTER (HIGH_PX), set_up, test_long_texts, tear_down);
  return test_run_in_application (NULL);
}
