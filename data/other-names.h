/* What else countries and cities are called or were called, in languages of the map and of their neighbours: "UK" for
 * the United Kingdom, "Breslau" for Wrocław. Such a name finds its place and is never shown. The English name and those
 * in the languages of the map stand elsewhere, as do names in Cyrillic that are the English one letter by letter. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  /* As Natural Earth writes it or else the list of towns, the largest one of that name; NULL: the country itself. */
  const char *place;
  const char *country; /* its code of three letters */
  const char *names;   /* one or more, between them "|" */
} RaOtherNames;

/* The row at @index, static; NULL past the last. */
const RaOtherNames *ra_other_names_get (guint index);

G_END_DECLS
