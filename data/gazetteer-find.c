/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is meant by words that somebody wrote, and what to write. */

#include <string.h>

#include "data/formats/plain-text.h"
#include "data/gazetteer-private.h"
#include "data/name-key.h"
#include "data/romanise.h"

/* Adds those called @name; @within, the key of a country or region, may be NULL. */
typedef void (*AddCalled) (const RaGazetteer *self, const char *name, const char *within, GArray *found);

static void
add_called (const RaGazetteer *self, const char *name, const char *within, GArray *found)
{
  g_autofree char *key = ra_name_key (name);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const guint number = g_array_index (entries, guint, i);

    const RaNamedPlace *entry = ra_gazetteer_get (self, number);

    if (within == NULL || ra_gazetteer_lies_in (self, entry, within) || ra_gazetteer_is_in_region (self, entry, within))
      ra_gazetteer_take (self, number, found);
  }
}

/* Those called @name within what @behind names. */
static void
add_called_within (const RaGazetteer *self, AddCalled add, const char *name, const char *behind, GArray *found)
{
  g_autofree char *within = ra_name_key (behind);

  if (within[0] == '\0')
    return;
  add (self, name, within, found);
  for (guint i = 0; i < RA_N_CYRILLIC && found->len == 0; i++) {
    g_autofree char *latin = ra_romanise (name, (RaCyrillic)i);
    if (latin != NULL)
      add (self, latin, within, found);
  }
}

/* Those called so, or by what stands before the last comma, or else before some bracket, slash or space, where the
 * country or region stands behind it. */
static void
add_called_so (const RaGazetteer *self, AddCalled add, const char *words, GArray *found)
{
  const char *comma = strrchr (words, ',');

  add (self, words, NULL, found);
  for (const char *at = words + strlen (words); found->len == 0 && at-- > words;) {
    if (comma != NULL ? at != comma : strchr (" (/", *at) == NULL)
      continue;
    g_autofree char *name = g_strndup (words, (gsize)(at - words));
    add_called_within (self, add, name, at + 1, found);
  }
}

static void
look_up (const RaGazetteer *self, AddCalled add, const char *words, GArray *found)
{
  add_called_so (self, add, words, found);
  for (guint i = 0; i < RA_N_CYRILLIC && found->len == 0; i++) {
    g_autofree char *latin = ra_romanise (words, (RaCyrillic)i);
    if (latin != NULL)
      add_called_so (self, add, latin, found);
  }
}

/* @words without each @dropped letter that stands behind one of @vowels; NULL where there is none. */
static char *
drop_second (const char *words, const char *vowels, char dropped)
{
  GString *text = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at++) {
    g_string_append_c (text, *at);
    if (strchr (vowels, g_ascii_tolower (*at)) != NULL && g_ascii_tolower (at[1]) == dropped)
      at++;
  }
  return g_string_free (text, text->len == strlen (words));
}

/* As who has no umlauts on the keyboard writes: "Koeln" for Köln, whose key has a plain letter. */
static char *
undo_umlauts (const char *words)
{
  return drop_second (words, "aou", 'e');
}

/* "Aalborg" for Ålborg. */
static char *
undo_ring (const char *words)
{
  return drop_second (words, "a", 'a');
}

/* "U.A.E." -> "UAE". */
static char *
drop_dots (const char *words)
{
  g_auto (GStrv) pieces = g_strsplit (words, ".", -1);

  return pieces[0] != NULL && pieces[1] != NULL ? g_strjoinv (NULL, pieces) : NULL;
}

/* "the Netherlands", "les Pays-Bas", "l'Ukraine". */
static char *
drop_article (const char *words)
{
  static const char *const articles[] = { "the ", "der ", "die ", "das ", "le ", "la ", "les ", "l'", "l’" };
  g_autofree char *folded = ra_fold_case (words);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (folded, articles[i]))
      return g_strdup (folded + strlen (articles[i]));
  return NULL;
}

