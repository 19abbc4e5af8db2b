/* The members of translations, for the files that read them and look them up. */
#pragma once

#include "data/translations.h"

G_BEGIN_DECLS

#define RA_MOST_PLURAL_FORMS 3

/* The index of the form for the number @n. */
typedef guint (*RaPluralFunc) (guint n);

struct _RaTranslations {
  gatomicrefcount n_refs;
  char *language;
  char *thousands;
  char *decimal;
  char *date;
  char *month_of_year;
  GStrv months;
  GStrv months_alone;
  RaPluralFunc plural;
  GHashTable *texts;             /* char * -> char * */
  GHashTable *names[RA_N_NAMES]; /* char * -> char * */
  GHashTable *counts;            /* char * -> GStrv, one for each form */
};

G_END_DECLS
