/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding things to the document, and moving sites on the map. */

#include "app/gui/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/forms.h"

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  GtkWindow *parent = GTK_WINDOW (self);
  const char *name = g_action_get_name (G_ACTION (action));

  (void)parameter;
  if (g_str_equal (name, "add-site"))
    ra_forms_edit_site (parent, self->document, NULL, NULL);
  else if (g_str_equal (name, "add-deployment"))
    ra_forms_edit_deployment (parent, self->document, -1);
  else if (g_str_equal (name, "add-system"))
    ra_forms_edit_system (parent, self->document, NULL);
  else if (g_str_equal (name, "add-ring"))
    ra_forms_edit_ring (parent, self->document, -1);
  else if (g_str_equal (name, "add-position"))
    ra_forms_edit_position (parent, self->document, -1);
  else
    ra_forms_edit_source (parent, self->document, NULL, NULL, NULL);
}

static void
placed_cb (RaWindow *self, double lat_deg, double lon_deg)
{
  g_object_set (self->dragging, "placing", FALSE, NULL);
  ra_forms_edit_site (GTK_WINDOW (self), self->document, NULL, &(RaFormPlace) { lat_deg, lon_deg });
}

static void
placing_cb (RaWindow *self)
{
  gboolean placing;

  g_object_get (self->dragging, "placing", &placing, NULL);
  if (placing && self->document == NULL)
    g_object_set (self->dragging, "placing", FALSE, NULL);
  else if (placing)
    ra_window_tell (self, _ ("Click on the map to place a site. Escape ends this."));
  g_object_get (self->dragging, "placing", &placing, NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "place-site")),
                             g_variant_new_boolean (placing));
}

/* A GPropertyAction would hold what it acts on, and with it the window. */
static void
place_site_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  g_object_set (RA_WINDOW (user_data)->dragging, "placing", g_variant_get_boolean (state), NULL);
}

/* A place that was pointed at is not known to the metre. */
static double
rounded (double deg)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, "%.4f", deg), NULL);
}

static char *
words_of_move (const RaSite *site)
{
  return g_strdup_printf (_ ("Move site %s"), site->name);
}

/* While the site is held all movements are one step. */
static void
move_site (RaWindow *self, const char *id, double lat_deg, double lon_deg)
{
  RaCatalogue *catalogue = ra_scenario_get_catalogue (ra_document_get_scenario (self->document));
  const RaSite *site = ra_catalogue_find_site (catalogue, id);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  RaSite moved;
  guint index;

  if (site == NULL || draft == NULL || !ra_scenario_document_find (draft, "sites", id, &index))
    return;
  moved = *site;
  moved.lat_deg = rounded (lat_deg);
  moved.lon_deg = rounded (lon_deg);
  ra_scenario_document_set_site (draft, index, &moved);
  words = words_of_move (site);
  if (!ra_document_commit (self->document, draft, words, "move", &error))
    ra_window_tell (self, error->message);
}

static void
moved_cb (RaWindow *self, const char *id, double lat_deg, double lon_deg)
{
  move_site (self, id, lat_deg, lon_deg);
  ra_document_end_merge (self->document);
}

/* All of the movement is the last step. */
static void
cancelled_cb (RaWindow *self, const char *id)
{
  const RaSite *site
      = ra_catalogue_find_site (ra_scenario_get_catalogue (ra_document_get_scenario (self->document)), id);
  g_autofree char *words = site != NULL ? words_of_move (site) : NULL;

  if (g_strcmp0 (ra_document_get_undo_words (self->document), words) == 0)
    ra_document_undo (self->document);
}

void
ra_window_add_editing (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-site", .activate = add_action },
    { .name = "add-deployment", .activate = add_action },
    { .name = "add-system", .activate = add_action },
    { .name = "add-ring", .activate = add_action },
    { .name = "add-position", .activate = add_action },
    { .name = "add-source", .activate = add_action },
    { .name = "place-site", .state = "false", .change_state = place_site_state_cb },
  };

  self->dragging = ra_site_dragging_new (self->map_view, self->state);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->dragging, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "moving", G_CALLBACK (move_site), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dragging, "notify::placing", G_CALLBACK (placing_cb), self, G_CONNECT_SWAPPED);
}
