/* The kinds of things that the command `list` lists: for each a table for people and all facts as JSON. */
#pragma once

#include "data/formats/json-writer.h"
#include "data/formats/page-text.h"
#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef struct {
  const RaCatalogue *catalogue;
  GPtrArray *scenarios;               /* RaScenario *, by date */
  const RaTranslations *translations; /* of names and texts; NULL: English */
} RaListSource;

/* Each adds a row to @table or a value to @out for every thing of its kind. */
typedef struct {
  const char *word;
  const char *heads[8]; /* ends with NULL */
  void (*add_rows) (const RaListSource *source, RaTable *table);
  void (*write) (const RaListSource *source, RaJsonWriter *out);
} RaListKind;

extern const RaListKind ra_list_kinds[];
extern const guint ra_list_n_kinds;

/* The writers of JSON, one for each kind, for the table of kinds. */
void ra_list_write_systems (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_claims (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_sites (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_scenarios (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_projections (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_themes (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_presets (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_events (const RaListSource *source, RaJsonWriter *out);
void ra_list_write_sources (const RaListSource *source, RaJsonWriter *out);

/* The definition of row @row of the table of projections for a map about latitude 0, longitude 0. */
char *ra_list_projection_definition (guint row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
