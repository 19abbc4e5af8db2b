/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/view-link.h"

struct _RaViewLink {
  GObject parent_instance;
  RaMapState *a;
  RaMapState *b;
  gboolean active;
  gboolean following; /* one is being moved because the other was */
};

G_DEFINE_FINAL_TYPE (RaViewLink, ra_view_link, G_TYPE_OBJECT)

/* The leader's view in the follower's frame. */
static RaViewport
view_for (RaMapState *leader, RaMapState *follower)
{
  const RaViewport *frame = ra_map_state_get_viewport (follower);
  RaViewport viewport = *ra_map_state_get_viewport (leader);

  viewport.width_px = frame->width_px;
  viewport.height_px = frame->height_px;
  return viewport;
}

static void
put_view (RaViewLink *self, RaMapState *follower, const RaViewport *viewport)
{
  self->following = TRUE;
  ra_map_state_set_viewport (follower, viewport);
  self->following = FALSE;
}

static void
follow (RaViewLink *self, RaMapState *leader, RaMapState *follower)
{
  const RaViewport viewport = view_for (leader, follower);
  const RaViewport *now = ra_map_state_get_viewport (follower);

  if (!self->active || self->following)
    return;
  /* The follower hears nothing where nothing changes, or a frame that is being laid out would never come to rest. */
  if (ra_viewport_same_view (&viewport, now))
    return;
  put_view (self, follower, &viewport);
}

static void
moved_cb (RaMapState *state, gpointer user_data)
{
  RaViewLink *self = RA_VIEW_LINK (user_data);

  follow (self, state, state == self->a ? self->b : self->a);
}

static void
ra_view_link_dispose (GObject *object)
{
  RaViewLink *self = RA_VIEW_LINK (object);

  if (self->a != NULL)
    g_signal_handlers_disconnect_by_data (self->a, self);
  if (self->b != NULL)
    g_signal_handlers_disconnect_by_data (self->b, self);
  g_clear_object (&self->a);
  g_clear_object (&self->b);
  G_OBJECT_CLASS (ra_view_link_parent_class)->dispose (object);
}

static void
ra_view_link_class_init (RaViewLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_view_link_dispose;
}

static void
ra_view_link_init (RaViewLink *self)
{
  (void)self;
}

RaViewLink *
ra_view_link_new (RaMapState *a, RaMapState *b)
{
  RaViewLink *self = g_object_new (RA_TYPE_VIEW_LINK, NULL);

  self->a = g_object_ref (a);
  self->b = g_object_ref (b);
  g_signal_connect (a, "viewport-changed", G_CALLBACK (moved_cb), self);
  g_signal_connect (b, "viewport-changed", G_CALLBACK (moved_cb), self);
  return self;
}

void
ra_view_link_set_active (RaViewLink *self, gboolean active)
{
  g_return_if_fail (RA_IS_VIEW_LINK (self));
  if (active && !self->active) {
    const RaViewport viewport = view_for (self->a, self->b);

    /* Even where B is there already: one that has not moved would go back to its scenario's view with its next frame,
     * and take A along. */
    put_view (self, self->b, &viewport);
  }
  self->active = active;
}
