/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/towns.h"

#include <math.h>
#include <string.h>

#include "data/name-distance.h"

/* Fields of a line. */
enum { KEY, NAME, COUNTRY, REGION, REGION_CODE, LATITUDE, LONGITUDE, POPULATION, N_FIELDS };

struct _RaTowns {
  GMappedFile *file;
  const char *text; /* whole lines in the order of their bytes */
  const char *end;
  const RaCountries *countries;
  GHashTable *places; /* line -> RaPlace */
};

static void
place_free (gpointer data)
{
  RaPlace *place = data;

  if (place == NULL)
    return;
  g_free (place->name);
  g_free (place->country);
  g_free (place->country_a3);
  g_free (place->region);
  g_free (place->region_code);
  g_free (place);
}

RaTowns *
ra_towns_open (const char *path, const RaCountries *countries)
{
  g_return_val_if_fail (path != NULL && countries != NULL, NULL);
  GMappedFile *file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL)
    return NULL;
  RaTowns *self = g_new0 (RaTowns, 1);
  const char *text = g_mapped_file_get_contents (file);
  gsize length = g_mapped_file_get_length (file);

  /* What stands behind the last end of a line was cut off. */
  while (length > 0 && text[length - 1] != '\n')
    length--;
  *self = (RaTowns) { .file = file,
                      .text = text,
                      .end = text != NULL ? text + length : NULL,
                      .countries = countries,
                      .places = g_hash_table_new_full (NULL, NULL, NULL, place_free) };
  return self;
}

void
ra_towns_free (RaTowns *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->places);
  g_mapped_file_unref (self->file);
  g_free (self);
}

static const char *
line_end (const RaTowns *self, const char *line)
{
  return memchr (line, '\n', (gsize)(self->end - line));
}

static gboolean
read_degrees (const char *text, double limit, double *degrees)
{
  char *end = NULL;

  *degrees = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && fabs (*degrees) <= limit;
}

static double
read_population (const char *text)
{
  const double population = g_ascii_strtod (text, NULL);

  return population > 0 && isfinite (population) ? population : 0;
}

static RaPlace *
make_place (const RaTowns *self, char **fields)
{
  double lat_deg, lon_deg;

  if (g_strv_length (fields) != N_FIELDS || fields[NAME][0] == '\0' || !read_degrees (fields[LATITUDE], 90, &lat_deg)
      || !read_degrees (fields[LONGITUDE], 180, &lon_deg))
    return NULL;
  const RaCountryFacts *country = ra_countries_find (self->countries, fields[COUNTRY]);
  RaPlace *place = g_new (RaPlace, 1);
  *place = (RaPlace) { .name = g_strdup (fields[NAME]),
                       .country = g_strdup (country != NULL ? country->name : fields[COUNTRY]),
                       .country_a3 = g_strdup (fields[COUNTRY]),
                       .region = fields[REGION][0] != '\0' ? g_strdup (fields[REGION]) : NULL,
                       .region_code = fields[REGION_CODE][0] != '\0' ? g_strdup (fields[REGION_CODE]) : NULL,
                       .lat_deg = lat_deg,
                       .lon_deg = lon_deg,
                       .population = read_population (fields[POPULATION]) };
  return place;
}

static void
take (RaTowns *self, const char *line, GPtrArray *found)
{
  RaPlace *place = g_hash_table_lookup (self->places, line);

  if (place == NULL) {
    g_autofree char *text = g_strndup (line, (gsize)(line_end (self, line) - line));
    g_autofree char *valid = g_utf8_make_valid (text, -1);
    g_auto (GStrv) fields = g_strsplit (valid, "\t", -1);

    place = make_place (self, fields);
    g_hash_table_insert (self->places, (gpointer)line, place);
  }
  if (place != NULL)
    g_ptr_array_add (found, place);
}

static gboolean
begins (const RaTowns *self, const char *line, const char *beginning, gsize length)
{
  return (gsize)(self->end - line) > length && memcmp (line, beginning, length) == 0;
}

