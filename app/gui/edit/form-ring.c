/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "app/gui/edit/form-text.h"

typedef struct {
  RaForm *form;
  int index;         /* -1: a new ring */
  GtkDropDown *site; /* the first line: coordinates */
  GtkEditable *position;
  GtkDropDown *claim; /* the first line: a distance of the user's own */
  GtkEditable *range;
  GtkEditable *label;
} RingForm;

/* Claims in the order of their systems. */
static GPtrArray *
all_claims (RaForm *self)
{
  const GPtrArray *systems = ra_catalogue_get_systems (ra_form_get_catalogue (self));
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint j = 0; j < system->claims->len; j++)
      g_ptr_array_add (claims, g_ptr_array_index (system->claims, j));
  }
  return claims;
}

static gboolean
read_centre (const RingForm *form, RaExtraRing *ring, GError **error)
{
  const GPtrArray *sites = ra_catalogue_get_sites (ra_form_get_catalogue (form->form));
  const guint selected = gtk_drop_down_get_selected (form->site);

  if (selected > 0) {
    ring->site = g_ptr_array_index (sites, selected - 1);
    return TRUE;
  }
  return ra_form_get_place (form->form, form->position, &ring->lat_deg, &ring->lon_deg, error);
}

static gboolean
read_radii (const RingForm *form, RaExtraRing *ring, GError **error)
{
  g_autoptr (GPtrArray) claims = all_claims (form->form);
  const guint selected = gtk_drop_down_get_selected (form->claim);

  if (selected == 0)
    return ra_form_get_range (form->range, &ring->min_km, &ring->max_km, error);
  ring->claim = g_ptr_array_index (claims, selected - 1);
  return TRUE;
}

static char *
fill_ring (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const RingForm *form = data;
  g_autofree char *label = ra_form_get_text (form->label);
  RaExtraRing ring = { .label = label };

  (void)self;
  if (!read_centre (form, &ring, error) || !read_radii (form, &ring, error))
    return NULL;
  if (form->index < 0)
    ra_scenario_document_add_ring (draft, &ring);
  else
    ra_scenario_document_set_ring (draft, (guint)form->index, &ring);
  return g_strdup (form->index < 0 ? _ ("Add ring") : _ ("Change ring"));
}

/* What is chosen from a list need not be typed. */
static void
chosen_cb (RingForm *form)
{
  gtk_widget_set_sensitive (GTK_WIDGET (form->position), gtk_drop_down_get_selected (form->site) == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (form->range), gtk_drop_down_get_selected (form->claim) == 0);
}

static GListModel *
list_claims (const GPtrArray *claims, const RaTranslations *translations)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("A distance of your own"));
  for (guint i = 0; i < claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (claims, i);
    g_autofree char *range = ra_form_text_range (claim);
    g_autofree char *claimant = ra_form_text_claimant (claim, translations);
    /* Translators: a missile system, its range, who claims it and when */
    g_autofree char *line = g_strdup_printf (
        _ ("%s: %s (%s)"), ra_translate_name (translations, RA_NAME_SYSTEM, claim->system->name), range, claimant);

    gtk_string_list_append (names, line);
  }
  return G_LIST_MODEL (names);
}

/* The line of a list whose first is none of @things. */
static guint
line_of (const GPtrArray *things, gconstpointer thing)
{
  guint index;

  return thing != NULL && g_ptr_array_find ((GPtrArray *)things, thing, &index) ? index + 1 : 0;
}

static char *
text_of_number (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.9g", value));
}

static char *
join_numbers (double first, const char *between, double second)
{
  g_autofree char *a = text_of_number (first);
  g_autofree char *b = text_of_number (second);

  return g_strconcat (a, between, b, NULL);
}

static char *
text_of_radii (const RaExtraRing *ring)
{
  return ring->min_km > 0 ? join_numbers (ring->min_km, "-", ring->max_km) : text_of_number (ring->max_km);
}

static void
add_rows (RingForm *form, const RaExtraRing *ring)
{
  RaForm *self = form->form;
  RaCatalogue *catalogue = ra_form_get_catalogue (self);
  g_autoptr (GListModel) sites = ra_form_list_sites (catalogue, _ ("Coordinates"), ra_form_get_translations (self));
  g_autoptr (GPtrArray) claims = all_claims (self);
  g_autoptr (GListModel) claim_names = list_claims (claims, ra_form_get_translations (self));
  const gboolean on_site = ring != NULL && ring->site != NULL;
  const gboolean of_claim = ring != NULL && ring->claim != NULL;
  g_autofree char *position = ring != NULL && !on_site ? join_numbers (ring->lat_deg, ", ", ring->lon_deg) : NULL;
  g_autofree char *range = ring != NULL && !of_claim ? text_of_radii (ring) : NULL;

  form->site = ra_form_add_choice (self, _ ("About"), sites,
                                   line_of (ra_catalogue_get_sites (catalogue), on_site ? ring->site : NULL));
  form->position = ra_form_add_entry (self, _ ("Coordinates"), position);
  ra_form_add_hint (self, form->position, _ ("Latitude first, or the name of a place"));
  ra_form_add_group (self, NULL, NULL);
  form->claim = ra_form_add_choice (self, _ ("Figure"), claim_names, line_of (claims, of_claim ? ring->claim : NULL));
  form->range = ra_form_add_entry (self, _ ("Range in km"), range);
  ra_form_add_hint (self, form->range, _ ("A distance, or a band such as 500-5500"));
  ra_form_add_group (self, NULL, NULL);
  form->label = ra_form_add_entry (self, _ ("Words on the map"), ring != NULL ? ring->label : NULL);
}

void
ra_forms_edit_ring (GtkWindow *parent, RaDocument *document, int index)
{
  const GPtrArray *rings = ra_scenario_get_rings (ra_document_get_scenario (document));
  RingForm *form = g_new0 (RingForm, 1);

  form->form = ra_form_new (parent, document, index >= 0 ? _ ("Change Ring") : _ ("Add Ring"),
                            index >= 0 ? _ ("_Change") : _ ("_Add"));
  form->index = index;
  add_rows (form, index >= 0 ? g_ptr_array_index (rings, index) : NULL);
  g_signal_connect_swapped (form->site, "notify::selected", G_CALLBACK (chosen_cb), form);
  g_signal_connect_swapped (form->claim, "notify::selected", G_CALLBACK (chosen_cb), form);
  chosen_cb (form);
  ra_form_run (form->form, fill_ring, form, g_free);
}
