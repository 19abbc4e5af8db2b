/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/presenter.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/gui/base/scrolled-text.h"
#include "app/gui/map/map-view.h"
#include "app/gui/map/spotlight.h"
#include "app/gui/present/presenter-hint.h"
#include "app/gui/present/presenter-notes.h"
#include "app/gui/present/presenter-texts.h"

#define TYPE_STEP     1.15
#define SMALLEST_TYPE 0.6
#define LARGEST_TYPE  2.0
/* Sizes of letters are for a frame that is so many usual letters wide; on a narrower one they shrink with it, but not
 * to less than a share. */
#define TYPE_LETTERS 135.0
#define SMALLEST_FIT 0.4
/* More of a caption than this share of the height is read by scrolling. */
#define LEAST_LINES     2
#define CAPTION_SHARE   0.35
#define SWIPE_PX_PER_S  300.0
#define LEAST_MOTION_PX 4.0
#define FALLBACK_WIDTH  1280
#define FALLBACK_HEIGHT 720

struct _RaPresenter {
  AdwWindow parent_instance;

  RaMapView *map_view;
  GtkLabel *banner_label;
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkLabel *caption_label;
  GtkScrolledWindow *caption_window;
  GtkLabel *figures_label;
  GtkLabel *source_label;
  RaPresenterHint *hint;
  RaSpotlight *spotlight;
  GtkWidget *black;

  RaPresentation *presentation;
  RaMapState *state;
  RaPresenterNotes *notes; /* weak */
  guint step;
  double type_scale; /* by choice */
  double fit;        /* by the width of the window */
  guint fit_id;      /* idle */
  RaPoint pointer;   /* where it was when it last moved, as NAN before */
};

G_DEFINE_FINAL_TYPE (RaPresenter, ra_presenter, ADW_TYPE_WINDOW)

static void
put_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static gboolean fit_cb (gpointer user_data);

/* Later: while the window is being laid out nothing may change its layout. */
static void
fit_later (RaPresenter *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static void
show_step (RaPresenter *self)
{
  const char *title = ra_presentation_get_step_title (self->presentation, self->step);
  const guint length = ra_presentation_get_length (self->presentation);
  /* Translators: the number of this step and how many there are. */
  g_autofree char *count = length > 1 ? g_strdup_printf (_ ("%u of %u"), self->step + 1, length) : NULL;

  ra_presentation_show (self->presentation, self->step, self->state);
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  g_autofree char *sources = ra_presenter_sources_text (self->presentation, self->step, spec);
  g_autofree char *figures = ra_presenter_figures_text (self->presentation, self->step, spec);
  put_label (self->figures_label, figures);
  put_label (self->title_label, title);
  put_label (self->count_label, count);
  put_label (self->caption_label, ra_presentation_get_caption (self->presentation, self->step));
  g_autofree char *quoted = ra_presentation_describe_quotations (self->presentation, self->step);
  g_autofree char *below = quoted != NULL ? g_strdup_printf ("%s\n%s", quoted, sources) : NULL;
  put_label (self->source_label, below != NULL ? below : sources);
  fit_later (self);
  put_label (self->banner_label, ra_presentation_get_banner (self->presentation, self->step));
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (self->notes != NULL)
    ra_presenter_notes_show_step (self->notes, self->presentation, self->step);
}

void
ra_presenter_go_to (RaPresenter *self, int step)
{
  g_return_if_fail (RA_IS_PRESENTER (self));
  step = CLAMP (step, 0, (int)ra_presentation_get_length (self->presentation) - 1);
  gtk_widget_set_visible (self->black, FALSE);
  if ((guint)step == self->step)
    return;
  ra_presenter_hint_hide (self->hint);
  self->step = (guint)step;
  show_step (self);
}

static void
apply_type_scale (RaPresenter *self)
{
  GtkLabel *const labels[]
      = { self->title_label, self->count_label, self->caption_label, self->figures_label, self->source_label };
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (self->type_scale * self->fit));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_label_set_attributes (labels[i], attributes);
  pango_attr_list_unref (attributes);
}

static void
set_type_scale (RaPresenter *self, double scale)
{
  self->type_scale = CLAMP (scale, SMALLEST_TYPE, LARGEST_TYPE);
  apply_type_scale (self);
  fit_later (self);
}

static void
fit_caption (RaPresenter *self)
{
  const int width_px = gtk_widget_get_width (GTK_WIDGET (self->caption_window));
  const double most_px = CAPTION_SHARE * gtk_widget_get_height (GTK_WIDGET (self));

  if (width_px > 0)
    ra_scrolled_text_fit (self->caption_window, self->caption_label, width_px,
                          ra_scrolled_text_lines_px (self->caption_label, LEAST_LINES), (int)most_px);
}

static gboolean
fit_cb (gpointer user_data)
{
  RaPresenter *self = RA_PRESENTER (user_data);
  const double wide_px = TYPE_LETTERS * ra_scrolled_text_letter_px (self->source_label);
  const double fit = CLAMP (gtk_widget_get_width (GTK_WIDGET (self)) / wide_px, SMALLEST_FIT, 1.0);

  self->fit_id = 0;
  if (fit != self->fit) {
    self->fit = fit;
    apply_type_scale (self);
  }
  fit_caption (self);
  return G_SOURCE_REMOVE;
}

static void
realize_cb (RaPresenter *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout", G_CALLBACK (fit_later), self,
                           G_CONNECT_SWAPPED);
}

static gboolean handle_key (RaPresenter *self, guint key);

