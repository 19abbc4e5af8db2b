/* A search while it goes on, for those who add what they find. */
#pragma once

#include "app/model/finder-fit.h"
#include "app/model/finder-hit.h"
#include "app/model/library.h"

G_BEGIN_DECLS

/* What is looked for, and what was found for each way to fit. */
typedef struct {
  RaLibrary *library;
  const RaTranslations *translations;
  const RaGazetteer *gazetteer;
  const char *key;
  GHashTable *keys; /* of the texts that were looked at before, by those; of all searches */
  GPtrArray *hits[RA_FINDER_FIT_NONE];
} RaFinderSearch;

/* @name may be NULL. */
RaFinderFit ra_finder_fit_name (const RaFinderSearch *search, const char *name);
/* How well what is looked for fits all of @names and @text, NULL: nothing, whose words may stand in any order. */
RaFinderFit ra_finder_fit_words (const RaFinderSearch *search, const char *names, const char *text);
/* NULL where nothing fits. */
RaHit *ra_finder_add_fit (RaFinderSearch *search, RaHitKind kind, const char *title, RaFinderFit fit);
/* NULL when neither name fits. */
RaHit *ra_finder_add_hit (RaFinderSearch *search, RaHitKind kind, const char *english, const char *title);
/* What is told of a thing beside its names. */
typedef struct {
  const char *english; /* its name */
  const char *title;   /* its name in the language of the window */
  const char *day;     /* or NULL */
  const char *text;    /* in both languages */
} RaFinderTold;

/* The same for what is found by the words of its text as well. */
RaHit *ra_finder_add_told (RaFinderSearch *search, RaHitKind kind, const RaFinderTold *told);
/* The name of the country that it lies in, in the language of the window; NULL where none is known. Borrowed. */
const char *ra_finder_country_of (const RaFinderSearch *search, const RaNamedPlace *place);
/* "System · The Oreshnik"; @about may be NULL or empty. */
char *ra_finder_join (const char *what, const char *about) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
