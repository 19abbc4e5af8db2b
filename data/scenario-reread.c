/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-reread.h"

#include <string.h>

#include "data/formats/json-object.h"
#include "data/formats/json-reader.h"
#include "data/formats/limits.h"
#include "data/scenario-json.h"
#include "data/scenario-read.h"

/* Fewer are read as fast as they are compared. */
#define FEW_SITES 200

static JsonObject *
object_at (JsonArray *list, guint i)
{
  return ra_json_array_get_object (list, i);
}

/* A copy shares its objects with the original but for those that were changed. */
static RaKeptSites
find_kept (JsonArray *before, JsonArray *now, const GPtrArray *sites)
{
  const guint n_before = json_array_get_length (before);
  const guint n_now = json_array_get_length (now);
  const guint most = MIN (n_before, n_now);
  RaKeptSites kept = { .sites = sites };

  while (kept.n_first < most && object_at (before, kept.n_first) == object_at (now, kept.n_first))
    kept.n_first++;
  while (kept.n_first + kept.n_last < most
         && object_at (before, n_before - 1 - kept.n_last) == object_at (now, n_now - 1 - kept.n_last))
    kept.n_last++;
  return kept;
}

/* The rest of the document's text, read beside what is kept. */
static RaScenario *
read_rest (RaCatalogue *catalogue, const char *name, const RaScenarioDocument *document, guint n_sites,
           const RaKeptSites *kept)
{
  g_autoptr (RaScenarioDocument) rest
      = ra_scenario_document_copy_some (document, "sites", kept->n_first, n_sites - kept->n_last);
  g_autofree char *text = ra_scenario_document_to_text (rest);
  g_autoptr (RaJsonFile) file = ra_json_file_parse_format (name, text, RA_SCENARIO_FORMAT, NULL, NULL);
  g_autoptr (RaScenario) scenario = file != NULL ? ra_scenario_read_beside (catalogue, file, name, kept) : NULL;

  return scenario != NULL && ra_json_file_finish (file, NULL) ? g_steal_pointer (&scenario) : NULL;
}

RaScenario *
ra_scenario_reread (RaCatalogue *catalogue, const char *name, RaScenario *before,
                    const RaScenarioDocument *document_before, const RaScenarioDocument *document)
{
  g_return_val_if_fail (catalogue != NULL && name != NULL && before != NULL, NULL);
  g_return_val_if_fail (document_before != NULL && document != NULL, NULL);
  const GPtrArray *sites = ra_scenario_get_own_sites (before);
  JsonArray *list_before = ra_scenario_document_get_list (document_before, "sites");
  JsonArray *list = ra_scenario_document_get_list (document, "sites");

  /* What a site says of its sources points into the scenario that they are in. */
  if (list_before == NULL || list == NULL || json_array_get_length (list) > RA_LIMIT_SITES
      || sites->len != json_array_get_length (list_before) || ra_scenario_get_own_sources (before)->len > 0)
    return NULL;
  const RaKeptSites kept = find_kept (list_before, list, sites);
  if (kept.n_first + kept.n_last < FEW_SITES)
    return NULL;
  return read_rest (catalogue, name, document, json_array_get_length (list), &kept);
}
