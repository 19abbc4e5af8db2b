/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/compare/compare-area.h"

#include <glib/gi18n.h>
#include <math.h>

#define STACKED_BELOW_PX  700 /* narrower, the maps stand below each other */
#define GAP_PX            4
#define NATURAL_HEIGHT_PX 460
#define GRIP_PX           9.0 /* so near to the divider it is taken hold of */
#define LINE_PX           3.0F
#define STEP_PERCENT      2.0
#define PAGE_PERCENT      10.0

struct _RaCompareArea {
  GtkWidget parent_instance;
  GtkWidget *view_a;
  GtkWidget *view_b;
  GtkWidget *label_a;
  GtkWidget *label_b;
  GtkWidget *legend;
  GtkWidget *slider;
  RaCompareMode mode;
  gboolean gripped;
  double grip_percent; /* where the divider stood when it was taken hold of */
};

G_DEFINE_FINAL_TYPE (RaCompareArea, ra_compare_area, GTK_TYPE_WIDGET)

static gboolean
is_stacked (RaCompareArea *self, int width)
{
  return self->mode == RA_COMPARE_SIDE_BY_SIDE && width < STACKED_BELOW_PX;
}

/* The slider's handle, a node of its style. What gtk_range_get_slider_range () says of it is wrong in GTK 4.8. */
static GtkWidget *
find_handle (GtkWidget *within)
{
  if (g_str_equal (gtk_widget_get_css_name (within), "slider"))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *handle = find_handle (child);

    if (handle != NULL)
      return handle;
  }
  return NULL;
}

/* The line goes through the middle of the handle. */
double
ra_compare_area_get_divider_x (RaCompareArea *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_AREA (self), 0.0);
  GtkWidget *handle = find_handle (self->slider);
  graphene_rect_t bounds;

  if (handle != NULL && gtk_widget_compute_bounds (handle, GTK_WIDGET (self), &bounds))
    return round (bounds.origin.x + bounds.size.width / 2.0);
  return gtk_widget_get_width (GTK_WIDGET (self)) * ra_compare_area_get_divider (self) / 100.0;
}

static gboolean
is_on_divider (RaCompareArea *self, double x_px)
{
  return self->mode == RA_COMPARE_SWIPE && fabs (x_px - ra_compare_area_get_divider_x (self)) <= GRIP_PX;
}

static void
drag_begin_cb (RaCompareArea *self, double x_px, double y_px, GtkGesture *drag)
{
  graphene_rect_t slider;

  self->gripped = is_on_divider (self, x_px) && gtk_widget_compute_bounds (self->slider, GTK_WIDGET (self), &slider)
                  && y_px < slider.origin.y;
  self->grip_percent = ra_compare_area_get_divider (self);
  gtk_gesture_set_state (drag, self->gripped ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (RaCompareArea *self, double dx_px, double dy_px, GtkGesture *drag)
{
  (void)dy_px, (void)drag;
  if (self->gripped)
    ra_compare_area_set_divider (self, self->grip_percent + 100.0 * dx_px / gtk_widget_get_width (self->slider));
}

static void
motion_cb (RaCompareArea *self, double x_px)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_on_divider (self, x_px) ? "col-resize" : NULL);
}

/* Before the map below, which would be dragged. */
static void
add_gestures (RaCompareArea *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static GtkSizeRequestMode
ra_compare_area_get_request_mode (GtkWidget *widget)
{
  (void)widget;
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ra_compare_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  RaCompareArea *self = RA_COMPARE_AREA (widget);

  gtk_widget_measure (self->view_a, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && is_stacked (self, MAX (for_size, 0)))
    *minimum = 2 * *minimum + GAP_PX;
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_VERTICAL ? NATURAL_HEIGHT_PX : *natural);
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate (GtkWidget *widget, int x, int y, int width, int height)
{
  if (gtk_widget_should_layout (widget))
    gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);
}

