/* The projections that have a name, and what each of them is good for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the centre of the map does to the projection. */
typedef enum {
  RA_FOLLOW_NOTHING,   /* keeps its own definition wherever the frame lies */
  RA_FOLLOW_LONGITUDE, /* takes its central meridian from the centre */
  RA_FOLLOW_BOTH,      /* takes both coordinates from the centre */
} RaFollow;

/* One row of the table of named projections. */
typedef struct {
  const char *name;        /* as on the command line */
  const char *title;       /* for people, English: N_ () marks it for the translations of the window */
  const char *description; /* one sentence: what it keeps and what it is good for */
  RaFollow follow;
  gboolean shows_world; /* the whole Earth fits into one frame */
} RaProjectionInfo;

/* The named projections in the order in which they are offered. */
guint ra_projection_table_size (void);
const RaProjectionInfo *ra_projection_table_row (guint row);
/* The row of @name; NULL for a PROJ string or an EPSG code. */
const RaProjectionInfo *ra_projection_find (const char *name);

/* A row of the table with what PROJ and the frame need. */
typedef struct {
  RaProjectionInfo info;
  const char *definition; /* "+proj" string without the parameters that follow the centre */
} RaProjectionRow;

/* The row of @name; NULL for a PROJ string or an EPSG code. */
const RaProjectionRow *ra_projection_find_row (const char *name);

G_END_DECLS
