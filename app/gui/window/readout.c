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
/* From the pointer, where the read-out follows it. */
#define FOLLOW_X_PX  18
#define FOLLOW_Y_PX  22
#define LINE_LETTERS 40
/* More of the map's height than this it does not take, where fewer ranges will do. */
#define LARGEST_SHARE 0.4

struct _RaReadout {
  GObject parent_instance;
  GtkLabel *label; /* borrowed, as are the other widgets */
  RaMapView *map_view;
  RaMapCard *card;
  RaMeasureBar *bar;
  gboolean unfolded; /* more than one line */
  gboolean follows;  /* beside the pointer */
  int margin_end_px; /* else */
  guint update_id;   /* idle */
};

G_DEFINE_FINAL_TYPE (RaReadout, ra_readout, G_TYPE_OBJECT)

/* The size that the label will have on this map, without its margins, which GTK measures with it. */
static void
measure_readout (RaReadout *self, int *width_px, int *height_px)
{
  GtkWidget *label = GTK_WIDGET (self->label);
  const int across_px = gtk_widget_get_margin_start (label) + gtk_widget_get_margin_end (label);
  const int down_px = gtk_widget_get_margin_top (label) + gtk_widget_get_margin_bottom (label);
  int least_px, natural_px, whole_px;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, &natural_px, NULL, NULL);
  const int room_px = CLAMP (gtk_widget_get_width (GTK_WIDGET (self->map_view)), least_px, MAX (natural_px, least_px));
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, room_px, NULL, &whole_px, NULL, NULL);
  *width_px = room_px - across_px;
  *height_px = whole_px - down_px;
}

/* Where the label would lie on the map, and the room about it that it keeps from what is looked at. */
static RaBox
place_of (RaReadout *self, GtkAlign valign, GtkAlign halign, double clearance_px)
{
  const double map_width_px = gtk_widget_get_width (GTK_WIDGET (self->map_view));
  const double map_height_px = gtk_widget_get_height (GTK_WIDGET (self->map_view));
  const double margin_start_px = gtk_widget_get_margin_start (GTK_WIDGET (self->label));
  const double margin_end_px = gtk_widget_get_margin_end (GTK_WIDGET (self->label));
  int width_px, height_px;

  measure_readout (self, &width_px, &height_px);
  const double x_px = halign == GTK_ALIGN_START ? margin_start_px : map_width_px - margin_end_px - width_px;
  const double y_px = valign == GTK_ALIGN_START ? MARGIN_PX : map_height_px - MARGIN_PX - height_px;
  return (RaBox) { x_px - clearance_px, y_px - clearance_px, x_px + width_px + clearance_px,
                   y_px + height_px + clearance_px };
}

static gboolean
is_within (RaBox box, RaPoint at)
{
  return at.x >= box.x_min && at.x <= box.x_max && at.y >= box.y_min && at.y <= box.y_max;
}

/* What would be wrong there, the worst weighing most. */
static guint
judge_place (RaReadout *self, GtkAlign valign, GtkAlign halign, RaPoint at)
{
  return (is_within (place_of (self, valign, halign, CLEARANCE_PX), at) ? 2 : 0)
         + (ra_map_view_has_site_within (self->map_view, place_of (self, valign, halign, SITE_PX)) ? 1 : 0);
}

/* In the first corner of the map in which it covers neither what is looked at nor a site; the foot first. */
static void
move_readout (RaReadout *self, const RaFocus *focus)
{
  static const struct {
    GtkAlign valign;
    GtkAlign halign;
  } corners[] = { { GTK_ALIGN_END, GTK_ALIGN_START },
                  { GTK_ALIGN_START, GTK_ALIGN_START },
                  { GTK_ALIGN_START, GTK_ALIGN_END },
                  { GTK_ALIGN_END, GTK_ALIGN_END } };
  const gboolean measuring = ra_map_view_get_measuring (self->map_view);
  guint best = 0;
  guint least = judge_place (self, corners[0].valign, corners[0].halign, focus->page);

  /* The head of the map is where the bar lies, which says what there is to say of a line. */
  gtk_widget_set_visible (GTK_WIDGET (self->label), !(measuring && least >= 2));
  for (guint i = 1; !measuring && i < G_N_ELEMENTS (corners); i++) {
    const guint faults = judge_place (self, corners[i].valign, corners[i].halign, focus->page);

    if (faults < least) {
      best = i;
      least = faults;
    }
  }
  gtk_widget_set_valign (GTK_WIDGET (self->label), corners[best].valign);
  gtk_widget_set_halign (GTK_WIDGET (self->label), corners[best].halign);
}

static void
set_margins (RaReadout *self, int start_px, int end_px, int top_px, int bottom_px)
{
  GtkWidget *label = GTK_WIDGET (self->label);

  gtk_widget_set_margin_start (label, start_px);
  gtk_widget_set_margin_end (label, end_px);
  gtk_widget_set_margin_top (label, top_px);
  gtk_widget_set_margin_bottom (label, bottom_px);
}