static int
measure_height (GtkWidget *widget, int width)
{
  int least, height;

  if (!gtk_widget_should_layout (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &height, NULL, NULL);
  return height;
}

/* From the left, or up to the right. */
static void
allocate_label (GtkWidget *label, GtkAllocation strip, gboolean at_right)
{
  int least, wanted;

  if (!gtk_widget_should_layout (label))
    return;
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  wanted = MAX (MIN (wanted, strip.width), least);
  allocate (label, at_right ? strip.x + strip.width - wanted : strip.x, strip.y, wanted, strip.height);
}

/* What names a map stands above it, so that it covers no label. */
static void
allocate_below (GtkWidget *view, GtkWidget *label, GtkAllocation room, int label_height)
{
  allocate_label (label, (GtkAllocation) { room.x, room.y, room.width, label_height }, FALSE);
  allocate (view, room.x, room.y + label_height, room.width, MAX (room.height - label_height, 1));
}

static void
allocate_beside (RaCompareArea *self, int width, int height)
{
  const gboolean stacked = is_stacked (self, width);
  GtkAllocation a = { 0, 0, width, height };
  GtkAllocation b = { 0, 0, width, height };

  if (stacked) {
    a.height = (height - GAP_PX) / 2;
    b.y = a.height + GAP_PX;
    b.height = height - b.y;
  } else {
    a.width = (width - GAP_PX) / 2;
    b.x = a.width + GAP_PX;
    b.width = width - b.x;
  }
  const int label_height = MAX (measure_height (self->label_a, a.width), measure_height (self->label_b, b.width));
  allocate_below (self->view_a, self->label_a, a, label_height);
  allocate_below (self->view_b, self->label_b, b, label_height);
}

/* Two maps over each other, or one. */
static void
allocate_over (RaCompareArea *self, int width, int height)
{
  const int slider_height = measure_height (self->slider, width);
  const int label_height
      = MAX (MAX (measure_height (self->label_a, width / 2), measure_height (self->label_b, width / 2)),
             measure_height (self->legend, width));
  const int map_height = MAX (height - label_height - slider_height, 1);

  allocate (self->view_a, 0, label_height, width, map_height);
  allocate (self->view_b, 0, label_height, width, map_height);
  allocate_label (self->label_a, (GtkAllocation) { 0, 0, width / 2, label_height }, FALSE);
  allocate_label (self->label_b, (GtkAllocation) { width - width / 2, 0, width / 2, label_height }, TRUE);
  allocate (self->legend, 0, 0, width, label_height);
  allocate (self->slider, 0, label_height + map_height, width, slider_height);
}

static void
ra_compare_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RaCompareArea *self = RA_COMPARE_AREA (widget);

  (void)baseline;
  if (self->mode == RA_COMPARE_SIDE_BY_SIDE)
    allocate_beside (self, width, height);
  else
    allocate_over (self, width, height);
}

static void
show_part (GtkWidget *view, RaWidthPart part)
{
  RaMapPainter *painter = ra_map_canvas_get_painter (RA_MAP_CANVAS (view));

  if (painter != NULL)
    ra_map_painter_show (painter, part);
}

/* No name goes across the divider; where that is the slider tells only once it has its place. */
static void
show_parts (RaCompareArea *self)
{
  const double share
      = CLAMP (ra_compare_area_get_divider_x (self) / gtk_widget_get_width (GTK_WIDGET (self)), 0.0, 1.0);
  const gboolean swipe = self->mode == RA_COMPARE_SWIPE;

  show_part (self->view_a, swipe ? (RaWidthPart) { 0.0, share } : RA_WHOLE_WIDTH);
  show_part (self->view_b, swipe ? (RaWidthPart) { share, 1.0 } : RA_WHOLE_WIDTH);
}

/* Of the second map only what lies right of the divider. */
static void
snapshot_swipe (RaCompareArea *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float width = (float)gtk_widget_get_width (widget);
  const float x = (float)ra_compare_area_get_divider_x (self);
  graphene_rect_t map;

  if (!gtk_widget_compute_bounds (self->view_b, widget, &map))
    return;
  const float y = map.origin.y;
  const float height = map.size.height;
  gtk_widget_snapshot_child (widget, self->view_a, snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, y, MAX (width - x, 0.0F), height));
  gtk_widget_snapshot_child (widget, self->view_b, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1.0F, 1.0F, 1.0F, 1.0F },
                             &GRAPHENE_RECT_INIT (x - LINE_PX / 2.0F - 1.0F, y, LINE_PX + 2.0F, height));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.13F, 0.13F, 0.13F, 1.0F },
                             &GRAPHENE_RECT_INIT (x - LINE_PX / 2.0F, y, LINE_PX, height));
}

static void
ra_compare_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaCompareArea *self = RA_COMPARE_AREA (widget);

  show_parts (self);
  if (self->mode == RA_COMPARE_SWIPE) {
    snapshot_swipe (self, snapshot);
  } else {
    gtk_widget_snapshot_child (widget, self->view_a, snapshot);
    gtk_widget_snapshot_child (widget, self->view_b, snapshot);
  }
  gtk_widget_snapshot_child (widget, self->label_a, snapshot);
  gtk_widget_snapshot_child (widget, self->label_b, snapshot);
  gtk_widget_snapshot_child (widget, self->legend, snapshot);
  gtk_widget_snapshot_child (widget, self->slider, snapshot);
}

