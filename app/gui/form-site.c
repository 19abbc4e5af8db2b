/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/forms.h"

#include <glib/gi18n.h>

#include "data/coordinate.h"
#include "data/own-id.h"

typedef struct {
  char *id; /* NULL: a new site */
  GtkEditable *name;
  GtkEditable *place;
  GtkEditable *role;
  GtkTextBuffer *note;
} SiteForm;

static void
site_form_free (gpointer data)
{
  SiteForm *form = data;

  g_free (form->id);
  g_free (form);
}

static gboolean
read_place (GtkEditable *entry, RaSite *site, GError **error)
{
  g_autofree char *text = ra_form_require (entry, error);
  g_autoptr (GError) reason = NULL;

  if (text == NULL)
    return FALSE;
  if (ra_parse_coordinates (text, &site->lat_deg, &site->lon_deg, &reason))
    return TRUE;
  return ra_form_wrong (entry, error, reason->message);
}

static char *
write_site (const SiteForm *form, RaScenarioDocument *draft, const RaSite *site)
{
  guint index;

  if (form->id == NULL) {
    ra_scenario_document_add_site (draft, site);
    return g_strdup_printf (_ ("Add site %s"), site->name);
  }
  if (ra_scenario_document_find (draft, "sites", form->id, &index))
    ra_scenario_document_set_site (draft, index, site);
  return g_strdup_printf (_ ("Change site %s"), site->name);
}

static char *
fill_site (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const SiteForm *form = data;
  RaCatalogue *catalogue = ra_form_get_catalogue (self);
  g_autofree char *name = ra_form_require (form->name, error);
  g_autofree char *role = ra_form_get_text (form->role);
  g_autofree char *note = ra_form_get_paragraph (form->note);
  g_autofree char *id = NULL;
  const RaSite *old = form->id != NULL ? ra_catalogue_find_site (catalogue, form->id) : NULL;
  RaSite site = { .confidence = RA_CONFIDENCE_G };

  if (old != NULL)
    site = *old;
  if (name == NULL || !read_place (form->place, &site, error))
    return NULL;
  id = form->id != NULL ? g_strdup (form->id) : ra_own_id_new (catalogue, name, "site");
  site.id = id;
  site.name = name;
  site.role = role;
  site.note = note;
  return write_site (form, draft, &site);
}

/* With the digits that make up a metre, and no more. */
static char *
words_of_point (double lat_deg, double lon_deg)
{
  char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (lat, sizeof lat, "%.9g", lat_deg);
  g_ascii_formatd (lon, sizeof lon, "%.9g", lon_deg);
  return g_strdup_printf ("%s, %s", lat, lon);
}

void
ra_forms_edit_site (GtkWindow *parent, RaDocument *document, const char *id, const RaFormPlace *point)
{
  RaForm *self = ra_form_new (parent, document, id != NULL ? _ ("Change Site") : _ ("Add Site"),
                              id != NULL ? _ ("_Change") : _ ("_Add"));
  const RaSite *site = id != NULL ? ra_catalogue_find_site (ra_form_get_catalogue (self), id) : NULL;
  SiteForm *form = g_new0 (SiteForm, 1);
  g_autofree char *place = NULL;

  if (site != NULL)
    place = words_of_point (site->lat_deg, site->lon_deg);
  else if (point != NULL)
    place = words_of_point (point->lat_deg, point->lon_deg);
  form->id = g_strdup (id);
  ra_form_add_group (self, NULL,
                     _ ("Latitude first, in degrees or in degrees, minutes and seconds: 55.08, 21.88 or "
                        "55°04′52″N 21°53′19″E"));
  form->name = ra_form_add_entry (self, _ ("Name"), site != NULL ? site->name : NULL);
  form->place = ra_form_add_entry (self, _ ("Coordinates"), place);
  ra_form_add_group (self, NULL, NULL);
  form->role = ra_form_add_entry (self, _ ("What it is"), site != NULL ? site->role : NULL);
  form->note = ra_form_add_paragraph (self, _ ("Note"), site != NULL ? site->note : NULL);
  ra_form_run (self, fill_site, form, site_form_free);
}
