/* The timeline as a film: a frame for each moment, with what happened then as its headline, the last one held. */
#pragma once

#include "app/picture/request.h"

G_BEGIN_DECLS

typedef enum { RA_FILM_EVENTS, RA_FILM_MONTHS, RA_FILM_YEARS } RaFilmStep;

/* More frames than this are refused. */
#define RA_FILM_MOST_FRAMES 400

typedef struct {
  const RaMapRequest *request; /* how each frame looks; its scenario counts for what the frame shows alone */
  const GPtrArray *scenarios;  /* RaScenario *: those of the catalogue */
  const char *from;            /* YYYY-MM-DD; NULL: since a scenario tells how things stood */
  const char *to;              /* NULL: the last event */
  RaFilmStep step;
  gboolean gif;   /* else an animated PNG, whose poster is the last frame */
  double seconds; /* that a frame is shown; the last one for four times as long */
} RaFilm;

typedef struct {
  char *date;           /* YYYY-MM-DD */
  char *caption;        /* "8 Dec 1987: INF Treaty signed", in the language of the map; NULL before the first event */
  RaScenario *scenario; /* owned reference: how things stood on that day */
} RaFilmMoment;

/* RaFilmMoment *, in the order of time: each event, or the first day of each month or year and the last day. Fails with
 * G_OPTION_ERROR_BAD_VALUE where there is none, or more than RA_FILM_MOST_FRAMES. */
GPtrArray *ra_film_list_moments (const RaFilm *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of the file. @moments are those of ra_film_list_moments (). Fails as
 * ra_map_engine_build () and ra_film_png_new () do. */
GBytes *ra_film_make (const RaFilm *self, const GPtrArray *moments, GCancellable *cancellable,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
