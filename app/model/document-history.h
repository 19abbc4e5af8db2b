/* The steps of a document. One of them is the text; each other is kept as what it has in the place of something else in
 * the step beside it, on the way to that one: of a hundred thousand sites an edit changes a line. */
#pragma once

#include "data/scenario-write.h"

G_BEGIN_DECLS

/* One state of the text. */
typedef struct {
  char *text;    /* of the step that is the text, all of it; of any other what is not in the one beside it */
  gsize n_first; /* of any other: bytes before and behind that, which are the first and last of the one beside it */
  gsize n_last;
  RaScenarioDocument *tree; /* of the whole text; NULL: not read, or too far from the one that is the text to be kept */
  char *sentence;           /* of the edit that made it; NULL for the first */
  char *merge;              /* NULL: no edit joins it */
} RaDocumentStep;

typedef struct {
  GPtrArray *steps;     /* RaDocumentStep *, never empty once the first is added */
  guint at;             /* the step that is the text */
  guint saved_at;       /* the last one that document and file share */
  gsize most_bytes;     /* that the steps beside the text may hold */
  GPtrArray *lost;      /* char *, sentences of steps that the file alone has, which cannot be done again */
  GPtrArray *forgotten; /* char *, sentences of steps that are not saved and no longer kept, the latest last */
} RaDocumentHistory;

void ra_document_history_init (RaDocumentHistory *self);
void ra_document_history_clear (RaDocumentHistory *self);

RaDocumentStep *ra_document_history_get (const RaDocumentHistory *self, guint i);
/* Of all steps but the one that is the text. */
gsize ra_document_history_count_bytes (const RaDocumentHistory *self);

/* That of the text; NULL: it has not been read. */
RaScenarioDocument *ra_document_history_get_tree (const RaDocumentHistory *self);
/* Takes over @tree, that of the text. */
void ra_document_history_take_tree (RaDocumentHistory *self, RaScenarioDocument *tree);

/* Takes over @text. A new step behind the one that is the text, or in its place when it @joins it, which must be the
 * last then. It becomes the text; what was behind it is gone, and the oldest where there is too much. */
void
ra_document_history_add (RaDocumentHistory *self, char *text, const char *sentence, const char *merge, gboolean joins);
/* Makes a step beside the one that is the text the text. */
void ra_document_history_go_beside (RaDocumentHistory *self, guint at);
/* The file now holds the text. */
void ra_document_history_set_saved (RaDocumentHistory *self);

G_END_DECLS
