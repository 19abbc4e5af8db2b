/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "app/base/paths.h"
#include "data/landmarks.h"
#include "data/own-id.h"

typedef struct {
  char *id; /* NULL: a new site */
  GtkEditable *name;
  GtkEditable *position;
  RaFormProposal place; /* of a new site */
  GtkDropDown *country;
  GtkEditable *role;
  GtkTextBuffer *note;
  GPtrArray *countries;   /* const RaCountryFacts *, of the catalogue, as the choice lists them after its first row */
  RaCatalogue *catalogue; /* that they belong to */
  RaLandmarks *landmarks; /* NULL where there are none */
  guint proposed;         /* row of the choice; another one is the user's, and does not follow the coordinates */
} SiteForm;

static void
site_form_free (gpointer data)
{
  SiteForm *form = data;

  g_ptr_array_unref (form->countries);
  ra_catalogue_unref (form->catalogue);
  g_clear_pointer (&form->landmarks, ra_landmarks_free);
  ra_form_proposal_clear (&form->place);
  g_free (form->id);
  g_free (form);
}

static const char *
name_of (const RaCountryFacts *country, const RaTranslations *translations)
{
  return ra_translate_name (translations, RA_NAME_COUNTRY, country->name);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer translations)
{
  const RaCountryFacts *const *first = a, *const *second = b;

  return g_utf8_collate (name_of (*first, translations), name_of (*second, translations));
}

static GPtrArray *
list_countries (RaCatalogue *catalogue, const RaTranslations *translations)
{
  const GPtrArray *all = ra_countries_get_all (ra_catalogue_get_countries (catalogue));
  GPtrArray *countries = g_ptr_array_sized_new (all->len);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (countries, g_ptr_array_index (all, i));
  g_ptr_array_sort_with_data (countries, compare_names, (gpointer)translations);
  return countries;
}

/* The row of the choice; the first is for none. */
static guint
row_of (const SiteForm *form, const char *code)
{
  for (guint i = 0; code != NULL && i < form->countries->len; i++)
    if (g_str_equal (((const RaCountryFacts *)g_ptr_array_index (form->countries, i))->code, code))
      return i + 1;
  return 0;
}

static const char *
chosen_code (const SiteForm *form)
{
  const guint row = gtk_drop_down_get_selected (form->country);

  return row > 0 && row <= form->countries->len
             ? ((const RaCountryFacts *)g_ptr_array_index (form->countries, row - 1))->code
             : NULL;
}

static RaLandmarks *
open_landmarks (void)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);

  return data_dir != NULL ? ra_landmarks_new (data_dir) : NULL;
}

/* As long as nobody has chosen, it is the country that the point lies in. */
static void
propose_country (SiteForm *form, const RaSite *site)
{
  const RaBorders *borders = form->landmarks != NULL ? ra_landmarks_get_borders (form->landmarks, NULL) : NULL;

  if (borders == NULL || gtk_drop_down_get_selected (form->country) != form->proposed)
    return;
  form->proposed = row_of (form, ra_borders_find (borders, site->lat_deg, site->lon_deg));
  gtk_drop_down_set_selected (form->country, form->proposed);
}

static void
add_country (RaForm *self, SiteForm *form, const char *code)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  form->catalogue = ra_catalogue_ref (ra_form_get_catalogue (self));
  form->countries = list_countries (form->catalogue, ra_form_get_translations (self));
  form->landmarks = open_landmarks ();
  gtk_string_list_append (names, _ ("Not stated"));
  for (guint i = 0; i < form->countries->len; i++)
    gtk_string_list_append (names, name_of (g_ptr_array_index (form->countries, i), ra_form_get_translations (self)));
  form->country = ra_form_add_choice (self, _ ("Country"), G_LIST_MODEL (names), row_of (form, code));
  form->proposed = code != NULL ? GTK_INVALID_LIST_POSITION : 0;
}