/* In the corners of what the card leaves of the map. */
static void
keep_off_card (RaReadout *self)
{
  int start_px = MARGIN_PX;
  int end_px = self->margin_end_px;

  if (ra_map_card_is_open (self->card)) {
    int card_px; /* with its margins */

    gtk_widget_measure (GTK_WIDGET (self->card), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &card_px, NULL, NULL);
    if (gtk_widget_get_halign (GTK_WIDGET (self->card)) == GTK_ALIGN_START)
      start_px = card_px;
    else
      end_px = MAX (end_px, card_px);
  }
  set_margins (self, start_px, end_px, MARGIN_PX, MARGIN_PX);
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

/* A corner of what is looked at, where the read-out may hang. */
typedef struct {
  gboolean left;
  gboolean above;
} Side;

static RaBox
place_beside (RaPoint at, Side side, RaPoint size)
{
  const double x_px = side.left ? at.x - FOLLOW_X_PX - size.x : at.x + FOLLOW_X_PX;
  const double y_px = side.above ? at.y - FOLLOW_Y_PX - size.y : at.y + FOLLOW_Y_PX;

  return (RaBox) { x_px, y_px, x_px + size.x, y_px + size.y };
}

/* To the lower right first; on another side where it would reach over the edge of the map, or over a site. */
static Side
choose_side (RaReadout *self, RaPoint at, RaPoint size)
{
  const double map_width_px = gtk_widget_get_width (GTK_WIDGET (self->map_view));
  const double map_height_px = gtk_widget_get_height (GTK_WIDGET (self->map_view));
  Side best = { FALSE, FALSE };
  guint best_score = 0;

  for (guint i = 0; i < 4; i++) {
    const Side side = { (i & 1) != 0, (i & 2) != 0 };
    const RaBox box = place_beside (at, side, size);
    const guint score = (box.x_min >= 0.0 && box.x_max <= map_width_px ? 4 : 0)
                        + (box.y_min >= 0.0 && box.y_max <= map_height_px ? 4 : 0)
                        + (ra_map_view_has_site_within (self->map_view, box) ? 0 : 1);

    if (i == 0 || score > best_score) {
      best = side;
      best_score = score;
    }
  }
  return best;
}

/* Hung up by the side that is next to the pointer: how wide a text of several lines becomes is known later. */
static void
follow (RaReadout *self, RaPoint at)
{
  GtkWidget *label = GTK_WIDGET (self->label);
  const double map_width_px = gtk_widget_get_width (GTK_WIDGET (self->map_view));
  const double map_height_px = gtk_widget_get_height (GTK_WIDGET (self->map_view));
  int width_px, height_px;

  set_margins (self, 0, 0, 0, 0); /* they are measured, too */
  measure_readout (self, &width_px, &height_px);
  const Side side = choose_side (self, at, (RaPoint) { width_px, height_px });
  const double x_px = side.left ? map_width_px - at.x + FOLLOW_X_PX : at.x + FOLLOW_X_PX;
  const double y_px = side.above ? map_height_px - at.y + FOLLOW_Y_PX : at.y + FOLLOW_Y_PX;
  const int across_px = (int)CLAMP (x_px, 0.0, MAX (map_width_px - width_px, 0.0));
  const int down_px = (int)CLAMP (y_px, 0.0, MAX (map_height_px - height_px, 0.0));

  gtk_widget_set_halign (label, side.left ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_widget_set_valign (label, side.above ? GTK_ALIGN_END : GTK_ALIGN_START);
  set_margins (self, side.left ? 0 : across_px, side.left ? across_px : 0, side.above ? 0 : down_px,
               side.above ? down_px : 0);
}

/* Folded it has one line, however narrow the map: what finds no room is told when it is asked for. */
static void
fold (RaReadout *self)
{
  const gboolean one_line = !self->unfolded && !self->follows;

  gtk_label_set_wrap (self->label, !one_line);
  gtk_label_set_ellipsize (self->label, one_line ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

static void
update_readout (RaReadout *self)
{
  const gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self->map_view)) < NARROW_PX;
  const guint n_covers = narrow ? FEW_COVERS : COVERS;
  RaFocus focus;

  fold (self);
  if (!self->follows)
    keep_off_card (self);
  if ((narrow && ra_map_card_is_open (self->card)) || !ra_map_view_get_focus (self->map_view, &focus)
      || !fill_readout (self, self->unfolded ? n_covers : 0)) {
    gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
    return;
  }
  if (self->follows)
    follow (self, focus.page);
  else
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
follows_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RaReadout *self = RA_READOUT (user_data);

  g_simple_action_set_state (action, state);
  self->follows = g_variant_get_boolean (state);
  gtk_label_set_max_width_chars (self->label, self->follows ? LINE_LETTERS : -1);
  set_margins (self, MARGIN_PX, self->margin_end_px, MARGIN_PX, MARGIN_PX); /* in its corner */
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
  static const GActionEntry entries[] = {
    { .name = "readout", .state = "false", .change_state = readout_state_cb },
    { .name = "readout-follows", .state = "false", .change_state = follows_state_cb },
  };
  RaReadout *self = g_object_new (RA_TYPE_READOUT, NULL);

  self->label = parts->label;
  self->margin_end_px = gtk_widget_get_margin_end (GTK_WIDGET (parts->label));
  self->map_view = parts->map_view;
  self->card = parts->card;
  self->bar = parts->bar;
  ra_actions_add (parts->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_signal_connect_object (table[i].object, table[i].signal, G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  return self;
}
