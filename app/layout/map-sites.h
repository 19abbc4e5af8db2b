/* The sites that a map shows, and the mark that each of them has. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Width over all of a plain mark, for a unit of 1. */
#define RA_SITE_MARK_PX 9.0

/* How a site is marked. */
typedef enum {
  RA_SITE_MISSILES,         /* filled dot */
  RA_SITE_ALLEGED,          /* open dot */
  RA_SITE_ALLEGED_LAUNCHER, /* open square */
  RA_SITE_HYPOTHETICAL,     /* open triangle */
  RA_SITE_INTERCEPTOR,      /* square: never a range ring */
  RA_SITE_OFFERED,          /* magnifying glass */
  RA_SITE_REMOVED,          /* cross */
  RA_SITE_STRUCK,           /* asterisk */
  RA_SITE_OTHER,            /* small dot: selected, but not part of the scenario */
  RA_N_SITE_KINDS,
} RaSiteKind;

typedef struct {
  const RaSite *site;
  RaSiteKind kind;
  RaColour colour;
  char *remark; /* text that must stand beside the name, or NULL */
} RaMapSite;

/* Array of RaMapSite *, which it owns: one for each site of the scenario that has a deployment on the day of the
 * map, but for what its story leaves out (story-aside.h). */
GPtrArray *ra_map_list_sites (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Whether what stands there is alleged. */
gboolean ra_map_site_is_alleged (const RaMapSite *site);
/* Half the width of the mark of @kind, for a unit of 1. */
double ra_map_site_half_px (const RaMapBuild *build, RaSiteKind kind);
/* The mark of a site of @kind at (0, 0). */
RaSceneMark ra_map_site_mark (const RaMapBuild *build, RaSiteKind kind, RaColour colour);
/* "Interceptor or launcher: no range ring", for the legend; in English, for ra_translate (). */
const char *ra_map_site_kind_to_string (RaSiteKind kind);
/* In three words at most, for a key in a line. */
const char *ra_map_site_kind_to_brief (RaSiteKind kind);

G_END_DECLS
