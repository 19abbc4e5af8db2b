/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline.h"

#include <glib/gi18n.h>

#include "app/gui/timeline/timeline-draw.h"
#include "app/gui/timeline/timeline-gestures.h"
#include "app/model/date-text.h"

#define MIN_WIDTH_PX 280
#define HEIGHT_PX    75
#define ZOOM_STEP    1.6
#define PAN_STEP     0.25

struct _RaTimeline {
  GtkWidget parent_instance;
  RaTimelineDrawing drawing;
  RaTranslations *translations; /* NULL: English */
  RaTimelineGestures *gestures;
  int event; /* the handle stands on it or after it; -1: before the first */
};

static guint day_changed_signal;

G_DEFINE_FINAL_TYPE (RaTimeline, ra_timeline, GTK_TYPE_WIDGET)

char *
ra_timeline_describe_event (RaTimeline *self, guint event)
{
  const RaEvent *told = g_ptr_array_index (ra_timeline_model_get_events (self->drawing.model), event);
  g_autofree char *date = ra_date_text (told->date);

  /* Translators: a date and what happened on it. */
  return g_strdup_printf (_ ("%s: %s"), date, ra_translate_text (self->translations, told->title));
}

char *
ra_timeline_describe (RaTimeline *self)
{
  g_autofree char *iso = ra_timeline_format_day (self->drawing.day);
  g_autofree char *day = ra_date_text (iso);

  g_return_val_if_fail (RA_IS_TIMELINE (self) && self->drawing.model != NULL, NULL);
  if (self->event < 0)
    return g_steal_pointer (&day);
  if (ra_timeline_is_on_event (self))
    return ra_timeline_describe_event (self, (guint)self->event);
  const RaEvent *event = g_ptr_array_index (ra_timeline_model_get_events (self->drawing.model), (guint)self->event);
  g_autofree char *date = ra_date_text (event->date);
  /* Translators: the day shown, and the date and title of the last event before it. */
  return g_strdup_printf (_ ("%s, after %s: %s"), day, date, ra_translate_text (self->translations, event->title));
}

/* The description repeats the text of the value: older toolkits pass the value on for their own sliders alone. */
static void
update_accessible (RaTimeline *self)
{
  g_autofree char *text = ra_timeline_describe (self);

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
      (double)ra_timeline_model_get_first_day (self->drawing.model), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
      (double)ra_timeline_model_get_last_day (self->drawing.model), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
      (double)self->drawing.day, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
      -1);
}

static void
put (RaTimeline *self, guint32 day, int event)
{
  self->drawing.day = day;
  self->event = event;
  ra_timeline_scale_reveal (self->drawing.scale, ra_timeline_scale_get_place (self->drawing.scale, day));
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ra_timeline_set_day (RaTimeline *self, guint32 day)
{
  g_return_if_fail (RA_IS_TIMELINE (self) && self->drawing.model != NULL);
  day = CLAMP (day, ra_timeline_model_get_first_day (self->drawing.model),
               ra_timeline_model_get_last_day (self->drawing.model));
  if (day != self->drawing.day)
    put (self, day, ra_timeline_model_find_event (self->drawing.model, day));
}

static void
go_to (RaTimeline *self, guint32 day, int event)
{
  if (day == self->drawing.day && event == self->event)
    return;
  put (self, day, event);
  g_signal_emit (self, day_changed_signal, 0);
}

static void
go_to_day (RaTimeline *self, guint32 day)
{
  go_to (self, day, ra_timeline_model_find_event (self->drawing.model, day));
}

gboolean
ra_timeline_go_to_event (RaTimeline *self, int event)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self) && self->drawing.model != NULL, FALSE);
  if (event < 0 || event >= (int)ra_timeline_model_get_events (self->drawing.model)->len)
    return FALSE;
  go_to (self, ra_timeline_model_get_event_day (self->drawing.model, (guint)event), event);
  return TRUE;
}

