/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/site-moving.h"

#include <glib/gi18n.h>

#include "app/base/paths.h"
#include "app/gui/base/toasts.h"
#include "app/gui/map/site-keys.h"
#include "data/landmarks.h"

/* A message with a button takes longer to act on than to read. */
#define UNDO_TIMEOUT_S 12

struct _RaSiteMoving {
  GObject parent_instance;
  RaMapView *map_view; /* borrowed */
  RaEditSession *session;
  RaSiteDragging *dragging;
  RaSiteKeys *keys;
  RaLandmarks *landmarks; /* NULL until they are wanted */
  RaScenario *listed;     /* whose sites can be moved now; NULL: none can */
  gboolean moved;         /* the movement that goes on is the last step of the document */
};

G_DEFINE_FINAL_TYPE (RaSiteMoving, ra_site_moving, G_TYPE_OBJECT)

static RaDocument *
get_document (RaSiteMoving *self)
{
  return ra_edit_session_get_document (self->session);
}

/* Own sites that stand there by hypothesis alone. What is said to stand somewhere is not to be pushed about. */
static GPtrArray *
list_movable (RaScenario *scenario)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (scenario);
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  GPtrArray *movable = g_ptr_array_new ();

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->status != RA_STATUS_HYPOTHETICAL)
      g_hash_table_add (said, (gpointer)deployment->site);
  }
  for (guint i = 0; i < sites->len; i++)
    if (!g_hash_table_contains (said, g_ptr_array_index (sites, i)))
      g_ptr_array_add (movable, g_ptr_array_index (sites, i));
  return movable;
}

static const RaSite *
find_site (RaSiteMoving *self, const char *id)
{
  return ra_catalogue_find_site (ra_scenario_get_catalogue (ra_document_get_scenario (get_document (self))), id);
}

static void
mark_held (RaSiteMoving *self)
{
  const char *held = ra_site_keys_get_held (self->keys);
  const RaSite *site = held != NULL ? find_site (self, held) : NULL;

  ra_map_view_set_held (
      self->map_view,
      site != NULL
          ? &(RaNamedPoint) { .name = site->name, .lat_deg = site->lat_deg, .lon_deg = site->lon_deg, .site = site }
          : NULL);
}

/* The document's own sites, as they are now; none of what is shown while that is something else. An edit is told of
 * more than once. */
static void
updated_cb (RaSiteMoving *self)
{
  const gboolean editable = ra_edit_session_is_editable (self->session);
  RaScenario *scenario = editable ? ra_document_get_scenario (get_document (self)) : NULL;

  if (scenario != NULL && scenario == self->listed)
    return;
  g_clear_pointer (&self->listed, ra_scenario_unref);
  self->listed = scenario != NULL ? ra_scenario_ref (scenario) : NULL;
  g_autoptr (GPtrArray) movable = scenario != NULL ? list_movable (scenario) : NULL;
  ra_site_dragging_set_movable (self->dragging, movable);
  ra_site_keys_set_movable (self->keys, movable);
  mark_held (self);
}

gboolean
ra_site_moving_hold (RaSiteMoving *self, const char *id)
{
  g_return_val_if_fail (RA_IS_SITE_MOVING (self), FALSE);
  ra_site_keys_hold (self->keys, id);
  return ra_site_keys_get_held (self->keys) != NULL;
}

/* A place that was pointed at is not known to the metre. */
static double
rounded (double deg)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, "%.4f", deg), NULL);
}

/* All movements of a site are one step until ra_document_end_merge (). */
static void
commit_move (RaSiteMoving *self, const RaSite *moved, const char *id)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (get_document (self));
  g_autofree char *text = g_strdup_printf (_ ("Move site %s"), moved->name);
  g_autofree char *merge = g_strconcat ("move ", id, NULL);
  guint index;

  if (draft == NULL || !ra_scenario_document_find (draft, "sites", id, &index))
    return;
  ra_scenario_document_set_site (draft, index, moved);
  g_autoptr (GError) error = NULL;
  if (ra_document_commit (get_document (self), draft, text, merge, &error))
    self->moved = TRUE;
  else
    ra_toasts_tell (GTK_WIDGET (self->map_view), error->message);
}

/* The country that a site is said to lie in goes along when it is moved across a border, and stays where it comes to
 * lie at sea. One without a country gets none. */
static void
settle_country (RaSiteMoving *self, RaSite *moved)
{
  if (moved->country == NULL)
    return;
  if (self->landmarks == NULL) {
    g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
    self->landmarks = data_dir != NULL ? ra_landmarks_new (data_dir) : NULL;
  }
  const RaBorders *borders = self->landmarks != NULL ? ra_landmarks_get_borders (self->landmarks, NULL) : NULL;
  const char *code = borders != NULL ? ra_borders_find (borders, moved->lat_deg, moved->lon_deg) : NULL;
  if (code != NULL && *code != '\0')
    moved->country = (char *)code; /* borrowed, as all of it is */
}

