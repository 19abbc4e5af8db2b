/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/readout.h"

#include "app/gui/base/actions.h"

/* So many of the ranges that cover a point are named; a narrow map has room for fewer. */
#define COVERS     3
#define FEW_COVERS 2
#define NARROW_PX  500
#define MARGIN_PX  9
/* The read-out gives way when the pointer comes as near as this. */
#define CLEARANCE_PX 48
/* As near as this it would cover the mark of a site. */
#define SITE_PX 8
/* More of the map's height than this it does not take, where fewer ranges will do. */
#define LARGEST_SHARE 0.4

struct _RaReadout {
  GObject parent_instance;
  GtkLabel *label; /* borrowed, as are the other widgets */
  RaMapView *map_view;
  RaMapCard *card;
  RaMeasureBar *bar;
  gboolean unfolded; /* more than one line */
  guint update_id;   /* idle */
};

G_DEFINE_FINAL_TYPE (RaReadout, ra_readout, G_TYPE_OBJECT)

/* The size that the label will have on this map. */
static void
measure_readout (RaReadout *self, int *width_px, int *height_px)
{
  const int room_px = gtk_widget_get_width (GTK_WIDGET (self->map_view))
                      - gtk_widget_get_margin_start (GTK_WIDGET (self->label))
                      - gtk_widget_get_margin_end (GTK_WIDGET (self->label));
  int least_px;

  gtk_widget_measure (GTK_WIDGET (self->label), GTK_ORIENTATION_HORIZONTAL, -1, &least_px, width_px, NULL, NULL);
  *width_px = CLAMP (room_px, least_px, MAX (*width_px, least_px));
  gtk_widget_measure (GTK_WIDGET (self->label), GTK_ORIENTATION_VERTICAL, *width_px, NULL, height_px, NULL, NULL);
}

/* Where the label would lie on the map, and the room about it that it keeps from what is looked at. */
static RaBox
place_of (RaReadout *self, GtkAlign valign, GtkAlign halign, double clearance_px)
{
  const double map_width_px = gtk_widget_get_width (GTK_WIDGET (self->map_view));
  const double map_height_px = gtk_widget_get_height (GTK_WIDGET (self->map_view));
  const double margin_end_px = gtk_widget_get_margin_end (GTK_WIDGET (self->label));
  int width_px, height_px;

  measure_readout (self, &width_px, &height_px);
  const double x_px = halign == GTK_ALIGN_START ? MARGIN_PX : map_width_px - margin_end_px - width_px;
  const double y_px = valign == GTK_ALIGN_START ? MARGIN_PX : map_height_px - MARGIN_PX - height_px;
  return (RaBox) { x_px - clearance_px, y_px - clearance_px, x_px + width_px + clearance_px,
                   y_px + height_px + clearance_px };
}

static gboolean
is_within (RaBox box, RaPoint at)
{
  return at.x >= box.x_min && at.x <= box.x_max && at.y >= box.y_min && at.y <= box.y_max;
}

/* At the foot of the map; at its head while what is looked at, or else a site, lies there and none at the head. */
static void
move_readout (RaReadout *self, const RaFocus *focus)
{
  const gboolean card_at_start
      = ra_map_card_is_open (self->card) && gtk_widget_get_halign (GTK_WIDGET (self->card)) == GTK_ALIGN_START;
  const GtkAlign head_halign = card_at_start ? GTK_ALIGN_END : GTK_ALIGN_START;
  const gboolean in_the_way = is_within (place_of (self, GTK_ALIGN_END, GTK_ALIGN_START, CLEARANCE_PX), focus->page);
  const gboolean over_site
      = ra_map_view_has_site_within (self->map_view, place_of (self, GTK_ALIGN_END, GTK_ALIGN_START, SITE_PX))
        && !ra_map_view_get_measuring (self->map_view)
        && !ra_map_view_has_site_within (self->map_view, place_of (self, GTK_ALIGN_START, head_halign, SITE_PX))
        && !is_within (place_of (self, GTK_ALIGN_START, head_halign, CLEARANCE_PX), focus->page);
  const gboolean at_head = in_the_way || over_site;

  gtk_widget_set_valign (GTK_WIDGET (self->label), at_head ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_set_halign (GTK_WIDGET (self->label), at_head ? head_halign : GTK_ALIGN_START);
  /* The head of the map is where the bar lies, which says what there is to say of a line. */
  gtk_widget_set_visible (GTK_WIDGET (self->label), !(at_head && ra_map_view_get_measuring (self->map_view)));
}

/* With as many ranges as there is room for, in letters of whatever size; FALSE when there is nothing to say. */
static gboolean
fill_readout (RaReadout *self, guint n_covers)
{
  const double room_px = LARGEST_SHARE * gtk_widget_get_height (GTK_WIDGET (self->map_view));
  int width_px, height_px;

  do {
    g_autofree char *text = ra_map_view_describe_focus (self->map_view, n_covers);

    if (text == NULL)
      return FALSE;
    gtk_label_set_label (self->label, text);
    gtk_widget_set_visible (GTK_WIDGET (self->label), TRUE);
    measure_readout (self, &width_px, &height_px);
  } while (height_px > room_px && n_covers-- > 0);
  return TRUE;
}

static void
update_readout (RaReadout *self)
{
  const gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self->map_view)) < NARROW_PX;
  const guint n_covers = narrow ? FEW_COVERS : COVERS;
  RaFocus focus;

  if ((narrow && ra_map_card_is_open (self->card)) || !ra_map_view_get_focus (self->map_view, &focus)
      || !fill_readout (self, self->unfolded ? n_covers : 0)) {
    gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
    return;
  }
  move_readout (self, &focus);
}

static gboolean
readout_idle_cb (gpointer user_data)
{
  RaReadout *self = RA_READOUT (user_data);

  self->update_id = 0;
  update_readout (self);
  ra_measure_bar_update (self->bar);
  return G_SOURCE_REMOVE;
}

/* Later, because the viewport may change while the window is being laid out, when no label may change its size. */
static void
update_later (RaReadout *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (readout_idle_cb, self);
}

static void
readout_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RaReadout *self = RA_READOUT (user_data);

  g_simple_action_set_state (action, state);
  self->unfolded = g_variant_get_boolean (state);
  update_later (self);
}

static void
ra_readout_finalize (GObject *object)
{
  g_clear_handle_id (&RA_READOUT (object)->update_id, g_source_remove);
  G_OBJECT_CLASS (ra_readout_parent_class)->finalize (object);
}

static void
ra_readout_class_init (RaReadoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_readout_finalize;
}

static void
ra_readout_init (RaReadout *self)
{
  (void)self;
}

RaReadout *
ra_readout_new (const RaReadoutParts *parts)
{
  const struct {
    gpointer object;
    const char *signal;
  } table[] = {
    { parts->state, "content-changed" },      { parts->state, "units-changed" },
    { parts->map_view, "pointer-changed" },   { parts->map_view, "measured" },
    { parts->map_view, "notify::has-focus" }, { parts->card, "notify::visible" },
  };
  static const GActionEntry entries[] = { { .name = "readout", .state = "false", .change_state = readout_state_cb } };
  RaReadout *self = g_object_new (RA_TYPE_READOUT, NULL);

  self->label = parts->label;
  self->map_view = parts->map_view;
  self->card = parts->card;
  self->bar = parts->bar;
  ra_actions_add (parts->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_signal_connect_object (table[i].object, table[i].signal, G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  return self;
}
