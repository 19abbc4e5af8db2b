/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-pane.h"

#include <glib/gi18n.h>

#include "app/gui/base/scrolled-text.h"
#include "app/gui/base/source-links.h"
#include "app/gui/timeline/timeline-list.h"
#include "app/model/map-text.h"

/* Long enough to read the text of an event aloud. */
#define PLAY_MS 4000
/* Beside the buttons the heading wants so many letters; in less room it stands below them. */
#define HEADING_CHARS 36
#define BUTTONS_PX    170
/* In less room the marks of the bar are too near each other for a finger: events are chosen from a list. */
#define LEAST_BAR_PX 400
/* Lines of the caption that always have room, that a long one is cut to, and that are seen of the whole text at most
 * without scrolling. */
#define LEAST_LINES 2
#define MOST_LINES  4
#define WHOLE_LINES 10

/* What the caption was fitted to. */
typedef struct {
  int width_px;
  guint letters; /* serial of their context; 0 before */
  gboolean whole;
} Fitted;

struct _RaTimelinePane {
  AdwBin parent_instance;

  RaTimeline *timeline;
  GtkLabel *heading;
  GtkLabel *caption;
  GtkBox *head_box;
  GtkScrolledWindow *caption_window;
  GtkButton *previous_button;
  GtkButton *next_button;
  GtkToggleButton *play_button;
  GtkMenuButton *events_button;
  GtkMenuButton *sources_button;
  GtkToggleButton *whole_button;
  GtkBox *sources_box;

  RaMapState *state;
  gboolean going; /* the state follows the timeline, which therefore need not follow the state */
  guint play_id;
  int width_px; /* that it was fitted to; 0 before */
  Fitted fitted;
};

G_DEFINE_FINAL_TYPE (RaTimelinePane, ra_timeline_pane, ADW_TYPE_BIN)

static const RaEvent *
current_event (RaTimelinePane *self)
{
  const int event = ra_timeline_get_event (self->timeline);
  const GPtrArray *events = ra_timeline_model_get_events (ra_timeline_get_model (self->timeline));

  return event >= 0 ? g_ptr_array_index (events, (guint)event) : NULL;
}

/* In the width that it has, without the end that may be left out. */
static int
count_lines (RaTimelinePane *self)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self->caption), gtk_label_get_label (self->caption));

  pango_layout_set_width (layout, self->width_px * PANGO_SCALE);
  return pango_layout_get_line_count (layout);
}

/* The window asks for it each time that it is laid out, and to break a text into lines takes its time. */
static gboolean
is_fitted (RaTimelinePane *self)
{
  const Fitted now = { .width_px = self->width_px,
                       .letters = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self->caption))),
                       .whole = gtk_toggle_button_get_active (self->whole_button) };
  const Fitted before = self->fitted;

  self->fitted = now;
  return before.width_px == now.width_px && before.letters == now.letters && before.whole == now.whole;
}

/* A long text ends with an ellipsis, so that nobody takes a part of a sentence for all of it, until all is asked for.
 */
static void
fit_caption (RaTimelinePane *self)
{
  if (self->width_px <= 0 || is_fitted (self))
    return;
  const gboolean is_long = count_lines (self) > MOST_LINES;
  const gboolean whole = is_long && gtk_toggle_button_get_active (self->whole_button);

  gtk_widget_set_visible (GTK_WIDGET (self->whole_button), is_long);
  gtk_label_set_ellipsize (self->caption, is_long && !whole ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->caption, is_long && !whole ? MOST_LINES : -1);
  ra_scrolled_text_fit (self->caption_window, self->caption, self->width_px,
                        ra_scrolled_text_lines_px (self->caption, LEAST_LINES),
                        ra_scrolled_text_lines_px (self->caption, whole ? WHOLE_LINES : MOST_LINES));
}

static void
whole_toggled_cb (RaTimelinePane *self)
{
  fit_caption (self);
}

/* Before it is set up there is no map yet. */
static const RaTranslations *
language_of (RaTimelinePane *self)
{
  return self->state != NULL ? ra_map_state_get_spec (self->state)->translations : NULL;
}

