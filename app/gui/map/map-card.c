/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/gui/map/card-content.h"
#include "app/gui/map/card-rows.h"
#include "app/model/map-text.h"

/* A map narrower than this has no room beside the card: it becomes a sheet at the top or at the foot. */
#define SHEET_WIDTH_PX 640.0
#define SHEET_SHARE    0.45
/* What the name of a place takes beside it, about. */
#define NAME_PX 100.0
/* What the title takes, the margins, and the buttons over the map. */
#define TITLE_PX  64.0
#define BESIDE_PX 196.0
#define LEAST_PX  80.0

struct _RaMapCard {
  GtkBox parent_instance;
  GtkLabel *title;
  GtkToggleButton *pin_button;
  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkWidget *ring_box;
  GtkLabel *radius_label;
  GtkSpinButton *radius_spin;
  GtkAdjustment *radius; /* in units */
  RaUnits units;
  double radius_km; /* as it was chosen: no change of units rounds it */
  gboolean filling; /* what changes is not the user's doing */
};

enum { SIGNAL_DISMISSED, SIGNAL_PIN_SWITCHED, SIGNAL_DRAW_RING, SIGNAL_RADIUS_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapCard, ra_map_card, GTK_TYPE_BOX)

static void
close_clicked_cb (RaMapCard *self)
{
  ra_map_card_close (self);
  g_signal_emit (self, signals[SIGNAL_DISMISSED], 0);
}

static void
pin_toggled_cb (RaMapCard *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_PIN_SWITCHED], 0, gtk_toggle_button_get_active (self->pin_button));
}

/* What is being typed counts. */
static void
ring_clicked_cb (RaMapCard *self)
{
  gtk_spin_button_update (self->radius_spin);
  g_signal_emit (self, signals[SIGNAL_DRAW_RING], 0);
}

static void
radius_cb (RaMapCard *self)
{
  if (self->filling)
    return;
  self->radius_km = ra_units_to_km (self->units, gtk_adjustment_get_value (self->radius));
  g_signal_emit (self, signals[SIGNAL_RADIUS_CHANGED], 0);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  (void)name;
  (void)parameter;
  close_clicked_cb (RA_MAP_CARD (widget));
}

/* A scrolled window that has the keyboard itself would pass it on to what comes after the card. */
static gboolean
tab_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RaMapCard *self = RA_MAP_CARD (widget);

  (void)args;

  (void)user_data;
  return gtk_widget_is_focus (GTK_WIDGET (self->scroller))
         && gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

static gboolean
scroll_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gboolean scrolled = FALSE;

  (void)user_data;
  g_signal_emit_by_name (RA_MAP_CARD (widget)->scroller, "scroll-child", g_variant_get_int32 (args), FALSE, &scrolled);
  return scrolled;
}

static void
ra_map_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_MAP_CARD);
  G_OBJECT_CLASS (ra_map_card_parent_class)->dispose (object);
}

static void
ra_map_card_class_init (RaMapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_map_card_dispose;
  signals[SIGNAL_DISMISSED]
      = g_signal_new ("dismissed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PIN_SWITCHED] = g_signal_new ("pin-switched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_DRAW_RING]
      = g_signal_new ("draw-ring", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RADIUS_CHANGED] = g_signal_new ("radius-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/map-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, title);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, pin_button);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, content);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, ring_box);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, radius_label);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, radius_spin);
  gtk_widget_class_bind_template_child (widget_class, RaMapCard, radius);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, radius_cb);
  gtk_widget_class_bind_template_callback (widget_class, ring_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pin_toggled_cb);
  gtk_widget_class_install_action (widget_class, "card.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "card.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, tab_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll_cb, "i", GTK_SCROLL_STEP_UP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll_cb, "i", GTK_SCROLL_STEP_DOWN);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
ra_map_card_init (RaMapCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->radius_km = gtk_adjustment_get_value (self->radius);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->radius_spin)), "activate",
                           G_CALLBACK (ring_clicked_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ra_map_card_new (void)
{
  return g_object_new (RA_TYPE_MAP_CARD, NULL);
}

static void
show_radius (RaMapCard *self, RaUnits units)
{
  /* Translators: the radius of a ring that is to be drawn. */
  const char *const labels[] = { [RA_UNITS_KM] = _ ("R_adius in km"),
                                 [RA_UNITS_MI] = _ ("R_adius in miles"),
                                 [RA_UNITS_NMI] = _ ("R_adius in nautical miles") };

  g_return_if_fail (units < RA_N_UNITS);
  self->units = units;
  self->filling = TRUE;
  gtk_label_set_label (self->radius_label, labels[units]);
  gtk_adjustment_set_value (self->radius, round (ra_units_from_km (units, self->radius_km)));
  self->filling = FALSE;
}

/* Sites are named anyway. */
static void
show_pin (RaMapCard *self, const RaMapSpec *spec, const RaNamedPoint *point)
{
  const gboolean place = point != NULL && point->site == NULL;
  const char *name = place ? (point->place != NULL ? point->place->name : point->pin->name) : NULL;

  self->filling = TRUE;
  gtk_toggle_button_set_active (self->pin_button,
                                place && ra_pins_have (spec->pins, name, point->lat_deg, point->lon_deg));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->pin_button), place);
  gtk_widget_set_visible (self->ring_box, point != NULL);
}

