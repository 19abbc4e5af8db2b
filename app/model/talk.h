/* A talk made of a scenario that has no steps of its own: what it is, what is claimed of each system, what each side
 * says, what would change, and the sources. Few words to a map; all of them are in the notes. */
#pragma once

#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef struct {
  RaScenario *scenario; /* on the map */
  char *title;
  char *caption;
  char *notes;          /* NULL: none */
  const char *english;  /* the catalogue's text that the caption tells of; NULL: none */
  const RaSystem *only; /* whose rings alone are drawn; NULL: all */
  GPtrArray *sources;   /* const RaSource *; NULL: none */
} RaTalkSlide;

/* Array of RaTalkSlide *, which it owns; one at least. @scenarios (RaScenario *) has what it may be compared with. */
GPtrArray *ra_talk_new (RaScenario *scenario, const GPtrArray *scenarios,
                        const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* The first sentence of a text, or all of it where none ends before. */
char *ra_talk_first_sentence (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