static void
update_texts (RaTimelinePane *self)
{
  const RaEvent *event = current_event (self);
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  g_autofree char *text = ra_map_text_tell (spec, event != NULL ? event->text : NULL);
  g_autofree char *heading = ra_timeline_describe (self->timeline);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->caption, text != NULL ? text : "");
  self->fitted.letters = 0;
  fit_caption (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->caption_window), 0.0);
  ra_source_links_fill (self->sources_box, event != NULL ? event->sources : NULL, language_of (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->sources_button), event != NULL);
}

static void
update_buttons (RaTimelinePane *self)
{
  const int event = ra_timeline_get_event (self->timeline);
  const int n = (int)ra_timeline_model_get_events (ra_timeline_get_model (self->timeline))->len;

  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button),
                            event > 0 || (event == 0 && !ra_timeline_is_on_event (self->timeline)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), event + 1 < n);
}

static void
day_changed_cb (RaTimelinePane *self)
{
  RaTimelineModel *model = ra_timeline_get_model (self->timeline);
  const guint32 day = ra_timeline_get_day (self->timeline);
  RaScenario *scenario = ra_timeline_model_find_scenario (model, day);
  g_autofree char *date = ra_timeline_format_day (day);
  const char *title = ra_timeline_model_get_title (model, scenario);

  update_texts (self);
  update_buttons (self);
  self->going = TRUE;
  ra_map_state_set_moment (
      self->state, scenario, date,
      ra_translate_name (ra_map_state_get_spec (self->state)->translations, RA_NAME_SCENARIO, title));
  self->going = FALSE;
}

/* A scenario without a date leaves the handle where it was. */
static void
state_changed_cb (RaTimelinePane *self)
{
  const char *date = ra_map_spec_get_date (ra_map_state_get_spec (self->state));
  const guint32 day = date != NULL ? ra_date_to_julian (date) : 0;

  if (self->going || day == 0 || day == ra_timeline_get_day (self->timeline))
    return;
  ra_timeline_pane_set_playing (self, FALSE);
  ra_timeline_set_day (self->timeline, day);
  update_texts (self);
  update_buttons (self);
}

/* What the timeline itself has put on the map, and not a scenario that was chosen elsewhere. */
static gboolean
shows_day (RaTimelinePane *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);

  return spec->date != NULL
         && spec->scenario
                == ra_timeline_model_find_scenario (ra_timeline_get_model (self->timeline),
                                                    ra_timeline_get_day (self->timeline));
}

void
ra_timeline_pane_take_day (RaTimelinePane *self, RaTimelinePane *other)
{
  g_return_if_fail (RA_IS_TIMELINE_PANE (self) && RA_IS_TIMELINE_PANE (other));
  ra_timeline_set_day (self->timeline, ra_timeline_get_day (other->timeline));
  update_texts (self);
  update_buttons (self);
  if (shows_day (other))
    day_changed_cb (self);
}

static void
previous_cb (RaTimelinePane *self)
{
  ra_timeline_step (self->timeline, -1);
}

static void
next_cb (RaTimelinePane *self)
{
  ra_timeline_step (self->timeline, 1);
}