static char *
write_site (const SiteForm *form, RaScenarioDocument *draft, const RaSite *site)
{
  if (form->id == NULL) {
    ra_scenario_document_add_site (draft, site);
    return g_strdup_printf (_ ("Add site %s"), site->name);
  }
  guint index;
  if (ra_scenario_document_find (draft, "sites", form->id, &index))
    ra_scenario_document_set_site (draft, index, site);
  return g_strdup_printf (_ ("Change site %s"), site->name);
}

static char *
fill_site (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  SiteForm *form = data;
  RaCatalogue *catalogue = ra_form_get_catalogue (self);
  g_autofree char *name = ra_form_require (form->name, error);
  g_autofree char *role = ra_form_get_text (form->role);
  g_autofree char *note = ra_form_get_paragraph (form->note);
  g_autofree char *id = NULL;
  const RaSite *old = form->id != NULL ? ra_catalogue_find_site (catalogue, form->id) : NULL;
  RaSite site = { .confidence = RA_CONFIDENCE_G };

  if (old != NULL)
    site = *old;
  if (!ra_form_get_place (self, form->position, &site.lat_deg, &site.lon_deg, name != NULL ? error : NULL))
    return NULL;
  ra_form_tell_proposal (self, form->position, &form->place);
  propose_country (form, &site);
  if (name == NULL)
    return NULL;
  g_autofree char *country = g_strdup (chosen_code (form));
  id = form->id != NULL ? g_strdup (form->id) : ra_own_id_new (catalogue, name, "site");
  site.id = id;
  site.name = name;
  site.country = country;
  site.role = role;
  site.note = note;
  return write_site (form, draft, &site);
}

static void
named_cb (GtkEditable *name, RaForm *self)
{
  SiteForm *form = g_object_get_data (G_OBJECT (self), "site-form");
  g_autofree char *text = ra_form_get_text (name);

  ra_form_propose_place (self, form->position, text, &form->place);
}

/* With the digits that make up a metre, and no more. */
static char *
text_of_point (double lat_deg, double lon_deg)
{
  char lat[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (lat, sizeof lat, "%.9g", lat_deg);
  char lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (lon, sizeof lon, "%.9g", lon_deg);
  return g_strdup_printf ("%s, %s", lat, lon);
}

void
ra_forms_edit_site (GtkWindow *parent, RaDocument *document, const char *id, const RaFormPoint *point)
{
  RaForm *self = ra_form_new (parent, document, id != NULL ? _ ("Change Site") : _ ("Add Site"),
                              id != NULL ? _ ("_Change") : _ ("_Add"));
  const RaSite *site = id != NULL ? ra_catalogue_find_site (ra_form_get_catalogue (self), id) : NULL;
  SiteForm *form = g_new0 (SiteForm, 1);
  g_autofree char *position = NULL;

  if (site != NULL)
    position = text_of_point (site->lat_deg, site->lon_deg);
  else if (point != NULL)
    position = text_of_point (point->lat_deg, point->lon_deg);
  form->id = g_strdup (id);
  ra_form_add_group (self, NULL,
                     _ ("Latitude first, in degrees or in degrees, minutes and seconds: 55.08, 21.88 or "
                        "55°04′52″N 21°53′19″E; or the name of a place"));
  form->name = ra_form_add_entry (self, _ ("Name"), site != NULL ? site->name : NULL);
  form->position = ra_form_add_entry (self, _ ("Coordinates"), position);
  if (position == NULL) {
    g_object_set_data (G_OBJECT (self), "site-form", form);
    g_signal_connect_object (form->name, "changed", G_CALLBACK (named_cb), self, 0);
  }
  add_country (self, form, site != NULL ? site->country : NULL);
  ra_form_add_group (self, NULL, NULL);
  form->role = ra_form_add_entry (self, _ ("What it is"), site != NULL ? site->role : NULL);
  form->note = ra_form_add_paragraph (self, _ ("Note"), site != NULL ? site->note : NULL);
  ra_form_run (self, fill_site, form, site_form_free);
}
