/* What the United Nations view makes of Natural Earth's units, which are drawn by who holds the ground.
 *
 * Some of those are no countries in the practice of the United Nations: they are drawn, named and counted with the one
 * that they belong to there. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose boundaries are drawn. */
typedef enum { RA_BOUNDARIES_UN, RA_BOUNDARIES_DE_FACTO } RaBoundaries;

typedef struct {
  const char *code; /* of Natural Earth */
  const char *of;   /* code of the country that it is a part of; "": of none, and no country itself */
  const char *name; /* of that country, in English */
  gboolean hatched; /* held by others than that country */
} RaViewPart;

/* NULL for a unit that the view leaves as it is; of a view by who holds the ground always. */
const RaViewPart *ra_boundary_view_find_part (RaBoundaries view, const char *code);
/* Whether Crimea is in dispute on a day, ISO; NULL: today. */
gboolean ra_boundary_view_hatches_crimea (const char *date);
/* Whether a capital of Natural Earth, English name and code of its country, is marked as one. */
gboolean ra_boundary_view_has_capital (RaBoundaries view, const char *name, const char *code);

G_END_DECLS
