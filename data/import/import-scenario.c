/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import.h"

#include <math.h>
#include <string.h>

#include "data/formats/json-object.h"
#include "data/formats/json-text.h"
#include "data/formats/web-link.h"
#include "data/own-id.h"
#include "data/scenario-json.h"

typedef struct {
  RaScenarioDocument *document;
  GHashTable *ids;     /* char *: all that are taken -> guint: the last number put behind it */
  GHashTable *sites;   /* "name|lat|lon" -> id */
  GHashTable *systems; /* name -> System */
  GHashTable *sources; /* text -> id */
  GHashTable *claims;  /* all that makes a claim -> id */
  RaImportCounts counts;
} Builder;

typedef struct {
  char *id;
  JsonArray *claims; /* borrowed from the document */
} System;

/* What a row says and its object has no member for. */
typedef enum {
  TELLS_LABEL = 1 << 0,
  TELLS_CLAIM = 1 << 1, /* system, claimant, date, source */
  TELLS_STATUS = 1 << 2,
  TELLS_NOTE = 1 << 3,
} Tells;

static void
system_free (gpointer data)
{
  System *system = data;

  g_free (system->id);
  g_free (system);
}

/* The second of one name gets "-2". */
static char *
make_id (Builder *self, const char *name, const char *fallback)
{
  g_autofree char *base = ra_own_id_base (name, fallback);
  char *id = g_strdup (base);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, base));
  while (g_hash_table_contains (self->ids, id)) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", base, ++n + 1);
  }
  if (n > 0)
    g_hash_table_insert (self->ids, g_strdup (base), GUINT_TO_POINTER (n));
  g_hash_table_insert (self->ids, g_strdup (id), NULL);
  return id;
}

static void
append_point (GString *text, const RaImportRow *row, const char *between)
{
  ra_json_append_number (text, row->lat_deg);
  g_string_append (text, between);
  ra_json_append_number (text, row->lon_deg);
}

/* To a metre: a name of 17 digits says no more. */
static void
append_rounded (GString *text, double deg)
{
  ra_json_append_number (text, round (deg * 1e5) / 1e5 + 0.0);
}

/* A place without a name is called by its coordinates. */
static char *
name_of_site (const RaImportRow *row)
{
  if (row->name != NULL)
    return g_strdup (row->name);
  GString *name = g_string_new (NULL);
  append_rounded (name, row->lat_deg);
  g_string_append (name, ", ");
  append_rounded (name, row->lon_deg);
  return g_string_free (name, FALSE);
}

static void
tell (JsonObject *object, const RaImportRow *row, Tells tells)
{
  JsonObject *rest = json_object_new ();

  if (tells & TELLS_LABEL)
    ra_json_object_put_text (rest, "label", row->label);
  if (tells & TELLS_CLAIM) {
    ra_json_object_put_text (rest, "system", row->system);
    ra_json_object_put_text (rest, "claimant", row->claimant);
    ra_json_object_put_text (rest, "date", row->date);
    ra_json_object_put_text (rest, "source", row->source);
  }
  if ((tells & TELLS_STATUS) && row->status >= 0)
    ra_json_object_put_text (rest, "status", ra_status_to_string ((RaStatus)row->status));
  if (tells & TELLS_NOTE)
    ra_json_object_put_text (rest, "note", row->note);
  if (json_object_get_size (rest) > 0)
    json_object_set_object_member (object, "imported", rest);
  else
    json_object_unref (rest);
}

/* The id, which belongs to @self. @own asks for a site that no other row shares, because the row tells more of it. */
static const char *
ensure_site (Builder *self, const RaImportRow *row, gboolean own)
{
  g_autofree char *name = name_of_site (row);
  g_autoptr (GString) key = g_string_new (name);

  g_string_append_c (key, '|');
  append_point (key, row, "|");
  const char *known = g_hash_table_lookup (self->sites, key->str);
  if (known != NULL && !own)
    return known;
  char *id = make_id (self, name, "site");
  JsonObject *object = ra_scenario_document_append (self->document, "sites");
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "name", name);
  json_object_set_double_member (object, "lat", row->lat_deg);
  json_object_set_double_member (object, "lon", row->lon_deg);
  if (own) {
    ra_json_object_put_text (object, "note", row->note);
    tell (object, row, TELLS_LABEL | TELLS_CLAIM | TELLS_STATUS);
  }
  self->counts.n_sites++;
  if (known != NULL)
    g_string_append_printf (key, "|%u", row->number);
  g_hash_table_insert (self->sites, g_strdup (key->str), id);
  return id;
}

static System *
ensure_system (Builder *self, const char *name)
{
  System *system = g_hash_table_lookup (self->systems, name);

  if (system != NULL)
    return system;
  system = g_new0 (System, 1);
  system->id = make_id (self, name, "system");
  JsonObject *object = ra_scenario_document_append (self->document, "systems");
  json_object_set_string_member (object, "id", system->id);
  json_object_set_string_member (object, "name", name);
  json_object_set_string_member (object, "kind", "kind not stated");
  system->claims = ra_json_object_ensure_list (object, "claims");
  g_hash_table_insert (self->systems, g_strdup (name), system);
  return system;
}

