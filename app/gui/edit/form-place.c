/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a form that takes a place: coordinates, or a name, of which one is chosen where several places bear it. */

#include <glib/gi18n.h>

#include "app/gui/edit/form-private.h"
#include "data/countries.h"

#define MOST_CHOICES 6

static RaPlaceLookup *
get_places (RaForm *self)
{
  if (self->places == NULL)
    self->places = ra_place_lookup_new (ra_form_get_catalogue (self));
  return self->places;
}

/* "Poland · 52.25, 21.00". */
static char *
describe (RaForm *self, const RaNamedPlace *place)
{
  const char *code = ra_named_place_get_country (place);
  const RaCountryFacts *facts
      = code != NULL ? ra_countries_find (ra_catalogue_get_countries (ra_form_get_catalogue (self)), code) : NULL;
  const char *country = facts != NULL ? facts->name : place->place != NULL ? place->place->country : NULL;
  g_autofree char *point = g_strdup_printf ("%.2f, %.2f", place->lat_deg, place->lon_deg);

  if (country == NULL)
    return g_steal_pointer (&point);
  return g_strdup_printf ("%s · %s", ra_translate_name (ra_form_get_translations (self), RA_NAME_COUNTRY, country),
                          point);
}

/* The form is checked by that, which takes the choices away. */
static void
chosen_cb (GtkWidget *choice, GtkEditable *entry)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (choice), "text"));

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, text);
  gtk_editable_set_position (entry, -1);
}

static GtkWidget *
new_choice (RaForm *self, GtkEditable *entry, const char *words, const RaNamedPlace *place)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *about = describe (self, place);
  g_autofree char *name = g_markup_escape_text (ra_named_place_translate (place, ra_form_get_translations (self)), -1);
  g_autofree char *subtitle = g_markup_escape_text (about, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "text", ra_place_lookup_write (get_places (self), words, place), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (chosen_cb), entry);
  return row;
}

/* Below the row and what is said about it. */
static void
offer (RaForm *self, GtkEditable *entry, const char *words, const GArray *places)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (entry));
  const int below = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (entry)) + 2;

  for (guint i = 0; i < MIN (places->len, MOST_CHOICES); i++) {
    GtkWidget *row = new_choice (self, entry, words, &g_array_index (places, RaNamedPlace, i));

    gtk_list_box_insert (GTK_LIST_BOX (list), row, below + (int)i);
    g_ptr_array_add (self->reasons, row);
  }
}

static gboolean
refuse_none (RaForm *self, GtkEditable *entry, const char *words, GError **error)
{
  g_autoptr (GArray) guesses = ra_place_lookup_guess (get_places (self), words, MOST_CHOICES);

  ra_form_wrong (entry, error,
                 guesses->len > 0 ? _ ("No place of this name is known. Perhaps one of these:")
                                  : _ ("No place of this name is known; its coordinates can be written instead"));
  offer (self, entry, words, guesses);
  return FALSE;
}

gboolean
ra_form_get_place (RaForm *self, GtkEditable *entry, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (RA_IS_FORM (self) && lat_deg != NULL && lon_deg != NULL, FALSE);
  g_autofree char *words = ra_form_require (entry, error);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GArray) found = words != NULL ? ra_place_lookup_find (get_places (self), words, &reason) : NULL;

  if (words == NULL)
    return FALSE;
  if (found == NULL)
    return ra_form_wrong (entry, error, reason->message);
  if (found->len == 0)
    return refuse_none (self, entry, words, error);
  if (found->len > 1) {
    ra_form_wrong (entry, error, _ ("Several places bear this name. Choose one:"));
    offer (self, entry, words, found);
    return FALSE;
  }
  *lat_deg = g_array_index (found, RaNamedPlace, 0).lat_deg;
  *lon_deg = g_array_index (found, RaNamedPlace, 0).lon_deg;
  return TRUE;
}

/* In degrees, as exact as a place has them. */
static char *
write_point (const RaNamedPlace *place)
{
  char lat[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (lat, sizeof lat, "%.4f", place->lat_deg);
  char lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (lon, sizeof lon, "%.4f", place->lon_deg);
  return g_strdup_printf ("%s, %s", lat, lon);
}

/* The only site or place that is called so; a country has no point of its own. */
static gboolean
find_only (RaForm *self, const char *name, RaNamedPlace *place)
{
  g_autoptr (GArray) found = name != NULL ? ra_place_lookup_find (get_places (self), name, NULL) : NULL;

  if (found == NULL || found->len != 1)
    return FALSE;
  *place = g_array_index (found, RaNamedPlace, 0);
  return place->site != NULL || place->place != NULL;
}

void
ra_form_proposal_clear (RaFormProposal *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->about, g_free);
}

void
ra_form_propose_place (RaForm *self, GtkEditable *entry, const char *name, RaFormProposal *proposal)
{
  g_return_if_fail (RA_IS_FORM (self) && GTK_IS_EDITABLE (entry) && proposal != NULL);
  const char *written = gtk_editable_get_text (entry);
  RaNamedPlace place;

  if (written[0] != '\0' && g_strcmp0 (written, proposal->text) != 0)
    return;
  ra_form_proposal_clear (proposal);
  if (find_only (self, name, &place)) {
    g_autofree char *about = describe (self, &place);

    proposal->text = write_point (&place);
    proposal->about = g_strdup_printf (
        /* Translators: a place whose coordinates were taken because a site was given its name, and where it lies:
           "Found by the name: Warsaw (Poland · 52.25, 21.00)" */
        _ ("Found by the name: %s (%s)"), ra_named_place_translate (&place, ra_form_get_translations (self)), about);
  }
  gtk_editable_set_text (entry, proposal->text != NULL ? proposal->text : "");
}

void
ra_form_tell_proposal (RaForm *self, GtkEditable *entry, const RaFormProposal *proposal)
{
  g_return_if_fail (RA_IS_FORM (self) && GTK_IS_EDITABLE (entry) && proposal != NULL);
  if (proposal->text == NULL || g_strcmp0 (gtk_editable_get_text (entry), proposal->text) != 0)
    return;
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (entry));
  GtkWidget *below = ra_form_new_line (proposal->about, "dim-label");

  gtk_list_box_insert (GTK_LIST_BOX (list), below, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (entry)) + 1);
  g_ptr_array_add (self->reasons, below);
}