gboolean
ra_timeline_step (RaTimeline *self, int step)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self) && self->drawing.model != NULL, FALSE);
  /* From between two events the one before is the one that the handle has passed. */
  if (step < 0 && !ra_timeline_is_on_event (self))
    step++;
  return ra_timeline_go_to_event (self, self->event + step);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaTimeline *self = RA_TIMELINE (widget);

  (void)parameter;
  if (self->drawing.model == NULL)
    return;
  guint32 day;
  if (g_str_has_suffix (name, "next-event"))
    ra_timeline_step (self, 1);
  else if (g_str_has_suffix (name, "previous-event"))
    ra_timeline_step (self, -1);
  else if (g_str_has_suffix (name, "first-event"))
    ra_timeline_go_to_event (self, 0);
  else if (g_str_has_suffix (name, "last-event"))
    ra_timeline_go_to_event (self, (int)ra_timeline_model_get_events (self->drawing.model)->len - 1);
  else {
    day = ra_timeline_add_years (self->drawing.day, g_str_has_suffix (name, "next-year") ? 1 : -1);
    go_to_day (self, CLAMP (day, ra_timeline_model_get_first_day (self->drawing.model),
                            ra_timeline_model_get_last_day (self->drawing.model)));
  }
}

static void
point_at (RaTimeline *self, double x_px, double y_px)
{
  const int event = ra_timeline_find_event (&self->drawing, x_px, y_px);

  if (event < 0 || !ra_timeline_go_to_event (self, event))
    go_to_day (self, ra_timeline_px_to_day (&self->drawing, x_px));
}

static void
drag_begin_cb (RaTimeline *self, double x_px, double y_px, GtkGesture *drag)
{
  if (self->drawing.model == NULL)
    return;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  point_at (self, x_px, y_px);
}

static void
drag_update_cb (RaTimeline *self, double dx_px, double dy_px, GtkGesture *drag)
{
  (void)dy_px;
  double x_px, y_px;
  if (self->drawing.model != NULL && gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (drag), &x_px, &y_px))
    point_at (self, x_px + dx_px, y_px);
}

/* "1 June 1988 – 2 August 2019" for what began then and has ended. */
static char *
tell_days (const RaEvent *event)
{
  g_autofree char *date = ra_date_text (event->date);

  if (event->until == NULL)
    return g_steal_pointer (&date);
  g_autofree char *until = ra_date_text (event->until);
  return g_strdup_printf ("%s – %s", date, until);
}

static gboolean
query_tooltip_cb (RaTimeline *self, int x_px, int y_px, gboolean keyboard, GtkTooltip *tooltip)
{
  if (self->drawing.model == NULL)
    return FALSE;
  /* Asked for by the keyboard it tells of the handle. */
  int event = keyboard ? self->event : ra_timeline_find_event (&self->drawing, x_px, y_px);
  if (event < 0 && !keyboard)
    event = ra_timeline_find_period (&self->drawing, x_px, y_px);
  if (event < 0)
    return FALSE;
  const GPtrArray *events = ra_timeline_model_get_events (self->drawing.model);
  const RaEvent *found = g_ptr_array_index (events, (guint)event);
  g_autofree char *days = tell_days (found);
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), days, ra_translate_text (self->translations, found->title));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static int
measure_height_px (RaTimelineDrawing *drawing)
{
  ra_timeline_fit_rows (drawing);
  return MAX (HEIGHT_PX, ra_timeline_get_years_bottom_px (drawing));
}

static void
ra_timeline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  (void)for_size;
  *minimum = MIN_WIDTH_PX;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = measure_height_px (&RA_TIMELINE (widget)->drawing);
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ra_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaTimeline *self = RA_TIMELINE (widget);

  if (self->drawing.model != NULL)
    ra_timeline_draw (&self->drawing, snapshot);
}

static void
ra_timeline_finalize (GObject *object)
{
  g_clear_object (&RA_TIMELINE (object)->gestures);
  g_clear_pointer (&RA_TIMELINE (object)->drawing.scale, ra_timeline_scale_free);
  g_clear_pointer (&RA_TIMELINE (object)->drawing.model, ra_timeline_model_free);
  g_clear_pointer (&RA_TIMELINE (object)->translations, ra_translations_unref);
  G_OBJECT_CLASS (ra_timeline_parent_class)->finalize (object);
}