/* The format wants a title and a publisher; a table has one text for all. */
static const char *
ensure_source (Builder *self, const char *text)
{
  const char *known = g_hash_table_lookup (self->sources, text);
  const gboolean is_url = ra_is_web_link (text);

  if (known != NULL)
    return known;
  g_autofree char *host = NULL;
  if (is_url) {
    const char *start = strstr (text, "//") + 2;
    host = g_strndup (start, strcspn (start, "/?#:"));
  }
  const gboolean has_host = host != NULL && *host != '\0';
  char *id = make_id (self, has_host ? host : text, "source");
  JsonObject *object = ra_scenario_document_append (self->document, "sources");
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "title", text);
  json_object_set_string_member (object, "publisher", has_host ? host : text);
  if (is_url)
    json_object_set_string_member (object, "url", text);
  g_hash_table_insert (self->sources, g_strdup (text), id);
  return id;
}

static JsonArray *
list_of_one (const char *id)
{
  JsonArray *list = json_array_new ();
  json_array_add_string_element (list, id);
  return list;
}

static void
put_band (JsonObject *object, const RaImportRow *row)
{
  if (row->min_km > 0)
    json_object_set_double_member (object, "min_km", row->min_km);
  json_object_set_double_member (object, "max_km", row->max_km);
}

static gboolean
makes_claim (const RaImportRow *row)
{
  return row->has_range && row->system != NULL && row->claimant != NULL && row->date != NULL && row->source != NULL;
}

static const char *
ensure_claim (Builder *self, const RaImportRow *row)
{
  g_autoptr (GString) key = g_string_new (NULL);

  g_string_append_printf (key, "%s\n%s\n%s\n%s\n", row->system, row->claimant, row->date, row->source);
  ra_json_append_number (key, row->min_km);
  g_string_append_c (key, '-');
  ra_json_append_number (key, row->max_km);
  const char *known = g_hash_table_lookup (self->claims, key->str);
  if (known != NULL)
    return known;
  System *system = ensure_system (self, row->system);
  g_autoptr (GString) words = g_string_new (row->system);
  g_string_append_c (words, ' ');
  ra_json_append_number (words, row->max_km);
  char *id = make_id (self, words->str, "claim");
  JsonObject *object = json_object_new ();
  json_object_set_string_member (object, "id", id);
  put_band (object, row);
  json_object_set_string_member (object, "claimant", row->claimant);
  json_object_set_string_member (object, "date", row->date);
  json_object_set_array_member (object, "sources", list_of_one (ensure_source (self, row->source)));
  json_object_set_string_member (object, "confidence", ra_confidence_to_string (RA_CONFIDENCE_C));
  json_object_set_boolean_member (object, "shown", TRUE);
  json_array_add_object_element (system->claims, object);
  g_hash_table_insert (self->claims, g_strdup (key->str), id);
  return id;
}

/* A claim that somebody says stands somewhere. */
static void
add_deployment (Builder *self, const RaImportRow *row)
{
  const char *site = ensure_site (self, row, FALSE);
  const char *claim = ensure_claim (self, row);
  const System *system = ensure_system (self, row->system);
  JsonObject *object = ra_scenario_document_append (self->document, "deployments");

  json_object_set_string_member (object, "system", system->id);
  json_object_set_string_member (object, "site", site);
  json_object_set_array_member (object, "claims", list_of_one (claim));
  json_object_set_string_member (object, "status", ra_status_to_string ((RaStatus)row->status));
  ra_json_object_put_text (object, "label", row->label);
  ra_json_object_put_text (object, "note", row->note);
  self->counts.n_rings++;
}

static void
add_ring (Builder *self, const RaImportRow *row)
{
  const char *site = row->name != NULL ? ensure_site (self, row, FALSE) : NULL;
  const char *claim = makes_claim (row) ? ensure_claim (self, row) : NULL;
  g_autofree char *text = row->system != NULL ? g_strdup (row->system) : name_of_site (row);
  JsonObject *object = ra_scenario_document_append (self->document, "rings");

  if (site != NULL) {
    json_object_set_string_member (object, "site", site);
  } else {
    json_object_set_double_member (object, "lat", row->lat_deg);
    json_object_set_double_member (object, "lon", row->lon_deg);
  }
  if (claim != NULL)
    json_object_set_string_member (object, "claim", claim);
  else
    put_band (object, row);
  ra_json_object_put_text (object, "label", row->label != NULL || claim != NULL ? row->label : text);
  tell (object, row, claim != NULL ? TELLS_NOTE : TELLS_CLAIM | TELLS_STATUS | TELLS_NOTE);
  self->counts.n_rings++;
}

static void
add_site (Builder *self, const RaImportRow *row)
{
  const gboolean tells_more = row->label != NULL || row->system != NULL || row->claimant != NULL || row->date != NULL
                              || row->source != NULL || row->status >= 0 || row->note != NULL;
  ensure_site (self, row, tells_more);
}

static void
add_row (Builder *self, const RaImportRow *row)
{
  if (row->status >= 0 && makes_claim (row))
    add_deployment (self, row);
  else if (row->has_range)
    add_ring (self, row);
  else
    add_site (self, row);
  /* What a row has brought is whole; systems get claims of later rows. */
  ra_scenario_document_pack (self->document, "sites");
  ra_scenario_document_pack (self->document, "rings");
  ra_scenario_document_pack (self->document, "deployments");
}

RaScenarioDocument *
ra_import_to_scenario (const RaImport *import, const char *title, RaImportCounts *counts)
{
  g_return_val_if_fail (import != NULL, NULL);
  Builder self = { .document = ra_scenario_document_new (title) };

  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.systems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, system_free);
  self.sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < import->rows->len; i++)
    add_row (&self, g_ptr_array_index (import->rows, i));
  if (counts != NULL)
    *counts = self.counts;
  g_hash_table_unref (self.ids);
  g_hash_table_unref (self.sites);
  g_hash_table_unref (self.systems);
  g_hash_table_unref (self.sources);
  g_hash_table_unref (self.claims);
  return self.document;
}