static gboolean
play_tick_cb (gpointer user_data)
{
  RaTimelinePane *self = RA_TIMELINE_PANE (user_data);

  if (ra_timeline_step (self->timeline, 1))
    return G_SOURCE_CONTINUE;
  self->play_id = 0;
  ra_timeline_pane_set_playing (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* At the end it begins anew, or the button would do nothing. */
static void
start_playing (RaTimelinePane *self)
{
  if (!ra_timeline_step (self->timeline, 1))
    gtk_widget_activate_action (GTK_WIDGET (self->timeline), "timeline.first-event", NULL);
  self->play_id = g_timeout_add (PLAY_MS, play_tick_cb, self);
}

static void
play_toggled_cb (RaTimelinePane *self)
{
  const gboolean playing = gtk_toggle_button_get_active (self->play_button);
  const char *label = playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (!playing)
    g_clear_handle_id (&self->play_id, g_source_remove);
  else if (self->play_id == 0)
    start_playing (self);
}

void
ra_timeline_pane_set_playing (RaTimelinePane *self, gboolean playing)
{
  g_return_if_fail (RA_IS_TIMELINE_PANE (self));
  gtk_toggle_button_set_active (self->play_button, playing);
}

gboolean
ra_timeline_pane_is_playing (RaTimelinePane *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE_PANE (self), FALSE);
  return self->play_id != 0;
}

/* What is not seen does not change the map. */
static void
unmap_cb (RaTimelinePane *self)
{
  ra_timeline_pane_set_playing (self, FALSE);
}

static void
ra_timeline_pane_dispose (GObject *object)
{
  RaTimelinePane *self = RA_TIMELINE_PANE (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_TIMELINE_PANE);
  G_OBJECT_CLASS (ra_timeline_pane_parent_class)->dispose (object);
}

static void
ra_timeline_pane_class_init (RaTimelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_TIMELINE);
  G_OBJECT_CLASS (klass)->dispose = ra_timeline_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/timeline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, timeline);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, heading);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, caption);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, head_box);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, caption_window);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, previous_button);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, next_button);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, play_button);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, sources_button);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, events_button);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, whole_button);
  gtk_widget_class_bind_template_child (widget_class, RaTimelinePane, sources_box);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, whole_toggled_cb);
}

/* Words that do not fit are read by scrolling: then the keyboard has to come to them, and only then may it. A scrolled
 * window with nothing to focus would hold the Tab key. */
static void
caption_room_cb (RaTimelinePane *self, GtkAdjustment *adjustment)
{
  const gboolean scrolls = gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);

  gtk_widget_set_can_focus (GTK_WIDGET (self->caption_window), scrolls);
  gtk_widget_set_focusable (GTK_WIDGET (self->caption_window), scrolls);
}

static void
ra_timeline_pane_init (RaTimelinePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->caption_window), "changed",
                           G_CALLBACK (caption_room_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}

GtkWidget *
ra_timeline_pane_new (void)
{
  return g_object_new (RA_TYPE_TIMELINE_PANE, NULL);
}

void
ra_timeline_pane_set_up (RaTimelinePane *self, RaMapState *state, const GPtrArray *scenarios)
{
  RaScenario *scenario = ra_map_state_get_spec (state)->scenario;

  g_return_if_fail (RA_IS_TIMELINE_PANE (self) && self->state == NULL);
  self->state = g_object_ref (state);
  ra_timeline_set_up (self->timeline, ra_timeline_model_new (ra_scenario_get_catalogue (scenario), scenarios),
                      ra_map_state_get_spec (state)->translations);
  ra_timeline_list_set_up (self->events_button, self->timeline);
  g_signal_connect_swapped (self->timeline, "day-changed", G_CALLBACK (day_changed_cb), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (state_changed_cb), self);
  state_changed_cb (self);
  update_texts (self);
  update_buttons (self);
}

int
ra_timeline_pane_fit (RaTimelinePane *self, int width_px)
{
  g_return_val_if_fail (RA_IS_TIMELINE_PANE (self), 0);
  int letter_px = ra_scrolled_text_letter_px (self->heading);
  self->width_px = width_px;
  fit_caption (self);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), width_px >= LEAST_BAR_PX);
  gtk_widget_set_visible (GTK_WIDGET (self->events_button), width_px < LEAST_BAR_PX);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_box), width_px < BUTTONS_PX + HEADING_CHARS * letter_px
                                                                       ? GTK_ORIENTATION_VERTICAL
                                                                       : GTK_ORIENTATION_HORIZONTAL);
  int height_px;
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (self)), GTK_ORIENTATION_VERTICAL, width_px, &height_px, NULL, NULL,
                      NULL);
  return height_px;
}

void
ra_timeline_pane_focus (RaTimelinePane *self)
{
  g_return_if_fail (RA_IS_TIMELINE_PANE (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self->timeline)))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->events_button));
}

RaTimeline *
ra_timeline_pane_get_timeline (RaTimelinePane *self)
{
  g_return_val_if_fail (RA_IS_TIMELINE_PANE (self), NULL);
  return self->timeline;
}
