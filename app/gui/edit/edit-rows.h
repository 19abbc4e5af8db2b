/* What the lists of the page for editing say, row by row: a row for each thing of a kind that a scenario brings, and
 * below each system one for each of its claims. */
#pragma once

#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef enum {
  RA_EDIT_SITES,
  RA_EDIT_DEPLOYMENTS,
  RA_EDIT_SYSTEMS,
  RA_EDIT_RINGS,
  RA_EDIT_POSITIONS,
  RA_EDIT_STEPS,
  RA_EDIT_SOURCES,
  RA_EDIT_N_LISTS
} RaEditList;

/* What a row stands for; borrows from the scenario. */
typedef struct {
  RaEditList list;
  guint index;        /* in the list of the scenario */
  const RaSite *site; /* one of these, where the thing has an id, else all are NULL */
  const RaSource *source;
  const RaSystem *system; /* of a claim, too */
  const RaClaim *claim;
} RaEditThing;

/* What it says; the caller frees the texts. */
typedef struct {
  char *title;
  char *subtitle; /* NULL: none */
  char *remove;   /* the sentence for the history when it is taken out */
} RaEditTexts;

guint ra_edit_rows_count (RaScenario *scenario, RaEditList list);
/* The thing of row @row, which is less than the count. */
RaEditThing ra_edit_rows_get (RaScenario *scenario, RaEditList list, guint row);
RaEditTexts ra_edit_rows_describe (RaScenario *scenario, const RaTranslations *translations, const RaEditThing *thing);

G_END_DECLS