/* "Iran (Islamic Republic of)", "Moldova, Republic of": the name before. */
static char *
drop_tail (const char *words)
{
  const char *bracket = strchr (words, '(');
  const char *comma = strchr (words, ',');

  if (bracket != NULL && bracket > words && g_str_has_suffix (words, ")"))
    return g_strndup (words, (gsize)(bracket - words));
  if (comma != NULL && comma > words && g_str_has_suffix (words, " of"))
    return g_strndup (words, (gsize)(comma - words));
  return NULL;
}

/* "Islamic Republic of Pakistan": the name behind. Where two states would be called so, both have names of their own.
 */
static char *
drop_form (const char *words)
{
  static const char *const forms[] = { "republic", "kingdom", "state", "sultanate", "principality", "commonwealth" };
  g_autofree char *folded = ra_fold_case (words);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *form = g_strconcat (forms[i], " of ", NULL);
    const char *at = strstr (folded, form);
    if (at != NULL && (at == folded || at[-1] == ' '))
      return g_strdup (at + strlen (form));
  }
  return NULL;
}

typedef char *(*RewriteName) (const char *words);

/* Ways to write what no name is written like. */
static void
add_written_otherwise (const RaGazetteer *self, const RewriteName *ways, guint n_ways, const char *words, GArray *found)
{
  for (guint i = 0; i < n_ways && found->len == 0; i++) {
    g_autofree char *other = ways[i](words);
    if (other != NULL)
      add_called_so (self, add_called, other, found);
  }
}

GArray *
ra_gazetteer_find (const RaGazetteer *self, const char *words)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  /* "Frankfurt (Oder)" is a town, and not Frankfurt: what is left out comes last. */
  static const RewriteName letters[] = { undo_umlauts, undo_ring };
  static const RewriteName forms[] = { drop_dots, drop_article, drop_tail, drop_form };
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  const RaSite *site = ra_catalogue_find_site (self->catalogue, words);

  if (site != NULL) {
    const RaNamedPlace entry = { .site = site, .lat_deg = site->lat_deg, .lon_deg = site->lon_deg };
    g_array_append_val (found, entry);
    return found;
  }
  look_up (self, add_called, words, found);
  add_written_otherwise (self, letters, G_N_ELEMENTS (letters), words, found);
  if (found->len == 0)
    look_up (self, ra_gazetteer_add_towns_called, words, found);
  add_written_otherwise (self, forms, G_N_ELEMENTS (forms), words, found);
  return found;
}

static gboolean
means_one (const RaGazetteer *self, const char *words)
{
  g_autoptr (GArray) found = ra_gazetteer_find (self, words);

  return found->len == 1;
}

/* "Moscow, RUS", where that means one alone; else NULL. */
static char *
write_within (const RaGazetteer *self, const char *name, const char *within)
{
  g_autofree char *words = within != NULL ? g_strdup_printf ("%s, %s", name, within) : NULL;

  return words != NULL && means_one (self, words) ? g_steal_pointer (&words) : NULL;
}

char *
ra_gazetteer_write (const RaGazetteer *self, const RaNamedPlace *place)
{
  g_return_val_if_fail (self != NULL && place != NULL, NULL);
  const char *name = ra_named_place_get_name (place);
  char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];

  if (place->site != NULL)
    return g_strdup (place->site->id);
  if (place->country != NULL && means_one (self, name))
    return g_strdup (name);
  char *words = write_within (self, name, ra_named_place_get_country (place));
  if (words == NULL && place->place != NULL)
    words = write_within (self, name, ra_gazetteer_get_region (self, place));
  if (words != NULL)
    return words;
  return g_strdup_printf ("%s,%s", g_ascii_formatd (lat, sizeof lat, "%.4f", place->lat_deg),
                          g_ascii_formatd (lon, sizeof lon, "%.4f", place->lon_deg));
}
