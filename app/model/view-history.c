/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/view-history.h"

#include "app/layout/view-fit.h"

/* A map that moves on sooner has only passed by. */
#define REST_MS    600
#define MOST_VIEWS 100

typedef struct {
  RaScenario *scenario; /* NULL: that of a document */
  char *date;           /* NULL: the scenario's own */
  char *title;
  RaViewport viewport;
  RaViewOrigin origin;
} View;

struct _RaViewHistory {
  GObject parent_instance;
  RaMapState *state;
  RaEditSession *session;
  GPtrArray *views; /* View * */
  guint at;
  gboolean going;
  guint rest_id; /* timeout */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (RaViewHistory, ra_view_history, G_TYPE_OBJECT)

static void
view_free (View *self)
{
  g_clear_pointer (&self->scenario, ra_scenario_unref);
  g_free (self->date);
  g_free (self->title);
  g_free (self);
}

static gboolean
is_editing (RaViewHistory *self)
{
  return ra_edit_session_get_document (self->session) != NULL;
}

static View *
view_new (RaViewHistory *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  View *view = g_new0 (View, 1);

  view->scenario = is_editing (self) ? NULL : ra_scenario_ref (spec->scenario);
  view->date = g_strdup (spec->date);
  view->title = spec->date != NULL ? g_strdup (spec->title) : NULL;
  view->viewport = spec->viewport;
  view->origin = ra_map_state_get_view_origin (self->state);
  return view;
}

/* A scenario's own view is the same in a frame of any size. */
static gboolean
view_equal (const View *a, const View *b)
{
  if (a->scenario != b->scenario || g_strcmp0 (a->date, b->date) != 0)
    return FALSE;
  return (a->origin == RA_VIEW_OF_SCENARIO && b->origin == RA_VIEW_OF_SCENARIO)
         || ra_viewport_same_view (&a->viewport, &b->viewport);
}

void
ra_view_history_note (RaViewHistory *self)
{
  g_return_if_fail (RA_IS_VIEW_HISTORY (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  /* What is kept for now, as in a comparison, nobody has chosen. */
  if (ra_map_state_get_view_origin (self->state) == RA_VIEW_KEPT)
    return;
  View *view = view_new (self);
  if (view_equal (view, g_ptr_array_index (self->views, self->at))) {
    view_free (view);
    return;
  }
  g_ptr_array_set_size (self->views, (int)self->at + 1);
  g_ptr_array_add (self->views, view);
  if (self->views->len > MOST_VIEWS)
    g_ptr_array_remove_index (self->views, 0);
  self->at = self->views->len - 1;
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
rest_cb (gpointer user_data)
{
  RaViewHistory *self = RA_VIEW_HISTORY (user_data);

  self->rest_id = 0;
  ra_view_history_note (self);
  return G_SOURCE_REMOVE;
}

static void
moved_cb (RaViewHistory *self)
{
  if (self->going)
    return;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
  /* The first step back can be taken before the map has rested. */
  if (self->at == 0)
    g_signal_emit (self, changed_signal, 0);
}

/* Whether another view is shown than the one that was noted last, and has not rested yet. */
static gboolean
has_moved (RaViewHistory *self)
{
  if (self->rest_id == 0 || ra_map_state_get_view_origin (self->state) == RA_VIEW_KEPT)
    return FALSE;
  View *view = view_new (self);
  const gboolean moved = !view_equal (view, g_ptr_array_index (self->views, self->at));
  view_free (view);
  return moved;
}

gboolean
ra_view_history_can_go (RaViewHistory *self, int step)
{
  g_return_val_if_fail (RA_IS_VIEW_HISTORY (self) && (step == 1 || step == -1), FALSE);
  return step > 0 ? self->at + 1 < self->views->len : self->at > 0 || has_moved (self);
}

static void
show (RaViewHistory *self, const View *view)
{
  const RaViewport *now = ra_map_state_get_viewport (self->state);
  RaViewport viewport = view->viewport;

  self->going = TRUE;
  if (view->scenario != NULL && !is_editing (self))
    ra_map_state_set_moment (self->state, view->scenario, view->date, view->title);
  ra_view_fit_reframe (&viewport, now->width_px, now->height_px);
  if (view->origin == RA_VIEW_OF_SCENARIO)
    ra_map_state_reset_view (self->state);
  else
    ra_map_state_put_viewport (self->state, &viewport, view->origin);
  self->going = FALSE;
}

gboolean
ra_view_history_go (RaViewHistory *self, int step)
{
  g_return_val_if_fail (RA_IS_VIEW_HISTORY (self) && (step == 1 || step == -1), FALSE);
  /* What has not rested yet is come back to as well. */
  if (self->rest_id != 0)
    ra_view_history_note (self);
  if (!ra_view_history_can_go (self, step))
    return FALSE;
  self->at += (guint)step;
  show (self, g_ptr_array_index (self->views, self->at));
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

static void
ra_view_history_dispose (GObject *object)
{
  RaViewHistory *self = RA_VIEW_HISTORY (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_object (&self->state);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ra_view_history_parent_class)->dispose (object);
}

static void
ra_view_history_class_init (RaViewHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_view_history_dispose;
  changed_signal
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_view_history_init (RaViewHistory *self)
{
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify)view_free);
}

RaViewHistory *
ra_view_history_new (RaMapState *state, RaEditSession *session)
{
  RaViewHistory *self = g_object_new (RA_TYPE_VIEW_HISTORY, NULL);

  self->state = g_object_ref (state);
  self->session = g_object_ref (session);
  g_ptr_array_add (self->views, view_new (self));
  g_signal_connect_object (state, "viewport-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "content-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return self;
}
