/* Alternative text: a draft of what a map shows, for those who cannot see it. */
#pragma once

#include "data/basemap.h"
#include "data/counted-rings.h"

G_BEGIN_DECLS

/* What the map shows. */
typedef struct {
  const RaScenario *scenario;
  const GArray *rings;             /* RaScenarioRing: all that are drawn */
  const char *date;                /* the day of the map, or NULL */
  gboolean marks;                  /* sites without a ring are marked */
  const GHashTable *hidden_ids;    /* set of ids of systems that are not shown; NULL: none */
  const GHashTable *hidden_groups; /* set of groups of sites that are not marked; NULL: none */
  const GHashTable *left_out;      /* set of const RaDeployment * that are not marked either; NULL: none */
  RaBasemap *basemap;
  RaBoundaries boundaries;
  const RaTranslations *translations; /* NULL: English */
} RaAltTextOptions;

/* Prose of 60 to 160 words in one line, in the language of the map: what is drawn, by whose figure and of what date,
 * under which status and where, which capitals lie within at least one ring that counts (see counted-rings.h; at most
 * 12 by name, the rest as a number), whose boundaries. Where there is much to tell, the last of it is counted instead.
 * It speaks of places within rings, never of targets, and of no number of people. The same options give the same text
 * in any locale. Fails with the errors of the base map. */
char *ra_alt_text_new (const RaAltTextOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
