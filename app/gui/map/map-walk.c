/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-walk.h"

/* A place nearer to the border than this counts as outside: one could not read what stands beside it. */
#define BORDER_PX 24.0

struct _RaMapWalk {
  GObject parent_instance;
  RaMapState *state;
  char *name; /* of the place that the walk has come to; NULL: none */
  double lat_deg;
  double lon_deg;
  char *held_name; /* NULL: none is held */
  double held_lat_deg;
  double held_lon_deg;
};

enum { SIGNAL_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapWalk, ra_map_walk, G_TYPE_OBJECT)

static gboolean
is_in_frame (RaMapWalk *self, RaPoint page)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  return page.x >= BORDER_PX && page.y >= BORDER_PX && page.x <= viewport->width_px - BORDER_PX
         && page.y <= viewport->height_px - BORDER_PX;
}

/* Moved as a drag would move it: a map about a site stays about that site. Only what lies behind the limb has to be
 * turned to. */
static void
bring_into_frame (RaMapWalk *self)
{
  RaViewport viewport = *ra_map_state_get_viewport (self->state);
  RaPoint page;

  if (!ra_focus_locate (self->state, self->lat_deg, self->lon_deg, &page)) {
    if (ra_viewport_set_centre (&viewport, self->lat_deg, self->lon_deg))
      ra_map_state_set_viewport (self->state, &viewport);
  } else if (!is_in_frame (self, page)) {
    ra_map_state_drag (self->state, &viewport, page.x, page.y, viewport.width_px / 2.0, viewport.height_px / 2.0);
  }
}

/* Brings the point into sight. */
static void
walk_to (RaMapWalk *self, const RaNamedPoint *point)
{
  g_return_if_fail (RA_IS_MAP_WALK (self));
  g_free (self->name);
  self->name = g_strdup (point->name);
  self->lat_deg = point->lat_deg;
  self->lon_deg = point->lon_deg;
  bring_into_frame (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
ra_map_walk_stop (RaMapWalk *self)
{
  g_return_if_fail (RA_IS_MAP_WALK (self));
  if (self->name == NULL)
    return;
  g_clear_pointer (&self->name, g_free);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* From the place of the last step as long as it is in sight, else from the middle of the map. */
static RaPoint
starting_point (RaMapWalk *self)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  RaPoint page;

  if (self->name != NULL && ra_focus_locate (self->state, self->lat_deg, self->lon_deg, &page)
      && is_in_frame (self, page))
    return page;
  return (RaPoint) { viewport->width_px / 2.0, viewport->height_px / 2.0 };
}

/* @next is the index of the place. */
static gboolean
go_to (RaMapWalk *self, const GArray *points, int next)
{
  if (next < 0)
    return FALSE;
  walk_to (self, &g_array_index (points, RaNamedPoint, next));
  return TRUE;
}

static RaWalk
direction_of (const char *action)
{
  if (g_str_has_suffix (action, "left"))
    return RA_WALK_LEFT;
  if (g_str_has_suffix (action, "right"))
    return RA_WALK_RIGHT;
  return g_str_has_suffix (action, "up") ? RA_WALK_UP : RA_WALK_DOWN;
}

gboolean
ra_map_walk_act (RaMapWalk *self, const GArray *points, const char *action)
{
  g_return_val_if_fail (RA_IS_MAP_WALK (self), FALSE);
  RaProjection *projection = ra_map_state_get_projection (self->state);

  if (g_str_has_suffix (action, "-site"))
    return go_to (self, points, ra_walk_step (points, self->name, g_str_has_suffix (action, "next-site") ? 1 : -1));
  if (projection == NULL)
    return FALSE;
  return go_to (self, points,
                ra_walk_towards (&(RaWalkQuery) { .viewport = ra_map_state_get_viewport (self->state),
                                                  .projection = projection,
                                                  .points = points,
                                                  .from = starting_point (self) },
                                 direction_of (action)));
}

void
ra_map_walk_hold (RaMapWalk *self, const RaNamedPoint *point)
{
  g_return_if_fail (RA_IS_MAP_WALK (self));
  g_free (self->held_name);
  self->held_name = point != NULL ? g_strdup (point->name) : NULL;
  self->held_lat_deg = point != NULL ? point->lat_deg : 0.0;
  self->held_lon_deg = point != NULL ? point->lon_deg : 0.0;
}

gboolean
ra_map_walk_get_held (RaMapWalk *self, RaPoint *page)
{
  g_return_val_if_fail (RA_IS_MAP_WALK (self), FALSE);
  return self->held_name != NULL && ra_focus_locate (self->state, self->held_lat_deg, self->held_lon_deg, page);
}

void
ra_map_walk_to_held (RaMapWalk *self)
{
  g_return_if_fail (RA_IS_MAP_WALK (self));
  if (self->held_name != NULL)
    walk_to (self,
             &(RaNamedPoint) { .name = self->held_name, .lat_deg = self->held_lat_deg, .lon_deg = self->held_lon_deg });
}

gboolean
ra_map_walk_is_on (RaMapWalk *self)
{
  g_return_val_if_fail (RA_IS_MAP_WALK (self), FALSE);
  return self->name != NULL;
}

gboolean
ra_map_walk_get_focus (RaMapWalk *self, RaFocus *focus)
{
  g_return_val_if_fail (RA_IS_MAP_WALK (self), FALSE);
  *focus = (RaFocus) { .kind = RA_FOCUS_MARK, .lat_deg = self->lat_deg, .lon_deg = self->lon_deg, .name = self->name };
  return ra_focus_locate (self->state, focus->lat_deg, focus->lon_deg, &focus->page);
}

static void
ra_map_walk_finalize (GObject *object)
{
  RaMapWalk *self = RA_MAP_WALK (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->held_name, g_free);
  G_OBJECT_CLASS (ra_map_walk_parent_class)->finalize (object);
}

static void
ra_map_walk_class_init (RaMapWalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_map_walk_finalize;
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_walk_init (RaMapWalk *self)
{
  (void)self;
}

RaMapWalk *
ra_map_walk_new (RaMapState *state)
{
  RaMapWalk *self = g_object_new (RA_TYPE_MAP_WALK, NULL);

  self->state = g_object_ref (state);
  return self;
}
