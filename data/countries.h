/* Countries by their codes, and since when each has belonged to an alliance.
 *
 * Read with the catalogue (countries.json), never changed afterwards and owned by it. Codes are those of the map data:
 * ISO 3166 alpha-3 where there is one, else Natural Earth's own ("KOS"). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *alliance;     /* "NATO" */
  char *from;         /* the day of accession, YYYY-MM-DD */
  char *to;           /* the last day, or NULL */
  GPtrArray *sources; /* const RaSource *, never empty */
  char *note;         /* NULL when none */
} RaMembership;

typedef struct _RaCountryFacts RaCountryFacts;

struct _RaCountryFacts {
  char *code;
  char *iso_a2;                  /* ISO 3166 alpha-2, or NULL where there is none */
  char *name;                    /* in English */
  char *short_name;              /* for a map where the name is long, or NULL */
  const RaCountryFacts *part_of; /* whose memberships hold for it, such as Denmark's for Greenland; or NULL */
  GPtrArray *memberships;        /* const RaMembership * */
};

typedef struct _RaCountries RaCountries;

/* NULL when there is no such code. */
const RaCountryFacts *ra_countries_find (const RaCountries *self, const char *code);
/* const RaCountryFacts *, in the order of the file. */
const GPtrArray *ra_countries_get_all (const RaCountries *self);

/* Whether @country (NULL: no) belongs to @alliance on @date, YYYY-MM-DD; NULL: as of the newest entry. The day of
 * accession counts. */
gboolean ra_country_is_member (const RaCountryFacts *country, const char *alliance, const char *date);

/* Whether @alliance has any member on @date, YYYY-MM-DD or NULL as above. */
gboolean ra_countries_has_member (const RaCountries *self, const char *alliance, const char *date);

G_END_DECLS