static void
show (RaMapCard *self, const char *title)
{
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
}

void
ra_map_card_show_named_point (RaMapCard *self, const RaMapSpec *spec, const RaNamedPoint *point, RaUnits units)
{
  g_return_if_fail (RA_IS_MAP_CARD (self));
  ra_card_clear (self->content);
  ra_card_fill_named_point (self->content, spec, point, units);
  show_radius (self, units);
  show_pin (self, spec, point);
  show (self, point->name);
}

void
ra_map_card_show_rings (RaMapCard *self, const RaMapSpec *spec, const GPtrArray *rings)
{
  g_return_if_fail (RA_IS_MAP_CARD (self));
  g_return_if_fail (rings->len > 0);
  g_autofree char *title = ra_card_ring_title (g_ptr_array_index (rings, 0), spec->translations);

  ra_card_clear (self->content);
  ra_card_fill_rings (self->content, spec, rings);
  show_pin (self, spec, NULL);
  show (self, title);
}

void
ra_map_card_show_point (RaMapCard *self, const RaMapSpec *spec, double lat_deg, double lon_deg, RaUnits units)
{
  g_return_if_fail (RA_IS_MAP_CARD (self));
  g_autofree char *title = ra_map_text_position (lat_deg, lon_deg);

  ra_card_clear (self->content);
  ra_card_fill_point (self->content, spec, lat_deg, lon_deg, units);
  show_pin (self, spec, NULL);
  show (self, title);
}

void
ra_map_card_move (RaMapCard *self, RaPoint at, double width_px, double height_px)
{
  const gboolean sheet = width_px < SHEET_WIDTH_PX;
  const double room_px = sheet ? SHEET_SHARE * height_px - TITLE_PX : height_px - BESIDE_PX;

  g_return_if_fail (RA_IS_MAP_CARD (self));
  gtk_widget_set_halign (GTK_WIDGET (self),
                         sheet ? GTK_ALIGN_FILL : (at.x > width_px / 2.0 ? GTK_ALIGN_START : GTK_ALIGN_END));
  gtk_widget_set_valign (GTK_WIDGET (self), sheet && at.y < height_px / 2.0 ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_scrolled_window_set_max_content_height (self->scroller, (int)MAX (room_px, LEAST_PX));
}

gboolean
ra_map_card_find_free (RaMapCard *self, RaPoint at, double width_px, double height_px, RaPoint *free_at)
{
  g_return_val_if_fail (RA_IS_MAP_CARD (self) && free_at != NULL, FALSE);
  GtkWidget *card = GTK_WIDGET (self);
  const gboolean sheet = gtk_widget_get_halign (card) == GTK_ALIGN_FILL;
  const gboolean at_start = (sheet ? gtk_widget_get_valign (card) : gtk_widget_get_halign (card)) == GTK_ALIGN_START;
  const double room_px = sheet ? height_px : width_px;
  int card_px;

  gtk_widget_measure (card, sheet ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, sheet ? (int)width_px : -1,
                      NULL, &card_px, NULL, NULL);
  const double middle_px = at_start ? (card_px + room_px) / 2.0 : (room_px - card_px) / 2.0;
  const double free_px = at_start ? at.x - card_px : room_px - card_px - at.x;

  *free_at = (RaPoint) { sheet ? at.x : middle_px, sheet ? middle_px : at.y };
  return card_px < room_px && (sheet || free_px < NAME_PX);
}

double
ra_map_card_get_radius (RaMapCard *self)
{
  g_return_val_if_fail (RA_IS_MAP_CARD (self), 0.0);
  return self->radius_km;
}

void
ra_map_card_set_radius (RaMapCard *self, double km)
{
  g_return_if_fail (RA_IS_MAP_CARD (self) && km > 0.0);
  self->radius_km = km;
  show_radius (self, self->units);
}

gboolean
ra_map_card_is_open (RaMapCard *self)
{
  g_return_val_if_fail (RA_IS_MAP_CARD (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

void
ra_map_card_close (RaMapCard *self)
{
  g_return_if_fail (RA_IS_MAP_CARD (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
