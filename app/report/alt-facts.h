/* What an alternative text tells of a map, before it is put into words: its rings in groups, what stands on it without
 * a ring, and the capitals within rings. */
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

/* The status of bands, which are nobody's deployment. */
#define RA_ALT_BAND RA_TRANSLATABLE ("Limits of a class")

/* Rings of one system under one status and one note. */
typedef struct {
  const char *status; /* static, in English */
  char *system;       /* in the language of the text; "" where the rings have none */
  char *note;         /* a text that must stand beside it, or NULL */
  gboolean repeat;    /* the figures are those of a group before it, word for word */
  gboolean contested;
  GPtrArray *sites;   /* char *, each once */
  GPtrArray *figures; /* char *, each once */
} RaAltGroup;

/* Rings of the user's own alone are nobody's figures. */
typedef enum { RA_ALT_NO_RINGS, RA_ALT_OWN_RINGS, RA_ALT_PUBLISHED_RINGS } RaAltRings;

typedef struct {
  RaAltRings rings;
  GPtrArray *groups;   /* RaAltGroup *, in the order of the rings */
  GPtrArray *without;  /* char *: what stands on the map as a mark alone */
  GPtrArray *capitals; /* const char *: names of those within a ring, large places first; NULL where no ring counts */
} RaAltFacts;

/* Fills @self, whose names of capitals belong to the base map and the translations of @options. Fails as
 * ra_basemap_get_capitals () does; nothing is to be cleared then. */
gboolean ra_alt_facts_init (RaAltFacts *self, const RaAltTextOptions *options, GError **error);
void ra_alt_facts_clear (RaAltFacts *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaAltFacts, ra_alt_facts_clear)

G_END_DECLS
