/* How a prepared base map lies in its file: the head, the entries, and the arrays that they tell of. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_PREPARED_MAGIC "RaPrep01"
/* Read back otherwise by a machine that writes the bytes of a number in another order. */
#define RA_PREPARED_ORDER     0x01020304u
#define RA_PREPARED_ALIGNMENT 16

typedef struct {
  char magic[8];
  guint32 byte_order;
  guint32 entry_size;
  guint32 member_size;
  guint32 n_entries;
} RaPreparedHead;

/* .shp, .shx and .dbf: what the layer depends on. */
#define RA_PREPARED_FILES  3
#define RA_PREPARED_DIGEST 32 /* bytes of a SHA-256 */

/* What a file was when the layer was made of it. */
typedef struct {
  guint64 size;
  gint64 changed_s; /* since 1970; -1: not known, and its bytes are asked */
  guint8 sha256[RA_PREPARED_DIGEST];
} RaPreparedSource;

/* Of features; of places there are the records and the text that they name their places with. */
enum { RA_PREPARED_POINTS, RA_PREPARED_PART_ENDS, RA_PREPARED_MEMBERS, RA_PREPARED_ARRAYS };
enum { RA_PREPARED_RECORDS, RA_PREPARED_TEXT };

typedef struct {
  guint32 name; /* these three are offsets in the text, of words that end with NUL */
  guint32 country;
  guint32 country_a3;
  guint32 capital;
  double lat_deg;
  double lon_deg;
  double population;
} RaPreparedPlace;

/* Beside those of RaGeometryKind. */
#define RA_PREPARED_PLACES 2

typedef struct {
  char key[32];
  RaPreparedSource sources[RA_PREPARED_FILES];
  guint64 offsets[RA_PREPARED_ARRAYS]; /* from the start of the file, in bytes */
  guint32 counts[RA_PREPARED_ARRAYS];
  guint32 kind; /* RaGeometryKind or RA_PREPARED_PLACES */
} RaPreparedEntry;

/* RaPrepared. */
struct _RaPrepared {
  GBytes *bytes;
  const RaPreparedHead *head;
  const RaPreparedEntry *entries;
};

/* The entry @key when it was made from the shapefile; else NULL. */
const RaPreparedEntry *ra_prepared_find (const struct _RaPrepared *self, const char *key, const char *shp_path);
/* Array number @array of the entry, whose elements are of this size; NULL where it leads out of the file. */
gconstpointer
ra_prepared_array (const struct _RaPrepared *self, const RaPreparedEntry *entry, guint array, gsize element_size);
/* Path of file @i of the layer whose .shp is @shp_path. */
char *ra_prepared_source_path (const char *shp_path, guint i) G_GNUC_WARN_UNUSED_RESULT;
/* Size and time of change; FALSE when there is no such plain file. */
gboolean ra_prepared_look (const char *path, RaPreparedSource *source);
/* Its bytes. */
gboolean ra_prepared_digest (const char *path, guint8 sha256[RA_PREPARED_DIGEST]);

G_END_DECLS
