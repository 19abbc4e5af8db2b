/* The citations behind the rows of a table: what no other column of it has room for. */
#pragma once

#include "app/report/reach.h"

G_BEGIN_DECLS

/* Each source is put into words once, however many rows rest on it. */
typedef struct _RaRowCitations RaRowCitations;

RaRowCitations *ra_row_citations_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_row_citations_free (RaRowCitations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaRowCitations, ra_row_citations_free)

/* Empties the row. */
void ra_row_citations_begin (RaRowCitations *self);
/* Adds the sources of the rings that hold the place. */
void ra_row_citations_add_place (RaRowCitations *self, const RaReach *reach, const RaReachPlace *place);
/* Adds those of all rings that count, where any of the country lies within one. */
void ra_row_citations_add_country (RaRowCitations *self, const RaReach *reach, const RaReachCountry *country);
/* The sources of the row, each once, as ra_cite_source () has them in English, with " | " between them; "" for none. */
char *ra_row_citations_join (RaRowCitations *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