static void
ra_compare_area_dispose (GObject *object)
{
  RaCompareArea *self = RA_COMPARE_AREA (object);

  g_clear_pointer (&self->view_a, gtk_widget_unparent);
  g_clear_pointer (&self->view_b, gtk_widget_unparent);
  g_clear_pointer (&self->label_a, gtk_widget_unparent);
  g_clear_pointer (&self->label_b, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->slider, gtk_widget_unparent);
  G_OBJECT_CLASS (ra_compare_area_parent_class)->dispose (object);
}

static void
ra_compare_area_class_init (RaCompareAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_compare_area_dispose;
  widget_class->get_request_mode = ra_compare_area_get_request_mode;
  widget_class->measure = ra_compare_area_measure;
  widget_class->size_allocate = ra_compare_area_size_allocate;
  widget_class->snapshot = ra_compare_area_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_label (RaCompareArea *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "compare-title");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static GtkWidget *
new_slider (RaCompareArea *self)
{
  GtkWidget *slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0.0, 100.0, STEP_PERCENT);

  gtk_scale_set_draw_value (GTK_SCALE (slider), FALSE);
  gtk_range_set_increments (GTK_RANGE (slider), STEP_PERCENT, PAGE_PERCENT);
  gtk_range_set_value (GTK_RANGE (slider), 50.0);
  gtk_range_set_flippable (GTK_RANGE (slider), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Divider"), -1);
  gtk_widget_set_tooltip_text (slider, _ ("Left of the divider A, right of it B"));
  gtk_widget_add_css_class (slider, "compare-divider");
  gtk_widget_set_parent (slider, GTK_WIDGET (self));
  g_signal_connect_swapped (slider, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  return slider;
}

static void
ra_compare_area_init (RaCompareArea *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->view_a = ra_map_view_new ();
  self->view_b = ra_map_view_new ();
  gtk_widget_set_parent (self->view_a, GTK_WIDGET (self));
  gtk_widget_set_parent (self->view_b, GTK_WIDGET (self));
  self->label_a = new_label (self);
  self->label_b = new_label (self);
  self->legend = new_label (self);
  gtk_label_set_ellipsize (GTK_LABEL (self->legend), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (self->legend), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->legend), 0.0F);
  self->slider = new_slider (self);
  add_gestures (self);
  ra_compare_area_set_mode (self, RA_COMPARE_SIDE_BY_SIDE);
}

RaMapView *
ra_compare_area_get_view_a (RaCompareArea *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_AREA (self), NULL);
  return RA_MAP_VIEW (self->view_a);
}

RaMapView *
ra_compare_area_get_view_b (RaCompareArea *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_AREA (self), NULL);
  return RA_MAP_VIEW (self->view_b);
}

/* In the swipe the second map lies over the first and takes pointer and keys for both, which are linked. */
void
ra_compare_area_set_mode (RaCompareArea *self, RaCompareMode mode)
{
  g_return_if_fail (RA_IS_COMPARE_AREA (self));
  self->mode = mode;
  gtk_widget_set_can_focus (self->view_a, mode != RA_COMPARE_SWIPE);
  gtk_widget_set_visible (self->view_b, mode != RA_COMPARE_DIFFERENCE);
  gtk_widget_set_visible (self->label_a, mode != RA_COMPARE_DIFFERENCE);
  gtk_widget_set_visible (self->label_b, mode != RA_COMPARE_DIFFERENCE);
  gtk_widget_set_visible (self->legend, mode == RA_COMPARE_DIFFERENCE);
  gtk_widget_set_visible (self->slider, mode == RA_COMPARE_SWIPE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
ra_compare_area_set_titles (RaCompareArea *self, const char *a, const char *b)
{
  g_return_if_fail (RA_IS_COMPARE_AREA (self));
  gtk_label_set_label (GTK_LABEL (self->label_a), a);
  gtk_label_set_label (GTK_LABEL (self->label_b), b);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view_a), GTK_ACCESSIBLE_PROPERTY_LABEL, a, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view_b), GTK_ACCESSIBLE_PROPERTY_LABEL, b, -1);
}

void
ra_compare_area_set_legend (RaCompareArea *self, const char *markup)
{
  g_return_if_fail (RA_IS_COMPARE_AREA (self));
  gtk_label_set_markup (GTK_LABEL (self->legend), markup);
}

double
ra_compare_area_get_divider (RaCompareArea *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_AREA (self), 0.0);
  return gtk_range_get_value (GTK_RANGE (self->slider));
}

void
ra_compare_area_set_divider (RaCompareArea *self, double percent)
{
  g_return_if_fail (RA_IS_COMPARE_AREA (self));
  gtk_range_set_value (GTK_RANGE (self->slider), CLAMP (percent, 0.0, 100.0));
}