static void
toggle_notes (RaPresenter *self)
{
  if (self->notes != NULL) {
    gtk_window_destroy (GTK_WINDOW (self->notes));
    return;
  }
  g_set_weak_pointer (&self->notes, ra_presenter_notes_new ());
  g_signal_connect_object (self->notes, "key-typed", G_CALLBACK (handle_key), self, G_CONNECT_SWAPPED);
  ra_presenter_notes_show_step (self->notes, self->presentation, self->step);
  gtk_window_present (GTK_WINDOW (self->notes));
}

/* Letters work under a caps lock too. */
static gboolean
handle_key (RaPresenter *self, guint key)
{
  switch (gdk_keyval_to_lower (key)) {
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
  case GDK_KEY_space:
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    ra_presenter_go_to (self, (int)self->step + 1);
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
  case GDK_KEY_BackSpace:
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    ra_presenter_go_to (self, (int)self->step - 1);
    return TRUE;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
  case GDK_KEY_F5:
    ra_presenter_go_to (self, 0);
    return TRUE;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    ra_presenter_go_to (self, G_MAXINT);
    return TRUE;
  case GDK_KEY_b:
  case GDK_KEY_period:
    gtk_widget_set_visible (self->black, !gtk_widget_get_visible (self->black));
    return TRUE;
  case GDK_KEY_s:
    gtk_widget_set_visible (GTK_WIDGET (self->spotlight), !gtk_widget_get_visible (GTK_WIDGET (self->spotlight)));
    return TRUE;
  case GDK_KEY_n:
    toggle_notes (self);
    return TRUE;
  case GDK_KEY_plus:
  case GDK_KEY_equal:
  case GDK_KEY_KP_Add:
    set_type_scale (self, self->type_scale * TYPE_STEP);
    return TRUE;
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract:
    set_type_scale (self, self->type_scale / TYPE_STEP);
    return TRUE;
  case GDK_KEY_Escape:
    gtk_window_close (GTK_WINDOW (self));
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
key_cb (RaPresenter *self, guint key)
{
  return handle_key (self, key);
}

static void
click_cb (RaPresenter *self, int n_press, double x_px, double y_px, GtkGesture *click)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  (void)n_press, (void)x_px, (void)y_px;
  if (button == GDK_BUTTON_PRIMARY)
    ra_presenter_go_to (self, (int)self->step + 1);
  else if (button == GDK_BUTTON_SECONDARY)
    ra_presenter_go_to (self, (int)self->step - 1);
}

/* To the left as one turns a page. */
static void
swipe_cb (RaPresenter *self, double x_px_per_s, double y_px_per_s)
{
  if (fabs (x_px_per_s) > SWIPE_PX_PER_S && fabs (x_px_per_s) > fabs (y_px_per_s))
    ra_presenter_go_to (self, (int)self->step + (x_px_per_s < 0.0 ? 1 : -1));
}

/* Not when the window comes to lie under it. */
static void
motion_cb (RaPresenter *self, double x_px, double y_px)
{
  const gboolean moved = fabs (x_px - self->pointer.x) + fabs (y_px - self->pointer.y) >= LEAST_MOTION_PX;

  if (moved)
    ra_presenter_hint_show (self->hint);
  if (moved || isnan (self->pointer.x))
    self->pointer = (RaPoint) { x_px, y_px };
  ra_spotlight_point_at (self->spotlight, x_px, y_px);
}

static void
ra_presenter_dispose (GObject *object)
{
  RaPresenter *self = RA_PRESENTER (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->notes != NULL)
    gtk_window_destroy (GTK_WINDOW (self->notes));
  g_clear_weak_pointer (&self->notes);
  g_clear_object (&self->state);
  g_clear_pointer (&self->presentation, ra_presentation_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_PRESENTER);
  G_OBJECT_CLASS (ra_presenter_parent_class)->dispose (object);
}

static void
ra_presenter_class_init (RaPresenterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_MAP_VIEW);
  g_type_ensure (RA_TYPE_PRESENTER_HINT);
  g_type_ensure (RA_TYPE_SPOTLIGHT);
  G_OBJECT_CLASS (klass)->dispose = ra_presenter_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/presenter.ui");
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, map_view);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, banner_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, title_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, count_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, caption_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, caption_window);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, figures_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, source_label);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, hint);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, spotlight);
  gtk_widget_class_bind_template_child (widget_class, RaPresenter, black);
}

static void
add_controllers (RaPresenter *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "released", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
}

/* Where nobody grants a full screen the window is as large as one. */
static void
fill_screen (RaPresenter *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle area = { 0, 0, FALLBACK_WIDTH, FALLBACK_HEIGHT };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
ra_presenter_init (RaPresenter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->type_scale = self->fit = 1.0;
  self->pointer = (RaPoint) { NAN, NAN };
  apply_type_scale (self);
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
  add_controllers (self);
  fill_screen (self);
}

RaPresenter *
ra_presenter_new (RaPresentation *presentation, RaBasemap *basemap, const RaMapSpec *like)
{
  RaPresenter *self = g_object_new (RA_TYPE_PRESENTER, NULL);

  self->presentation = presentation;
  self->state = ra_map_state_new (ra_presentation_get_scenario (presentation, 0));
  ra_map_state_set_translations (self->state, like->translations);
  ra_map_state_set_theme (self->state, like->theme);
  ra_map_state_set_boundaries (self->state, like->boundaries);
  ra_map_state_set_shown (self->state, RA_SHOW_COMPASS_CIRCLES, (like->show & RA_SHOW_COMPASS_CIRCLES) != 0);
  ra_map_view_set_up (self->map_view, self->state, basemap);
  show_step (self);
  ra_presenter_hint_set_length (self->hint, ra_presentation_get_length (presentation));
  ra_presenter_hint_show (self->hint);
  return self;
}

guint
ra_presenter_get_step (RaPresenter *self)
{
  g_return_val_if_fail (RA_IS_PRESENTER (self), 0);
  return self->step;
}
