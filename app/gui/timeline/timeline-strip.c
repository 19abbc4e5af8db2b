/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-strip.h"

#include "app/gui/base/actions.h"
#include "app/gui/timeline/timeline-pane.h"

/* A lower map is of no use beside a timeline. */
#define LEAST_MAP_PX 320
/* Nor are two maps with their sentence and table. */
#define LEAST_COMPARISON_PX 860
/* Padding and line of the strip. */
#define FRAME_PX 20

struct _RaTimelineStrip {
  GObject parent_instance;
  AdwFlap *flap; /* borrowed, as are the other widgets */
  GtkBox *box;
  GtkStack *stack;
  RaTimelinePane *pane;
  gboolean wanted;
  gboolean grabs;  /* the focus, once it is clear whether there is room */
  guint update_id; /* idle */
};

G_DEFINE_FINAL_TYPE (RaTimelineStrip, ra_timeline_strip, G_TYPE_OBJECT)

/* Asked of what is in the window now: letters may be large. @width_px is the box's, @height_px the flap's. */
static gboolean
has_room_in (RaTimelineStrip *self, int width_px, int height_px)
{
  const gboolean compares = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "compare") == 0;
  const int useful_px = compares ? LEAST_COMPARISON_PX : LEAST_MAP_PX;
  const int strip_px = ra_timeline_pane_fit (self->pane, width_px - FRAME_PX) + FRAME_PX;
  int least_px;

  gtk_widget_measure (GTK_WIDGET (self->stack), GTK_ORIENTATION_VERTICAL, width_px, &least_px, NULL, NULL, NULL);
  return height_px >= MAX (least_px, useful_px) + strip_px;
}

static gboolean
has_room (RaTimelineStrip *self)
{
  return has_room_in (self, gtk_widget_get_width (GTK_WIDGET (self->box)),
                      gtk_widget_get_height (GTK_WIDGET (self->flap)));
}

static void
update (RaTimelineStrip *self)
{
  /* Before there is a layout what was foreseen holds. */
  if (gtk_widget_get_width (GTK_WIDGET (self->box)) == 0)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->pane), self->wanted && has_room (self));
}

/* Who has asked for the timeline wants to use it; it may have been there all the time, as far as one can see, and where
 * there is no room for it the wish is over. */
static void
answer (RaTimelineStrip *self)
{
  if (self->grabs && gtk_widget_get_mapped (GTK_WIDGET (self->pane)))
    ra_timeline_pane_focus (self->pane);
  self->grabs = FALSE;
}

static gboolean
update_idle_cb (gpointer user_data)
{
  RaTimelineStrip *self = RA_TIMELINE_STRIP (user_data);

  self->update_id = 0;
  update (self);
  answer (self);
  return G_SOURCE_REMOVE;
}

/* Later: nothing may come or go while the window is being laid out. */
static void
update_later (RaTimelineStrip *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_idle_cb, self);
}

static void
realize_cb (RaTimelineStrip *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->box));

  g_signal_connect_object (gtk_native_get_surface (native), "layout", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
}

static void
timeline_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RaTimelineStrip *self = RA_TIMELINE_STRIP (user_data);

  g_simple_action_set_state (action, state);
  self->wanted = g_variant_get_boolean (state);
  self->grabs = self->wanted && gtk_widget_get_mapped (GTK_WIDGET (self->box));
  update_later (self);
}

static void
ra_timeline_strip_finalize (GObject *object)
{
  g_clear_handle_id (&RA_TIMELINE_STRIP (object)->update_id, g_source_remove);
  G_OBJECT_CLASS (ra_timeline_strip_parent_class)->finalize (object);
}

static void
ra_timeline_strip_class_init (RaTimelineStripClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_timeline_strip_finalize;
}

static void
ra_timeline_strip_init (RaTimelineStrip *self)
{
  self->wanted = TRUE;
}

RaTimelineStrip *
ra_timeline_strip_new (const RaTimelineStripParts *parts)
{
  static const GActionEntry entries[] = { { .name = "timeline", .state = "true", .change_state = timeline_state_cb } };
  RaTimelineStrip *self = g_object_new (RA_TYPE_TIMELINE_STRIP, NULL);

  self->flap = parts->flap;
  self->box = parts->box;
  self->stack = parts->stack;
  self->pane = RA_TIMELINE_PANE (ra_timeline_pane_new ());
  ra_timeline_pane_set_up (self->pane, parts->state, parts->scenarios);
  gtk_widget_set_visible (GTK_WIDGET (self->pane), FALSE);
  gtk_box_append (self->box, GTK_WIDGET (self->pane));
  ra_actions_add (parts->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  /* At once, before the window grows to hold both. */
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "realize", G_CALLBACK (realize_cb), self, G_CONNECT_SWAPPED);
  return self;
}

RaTimelinePane *
ra_timeline_strip_get_pane (RaTimelineStrip *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE_STRIP (self), NULL);
  return self->pane;
}

int
ra_timeline_strip_foresee (RaTimelineStrip *self, int width_px, int height_px)
{
  g_return_val_if_fail (RA_IS_TIMELINE_STRIP (self), 0);
  const gboolean shown = self->wanted && has_room_in (self, width_px, height_px);
  int strip_px = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->pane), shown);
  if (shown)
    gtk_widget_measure (GTK_WIDGET (self->pane), GTK_ORIENTATION_VERTICAL, width_px, NULL, &strip_px, NULL, NULL);
  return strip_px;
}