static void
move_site (RaSiteMoving *self, const char *id, double lat_deg, double lon_deg)
{
  const RaSite *site = find_site (self, id);

  if (site == NULL)
    return;
  RaSite moved = *site;

  moved.lat_deg = rounded (lat_deg);
  moved.lon_deg = rounded (lon_deg);
  settle_country (self, &moved);
  if (moved.lat_deg != site->lat_deg || moved.lon_deg != site->lon_deg)
    commit_move (self, &moved, id);
}

static void
dragging_cb (RaSiteMoving *self, const char *id, double lat_deg, double lon_deg)
{
  if (!self->moved)
    ra_document_end_merge (get_document (self)); /* with a movement by keys just before */
  move_site (self, id, lat_deg, lon_deg);
}

static void
end_movement (RaSiteMoving *self)
{
  ra_document_end_merge (get_document (self));
  self->moved = FALSE;
}

static void
dragged_cb (RaSiteMoving *self, const char *id, double lat_deg, double lon_deg)
{
  dragging_cb (self, id, lat_deg, lon_deg);
  end_movement (self);
}

/* All of the movement is the last step. */
static void
cancelled_cb (RaSiteMoving *self)
{
  if (self->moved)
    ra_document_undo (get_document (self));
  self->moved = FALSE;
}

/* The map goes after the site, and says where it is now. */
static void
key_moving_cb (RaSiteMoving *self, const char *id, double lat_deg, double lon_deg)
{
  move_site (self, id, lat_deg, lon_deg);
  ra_map_view_walk_to_held (self->map_view);
}

static void
tell_removed (RaSiteMoving *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (_ ("Site %s removed"), name);
  AdwToast *toast = ra_toasts_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, UNDO_TIMEOUT_S);
  ra_toasts_add (GTK_WIDGET (self->map_view), toast);
}

static void
remove_cb (RaSiteMoving *self, const char *id)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (get_document (self));
  const RaSite *site = find_site (self, id);

  if (draft == NULL || site == NULL || !ra_scenario_document_remove_site (draft, id))
    return;
  g_autofree char *name = g_strdup (site->name);
  g_autofree char *text = g_strdup_printf (_ ("Remove site %s"), name);
  g_autoptr (GError) error = NULL;

  if (ra_document_commit (get_document (self), draft, text, NULL, &error))
    tell_removed (self, name);
  else
    ra_toasts_tell (GTK_WIDGET (self->map_view), error->message);
}

static void
held_cb (RaSiteMoving *self)
{
  const char *held = ra_site_keys_get_held (self->keys);
  const RaSite *site = held != NULL ? find_site (self, held) : NULL;

  mark_held (self);
  if (site == NULL)
    return;
  g_autofree char *text = g_strdup_printf (
      _ ("Arrow keys move %s, with Shift further. Delete removes it, Escape lets it go."), site->name);
  ra_toasts_tell (GTK_WIDGET (self->map_view), text);
}

/* Then the keys are the tool's. */
static void
measuring_cb (RaSiteMoving *self)
{
  if (ra_map_view_get_measuring (self->map_view))
    ra_site_keys_hold (self->keys, NULL);
}

static void
follow (RaSiteMoving *self)
{
  g_signal_connect_object (self->session, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "moving", G_CALLBACK (dragging_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "moved", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "moving", G_CALLBACK (key_moving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "moved", G_CALLBACK (end_movement), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "held", G_CALLBACK (held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map_view, "notify::measuring", G_CALLBACK (measuring_cb), self, G_CONNECT_SWAPPED);
}

static void
ra_site_moving_finalize (GObject *object)
{
  RaSiteMoving *self = RA_SITE_MOVING (object);

  g_clear_object (&self->keys);
  g_clear_object (&self->dragging);
  g_clear_object (&self->session);
  g_clear_pointer (&self->landmarks, ra_landmarks_free);
  g_clear_pointer (&self->listed, ra_scenario_unref);
  G_OBJECT_CLASS (ra_site_moving_parent_class)->finalize (object);
}

static void
ra_site_moving_class_init (RaSiteMovingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_site_moving_finalize;
}

static void
ra_site_moving_init (RaSiteMoving *self)
{
  (void)self;
}

RaSiteMoving *
ra_site_moving_new (RaMapView *map_view, RaMapState *state, RaEditSession *session, RaSiteDragging *dragging)
{
  RaSiteMoving *self = g_object_new (RA_TYPE_SITE_MOVING, NULL);

  self->map_view = map_view;
  self->session = g_object_ref (session);
  self->dragging = g_object_ref (dragging);
  self->keys = ra_site_keys_new (map_view, state);
  follow (self);
  updated_cb (self);
  return self;
}

const char *
ra_site_moving_get_held (RaSiteMoving *self)
{
  g_return_val_if_fail (RA_IS_SITE_MOVING (self), NULL);
  return ra_site_keys_get_held (self->keys);
}

gboolean
ra_site_moving_is_moving (RaSiteMoving *self)
{
  g_return_val_if_fail (RA_IS_SITE_MOVING (self), FALSE);
  return self->moved;
}