static void
zoom (RaTimeline *self, double factor, double x_px)
{
  if (self->drawing.scale != NULL
      && ra_timeline_scale_zoom (self->drawing.scale, factor, ra_timeline_px_to_seen (&self->drawing, x_px)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pan (RaTimeline *self, double share)
{
  if (self->drawing.scale != NULL && ra_timeline_scale_pan (self->drawing.scale, share))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* By the keyboard about the handle, or about the middle when that is out of sight. */
static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaTimeline *self = RA_TIMELINE (widget);

  (void)parameter;
  if (self->drawing.model == NULL)
    return;
  const double handle_px = ra_timeline_day_to_px (&self->drawing, self->drawing.day);
  const double width_px = gtk_widget_get_width (widget);
  const double at_px = handle_px >= 0.0 && handle_px <= width_px ? handle_px : width_px / 2.0;
  if (g_str_has_suffix (name, "zoom-in"))
    zoom (self, ZOOM_STEP, at_px);
  else if (g_str_has_suffix (name, "zoom-out"))
    zoom (self, 1.0 / ZOOM_STEP, at_px);
  else
    pan (self, g_str_has_suffix (name, "later") ? PAN_STEP : -PAN_STEP);
}

static void
install_view_actions (GtkWidgetClass *klass)
{
  static const struct {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Up, "timeline.zoom-in" },
    { GDK_KEY_Down, "timeline.zoom-out" },
    { GDK_KEY_Left, "timeline.earlier" },
    { GDK_KEY_Right, "timeline.later" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_class_install_action (klass, keys[i].action, NULL, view_action);
    gtk_widget_class_add_binding_action (klass, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
  }
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Left, "timeline.previous-event" },      { GDK_KEY_KP_Left, "timeline.previous-event" },
    { GDK_KEY_Right, "timeline.next-event" },         { GDK_KEY_KP_Right, "timeline.next-event" },
    { GDK_KEY_Down, "timeline.previous-event" },      { GDK_KEY_Up, "timeline.next-event" },
    { GDK_KEY_Page_Up, "timeline.previous-year" },    { GDK_KEY_Page_Down, "timeline.next-year" },
    { GDK_KEY_Home, "timeline.first-event" },         { GDK_KEY_End, "timeline.last-event" },
    { GDK_KEY_KP_Home, "timeline.first-event" },      { GDK_KEY_KP_End, "timeline.last-event" },
    { GDK_KEY_KP_Page_Up, "timeline.previous-year" }, { GDK_KEY_KP_Page_Down, "timeline.next-year" },
  };
  static const char *const names[] = { "timeline.previous-event", "timeline.next-event",  "timeline.previous-year",
                                       "timeline.next-year",      "timeline.first-event", "timeline.last-event" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (klass, names[i], NULL, step_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, 0, keys[i].action, NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, 0, "win.timeline", NULL);
}

static void
ra_timeline_class_init (RaTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ra_timeline_finalize;
  widget_class->measure = ra_timeline_measure;
  widget_class->snapshot = ra_timeline_snapshot;
  day_changed_signal
      = g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  install_actions (widget_class);
  install_view_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
ra_timeline_init (RaTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->drawing.widget = GTK_WIDGET (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  self->gestures = ra_timeline_gestures_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->gestures, "zoom", G_CALLBACK (zoom), self);
  g_signal_connect_swapped (self->gestures, "pan", G_CALLBACK (pan), self);
}

void
ra_timeline_set_up (RaTimeline *self, RaTimelineModel *model, RaTranslations *translations)
{
  g_return_if_fail (RA_IS_TIMELINE (self) && self->drawing.model == NULL);
  self->drawing.model = model;
  self->drawing.scale = ra_timeline_scale_new (model);
  self->translations = translations != NULL ? ra_translations_ref (translations) : NULL;
  put (self, ra_timeline_model_get_last_day (model),
       ra_timeline_model_find_event (model, ra_timeline_model_get_last_day (model)));
}

RaTimelineModel *
ra_timeline_get_model (RaTimeline *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self), NULL);
  return self->drawing.model;
}

const RaTimelineDrawing *
ra_timeline_get_drawing (RaTimeline *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self), NULL);
  return &self->drawing;
}

guint32
ra_timeline_get_day (RaTimeline *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self), 0);
  return self->drawing.day;
}

int
ra_timeline_get_event (RaTimeline *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self), -1);
  return self->event;
}

gboolean
ra_timeline_is_on_event (RaTimeline *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE (self), FALSE);
  return self->event >= 0
         && ra_timeline_model_get_event_day (self->drawing.model, (guint)self->event) == self->drawing.day;
}