/* The first line that is not before @beginning, or the end. */
static const char *
find_first (const RaTowns *self, const char *beginning, gsize length)
{
  const char *low = self->text;
  const char *high = self->end;

  while (low < high) {
    const char *line = low + (high - low) / 2;

    while (line > low && line[-1] != '\n')
      line--;
    const char *next = line_end (self, line) + 1;
    if (memcmp (line, beginning, MIN (length, (gsize)(next - line))) < 0)
      low = next;
    else
      high = line;
  }
  return low;
}

/* A line that was asked for, and how badly it is what was meant. */
typedef struct {
  const char *line;
  guint badness;
  double population;
} Candidate;

static void
add_candidate (const RaTowns *self, GArray *candidates, const char *line, guint badness)
{
  const char *at = line_end (self, line);

  while (at > line && at[-1] != '\t')
    at--;
  const Candidate candidate = { line, badness, read_population (at) };
  g_array_append_val (candidates, candidate);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->badness != second->badness)
    return first->badness < second->badness ? -1 : 1;
  if (first->population != second->population)
    return first->population > second->population ? -1 : 1;
  return first->line < second->line ? -1 : 1;
}

static void
take_best (RaTowns *self, GArray *candidates, guint limit, GPtrArray *found)
{
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, limit); i++)
    take (self, g_array_index (candidates, Candidate, i).line, found);
}

static void
take_beginning (RaTowns *self, const char *beginning, guint limit, GPtrArray *found)
{
  const gsize length = strlen (beginning);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (const char *line = find_first (self, beginning, length);
       line < self->end && begins (self, line, beginning, length); line = line_end (self, line) + 1)
    add_candidate (self, candidates, line, line[length] == '\t' ? 0 : 1);
  take_best (self, candidates, limit, found);
}

void
ra_towns_find (RaTowns *self, const char *key, GPtrArray *found)
{
  g_return_if_fail (self != NULL && key != NULL && found != NULL);
  g_autofree char *field = g_strconcat (key, "\t", NULL);

  if (key[0] != '\0')
    take_beginning (self, field, G_MAXUINT, found);
}

void
ra_towns_complete (RaTowns *self, const char *beginning, guint limit, GPtrArray *found)
{
  g_return_if_fail (self != NULL && beginning != NULL && found != NULL);

  if (beginning[0] != '\0')
    take_beginning (self, beginning, limit, found);
}

/* One bit for each letter of a to z that is in the word, and for some others. */
static guint32
letters_of (const char *word, const char *end)
{
  guint32 letters = 0;

  for (; word < end; word++)
    if ((guchar)*word < 0x80)
      letters |= 1u << (*word & 31);
  return letters;
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/* Its distance from @name, more than @most where that is too far. A slip changes at most two letters: most names need
 * no closer look. */
static guint
rate (const RaTowns *self, const char *line, const char *name, guint32 letters, guint most)
{
  const char *tab = memchr (line, '\t', (gsize)(self->end - line));

  if (tab == NULL || count_bits (letters ^ letters_of (line, tab)) > 2 * most)
    return most + 1;
  g_autofree char *key = g_strndup (line, (gsize)(tab - line));
  return ra_name_distance (name, key, most);
}

void
ra_towns_find_nearest (RaTowns *self, const char *key, guint most, guint limit, GPtrArray *found)
{
  g_return_if_fail (self != NULL && key != NULL && found != NULL);
  const guint32 letters = letters_of (key, key + strlen (key));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (const char *line = self->text; line < self->end; line = line_end (self, line) + 1) {
    const guint distance = rate (self, line, key, letters, most);
    if (distance > most)
      continue;
    if (distance < most)
      g_array_set_size (candidates, 0);
    most = distance;
    add_candidate (self, candidates, line, distance);
  }
  take_best (self, candidates, limit, found);
}
