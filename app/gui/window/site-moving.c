/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving the document's own sites on the map, by the pointer and by the keyboard. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/base/paths.h"

/* Own sites that stand there by hypothesis alone. What is said to stand somewhere is not to be pushed about. */
static GPtrArray *
list_movable (RaScenario *scenario)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (scenario);
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  GPtrArray *movable = g_ptr_array_new ();

  for (guint i = 0; i < sites->len; i++)
    g_ptr_array_add (movable, g_ptr_array_index (sites, i));
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->status != RA_STATUS_HYPOTHETICAL)
      g_ptr_array_remove (movable, (gpointer)deployment->site);
  }
  return movable;
}

static const RaSite *
find_site (RaWindow *self, const char *id)
{
  return ra_catalogue_find_site (ra_scenario_get_catalogue (ra_document_get_scenario (self->document)), id);
}

static void
mark_held (RaWindow *self)
{
  const char *held = ra_site_keys_get_held (self->site_keys);
  const RaSite *site = held != NULL ? find_site (self, held) : NULL;

  ra_map_view_set_held (
      self->map_view,
      site != NULL
          ? &(RaMapPlace) { .name = site->name, .lat_deg = site->lat_deg, .lon_deg = site->lon_deg, .site = site }
          : NULL);
}

void
ra_window_update_movable (RaWindow *self, gboolean editable)
{
  g_autoptr (GPtrArray) movable = editable ? list_movable (ra_document_get_scenario (self->document)) : NULL;

  ra_site_dragging_set_movable (self->dragging, movable);
  ra_site_keys_set_movable (self->site_keys, movable);
  mark_held (self);
}

gboolean
ra_window_hold_site (RaWindow *self, const char *id)
{
  ra_site_keys_hold (self->site_keys, id);
  return ra_site_keys_get_held (self->site_keys) != NULL;
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
commit_move (RaWindow *self, const RaSite *moved, const char *id)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autofree char *words = g_strdup_printf (_ ("Move site %s"), moved->name);
  g_autofree char *merge = g_strconcat ("move ", id, NULL);
  g_autoptr (GError) error = NULL;
  guint index;

  if (draft == NULL || !ra_scenario_document_find (draft, "sites", id, &index))
    return;
  ra_scenario_document_set_site (draft, index, moved);
  if (ra_document_commit (self->document, draft, words, merge, &error))
    self->site_moved = TRUE;
  else
    ra_window_tell (self, error->message);
}

/* The country that a site is said to lie in goes along when it is moved across a border, and stays where it comes to
 * lie at sea. One without a country gets none. */
static void
settle_country (RaWindow *self, RaSite *moved)
{
  const RaBorders *borders;
  const char *code;

  if (moved->country == NULL)
    return;
  if (self->landmarks == NULL) {
    g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
    self->landmarks = data_dir != NULL ? ra_landmarks_new (data_dir) : NULL;
  }
  borders = self->landmarks != NULL ? ra_landmarks_get_borders (self->landmarks, NULL) : NULL;
  code = borders != NULL ? ra_borders_find (borders, moved->lat_deg, moved->lon_deg) : NULL;
  if (code != NULL && *code != '\0')
    moved->country = (char *)code; /* borrowed, as all of it is */
}

static void
move_site (RaWindow *self, const char *id, double lat_deg, double lon_deg)
{
  const RaSite *site = find_site (self, id);
  RaSite moved;

  if (site == NULL)
    return;
  moved = *site;
  moved.lat_deg = rounded (lat_deg);
  moved.lon_deg = rounded (lon_deg);
  settle_country (self, &moved);
  if (moved.lat_deg != site->lat_deg || moved.lon_deg != site->lon_deg)
    commit_move (self, &moved, id);
}

/* Pointer */

static void
dragging_cb (RaWindow *self, const char *id, double lat_deg, double lon_deg)
{
  if (!self->site_moved)
    ra_document_end_merge (self->document); /* with a movement by keys just before */
  move_site (self, id, lat_deg, lon_deg);
}

static void
end_movement (RaWindow *self)
{
  ra_document_end_merge (self->document);
  self->site_moved = FALSE;
}

static void
dragged_cb (RaWindow *self, const char *id, double lat_deg, double lon_deg)
{
  dragging_cb (self, id, lat_deg, lon_deg);
  end_movement (self);
}

/* All of the movement is the last step. */
static void
cancelled_cb (RaWindow *self)
{
  if (self->site_moved)
    ra_document_undo (self->document);
  self->site_moved = FALSE;
}

/* Keyboard */

/* The map goes after the site, and says where it is now. */
static void
key_moving_cb (RaWindow *self, const char *id, double lat_deg, double lon_deg)
{
  move_site (self, id, lat_deg, lon_deg);
  ra_map_view_walk_to_held (self->map_view);
}

static void
remove_cb (RaWindow *self, const char *id)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  const RaSite *site = find_site (self, id);
  g_autofree char *words = NULL, *told = NULL;
  g_autoptr (GError) error = NULL;

  if (draft == NULL || site == NULL || !ra_scenario_document_remove_site (draft, id))
    return;
  words = g_strdup_printf (_ ("Remove site %s"), site->name);
  told = g_strdup_printf (_ ("Site %s removed"), site->name);
  if (ra_document_commit (self->document, draft, words, NULL, &error))
    ra_window_tell_undoable (self, told);
  else
    ra_window_tell (self, error->message);
}

static void
held_cb (RaWindow *self)
{
  const char *held = ra_site_keys_get_held (self->site_keys);
  const RaSite *site = held != NULL ? find_site (self, held) : NULL;
  g_autofree char *words = NULL;

  mark_held (self);
  if (site == NULL)
    return;
  words = g_strdup_printf (_ ("Arrow keys move %s, with Shift further. Delete removes it, Escape lets it go."),
                           site->name);
  ra_window_tell (self, words);
}

/* Then the keys are the tool's. */
static void
measuring_cb (RaWindow *self)
{
  if (ra_map_view_get_measuring (self->map_view))
    ra_site_keys_hold (self->site_keys, NULL);
}

void
ra_window_add_moving (RaWindow *self)
{
  self->site_keys = ra_site_keys_new (self->map_view, self->state);
  g_signal_connect_object (self->dragging, "moving", G_CALLBACK (dragging_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "moved", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->site_keys, "moving", G_CALLBACK (key_moving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->site_keys, "moved", G_CALLBACK (end_movement), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->site_keys, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->site_keys, "held", G_CALLBACK (held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->map_view, "notify::measuring", G_CALLBACK (measuring_cb), self);
}
