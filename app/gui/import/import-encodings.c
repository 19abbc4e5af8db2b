/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/gui/import/import-encodings.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

static const struct {
  const char *letters;
  const char *name;
} ENCODINGS[] = {
  { N_ ("Western European"), "Windows-1252" },
  { N_ ("Central European"), "Windows-1250" },
  { N_ ("Cyrillic"), "Windows-1251" },
  { N_ ("Cyrillic"), "KOI8-U" },
  { N_ ("Cyrillic"), "IBM866" },
  { N_ ("Greek"), "Windows-1253" },
  { N_ ("Turkish"), "Windows-1254" },
  { N_ ("Hebrew"), "Windows-1255" },
  { N_ ("Arabic"), "Windows-1256" },
  { N_ ("Baltic"), "Windows-1257" },
  { N_ ("Thai"), "Windows-874" },
  { N_ ("Japanese"), "Shift-JIS" },
  { N_ ("Japanese"), "EUC-JP" },
  { N_ ("Chinese, simplified"), "GB18030" },
  { N_ ("Chinese, traditional"), "Big5" },
  { N_ ("Korean"), "EUC-KR" },
};

GListModel *
ra_import_encodings_new (void)
{
  GtkStringList *self = gtk_string_list_new (NULL);

  /* Translators: the program finds the encoding of a file out */
  gtk_string_list_append (self, _ ("Automatic"));
  for (guint i = 0; i < G_N_ELEMENTS (ENCODINGS); i++) {
    g_autofree char *text = g_strdup_printf ("%s (%s)", _ (ENCODINGS[i].letters), ENCODINGS[i].name);
    gtk_string_list_append (self, text);
  }
  return G_LIST_MODEL (self);
}

const char *
ra_import_encodings_get_name (guint position)
{
  g_return_val_if_fail (position <= G_N_ELEMENTS (ENCODINGS), NULL);

  return position > 0 ? ENCODINGS[position - 1].name : NULL;
}
