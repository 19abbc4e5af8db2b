/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No figure without its claimant, date and source: those rows are required. */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "app/gui/edit/source-picker.h"
#include "data/own-id.h"

typedef struct {
  char *system_id;
  char *id; /* NULL: a new claim */
  GtkEditable *range;
  GtkSwitch *at_least;
  GtkEditable *claimant;
  GtkEditable *date;
  GtkSwitch *undated;
  AdwComboRow *confidence;
  GtkTextBuffer *note;
  RaSourcePicker *sources;
} ClaimForm;

static void
claim_form_free (gpointer data)
{
  ClaimForm *form = data;

  g_free (form->system_id);
  g_free (form->id);
  g_object_unref (form->sources);
  g_free (form);
}

/* The system with @claim in the place of the one with its id, or behind the others. */
static void
write_claim (RaScenarioDocument *draft, const RaSystem *system, RaClaim *claim)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  RaSystem changed = *system;
  gboolean known = FALSE;

  for (guint i = 0; i < system->claims->len; i++) {
    RaClaim *other = g_ptr_array_index (system->claims, i);
    const gboolean same = g_str_equal (other->id, claim->id);

    known = known || same;
    g_ptr_array_add (claims, same ? claim : other);
  }
  if (!known)
    g_ptr_array_add (claims, claim);
  changed.claims = claims;
  guint index;
  if (ra_scenario_document_find (draft, "systems", system->id, &index))
    ra_scenario_document_set_system (draft, index, &changed);
}

/* "undated" is said, never left out. */
static char *
read_date (const ClaimForm *form, GError **error)
{
  if (gtk_switch_get_active (form->undated))
    return g_strdup ("undated");
  g_autofree char *text = ra_form_require (form->date, error);
  return text != NULL ? ra_form_get_date (form->date, error) : NULL;
}

static gboolean
read_figures (const ClaimForm *form, RaClaim *claim, GError **error)
{
  if (!ra_form_get_range (form->range, &claim->min_km, &claim->max_km, error))
    return FALSE;
  claim->at_least = gtk_switch_get_active (form->at_least);
  claim->confidence = (RaConfidence)adw_combo_row_get_selected (form->confidence);
  claim->shown = claim->confidence != RA_CONFIDENCE_G;
  return TRUE;
}

static char *
fill_claim (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const ClaimForm *form = data;
  RaCatalogue *catalogue = ra_form_get_catalogue (self);
  const RaSystem *system = ra_catalogue_find_system (catalogue, form->system_id);
  const RaClaim *old = form->id != NULL ? ra_catalogue_find_claim (catalogue, form->id) : NULL;
  RaClaim claim = { 0 };
  g_autofree char *claimant = NULL;
  g_autofree char *date = NULL;

  if (!read_figures (form, &claim, error) || (claimant = ra_form_require (form->claimant, error)) == NULL
      || (date = read_date (form, error)) == NULL)
    return NULL;
  g_autoptr (GPtrArray) sources = ra_source_picker_get (form->sources);
  if (sources->len == 0) {
    g_set_error_literal (error, RA_FORM_ERROR, RA_FORM_ERROR_MISSING, _ ("Still missing: a source for the figure"));
    return NULL;
  }
  g_autofree char *note = ra_form_get_paragraph (form->note);
  g_autofree char *base = g_strdup_printf ("%s %s", system->name, claimant);
  g_autofree char *id = form->id != NULL ? g_strdup (form->id) : ra_own_id_new (catalogue, base, "claim");
  claim.id = id;
  claim.flown = old != NULL && old->flown && claim.at_least;
  claim.end_lat_deg = claim.flown ? old->end_lat_deg : 0;
  claim.end_lon_deg = claim.flown ? old->end_lon_deg : 0;
  claim.claimant = claimant;
  claim.claimant_short = old != NULL && g_strcmp0 (old->claimant, claimant) == 0 ? old->claimant_short : claimant;
  claim.date = date;
  claim.sources = sources;
  claim.note = note;
  write_claim (draft, system, &claim);
  return g_strdup_printf (form->id == NULL ? _ ("Add claim by %s") : _ ("Change claim by %s"), claimant);
}

static char *
text_of_range (const RaClaim *claim)
{
  char min[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (min, sizeof min, "%.15g", claim->min_km);
  char max[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (max, sizeof max, "%.15g", claim->max_km);
  return claim->min_km > 0 ? g_strdup_printf ("%s-%s", min, max) : g_strdup (max);
}

static void
add_rows (RaForm *self, ClaimForm *form, const RaClaim *claim)
{
  const char *const confidences[] = { _ ("Official text, seen"),         _ ("Reputable press or institute"),
                                      _ ("Single secondary source"),     _ ("Unconfirmed, not shown at first"),
                                      _ ("Computed from other figures"), NULL };
  g_autofree char *range = claim != NULL ? text_of_range (claim) : NULL;
  const gboolean undated = claim != NULL && g_str_equal (claim->date, "undated");

  form->range = ra_form_add_entry (self, _ ("Range in km"), range);
  ra_form_add_hint (self, form->range, _ ("A distance, or a band such as 500-5500"));
  form->at_least = ra_form_add_switch (self, _ ("“More than”"), _ ("The figure is a lower bound"),
                                       claim != NULL && claim->at_least);
  ra_form_add_group (self, NULL, NULL);
  form->claimant = ra_form_add_entry (self, _ ("Claimant"), claim != NULL ? claim->claimant : NULL);
  form->date = ra_form_add_date (self, _ ("Date"), claim != NULL && !undated ? claim->date : NULL);
  ra_form_add_hint (self, form->date, _ ("Such as 2019-02-10"));
  form->undated = ra_form_add_switch (self, _ ("The source bears no date"), NULL, undated);
  form->confidence
      = ra_form_add_texts (self, _ ("Confidence"), confidences, claim != NULL ? claim->confidence : RA_CONFIDENCE_C);
  g_object_bind_property (form->undated, "active", form->date, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  form->sources = ra_source_picker_new (self, claim != NULL ? claim->sources : NULL);
  ra_form_add_group (self, NULL, NULL);
  form->note = ra_form_add_paragraph (self, _ ("Note"), claim != NULL ? claim->note : NULL);
}

void
ra_forms_edit_claim (GtkWindow *parent, RaDocument *document, const char *system_id, const char *id)
{
  RaForm *self = ra_form_new (parent, document, id != NULL ? _ ("Change Claim") : _ ("Add Claim"),
                              id != NULL ? _ ("_Change") : _ ("_Add"));
  ClaimForm *form = g_new0 (ClaimForm, 1);

  form->system_id = g_strdup (system_id);
  form->id = g_strdup (id);
  add_rows (self, form, id != NULL ? ra_catalogue_find_claim (ra_form_get_catalogue (self), id) : NULL);
  ra_form_run (self, fill_claim, form, claim_form_free);
}
